import { bodyForm } from "../mentions/bodies/form.ts";
import { splitBodies } from "../mentions/bodies/list.ts";
import { squeeze, trim } from "../text/span.ts";
import { printed, type View, viewOf } from "../text/view.ts";
import type { Grid, Report, TableColumn, ValueTable } from "../types/reading.ts";
import type { SourceCell, SourceTable, Span } from "../types/record.ts";
import { joinBodyLines } from "./body-lines.ts";
import { columnOf, goalsUnknown, isIndicatorHead, isTaskHead, nameUnknown, withAims } from "./columns.ts";
import { withoutHeadings } from "./headings-between.ts";
import { linesWithin } from "./lines.ts";
import type { RowCells } from "./row.ts";
import { knowPlaces, knowStatistics, unitAbove, unitIn } from "./statistics.ts";
import { unreadColumns } from "./unread-columns.ts";

/** A table that the file marks, understood. */
export interface MarkedTable {
  span: Span;
  rows: RowCells[];
  values: ValueTable | null;
}

/** Rows at the top of a table in which its head is looked for: a title row, a line of units, two rows of head. */
const headRows = 5;
const maxColumns = 60;

/**
 * Reads a table by the names of its columns; merged cells are filled down, repeated heads passed over.
 *
 * @param report told of a table of several rows whose columns say bodies or figures and are not all known
 * @returns null for tables that are neither about tasks nor about indicators
 */
export function readMarkedTable(view: View, table: SourceTable, report: Report): MarkedTable | null {
  const grid = gridOf(table);
  const unit = unitAbove(view.text, table.span.start) ?? unitWithin(view, grid);
  const head = findHeadRow(view, grid, unit);
  if (!head) {
    if (isLost(view, grid)) report("tables.unknown", table.span, { columns: headOf(view, grid) });
    return null;
  }
  const { columns, next } = head;
  const values = isIndicatorHead(columns, unit)
    ? { rows: grid.slice(next), columns, ...(unit === null ? {} : { unit }) }
    : null;
  for (const { span } of unreadColumns(view, grid, head, values !== null))
    report("tables.column-of-figures", span, { column: squeeze(printed(view, span)) });
  const tasks = namedByGoals(view, grid.slice(next), asTasks(columns));
  if (!isTaskHead(tasks)) return { span: table.span, rows: [], values };
  const names = headNames(view, grid, next);
  const rows = grid
    .slice(next)
    .flatMap((row, i) =>
      isRepeatedHead(view, row, names) ? [] : (taskCells(view, row, tasks, next + i) ?? []),
    );
  return { span: table.span, rows: withoutHeadings(view, rows), values };
}

/** 一级指标, 二级指标, 2025年, 责任单位: the finest indicators are tasks with bodies as well, what they are part of is their group. */
function asTasks(columns: readonly (TableColumn | null)[]): (TableColumn | null)[] {
  const finest = columns.findLastIndex((column) => column?.kind === "indicator");
  return columns.map((column, i) =>
    column?.kind === "indicator" ? { kind: i === finest ? "name" : "group" } : column,
  );
}

/** Characters of a cell that names a task; what says what is to be done is longer. */
const longestName = 20;

/** 目标任务 | 年度目标: of two columns of goals and none of names the first names the tasks where its cells are short. */
function namedByGoals(view: View, rows: Grid, columns: (TableColumn | null)[]): (TableColumn | null)[] {
  const goals = columns.flatMap((column, i) => (column?.kind === "goal" ? i : []));
  const named = columns.some((column) => column?.kind === "name" || column?.kind === "group");
  if (named || goals.length < 2) return columns;
  const lengths = rows.map((row) =>
    row[goals[0]!] ? squeeze(printed(view, row[goals[0]!]!.span)).length : 0,
  );
  const short = lengths.filter((length) => length > 0 && length <= longestName).length;
  if (short * 2 <= lengths.length) return columns;
  return columns.map((column, i) => (i === goals[0] ? { kind: "name" } : column));
}

/** The unit that a cell above the head gives all figures: 单位：万元. */
function unitWithin(view: View, grid: Grid): string | null {
  for (const cell of grid.slice(0, headRows).flat()) {
    const unit = cell && unitIn(view.text.slice(cell.span.start, cell.span.end));
    if (unit) return unit;
  }
  return null;
}

function gridOf(table: SourceTable): Grid {
  const columns = Math.min(table.columns, maxColumns);
  const grid: Grid = Array.from({ length: table.rows }, () => Array(columns).fill(undefined));
  for (const cell of table.cells) {
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rows); row++)
      for (let column = cell.column; column < Math.min(cell.column + cell.columnSpan, columns); column++)
        grid[row]![column] = cell;
  }
  return grid;
}

interface HeadRow {
  columns: (TableColumn | null)[];
  /** First row behind the head. */
  next: number;
}

function findHeadRow(view: View, grid: Grid, unit: string | null): HeadRow | null {
  for (let row = 0; row < Math.min(headRows, grid.length); row++) {
    for (const depth of isDivided(view, grid, row) ? [2, 1] : [1, 2]) {
      if (row + depth > grid.length) break;
      const columns = withAims(columnsOf(view, grid, row, depth));
      const heads = grid[row]!.map((cell) => (cell ? printed(view, cell.span) : ""));
      knowStatistics(heads, columns, unit);
      knowPlaces(heads, columns, unit);
      const known = columns.filter((column) => column !== null).length;
      if (known < 2) continue;
      nameUnknown(heads, columns);
      goalsUnknown(heads, columns);
      const next = row + Math.max(depth, headDepth(grid[row]!, row));
      if (isIndicatorHead(columns, unit) || isTaskHead(columns)) return { columns, next };
    }
  }
  return null;
}

