import { trim } from "../text/span.ts";
import type { View } from "../text/view.ts";
import type { SourceCell, SourceTable, Span } from "../types/record.ts";
import { columnNames, columnOf, isIndicatorHead, isTaskHead, nameUnknown } from "./columns.ts";
import { evenGapsAt } from "./even-gaps.ts";
import { knowPlaces, knowStatistics, unitAbove } from "./statistics.ts";

/** What stands between the cells of a line: TAB, `|` (Markdown), or two or more blanks. */
type Separator = "tab" | "pipe" | "gap";

/** A line and the separators in it that may be those of cells. */
interface Line extends Span {
  tab: boolean;
  pipe: boolean;
  gap: boolean;
}

/** A table that plain text draws with separators: the cells, and whether the head is that of a responsibility table. */
export interface DelimitedTable {
  table: SourceTable;
  about: "tasks" | "indicators";
}

const longestHead = 400;
const longestRow = 4000;
/** 年均增速/[累计]（%）, with blanks in it: no name of a column is longer. */
const longestName = 40;
const maxColumns = 30;
/** |---|:--:| under a head of Markdown */
const rule = /^[\s|：\-—=+]{3,400}$/u;
/** （一）空气质量, 经济发展: a heading between rows, no sentence. */
const between = /^[^，。；：？！]{1,24}$/u;

/**
 * The indicator and responsibility tables that plain text draws with TAB, `|` or two or more blanks between cells, one
 * row a line (U+3000 twice stands for a line break). A table begins at a line whose cells are names of columns that
 * make such a table; rows follow that are split by the same separator.
 *
 * @param skip spans where the file itself marks a table, in order of the text
 * @returns tables as the file itself would mark them, in the order of the text
 */
export function findDelimited({ text }: View, skip: Span[]): DelimitedTable[] {
  if (!/[\t|]| {2}/u.test(text)) return [];
  const lines = linesOf(text);
  const tables: DelimitedTable[] = [];
  let marked = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.end - line.start > longestHead || !(line.tab || line.pipe || line.gap)) continue;
    while (marked < skip.length && skip[marked]!.end <= line.start) marked++;
    if (marked < skip.length && skip[marked]!.start <= line.start) continue;
    const even = line.gap ? evenGapsAt(text, lines, i) : null;
    const found = even
      ? { found: { table: even.table, about: "indicators" as const }, next: even.next }
      : tableAt(text, lines, i);
    if (!found) continue;
    if (found.found) tables.push(found.found);
    i = found.next - 1;
  }
  return tables;
}

/** Lines that are not blank; ends without white space are not looked for: a TAB in front is an empty cell. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const joined = pipesOfJoinedRows(text);
  let pipes = 0;
  let inked = false;
  let line = lineFrom(0);
  const endLine = (end: number, next: number) => {
    line.end = end;
    if (inked) lines.push(line);
    line = lineFrom(next);
    inked = false;
  };
  const pipe = (at: number) => {
    if (joined > 0 && pipes === 0) endLine(at, at);
    line.pipe = inked = true;
    if (joined === 0 || ++pipes < joined) return;
    endLine(at + 1, at + 1);
    pipes = 0;
  };
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x0a;
    const wide = code === 0x3000 && text.charCodeAt(i + 1) === 0x3000;
    if (code === 0x0a || wide) {
      endLine(i, wide ? i + 2 : i + 1);
      pipes = 0;
      if (wide) i++;
    } else if (code === 0x09) line.tab = true;
    else if (code === 0x7c) pipe(i);
    else if (code === 0x20) line.gap ||= inked && text.charCodeAt(i + 1) === 0x20;
    else if (code !== 0x0d && code !== 0x3000 && code !== 0xa0) inked = true;
  }
  return lines;
}

function lineFrom(start: number): Line {
  return { start, end: start, tab: false, pipe: false, gap: false };
}

/** How many `|` a row has of a table of Markdown whose line breaks were lost: | a | b || --- | --- || c | d |; 0 for other texts. */
function pipesOfJoinedRows(text: string): number {
  const rule = /\|(?:\s?:?-{3,40}:?\s?\|){2,30}\|/u.exec(text);
  return rule ? rule[0].split("|").length - 2 : 0;
}

