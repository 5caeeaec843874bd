import { any, lit, not, seq, upTo, wordWith } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { isBefore, lead, type Statement, stands } from "../statement.ts";
import { limits } from "./listed-conditions.ts";
import { bounded, marks, reaching, type Threshold } from "./words.ts";

/** Who asks for a grant, a title, a place: 申报企业, 申请人, 参评单位. */
const applicant = seq(
  lit("申报", "申请", "参评", "参选", "报名", "应聘", "申领", "申办"),
  any(
    lit("企业", "单位", "项目", "主体", "对象", "机构", "园区", "基地", "平台", "产品"),
    lit("人", "者", "方"),
  ),
);
const must = any(
  wordWith(({ shall }) => shall === true),
  lit("须", "需"),
  seq(lit("应"), not(lit("当"))),
);
/** 申报企业应成立满2年，…; not 申报单位应当于6月底前报送 and what follows from it elsewhere. */
const applicantMust = seq(
  applicant,
  upTo(12, marks),
  must,
  not(lit("于", "在规定", "按时", "向", "提交", "提供", "报送")),
);
const having = any(reaching, lit("具有", "拥有"));

/** So far behind the applicant its conditions are told. */
const reach = 160;

/** What is asked of who applies, in the sentence that says so. */
export const applicantRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/applicant-must",
    when: (s) =>
      (bounded(s) || isBefore(s, having)) &&
      s.quantity.change === null &&
      !limits.includes(s.quantity.unit) &&
      stands(s, applicantMust, lead(s, reach, "sentence")),
    then: "condition",
    yes: [
      "申报企业应成立满2年，上年度营业收入不低于500万元，研发人员占比不低于10%。",
      "申请人须具有3年以上工作经历。",
      "参评单位近三年应当获得2项以上市级奖励。",
    ],
    no: [
      "申报企业达到50家以上。",
      "申报单位应当按时报送材料，全年培育50家以上。",
      "各区应当组织企业申报，申报企业不少于50家。",
      "申请人应当说明理由，5个工作日内办结。",
    ],
  },
];
