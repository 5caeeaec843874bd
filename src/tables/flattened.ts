import { allHan } from "../text/han.ts";
import { parseNumeral } from "../text/numerals.ts";
import { isSpace, squeeze, trim } from "../text/span.ts";
import type { View } from "../text/view.ts";
import type { TableColumn } from "../types/reading.ts";
import type { Role, Span } from "../types/record.ts";
import { columnNames, columnOf, isTaskHead } from "./columns.ts";
import { type RowCells, shareOut } from "./row.ts";
import { readRow, type Slot, slotsOf } from "./row-cells.ts";

/** A flattened table, understood: its span covers title line, head lines and rows. */
export interface FlattenedTable {
  span: Span;
  rows: RowCells[];
}

/** Head of a table found in the lines: columns, and the lines `[from, to)` that it takes. */
interface Head {
  /** A list of indicators with what they mean: nobody answers in it. */
  plain?: true;
  columns: TableColumn[];
  from: number;
  to: number;
}

const maxHeadLines = 40;
const maxRowLines = 80;
/** Rows without bodies make a table from this many on. */
const leastPlain = 4;

/**
 * Responsibility tables that a copy has flattened to one cell a line, cells broken over lines and the head repeated on
 * each page. A head is a run of lines that spell known names of columns (序⏎号, 名　称, 责任⏎单位); rows follow it.
 *
 * @param skip spans of tables that are read already, in order
 */
export function findFlattened(view: View, skip: Span[]): FlattenedTable[] {
  const { text } = view;
  const lines = linesOf(text);
  const tables: FlattenedTable[] = [];
  const { firstCharacters } = columnNames();
  let failures = 0;
  let skipped = 0;
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    if (end - start > 16 || !firstCharacters.has(text[start]!)) continue;
    while (skipped < skip.length && skip[skipped]!.end <= start) skipped++;
    if (skipped < skip.length && skip[skipped]!.start <= start) continue;
    const head = readHead(text, lines, i);
    if (!head) continue;
    const { rows, next } = readRows(view, lines, head, failures < 20 ? 4000 : 200);
    const held = rows.filter(({ bodies }) => bodies.length > 0).length;
    if (head.plain ? rows.length < leastPlain : rows.length < 2 || held * 2 < rows.length) {
      failures++;
      i = head.to - 1;
      continue;
    }
    const first = titleLine(text, lines, head.from) ?? head.from;
    tables.push({ span: { start: lines[first]!.start, end: rows.at(-1)!.span.end }, rows });
    i = next - 1;
  }
  return tables;
}

/** Lines and what stands for lines: broken at LF, TAB, and two blanks or U+3000; without white space at either end. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    const span = trim(text, { start, end });
    if (span.end > span.start) lines.push(span);
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0x3000) continue;
    const wide = (code === 0x3000 || code === 0x20) && text.charCodeAt(i + 1) === code;
    if (code !== 0x0a && code !== 0x09 && !wide) continue;
    push(i);
    while (i + 1 < text.length && isSpace(text.charCodeAt(i + 1))) i++;
    start = i + 1;
  }
  push(text.length);
  return lines;
}

function readHead(text: string, lines: Span[], from: number): Head | null {
  const { longest } = columnNames();
  const columns: TableColumn[] = [];
  const unknown: number[] = [];
  let at = from;
  while (at < lines.length && at - from < maxHeadLines) {
    let name = "";
    let found: { column: TableColumn; to: number } | null = null;
    for (let to = at; to < Math.min(lines.length, at + 4); to++) {
      const line = lines[to]!;
      if (line.end - line.start > 20) break;
      const part = squeeze(text.slice(line.start, line.end));
      // 完成时限⏎（1）: the first row's number is no note of the column
      if (to > at && rowNumber(part) !== null) break;
      name += part;
      if (name.length > longest + 8) break;
      const column = columnOf(name);
      if (column) found = { column, to: to + 1 };
    }
    if (!found) {
      if (unknown.length === 2 || columns[0]?.kind !== "number" || !isColumnName(text, lines[at]!)) break;
      unknown.push(columns.length);
      found = { column: { kind: "note" }, to: at + 1 };
    }
    columns.push(found.column);
    at = found.to;
  }
  // 序号, 民生实事, 责任单位: a column that no list knows is the name, or says more about it
  if (unknown.includes(columns.length - 1) || (unknown.length > 0 && numberAt(text, lines, at) !== 1))
    return null;
  for (const column of unknown)
    columns[column] = { kind: columns.some(({ kind }) => kind === "name") ? "goal" : "name" };
  // 责任分工 above 任务名称, 主要措施, 责任单位 is the table's title, not its first column
  if (columns.length > 0 && isRole(columns[0]!.kind)) return null;
  if (columns.length >= 3 && isTaskHead(columns)) return { columns, from, to: at };
  const plain = indicatorList(columns);
  return plain && numberNear(text, lines, at) ? { plain: true, columns: plain, from, to: at } : null;
}

/** 目标, 序号, 指标, 解释, 备注: the columns from the number on, the indicator as the name; null for other tables. */
function indicatorList(columns: TableColumn[]): TableColumn[] | null {
  const number = columns.findIndex(({ kind }) => kind === "number");
  const own = columns.slice(Math.max(0, number));
  const has = (kind: TableColumn["kind"]) => own.some((column) => column.kind === kind);
  if (number < 0 || number > 1 || !has("indicator") || !has("goal") || has("value")) return null;
  return own.map((column) => (column.kind === "indicator" ? { kind: "name" } : column));
}