/** The table that begins at a line; `found` is null where its rows are none, which no other line among them makes a table. */
function tableAt(
  text: string,
  lines: Line[],
  head: number,
): { found: DelimitedTable | null; next: number } | null {
  const line = lines[head]!;
  let refused: { found: null; next: number } | null = null;
  for (const separator of ["pipe", "tab", "gap"] as const) {
    if (!line[separator]) continue;
    const names = headCells(text, lines, head, separator);
    if (names.some(({ start, end }) => end - start > longestName)) continue;
    const heads = names.map((cell) => text.slice(cell.start, cell.end));
    const columns = heads.map(columnOf);
    knowStatistics(heads, columns);
    knowPlaces(heads, columns, unitAbove(text, line.start));
    if (names.length < 2 || names.length > maxColumns || columns.filter(Boolean).length < 2) continue;
    nameUnknown(heads, columns);
    const about = isIndicatorHead(columns) ? "indicators" : isTaskHead(columns) ? "tasks" : null;
    if (about === null) continue;
    const numbered = Math.max(
      0,
      columns.findIndex((column) => column?.kind === "number"),
    );
    const { rows, next } = rowsBelow(
      text,
      lines,
      head + 1,
      separator,
      { width: names.length, numbered },
      about,
    );
    const least = separator === "gap" || about === "tasks" ? 2 : 1;
    if (rows.filter((row) => row.length > 1).length < least) continue;
    // cells broken over lines: the rows are not those of the lines
    if (about === "tasks" && lines[next]?.[separator]) {
      refused = { found: null, next };
      continue;
    }
    return { found: { table: markedTable([names, ...rows]), about }, next };
  }
  return refused;
}

/** Rows of as many cells as the head; a heading of one cell between two of them. */
function rowsBelow(
  text: string,
  lines: Line[],
  from: number,
  separator: Separator,
  { width, numbered }: { width: number; numbered: number },
  about: DelimitedTable["about"],
): { rows: Span[][]; next: number } {
  const rows: Span[][] = [];
  let next = from;
  const rowAt = (at: number): Span[] | null => {
    const line = lines[at];
    if (!line?.[separator] || line.end - line.start > longestRow) return null;
    const lead = text.slice(line.start, line.start + 12).trimStart();
    if (columnNames().ends.some((word) => lead.startsWith(word))) return null;
    const own = withoutGroup(text, cellsOf(text, line, separator), width, numbered);
    const cells = fitted(own, separator, width);
    return cells?.some(({ start, end }) => end > start) ? cells : null;
  };
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.pipe && rule.test(text.slice(line.start, Math.min(line.end, line.start + longestHead))))
      continue;
    const broken = numbered > 0 ? null : brokenRow(text, lines, i, separator, width);
    const cells = broken?.cells ?? rowAt(i);
    if (cells) rows.push(cells);
    else if (
      about === "indicators" &&
      !line[separator] &&
      between.test(text.slice(line.start, Math.min(line.end, line.start + 40)).trim()) &&
      rowAt(i + 1)
    )
      rows.push([trim(text, line)]);
    else break;
    if (broken) i = broken.last;
    next = i + 1;
  }
  return { rows, next };
}

/** Most lines that a row is broken over. */
const mostLines = 6;

/**
 * A numbered row with fewer cells than the head, whose last cell goes on in the lines below until it has as many: 3 TAB
 * 煤矿安全 TAB 市能源局⏎榆横管委会 TAB 6月底. Null where it is whole, or where nothing makes it so.
 */
function brokenRow(
  text: string,
  lines: Line[],
  from: number,
  separator: Separator,
  width: number,
): { cells: Span[]; last: number } | null {
  if (separator !== "tab" || !lines[from]?.tab) return null;
  const cells = [...cellsOf(text, lines[from], separator)];
  if (cells.length >= width || !isNumbered(text, cells[0]!)) return null;
  for (let at = from + 1; at < Math.min(lines.length, from + mostLines); at++) {
    const [first, ...others] = cellsOf(text, lines[at]!, separator);
    if (!first || isNumbered(text, first)) return null;
    const open = cells.pop()!;
    cells.push({ start: open.start, end: first.end }, ...others);
    if (cells.length === width) return { cells, last: at };
    if (cells.length > width) return null;
  }
  return null;
}

