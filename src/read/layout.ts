import type { HeadingHint, Source, SourceCell, SourceFormat, SourceTable } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import { limits } from "./limits.ts";
import { movedHeadings, movedTables } from "./moved.ts";
import type { Origin } from "./reader.ts";

/** A cell on its grid, counted from 0; a merged cell stands once, at its upper left corner. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

/** A table before it has a place in the text. Cells come in any order. */
export interface Grid {
  rows: number;
  columns: number;
  cells: GridCell[];
  /** Name of the sheet, where there is one. */
  name?: string;
}

/** A paragraph that the file marks as a heading; or only its beginning, `characters` long, that is set bold (depth null). */
export interface Emphasis {
  depth: number | null;
  characters?: number;
}

export interface ParagraphBlock {
  type: "paragraph";
  text: string;
  heading?: Emphasis;
}

export interface TableBlock extends Grid {
  type: "table";
}

/** What a file with layout consists of once the layout is gone: paragraphs and tables, in reading order. */
export type Block = ParagraphBlock | TableBlock;

/** Collects the lines and tables of a document in reading order, and knows the offset of each. */
export interface Layout {
  /** A paragraph; LF inside are soft breaks. Returns the offset at which it begins. */
  line(text: string, heading?: Emphasis): number;
  /**
   * A table: one line a row, TAB between cells. Places of the grid that a merged cell covers are left empty, so that
   * columns keep their order in the text too.
   */
  table(grid: Grid): void;
  /** Another document's text, tables and headings, as they stand in it. */
  append(source: Pick<Source, "text" | "tables" | "headings">): void;
  /** Offset at which the next line begins. */
  end(): number;
  /** Everything so far as a source. */
  source(base: Origin, format: SourceFormat, encoding?: string | null): Source;
}

/** An empty layout. */
export function createLayout(): Layout {
  const lines: string[] = [];
  const tables: SourceTable[] = [];
  const headings: HeadingHint[] = [];
  let offset = 0;
  const line = (text: string, heading?: Emphasis): number => {
    const start = offset;
    lines.push(text);
    offset += text.length + 1;
    if (heading && text.trim() !== "")
      headings.push({
        span: { start, end: start + (heading.characters ?? text.length) },
        depth: heading.depth,
      });
    return start;
  };
  return {
    line,
    table: (grid) => {
      if (grid.rows > 0 && grid.cells.length > 0) tables.push(putTable(grid, offset, line));
    },
    append: (source) => {
      const behind = offset;
      tables.push(...movedTables(source.tables, (at) => at + behind));
      headings.push(...movedHeadings(source.headings ?? [], (at) => at + behind));
      line(source.text.replace(/\n$/u, ""));
    },
    end: () => offset,
    source: (base, format, encoding = null) => ({
      path: base.path,
      format,
      encoding,
      sha256: base.sha256,
      text: lines.join("\n"),
      tables,
      ...(headings.length > 0 ? { headings } : {}),
      messages: [],
    }),
  };
}

/** Blocks as one source, each line ended by LF; `starts` are the offsets at which the blocks begin. */
export function layOut(
  blocks: readonly Block[],
  base: Origin,
  format: SourceFormat,
  encoding: string | null = null,
): { source: Source; starts: number[] } {
  const layout = createLayout();
  const starts = blocks.map((block) => {
    const start = layout.end();
    if (block.type === "table") layout.table(block);
    else layout.line(block.text, block.heading);
    return start;
  });
  const source = layout.source(base, format, encoding);
  source.text += "\n";
  return { source, starts };
}

/** What a cell holds as it stands in one row of text: line ends and tabs become one space. */
function cellText(text: string): string {
  return text.trim().replace(/[\t\n\r]+/gu, " ");
}

/** Refuses a table whose claimed size would fill the memory. */
export function refuseTooManyCells(path: string, rows: number, columns: number): void {
  if (rows * columns > limits.tableCells) throw new UserError("file.too-many-cells", { path, rows, columns });
}

function putTable(grid: Grid, start: number, line: (text: string) => number): SourceTable {
  const byRow: GridCell[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) byRow[cell.row]!.push(cell);
  // Columns in which no cell begins have no place of their own (a span of 100 over a table of five).
  const columns = [...new Set(grid.cells.map((cell) => cell.column))].sort((a, b) => a - b);
  const places = new Map(columns.map((column, place) => [column, place]));
  const cells: SourceCell[] = [];
  let at = start;
  for (const inRow of byRow) {
    inRow.sort((a, b) => a.column - b.column);
    const pieces: string[] = [];
    let last = 0;
    for (const { row, column, rowSpan, columnSpan, text } of inRow) {
      const place = places.get(column)!;
      pieces.push("\t".repeat(place - last));
      at += place - last;
      last = place;
      const shown = cellText(text);
      pieces.push(shown);
      const span = { start: at, end: at + shown.length };
      cells.push({ row, column, rowSpan: Math.min(rowSpan, grid.rows - row), columnSpan, span });
      at += shown.length;
    }
    line(pieces.join(""));
    at++;
  }
  const table: SourceTable = {
    span: { start, end: at - 1 },
    rows: grid.rows,
    columns: grid.columns,
    cells,
  };
  if (grid.name !== undefined) table.name = grid.name;
  return table;
}
