import { coverage } from "../text/overlapping.ts";
import { squeeze } from "../text/span.ts";
import type { View } from "../text/view.ts";
import type { Span } from "../types/record.ts";
import type { ColumnAt } from "./column-at.ts";
import { columnNames } from "./columns.ts";
import { isHeadLine, readHead } from "./flattened-head.ts";
import { readRows } from "./flattened-rows.ts";
import type { RowCells } from "./row.ts";

/** A flattened table, understood: its span covers title line, head lines and rows. */
export interface FlattenedTable {
  span: Span;
  rows: RowCells[];
}

/** Rows without bodies make a table from this many on. */
const leastPlain = 4;

/**
 * Responsibility tables that a copy has flattened to one cell a line, cells broken over lines and the head repeated on
 * each page. A head is a run of lines that spell known names of columns (序⏎号, 名　称, 责任⏎单位); rows follow it.
 *
 * @param lines the lines of the text
 * @param columnAt names of columns in these lines
 * @param skip spans of tables that are read already, in order
 */
export function findFlattened(view: View, lines: Span[], columnAt: ColumnAt, skip: Span[]): FlattenedTable[] {
  const { text } = view;
  const tables: FlattenedTable[] = [];
  let failures = 0;
  const isRead = coverage(skip);
  for (let i = 0; i < lines.length; i++) {
    if (!isHeadLine(text, lines[i]!)) continue;
    const { start } = lines[i]!;
    if (isRead({ start, end: start + 1 })) continue;
    const head = readHead(text, lines, columnAt, i);
    if (!head) continue;
    const title = titleLine(text, lines, head.from);
    const { rows, next } = readRows(view, lines, columnAt, head, title, failures < 20 ? 4000 : 200);
    const held = rows.filter(({ bodies }) => bodies.length > 0).length;
    if (head.plain ? rows.length < leastPlain : rows.length < 2 || held * 2 < rows.length) {
      failures++;
      i = head.to - 1;
      continue;
    }
    const first = title ?? head.from;
    tables.push({ span: { start: lines[first]!.start, end: rows.at(-1)!.span.end }, rows });
    i = next - 1;
  }
  return tables;
}

/** A line above the head that names the table: 2010年信息化工作目标责任表. */
function titleLine(text: string, lines: Span[], head: number): number | null {
  const line = lines[head - 1];
  if (!line || line.end - line.start > 60) return null;
  const title = squeeze(text.slice(line.start, line.end));
  return columnNames().titles.some((word) => title.endsWith(word)) ? head - 1 : null;
}