/** Whether the first row, or the group above it, begins right behind the head. */
function numberNear(text: string, lines: Span[], at: number): boolean {
  return numberAt(text, lines, at) === 1 || numberAt(text, lines, at + 1) === 1;
}

/** 民生实事, 牵头市领导: a short line of Chinese characters. */
function isColumnName(text: string, { start, end }: Span): boolean {
  return allHan(squeeze(text.slice(start, Math.min(end, start + 16))), 2, 10);
}

/** A line above the head that names the table: 2010年信息化工作目标责任表. */
function titleLine(text: string, lines: Span[], head: number): number | null {
  const line = lines[head - 1];
  if (!line || line.end - line.start > 60) return null;
  const title = squeeze(text.slice(line.start, line.end));
  return columnNames().titles.some((word) => title.endsWith(word)) ? head - 1 : null;
}

function readRows(view: View, lines: Span[], head: Head, most: number): { rows: RowCells[]; next: number } {
  const { text } = view;
  const numbered = head.columns[0]!.kind === "number";
  const slots = slotsOf(head.columns);
  const roles = head.columns.map(({ kind }) => kind).filter((kind): kind is Role => isRole(kind));
  const body: number[] = [];
  const limit = Math.min(lines.length, head.to + most);
  const title = titleLine(text, lines, head.from);
  const titleText = title === null ? null : squeeze(text.slice(lines[title]!.start, lines[title]!.end));
  let at = head.to;
  let expected: number | null = null;
  const numberedStarts: number[] = [];
  for (; at < limit; at++) {
    // rows have stopped coming: the table is over long ago
    if (numbered && body.length - (numberedStarts.at(-1) ?? 0) > maxRowLines) break;
    const repeated = isHeadLine(text, lines[at]!) ? readHead(text, lines, at) : null;
    // a head right behind a head begins the table anew; one of other columns begins another
    if (repeated && (body.length === 0 || repeated.columns.length !== head.columns.length)) break;
    if (repeated && numbered && numberAt(text, lines, repeated.to) === 1) break;
    if (repeated) {
      at = repeated.to - 1;
      continue;
    }
    const line = squeeze(text.slice(lines[at]!.start, Math.min(lines[at]!.end, lines[at]!.start + 60)));
    if (line === titleText || /^[—\-–]{1,2}\d{1,3}[—\-–]{1,2}$/u.test(line)) continue;
    if (columnNames().ends.some((word) => line.startsWith(word)) || line.endsWith("印发")) break;
    // rows begin at lines that are a number and nothing else, each one more than the last: 1, 2., （3）, ４, 五
    if (numbered) {
      const value = numberAt(text, lines, at);
      if (
        value !== null &&
        (expected === null ? body.length === 0 || value === 1 : isNext(text, lines, at, value, expected))
      ) {
        expected = value + 1;
        numberedStarts.push(body.length);
      }
    }
    body.push(at);
  }
  const starts = numbered ? numberedStarts : unnumberedStarts(text, lines, body, slots);
  const rows: RowCells[] = [];
  let next = head.to;
  for (const [n, start] of starts.entries()) {
    const end = starts[n + 1] ?? Math.min(body.length, start + maxRowLines);
    const own = body.slice(start, end).map((index) => lines[index]!);
    const cells = numbered ? own.slice(1) : own;
    const open = !numbered || n === starts.length - 1;
    const { slots: parts, used } = readRow(text, cells, slots, open);
    if (used === 0 || (!numbered && !parts.has("bodies"))) break;
    const last = cells[used - 1]!;
    rows.push({
      label: numbered ? own[0]! : null,
      span: { start: own[0]!.start, end: last.end },
      title: parts.get("name") ?? [],
      goal: parts.get("goal") ?? [],
      bodies: shareOut(view, parts.get("bodies") ?? [], roles),
      deadline: parts.get("deadline") ?? [],
    });
    next = body[start + used - (numbered ? 0 : 1)]! + 1;
    if (used < cells.length) break;
  }
  return { rows, next };
}

