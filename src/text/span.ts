import type { Span } from "../types/record.ts";

/** The characters of a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `inner` lies inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span without white space at either end (U+3000 and NBSP count as white space). */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** What stands behind the last of some marks; all where none of them stands in a text. */
export function behindLast(marks: string, text: string): string {
  let start = text.length;
  while (start > 0 && !marks.includes(text[start - 1]!)) start--;
  return text.slice(start);
}

/** White space as JavaScript's `\s` has it, for one code unit. */
export function isSpace(code: number): boolean {
  // asked of every character, most of which are Chinese: told by the first comparison
  if (code > 0x3000) return code === 0xfeff;
  if (code < 0xa0) return code === 0x20 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680
  );
}

/** The text without any white space: how titles are compared. */
export function squeeze(text: string): string {
  for (let i = 0; i < text.length; i++) if (isSpace(text.charCodeAt(i))) return text.replace(/\s+/gu, "");
  return text;
}
