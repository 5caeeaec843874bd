import { trim } from "../text/span.ts";
import type { View } from "../text/view.ts";
import type { SourceCell, SourceTable, Span } from "../types/record.ts";
import { columnOf } from "./columns.ts";

/** 序号 指 标 2025 年 2030 年目标 属性: a head whose cells only blanks part, as copies of prints have them. */
const head = /序\s?号\s+指\s?标(?:\s?名\s?称)?\s+([^\n]{2,40}?)\s+属\s?性(?=\s)/gu;
/** 2030 年目标, 年均增长: the names of columns of values. */
const valueHead = /(?:19|20)\d{2}\s?年?\s?[^\s\d]{0,8}|年均\S{1,8}/gu;
const nature = /\s(预期性|约束性)(?=\s|$)/gu;
/** A row before its nature: number, name with its unit or in one piece, values. */
const row = /^\s*(\d{1,2})\s+(\S[\s\S]{1,60}?[（(][^（）()\s]{1,14}[）)]|\S{2,30})\s+(\S[\s\S]{0,60})$/u;
/** 5 左右 is one value, as is 提高 1 个百分点以上. */
const oneValue = /\S+(?:\s(?:左右|以上|以下|以内))?/gu;
/** Between rows: a page's number, 二、百姓富（7 项）. */
const aside = /^\s*(?:[—–-]\s*\d{1,4}\s*[—–-]\s*|[一二三四五六七八九十]{1,3}、[^\n。]{1,24}\n)/u;
const longestRow = 200;
const fewestRows = 3;

/**
 * Indicator tables of copies of prints: a row a line, single blanks between cells, the nature of the indicator at its
 * end. Lines that the copy has wrapped or joined do not matter, nor page numbers, repeated heads and group rows.
 *
 * @returns tables as the file itself would mark them, in the order of the text
 */
export function findPrintedRows({ text }: View): SourceTable[] {
  const tables: SourceTable[] = [];
  let read = 0;
  for (const found of text.matchAll(head)) {
    if (found.index < read) continue;
    const table = tableAt(text, found);
    if (!table) continue;
    tables.push(table);
    read = table.span.end;
  }
  return tables;
}

function tableAt(text: string, found: RegExpMatchArray): SourceTable | null {
  const start = found.index!;
  const at = start + found[0].indexOf(found[1]!);
  const values = spansOf(found[1]!, valueHead, at);
  if (values.length === 0) return null;
  const known = values.every((cell) => columnOf(text.slice(cell.start, cell.end))?.kind === "value");
  if (!known) return null;
  const names = trim(text, { start: start + found[0].indexOf("指"), end: at });
  const number = { start, end: start + found[0].search(/号/u) + 1 };
  const end = start + found[0].length;
  const heads = [number, names, ...values, { start: start + found[0].lastIndexOf("属"), end }];
  const rows = rowsFrom(text, end, values.length);
  return rows.length < fewestRows ? null : tableOf([heads, ...rows]);
}

/** Rows that are numbered on from the first. */
function rowsFrom(text: string, from: number, values: number): Span[][] {
  const rows: Span[][] = [];
  let at = from;
  let number = 0;
  for (;;) {
    at = behindAsides(text, at);
    const rest = text.slice(at, at + longestRow);
    nature.lastIndex = 0;
    const ends = nature.exec(rest);
    if (!ends) break;
    const found = row.exec(rest.slice(0, ends.index));
    const own = Number(found?.[1]);
    if (!found || (number > 0 && own !== number + 1)) break;
    number = own;
    const end = at + ends.index;
    const cells = cellsOf(text, { start: at, end }, found, values);
    const kind = { start: end + 1, end: end + ends[0].length };
    if (cells) rows.push([...cells, kind]);
    at = kind.end;
  }
  return rows;
}

function behindAsides(text: string, from: number): number {
  let at = from;
  for (let n = 0; n < 6; n++) {
    const rest = text.slice(at, at + longestRow);
    head.lastIndex = 0;
    const again = head.exec(rest);
    if (again && rest.slice(0, again.index).trim() === "") at += again.index + again[0].length;
    else {
      const found = aside.exec(rest);
      if (!found) return at;
      at += found[0].length;
    }
  }
  return at;
}

/** Number, name and values of a row; null where there are not as many values as columns. */
function cellsOf(text: string, span: Span, found: RegExpExecArray, values: number): Span[] | null {
  const start = span.start + found[0].search(/\S/u);
  const name = text.indexOf(found[2]!, start + found[1]!.length);
  const from = span.end - found[3]!.length;
  const parts =
    values === 1 ? [trim(text, { start: from, end: span.end })] : spansOf(found[3]!, oneValue, from);
  if (parts.length !== values) return null;
  return [{ start, end: start + found[1]!.length }, { start: name, end: name + found[2]!.length }, ...parts];
}

function spansOf(words: string, what: RegExp, at: number): Span[] {
  return Array.from(words.matchAll(what), ({ index, 0: one }) =>
    trim(words, { start: index, end: index + one.length }),
  ).map(({ start, end }) => ({ start: at + start, end: at + end }));
}

function tableOf(rows: Span[][]): SourceTable {
  const cells = rows.flatMap((cellsOfRow, r) =>
    cellsOfRow.map((span, column): SourceCell => ({ row: r, column, rowSpan: 1, columnSpan: 1, span })),
  );
  const span = { start: cells[0]!.span.start, end: cells.at(-1)!.span.end };
  return { span, rows: rows.length, columns: rows[0]!.length, cells };
}
