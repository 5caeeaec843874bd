import type { View } from "../types/reading.ts";
import type { Span } from "../types/record.ts";
import { withFullStops } from "./full-stops.ts";
import { asPrinted, oneWidth } from "./one-width.ts";
import { pageMarks, withoutPageMarks } from "./page-marks.ts";
import { withoutPrintMarks } from "./print-marks.ts";
import { isSpace } from "./span.ts";
import { withPairedQuotes } from "./straight-quotes.ts";
import { unwrapped } from "./unwrapped.ts";

export type { View };

/** The only fold of a document. */
export function viewOf(source: string): View {
  const folded = withFullStops(withoutPrintMarks(withPairedQuotes(oneWidth(source))));
  const pages = pageMarks(folded);
  return { source, unpaged: withoutPageMarks(source, pages), text: unwrapped(folded, pages) };
}

/** The characters of a span as the source prints them. */
export function printed(view: View, span: Span): string {
  return view.source.slice(span.start, span.end);
}

/** Words put together from characters of a stretch of the view, as the source writes them (see `asPrinted`). */
export function wordsAsPrinted(view: View, words: string, stretch: Span): string {
  return asPrinted(words, view.text, view.source, stretch);
}

/** A stretch without its white space, and the way back. */
export interface Squeezed {
  text: string;
  /** Span in the source of `[start, end)` of `text`; empty stretches stand at their place. */
  spanOf(start: number, end: number): Span;
}

/** The stretch `[start, end)` of the view without white space, so that a word broken over lines (晋城市⏎人民政府) is whole again. */
export function squeezed({ text }: View, { start, end }: Span): Squeezed {
  const words = text.slice(start, end);
  if (!/\s/u.test(words))
    return { text: words, spanOf: (from, to) => ({ start: start + from, end: start + to }) };
  const offsets: number[] = [];
  let characters = "";
  for (let i = start; i < end; i++) {
    if (isSpace(text.charCodeAt(i))) continue;
    offsets.push(i);
    characters += text[i];
  }
  const at = (i: number) => offsets[i] ?? end;
  return {
    text: characters,
    spanOf: (from, to) => ({ start: at(from), end: to > from ? at(to - 1) + 1 : at(from) }),
  };
}
