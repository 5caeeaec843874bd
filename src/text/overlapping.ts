import type { Span } from "../types/record.ts";
import { countFirst } from "./count-first.ts";
import { overlaps } from "./span.ts";

/** Those of a list that share a character with a span; asked by binary search. @param list in text order, not overlapping */
export function overlapping<T extends { span: Span }>(list: readonly T[], span: Span): T[] {
  const from = countFirst(list, (one) => one.span.end <= span.start);
  const found: T[] = [];
  for (let i = from; i < list.length && list[i]!.span.start < span.end; i++)
    if (overlaps(list[i]!.span, span)) found.push(list[i]!);
  return found;
}

/** Whether some span of a list shares a character with another; built once, asked often. */
export function coverage(spans: readonly Span[]): (span: Span) => boolean {
  const merged: { span: Span }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)?.span;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ span: { start, end } });
  }
  return (span) => overlapping(merged, span).length > 0;
}
