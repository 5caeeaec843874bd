import { lexicon } from "../lexicon/lexicon.ts";
import type { Word } from "../lexicon/schemas.ts";
import { type PhraseIndex, phraseIndex } from "../text/phrase-index.ts";
import type { Entry } from "../types/reading.ts";

export type { Entry };

/** The one lexicon of words, ready to look up: which word begins at an offset, the longest first. */
interface Words extends PhraseIndex<Entry> {
  /** By their numbers. */
  entries: readonly Entry[];
}

export const words: () => Words = lexicon("words", (content: Record<string, Word | null>) => {
  const alike = sameShape(Object.values(content));
  const entries = Object.entries(content).map(([text, word], number) => alike(text, number, word));
  return { ...phraseIndex(entries.map((value) => ({ text: value.text, value }))), entries };
});

/** Makes all entries with the keys that any of them has, in one order: V8 reads what always looks the same far faster. */
function sameShape(
  all: readonly (Word | null)[],
): (text: string, number: number, word: Word | null) => Entry {
  const keys = [...new Set(all.flatMap((word) => Object.keys(word ?? {})))];
  const blank = Object.fromEntries(keys.map((key) => [key, undefined]));
  return (text, number, word) => ({ text, number, ...blank, ...word });
}
