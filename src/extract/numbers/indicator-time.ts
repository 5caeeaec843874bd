import type { Anchor, OutlineNode } from "../../types/reading.ts";
import type { DocumentHead, PeriodMention } from "../../types/record.ts";
import type { Clause } from "./indicator-clause.ts";
import { moneyUnit } from "./indicator-kind.ts";
import { saysState } from "./indicator-state.ts";

/** When a quantity holds: `by` as the record has it; `said` where the text says it next to the number. */
export interface Time {
  by: string | null;
  said: boolean;
  /** The time said lies before the years that the document plans for. */
  past: boolean;
}

// before a period: compared with it, not reached in it
const compared = /[比较于同与自从]$/u;
const yearly = /每年|逐年/u;
const yearlyAmount = /每年|年度|年补贴|年累计/u;
// 3年内: counted from a day that the text need not give
const relative = /[\d一二两三四五六七八九十]+年(?:内|之内|左右)/u;

/** The periods of a text in order, looked up from left to right. */
export interface PeriodScan {
  periods: PeriodMention[];
  index: number;
}

/**
 * @param scan the text's periods; its index moves on with the quantities
 * @param grant the quantity is a condition or the amount of a grant: those hold at no time but yearly
 * @param review it stands under a heading over what has been reached
 * @returns null where neither the text nor the plan's years tell
 */
export function timeOf(
  text: string,
  clause: Clause,
  scan: PeriodScan,
  anchor: Anchor,
  grant: "condition" | "amount" | null,
  review: boolean,
): Time | null {
  const { start } = clause.quantity.span;
  while (scan.index < scan.periods.length && scan.periods[scan.index]!.span.end <= start) scan.index++;
  const found = governing(text, clause, scan, anchor);
  // what was done 每年 is said clause by clause; what is promised 每年 holds on, but not for a level:
  // 每年新增绿地约200亩，绿化率达到40%
  const near = review || isLevel(text, clause);
  const from = Math.max(found ? found.span.end : 0, near ? clause.clause : clause.sentence, start - 100);
  const before = text.slice(from, start).replace(/^.*；/su, "");
  if (grant) {
    const own = text.slice(clause.left.start, start);
    const { unit } = clause.quantity;
    const yearlySum = moneyUnit.test(unit) && grant === "amount";
    const bracketed =
      text[clause.clause - 1] === "（"
        ? text.slice(Math.max(clause.sentence, clause.clause - 30), start)
        : own;
    return {
      by: yearlySum && (unit.endsWith("年") || yearlyAmount.test(bracketed)) ? "every-year" : null,
      said: true,
      past: false,
    };
  }
  if (yearly.test(before) && !/[共累合总]计[^，。；]{0,8}$/u.test(before))
    return { by: "every-year", said: true, past: false };
  if (!found) return null;
  if (found.to === null) return { by: null, said: true, past: false };
  return { by: yearOrDay(found), said: true, past: isPast(found, anchor) };
}

/** Whether a number is a share or says how things stand; a clause with one is about something else than a yearly sum. */
function isLevel(text: string, clause: Clause): boolean {
  if (clause.quantity.change !== null) return false;
  return /^[%％‰]$/u.test(clause.quantity.unit) || saysState(text, clause);
}

// “十四五”批复的基地: a period that only describes what is counted
const describing = /^(?:批复|规划|确定|部署|提出|纳入|建成|认定|启动)/u;

/** The last period in front of the number in its sentence that says when the number holds. */
function governing(text: string, clause: Clause, scan: PeriodScan, anchor: Anchor): PeriodMention | null {
  for (let i = scan.index - 1; i >= 0; i--) {
    const period = scan.periods[i]!;
    const { start, end } = period.span;
    if (start < clause.sentence) return null;
    const origin = isOrigin(text, period);
    if (origin) {
      // 由“十五”末的12.8亿元增加到19.2亿元, 是“十一五”末的1.57倍
      const own = clause.previous <= start && (origin === "from" || !/^[%％‰倍]/u.test(clause.quantity.unit));
      if (own) return period;
      continue;
    }
    const comparison =
      compared.test(text.slice(start - 1, start)) &&
      !/^(?:自|从)?到|[到底末]/u.test(period.text) &&
      start > clause.left.start - 4 &&
      text[end] !== "的";
    if (comparison || (period.to === null && period.from !== null)) continue; // 比上年, 以来
    if (period.to !== null && isPast(period, anchor)) {
      if (describing.test(text.slice(end, end + 2))) continue;
      // 2020年，实现收入10亿元 holds for the clauses behind it, 2020年基础上，新增10家 does not
      const adverbial = "，、".includes(text[end] ?? "|") || period.text.startsWith("截");
      if (end < clause.clause && !adverbial) continue;
    }
    return period;
  }
  return null;
}

