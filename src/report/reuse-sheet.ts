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

/** With more pairs of documents than these, it is told by document and family what they share. */
const mostPairs = 12;

/** Whether so many documents share something that a list of their pairs would tell little. */
export const isMany = ({ pairs }: Reuse): boolean => pairs.length > mostPairs;

export const documentKeys = ["document", "taken", "substantive", "part", "source"] as const;

/** How much of each document earlier ones have, the most first, and which of these has most of it: the cells of `documentKeys`. */
export function documentRows({ documents, pairs }: Reuse): string[][] {
  const source = new Map<string, Reuse["pairs"][number]>();
  for (const pair of pairs)
    if (pair.characters > (source.get(pair.to)?.characters ?? 0)) source.set(pair.to, pair);
  return documents
    .toSorted((x, y) => y.share - x.share || (x.document < y.document ? -1 : 1))
    .map(({ document, taken, substantive, share }) => {
      const most = source.get(document);
      return [
        document,
        String(taken),
        String(substantive),
        percentOf(share),
        most ? `${most.from} ${most.characters}` : "–",
      ];
    });
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
