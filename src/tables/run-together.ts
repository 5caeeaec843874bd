import { form } from "../lexicon/forms.ts";
import { isHan } from "../text/han.ts";
import { coverage } from "../text/overlapping.ts";
import type { Span } from "../types/record.ts";
import { columnNames } from "./columns.ts";
import { isRole } from "./flattened-head.ts";

const fewestNames = 3;
const mostNames = 16;
/** 区政府分管领导: so much of a name may be the table's own. */
const longestUnknown = 8;
const first = "序号";

/**
 * The heads of responsibility tables whose cells a copy has run together (序号项目名称主要内容牵头单位配合单位1增加…): where
 * a cell ends nobody can tell; and those whose first column says who leads.
 *
 * @param text a view's text
 * @param skip spans of tables that are read already, in order
 * @returns the heads up to the number of the first row, in the order of the text
 */
export function findRunTogether(text: string, skip: Span[]): Span[] {
  const found: Span[] = [];
  const isRead = coverage(skip);
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const end = headEnd(text, start);
    if (end !== null) found.push({ start, end });
  }
  return [...found, ...bodiesFirst(text)]
    .filter(({ start }) => !isRead({ start, end: start + 1 }))
    .sort((a, b) => a.start - b.start);
}

/** Heads of one name a line whose first is who leads: 牵头单位⏎目标任务⏎责任单位. */
function bodiesFirst(text: string): Span[] {
  return Array.from(text.matchAll(form("table/bodies-first", "gu")), ({ index, 0: head }) => ({
    start: index + head.length - head.trimStart().length,
    end: index + head.trimEnd().length,
  }));
}

/** Behind the names of columns that stand there without a mark, where the first row's number follows; null where they do not. */
function headEnd(text: string, start: number): number | null {
  let at = start;
  let names = 0;
  let roles = 0;
  while (names < mostNames) {
    const name = nameAt(text, at) ?? nameAt(text, behindUnknown(text, at));
    if (!name) break;
    names++;
    if (isRole(name.kind)) roles++;
    at = name.end;
  }
  const isRow = text[at] === "1" && isHan(text[at + 1]);
  return isRow && names >= fewestNames && roles > 0 ? at : null;
}

/** The longest name of a column that begins at an offset, set apart by blanks (名　称) or not. */
function nameAt(text: string, at: number): { kind: string; end: number } | null {
  const { kinds, longest } = columnNames();
  const ends: number[] = [];
  for (let i = at; ends.length < longest && i < text.length && text[i] !== "\n"; i++)
    if (text[i]!.trim() !== "") ends.push(i + 1);
  const name = text.slice(at, ends.at(-1) ?? at).replace(/[^\S\n]+/gu, "");
  for (let length = ends.length; length > 1; length--) {
    const kind = kinds.get(name.slice(0, length))?.kind;
    if (kind !== undefined) return { kind, end: ends[length - 1]! };
  }
  return null;
}

/** The next offset at which a name begins, with nothing but Chinese characters before it. */
function behindUnknown(text: string, at: number): number {
  for (let i = at + 1; i <= at + longestUnknown && isHan(text[i - 1]); i++) if (nameAt(text, i)) return i;
  return text.length;
}
