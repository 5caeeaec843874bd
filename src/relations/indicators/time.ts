import {
  ahead,
  any,
  behind,
  edge,
  lit,
  opt,
  type Pattern,
  seq,
  upTo,
  word,
  wordWith,
} from "../../clause/match.ts";
import { decide, type Rule, type Trace } from "../../clause/rules.ts";
import { isShare } from "../../mentions/quantities/units.ts";
import { lastYearOf } from "../../mentions/time/term.ts";
import type { Anchor, OutlineNode, Scan } from "../../types/reading.ts";
import type { DocumentHead, PeriodMention } from "../../types/record.ts";
import { isBefore, lead, type Statement, stands } from "./statement.ts";

/** When a quantity holds: `by` as the record has it. */
export interface Time {
  by: string | null;
  /** The text says it in the quantity's own sentence. */
  said: boolean;
  /** The time said lies before the years that the document plans for. */
  past: boolean;
}

/** A period that stands in front of a quantity, and what the text around says of it. */
export interface PeriodBefore {
  statement: Statement;
  period: PeriodMention;
  anchor: Anchor;
}

const whole = (scan: Scan) => ({ start: 0, end: scan.text.length });
const goesOver = seq(
  any(word("change"), word("over")),
  wordWith(({ level }) => level === true),
);
const isPeriodText = (text: string, words: string[]) => words.some((one) => text.includes(one));

/** Whether a pattern stands right before a period (right behind it). */
const before = ({ statement: { scan }, period }: PeriodBefore, pattern: Pattern) =>
  behind(scan, period.span.start, pattern, whole(scan));
const after = ({ statement: { scan }, period }: PeriodBefore, pattern: Pattern) =>
  ahead(scan, period.span.end, pattern, whole(scan));

/**
 * What a period in front of a quantity is to it. `governs`: the quantity holds then; `passed-over`: it is about
 * something else, look further to the left; in order, the first that holds decides.
 */
export const periodRules: readonly Rule<PeriodBefore, "governs" | "passed-over">[] = [
  {
    id: "time/origin",
    when: (c) =>
      before(c, lit("由", "从", "自")) &&
      (after(c, lit("的")) || leadsToRise(c)) &&
      !(c.statement.previous <= c.period.span.start),
    then: "passed-over",
    yes: ["光纤入户率从2020年的60%提高到90%。"],
    no: ["从2020年起，每年建设5个园区。"],
  },
  {
    id: "time/multiple-of",
    when: (c) =>
      after(c, lit("的")) &&
      before(c, lit("是", "为", "比", "较", "达到", "于", "过")) &&
      (isShare(c.statement.quantity.unit) || c.statement.previous > c.period.span.start),
    then: "passed-over",
    yes: ["产业规模是2020年的1.5倍。"],
    no: ["产业规模超过2020年的1500家。"],
  },
  {
    id: "time/term-of-duration",
    when: ({ period, ...c }) => isDuration(period) && !isAimedDuration({ period, ...c }),
    then: "passed-over",
    yes: [
      "将企业开办时间压缩到1天内，网上可办率达到98%以上。",
      "高校毕业生离校6个月内就业率达到92%以上。",
      "对3年内无违法记录的企业，贷款额度提高到500万元。",
    ],
    no: ["力争三年内建成10个园区。"],
  },
  {
    id: "time/compared-with",
    when: (c) =>
      before(c, any(lit("比", "较", "于", "同", "与"), seq(lit("在"), opt(lit("于"))))) &&
      !(before(c, lit("在")) || (before(c, lit("于")) && !before(c, word("bound")))) &&
      !after(c, lit("的")),
    then: "passed-over",
    yes: ["城镇和农村居民收入分别比上年增长9.8%和8.5%。", "单位能耗较2020年下降13.5%。"],
    no: ["比上年同期的水平，2025年增长9%。", "于2025年建成5个园区。"],
  },
  {
    id: "time/level-or-prices-of",
    when: (c) =>
      (before(c, lit("控制在", "保持在", "稳定在")) && after(c, lit("实际", "水平", "的水平"))) ||
      (before(c, lit("按", "按照", "以")) && after(c, lit("价格", "不变价", "可比价", "的价格"))),
    then: "passed-over",
    yes: [
      "2026年工作要点\n价格涨幅控制在去年实际涨幅4.8%以内。",
      "到2030年，按2020年价格计算的产值达到5亿元。",
    ],
    no: ["2026年工作要点\n去年价格涨幅控制在4.8%以内。"],
  },
  {
    id: "time/since",
    when: ({ period }) => period.to === null && period.from !== null,
    then: "passed-over",
    yes: ["2012年以来，新建学校20所。"],
    no: ["2012年，新建学校20所。"],
  },
  {
    id: "time/describes-what-is-counted",
    when: (c) =>
      isPast(c.period, c.anchor) &&
      after(c, lit("批复", "规划", "确定", "部署", "提出", "纳入", "建成", "认定", "启动")),
    then: "passed-over",
    yes: ["2026年工作要点\n推动2020年认定的5个园区扩容。"],
    no: ["2026年工作要点\n2020年，新增园区5个。"],
  },
  {
    id: "time/past-of-another-clause",
    when: (c) =>
      isPast(c.period, c.anchor) &&
      c.period.span.end < c.statement.clause.start &&
      !after(c, lit("，", "、")) &&
      !c.period.text.startsWith("截"),
    then: "passed-over",
    yes: ["2026年工作要点\n在2020年基础上，新增园区10个。"],
    no: ["2026年工作要点\n2020年，实现收入10亿元，新增园区10个。"],
  },
  {
    id: "time/governs",
    when: () => true,
    then: "governs",
    yes: ["到2025年，建成10个园区。"],
    no: ["单位能耗较2020年下降13.5%。"],
  },
];

