import { overPages } from "../../text/page-marks.ts";
import { contains, isSpace, squeeze } from "../../text/span.ts";
import { printed, type View } from "../../text/view.ts";
import type { Assignment, Role, Span } from "../../types/record.ts";

/** Who answers for something, by places: what is matched is the view, what is written is the source's own. */
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

/**
 * An answer in the source's own words: the name without white space, the quote cut at 80 code units: the first ones,
 * or where the name stands further on, those that end with it.
 */
export function assignmentOf(view: View, { name, role, source, span }: Answer): Assignment {
  const agency = squeeze(overPages(printed(view, name), view.text.slice(name.start, name.end)));
  const said = quoteOf(view, span);
  if (squeeze(said.quote).includes(agency)) return { agency, role, source, ...said };
  // a sentence cut at the next item may end before the body: the name alone is quoted then
  const from = contains(span, name) ? Math.max(span.start, name.end - maxQuote) : name.start;
  const half = /[\udc00-\udfff]/u.test(view.source[from] ?? "") ? 1 : 0;
  return { agency, role, source, ...quoteOf(view, { start: from + half, end: name.end }) };
}

/** A quote of at most 80 code units with its span, without white space at its end. */
export function quoteOf({ source }: View, span: Span): { quote: string; span: Span } {
  let end = Math.min(span.end, span.start + maxQuote);
  // never half of a surrogate pair
  if (end < span.end && /[\ud800-\udbff]/u.test(source[end - 1] ?? "")) end--;
  while (end > span.start + 1 && isSpace(source.charCodeAt(end - 1))) end--;
  return { quote: source.slice(span.start, end), span: { start: span.start, end } };
}
