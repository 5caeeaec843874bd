import { isLimit, lastYearOf } from "../../../mentions/time/term.ts";
import { countFirst } from "../../../text/count-first.ts";
import { isJoint } from "../../../text/joints.ts";
import type { Anchor, Scan } from "../../../types/reading.ts";
import type { PeriodMention, Span } from "../../../types/record.ts";

export const whole = (scan: Scan) => ({ start: 0, end: scan.text.length });

/** Whether a period is told with one of some words. */
export const isPeriodText = (text: string, words: string[]) => words.some((one) => text.includes(one));

/** 1天内, 6个月内, 3年内: counted from something that happens, unless an aim is said with it. */
export function isDuration({ text }: PeriodMention): boolean {
  if (!text.endsWith("内") || /\d{4}/u.test(text)) return false;
  return isPeriodText(text, ["天", "月", "周", "期"]) || /[一二两三四五六七八九十百\d]\s*年/u.test(text);
}

/** 2013年和2015年: nothing but a joint stands between two. */
export function isListed(text: string, before: PeriodMention, behind: PeriodMention): boolean {
  return isJoint(text.slice(before.span.end, behind.span.start));
}

/** Index of the last of some mentions, in text order, that ends before an offset; -1 where there is none. */
export function lastBefore(mentions: readonly { span: Span }[], at: number): number {
  return countFirst(mentions, ({ span }) => span.end <= at) - 1;
}

/** Whether a time lies before the document's own years. */
export function isPast({ to, text }: PeriodMention, anchor: Anchor): boolean {
  if (text.startsWith("截") || (anchor.date !== null && to !== null && to < anchor.date)) return true;
  // 到2025年底前…，到2027年底前…: steps of a plan whose own year nothing tells
  if (anchor.year === null && (text.startsWith("到") || text.endsWith("前"))) return false;
  const first = anchor.told == null ? (anchor.year ?? anchor.planEnd) : anchor.told + 1;
  return first !== null && to !== null && Number(to.slice(0, 4)) < first;
}

/** The year where the whole of it is meant or nothing but its end (到2025年), else the day (9月底前). */
export function yearOrDay(period: PeriodMention): string {
  const { from, to, text } = period;
  const last = lastYearOf(period);
  if (last !== null) return String(last);
  const year = to!.slice(0, 4);
  if (!to!.endsWith("-12-31")) return to!;
  const partOfYear = from !== null && !from.endsWith("-01-01");
  return partOfYear || isLimit(period) || text.endsWith("内") ? to! : year;
}