/** A number behind a time goes over into another: 从2007年0.62台/人提高到. */
function leadsToRise({ statement, period }: PeriodBefore): boolean {
  const { scan, quantities, index } = statement;
  for (let i = Math.max(0, index - 2); i <= index; i++) {
    const { span } = quantities[i]!;
    if (span.start < period.span.end || span.start > period.span.end + 12) continue;
    return ahead(scan, span.end, goesOver, whole(scan));
  }
  return false;
}

/** 1天内, 6个月内, 3年内: counted from something that happens, unless an aim is said with it. */
function isDuration({ text }: PeriodMention): boolean {
  if (!text.endsWith("内") || /\d{4}/u.test(text)) return false;
  return isPeriodText(text, ["天", "月", "周", "期"]) || /[一二两三四五六七八九十百\d]\s*年/u.test(text);
}

const aims = any(lit("力争", "争取", "确保", "计划", "预计", "用", "于", "未来", "今后"), word("modal"));
const terms = lit("无", "未", "没有", "免", "减半", "享受", "不得", "可", "累计", "连续", "新");

/** 力争三年内, ，五年内建成: an aim; 3年内无违法记录, 毕业两年内 are terms; days and months always are. */
function isAimedDuration(c: PeriodBefore): boolean {
  if (isPeriodText(c.period.text, ["天", "月", "周", "期"])) return false;
  if (after(c, terms)) return false;
  return before(c, any(aims, edge, lit("，", "。", "；", "："))) && !before(c, lit("后", "起"));
}

/**
 * The last period in front of the number in its sentence that says when the number holds; null where none does.
 *
 * @param last index of the last period that ends before the number
 */
function governing(
  statement: Statement,
  periods: readonly PeriodMention[],
  last: number,
  anchor: Anchor,
  trace?: Trace,
): PeriodMention | null {
  for (let i = last; i >= 0; i--) {
    const period = periods[i]!;
    if (period.span.start < statement.sentence.start) return null;
    const rule = decide(periodRules, { statement, period, anchor }, period.span.start, trace);
    if (rule?.then === "governs") return period;
  }
  return null;
}

