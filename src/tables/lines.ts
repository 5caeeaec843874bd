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
