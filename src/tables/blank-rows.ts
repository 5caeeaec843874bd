import { form } from "../lexicon/forms.ts";
import { trim } from "../text/span.ts";
import type { View } from "../text/view.ts";
import type { ColumnKind, TableColumn } from "../types/reading.ts";
import type { SourceTable, Span } from "../types/record.ts";
import { columnNames, columnOf, isIndicatorHead, isTaskHead } from "./columns.ts";
import { linesWithin, wordsWithin } from "./lines.ts";
import { tableOfRows } from "./plain-rows.ts";
import { isBodies, isDate } from "./row-cells.ts";

const longestLine = 240;
const longestHead = 14;
const fewestColumns = 3;
const mostColumns = 12;
const fewestRows = 2;

/** A head whose cells blanks part: its names, what they hold, and which of them names the row. */
interface Head {
  cells: Span[];
  columns: (TableColumn | null)[];
  name: number;
  numbered: number;
}

/**
 * Tables whose cells single blanks part, a row a line: 序号 指标 单位 2020年 2025年 above 1 人均预期寿命 岁 77.6 78.6, 序号 工作任务
 * 牵头单位 完成时限 above 1 新建公路30公里 县交通局 2024年11月底. A row is read from its right, where every cell is one word; what
 * is left is the name, behind its number and group. One row that cannot be read so leaves all of them.
 *
 * @returns tables as the file itself would mark them, in the order of the text
 */
export function findBlankRows({ text }: View): SourceTable[] {
  const tables: SourceTable[] = [];
  const lines = linesWithin(text, { start: 0, end: text.length });
  for (let i = 0; i < lines.length; i++) {
    const head = headOf(text, lines[i]!);
    if (!head) continue;
    const rows: Span[][] = [];
    let next = i + 1;
    for (; next < lines.length; next++) {
      const row = rowOf(text, lines[next]!, head);
      if (row) rows.push(row);
      else if (!isGroup(text, lines[next]!)) break;
    }
    if (rows.length < fewestRows || goesOn(text, lines[next], head, rows)) continue;
    tables.push(tableOfRows([head.cells, ...rows]));
    i = next - 1;
  }
  return tables;
}

const ofIndicators: readonly ColumnKind[] = ["value", "unit", "nature"];
const ofTasks: readonly ColumnKind[] = ["lead", "responsible", "support", "guide", "deadline"];

function headOf(text: string, line: Span): Head | null {
  if (line.end - line.start > longestLine || !form("table/blank-head").test(text.slice(line.start, line.end)))
    return null;
  const cells = wordsWithin(text, line);
  if (cells.length < fewestColumns || cells.length > mostColumns) return null;
  if (cells.some(({ start, end }) => end - start > longestHead)) return null;
  const columns = cells.map(({ start, end }) => columnOf(text.slice(start, end)));
  const indicators = isIndicatorHead(columns);
  if (!indicators && !isTaskHead(columns)) return null;
  const name = columns.findLastIndex(
    (column) => column && (indicators ? ["indicator"] : ["name", "goal"]).includes(column.kind),
  );
  const numbered = columns.findIndex((column) => column?.kind === "number");
  const left = columns.slice(0, name).filter((column) => column?.kind !== "number");
  const known = columns
    .slice(name + 1)
    .every((column) => column && (indicators ? ofIndicators : ofTasks).includes(column.kind));
  const group = left.every((column) => column === null || column.kind === "group");
  return name >= 0 && known && group && left.length <= 1 ? { cells, columns, name, numbered } : null;
}

/** The cells of a row, as many as the head's; null where it is none. */
function rowOf(text: string, line: Span, { columns, name, numbered }: Head): Span[] | null {
  const lead = text.slice(line.start, line.start + 12);
  if (line.end - line.start > longestLine || columnNames().ends.some((word) => lead.startsWith(word)))
    return null;
  const words = wordsWithin(text, line);
  const right = columns.slice(name + 1);
  const cells = words.slice(-right.length);
  const left = words.slice(0, -right.length);
  if (!cells.every(({ start, end }, i) => isOf(right[i]!, text.slice(start, end)))) return null;
  const at = numbered < 0 ? -1 : left.findIndex((one) => isNumber(text, one));
  if (numbered >= 0 && (at < 0 || at > 1)) return null;
  const hasGroup = name - (numbered < 0 ? 0 : 1) > 0;
  const grouped = hasGroup && (at < 0 ? left.length > 1 : at > 0);
  const own = left.slice(at < 0 ? Number(grouped) : at + 1);
  if (own.length === 0) return null;
  const empty = { start: line.start, end: line.start };
  const before = columns
    .slice(0, name)
    .map((column) => (column?.kind === "number" ? left[at]! : grouped ? left[0]! : empty));
  return [...before, { start: own[0]!.start, end: own.at(-1)!.end }, ...cells];
}

const isNumber = (text: string, { start, end }: Span) => /^\d{1,3}[.．、]?$/u.test(text.slice(start, end));

/** Whether a word may stand in a column. */
function isOf({ kind }: TableColumn, word: string): boolean {
  if (kind === "value") return form("table/blank-value").test(word);
  if (kind === "nature") return form("table/blank-nature").test(word);
  if (kind === "deadline") return isDate(word);
  if (kind === "unit") return word.length <= 8 && !/\d/u.test(word);
  // 县财政局、青州镇: a town that no list knows stands beside bodies
  return word
    .split("、")
    .every((one) => isBodies(one) || /^\p{Script=Han}{1,6}(?:[镇乡村]|街道)$/u.test(one));
}

/** Whether a line is the row behind those that have been read, which cannot be read as they were. */
function goesOn(text: string, line: Span | undefined, { numbered }: Head, rows: Span[][]): boolean {
  if (!line || numbered < 0) return false;
  const last = rows.at(-1)![numbered]!;
  const number = Number.parseInt(text.slice(last.start, last.end), 10);
  return new RegExp(`^${number + 1}[.．、]?[\\s\\u3000]`, "u").test(text.slice(line.start, line.end));
}

/** 经济发展 between rows: a group of them. */
function isGroup(text: string, line: Span): boolean {
  const words = trim(text, line);
  return words.end - words.start <= 12 && /^[\p{Script=Han}（）]+$/u.test(text.slice(words.start, words.end));
}
