import type { Source, Span } from "../types/record.ts";

/** Zero-width spaces and joiners, soft hyphens, marks of direction and of byte order: what copying from the web leaves in a text. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** A source without the characters that nobody sees, which would part the words that they stand in: 到|2025年 with one at the bar. */
export function withoutInvisible(source: Source): Source {
  const places = Array.from(source.text.matchAll(invisible), ({ index }) => index);
  if (places.length === 0) return source;
  const offset = (before: number) => before - countBelow(places, before);
  const span = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) });
  return {
    ...source,
    text: source.text.replace(invisible, ""),
    tables: source.tables.map((table) => ({
      ...table,
      span: span(table.span),
      cells: table.cells.map((cell) => ({ ...cell, span: span(cell.span) })),
    })),
    ...(source.headings
      ? { headings: source.headings.map((hint) => ({ ...hint, span: span(hint.span) })) }
      : {}),
    ...(source.pages ? { pages: source.pages.map(offset) } : {}),
    messages: source.messages.map((message) =>
      message.span ? { ...message, span: span(message.span) } : message,
    ),
  };
}

/** How many of numbers in order are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
