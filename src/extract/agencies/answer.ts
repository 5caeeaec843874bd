import { isSpace, slice, squeeze } from "../../text/span.ts";
import type { Assignment, Role, Span } from "../../types/record.ts";

/**
 * Who answers for something, as found in the folded text (see `foldWidth`): what is matched is half width, what is
 * written is the source's own, so an answer carries places only.
 */
export interface Answer {
  /** The body's name; white space may stand inside. */
  name: Span;
  role: Role;
  source: Assignment["source"];
  /** The words that say so. */
  span: Span;
}

/** Longest quote of an assignment, in UTF-16 code units. */
const maxQuote = 80;

/** An answer in the source's own words: the name without white space, the quote cut at 80 code units. */
export function assignmentOf(text: string, { name, role, source, span }: Answer): Assignment {
  return { agency: squeeze(slice(text, name)), role, source, ...quoteOf(text, span) };
}

/** A quote of at most 80 code units with its span, without white space at its end. */
export function quoteOf(text: string, span: Span): { quote: string; span: Span } {
  let end = Math.min(span.end, span.start + maxQuote);
  // never half of a surrogate pair
  if (end < span.end && /[\ud800-\udbff]/u.test(text[end - 1] ?? "")) end--;
  while (end > span.start + 1 && isSpace(text.charCodeAt(end - 1))) end--;
  return { quote: text.slice(span.start, end), span: { start: span.start, end } };
}
