import { decide } from "../../clause/rules.ts";
import { form } from "../../lexicon/forms.ts";
import { periodsOf } from "../../mentions/time/periods.ts";
import { lastYearOf } from "../../mentions/time/term.ts";
import { squeeze } from "../../text/span.ts";
import type { Anchor, Placed, Reading, Scan } from "../../types/reading.ts";
import type { Deadline, PartKind, PeriodMention, Span } from "../../types/record.ts";
import { reviewsByHeading } from "../indicators/reviews.ts";
import { announced, bareTime, type DeadlineField, deadlineFields } from "./fields.ts";
import { deadlineRules } from "./rules.ts";

/** Parts that promise nothing: they explain words, list headings, are a web page's furniture. */
const asides = new Set<PartKind>(["glossary", "contents", "tail"]);

/**
 * Every date by which a piece of work is to be done: 年底前, 9月底前, 年内, 到2025年, 明年内, 三年内, and what stands
 * behind a label or in a column that says so (完成时限：2009年10月).
 *
 * No deadlines: times gone by when the document was made (到2005年底已…, 截至2022年6月底), stretches that a plan
 * covers (“十一五”期间, 今后五年), the years a document is in force (有效期至…), what comes round every year
 * (每年3月底前), names that hold a date (2030年前碳达峰行动方案, anything in 《》).
 *
 * @returns quote and span as printed, the last day as YYYY-MM-DD, and the smallest outline node or row
 */
export function findDeadlines(reading: Reading): Placed<Deadline>[] {
  const { text, scan, tables, itemAt, anchor, trace } = reading;
  const saysByWhen = (period: PeriodMention, from: Anchor) =>
    decide(deadlineRules, { scan, period: plain(scan, period), anchor: from }, period.span.start, trace)
      ?.then === "deadline";
  const fields = deadlineFields(scan, tables);
  const fieldOf = walk(fields);
  const isReview = walk(reviewed(reading));
  const promisesNothing = besides(reading);

  const deadlines: Placed<Deadline>[] = [];
  const told = new Set<DeadlineField>();
  const add = (date: string, span: Span) =>
    deadlines.push({ item: itemAt(span).id, date, quote: text.slice(span.start, span.end), span });
  /** 年底, 9月底前 of a document whose year is not known. */
  const undated: PeriodMention[] = [];
  const years = new PrintedYears();

  for (const period of reading.periods) {
    const { span } = period;
    if (promisesNothing(span)) continue;
    const to = dueOf(period, anchor);
    const field = fieldOf(span);
    if (field && announced(scan, span, field)) {
      told.add(field);
      if (to === null) continue;
      add(to, span);
      years.print(itemAt(span).id, to);
    } else if (isReview(span) === null) {
      if (to === null) undated.push(period);
      else if (saysByWhen(period, anchor) && !isOver(to, anchor)) add(to, span);
    }
  }
  for (const field of fields) {
    const bare = told.has(field) ? null : bareTime(scan, field, anchor);
    if (bare) add(bare.date, bare.span);
  }
  for (const period of anchor.year === null ? undated : []) {
    const due = dueInYear(period, years.of(itemAt(period.span).id));
    if (due && saysByWhen({ ...period, to: due.to }, due.anchor)) add(due.to, period.span);
  }
  return deadlines.sort((a, b) => a.span.start - b.span.start);
}

/** 11 月 and １１月 are told of as 11月. */
const plain = ({ text }: Scan, period: PeriodMention): PeriodMention => ({
  ...period,
  text: squeeze(text.slice(period.span.start, period.span.end)),
});

/** Where the document tells of the past: reviews, and what stands in a section under 去年工作回顾 before its first item. */
function reviewed({ anchor, outline }: Reading): { span: Span }[] {
  const reviews = reviewsByHeading(anchor.year);
  return outline.nodes.flatMap((node) => {
    if (node.kind === "finding") return [node];
    return node.kind === "section" && reviews(node, null) ? [{ span: node.body }] : [];
  });
}

/** 确保年底实现…⏎完成时限：2009年12月底: the year that an item itself prints, where that is one. */
class PrintedYears {
  private readonly ofItems = new Map<string | null, Set<string>>();

  print(item: string | null, date: string): void {
    this.ofItems.set(item, (this.ofItems.get(item) ?? new Set()).add(date.slice(0, 4)));
  }

  of(item: string | null): number | null {
    const [year, ...others] = this.ofItems.get(item) ?? [];
    return year === undefined || others.length > 0 ? null : Number(year);
  }
}

/** When a time is over that says no year, in the year that its item prints. */
function dueInYear({ text }: PeriodMention, year: number | null): { to: string; anchor: Anchor } | null {
  if (year === null) return null;
  const anchor: Anchor = { date: null, year, planEnd: null };
  const to = periodsOf(text, anchor)[0]?.to ?? null;
  return to === null ? null : { to, anchor };
}

/** Whether a place is in a title that is cited, or in no item of a part that promises nothing. */
function besides({ references, outline: { parts }, itemAt }: Reading): (span: Span) => boolean {
  const isCited = walk(references);
  const isAside = walk(parts.filter(({ kind }) => asides.has(kind)));
  return (span) => isCited(span) !== null || (isAside(span) !== null && itemAt(span).id === null);
}

/**
 * The last day of a period: of 三年内 the end of the third year; within a year a day counts. 2027年前 is the year before,
 * but in a plan for years of which 2027 is one.
 */
function dueOf(period: PeriodMention, { planFrom, planEnd }: Anchor): string | null {
  const { from, to } = period;
  const before = Number(form("time/before-year").exec(squeeze(period.text))?.[1]);
  const isPlanned = planEnd !== null && before <= planEnd && before >= (planFrom ?? before);
  if (before > 0 && !isPlanned) return `${before - 1}-12-31`;
  const year = lastYearOf(period);
  if (year === null || from === null || Number(to!.slice(0, 4)) - Number(from.slice(0, 4)) < 2) return to;
  return `${year}-12-31`;
}

/** The last of `list` that a span begins inside, null where none does; asked in the order of the text, both are walked once. */
function walk<T extends { span: Span }>(list: T[]): (span: Span) => T | null {
  const sorted = [...list].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  let widest: T | null = null;
  return ({ start }) => {
    while (next < sorted.length && sorted[next]!.span.start <= start) {
      const item = sorted[next++]!;
      if (!widest || item.span.end >= widest.span.end) widest = item;
    }
    return widest && start < widest.span.end ? widest : null;
  };
}

/** Before the day the document was made, or before its year where only that is known. */
function isOver(to: string, { date, year }: Anchor): boolean {
  if (date !== null) return to < date;
  return year !== null && Number(to.slice(0, 4)) < year;
}
