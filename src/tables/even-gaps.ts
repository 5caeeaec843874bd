import { trim } from "../text/span.ts";
import type { SourceTable, Span } from "../types/record.ts";
import { columnNames, columnOf, isIndicatorHead } from "./columns.ts";
import { tableOfRows } from "./plain-rows.ts";

/** Fewest blanks between two cells; fewer are the author's own. */
const narrowest = 3;
const longestLine = 400;
const longestName = 40;
/** A line without a gap goes on with the last cell where it is so short and no sentence. */
const goesOn = /^[^。；：]{1,20}$/u;
const fewestRows = 3;

/** Cells of a line, empty ones of no length where they would begin. */
type Cells = Span[];

/**
 * An indicator table whose cells an export has parted by the same number of blanks each, twice as many for an empty cell
 * between, and whose long cells go on in the next line: 经济强    1    生产总值（亿元）    预期性    5以上.
 *
 * A column may be divided below its head (规划目标 over 规划目标（2025年） and 年均增速〔累计〕), and so may the name of a
 * row (生产安全事故    起数下降（%）).
 *
 * @param lines of the text that are not blank
 * @param head the line that may begin such a table
 * @returns the table and the first line behind it; null where none begins
 */
export function evenGapsAt(
  text: string,
  lines: readonly Span[],
  head: number,
): { table: SourceTable; next: number } | null {
  const width = gapOf(text, lines[head]!);
  if (width === 0) return null;
  const first = cellsOf(text, lines[head]!, width);
  if (first[0]!.start === first[0]!.end || first.length < 4) return null;
  const known = first.map((cell) => columnOf(text.slice(cell.start, cell.end)));
  if (!known.some((column) => column?.kind === "indicator") || known.filter(Boolean).length < 3) return null;
  const top = rowsFrom(text, lines, head, width, first.length, 3);
  const names = top.rows[0]!;
  if (names.length !== first.length || names.some(({ start, end }) => end - start > longestName)) return null;
  const divided = dividedHead(text, names, top.rows[1]);
  const heads = divided ?? names;
  const columns = heads.map((cell) => columnOf(text.slice(cell.start, cell.end)));
  const name = columns.findIndex((column) => column?.kind === "indicator");
  if (!isIndicatorHead(columns) || name < 0) return null;
  const from = top.nexts[divided ? 1 : 0]!;
  const below = rowsFrom(text, lines, from, width, heads.length);
  const rows: Cells[] = [];
  for (const row of below.rows) {
    const fitted = fittedTo(row, heads.length, name);
    if (!fitted) break;
    rows.push(fitted);
  }
  if (rows.length < fewestRows) return null;
  return { table: tableOfRows([heads, ...rows]), next: below.nexts[rows.length - 1]! };
}

/** How many blanks stand between the cells of a head; 0 where not the same number everywhere. */
function gapOf(text: string, line: Span): number {
  if (line.end - line.start > longestLine) return 0;
  const gaps = text
    .slice(line.start, line.end)
    .trim()
    .match(/ {2,}/gu)
    ?.map(({ length }) => length);
  const width = Math.min(...(gaps ?? [0]));
  return width >= narrowest && gaps!.every((gap) => gap === width) ? width : 0;
}

/** The cells of a line: a gap of twice the width has an empty cell in it, blanks in front have one for each width. */
function cellsOf(text: string, { start, end }: Span, width: number): Cells {
  const cells: Cells = [];
  let from = start;
  let i = start;
  while (i <= end) {
    let gap = 0;
    while (i + gap < end && text[i + gap] === " ") gap++;
    const ends = i === end;
    if (!ends && gap < width) {
      i += Math.max(gap, 1);
      continue;
    }
    if (i > start || ends) cells.push(trim(text, { start: from, end: i }));
    if (ends) break;
    const empty = Math.floor(gap / width) - (i > start ? 1 : 0);
    for (let n = 0; n < empty; n++) cells.push({ start: i, end: i });
    i += gap;
    from = i;
    if (i === end) break;
  }
  return cells;
}

/**
 * Rows of the lines from one on, each as long as the head at least where lines follow; with the line behind each.
 *
 * @param most rows to read
 */
function rowsFrom(
  text: string,
  lines: readonly Span[],
  from: number,
  width: number,
  least: number,
  most = Number.POSITIVE_INFINITY,
): { rows: Cells[]; nexts: number[] } {
  const rows: Cells[] = [];
  const nexts: number[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    const row = rows.at(-1);
    if (line.end - line.start > longestLine || endsTable(text, line)) break;
    const cells = cellsOf(text, line, width);
    const single = cells.length === 1;
    if (row && (single || row.length < least)) {
      if (single && !goesOn.test(text.slice(line.start, line.end).trim())) break;
      if (!joined(row, cells)) break;
      nexts[nexts.length - 1] = i + 1;
    } else if (single || rows.length === most) break;
    else {
      rows.push(cells);
      nexts.push(i + 1);
    }
  }
  return { rows, nexts };
}

function endsTable(text: string, { start }: Span): boolean {
  const lead = text.slice(start, start + 12).trimStart();
  return columnNames().ends.some((word) => lead.startsWith(word));
}

/** Goes on with the last cell of a row; not where that is empty. */
function joined(row: Cells, [first, ...rest]: Cells): boolean {
  const last = row.at(-1)!;
  if (!first || last.start === last.end || first.start === first.end) return false;
  row[row.length - 1] = { start: last.start, end: first.end };
  row.push(...rest);
  return true;
}

/** The head with the columns of the row below it in place of the one that they divide; null where none is divided. */
function dividedHead(text: string, names: Cells, row: Cells | undefined): Cells | null {
  const at = row?.findIndex(({ start, end }) => end > start) ?? -1;
  if (!row || at < 2 || at >= names.length) return null;
  const parts = row.slice(at).filter(({ start, end }) => end > start);
  const known = parts.map((cell) => columnOf(text.slice(cell.start, cell.end)));
  if (parts.length !== 2 || known.some((column) => column?.kind !== "value")) return null;
  return [...names.slice(0, at), ...parts, ...names.slice(at + 1)];
}

/** A row of as many cells as the head; the name of one with a cell more is divided. */
function fittedTo(row: Cells, width: number, name: number): Cells | null {
  if (row.length === width) return row;
  if (row.length !== width + 1) return null;
  const [a, b] = [row[name]!, row[name + 1]!];
  const whole = a.end > a.start ? { start: a.start, end: b.end } : b;
  return [...row.slice(0, name), whole, ...row.slice(name + 2)];
}