/** Index of the last period that ends before an offset; -1 where there is none. */
export function lastBefore(periods: readonly PeriodMention[], at: number): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (periods[middle]!.span.end <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a number is the one that another goes up or down from: 由2600万元增加到5300万元. */
export function isOldValue({ scan, quantities, index }: Statement): boolean {
  // 从653元、300元提高到676元、311元: each of the list
  for (let i = index; i < quantities.length && i < index + mostListed; i++) {
    const { span } = quantities[i]!;
    if (ahead(scan, span.end, goesOver, whole(scan))) return true;
    const next = quantities[i + 1];
    if (!next || !/^[、和及与]$/u.test(scan.text.slice(span.end, next.span.start).trim())) return false;
  }
  return false;
}

/** No list of old values is longer. */
const mostListed = 12;

/**
 * When an old value held: at the time right in front of it (从2007年的0.62台/人), at the time of the old value
 * before (由“十五”末的12.8亿元增加到…；收入由2600万元增加到…), else at none that the text gives.
 */
export function oldTime(
  statement: Statement,
  periods: readonly PeriodMention[],
  last: number,
  anchor: Anchor,
  earlier: Time | null,
): Time {
  const period = periods[last];
  const { scan, quantity, clause, previous } = statement;
  const near =
    period !== undefined &&
    period.span.start >= clause.start &&
    previous <= period.span.start &&
    // 今年由每人240元提高到
    !/[由从自]/u.test(scan.text.slice(period.span.end, quantity.span.start));
  if (!near || period.to === null) return earlier ?? { by: null, said: true, past: true };
  return { by: yearOrDay(period), said: true, past: isPast(period, anchor) };
}

const total = wordWith(({ basis }) => basis === "cumulative");
const yearly = any(word("yearly"), lit("逐年", "每年", "年度", "年补贴", "年累计"));

/**
 * When a quantity holds by the words of its sentence.
 *
 * @param grant the quantity is a condition or the amount of a grant: those hold at no time but yearly
 * @param near the quantity is a level or stands in a review: 每年 of another clause does not hold for it
 * @returns null where the sentence says nothing
 */
export function timeOf(
  statement: Statement,
  periods: readonly PeriodMention[],
  anchor: Anchor,
  grant: "condition" | "amount" | null,
  near: boolean,
  trace?: Trace,
): Time | null {
  const { quantity } = statement;
  const found = governing(statement, periods, lastBefore(periods, quantity.span.start), anchor, trace);
  const { start } = quantity.span;
  const from = Math.max(
    found?.span.end ?? 0,
    near ? statement.clause.start : statement.sentence.start,
    start - 100,
  );
  const reach = { start: Math.min(from, start), end: start };
  if (grant) {
    const each = grant === "amount" && quantity.unit.includes("元");
    const says = quantity.unit.endsWith("年") || stands(statement, yearly, lead(statement, 30));
    return { by: each && says ? "every-year" : null, said: true, past: false };
  }
  const semicolon = statement.scan.text.lastIndexOf("；", start - 1);
  const own = { start: Math.max(reach.start, semicolon + 1), end: start };
  if (
    stands(statement, any(word("yearly"), lit("逐年")), own) &&
    !isBefore(statement, seq(total, upTo(8, "，。；")))
  )
    return { by: "every-year", said: true, past: false };
  if (!found) return null;
  if (found.to === null) return { by: null, said: true, past: false };
  return { by: yearOrDay(found), said: true, past: isPast(found, anchor) };
}

/** A deadline that an earlier sentence of the same item gave: 到2025年，…。建成10家…。 */
export function carriedTime(
  periods: readonly PeriodMention[],
  last: number,
  floor: number,
  anchor: Anchor,
): Time | null {
  for (let i = last; i >= Math.max(0, last - 12); i--) {
    const period = periods[i]!;
    if (period.span.start < floor) return null;
    if (!carries(period) || period.to === null || isDuration(period)) continue;
    if (anchor.year !== null && Number(period.to.slice(0, 4)) < anchor.year) return null;
    return { by: yearOrDay(period), said: false, past: false };
  }
  return null;
}

/** Whether a period may carry over to the sentences behind it: 到2025年, 年底前; and 3年内, whose end is not known. */
function carries({ text }: PeriodMention): boolean {
  return text.startsWith("到") || /[前底末内]/u.test(text);
}

/** The year where the whole of it is meant or nothing but its end (到2025年), else the day (9月底前). */
function yearOrDay(period: PeriodMention): string {
  const { from, to, text } = period;
  const last = lastYearOf(period);
  if (last !== null) return String(last);
  const year = to!.slice(0, 4);
  if (!to!.endsWith("-12-31")) return to!;
  const partOfYear = from !== null && !from.endsWith("-01-01");
  return partOfYear || /[底末前]/u.test(text) || text.endsWith("内") ? to! : year;
}

/** Whether a time lies before the document's own years. */
function isPast({ to, text }: PeriodMention, anchor: Anchor): boolean {
  if (text.startsWith("截") || (anchor.date !== null && to !== null && to < anchor.date)) return true;
  const first = anchor.year ?? anchor.planEnd;
  return first !== null && to !== null && Number(to.slice(0, 4)) < first;
}

/**
 * The year that a document without a period of its own plans for: the one it is dated in, unless most of its
 * deadlines lie in later ones (a plan of November whose work is due 2021年6月底前); null then.
 */
export function plannedYear(periods: readonly PeriodMention[], { planEnd, year }: Anchor): number | null {
  if (planEnd !== null || year === null) return planEnd;
  let own = 0;
  let later = 0;
  for (const period of periods) {
    if (period.to === null || !carries(period)) continue;
    const due = Number(period.to.slice(0, 4));
    if (due === year) own++;
    else if (due > year) later++;
  }
  return later > own ? null : year;
}

/** The last year of the period that a heading above names: “十五五”时期的主要目标, 今后五年. */
export function titledYear(node: OutlineNode | null, periods: readonly PeriodMention[]): string | null {
  for (let n = node; n; n = n.parent) {
    const { start, end } = n.titleSpan;
    const period = periods[lastBefore(periods, start) + 1];
    if (!period || period.span.start < start || period.span.end > end || !period.to) continue;
    // 为“十四五”开好局, “十四五”开局之年: its first year is meant
    if (!opens.some((word) => n.title.includes(word))) return period.to.slice(0, 4);
  }
  return null;
}

/** 未来五年总体考虑和今年工作安排: which of the two, the text says. */
const opens = ["开局", "开好局", "起好步", "首年", "今年", "本年度"];

/** The time that the document's own years give to a quantity without one. */
export function defaultTime(
  kind: "target" | "baseline" | "threshold",
  review: boolean,
  anchor: Anchor,
  head: DocumentHead,
  titled: string | null,
  planned: number | null,
): string | null {
  if (kind === "threshold") return null;
  const from = head.period?.from ? Number(head.period.from.slice(0, 4)) : null;
  if (kind === "target") {
    if (titled !== null && (planned === null || Number(titled) > planned)) return titled;
    return planned === null ? null : String(planned);
  }
  if (review) {
    const oneYear = from !== null && anchor.planEnd === from;
    if (oneYear || (head.date && from !== null)) return String(from - 1);
    return null;
  }
  return head.date ? head.date.slice(0, 4) : null;
}
