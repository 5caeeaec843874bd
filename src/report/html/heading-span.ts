import { isSpace } from "../../text/span.ts";
import type { Section, Span } from "../../types/record.ts";

/** Where the label and title of a node stand, white space inside them allowed; the label alone where the title is elsewhere. */
export function headingSpan(text: string, { label, title, span }: Section): Span {
  const labelEnd = endOf(text, span, label) ?? span.start;
  return { start: span.start, end: endOf(text, { start: labelEnd, end: span.end }, title) ?? labelEnd };
}

/** The end of some words that stand at the beginning of a span, white space aside. */
function endOf(text: string, { start, end }: Span, words: string): number | undefined {
  let at = start;
  for (let i = 0; i < words.length; i++) {
    if (isSpace(words.charCodeAt(i))) continue;
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (at >= end || text.charCodeAt(at) !== words.charCodeAt(i)) return undefined;
    at++;
  }
  return at;
}
