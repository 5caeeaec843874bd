import { squeeze } from "../text/span.ts";
import type { TableColumn } from "../types/reading.ts";
import type { Span } from "../types/record.ts";
import { columnNames, columnOf } from "./columns.ts";
import { rowNumber } from "./row-numbers.ts";

/** A column whose name lines spell, and the line behind these. */
export interface NamedColumn {
  column: TableColumn;
  to: number;
}

/** A name is broken over so many lines at most. */
const mostBroken = 4;

/**
 * The column whose name the lines from one on spell, the longest that they do; null for none.
 *
 * @param at index of the first line
 * @param most lines that it may be broken over, four at most
 */
export type ColumnAt = (at: number, most?: number) => NamedColumn | null;

/**
 * The columns that the lines of a text spell, each line looked at once: a head is tried at every line, and in a text that
 * is nothing but names of columns each head would read forty lines again.
 */
export function columnReader(text: string, lines: readonly Span[]): ColumnAt {
  const spelled: NamedColumn[][] = [];
  return (at, most = mostBroken) => {
    spelled[at] ??= spelledAt(text, lines, at);
    return spelled[at].findLast(({ to }) => to - at <= most) ?? null;
  };
}

/** All columns whose names lines from one on spell, the shortest first. */
function spelledAt(text: string, lines: readonly Span[], at: number): NamedColumn[] {
  const { longest } = columnNames();
  const found: NamedColumn[] = [];
  let name = "";
  for (let to = at; to < Math.min(lines.length, at + mostBroken); to++) {
    const line = lines[to]!;
    if (line.end - line.start > 20) break;
    const part = squeeze(text.slice(line.start, line.end));
    // 完成时限⏎（1）: the first row's number is no note of the column
    if (to > at && rowNumber(part) !== null) break;
    name += part;
    if (name.length > longest + 8) break;
    const column = columnOf(name);
    if (column) found.push({ column, to: to + 1 });
  }
  return found;
}
