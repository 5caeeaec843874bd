import type { Grid, GridCell } from "./layout.ts";

/** A cell as a Word file writes it: each row has its own, and those merged downwards continue the one above. */
export interface DocxCell {
  /** Its paragraphs. */
  lines: string[];
  columnSpan: number;
  /** Continues the cell above it, or the cell before it. */
  continues: "above" | "before" | null;
}

export interface DocxRow {
  cells: DocxCell[];
  /** Columns left out before the first cell. */
  skipped: number;
}

/** Word's own limit is 63 columns; more than this is no table. */
export const mostColumns = 1000;

/** The rows of a Word table as a grid in which a merged cell stands once. */
export function gridOf(rows: readonly DocxRow[]): Grid {
  const cells: GridCell[] = [];
  let columns = 0;
  // The cells of the row above, by the column they begin at, for those that continue them.
  let above = new Map<number, GridCell>();
  rows.forEach((row, index) => {
    const here = new Map<number, GridCell>();
    let column = row.skipped;
    let before: GridCell | null = null;
    for (const { lines, columnSpan, continues } of row.cells) {
      const upper = above.get(column);
      if (continues === "before" && before) {
        if (before.row === index) before.columnSpan += columnSpan;
      } else if (continues === "above" && upper) {
        upper.rowSpan++;
        here.set(column, upper);
        before = upper;
      } else {
        before = { row: index, column, rowSpan: 1, columnSpan, text: lines.join("\n") };
        cells.push(before);
        here.set(column, before);
      }
      column += columnSpan;
    }
    columns = Math.max(columns, column);
    above = here;
  });
  return { rows: rows.length, columns, cells };
}
