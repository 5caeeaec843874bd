import { any, edge, lit, opt, seq, upTo, word, wordWith } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { isShare } from "../../../mentions/quantities/units.ts";
import { isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { bounded, marks, reaching, type Threshold } from "./words.ts";

const obliged = any(
  wordWith(({ shall, modal }) => shall === true || modal === "prohibit"),
  lit("至少"),
);

const shareOfGrade = seq(
  lit("优秀", "良好", "优等", "先进", "一等", "二等", "A级"),
  upTo(10, marks),
  lit("比例", "名额", "占比", "数量"),
);

const enjoys = seq(
  lit("享受", "申领"),
  upTo(8, marks),
  lit("奖励", "补助", "补贴", "资助", "政策", "支持", "扶持", "待遇"),
);

const allowed = seq(lit("允许", "准许"), upTo(6, marks));

/** 允许不超过五分之一的股东不具有资格; 可多批使用，但最多不超过六批. */
function isAllowed(s: Statement): boolean {
  const { start } = s.clause;
  const words = s.scan.text.slice(start, Math.min(s.quantity.number.start, start + 12)).trimStart();
  return isBefore(s, allowed) || form("relations/but-no-more").test(words);
}

const mayApply = seq(lit("可申请", "可以申请", "可申领", "可申购"), upTo(4, marks));

const inARow = lit("连续");

const mayThen = any(lit("可", "方可", "方能"), seq(lit("的"), any(edge, lit("，"))));

const isCondition = seq(
  lit("是", "作为"),
  upTo(24, marks),
  lit("必要条件", "前提条件", "先决条件", "准入条件", "必备条件"),
);

const mustBehind = seq(opt(lit("的")), upTo(14, `${marks}0123456789`), obliged);

const actOrMust = any(word("act"), obliged);

/** 只能有1条, 每人每年只享受一次: nothing that is striven for. */
const only = lit("只能", "只享受", "仅可享受");

/** 达到1000万元方能申报, 满3年才可享受: who may have something only then. */
const onlyThen = seq(
  lit("方能", "方可", "才能", "才可", "才可以"),
  upTo(2, marks),
  lit(
    ..."申报 申请 申领 享受 参加 参与 参评 推荐 列入 纳入 认定 领取 兑现 给予 奖励 补助 补贴 入驻 转让 上市".split(
      " ",
    ),
  ),
);

/** Who must, what they must, what they may only then. */
export const obligationRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/may-apply-for",
    when: (s) => s.quantity.change === null && isBefore(s, mayApply),
    then: "amount",
    yes: ["上年度纳税额200万元以上的，可申请购买1—5个楼层。", "期满后可申请延长1次。"],
    no: ["可申请贷款的企业达到5家。", "申请购买楼层5个。"],
  },
  {
    id: "threshold/in-a-row",
    when: (s) =>
      ["年", "个月", "次"].includes(s.quantity.unit) &&
      isBefore(s, inARow) &&
      stands(s, mayThen, trail(s, 40, "sentence")),
    then: "condition",
    yes: ["连续5年完成履约约定可办理相关产权手续。", "连续5年保持优秀可免于检查。"],
    no: ["粮食产量连续5年增长。", "力争连续3年保持第一。"],
  },
  {
    id: "threshold/is-the-condition",
    when: (s) => bounded(s) && s.quantity.change === null && stands(s, isCondition, trail(s, 60, "sentence")),
    then: "condition",
    yes: ["新能源汽车占比达到30%及以上，是企业作为供应商的必要条件。"],
    no: ["新能源汽车占比达到30%及以上，是改善环境条件的举措。", "占比达到30%以上，创造前提条件。"],
  },
  {
    id: "threshold/who-must",
    when: (s) =>
      bounded(s) &&
      s.quantity.change === null &&
      !isShare(s.quantity.unit) &&
      isBehind(s, mustBehind) &&
      !isBefore(s, actOrMust),
    then: "condition",
    yes: ["三根以上空中网线必须捆扎。", "超过500平方米的商场应当设置母婴室。"],
    no: ["应当建设3个以上停车场。", "50%以上的村必须通车。"],
  },
  {
    id: "threshold/what-they-must",
    when: (s) =>
      bounded(s) &&
      s.previous > s.clause.start &&
      s.quantities[s.index - 1]?.comparator !== "=" &&
      stands(s, obliged, { start: s.previous, end: s.quantity.number.start }) &&
      !isShare(s.quantity.unit),
    then: "condition",
    yes: ["超过0.5公里的线路至少接地2次。"],
    no: ["线路至少接地2次。"],
  },
  {
    id: "threshold/only-then",
    when: (s) =>
      s.quantity.change === null &&
      (bounded(s) || isBefore(s, reaching)) &&
      stands(s, onlyThen, trail(s, 100, "sentence")),
    then: "condition",
    yes: [
      "工业项目投资达到3000万元，农业项目投资达到1000万元方能申报奖励。",
      "营业收入500万元以上才可享受补助。",
    ],
    no: ["产值达到3000万元，方能完成目标。", "覆盖率提高10%以上方能申报。"],
  },
  {
    id: "threshold/only",
    when: (s) =>
      s.quantity.comparator === "<=" &&
      stands(s, only, { start: lead(s, 6).start, end: s.quantity.number.start }),
    then: "condition",
    yes: ["每根电杆的通信线只能有1条。", "生活费补贴每人每年只享受一次。", "每家企业只能申报2个项目。"],
    no: ["每根电杆的通信线不超过1条。", "群众享受补贴2次。"],
  },
  {
    id: "threshold/share-of-a-grade",
    when: (s) => s.quantity.comparator === "<=" && s.quantity.change === null && isBefore(s, shareOfGrade),
    then: "condition",
    yes: ["优秀等次的单位比例不超过30%。", "评为优秀的名额不超过5个。"],
    no: ["劣五类水体比例不超过30%。", "优秀历史建筑破损率不超过30%。"],
  },
  {
    id: "threshold/times-granted",
    when: (s) =>
      s.quantity.comparator === "<=" &&
      ["次", "项", "个", "家"].includes(s.quantity.unit) &&
      stands(s, enjoys, lead(s, 20)),
    then: "condition",
    yes: ["每家企业享受本条奖励最多2次。"],
    no: ["企业跑动最多2次。", "企业申报奖励跑动不超过2次。"],
  },
  {
    id: "threshold/allowed",
    when: (s) => s.quantity.comparator === "<=" && s.quantity.change === null && isAllowed(s),
    then: "condition",
    yes: ["允许不超过五分之一的股东不具有资格。", "批准文件可以多批使用，但最多不超过6批。"],
    no: ["年均浓度不超过30微克/立方米。", "允许跨区经营，年均浓度不超过30微克/立方米。"],
  },
];
