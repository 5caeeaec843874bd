import { clauseAt } from "../../clause/clauses.ts";
import { ahead, any, lit, oneOf, opt, seq, wordWith } from "../../clause/match.ts";
import { type Scan, tokensIn, tokenTo } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { isIdeograph } from "../../text/han.ts";
import { joints as listJoints } from "../../text/joints.ts";
import { MULTIPLIER, numeralClass } from "../../text/numeral-characters.ts";
import { isSpace } from "../../text/span.ts";
import type { Change, Comparator, QuantityMention } from "../../types/record.ts";
import { atMost, boundAfar, changeAfar, type Front, readBack, readFront } from "./bounds.ts";
import { type Counted, currencySymbols } from "./counted.ts";
import { isCounter, isShare } from "./units.ts";

/** Between the parts of an enumeration that share a verb and a bound: 提高3分、5分和1毛钱, 最高500万元（国家级）、100万元. */
const joints = `${listJoints}，`;
const longestNote = 14;
/** Ends of a mention whose bound stands behind its number and holds for it alone: 50家以上、100家. */
const boundEnds = "上内右下余多";

/**
 * The mention that a counted number makes with the words around it: bound, change, sign.
 *
 * @param before the mentions before it: it may share verb and bound of the last, and its own bound may hold for them
 * @param floor offset that is not looked beyond to the left
 */
export function complete(
  scan: Scan,
  counted: Counted,
  before: readonly QuantityMention[],
  floor: number,
): QuantityMention {
  const { text } = scan;
  const previous = before.at(-1);
  const { numberEnd, valueTo, unit } = counted;
  const { begin, number, value } = signed(text, counted);
  const front = conquered(scan, readFront(scan, begin, floor), counted, begin);
  const back = readBack(scan, counted.end, unit);
  const change = changeTold(scan, counted, front, back.end, floor);
  const prefixed = prefixBound(text, begin, counted);
  const bound = prefixed ?? boundOf(front, back.comparator, counted);
  const mention: QuantityMention = {
    type: "quantity",
    text: "",
    span: { start: Math.min(front.start, prefixed ? begin - 1 : begin), end: back.end },
    number: { start: number, end: numberEnd },
    value,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit,
    comparator: bound ?? "=",
    change,
  };
  const gap = previous ? text.slice(previous.span.end, begin) : "";
  if (previous && strivesOn(scan, gap, previous, mention)) mention.change = previous.change;
  if (previous && joinsNumbers(gap)) {
    // 超100家企业，90所学校: behind a comma only the like goes on
    const like = !gap.endsWith("，") || previous.unit === unit;
    const unbound = front.comparator === null && back.comparator === null && !counted.loose;
    if (like && unbound && isInherited(scan, previous)) mention.comparator = previous.comparator;
    // 减少约510万亩，900多种动物受到威胁
    if (like && change === null && !front.level) mention.change = previous.change;
    if (givesUnit(unit, previous, gap)) shareUnit(text, before, unit);
    if (front.comparator === null && back.comparator !== null) closeBound(scan, before, mention);
  } else if (bound === null) {
    mention.comparator = boundAfar(scan, begin, floor) ?? atMost(scan, begin, floor) ?? "=";
  }
  mention.text = text.slice(mention.span.start, mention.span.end);
  return mention;
}

/** 力争突破10项核心技术: what is broken through is counted, not surpassed. */
function conquered(scan: Scan, front: Front, { end, unit }: Counted, begin: number): Front {
  // 跨越3个千亿元台阶: so many of them
  if (unit === "个" && form("quantity/steps").test(scan.text.slice(end, end + 8)))
    return { ...front, comparator: null };
  if (!scan.text.startsWith("突破", front.start) || !"项个种".includes(unit || "|")) return front;
  if (!isIdeograph(scan.text.charCodeAt(end))) return front;
  const { start } = clauseAt(scan.clauses, front.start);
  const leads = tokenTo(scan, front.start)?.word;
  const begins = scan.text.slice(start, front.start).trim() === "" || (leads?.opens ?? leads?.adverb);
  return begins ? { ...front, comparator: null, start: begin } : front;
}

function changeTold(scan: Scan, counted: Counted, front: Front, end: number, floor: number): Change | null {
  const { unit } = counted;
  if (addsThings(scan, front, unit, end)) return null;
  // 增速比一季度加快3.7个百分点
  if (unit.endsWith("百分点") && scan.text.slice(0, front.start).trimEnd().endsWith("加快"))
    return "increase";
  return (
    changeOf(scan, counted, front, floor) ??
    growthBehind(scan, end, unit) ??
    pacedBy(scan, front.start, end, unit)
  );
}

