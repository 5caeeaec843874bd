import type { SourceCell, SourceTable } from "../types/record.ts";

/** A cell on its grid, counted from 0; a merged cell stands once, at its upper left corner. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

export interface TableBlock {
  type: "table";
  rows: number;
  columns: number;
  /** Row by row, from left to right. */
  cells: GridCell[];
}

/** What a file with layout consists of once the layout is gone: paragraphs and tables, in reading order. */
export type Block = { type: "paragraph"; text: string } | TableBlock;

/** Blocks as one text: a paragraph a line, a table row a line with its cells apart by TAB. */
export interface Flow {
  text: string;
  tables: SourceTable[];
  /** Offset at which each block begins. */
  starts: number[];
}

/**
 * Writes blocks into one text and notes where the cells of its tables come to stand.
 *
 * Places of the grid that a merged cell covers are left empty, so that columns keep their order in the text too.
 *
 * @param blocks paragraphs without line breaks; line breaks inside cells become one space
 */
export function layOut(blocks: Block[]): Flow {
  const pieces: string[] = [];
  const tables: SourceTable[] = [];
  const starts: number[] = [];
  let offset = 0;
  const put = (piece: string) => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (const block of blocks) {
    starts.push(offset);
    if (block.type === "paragraph") put(block.text);
    else tables.push(putTable(block, put, () => offset));
    put("\n");
  }
  return { text: pieces.join(""), tables, starts };
}

function putTable(table: TableBlock, put: (piece: string) => void, here: () => number): SourceTable {
  const start = here();
  const cells: SourceCell[] = [];
  let row = 0;
  let column = 0;
  for (const cell of table.cells) {
    if (cell.row > row) {
      put("\n".repeat(cell.row - row));
      row = cell.row;
      column = 0;
    }
    put("\t".repeat(Math.max(0, cell.column - column)));
    column = cell.column;
    const from = here();
    put(oneLine(cell.text));
    cells.push({
      row,
      column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      span: { start: from, end: here() },
    });
  }
  return { span: { start, end: here() }, rows: table.rows, columns: table.columns, cells };
}

/** e.g. `晋城市\n人民政府` in a narrow column: one cell, one line. */
function oneLine(text: string): string {
  return text.trim().replace(/[\t\n\r]+/gu, " ");
}
