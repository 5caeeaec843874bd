import { any, edge, lit, oneOf, opt, seq, upTo, word } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { isShare, isTimeUnit } from "../../../mentions/quantities/units.ts";
import type { Comparator, QuantityMention } from "../../../types/record.ts";
import { has, isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { bounded, given, hands, isMoney, marks, type Threshold, who } from "./words.ts";

const conditionReach = 140;

/** 达到1000万元的，; 50人以上的企业，: what fulfils a condition, and the end of its clause. */
const fulfilled = seq(upTo(40, marks), lit("的"), upTo(14, `${marks}的`), any(edge, lit("，")));

/** The end of a clause that says who. */
const endsWithWho = seq(upTo(40, marks), lit("的"), any(edge, lit("，")));
const reaching = oneOf("到满为");

const gifts = form("relations/condition-before-gift");
const handedOut = form("relations/handed-right-before");

/** 年营业收入分别在2亿元（批发）、1亿元（零售）及以上的企业给予奖励: a condition and its gift in one clause. */
function isBeforeGift({ scan: { text }, quantity: { span, unit }, sentence, clause }: Statement): boolean {
  if (!isMoney(unit) && !["人", "亩", "平方米", "家", "项", "件"].includes(unit)) return false;
  const behind = text
    .slice(span.end, Math.min(sentence.end, span.end + giftReach))
    .replace(/（[^（）]*）/gu, "");
  return gifts.test(behind) && !handedOut.test(text.slice(clause.start, span.start));
}

const giftReach = 200;

const receiver = seq(
  upTo(14, `${marks}、0123456789`),
  lit("项目", "企业", "机构", "平台", "园区", "单位"),
  any(edge, lit("，")),
);

/** 对投资5亿元以上先进制造业项目，…奖励: how large those are that get something. */
function isSizeOfReceiver(s: Statement): boolean {
  const { scan, clause, quantity } = s;
  return (
    quantity.text.endsWith("以上") &&
    /^对(?![接口外])/u.test(scan.text.slice(clause.start, quantity.span.start)) &&
    isBehind(s, receiver) &&
    stands(s, hands, trail(s, conditionReach, "sentence"))
  );
}

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
  const named = !isBehind(s, endsWithWho);
  if (named && !bounded(s) && !isBefore(s, reaching)) return false;
  return stands(s, hands, { start: own.end, end: Math.max(own.end, behind.end) });
}

/** 达到10万元的, 满6个月: a condition holds from so much on. */
export function conditionBound({ scan, quantity, quantities, index, clause }: Statement): Comparator {
  if (quantity.comparator !== "=" || quantity.valueTo !== undefined) return quantity.comparator;
  // 达到2000万元、5000万元、1亿元的: the word stands once for all
  let first = index;
  while (first > 0 && isListed(scan.text, quantities[first - 1]!, quantities[first]!)) first--;
  const { start } = quantities[first]!.span;
  const before = scan.text.slice(Math.max(0, start - 3), start).trimEnd();
  if (["达到", "达", "满"].some((word) => before.endsWith(word))) return ">=";
  // 人员数量达到企业现有职工人数25%
  const share =
    isShare(quantity.unit) && reachedShare.test(scan.text.slice(Math.max(clause.start, start - 24), start));
  return share ? ">=" : "=";
}

const reachedShare = /达到?[^，。；、\d]{2,16}$/u;

/** Only a mark of a list stands between two numbers of one unit. */
function isListed(text: string, before: QuantityMention, behind: QuantityMention): boolean {
  const gap = text.slice(before.span.end, behind.span.start);
  return gap.length === 1 && "、和或".includes(gap) && before.unit === behind.unit;
}

