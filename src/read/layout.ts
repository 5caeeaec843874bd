import type { Source, SourceFormat, SourceTable } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import { limits } from "./limits.ts";
import type { Origin } from "./reader.ts";

/** A cell of a table before it has a place in the text. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

/** A table before it has a place in the text. Cells come in any order; a merged cell stands once. */
export interface Grid {
  rows: number;
  columns: number;
  cells: GridCell[];
  /** Name of the sheet, where there is one. */
  name?: string;
}

/** Collects the lines and tables of a document in reading order, and knows the offset of each. */
export interface Layout {
  /** A paragraph; LF inside are soft breaks. Returns the offset at which it begins. */
  line(text: string): number;
  /** A table: one line a row, TAB between cells. A place that a cell above reaches down into is empty. */
  table(grid: Grid): void;
  /** Everything so far as a source. */
  source(base: Origin, format: SourceFormat, encoding?: string | null): Source;
}

/** An empty layout. */
export function createLayout(): Layout {
  const lines: string[] = [];
  const tables: SourceTable[] = [];
  let offset = 0;
  const line = (text: string): number => {
    const start = offset;
    lines.push(text);
    offset += text.length + 1;
    return start;
  };
  return {
    line,
    table: (grid) => {
      const table = tableAt(grid, offset, line);
      if (table) tables.push(table);
    },
    source: (base, format, encoding = null) => ({
      path: base.path,
      format,
      encoding,
      sha256: base.sha256,
      text: lines.join("\n"),
      tables,
      messages: [],
    }),
  };
}

/** What a cell holds as it stands in one row of text: line ends and tabs become one space. */
export function cellText(text: string): string {
  return text.replace(/[\t\n\r]+/gu, " ").trim();
}

/** Refuses a table whose claimed size would fill the memory. */
export function refuseTooManyCells(path: string, rows: number, columns: number): void {
  if (rows * columns > limits.tableCells) throw new UserError("file.too-many-cells", { path, rows, columns });
}

function tableAt(grid: Grid, start: number, line: (text: string) => number): SourceTable | null {
  if (grid.rows === 0 || grid.cells.length === 0) return null;
  const slots: { column: number; cell: GridCell | null }[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) {
    const last = Math.min(grid.rows, cell.row + cell.rowSpan);
    for (let row = cell.row; row < last; row++)
      slots[row]!.push({ column: cell.column, cell: row === cell.row ? cell : null });
  }
  const cells: SourceTable["cells"] = [];
  let end = start;
  for (const row of slots) {
    row.sort((a, b) => a.column - b.column);
    let at = end === start && cells.length === 0 ? start : end + 1;
    const texts: string[] = [];
    for (const { cell } of row) {
      const text = cell ? cellText(cell.text) : "";
      if (cell) {
        const { row, column, columnSpan } = cell;
        const rowSpan = Math.min(cell.rowSpan, grid.rows - row);
        cells.push({ row, column, rowSpan, columnSpan, span: { start: at, end: at + text.length } });
      }
      texts.push(text);
      at += text.length + 1;
    }
    const text = texts.join("\t");
    end = line(text) + text.length;
  }
  const table: SourceTable = { span: { start, end }, rows: grid.rows, columns: grid.columns, cells };
  if (grid.name !== undefined) table.name = grid.name;
  return table;
}
