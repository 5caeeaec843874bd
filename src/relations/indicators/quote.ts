import { isSpace } from "../../text/span.ts";
import type { Span } from "../../types/record.ts";
import type { Statement } from "./statement.ts";

const longest = 40;
const margins = "、，；：）|和及与";

/**
 * The shortest stretch that shows a number and what it measures, at most 40 characters: from the beginning of
 * the clause or, where that is too far, of the name, to the unit or to the object behind it.
 *
 * @param name the indicator's name; only where words behind the number belong to it are they quoted
 */
export function quoteOf({ scan: { text }, quantity, left, right }: Statement, name: string): Span {
  const { start, end } = quantity.span;
  const to = endOfObject(text, end, right, name);
  let from = Math.min(start, left.start);
  while (from < start && (isSpace(text.charCodeAt(from)) || margins.includes(text[from]!))) from++;
  if (to - from > longest) from = beginningOfName(text, Math.max(from, to - longest), start, name);
  return to - from > longest ? { start, end } : { start: from, end: to };
}

/** Behind the last word of the name that stands behind the number; the number's own end where none does. */
function endOfObject(text: string, end: number, right: Span, name: string): number {
  const behind = text.slice(end, Math.min(right.end, end + longest));
  const whole = name.length < 2 ? -1 : behind.indexOf(name);
  if (whole >= 0) return end + whole + name.length;
  const object = name.slice(-2);
  const at = object.length < 2 ? -1 : behind.lastIndexOf(object);
  return at < 0 ? end : end + at + 2;
}

/** Where the name begins in a stretch; else behind a mark or 的; else the number: never within a word. */
function beginningOfName(text: string, from: number, start: number, name: string): number {
  const stretch = text.slice(from, start);
  const named = name.length < 2 ? -1 : stretch.indexOf(name.slice(0, 2));
  if (named >= 0) return from + named;
  for (let i = 0; i < stretch.length - 1; i++) if ("、的“（和与".includes(stretch[i]!)) return from + i + 1;
  return start;
}
