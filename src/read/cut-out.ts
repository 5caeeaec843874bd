import { countFirst } from "../text/count-first.ts";
import type { Source } from "../types/record.ts";
import { movedHeadings, movedMessages, movedTables } from "./moved.ts";

/**
 * A source without single characters of its text; what points into the text points to the same words.
 *
 * @param places offsets of the characters, in order
 */
export function cutOut(source: Source, places: readonly number[]): Source {
  if (places.length === 0) return source;
  const offset = (before: number) => before - countFirst(places, (place) => place < before);
  const kept: string[] = [];
  let from = 0;
  for (const place of places) {
    kept.push(source.text.slice(from, place));
    from = place + 1;
  }
  return {
    ...source,
    text: kept.join("") + source.text.slice(from),
    tables: movedTables(source.tables, offset),
    ...(source.headings ? { headings: movedHeadings(source.headings, offset) } : {}),
    ...(source.pages ? { pages: source.pages.map(offset) } : {}),
    messages: movedMessages(source.messages, offset),
  };
}
