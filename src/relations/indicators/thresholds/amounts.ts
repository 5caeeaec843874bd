import { any, character, edge, lit, oneOf, opt, seq, times, upTo, wordWith } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { goesOver } from "../../../mentions/quantities/counted.ts";
import { isMoney, isUncounted } from "../../../mentions/quantities/units.ts";
import { isJoint } from "../../../text/joints.ts";
import { has, isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { isOldValue } from "../times/old-values.ts";
import { bounded, hands, isGivenTime, marks, type Threshold } from "./words.ts";

/** How far a grant may stand from its amount, and how far behind its condition. */
const grantReach = 90;

export const grants = wordWith(({ grants: is }) => is === true);

const notMark = character((c) => !marks.includes(c));
const receiver = any(
  seq(any(edge, oneOf("，。；：、）")), lit("对"), opt(lit("于")), notMark),
  seq(lit("的"), upTo(12, `${marks}的`), lit("，")),
  seq(lit("每"), lit("超", "超过", "满", "新增", "增加", "增长", "增", "提高", "引进")),
);

const handedRightBefore = seq(
  any(edge, oneOf("，；的")),
  times(3, lit("再", "另", "可", "分别", "一次性")),
  hands,
  opt(lit("资金")),
  opt(lit("人民币")),
);

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
const ofGrants = seq(
  grants,
  lit("资金", "经费", "额", "款"),
  opt(lit("总额")),
  lit("的", "中"),
  opt(lit("的")),
);
/** 户均补助2万元, 每村奖补不低于30万元; not 人均补助标准提高到30元. */
const givenEach = seq(
  lit(
    "户均",
    "人均",
    "村均",
    "亩均",
    "每户",
    "每人",
    "每村",
    "每亩",
    "每名",
    "每家",
    "每个",
    "每台",
    "每头",
    "每套",
    "每块",
    "每间",
    "每辆",
    "每栋",
    "每座",
    "每处",
    "每场",
    "每次",
    "每项",
    "每件",
    "每只",
    "每吨",
    "每所",
    "每平方米",
    "每公里",
  ),
  upTo(8, marks),
  hands,
  opt(lit("资金", "为")),
);
/** 每满一万人奖励一万元, 每新增1家补助2万元 */
const givenForEachMore = seq(lit("每"), lit("满", "超", "超过", "新增", "增加"), upTo(10, marks), hands);
/** 对优秀的县奖励工作经费50万元: who gets it, and what, before the amount. */
const givenTo = seq(
  any(edge, oneOf("，；")),
  lit("对"),
  upTo(30, `${marks}达至到率`),
  hands,
  upTo(6, `${marks}达至到率`),
);
/** 总投资480万元, of which something is granted. */
const wholeSum = seq(lit("总投资", "计划投资", "概算投资", "项目投资", "投资概算"), opt(lit("为")));
const raised = any(
  seq(lit("到", "至"), opt(seq(lit("每"), upTo(6, `${marks}0123456789`)))),
  seq(lit("从", "由"), upTo(6, marks)),
);

/** A word of granting stands around the amount, with a word of handing out or the one who gets it. */
function isGranted(s: Statement): boolean {
  const around = {
    start: lead(s, grantReach, "sentence").start,
    end: trail(s, s.quantity.comparator === "=" ? 40 : grantReach, "sentence").end,
  };
  if (!stands(s, grants, around)) return false;
  if (has(s, around, (w) => w.handsOut === true)) return true;
  return isBefore(s, handedRightBefore) && stands(s, receiver, lead(s, grantReach, "sentence"));
}

/** 补贴标准提高到195元、261元: the level of a standard that is raised, or another of its list. */
function isRaisedTo(s: Statement): boolean {
  for (let i = s.index; i >= 0; i--) {
    const { span, number } = s.quantities[i]!;
    if (stands(s, goesOver, { start: Math.max(s.clause.start, span.start - 4), end: number.start }))
      return true;
    const previous = s.quantities[i - 1];
    const joint = previous && s.scan.text.slice(previous.span.end, span.start).trim();
    if (!isJoint(joint)) return false;
  }
  return false;
}

const handedOnce = any(
  seq(lit("一次性", "分别", "另"), opt(lit("给予")), hands),
  // 对符合条件的项目，省财政给予最高500万元补助
  seq(lit("给予", "予以"), opt(lit("最高", "不超过", "单个最高"))),
);
const forWhom = seq(lit("对"), upTo(40, "。；"), lit("的"));
/** What governments spend or put in, right before the amount: 财政安排5000万元. */
function isSpent(s: Statement): boolean {
  // 对首次获评的企业，县财政一次性奖励100万元: it is handed to those that the sentence names
  if (isBefore(s, handedOnce) && stands(s, forWhom, lead(s, grantReach, "sentence"))) return false;
  const start = Math.max(s.left.start, s.quantity.span.start - 14);
  return has(s, { start, end: s.quantity.span.start }, (w) => w.spends === true);
}

const goesOn = any(edge, lit("、", "，"));

const sumOfGrant = seq(
  lit("补贴", "补助", "奖励", "奖补", "资助", "扶持"),
  lit("额度", "金额", "限额"),
  opt(lit("为", "按", "最高", "不超过", "最高为")),
  opt(seq(lit("每"), oneOf("人名户家个亩项台"))),
);

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

/** What is handed out. */
export const amountRules: readonly Rule<Statement, Threshold>[] = [
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
  {
    id: "threshold/share-of-grant",
    when: (s) => s.quantity.unit === "%" && isBefore(s, ofGrants),
    then: "amount",
    yes: ["奖励资金总额中50%以上用于团队。", "每年预拨应补贴额的50%给企业。"],
    no: ["奖励资金到位率50%。"],
  },
  {
    id: "threshold/money-granted",
    when: (s) =>
      isMoney(s.quantity.unit) &&
      s.quantity.change === null &&
      !isBefore(s, raised) &&
      !isOldValue(s) &&
      !isRaisedTo(s) &&
      !isBefore(s, wholeSum) &&
      isGranted(s) &&
      !isSpent(s),
    then: "amount",
    yes: [
      "对新认定的企业，一次性给予50万元奖励。",
      "首次入选的企业，奖励8万元。",
      "对首次获评国家级龙头企业的，县财政一次性奖励100万元。",
      "每增加1亿元，再奖励5万元，累计不超过200万元。",
      "对符合条件的重大项目，省财政给予最高1000万元补助。",
    ],
    no: [
      "总投资约480万元，对按期建成的村给予奖补。",
      "财政安排5000万元补助资金。",
      "省财政一次性奖励5000万元。",
      "发放补贴8万元。",
      "补贴标准分别从每人每月188元提高到195元。",
    ],
  },
  {
    id: "threshold/sum-for-each",
    when: (s) =>
      isMoney(s.quantity.unit) && s.quantity.change === null && isBefore(s, any(givenEach, givenForEachMore)),
    then: "amount",
    yes: [
      "对危房改造户均补助2万元。",
      "整治提升村每村奖补不低于30万元。",
      "新建冰场每块奖励1万元。",
      "每满一万人奖励一万元。",
    ],
    no: ["人均补助标准提高到30元。", "户均收入2万元。", "每户增收2万元。", "每新增一万人增收一万元。"],
  },
  {
    id: "threshold/sum-of-grant",
    when: (s) => isMoney(s.quantity.unit) && s.quantity.change === null && isBefore(s, sumOfGrant),
    then: "amount",
    yes: ["奖励综合贡献前5的企业，补贴额度50万元。"],
    no: ["补贴额度累计达到50万元。", "贷款额度50万元。", "补贴额度提高到50万元。"],
  },
  {
    id: "threshold/sum-for-whom",
    when: (s) =>
      isMoney(s.quantity.unit) && s.quantity.change === null && isBefore(s, givenTo) && !isOldValue(s),
    then: "amount",
    yes: ["对优秀的县奖励工作经费50万元。", "对超额完成任务的市奖励500万—1000万元。"],
    no: ["对农村公路补助资金达到50万元。", "奖励工作经费50万元。", "对外发放补贴资金，投入50万元。"],
  },
  {
    id: "threshold/time-given",
    when: isGivenTime,
    then: "amount",
    yes: ["组织失业青年参加3—12个月的就业见习。", "返还标准按6个月的失业保险金确定。"],
    no: ["学生在校时间不超过8小时。"],
  },
];
