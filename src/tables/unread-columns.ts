import { form } from "../lexicon/forms.ts";
import { hasHan } from "../text/han.ts";
import { squeeze } from "../text/span.ts";
import { printed, type View } from "../text/view.ts";
import type { Grid, TableColumn } from "../types/reading.ts";
import type { SourceCell, Span } from "../types/record.ts";
import { linesWithin } from "./lines.ts";
import type { RowCells } from "./row.ts";

/** Fewest figures in a column whose loss is told. */
const fewest = 2;

/**
 * The heads of the columns of figures that nothing is read of: what they are of is not known (数量), or in which unit
 * (总投资, and nowhere 万元). Points of an assessment are not meant.
 *
 * @param next the first row below the head
 * @param valued whether columns of values are read
 */
export function unreadColumns(
  view: View,
  grid: Grid,
  { columns, next }: { columns: readonly (TableColumn | null)[]; next: number },
  valued: boolean,
): SourceCell[] {
  const wordsOf = (cell: SourceCell | undefined) => (cell ? squeeze(printed(view, cell.span)) : "");
  return columns.flatMap((column, i) => {
    if (column !== null && (valued || column.kind !== "value")) return [];
    const head = grid[next - 1]?.[i];
    if (!head || form("table/no-amount").test(wordsOf(head)) || !hasHan(wordsOf(head))) return [];
    const cells = new Set(grid.slice(next).map((row) => row[i]));
    const words = [...cells].map(wordsOf).filter((one) => one !== "");
    const figures = words.filter((one) => form("table/lone-figure").test(one));
    return figures.length >= fewest && figures.length * 2 > words.length ? [head] : [];
  });
}

/**
 * Where figures stand alone on the lines of rows that a copy has flattened: what they are of stands in a head that nothing
 * ties them to any more.
 *
 * @param rows of one table
 * @returns from the first of them to the last; null where there are too few to be a column
 */
export function unreadLines(view: View, rows: readonly RowCells[]): Span | null {
  const figures = rows.flatMap(({ span, label }) =>
    linesWithin(view.text, span).filter(
      (line) =>
        line.start !== label?.start &&
        form("table/lone-figure").test(squeeze(view.text.slice(line.start, line.end))),
    ),
  );
  return figures.length < fewest ? null : { start: figures[0]!.start, end: figures.at(-1)!.end };
}
