import type { Grid, GridCell, Layout } from "../layout.ts";

/** A cell as Word files (.docx, .doc) write it: each row has its own, and those merged downwards continue the one above. */
export interface WordCell {
  /** Its paragraphs. */
  lines: string[];
  columnSpan: number;
  /** Continues the cell above it, or the cell before it. */
  continues: "above" | "before" | null;
}

export interface WordRow {
  cells: WordCell[];
  /** Columns left out before the first cell. */
  skipped: number;
}

/** Word's own limit is 63 columns; more than this is no table. */
export const mostColumns = 1000;

/**
 * Lays out the rows of a Word table. A frame around paragraphs (专栏) is drawn as a table of one column: its lines are
 * lines, not cells.
 */
export function layRows(rows: readonly WordRow[], layout: Layout): void {
  const grid = gridOf(rows);
  if (grid.columns > 1) layout.table(grid);
  else
    for (const { cells } of rows) for (const { lines } of cells) for (const line of lines) layout.line(line);
}

/** The rows of a Word table as a grid in which a merged cell stands once. */
function gridOf(rows: readonly WordRow[]): Grid {
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

/** A row as .doc and .rtf files write it: the cells by the places of their edges, which may differ from row to row. */
export interface EdgedRow {
  /** The paragraphs of each cell. */
  cells: string[][];
  /** In twips from the left, one more than cells; empty where the file does not say. */
  edges: number[];
  /** Cells that go on from above. */
  continued: boolean[];
}

/** Rows with the columns that come of all edges of their table taken together. */
export function rowsByEdges(rows: readonly EdgedRow[]): WordRow[] {
  // Rows share the list of edges where the file defines it once for all of them.
  const starts = distinctEdges([...new Set(rows.map(({ edges }) => edges))].flat());
  const columnOf = (edge: number): number => {
    const next = starts.findIndex((start) => start > edge + edgeTolerance);
    return (next < 0 ? starts.length : next) - 1;
  };
  return rows.map(({ cells, edges, continued }) => ({
    skipped: edges[0] === undefined ? 0 : Math.max(0, columnOf(edges[0])),
    cells: cells.map((lines, i) => {
      const [left, right] = [edges[i], edges[i + 1]];
      const columnSpan = left === undefined || right === undefined ? 1 : columnOf(right) - columnOf(left);
      return { lines, columnSpan: Math.max(1, columnSpan), continues: continued[i] ? "above" : null };
    }),
  }));
}

/** Twips by which edges that are meant to be one may differ: half a millimetre. */
const edgeTolerance = 30;

function distinctEdges(edges: readonly number[]): number[] {
  const distinct: number[] = [];
  for (const edge of [...edges].sort((a, b) => a - b)) {
    if (distinct.length === 0 || edge > distinct.at(-1)! + edgeTolerance) distinct.push(edge);
  }
  return distinct;
}
