import { countFirst } from "../../text/count-first.ts";
import type { GridCell } from "../layout.ts";
import type { Measures } from "./html-measure.ts";
import { attribute, isElement, type PageElement } from "./html-tree.ts";

/** Wider than any table of a document: a page layout or an attack. */
const maxColumns = 500;

/** A cell's element on its grid. */
export interface ElementCell extends Omit<GridCell, "text"> {
  element: PageElement;
}

export interface Grid {
  rows: number;
  columns: number;
  cells: ElementCell[];
}

/**
 * The grid of a table by the table model of HTML: cells with `rowspan` and `colspan` on the first free place.
 * Columns and rows in which no cell begins are taken out again (`colspan="100"` over a table of five columns).
 *
 * @returns null where it is wider than 500 columns
 */
function gridOf(table: PageElement): Grid | null {
  const rows = rowsOf(table);
  const cells: ElementCell[] = [];
  /** By column, the first row that is free again. */
  const freeFrom: number[] = [];
  for (const [row, tr] of rows.entries()) {
    let column = 0;
    for (const element of tr.childNodes) {
      if (!isElement(element) || (element.tagName !== "td" && element.tagName !== "th")) continue;
      while ((freeFrom[column] ?? 0) > row) column++;
      if (column >= maxColumns) return null;
      const columnSpan = Math.min(spanOf(element, "colspan"), maxColumns - column);
      const rowSpan = Math.min(spanOf(element, "rowspan") || rows.length, rows.length - row);
      for (let i = 0; i < columnSpan; i++) freeFrom[column + i] = row + rowSpan;
      cells.push({ row, column, rowSpan, columnSpan, element });
      column += columnSpan;
    }
  }
  return compact(cells);
}

function compact(cells: ElementCell[]): Grid {
  const row = ranks(cells.map((cell) => cell.row));
  const column = ranks(cells.map((cell) => cell.column));
  return {
    rows: row.count,
    columns: column.count,
    cells: cells.map((cell) => ({
      ...cell,
      row: row.of(cell.row),
      column: column.of(cell.column),
      rowSpan: row.of(cell.row + cell.rowSpan) - row.of(cell.row),
      columnSpan: column.of(cell.column + cell.columnSpan) - column.of(cell.column),
    })),
  };
}

/** How many different values lie below a value. */
function ranks(values: number[]): { count: number; of(value: number): number } {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  return { count: sorted.length, of: (value) => countFirst(sorted, (one) => one < value) };
}

function spanOf(cell: PageElement, name: "colspan" | "rowspan"): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  if (name === "rowspan" && value === 0) return 0;
  return value > 0 ? Math.min(value, 65_534) : 1;
}

/** Rows of a table in order, of its sections too, but not those of tables inside its cells. */
function rowsOf(table: PageElement): PageElement[] {
  return table.childNodes.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === "tr") return [child];
    return ["thead", "tbody", "tfoot"].includes(child.tagName) ? rowsOf(child) : [];
  });
}

/**
 * Whether a table holds data and not the layout of the page: two rows and two columns at least, no table
 * inside, and no cell with most of a long text.
 */
function isData(grid: Grid, measures: Measures): boolean {
  if (grid.rows < 2 || grid.columns < 2) return false;
  let text = 0;
  let largest = 0;
  let filled = 0;
  for (const { element } of grid.cells) {
    const { text: length, tables } = measures.get(element) ?? { text: 0, tables: 0 };
    if (tables > 0) return false;
    text += length;
    largest = Math.max(largest, length);
    if (length > 0) filled++;
  }
  return filled >= 4 && (text < 1500 || largest < 0.6 * text);
}

/** The grid of an element that is a table of data; null for any other, and for one that lays out the page. */
export function dataGridOf(element: PageElement, measures: Measures): Grid | null {
  const grid = element.tagName === "table" ? gridOf(element) : null;
  return grid && isData(grid, measures) ? grid : null;
}
