import { form } from "../lexicon/forms.ts";
import { squeeze } from "../text/span.ts";
import { printed, type View } from "../text/view.ts";
import type { Span } from "../types/record.ts";
import type { RowCells } from "./row.ts";

/**
 * The rows of a table that are tasks: without those that sum others up (合计) and those that head others, numbered in
 * Chinese where the others have figures (一 | 产业项目（3个） above 1, 2, 3), with nobody and nothing of their own to do.
 */
export function withoutHeadings(view: View, rows: readonly RowCells[]): RowCells[] {
  const counted = rows.some(({ label }) => label && /^\d/u.test(printed(view, label)));
  return rows.filter((row) => !isSum(view, row) && !(counted && isHeading(view, row)));
}

function isSum(view: View, { title }: RowCells): boolean {
  return form("table/sum").test(wordsOf(view, title));
}

function isHeading(view: View, row: RowCells): boolean {
  const { label, title, goal, bodies, deadline, progress = [] } = row;
  if (goal.length + bodies.length + deadline.length + progress.length > 0) return false;
  if (label) return form("table/numeral-of-heading").test(wordsOf(view, [label]));
  return form("table/heading-with-numeral").test(wordsOf(view, title));
}

function wordsOf(view: View, spans: readonly Span[]): string {
  return squeeze(spans.map((span) => printed(view, span)).join(""));
}
