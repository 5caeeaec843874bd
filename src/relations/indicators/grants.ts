import {
  any,
  character,
  edge,
  lit,
  oneOf,
  opt,
  seq,
  times,
  upTo,
  word,
  wordWith,
} from "../../clause/match.ts";
import type { Rule } from "../../clause/rules.ts";
import { isShare, isTimeUnit } from "../../mentions/quantities/units.ts";
import { has, isBefore, isBehind, lead, type Statement, stands, trail } from "./statement.ts";
import { isOldValue } from "./time.ts";

/** What a threshold is: the condition of a grant or a rule, or the amount that is granted. */
export type Threshold = "condition" | "amount";

/** How far a grant may stand from its amount, and how far behind its condition. */
const grantReach = 90;
const conditionReach = 140;
const marks = "，。；：\n";

const grants = wordWith(({ grants: is }) => is === true);
const handsOut = word("handsOut");
const hands = lit(
  "给予",
  "予以",
  "奖励",
  "奖补",
  "补助",
  "补贴",
  "资助",
  "贴息",
  "处以",
  "处罚",
  "罚款",
  "补偿",
  "减征",
  "免征",
  "免收",
);
const given = any(hands, lit("按"));
const who = lit(
  ..."企业 单位 机构 项目 平台 园区 个人 人员 团队 高校 家庭 商户 基地 中心 医院 学校 组织 合作社 工厂 电站 发票 设备 贷款 机组 车辆 船舶 房屋 建筑 产品 老年人 儿童 残疾人 居民 村 县 乡 镇 市 区".split(
    " ",
  ),
);
const obliged = any(
  wordWith(({ shall, modal }) => shall === true || modal === "prohibit"),
  lit("至少"),
);
const defined = seq(any(lit("”", "）"), lit("所称")), lit("指", "是指"));
const reckoned = lit("测算", "计算", "折算", "核算");
const notMark = character((c) => !marks.includes(c));
/** 达到1000万元的，; 50人以上的企业，: what fulfils a condition, and the end of its clause. */
const fulfilled = seq(upTo(40, marks), lit("的"), upTo(14, `${marks}的`), any(edge, lit("，")));
const isMoney = (unit: string) => unit.split("/")[0]!.endsWith("元");
const bounded = ({ quantity }: Statement) => quantity.comparator !== "=" && quantity.comparator !== "~";

