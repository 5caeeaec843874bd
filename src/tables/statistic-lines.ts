import { squeeze } from "../text/span.ts";
import type { View } from "../text/view.ts";
import type { SourceTable, Span } from "../types/record.ts";
import { columnNames, columnOf } from "./columns.ts";
import { linesWithin, wordsWithin } from "./lines.ts";
import { tableOfRows } from "./plain-rows.ts";

/** Fewer rows are no table. */
const fewestRows = 2;
/** No table of statistics has more columns of figures. */
const mostFigures = 6;
const longestHead = 20;
const longestName = 30;
/** Lines between two rows that name a group (期末畜禽存栏), and the pieces of a name that two lines share. */
const mostBetween = 2;

const figure = /^[-－+]?\d[\d,.]*[%％]?$/u;
/** What stands where no figure does. */
const noFigure = /^(?:持平|[-—–－]+|…+|\.{2,})$/u;

/** The rows of a table behind its head, and the line behind the last of them. */
interface Body {
  rows: Span[][];
  to: number;
}

/**
 * Tables of statistics (统计公报) that a copy has flattened: a head that begins with what names the rows (指标, 产品名称), then
 * rows of a name, the unit where a column is of units, and just so many figures; a cell a line, or a row a line whose
 * cells single blanks part. A line of a few words between two rows names a group. A row that does not fit ends the table.
 *
 * @returns tables as the file itself would mark them, in the order of the text
 */
export function findStatisticLines({ text }: View): SourceTable[] {
  const lines = linesWithin(text, { start: 0, end: text.length });
  const printed = lines.map(({ start, end }) =>
    end - start > longestName * 3 ? "" : squeeze(text.slice(start, end)),
  );
  const { rowHeads } = columnNames();
  const tables: SourceTable[] = [];
  for (let i = 0; i < lines.length; i++) {
    const cells = cellsOf(text, lines[i]!);
    if (!rowHeads.includes(printed[i]!) && !rowHeads.includes(text.slice(cells[0]!.start, cells[0]!.end)))
      continue;
    const found = rowHeads.includes(printed[i]!) ? cellLines(lines, printed, i) : rowLines(text, lines, i);
    if (!found || found.rows.length <= fewestRows) continue;
    tables.push(tableOfRows(found.rows));
    i = found.to - 1;
  }
  return tables;
}

/** A cell a line: how many columns there are, the figures of the first row tell. */
function cellLines(lines: Span[], printed: string[], from: number): Body | null {
  const window = printed.slice(from, from + 3 * mostFigures);
  const first = window.findIndex((cell) => figure.test(cell));
  if (first < 0) return null;
  const behind = window.slice(first).findIndex((cell) => !isFigure(cell));
  const figures = behind < 0 ? window.length - first : behind;
  const ofUnit = window.slice(1, first).some((head) => columnOf(head)?.kind === "unit") ? 1 : 0;
  const width = 1 + ofUnit + figures;
  if (figures > mostFigures || from + width + ofUnit >= from + first) return null;
  if (!window.slice(0, width).every(isHead)) return null;
  const rows = [lines.slice(from, from + width)];
  for (let at = from + width; ; ) {
    const row = cellsBehind(lines, printed, at, { ofUnit, figures });
    if (!row) return { rows, to: at };
    rows.push(row.cells);
    at = row.to;
  }
}

/** The row that begins at a line or behind the name of a group. */
function cellsBehind(
  lines: Span[],
  printed: string[],
  from: number,
  { ofUnit, figures }: { ofUnit: number; figures: number },
): { cells: Span[]; to: number } | null {
  let at = from;
  while (isName(printed[at]) && at - from <= mostBetween + ofUnit) at++;
  const names = at - from - ofUnit;
  const row = printed.slice(at, at + figures);
  if (names < 1 || row.length < figures || !row.every(isFigure) || !row.some((cell) => figure.test(cell)))
    return null;
  if (isFigure(printed[at + figures] ?? "")) return null;
  const last = at - ofUnit - 1;
  // 农⏎业: a name set wide that two lines share
  const torn = names > 1 && printed[last - 1]!.length === 1 && printed[last]!.length === 1;
  const name = { start: lines[torn ? last - 1 : last]!.start, end: lines[last]!.end };
  return { cells: [name, ...lines.slice(last + 1, at + figures)], to: at + figures };
}

/** A row a line. */
function rowLines(text: string, lines: Span[], from: number): Body | null {
  const heads = cellsOf(text, lines[from]!);
  const names = heads.map(({ start, end }) => text.slice(start, end));
  if (heads.length < 2 || heads.length > 2 + mostFigures || !names.every(isHead)) return null;
  if (!names.some((name) => columnOf(name)?.kind === "value")) return null;
  const ofUnit = names.some((name) => columnOf(name)?.kind === "unit") ? 1 : 0;
  const figures = heads.length - 1 - ofUnit;
  const rows = [heads];
  let to = from + 1;
  for (let at = to; at < lines.length && at - to <= 1; at++) {
    const row = cellsIn(text, lines[at]!, { ofUnit, figures });
    if (!row) continue;
    rows.push(row);
    to = at + 1;
  }
  return { rows, to };
}

function cellsIn(
  text: string,
  line: Span,
  { ofUnit, figures }: { ofUnit: number; figures: number },
): Span[] | null {
  const cells = cellsOf(text, line);
  const printed = cells.map(({ start, end }) => text.slice(start, end));
  const names = cells.length - figures - ofUnit;
  if (names < 1 || !printed.slice(-figures).every(isFigure)) return null;
  if (!printed.slice(0, -figures).every(isName) || !printed.some((cell) => figure.test(cell))) return null;
  const name = { start: cells[0]!.start, end: cells[names - 1]!.end };
  return [name, ...cells.slice(names)];
}

const isFigure = (cell: string) => figure.test(cell) || noFigure.test(cell);
const isHead = (cell: string) =>
  cell !== "" && cell.length <= longestHead && !/[。；，]/u.test(cell) && !isFigure(cell);
const isName = (cell: string | undefined) =>
  cell !== undefined && cell !== "" && cell.length <= longestName && !/[。；]/u.test(cell) && !isFigure(cell);

/** What blanks part in a line; a line that is too long for a row is one cell. */
function cellsOf(text: string, line: Span): Span[] {
  return line.end - line.start > longestName * 3 ? [line] : wordsWithin(text, line);
}