/** Most numbers that a table leaves out: rows that were not published. */
const mostLeftOut = 12;

/** Whether a number begins a row: the next, or a later one that no line of text parts from an answer before it. */
function isNext(text: string, lines: Span[], at: number, value: number, expected: number): boolean {
  if (value === expected) return true;
  if (value < expected || value - expected > mostLeftOut || expected < 4) return false;
  const before = lines[at - 1]!;
  return (
    before.end - before.start < 40 &&
    numberAt(text, lines, at + 1) === null &&
    numberAt(text, lines, at - 1) === null
  );
}

function isRole(kind: string): kind is Role {
  return kind === "lead" || kind === "responsible" || kind === "support" || kind === "guide";
}

function isHeadLine(text: string, line: Span): boolean {
  return line.end - line.start <= 16 && columnNames().firstCharacters.has(text[line.start]!);
}

/** The number that a line is, and nothing else; null for any other line. */
function numberAt(text: string, lines: Span[], index: number): number | null {
  const line = lines[index];
  if (!line || line.end - line.start > 6) return null;
  return rowNumber(squeeze(text.slice(line.start, line.end)));
}

function rowNumber(cell: string): number | null {
  let end = cell.length;
  if (".、".includes(cell[end - 1]!)) end--;
  if (cell[end - 1] === "）") end--;
  const number = cell.slice(cell[0] === "（" ? 1 : 0, end);
  return number.length > 3 || [..."百千万亿."].some((c) => number.includes(c)) ? null : parseNumeral(number);
}

/** Without numbers a row begins at a line of text behind a line of bodies or dates. */
function unnumberedStarts(text: string, lines: Span[], body: number[], slots: Slot[]): number[] {
  const starts: number[] = body.length > 0 ? [0] : [];
  let filled = false;
  for (const [i, index] of body.entries()) {
    const form = formOf(text, lines[index]!, slots);
    if (form === "answer") filled = true;
    else if (filled && form === "text") {
      const goalFollows = body[i + 1] !== undefined && formOf(text, lines[body[i + 1]!]!, slots) !== "answer";
      const shortTable = !slots.includes("goal") || !slots.includes("name");
      if (!shortTable && !goalFollows) continue;
      starts.push(i);
      filled = false;
    }
  }
  return starts;
}

/** Whether a line, read alone, is a body or a date (`answer`), or the text of a task. */
function formOf(text: string, line: Span, slots: Slot[]): "answer" | "text" {
  const { slots: parts } = readRow(text, [line], slots, false);
  return parts.has("bodies") || parts.has("deadline") ? "answer" : "text";
}
