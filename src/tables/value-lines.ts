import { form } from "../lexicon/forms.ts";
import { coverage } from "../text/overlapping.ts";
import { squeeze } from "../text/span.ts";
import type { View } from "../text/view.ts";
import type { TableColumn } from "../types/reading.ts";
import type { SourceCell, SourceTable, Span } from "../types/record.ts";
import type { ColumnAt } from "./column-at.ts";
import { isIndicatorHead } from "./columns.ts";
import { isHeadLine, isRole } from "./flattened-head.ts";
import { numberAt } from "./row-numbers.ts";

const fewestColumns = 4;
const maxColumns = 12;
const fewestRows = 2;
const longestName = 40;
const longestValue = 24;

/** A column and the lines that its name takes. */
interface HeadCell {
  column: TableColumn;
  span: Span;
}

/** The cells of a row by column, null under a cell that reaches down; the line behind the last. */
interface ValueRow {
  cells: (Span | null)[];
  to: number;
}

/**
 * Tables of indicators that a copy has flattened to one cell a line: a head of known names of columns (序号, 指标, 单位, 2025年,
 * 2030年, 属性), then rows of just so many lines, each a number, a name, a unit or a figure as its column asks. A row
 * that does not fit ends the table.
 *
 * @param lines and what stands for lines (`linesOf`)
 * @param columnAt names of columns in these lines
 * @param skip spans of tables that are read already
 * @returns tables as the file itself would mark them, in the order of the text
 */
export function findValueLines(
  { text }: View,
  lines: Span[],
  columnAt: ColumnAt,
  skip: readonly Span[],
): SourceTable[] {
  const isRead = coverage(skip);
  const tables: SourceTable[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!isHeadLine(text, lines[i]!) || isRead(lines[i]!)) continue;
    const found = tableAt(text, lines, columnAt, i);
    if (!found) continue;
    if (isRead(found.table.span)) continue;
    tables.push(found.table);
    i = found.to - 1;
  }
  return tables;
}

/** Names broken over lines are put together first (年均⏎增长); 2025年 and 规划目标 may be two columns all the same. */
const broken = [4, 1];

function tableAt(
  text: string,
  lines: Span[],
  columnAt: ColumnAt,
  from: number,
): { table: SourceTable; to: number } | null {
  for (const most of broken) {
    const head = headAt(lines, columnAt, from, most);
    const rows = head ? rowsBehind(text, lines, head.cells, head.to) : [];
    if (head && rows.length >= fewestRows) return { table: tableOf(head.cells, rows), to: rows.at(-1)!.to };
  }
  return null;
}

/** The head that begins at a line, and the line behind it; null where none of indicators and their values does. */
function headAt(
  lines: Span[],
  columnAt: ColumnAt,
  from: number,
  most: number,
): { cells: HeadCell[]; to: number } | null {
  const cells: HeadCell[] = [];
  let at = from;
  while (at < lines.length && cells.length < maxColumns) {
    const found = columnAt(at, most);
    if (!found) break;
    cells.push({
      column: found.column,
      span: { start: lines[at]!.start, end: lines[found.to - 1]!.end },
    });
    at = found.to;
  }
  const columns = cells.map(({ column }) => column);
  if (cells.length < fewestColumns || !isIndicatorHead(columns) || columns.some(({ kind }) => isRole(kind)))
    return null;
  return { cells: undivided(cells), to: at };
}

/** 2025年, 规划目标, 属性 over 2030年, 年均增长: what a head divides into is printed behind its whole line. */
function undivided(cells: HeadCell[]): HeadCell[] {
  const last = cells.findLastIndex(({ column }) => column.kind !== "value") + 1;
  const parts = cells.slice(last);
  const over = cells.findIndex(
    ({ column }, i) => i < last && column.kind === "value" && column.time === "target" && !column.year,
  );
  if (parts.length < 2 || over < 0 || cells[last - 1]!.column.kind === "unit") return cells;
  return [...cells.slice(0, over), ...parts, ...cells.slice(over + 1, last)];
}

function rowsBehind(text: string, lines: Span[], head: HeadCell[], from: number): ValueRow[] {
  const rows: ValueRow[] = [];
  const merged = head.map(({ column }) => column.kind === "group");
  const whole = merged.map(() => false);
  for (let at = from; ; ) {
    const number = rows.length + 1;
    const row =
      rowAt(text, lines, at, head, whole, number) ??
      (rows.length > 0 ? rowAt(text, lines, at, head, merged, number) : null) ??
      // 一、经济发展: a line over the rows of a group
      (isGroupLine(text, lines[at]) ? rowAt(text, lines, at + 1, head, whole, number) : null);
    if (!row) return rows;
    rows.push(row);
    at = row.to;
  }
}

/** The row that begins at a line; null where the lines are not what the columns ask for. */
function rowAt(
  text: string,
  lines: Span[],
  from: number,
  head: HeadCell[],
  without: boolean[],
  number: number,
): ValueRow | null {
  const cells: (Span | null)[] = [];
  let figures = 0;
  let at = from;
  for (const [i, { column }] of head.entries()) {
    if (without[i]) {
      cells.push(null);
      continue;
    }
    const line = lines[at];
    if (!line) return null;
    const printed = squeeze(text.slice(line.start, Math.min(line.end, line.start + longestName + 1)));
    if (column.kind === "number" ? numberAt(text, lines, at) !== number : !fits(printed, column)) return null;
    if (column.kind === "value" && /\d/u.test(printed)) figures++;
    cells.push(line);
    at++;
  }
  return figures > 0 ? { cells, to: at } : null;
}

/** Whether a cell may stand in a column, by its look. */
function fits(printed: string, { kind }: TableColumn): boolean {
  if (/[。；]/u.test(printed) || printed.length > longestName) return false;
  const figure = form("table/figure").test(printed) || /^[-—–－/]+$/u.test(printed);
  if (kind === "value") return figure || printed.length <= longestValue;
  if (kind === "nature") return !figure && printed.length <= 6;
  if (kind === "unit") return printed.length <= 12 && !/^\d/u.test(printed);
  return !/^[\d.〔[<>≤≥—–-]+$/u.test(printed);
}

function isGroupLine(text: string, line: Span | undefined): boolean {
  return (
    line !== undefined &&
    form("table/group-line").test(
      squeeze(text.slice(line.start, Math.min(line.end, line.start + longestName))),
    )
  );
}

function tableOf(head: HeadCell[], rows: ValueRow[]): SourceTable {
  const cells: SourceCell[] = head.map(({ span }, column) => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    span,
  }));
  const above: (SourceCell | undefined)[] = [];
  for (const [r, { cells: spans }] of rows.entries())
    for (const [column, span] of spans.entries()) {
      if (span === null) {
        if (above[column]) above[column].rowSpan++;
        continue;
      }
      const cell = { row: r + 1, column, rowSpan: 1, columnSpan: 1, span };
      above[column] = cell;
      cells.push(cell);
    }
  const start = Math.min(...head.map(({ span }) => span.start));
  const end = rows.at(-1)!.cells.at(-1)?.end ?? start;
  return { span: { start, end }, rows: rows.length + 1, columns: head.length, cells };
}