/** In order: the first that holds decides; a quantity that none knows is no threshold. */
export const thresholdRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/age",
    when: ({ quantity }) => quantity.unit === "岁" || quantity.unit === "周岁",
    then: "condition",
    yes: ["为60周岁以上老年人免费体检。"],
    no: ["为60名老年人免费体检。"],
  },
  {
    id: "threshold/term",
    when: (s) =>
      isTimeUnit(s.quantity.unit) &&
      (s.quantity.unit === "年" || s.quantity.unit === "个月") &&
      (isBefore(s, lit("连续", "满", "未")) || bounded(s) || isBehind(s, lit("期"))) &&
      (stands(s, any(given, lit("贷款", "贴息")), {
        start: s.sentence.start,
        end: trail(s, conditionReach, "sentence").end,
      }) ||
        isBehind(s, seq(upTo(16, marks), lit("的"), any(edge, lit("，"))))),
    then: "condition",
    yes: ["对连续经营满3年的企业，给予10万元奖励。"],
    no: ["农村电商网络零售额连续60个月全省领先。"],
  },
  {
    id: "threshold/dimension",
    when: (s) =>
      bounded(s) &&
      ["米", "厘米", "毫米", "m", "cm", "mm", "欧", "千伏", "℃"].includes(s.quantity.unit) &&
      stands(
        s,
        lit("距离", "间距", "高度", "宽度", "厚度", "深度", "净空", "净高", "净宽", "电阻", "口径", "坡度"),
        lead(s, 24),
      ),
    then: "condition",
    yes: ["通信线对地垂直距离不得小于6.5米。"],
    no: ["新建管网不少于500米。"],
  },
  {
    id: "threshold/class-of-counted",
    when: isClassOfCounted,
    then: "condition",
    yes: ["引进5000万元以上产业项目77个。", "培育年营业收入2000万元以上的企业10家。"],
    no: ["完成投资5000万元以上，引进项目77个。"],
  },
  {
    id: "threshold/who-must",
    when: (s) =>
      bounded(s) &&
      s.quantity.change === null &&
      !isShare(s.quantity.unit) &&
      isBehind(s, seq(opt(lit("的")), upTo(14, `${marks}0123456789`), obliged)) &&
      !isBefore(s, any(word("act"), obliged)),
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
    id: "threshold/only",
    when: (s) =>
      s.quantity.comparator === "<=" &&
      stands(s, lit("只能"), { start: lead(s, 6).start, end: s.quantity.number.start }),
    then: "condition",
    yes: ["每根电杆的通信线只能有1条。"],
    no: ["每根电杆的通信线不超过1条。"],
  },
  {
    id: "threshold/of-a-definition",
    when: (s) => bounded(s) && stands(s, defined, lead(s, 24)),
    then: "condition",
    yes: ["“高层住宅”指60米及以上住宅。"],
    no: ["发展指数达到60以上。", "“三个突破”即产值突破1万亿元。"],
  },
  {
    id: "threshold/reckoned-by",
    when: (s) =>
      (isBefore(s, lit("按", "按照")) && isBehind(s, seq(upTo(8, marks), reckoned))) ||
      // 5000平方米以上公园绿地按照500米服务半径测算
      (isBehind(s, seq(upTo(8, marks), lit("按", "按照"))) && stands(s, reckoned, trail(s, 30))),
    then: "condition",
    yes: ["公园绿地按照500米服务半径测算。"],
    no: ["按照每年5%的速度增长。"],
  },
  {
    id: "threshold/what-is-counted",
    when: (s) =>
      bounded(s) &&
      s.quantity.change === null &&
      isBehind(s, seq(lit("的"), lit("天数", "人数", "户数", "比例", "占比", "比重"))),
    then: "condition",
    yes: ["空气质量指数不超过100的天数占80%。"],
    no: ["空气质量指数不超过100。"],
  },
  {
    id: "threshold/defines-a-class",
    when: (s) =>
      bounded(s) &&
      isBehind(
        s,
        seq(upTo(36, "，。；："), lit("的"), upTo(14, "，。；："), who, lit("为", "是", "属于", "视为")),
      ),
    then: "condition",
    yes: ["总投资10亿元以上的工业项目为重大项目。"],
    no: ["总投资10亿元以上的工业项目开工。"],
  },
  {
    id: "threshold/equipped",
    when: (s) =>
      bounded(s) &&
      isBefore(s, lit("具备", "拥有")) &&
      isBehind(s, seq(upTo(14, `${marks}0123456789`), lit("的"), upTo(8, marks), who)),
    then: "condition",
    yes: ["建设具备10个以上应用场景的工厂。"],
    no: ["拥有10个以上应用场景。"],
  },
  {
    id: "threshold/condition-of-grant",
    when: (s) => isConditionOfGrant(s),
    then: "condition",
    yes: [
      "对年营业收入达到1000万元的机构，给予10万元奖励。",
      "面积超过100平方米且自用的，按实际租金给予补贴。",
    ],
    no: ["力争覆盖率达到40%的地区，给予奖励。", "扶持100个左右有前景的项目，给予资金支持。"],
  },
  {
    id: "threshold/size-of-those-concerned",
    when: (s) =>
      bounded(s) &&
      isBehind(s, seq(opt(seq(lit("（"), upTo(12), lit("）"))), opt(lit("的")), upTo(16, marks), who)) &&
      (isMoney(s.quantity.unit) ||
        ["人", "家", "名", "个", "亩", "平方米", "张", "户"].includes(s.quantity.unit)) &&
      stands(
        s,
        lit("收入", "销售", "产值", "纳税", "额", "贷款", "资产", "面积", "注册资本", "从业"),
        lead(s, 16),
      ) &&
      !stands(s, lit("总额", "培育", "新增", "发展", "引进", "建设", "打造"), lead(s, 16)),
    then: "condition",
    yes: ["支持年营业收入2000万元以上的企业上云。"],
    no: ["培育年营业收入2000万元以上的企业10家。", "项目总投资50亿元以上的企业集群。"],
  },
  {
    id: "threshold/cap-of-grant",
    when: (s) =>
      s.quantity.comparator === "<=" &&
      isBefore(
        s,
        seq(
          grants,
          opt(lit("资金", "经费")),
          lit("总金额", "金额", "总额", "额度", "额", "标准"),
          times(2, lit("累计", "合计", "原则上", "可")),
        ),
      ),
    then: "amount",
    yes: ["年度奖励金额合计不超过300万元。"],
    no: ["财政补贴支出不超过300万元。"],
  },
  {
    id: "threshold/share-of-grant",
    when: (s) =>
      s.quantity.unit === "%" &&
      isBefore(s, seq(grants, lit("资金", "经费"), opt(lit("总额")), lit("的", "中"), opt(lit("的")))),
    then: "amount",
    yes: ["奖励资金总额中50%以上用于团队。"],
    no: ["奖励资金到位率50%。"],
  },
  {
    id: "threshold/money-granted",
    when: (s) =>
      isMoney(s.quantity.unit) &&
      s.quantity.change === null &&
      !isBefore(s, any(lit("到", "至"), seq(lit("从", "由"), upTo(6, marks)))) &&
      !isOldValue(s) &&
      !isRaisedTo(s) &&
      isGranted(s) &&
      !isSpent(s),
    then: "amount",
    yes: ["对新认定的企业，一次性给予50万元奖励。", "首次入选的企业，奖励8万元。"],
    no: ["财政安排5000万元补助资金。", "发放补贴8万元。", "补贴标准分别从每人每月188元提高到195元。"],
  },
  {
    id: "threshold/rate-of-grant",
    when: (s) =>
      s.quantity.unit !== "个百分点" &&
      isShare(s.quantity.unit) &&
      s.quantity.unit !== "倍" &&
      s.quantity.change === null &&
      stands(
        s,
        any(
          lit("参照"),
          wordWith(({ text }) => text === "按" || text === "按照"),
          wordWith(({ bound }) => bound === "<="),
        ),
        { start: lead(s, 36, "sentence").start, end: s.quantity.number.end },
      ) &&
      (stands(s, grants, { start: lead(s, 14, "sentence").start, end: trail(s, 30).end }) ||
        // 按合同金额的30%，给予一次性奖补
        stands(s, hands, { start: s.clause.end, end: Math.min(s.sentence.end, s.clause.end + 3) })),
    then: "amount",
    yes: ["对其贷款，按实际融资额的2%给予补助。"],
    no: ["购置税按7.5%征收，落实补贴政策。", "补助发放率按期达到100%。"],
  },
  {
    id: "threshold/share-granted",
    when: (s) =>
      s.quantity.unit === "%" &&
      s.quantity.change === null &&
      isBehind(s, seq(opt(lit("的")), upTo(6, marks), grants)) &&
      stands(s, handsOut, lead(s, 40, "sentence")),
    then: "amount",
    yes: ["给予实际投资额10%的补助。"],
    no: ["奖补资金拨付率达到10%。"],
  },
];

