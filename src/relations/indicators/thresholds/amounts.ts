import { any, character, edge, lit, oneOf, opt, seq, times, upTo } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { goesOver } from "../../../mentions/quantities/counted.ts";
import { isMoney } from "../../../mentions/quantities/units.ts";
import { isJoint } from "../../../text/joints.ts";
import { has, isBefore, lead, type Statement, stands, trail } from "../statement.ts";
import { isOldValue } from "../times/old-values.ts";
import { grants, hands, isGivenTime, marks, type Threshold } from "./words.ts";

/** How far a grant may stand from its amount, and how far behind its condition. */
const grantReach = 90;

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

const sumOfGrant = seq(
  lit("补贴", "补助", "奖励", "奖补", "资助", "扶持"),
  lit("额度", "金额", "限额"),
  opt(lit("为", "按", "最高", "不超过", "最高为")),
  opt(seq(lit("每"), oneOf("人名户家个亩项台"))),
);

/** What is handed out. */
export const amountRules: readonly Rule<Statement, Threshold>[] = [
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
