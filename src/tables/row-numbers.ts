import { parseNumeral } from "../text/numerals.ts";
import { squeeze } from "../text/span.ts";
import type { Span } from "../types/record.ts";

/** The number that a line is, and nothing else; null for any other line. */
export function numberAt(text: string, lines: Span[], index: number): number | null {
  const line = lines[index];
  if (!line || line.end - line.start > 6) return null;
  return rowNumber(squeeze(text.slice(line.start, line.end)));
}

/** The number that a cell is: 1, 2., （3）, ４, 五; null for any other. */
export function rowNumber(cell: string): number | null {
  let end = cell.length;
  if (".、".includes(cell[end - 1]!)) end--;
  if (cell[end - 1] === "）") end--;
  const number = cell.slice(cell[0] === "（" ? 1 : 0, end);
  return number.length > 3 || [..."百千万亿."].some((c) => number.includes(c)) ? null : parseNumeral(number);
}