/** 达到1000万元的机构，…给予: the number's own clause ends with 的 or with who fulfils it, and behind it something is given. */
function isConditionOfGrant(s: Statement): boolean {
  const before = lead(s, 60);
  // 力争覆盖率达到40%的地区，… is promised, whatever is granted behind it
  if (has(s, before, ({ word: w }) => w.status === "promised")) return false;
  if (stands(s, given, before)) return false;
  if (!isBehind(s, fulfilled)) return false;
  const behind = trail(s, conditionReach, "sentence");
  const own = { start: s.quantity.span.end, end: Math.max(s.quantity.span.end, s.clause.end) };
  if (stands(s, given, own)) return false;
  // 扶持100个左右有前景的项目，… is a deed; 达到1000万元的机构，… a condition
  const named = !isBehind(s, seq(upTo(40, marks), lit("的"), any(edge, lit("，"))));
  if (named && !bounded(s) && !isBefore(s, oneOf("到满为"))) return false;
  return stands(s, hands, { start: own.end, end: Math.max(own.end, behind.end) });
}

const receiver = any(
  seq(any(edge, oneOf("，。；：、）")), lit("对"), opt(lit("于")), notMark),
  seq(lit("的"), upTo(12, `${marks}的`), lit("，")),
);
const handedRightBefore = seq(
  any(edge, oneOf("，；的")),
  times(3, lit("再", "另", "可", "分别", "一次性")),
  hands,
  opt(lit("资金")),
  opt(lit("人民币")),
);

