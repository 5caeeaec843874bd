import { isSpace } from "../text/span.ts";
import type { Span } from "../types/record.ts";

// Marks and white space at the end of a heading.

/** The end of `title` (white space removed) at `start`, or 0 where the text does not say it. */
export function listedEnd(text: string, start: number, end: number, title: string): number {
  let at = start;
  for (const c of title) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (text[at] !== c) return 0;
    at += c.length;
  }
  return at;
}

/** Whether a bracket or quotation mark is open at an offset. */
export function isOpen(text: string, start: number, end: number): boolean {
  let depth = 0;
  for (let i = start; i < end; i++) {
    if ("（(《“【".includes(text[i]!)) depth++;
    else if ("）)》”】".includes(text[i]!)) depth--;
  }
  return depth > 0;
}

/** A heading without the mark that ends it. */
export function withoutStop(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start && "。：:；;！!，,".includes(text[end - 1]!)) end--;
  return { start: span.start, end };
}

/** How many ， and ； stand in a stretch. */
export function commas(text: string, { start, end }: Span): number {
  let count = 0;
  for (let i = start; i < end; i++) if ("，,；;".includes(text[i]!)) count++;
  return count;
}

/** Behind the marks that part a heading from its body. */
export function skipStop(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && "。：:；;.…· ".includes(text[at]!)) at++;
  return at;
}

/** Behind white space. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 0xac)) at++;
  return at;
}

/** 招商引资（10分）: what it counts is no figure of the item. */
export function withoutPoints(heading: string): string {
  return heading.replace(/[（(][\d.]{1,4}.[）)]/gu, "");
}
