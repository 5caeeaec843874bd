import { trim } from "../text/span.ts";
import type { View } from "../text/view.ts";
import type { SourceCell, SourceTable, Span } from "../types/record.ts";
import { columnOf } from "./columns.ts";

const fewestColumns = 3;
const maxColumns = 30;
/** No name of a column is longer. */
const longestName = 40;
/** A line that is a TAB and nothing else. */
const border = /\n[ \u3000]*\t[ \u3000]*(?=\n)/gu;

/**
 * Tables as a browser copies those whose cells hold paragraphs: a cell a line, a TAB before every cell but the first of a
 * row, a TAB alone between rows. Further lines of a cell have none. A row with fewer cells goes on under merged ones.
 *
 * @param skip spans of tables that are read already, in order
 * @returns tables as the file itself would mark them, in the order of the text
 */
export function findCellLines({ text }: View, skip: Span[]): SourceTable[] {
  const borders = Array.from(text.matchAll(border), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
  const tables: SourceTable[] = [];
  for (let i = 0; i + 1 < borders.length; i++) {
    const head = cellsOf(text, { start: borders[i]!.end, end: borders[i + 1]!.start });
    if (
      !isHead(text, head) ||
      skip.some(({ start, end }) => start <= borders[i]!.end && borders[i]!.end < end)
    )
      continue;
    const rows = [head];
    for (i++; i < borders.length; i++) {
      const end = borders[i + 1]?.start ?? text.length;
      const row = cellsOf(text, { start: borders[i]!.end, end });
      if (row.length < 2 || row.length > head.length) break;
      rows.push(row);
    }
    if (rows.length > 1) tables.push(tableOf(rows));
  }
  return tables;
}

function isHead(text: string, cells: Span[]): boolean {
  if (cells.length < fewestColumns || cells.length > maxColumns) return false;
  if (cells.some(({ start, end }) => end - start > longestName)) return false;
  return cells.filter(({ start, end }) => columnOf(text.slice(start, end)) !== null).length > 1;
}

/** The cells between two borders; the last ends at an empty line at the latest. */
function cellsOf(text: string, { start, end }: Span): Span[] {
  const cells: Span[] = [];
  for (let from = start; from < end; ) {
    const next = text.indexOf("\n\t", from);
    const to = next < 0 || next > end ? end : next;
    cells.push(trim(text, { start: from, end: to }));
    from = to + 2;
  }
  const last = cells.at(-1);
  const empty = last ? text.slice(last.start, last.end).search(/\n\s*\n/u) : -1;
  if (last && empty >= 0) last.end = last.start + empty;
  return cells;
}

/** The cells that a row lacks are those above at its beginning, which reach down to it. */
function tableOf(rows: Span[][]): SourceTable {
  const columns = rows[0]!.length;
  const cells: SourceCell[] = [];
  const above: (SourceCell | undefined)[] = Array(columns).fill(undefined);
  for (const [row, spans] of rows.entries()) {
    const lacking = columns - spans.length;
    for (const cell of above.slice(0, lacking)) if (cell) cell.rowSpan = row - cell.row + 1;
    for (const [i, span] of spans.entries()) {
      const cell = { row, column: lacking + i, rowSpan: 1, columnSpan: 1, span };
      cells.push(cell);
      above[lacking + i] = cell;
    }
  }
  const last = rows.at(-1)!.at(-1)!;
  return { span: { start: rows[0]![0]!.start, end: last.end }, rows: rows.length, columns, cells };
}
