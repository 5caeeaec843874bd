import { squeeze } from "../text/span.ts";
import type { View } from "../text/view.ts";
import type { Role, Span } from "../types/record.ts";
import type { ColumnAt } from "./column-at.ts";
import { columnNames } from "./columns.ts";
import { type Head, isHeadLine, isRole, readHead } from "./flattened-head.ts";
import { type RowCells, shareOut, shortGoal } from "./row.ts";
import { readRow, type Slot, slotsOf } from "./row-cells.ts";
import { numberAt } from "./row-numbers.ts";

const maxRowLines = 80;

/** The lines of a table behind its head, repeated heads left out, and where in them rows begin. */
interface Body {
  lines: number[];
  starts: number[];
}

/**
 * The rows behind a head.
 *
 * @param columnAt names of columns in the lines, for heads that are repeated
 * @param title the line that names the table, printed again on each page; null for none
 * @param most lines that are looked at
 * @returns the rows, and the line behind the last
 */
export function readRows(
  view: View,
  lines: Span[],
  columnAt: ColumnAt,
  head: Head,
  title: number | null,
  most: number,
): { rows: RowCells[]; next: number } {
  const { text } = view;
  const numbered = head.columns[0]!.kind === "number";
  const slots = slotsOf(head.columns);
  const roles = head.columns.map(({ kind }) => kind).filter((kind): kind is Role => isRole(kind));
  const body = bodyBehind(text, lines, columnAt, head, title, most);
  const starts = numbered ? body.starts : unnumberedStarts(text, lines, body.lines, slots);
  const rows: RowCells[] = [];
  // a name that stands once for the rows below it as well: its cell is merged over them
  let name: Span[] = [];
  let next = head.to;
  for (const [n, start] of starts.entries()) {
    const end = starts[n + 1] ?? Math.min(body.lines.length, start + maxRowLines);
    const own = body.lines.slice(start, end).map((index) => lines[index]!);
    const cells = numbered ? own.slice(1) : own;
    const open = !numbered || n === starts.length - 1;
    const { slots: parts, used } = readRow(text, cells, slots, open);
    if (used === 0 || (!numbered && !parts.has("bodies"))) break;
    const goesOn = numbered && isLong(text, parts.get("goal") ?? []);
    if (parts.has("name") || !goesOn) name = parts.get("name") ?? [];
    rows.push({
      label: numbered ? own[0]! : null,
      span: { start: own[0]!.start, end: cells[used - 1]!.end },
      title: name,
      goal: parts.get("goal") ?? [],
      bodies: shareOut(view, parts.get("bodies") ?? [], roles),
      deadline: parts.get("deadline") ?? [],
    });
    next = body.lines[start + used - (numbered ? 0 : 1)]! + 1;
    if (used < cells.length) break;
  }
  return { rows, next };
}

/** Longer than the name of a row. */
function isLong(text: string, cell: Span[]): boolean {
  return squeeze(cell.map(({ start, end }) => text.slice(start, end)).join("")).length > shortGoal;
}

/** Rows of a numbered table begin at lines that are a number and nothing else, each one more than the last. */
function bodyBehind(
  text: string,
  lines: Span[],
  columnAt: ColumnAt,
  head: Head,
  title: number | null,
  most: number,
): Body {
  const numbered = head.columns[0]!.kind === "number";
  const titled = title === null ? null : squeeze(text.slice(lines[title]!.start, lines[title]!.end));
  const body: Body = { lines: [], starts: [] };
  const limit = Math.min(lines.length, head.to + most);
  let expected: number | null = null;
  for (let at = head.to; at < limit; at++) {
    // rows have stopped coming: the table is over long ago
    if (numbered && body.lines.length - (body.starts.at(-1) ?? 0) > maxRowLines) break;
    const repeated = isHeadLine(text, lines[at]!) ? readHead(text, lines, columnAt, at) : null;
    if (repeated && beginsAnother(text, lines, repeated, head, body)) break;
    if (repeated) {
      at = repeated.to - 1;
      continue;
    }
    const line = squeeze(text.slice(lines[at]!.start, Math.min(lines[at]!.end, lines[at]!.start + 60)));
    if (line === titled || isPageNumber(line)) continue;
    if (endsTable(line)) break;
    const value: number | null = numbered ? rowBegun(text, lines, at, body, expected) : null;
    if (value !== null) {
      expected = value + 1;
      body.starts.push(body.lines.length);
    }
    body.lines.push(at);
  }
  return body;
}

/** The number of the row that begins at a line: the first or any 1, and then each that goes on; null for none. */
function rowBegun(
  text: string,
  lines: Span[],
  at: number,
  body: Body,
  expected: number | null,
): number | null {
  const value = numberAt(text, lines, at);
  if (value === null) return null;
  const begins =
    expected === null ? body.lines.length === 0 || value === 1 : isNext(text, lines, at, value, expected);
  return begins ? value : null;
}

/** — 12 — */
const isPageNumber = (line: string) => /^[—\-–]{1,2}\d{1,3}[—\-–]{1,2}$/u.test(line);

/** 附件, 抄送 and the like stand behind a table. */
function endsTable(line: string): boolean {
  return columnNames().ends.some((word) => line.startsWith(word)) || line.endsWith("印发");
}

/** A head right behind a head begins the table anew; one of other columns, or before a first row, begins another. */
function beginsAnother(text: string, lines: Span[], repeated: Head, { columns }: Head, body: Body): boolean {
  if (body.lines.length === 0 || repeated.columns.length !== columns.length) return true;
  return columns[0]!.kind === "number" && numberAt(text, lines, repeated.to) === 1;
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