/** 增加3000个停车泊位, 整体提升100所学校: so many of them are added or made better; nothing that is measured rises by them. */
function addsThings(scan: Scan, front: Front, unit: string, end: number): boolean {
  const verb = tokenTo(scan, front.start);
  if (!verb || !adding.includes(verb.word.text) || !isCounter(unit)) return false;
  if (!isIdeograph(scan.text.charCodeAt(end)) || listed.includes(scan.text[end]!)) return false;
  const { start } = clauseAt(scan.clauses, verb.start);
  const before = scan.text.slice(start, verb.start).trim();
  const leads = tokenTo(scan, verb.start)?.word;
  if (before === "" || wholly.includes(before)) return true;
  return leads !== undefined && leads.text !== "分别" && (leads.opens ?? leads.adverb) === true;
}

const listed = ["和", "与", "及"];
const adding = ["增加", "提升"];
const wholly = ["整体", "全面", "共", "再", "优化"];

/** 增速高于全国平均增速5个百分点, 增幅比城镇居民高1.4个百分点: by how much it is ahead, not by how much it rose. */
const isApart = (text: string, begin: number, floor: number) =>
  form("quantity/apart-by").test(text.slice(Math.max(floor, begin - 30), begin));

/** What the words in front make the number: a change where they say one, or where a verb further off does. */
function changeOf(scan: Scan, { unit }: Counted, front: Front, floor: number): Change {
  if (unit === "番") return "increase";
  if (unit.endsWith("百分点") && isApart(scan.text, front.start, floor)) return null;
  if (front.change || front.level) return front.change;
  // PM2.5平均浓度改善15%
  if (form("quantity/less-harmful").test(scan.text.slice(Math.max(floor, front.start - 24), front.start)))
    return "decrease";
  // 比生产总值年均增幅高出3.9个百分点: by how much it is higher, not by how much it rose
  if (scan.text.endsWith("高出", front.start)) return null;
  return changeAfar(scan, front.start, floor, isShare(unit));
}

/** 以8%的速度增长, 保持25%以上的增长速度: the verb of a rate stands behind it. */
function growthBehind(scan: Scan, at: number, unit: string): Change {
  if (unit !== "%") return null;
  return ahead(scan, at, growth, { start: at, end: scan.text.length }) ? "increase" : null;
}

/** 按10%的比例递增, 按30%压减: the verb of what goes by a rate ends its clause. */
function pacedBy(scan: Scan, begin: number, at: number, unit: string): Change {
  if (!isShare(unit) || !["按", "按照", "以"].includes(tokenTo(scan, begin)?.word.text ?? "")) return null;
  const within = { start: at, end: Math.min(scan.text.length, at + longestPace) };
  return paces.find(({ pattern }) => ahead(scan, at, pattern, within))?.change ?? null;
}

const longestPace = 12;
const paces = (["increase", "decrease"] as const).map((change) => ({
  change,
  pattern: seq(
    opt(lit("的")),
    opt(lit("比例", "幅度", "速度", "标准")),
    opt(lit("逐年", "进行", "统一")),
    wordWith((entry) => entry.change === change),
    oneOf("，。；、）\n"),
  ),
}));

const growth = any(
  // 保持20%以上增长
  seq(opt(lit("的")), lit("增长"), oneOf("，。；、！\n")),
  seq(
    lit("的"),
    opt(lit("年均")),
    any(seq(lit("速度"), lit("增长", "递增")), seq(lit("增长"), lit("速度")), lit("增速", "增幅")),
  ),
);

/** The bound that the letter in front of a number is: 排名前10位, the tenth or better; 上百家, 上千名; not 三万元以上十万元以下. */
function prefixBound(text: string, begin: number, { start, unit }: Counted): "<=" | ">=" | null {
  if (text[start - 1] === "前" && "%‰位名强".includes(unit[0] ?? "|")) return "<=";
  const many =
    text[begin - 1] === "上" &&
    !"迈跨跃站登以".includes(text[begin - 2] ?? "|") &&
    MULTIPLIER === numeralClass(text.charCodeAt(begin));
  return many ? ">=" : null;
}

/** The bound of the words right in front of a number and behind it; 约100家以上 are 100 at least. */
function boundOf(front: Front, behind: Comparator | null, { loose, valueTo }: Counted): Comparator | null {
  const bound = front.comparator ?? behind ?? (loose ? "~" : null);
  if (bound === "~") return behind ?? bound;
  return bound === null && front.capped && valueTo === undefined ? "<=" : bound;
}

