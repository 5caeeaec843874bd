import type { Grid, GridCell, Layout } from "../layout.ts";

/** Rows at the top of a sheet that may be above its table: title, number of the annex, date, unit. */
const most = 5;

/**
 * Puts a sheet into a text: the rows at its top in which a single cell stands (附件1, its title, 单位：万元) as lines, and
 * what is below as a table.
 */
export function putSheet(layout: Layout, grid: Grid): void {
  const above = linesAbove(grid);
  for (const text of above) layout.line(text);
  layout.table(below(grid, above.length));
}

/** The cells that stand alone at the top, where a table of several columns follows. */
function linesAbove({ rows, columns, cells }: Grid): string[] {
  const held = new Map<number, GridCell[]>();
  for (const cell of cells)
    if (cell.row <= most && cell.text.trim() !== "")
      held.set(cell.row, [...(held.get(cell.row) ?? []), cell]);
  const lines: string[] = [];
  while (lines.length < Math.min(most, rows - 2)) {
    const [only, ...others] = held.get(lines.length) ?? [];
    if (!only || others.length > 0 || only.rowSpan > 1) break;
    lines.push(only.text.trim());
  }
  // One cell a row all the way is no table with something above it.
  return columns > 1 && (held.get(lines.length)?.length ?? 0) > 1 ? lines : [];
}

function below(grid: Grid, lines: number): Grid {
  if (lines === 0) return grid;
  return {
    ...grid,
    rows: grid.rows - lines,
    cells: grid.cells.filter(({ row }) => row >= lines).map((cell) => ({ ...cell, row: cell.row - lines })),
  };
}
