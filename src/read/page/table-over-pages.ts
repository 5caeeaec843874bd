import type { GridCell, TableBlock } from "../layout.ts";
import { joinLines } from "./page-lines.ts";
import type { PlacedTable } from "./ruled-table.ts";

/** Difference in points that edges of columns may have from page to page. */
const slack = 6;

/**
 * Adds a table to the one that the page before ended with, if it is its continuation: the same columns. A head that
 * is repeated is dropped; a row that the page's end cut in two (no number in it, cells that stopped in mid-sentence)
 * is put together again.
 *
 * @returns the first row that stands on the new page; null where it is a table of its own
 */
export function continueTable(table: TableBlock, edges: number[], next: PlacedTable): number | null {
  const offset = (next.edges[0] ?? 0) - (edges[0] ?? 0);
  const same =
    edges.length === next.edges.length &&
    edges.every((edge, i) => Math.abs(next.edges[i]! - offset - edge) <= slack);
  if (!same) return null;
  const { block } = next;
  let skip = sameRow(rowOf(table, 0), rowOf(block, 0)) ? 1 : 0;
  if (rowOf(block, skip).length > 0 && isRestOf(rowOf(table, table.rows - 1), rowOf(block, skip))) {
    for (const cell of rowOf(block, skip)) {
      const before = table.cells.findLast(({ row, column }) => row < table.rows && column === cell.column);
      if (before && cell.text !== "")
        before.text = before.text === "" ? cell.text : joinLines(before.text, cell.text);
    }
    skip++;
  }
  const first = table.rows;
  for (const cell of block.cells) {
    if (cell.row >= skip) table.cells.push({ ...cell, row: cell.row - skip + first });
  }
  table.rows += block.rows - skip;
  return table.rows > first ? first : Math.max(0, first - 1);
}

function rowOf(table: TableBlock, row: number): GridCell[] {
  return table.cells.filter((cell) => cell.row === row);
}

function sameRow(a: GridCell[], b: GridCell[]): boolean {
  return a.length > 1 && a.length === b.length && a.every(({ text }, i) => text === b[i]!.text);
}

/** e.g. row 7 ends `…完成平台建设，并组织论` on one page, and the next begins with ``, ``, `证和评审。`, ``. */
function isRestOf(above: GridCell[], below: GridCell[]): boolean {
  const [first, ...others] = below;
  if (first?.text !== "" || above.length !== below.length || above[0]!.text === "") return false;
  return others.some(
    ({ text }, i) => text !== "" && above[i + 1]!.text !== "" && !/[。；！？]$/u.test(above[i + 1]!.text),
  );
}