/** Rows that the deepest cell of the head covers. */
function headDepth(row: (SourceCell | undefined)[], index: number): number {
  return Math.max(
    1,
    ...row.map((cell) => (cell && cell.row === index && cell.rowSpan <= 3 ? cell.rowSpan : 1)),
  );
}

/** Columns by the cells of one head row, or of two: 目标 over 2020年 and 2025年. */
function columnsOf(view: View, grid: Grid, row: number, depth: number): (TableColumn | null)[] {
  const columns = grid[row]!.map((cell, column) => {
    const lower = depth === 2 ? grid[row + 1]?.[column] : undefined;
    const names = [cell, lower === cell ? undefined : lower].flatMap((c) =>
      c ? [printed(view, c.span)] : [],
    );
    if (names.length === 2) return columnOf(names[1]!) ?? columnOf(names.join("")) ?? columnOf(names[0]!);
    return names[0] === undefined ? null : columnOf(names[0]);
  });
  return depth === 2 ? withYears(view, grid[row]!, columns) : columns;
}

/** What the columns are that a head divides into. */
const divided = new Set<string>(["value", "lead", "responsible", "support", "guide"]);

/** 规划目标 over 2030年 and 年均增长, 责任分工 over 牵头单位 and 配合单位: each column below is told by its own name, though the upper is one as well. */
function isDivided(view: View, grid: Grid, row: number): boolean {
  const below = grid[row + 1];
  if (!below) return false;
  return grid[row]!.some((cell, first) => {
    if (!cell || cell.columnSpan < 2 || cell.row !== row || grid[row]![first - 1] === cell) return false;
    const parts = new Set(below.slice(first, first + cell.columnSpan));
    return (
      parts.size > 1 &&
      [...parts].every(
        (part) => part && part !== cell && divided.has(columnOf(printed(view, part.span))?.kind ?? ""),
      )
    );
  });
}

/** 年均增长 beside 2025年 below one head is the growth up to that year. */
function withYears(view: View, heads: Grid[number], columns: (TableColumn | null)[]): (TableColumn | null)[] {
  return columns.map((column, i) => {
    const head = heads[i];
    if (!column?.growth || column.year || !head || head.columnSpan < 2) return column;
    const year = columns.findLast((one, j) => heads[j] === head && one?.kind === "value" && one.year)?.year;
    return year ? { ...column, year, time: columnOf(printed(view, head.span))?.time ?? null } : column;
  });
}

function headNames(view: View, grid: Grid, next: number): Set<string> {
  return new Set(
    grid
      .slice(0, next)
      .flat()
      .flatMap((cell) => (cell ? [squeeze(printed(view, cell.span))] : [])),
  );
}

function isRepeatedHead(view: View, row: (SourceCell | undefined)[], names: Set<string>): boolean {
  const cells = row.flatMap((cell) => (cell ? [squeeze(printed(view, cell.span))] : []));
  return cells.filter((name) => name !== "").every((name) => names.has(name));
}

function taskCells(
  view: View,
  row: (SourceCell | undefined)[],
  columns: (TableColumn | null)[],
  index: number,
): RowCells | null {
  const { text } = view;
  const own = row.filter((cell): cell is SourceCell => cell?.row === index);
  // a row that is one cell is a heading between rows, a title or a note
  if (new Set(row).size < 2 || own.length === 0) return null;
  const spans = (...kinds: TableColumn["kind"][]) =>
    [...new Set(row.filter((_, i) => columns[i] && kinds.includes(columns[i].kind)))].flatMap((cell) => {
      const span = cell ? trim(text, cell.span) : null;
      return span && span.end > span.start ? [span] : [];
    });
  const texts = spans("name");
  const goals = [...texts.slice(1), ...spans("goal")].sort((a, b) => a.start - b.start);
  // 类别 is the name where no column is; else it goes over several rows
  const title = texts[0] ?? (goals.length > 0 ? spans("group")[0] : undefined);
  const bodies = (["lead", "responsible", "support", "guide"] as const).flatMap((role) =>
    spans(role).flatMap((span) =>
      joinBodyLines(view, linesWithin(text, span)).map((group) => ({ group, role })),
    ),
  );
  if (!title && goals.length === 0) return null;
  const number = spans("number")[0];
  return {
    label: number ?? null,
    span: { start: own[0]!.span.start, end: Math.max(...own.map(({ span }) => span.end)) },
    title: title ? [title] : [],
    goal: goals,
    bodies,
    deadline: spans("deadline"),
    progress: spans("progress"),
  };
}

/** Fewest rows of a table whose loss is told. */
const fewestLost = 3;

/** A table of three rows and columns at least, with figures or names of bodies in it. */
function isLost(view: View, grid: Grid): boolean {
  if (grid.length < fewestLost || (grid[0]?.length ?? 0) < 2) return false;
  const cells = grid.slice(1).flat();
  const answers = cells.filter((cell) => {
    const text = cell ? squeeze(printed(view, cell.span)) : "";
    return text.length < 60 && (/^[≥≤<>]?\d+(?:\.\d+)?%?$/u.test(text) || isBodies(text));
  });
  return answers.length >= fewestLost;
}

function isBodies(text: string): boolean {
  return text !== "" && splitBodies(viewOf(text).text).every((body) => bodyForm(body.text) === "named");
}

/** The first row, as the message shows it. */
function headOf(view: View, grid: Grid): string {
  const names = new Set(grid[0]!.flatMap((cell) => (cell ? [squeeze(printed(view, cell.span))] : [])));
  return [...names].join(" | ").slice(0, 80);
}