function isNumbered(text: string, { start, end }: Span): boolean {
  return end - start <= 4 && /^\d{1,3}[.、]?$/u.test(text.slice(start, end));
}

/** 2 TAB 新建公路 below 产业发展 TAB 1 TAB 建设园区: a row that begins with its number, whose group is that of the row above. */
function withoutGroup(text: string, cells: Span[], width: number, numbered: number): Span[] {
  const first = cells[0]!;
  if (numbered === 0 || cells.length !== width - numbered || !isNumbered(text, first)) return cells;
  return [...Array.from({ length: numbered }, () => ({ start: first.start, end: first.start })), ...cells];
}

/** The cells of a row as many as the head's; empty ones at the end may have been left out, TABs doubled to align. */
function fitted(cells: Span[], separator: Separator, width: number): Span[] | null {
  if (cells.length === width) return cells;
  if (separator === "gap") return null;
  const filled = cells.filter(({ start, end }) => end > start);
  if (cells.length > width) return filled.length === width ? filled : null;
  if (filled.length < 2) return null;
  const end = cells.at(-1)!.end;
  return [...cells, ...Array.from({ length: width - cells.length }, () => ({ start: end, end }))];
}

/**
 * The cells of a head; | 绝对数（亿元） | 比上年增长（%） | above 地区生产总值 | 617.50 | 5.2 | leaves the first of them empty, as
 * rows of such a table end with `|` and do not begin with it.
 */
function headCells(text: string, lines: Line[], head: number, separator: Separator): Span[] {
  const line = lines[head]!;
  const cells = cellsOf(text, line, separator);
  const below = lines.slice(head + 1, head + 3).find((row) => !rule.test(text.slice(row.start, row.end)));
  if (separator !== "pipe" || !below?.pipe) return cells;
  const [own, next] = [line, below].map((row) => trim(text, row));
  const open = text[own!.start] === "|" && text[next!.start] !== "|" && text[next!.end - 1] === "|";
  if (!open || cellsOf(text, below, separator).length !== cells.length + 1) return cells;
  return [{ start: own!.start, end: own!.start }, ...cells];
}

/** The cells of a line, trimmed; those outside the outer `|` of Markdown are none. */
function cellsOf(text: string, line: Line, separator: Separator): Span[] {
  const { start, end } = separator === "tab" ? withoutBlanks(text, line) : trim(text, line);
  const cells: Span[] = [];
  let from = start;
  const push = (to: number) => cells.push(trim(text, { start: from, end: to }));
  for (let i = start; i < end; i++) {
    const c = text[i]!;
    if (separator === "gap" ? c !== " " || text[i + 1] !== " " : c !== (separator === "tab" ? "\t" : "|"))
      continue;
    push(i);
    if (cells.length > maxColumns + 2) return cells;
    while (separator === "gap" && text[i + 1] === " ") i++;
    from = i + 1;
  }
  push(end);
  if (separator === "pipe" && text[start] === "|") cells.shift();
  if (separator === "pipe" && text[end - 1] === "|") cells.pop();
  return cells;
}

/** A TAB at either end borders an empty cell, other white space nothing. */
function withoutBlanks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[^\S\t]/u.test(text[from]!)) from++;
  while (to > from && /[^\S\t]/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

function markedTable(rows: Span[][]): SourceTable {
  const columns = rows[0]!.length;
  const cells = rows.flatMap((row, r) =>
    row.map(
      (span, column): SourceCell => ({
        row: r,
        column,
        rowSpan: 1,
        columnSpan: row.length === 1 ? columns : 1,
        span,
      }),
    ),
  );
  const last = rows.at(-1)!.at(-1)!;
  return { span: { start: rows[0]![0]!.start, end: last.end }, rows: rows.length, columns, cells };
}
