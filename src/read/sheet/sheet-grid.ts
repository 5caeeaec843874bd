import type { CellObject, Range, WorkSheet } from "@e965/xlsx";
import { countFirst } from "../../text/count-first.ts";
import { type Grid, type GridCell, refuseTooManyCells } from "../layout.ts";

/**
 * The cells of a sheet as a grid without the rows and columns in which nothing stands; every other place is a cell,
 * if an empty one. Null for an empty sheet.
 *
 * @param sheet read with `dense: true`
 * @throws UserError `file.too-many-cells`
 */
export function sheetGrid(sheet: WorkSheet, path: string): Grid | null {
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const rows: number[] = [];
  const used = new Set<number>();
  // By the places that are there: a damaged file has its only cell in row 999,999,999.
  for (const row of Object.keys(data).map(Number)) {
    let any = false;
    for (const column of Object.keys(data[row] ?? []).map(Number)) {
      if (displayed(data[row]![column]).trim() === "") continue;
      any = true;
      used.add(column);
    }
    if (any) rows.push(row);
  }
  if (rows.length === 0) return null;
  const columns = [...used].sort((a, b) => a - b);
  refuseTooManyCells(path, rows.length, columns.length);

  const merged = mergedCells(sheet["!merges"] ?? [], rows, columns);
  const cells: GridCell[] = [];
  rows.forEach((sourceRow, row) => {
    columns.forEach((sourceColumn, column) => {
      const span = merged.get(row * columns.length + column);
      if (span === null) return;
      const text = displayed(data[sourceRow]?.[sourceColumn]);
      cells.push({ row, column, rowSpan: span?.rows ?? 1, columnSpan: span?.columns ?? 1, text });
    });
  });
  return { rows: rows.length, columns: columns.length, cells };
}

/** For the places of a grid that merged ranges cover: the size of the range at its first place, null at the others. */
function mergedCells(
  ranges: readonly Range[],
  rows: readonly number[],
  columns: readonly number[],
): Map<number, { rows: number; columns: number } | null> {
  const merged = new Map<number, { rows: number; columns: number } | null>();
  for (const { s, e } of ranges) {
    const [top, bottom] = [firstFrom(rows, s.r), firstFrom(rows, e.r + 1)];
    const [left, right] = [firstFrom(columns, s.c), firstFrom(columns, e.c + 1)];
    // The text of a range stands in its first cell; where that row or column was left out, the range is empty.
    if (rows[top] !== s.r || columns[left] !== s.c || merged.has(top * columns.length + left)) continue;
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) merged.set(row * columns.length + column, null);
    }
    merged.set(top * columns.length + left, { rows: bottom - top, columns: right - left });
  }
  return merged;
}

/** Index of the first number not below `from` in a sorted list. */
const firstFrom = (sorted: readonly number[], from: number) => countFirst(sorted, (one) => one < from);

function displayed(cell: CellObject | undefined): string {
  if (!cell) return "";
  if (cell.t === "s") return String(cell.v ?? "");
  return cell.w ?? String(cell.v ?? "");
}
