import { any, edge, lit, oneOf, opt, seq, times, upTo, wordWith } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { isMoney, isUncounted } from "../../../mentions/quantities/units.ts";
import { isBefore, isBehind, lead, type Statement, stands } from "../statement.ts";
import { bounded, grants, marks, type Threshold } from "./words.ts";

const cappedSum = seq(
  grants,
  opt(lit("资金", "经费")),
  lit("总金额", "金额", "总额", "额度", "额", "标准", "面积", "数量", "人数"),
  times(2, lit("累计", "合计", "原则上", "可", "最高")),
);

/** 最高支持500万元: the most that is given, with no other word of giving. */
const givenAtMost = seq(
  opt(lit("最高", "最多", "至多")),
  lit("支持", "扶持", "资助", "补助", "补贴", "奖励"),
  opt(lit("资金", "金额")),
);

/** 另奖10万, 再奖励20万: a sum whose unit goes without saying. */
export const giftOfSum = seq(
  any(edge, oneOf("，的者"), lit("一次性", "另", "再", "各", "分别", "每家", "每人", "每户", "每个")),
  lit("奖", "奖励", "奖补", "补助", "补贴", "资助"),
);

/** 奖励金额原则上不超过其当年财力总额的50% */
const cappedSumOfBase = seq(
  cappedSum,
  wordWith(({ bound }) => bound === "<="),
);

/** 罚200元, 处以罚款500元 */
const fined = seq(lit("罚", "罚款", "罚金"), opt(lit("人民币")));

const fine = seq(upTo(14, marks), opt(lit("的")), lit("罚款", "罚金"));

/** 处5000元以上2万元以下的罚款 */
const finesWith = lit("处", "处以", "并处");

const goesOn = any(edge, lit("、", "，"));

/** ，总额不低于…: of what the clause before gives. */
const inAll = seq(lit("总额", "总计", "合计", "累计", "总金额", "奖励总额", "补助总额"), upTo(4, marks));

const giftEnds = seq(
  lit("奖励", "补助", "补贴", "资助", "奖补", "贴息"),
  lit("，"),
  upTo(1, marks),
  lit("总", "合", "累"),
);

/** 按每个村50万元的标准给予补助 */
const atRate = seq(lit("按", "按照"), upTo(12, marks));

const rateGiven = seq(
  lit("的标准"),
  opt(lit("给予", "予以", "进行")),
  lit("补助", "补贴", "奖励", "资助", "发放", "拨付", "兑付", "计发"),
);

/** How much is given at most, in all, or at what rate; what is deducted or fined. */
export const totalRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/cap-of-grant",
    when: (s) =>
      s.quantity.comparator === "<=" &&
      (isBefore(s, cappedSum) || (isBefore(s, lit("的")) && stands(s, cappedSumOfBase, lead(s, 60)))),
    then: "amount",
    yes: [
      "年度奖励金额合计不超过300万元。",
      "单个项目奖励总额最高不超过300万元人民币。",
      "企业奖励金额原则上不超过其当年财力总额的50%。",
      "租金补贴面积最高3000平方米。",
    ],
    no: ["财政补贴支出不超过300万元。"],
  },
  {
    id: "threshold/sum-of-all-given",
    when: (s) =>
      isMoney(s.quantity.unit) &&
      bounded(s) &&
      isBefore(s, inAll) &&
      stands(s, giftEnds, lead(s, 40, "sentence")),
    then: "amount",
    yes: ["企业上市分阶段奖励，总额不低于1000万元。", "按贷款额给予贴息，累计不超过200万元。"],
    no: ["设立引导资金，总额不低于1亿元。", "发放补助5万元，投资总额不低于1亿元。"],
  },
  {
    id: "threshold/at-a-rate-given",
    when: (s) => isMoney(s.quantity.unit) && isBefore(s, atRate) && isBehind(s, rateGiven),
    then: "amount",
    yes: ["省级财政按每个村50万元的标准给予补助。", "按照每人每月800元的标准发放。"],
    no: ["按照总投资50亿元的标准，抓好建设。", "补助标准每人每月提高50元。"],
  },
  {
    id: "threshold/most-given",
    when: (s) => isMoney(s.quantity.unit) && s.quantity.comparator === "<=" && isBefore(s, givenAtMost),
    then: "amount",
    yes: ["单个研发项目最高支持500万元。", "每家企业最多资助20万元。"],
    no: ["获得最高支持，完成投资500万元以内。"],
  },
  {
    id: "threshold/sum-without-unit",
    when: (s) =>
      s.quantity.unit === "" && s.quantity.value >= 1000 && isBefore(s, giftOfSum) && isBehind(s, goesOn),
    then: "amount",
    yes: ["引进世界500强的另奖10万—50万。", "首次认定的，一次性奖励20万。"],
    no: ["奖励资金达10万。", "完成投资20万，给予奖励。"],
  },
  {
    id: "threshold/deducted",
    when: (s) => {
      const { quantity, scan, clause } = s;
      if (!isUncounted(quantity.unit) || quantity.change !== null) return false;
      const said = scan.text.slice(Math.max(clause.start, quantity.number.start - 20), quantity.number.start);
      return (
        form("relations/deducted").test(said) ||
        form("relations/deducted-behind").test(scan.text.slice(quantity.span.end, clause.end))
      );
    },
    then: "condition",
    yes: [
      "学历教育支出，按照每月400元定额扣除。",
      "医药费用在80000元限额内据实扣除。",
      "扣除标准为每月1100元。",
      "由其中一方按扣除标准的50%扣除。",
      "应当减除费用6万元。",
    ],
    no: ["扣除物价因素，人均收入达到5万元。", "收入增长5%，扣除价格因素后增长3%。", "扣除5分。"],
  },
  {
    id: "threshold/fine",
    when: (s) =>
      isMoney(s.quantity.unit) &&
      (isBefore(s, fined) || (isBehind(s, fine) && stands(s, finesWith, lead(s, 24)))),
    then: "amount",
    yes: [
      "每发现1处，每个村罚200元，负责人再罚100元。",
      "处以罚款500元以上。",
      "逾期不改正的，由市消防机构处5000元以上2万元以下的罚款。",
    ],
    no: ["罚没收入500元。", "受罚企业投资500元。", "投入5000元处理罚款。"],
  },
];
