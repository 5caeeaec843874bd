import { isSpace, trim } from "../text/span.ts";
import type { Span } from "../types/record.ts";

/** Lines and what stands for lines: broken at LF, TAB, and two blanks or U+3000; without white space at either end. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    const span = trim(text, { start, end });
    if (span.end > span.start) lines.push(span);
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0x3000) continue;
    const wide = (code === 0x3000 || code === 0x20) && text.charCodeAt(i + 1) === code;
    if (code !== 0x0a && code !== 0x09 && !wide) continue;
    push(i);
    while (i + 1 < text.length && isSpace(text.charCodeAt(i + 1))) i++;
    start = i + 1;
  }
  push(text.length);
  return lines;
}

/** What blanks part in a stretch. */
export function wordsWithin(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(/[^\s\u3000]+/gu), ({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** The lines of a stretch, broken at LF alone; without white space at either end, none of them empty. */
export function linesWithin(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  for (let i = span.start; i <= span.end; i++) {
    if (i < span.end && text[i] !== "\n") continue;
    const line = trim(text, { start, end: i });
    if (line.end > line.start) lines.push(line);
    start = i + 1;
  }
  return lines;
}