/** 5000万元以上产业项目77个: what kind of things the next number counts. */
export function isClassOfCounted(s: Statement): boolean {
  const next = s.quantities[s.index + 1];
  if (isBeforeGift(s)) return false;
  if (isScope(s) || (bounded(s) && isMoney(s.quantity.unit) && isOfKind(s))) return true;
  // 实施1000项亿元以上技术改造项目
  if (bounded(s) && isMoney(s.quantity.unit) && s.previous === s.quantity.span.start && isBehind(s, kindNear))
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

/** What sums are asked of in statistics and of households. */
const scoped = lit(
  ..."固定资产投资 招商引资 工业增加值 规模工业 规上工业 低收入 群体 人群 农户 家庭".split(" "),
);
const places = lit(..."水源地 自然村 行政村 坡耕地 陡坡耕地 城市 乡镇 小区".split(" "));
const scopeOfSum = seq(opt(lit("的")), upTo(3, `${marks}、0123456789`), scoped);
const scopeOfPlace = seq(opt(lit("的")), upTo(8, `${marks}、0123456789`), places);

/** 500万元以上固定资产投资, 7000元以下低收入群体, 1000人以上水源地: what a sum or an area is asked of. */
function isScope(s: Statement): boolean {
  if (!bounded(s) || s.quantity.change !== null) return false;
  if (isMoney(s.quantity.unit)) return isBehind(s, scopeOfSum);
  return ["人", "户", "度"].includes(s.quantity.unit) && isBehind(s, scopeOfPlace);
}

const kinds = lit("项目", "集群", "企业", "产业", "园区");

const kindBehind = seq(opt(lit("的")), upTo(4, `${marks}0123456789`), kinds);
const kindNear = seq(upTo(10, marks), kinds);
const isObject = any(edge, word("act"), lit("、"));
const sums = lit("投资", "总投资", "完成", "收入", "产值", "规模", "总规模", "总额");

/** 招引超50亿元的重大项目, 超百亿元集群: what kind of things a verb is about. */
function isOfKind(s: Statement): boolean {
  const behind = isBehind(s, kindBehind);
  return behind && isBefore(s, isObject) && !isBefore(s, sums);
}

const fulfilledFor = lit("满");
const lifespan = lit("寿命");
const lastingFor = lit("连续", "满", "未");
const term = lit("期");
const termOf = seq(upTo(16, marks), lit("的"), any(edge, lit("，")));
const givenOrLent = any(given, lit("贷款", "贴息"));
const dimensions = lit(..."距离 间距 高度 宽度 厚度 深度 净空 净高 净宽 电阻 口径 坡度".split(" "));

/** Ages, terms, dimensions and classes of what is counted. */
export const classRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/age",
    when: (s) =>
      (s.quantity.unit === "岁" || s.quantity.unit === "周岁") &&
      !stands(s, lifespan, { start: lead(s, 40, "sentence").start, end: s.quantity.span.start }),
    then: "condition",
    yes: ["为60周岁以上老年人免费体检。"],
    no: ["为60名老年人免费体检。", "人均预期寿命提高到80岁。", "人均期望寿命达78岁，高于全国平均水平2.7岁。"],
  },
  {
    id: "threshold/term",
    when: (s) =>
      isTimeUnit(s.quantity.unit) &&
      (s.quantity.unit === "年" || s.quantity.unit === "个月") &&
      (isBefore(s, lastingFor) || bounded(s) || isBehind(s, term)) &&
      (isBefore(s, fulfilledFor) ||
        stands(s, givenOrLent, {
          start: s.sentence.start,
          end: trail(s, conditionReach, "sentence").end,
        }) ||
        isBehind(s, termOf)),
    then: "condition",
    yes: ["对连续经营满3年的企业，给予10万元奖励。", "失踪满6个月、户籍迁出的，停发补贴。"],
    no: ["农村电商网络零售额连续60个月全省领先。"],
  },
  {
    id: "threshold/dimension",
    when: (s) =>
      bounded(s) &&
      ["米", "厘米", "毫米", "m", "cm", "mm", "欧", "千伏", "℃"].includes(s.quantity.unit) &&
      stands(s, dimensions, lead(s, 24)),
    then: "condition",
    yes: ["通信线对地垂直距离不得小于6.5米。"],
    no: ["新建管网不少于500米。"],
  },
  {
    id: "threshold/class-of-counted",
    when: isClassOfCounted,
    then: "condition",
    yes: [
      "引进5000万元以上产业项目77个。",
      "保有税收亿元以上楼宇48幢。",
      "培育年营业收入2000万元以上的企业10家。",
      "500万元以上固定资产投资1321亿元。",
      "消除7000元以下低收入群体。",
      "整治1000人以上集中式饮用水水源地。",
      "25度以上坡耕地退耕还林。",
    ],
    no: [
      "完成投资5000万元以上，引进项目77个。",
      "固定资产投资500亿元以上。",
      "完成工业投资3600亿元以上、占固定资产投资比重达到20%。",
      "培训1000人以上农民工。",
      "实现10万人以上农业人口落户。",
    ],
  },
];

