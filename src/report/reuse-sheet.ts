import type { Passage, Reuse } from "../types/results.ts";
import { oneLine } from "./one-line.ts";
import type { Phrases } from "./phrases.ts";

/** `document 2.3`, where the item is known. */
export function placeOf({ document, item }: Passage["from"]): string {
  return item === null ? document : `${document} ${item}`;
}

/** Passages that tell something: no set phrases, and of what comes again and again each place once. */
export function telling(passages: readonly Passage[]): Passage[] {
  return passages.filter(({ formula, repeat }) => !formula && !repeat);
}

/** Families of three documents or more, without set phrases unless these are wanted. */
export function familiesShown({ families }: Reuse, formulae: boolean): Reuse["families"] {
  return families.filter(({ members, formula }) => members.length > 2 && (formulae || !formula));
}

/** A quote on one line. */
export function quoteOf({ quote }: Passage["from"]): string {
  return oneLine(quote);
}

/** What was looked for, and by what the direction goes where dates do not tell. */
export function notes({ pairs, passages, searched }: Reuse, say: Phrases): string[] {
  const byId = pairs.filter(({ order }) => order === "id").length;
  return [
    ...(passages.length === 0 ? [say("reuse.nothing")] : []),
    ...(byId > 0 ? [say("reuse.by-id", { count: byId })] : []),
    ...(searched
      ? [say("reuse.searched", { ...searched, similarity: Math.round(searched.similarity * 100) })]
      : []),
  ];
}

/** e.g. 4.7% */
export function percentOf(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
