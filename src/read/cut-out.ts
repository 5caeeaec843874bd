import { countFirst } from "../text/count-first.ts";
import type { Source, Span } from "../types/record.ts";

/**
 * A source without single characters of its text; what points into the text points to the same words.
 *
 * @param places offsets of the characters, in order
 */
export function cutOut(source: Source, places: readonly number[]): Source {
  if (places.length === 0) return source;
  const offset = (before: number) => before - countFirst(places, (place) => place < before);
  const span = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) });
  const kept: string[] = [];
  let from = 0;
  for (const place of places) {
    kept.push(source.text.slice(from, place));
    from = place + 1;
  }
  return {
    ...source,
    text: kept.join("") + source.text.slice(from),
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
