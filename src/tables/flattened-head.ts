import { form } from "../lexicon/forms.ts";
import { allHan } from "../text/han.ts";
import { squeeze } from "../text/span.ts";
import type { TableColumn } from "../types/reading.ts";
import type { Role, Span } from "../types/record.ts";
import type { ColumnAt } from "./column-at.ts";
import { columnNames, isTaskHead } from "./columns.ts";
import { numberAt } from "./row-numbers.ts";

/** Head of a table found in the lines: columns, and the lines `[from, to)` that it takes. */
export interface Head {
  /** A list of indicators with what they mean: nobody answers in it. */
  plain?: true;
  columns: TableColumn[];
  from: number;
  to: number;
}

const maxHeadLines = 40;

/** The head that begins at a line; null where none does. */
export function readHead(text: string, lines: Span[], columnAt: ColumnAt, from: number): Head | null {
  const columns: TableColumn[] = [];
  const unknown: number[] = [];
  let at = from;
  while (at < lines.length && at - from < maxHeadLines) {
    let found = columnAt(at);
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
  const aims = loneAims(columns);
  if (aims >= 0) columns[aims] = { kind: "name" };
  // 责任分工 above 任务名称, 主要措施, 责任单位 is the table's title, not its first column
  if (columns.length > 0 && isRole(columns[0]!.kind)) return null;
  if (columns.length >= 3 && isTaskHead(columns)) return { columns, from, to: at };
  const plain = indicatorList(columns);
  return plain && numberNear(text, lines, at) ? { plain: true, columns: plain, from, to: at } : null;
}

/** 序号, 2022年预期目标, 责任单位: aims in words, where no other column names the rows; -1 for other tables. */
function loneAims(columns: TableColumn[]): number {
  const named = columns.some(({ kind }) => kind === "name" || kind === "goal" || kind === "indicator");
  const values = columns.filter(({ kind }) => kind === "value");
  if (named || values.length !== 1 || !columns.some(({ kind }) => isRole(kind))) return -1;
  return columns.indexOf(values[0]!);
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

/** 民生实事, 牵头市领导, 2022年预期目标: a short line of Chinese characters, perhaps of a year. */
function isColumnName(text: string, { start, end }: Span): boolean {
  const name = squeeze(text.slice(start, Math.min(end, start + 16)));
  return allHan(name.replace(form("table/year-in-front"), ""), 2, 10);
}

/** Whether a line may begin a head. */
export function isHeadLine(text: string, line: Span): boolean {
  return line.end - line.start <= 16 && columnNames().firstCharacters.has(text[line.start]!);
}

/** Whether a column names who answers. */
export function isRole(kind: string): kind is Role {
  return kind === "lead" || kind === "responsible" || kind === "support" || kind === "guide";
}
