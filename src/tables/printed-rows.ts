import { form } from "../lexicon/forms.ts";
import { slice, trim } from "../text/span.ts";
import type { View } from "../text/view.ts";
import type { SourceTable, Span } from "../types/record.ts";
import { columnOf } from "./columns.ts";
import { tableOfRows } from "./plain-rows.ts";

/** 序号 指 标 2025 年 2030 年目标 属性: a head whose cells only white space parts, as copies of prints have them. */
const headBegins = form("table/printed-head", "gu");
const headEnds = form("table/printed-head-end");
/** 2030 年目标, 2025年⏎完成值, 年均增长: the names of columns of values. */
const valueHead = form("table/printed-value-head", "gu");
const nature = form("table/nature");
const number = /^\s*(\d{1,2})(?:[.．、]\s?|\s+)(?=\S)/u;
/** A name with its unit in brackets, or in one piece. */
const named = /^(\S[\s\S]{1,70}?[（(][^（）()\s]{1,14}[）)]|\S{2,30})\s+(?=\S)/u;
/** 5 左右 is one value. */
const oneValue = form("table/printed-value", "gu");
const line = /\S[^\n]*/gu;
/** Between rows: a page's number, 二、百姓富（7 项）, and what stands in a column of groups: 创新⏎发展⏎(5项), 民生福祉. */
const asides = [
  /^\s*[—–-]\s*\d{1,4}\s*[—–-](?=\s)/u,
  form("table/numbered-line"),
  form("table/counted-group"),
  /^\s*\p{Script=Han}{2,8}(?=\s+\d{1,2}[.．、\s])/u,
];
const longestRow = 300;
const longestHead = 90;
const longestUnit = 12;
const fewestRows = 3;

/**
 * Indicator tables of copies of prints and pages: white space between cells and nothing else, the nature of the
 * indicator at a row's end. Lines that the copy has wrapped or joined do not matter, nor page numbers, repeated heads
 * and groups of rows.
 *
 * @returns tables as the file itself would mark them, in the order of the text
 */
export function findPrintedRows({ text }: View): SourceTable[] {
  const tables: SourceTable[] = [];
  let read = 0;
  for (const found of text.matchAll(headBegins)) {
    if (found.index < read) continue;
    const table = tableAt(text, found);
    if (!table) continue;
    tables.push(table);
    read = table.span.end;
  }
  return tables;
}

/** 属性 behind the heads of columns that begin at a place; null where none ends the head. */
function natureOfHead(text: string, from: number): Span | null {
  const found = headEnds.exec(text.slice(from, from + longestHead));
  if (!found) return null;
  const end = from + found[0].length;
  return { start: end - found[1]!.length, end };
}

function tableAt(text: string, found: RegExpMatchArray): SourceTable | null {
  const [begins, name, unit] = found as unknown as [string, string, string?];
  const from = found.index! + begins.length;
  const kind = natureOfHead(text, from);
  if (!kind) return null;
  const place = (words: string, at: number): Span => {
    const start = text.indexOf(words, at);
    return { start, end: start + words.length };
  };
  const names = place(name, found.index!);
  const units = unit === undefined ? [] : [place(unit, names.end)];
  const heads = spansOf(text, { start: from, end: kind.start }, valueHead);
  if (heads.length === 0 || heads.some((cell) => columnOf(slice(text, cell))?.kind !== "value")) return null;
  const rows = rowsFrom(text, kind.end, heads.length, unit !== undefined);
  if (rows.length < fewestRows) return null;
  return tableOfRows([[names, ...units, ...heads, kind], ...rows]);
}

