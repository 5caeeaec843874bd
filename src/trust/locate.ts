import { countFirst } from "../text/count-first.ts";
import { oneWidth } from "../text/one-width.ts";
import { squeeze } from "../text/span.ts";
import { type Squeezed, squeezed, type View, viewOf } from "../text/view.ts";
import type { Span } from "../types/record.ts";

/** Finds words in one text whatever its white space and the width of its characters. */
export interface Locator {
  view: View;
  /** Where words stand, at or behind `from` or else anywhere before; undefined where they do not. */
  find(words: string, from?: number): Span | undefined;
  /** Every place of them. */
  findAll(words: string): Span[];
}

/** @param text as `plans text` prints it; or its view, where it is folded already */
export function locator(text: string | View): Locator {
  const view = typeof text === "string" ? viewOf(text) : text;
  let whole: Squeezed | undefined;
  const inWhole = () => {
    whole ??= squeezed(view, { start: 0, end: view.text.length });
    return whole;
  };
  /** Index in the squeezed text of the first character at or behind an offset of the text. */
  const indexOf = (offset: number): number => {
    const { text: letters, spanOf } = inWhole();
    return countFirst(letters, (_, i) => spanOf(i, i + 1).start < offset);
  };
  return {
    view,
    find(words, from = 0) {
      const wanted = oneWidth(squeeze(words));
      if (wanted === "") return undefined;
      const { text: letters, spanOf } = inWhole();
      const behind = from === 0 ? -1 : letters.indexOf(wanted, indexOf(from));
      const at = behind >= 0 ? behind : letters.indexOf(wanted);
      return at < 0 ? undefined : spanOf(at, at + wanted.length);
    },
    findAll(words) {
      const wanted = oneWidth(squeeze(words));
      const { text: letters, spanOf } = inWhole();
      const found: Span[] = [];
      if (wanted === "") return found;
      for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1))
        found.push(spanOf(at, at + wanted.length));
      return found;
    },
  };
}