/** The number with its sign: .5, 负0.3, -2, ￥5; 为经营主体减负2500亿元 is no negative sum. */
function signed(text: string, { start, numberEnd, value, unit }: Counted) {
  const sign = text[start - 1] ?? "";
  if (sign === "." && unit === "" && Number.isInteger(value))
    return { begin: start - 1, number: start - 1, value: Number(`.${text.slice(start, numberEnd)}`) };
  const before = text.charCodeAt(start - 2);
  const minus =
    sign === "负" || sign === "負"
      ? !isIdeograph(before) || "为至到是了达".includes(text[start - 2]!)
      : "-−－".includes(sign || "|") && (startsClause(text, start - 1) || belowNothing(text, start - 1));
  if (minus) return { begin: start - 1, number: start - 1, value: -value };
  if (currencySymbols.has(sign)) return { begin: start - 1, number: start, value };
  return { begin: start, number: start, value };
}

/** 增长13%、力争14%; 增长10%，力争达到12%: the same change, and more of it. */
function strivesOn(scan: Scan, gap: string, previous: QuantityMention, mention: QuantityMention): boolean {
  if (previous.change === null || previous.unit !== mention.unit || mention.change !== null) return false;
  if (!"、，".includes(gap[0] ?? "|") || mention.value > previous.value * 2) return false;
  const from = previous.span.end + 1;
  const words = tokensIn(scan, { start: from, end: previous.span.end + gap.length });
  const modal = words[0]?.start === from && words[0].word.modal !== undefined;
  return modal && words.every(({ word }, i) => i === 0 || word.filler || word.reaches || word.bound);
}

/** Nothing but a joint, perhaps behind a note in brackets, stands between two numbers. */
function joinsNumbers(between: string): boolean {
  // 分别增长32.1%⏎和28.7%
  const gap = between.trim();
  if (gap.length === 1) return joints.includes(gap);
  if (gap[0] !== "（") return false;
  const close = gap.indexOf("）");
  if (close < 0 || close > longestNote + 1 || /\d/u.test(gap)) return false;
  return gap.length === close + 1 || (gap.length === close + 2 && joints.includes(gap.at(-1)!));
}

/** So far before the first of a list 分别 is looked for. */
const farthest = 400;

/** 分别增长7%、8%和9%左右: what stands behind the last of the numbers that are dealt out holds for all of them. */
function closeBound(
  { text, clauses }: Scan,
  before: readonly QuantityMention[],
  last: QuantityMention,
): void {
  let next = last;
  const open: QuantityMention[] = [];
  for (let i = before.length - 1; i >= 0; i--) {
    const one = before[i]!;
    const gap = text.slice(one.span.end, next.span.start);
    if (one.comparator !== "=" || one.unit !== last.unit || gap === "，" || !joinsNumbers(gap)) break;
    open.push(one);
    next = one;
  }
  const from = Math.max(clauseAt(clauses, next.span.start).start, next.span.start - farthest);
  if (!text.slice(from, next.span.end).includes("分别")) return;
  for (const one of open) one.comparator = last.comparator;
}

/** 分别压缩至70、40、30、35个工作日: the unit of the last is that of all bare numbers of its list. */
function shareUnit(text: string, before: readonly QuantityMention[], unit: string): void {
  const first = before.at(-1)!.unit;
  for (let i = before.length - 1; i >= 0 && before[i]!.unit === first; i--) {
    const next = before[i + 1];
    if (next && !"、和与".includes(text.slice(before[i]!.span.end, next.span.start) || "|")) break;
    before[i]!.unit = unit;
  }
}

/** The unit of one number is that of the number before it too: 分别达1409万、1305万人次, 快于全国3.4个、1个百分点. */
function givesUnit(unit: string, { unit: before, value }: QuantityMention, gap: string): boolean {
  if (before === "个") return unit === "个百分点";
  // 新增1个经济总量近千亿、4个过五百亿的县
  if (isCounter(unit) && value >= 1e10) return false;
  return before === "" && unit !== "" && gap.length === 1 && "、和与".includes(gap);
}

/** Only a bound in front holds for the next number too: 最高50万元、100万元, but not 50家以上、100家. */
function isInherited(scan: Scan, { comparator, span, text }: QuantityMention): boolean {
  return (
    comparator !== "=" &&
    // 进入前1‰、9个学科进入前1%
    text[0] !== "前" &&
    readBack(scan, span.end - 2, "").comparator === null &&
    !boundEnds.includes(text.at(-1) ?? "|")
  );
}

/** 自然增长率-1.13‰, 增速-2%: of what may fall below nothing a stroke is a sign, not a dash. */
const belowNothing = (text: string, at: number) =>
  form("quantity/below-nothing").test(text.slice(Math.max(0, at - 8), at));

function startsClause(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || isSpace(text.charCodeAt(at - 1)) || "（为至，。、".includes(before);
}