/** Rows that are numbered on from the first. */
function rowsFrom(text: string, from: number, values: number, units: boolean): Span[][] {
  const rows: Span[][] = [];
  let at = from;
  let last = 0;
  for (;;) {
    at = behindAsides(text, at);
    const rest = text.slice(at, at + longestRow);
    const ends = nature.exec(rest);
    const first = number.exec(rest);
    if (!ends || !first || first[0].length > ends.index) break;
    const own = Number(first[1]);
    if (last > 0 && own !== last + 1) break;
    last = own;
    const span = { start: at + first[0].length, end: at + ends.index };
    const kind = { start: span.end + 1, end: span.end + ends[0].length };
    for (const one of units ? [span] : partsOf(text, span, values)) {
      const cells = units
        ? (cellsOfLines(text, one, values) ?? cellsOfLine(text, one, values))
        : cellsOf(text, one, values);
      if (cells) rows.push([...cells, kind]);
    }
    at = kind.end;
  }
  return rows;
}

function behindAsides(text: string, from: number): number {
  let at = from;
  for (let n = 0; n < 6; n++) {
    const rest = text.slice(at, at + longestRow);
    const found =
      repeatedHead(text, at, rest) ??
      asides.map((aside) => aside.exec(rest)?.[0].length ?? 0).find((length) => length > 0);
    if (found === undefined) return at;
    at += found;
  }
  return at;
}

/** 食品药品安全 over a line for food and one for drugs: each line with name and values is a row of its own. */
function partsOf(text: string, span: Span, values: number): Span[] {
  const lines = spansOf(text, span, line);
  const whole = lines.filter((one) => cellsOf(text, one, values) !== null && /\d/u.test(slice(text, one)));
  return whole.length > 1 ? whole : [span];
}

/** How long a head is that stands again at a place, as at the top of a page; null where none does. */
function repeatedHead(text: string, at: number, rest: string): number | null {
  headBegins.lastIndex = 0;
  const again = headBegins.exec(rest);
  if (!again || rest.slice(0, again.index).trim() !== "") return null;
  const kind = natureOfHead(text, at + again.index + again[0].length);
  return kind && kind.end - at;
}

/** Name and values of a row whose name has its unit in brackets; null where there are fewer values than columns. */
function cellsOf(text: string, span: Span, values: number): Span[] | null {
  const found = named.exec(slice(text, span));
  if (!found) return null;
  const name = { start: span.start, end: span.start + found[1]!.length };
  const parts = spansOf(text, { start: span.start + found[0].length, end: span.end }, oneValue);
  return withValues([name], parts, values);
}

/** Name, unit and values of a row that has a line for each. */
function cellsOfLines(text: string, span: Span, values: number): Span[] | null {
  const [name, unit, ...parts] = spansOf(text, span, line);
  return name && unit && unit.end - unit.start <= 12 ? withValues([name, unit], parts, values) : null;
}

/** Name, unit and values of a row that blanks part: 人均预期寿命 岁 77.6 78.6. */
function cellsOfLine(text: string, span: Span, values: number): Span[] | null {
  const parts = spansOf(text, span, oneValue);
  const unit = parts.at(-values - 1);
  const last = parts.at(-values - 2);
  if (!unit || !last || /\d/u.test(slice(text, unit)) || unit.end - unit.start > longestUnit) return null;
  return withValues([{ start: parts[0]!.start, end: last.end }, unit], parts.slice(-values), values);
}

/** The last value may go on over several pieces (达到国家⏎要求); a mark behind one leads to a note. */
function withValues(cells: Span[], parts: Span[], values: number): Span[] | null {
  if (parts.length < values) return null;
  const last = { start: parts[values - 1]!.start, end: parts.at(-1)!.end };
  return [...cells, ...parts.slice(0, values - 1), last];
}

function spansOf(text: string, span: Span, what: RegExp): Span[] {
  return Array.from(slice(text, span).matchAll(what), ({ index, 0: one }) =>
    withoutMark(text, trim(text, { start: span.start + index, end: span.start + index + one.length })),
  ).filter(({ start, end }) => end > start);
}

/** 6左右∗: without the mark of a note. */
function withoutMark(text: string, { start, end }: Span): Span {
  return { start, end: end - start > 1 && "∗*＊".includes(text[end - 1]!) ? end - 1 : end };
}