const equipped = lit("具备", "拥有");
const whoHas = seq(upTo(14, `${marks}0123456789`), lit("的"), upTo(8, marks), who);
const whoNear = seq(opt(seq(lit("（"), upTo(12), lit("）"))), opt(lit("的")), upTo(16, marks), who);
const sizes = lit("收入", "销售", "产值", "纳税", "额", "贷款", "资产", "面积", "注册资本", "从业");
const brought = lit("总额", "培育", "新增", "发展", "引进", "建设", "打造");

const caseOf = seq(lit("的"), any(edge, lit("，")));

/** What those have or reach who are given something. */
export const conditionRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/equipped",
    when: (s) => bounded(s) && isBefore(s, equipped) && isBehind(s, whoHas),
    then: "condition",
    yes: ["建设具备10个以上应用场景的工厂。"],
    no: ["拥有10个以上应用场景。"],
  },
  {
    id: "threshold/condition-of-grant",
    when: (s) =>
      isConditionOfGrant(s) || (s.quantity.change === null && (isBeforeGift(s) || isSizeOfReceiver(s))),
    then: "condition",
    yes: [
      "对年营业收入分别在2亿元（批发）、1亿元（零售、住宿）及以上的企业，给予20万元奖励。",
      "对年营业收入达到1000万元的机构，给予10万元奖励。",
      "对投资5亿元以上先进制造业项目，一次性奖励100万元。",
      "面积超过100平方米且自用的，按实际租金给予补贴。",
    ],
    no: [
      "力争覆盖率达到40%的地区，给予奖励。",
      "扶持100个左右有前景的项目，给予资金支持。",
      "对新认定的企业给予50万元的奖励。",
      "按每家20万元的标准给予补助。",
      "对接投资5亿元以上先进制造业项目，给予支持。",
    ],
  },
  {
    id: "threshold/case",
    when: (s) =>
      s.quantity.change === null &&
      !isShare(s.quantity.unit) &&
      isBehind(s, caseOf) &&
      "采应须需可由实按不一予视".includes(s.scan.text[s.clause.end + 1] ?? "|") &&
      !has(s, lead(s, 60), ({ word: w }) => w.status === "promised" || w.looks === "back"),
    then: "condition",
    yes: ["入围企业在3家及以上的，采取招标方式。", "入围企业只有1家的，采取谈判方式。"],
    no: ["这是全市新增3家的，也是最大的一次。", "建成园区3家，采取招标方式。"],
  },
  {
    id: "threshold/size-of-those-concerned",
    when: (s) =>
      bounded(s) &&
      isBehind(s, whoNear) &&
      (isMoney(s.quantity.unit) ||
        ["人", "家", "名", "个", "亩", "平方米", "张", "户"].includes(s.quantity.unit)) &&
      stands(s, sizes, lead(s, 16)) &&
      !stands(s, brought, lead(s, 16)),
    then: "condition",
    yes: ["支持年营业收入2000万元以上的企业上云。"],
    no: ["培育年营业收入2000万元以上的企业10家。", "项目总投资50亿元以上的企业集群。"],
  },
];
