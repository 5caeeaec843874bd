import { isSpace } from "../text/span.ts";
import type { Span } from "../types/record.ts";

/** A stretch of text without its white space, and where each character stood. */
export interface Squeezed {
  text: string;
  /** Span in the source of `[start, end)` of `text`. */
  spanOf(start: number, end: number): Span;
}

/**
 * The stretch `[start, end)` without white space, so that a word broken over lines (晋城市⏎人民政府) is whole again.
 *
 * @param text the source text
 * @returns the squeezed text with a way back to source offsets
 */
export function squeezeSpan(text: string, start: number, end: number): Squeezed {
  let plain = true;
  for (let i = start; i < end && plain; i++) plain = !isSpace(text.charCodeAt(i));
  if (plain) {
    return { text: text.slice(start, end), spanOf: (from, to) => ({ start: start + from, end: start + to }) };
  }
  const offsets: number[] = [];
  let squeezed = "";
  for (let i = start; i < end; i++) {
    if (isSpace(text.charCodeAt(i))) continue;
    offsets.push(i);
    squeezed += text[i];
  }
  return {
    text: squeezed,
    spanOf: (from, to) => ({ start: offsets[from]!, end: offsets[to - 1]! + 1 }),
  };
}