/** Whether a number is the one that another goes up or down from: 由2600万元增加到5300万元. */
export function isOldValue(text: string, { quantity }: Clause): boolean {
  return rising.test(text.slice(quantity.span.end, quantity.span.end + 6).trimStart());
}

/**
 * When an old value held: at the time right in front of it (从2007年的0.62台/人), at the time of the old value
 * before (由“十五”末的12.8亿元增加到…；收入由2600万元增加到…), else at none that the text gives.
 */
export function oldTime(
  text: string,
  clause: Clause,
  scan: PeriodScan,
  anchor: Anchor,
  before: Time | null,
): Time {
  const { start } = clause.quantity.span;
  while (scan.index < scan.periods.length && scan.periods[scan.index]!.span.end <= start) scan.index++;
  const period = scan.periods[scan.index - 1];
  const near =
    period !== undefined &&
    period.span.start >= clause.clause &&
    clause.previous <= period.span.start &&
    !/[由从自]/u.test(text.slice(period.span.end, start)); // 今年由每人240元提高到
  if (!near || period.to === null) return before ?? { by: null, said: true, past: true };
  return { by: yearOrDay(period), said: true, past: isPast(period, anchor) };
}

// 由2007年的, 从“十五”末的: the time of the first of two numbers; 是2010年的, 达到“十五”末的: what a multiple is one of
const origins = /(?:由|从|自)$/u;
const bases = /(?:[是为比较]|达到|[于过])$/u;
const rising = /^(?:提高|提升|增加|增长|上升|扩大|发展|跃升|减少|下降|降低|缩短|压缩|压减|增|升|降)[到至为]/u;

/** Whether a period only says when another number held that this one is set against; from which side. */
function isOrigin(text: string, { span: { start, end } }: PeriodMention): "from" | "of" | null {
  const behind = /^[\s\u3000]{0,2}的/u.test(text.slice(end, end + 3));
  const before = text.slice(Math.max(0, start - 3), start);
  if (origins.test(before)) return behind || leadsToRise(text, end) ? "from" : null;
  return behind && bases.test(before) ? "of" : null;
}

/** Whether a number behind a time goes over into another: 从2007年0.62台/人提高到. */
function leadsToRise(text: string, at: number): boolean {
  const words = text.slice(at, at + 24);
  const digits =
    /^[\u3400-\u9fff]{0,6}?[\d.]+[^\s，。；、\d]{1,6}?(?=提|增|上|扩|发|跃|减|下|降|缩|压|升)/u.exec(words);
  return digits !== null && rising.test(words.slice(digits[0].length));
}

function yearOrDay({ from, to, text }: PeriodMention): string {
  const year = to!.slice(0, 4);
  const whole = to!.endsWith("-12-31") && (from === null || from.endsWith("-01-01"));
  return whole && !/[底末内前]/u.test(text) ? year : to!;
}

export function isPast({ to, text }: PeriodMention, anchor: Anchor): boolean {
  if (/^截[至止]/u.test(text) || (anchor.date !== null && to! < anchor.date)) return true;
  const first = anchor.year ?? anchor.planEnd;
  return first !== null && Number(to!.slice(0, 4)) < first;
}

/** The time that the document's own years give to a quantity without one. */
export function defaultTime(
  kind: string,
  review: boolean,
  anchor: Anchor,
  head: DocumentHead,
  titled: string | null,
  year: number | null,
): string | null {
  if (kind === "threshold") return null;
  const from = head.period?.from ? Number(head.period.from.slice(0, 4)) : null;
  if (kind === "target") {
    if (titled !== null && (year === null || titled > String(year))) return titled;
    return year === null ? null : String(year);
  }
  if (review) {
    const oneYear = from !== null && anchor.planEnd === from;
    if (oneYear) return String(from - 1);
    return head.date && from !== null ? String(from - 1) : null;
  }
  return head.date ? head.date.slice(0, 4) : null;
}

/**
 * The year that a document without a period of its own plans for: the one it is dated in, unless most of its
 * deadlines lie in later ones (a plan of November whose work is due 2021年6月底前); null then.
 */
export function plannedYear({ periods }: PeriodScan, { planEnd, year }: Anchor): number | null {
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

/** The last year of the period that a heading above names: “十五五”时期的主要目标. */
export function titledYear(node: OutlineNode | null, { periods }: PeriodScan): string | null {
  for (let n = node; n; n = n.parent) {
    const { start, end } = n.titleSpan;
    let low = 0;
    let high = periods.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (periods[middle]!.span.start < start) low = middle + 1;
      else high = middle;
    }
    const period = periods[low];
    if (period && period.span.end <= end && period.to) return period.to.slice(0, 4);
  }
  return null;
}

/** Whether a period may carry over to the sentences behind it: 到2025年, 年底前; and 3年内, whose end is not known. */
export function carries(period: PeriodMention): boolean {
  return /^到|前|底|末|内/u.test(period.text) || relative.test(period.text);
}