/** 5000万元以上产业项目77个: what kind of things the next number counts. */
export function isClassOfCounted(s: Statement): boolean {
  const next = s.quantities[s.index + 1];
  if (bounded(s) && isMoney(s.quantity.unit) && isOfKind(s)) return true;
  // 实施1000项亿元以上技术改造项目
  if (
    bounded(s) &&
    isMoney(s.quantity.unit) &&
    s.previous === s.quantity.span.start &&
    isBehind(s, seq(upTo(10, marks), kinds))
  )
    return true;
  if (!bounded(s) || s.quantity.change !== null || !next || next.span.start >= s.clause.end) return false;
  if (!(isMoney(s.quantity.unit) || ["人", "亩", "平方米", "张"].includes(s.quantity.unit))) return false;
  if (isMoney(next.unit) || isShare(next.unit) || s.quantity.text.endsWith("内")) return false;
  const between = s.scan.text.slice(s.quantity.span.end, next.span.start);
  return (
    between.length > 1 &&
    between.length <= 24 &&
    ![..."，。；、"].some((c) => between.includes(c)) &&
    stands(s, who, { start: s.quantity.span.end, end: next.span.start })
  );
}

const kinds = lit("项目", "集群", "企业", "产业", "园区");

/** 招引超50亿元的重大项目, 超百亿元集群: what kind of things a verb is about. */
function isOfKind(s: Statement): boolean {
  const behind = isBehind(s, seq(opt(lit("的")), upTo(4, `${marks}0123456789`), kinds));
  return (
    behind &&
    isBefore(s, any(edge, word("act"), lit("、"))) &&
    !isBefore(s, lit("投资", "总投资", "完成", "收入", "产值", "规模", "总规模", "总额"))
  );
}

/** A word of granting stands around the amount, with a word of handing out or the one who gets it. */
function isGranted(s: Statement): boolean {
  const around = {
    start: lead(s, grantReach, "sentence").start,
    end: trail(s, s.quantity.comparator === "=" ? 40 : grantReach, "sentence").end,
  };
  if (!stands(s, grants, around)) return false;
  if (has(s, around, ({ word: w }) => w.handsOut === true)) return true;
  return isBefore(s, handedRightBefore) && stands(s, receiver, lead(s, grantReach, "sentence"));
}

const raised = seq(
  any(word("change"), word("over")),
  wordWith(({ level }) => level === true),
);

/** 补贴标准提高到195元、261元: the level of a standard that is raised, or another of its list. */
function isRaisedTo(s: Statement): boolean {
  for (let i = s.index; i >= 0; i--) {
    const { span, number } = s.quantities[i]!;
    if (stands(s, raised, { start: Math.max(s.clause.start, span.start - 4), end: number.start }))
      return true;
    const previous = s.quantities[i - 1];
    const joint = previous && s.scan.text.slice(previous.span.end, span.start).trim();
    if (!joint || !"、和及与".includes(joint)) return false;
  }
  return false;
}

/** What governments spend or put in, right before the amount: 财政安排5000万元. */
function isSpent(s: Statement): boolean {
  const start = Math.max(s.left.start, s.quantity.span.start - 14);
  return has(s, { start, end: s.quantity.span.start }, ({ word: w }) => w.spends === true);
}
