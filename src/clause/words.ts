import { lexicon } from "../lexicon/lexicon.ts";
import type { Word } from "../lexicon/schemas.ts";
import { phraseIndex } from "../text/phrase-index.ts";
import type { Entry } from "../types/reading.ts";

export type { Entry };

interface Words {
  /** The word that begins at an offset, the longest. */
  at(text: string, offset: number): Entry | undefined;
  /** Whether any word begins with a code unit. */
  mayBegin(code: number): boolean;
  /** By their numbers; of those that have been met. */
  entries: readonly Entry[];
}

/** The one lexicon of words, ready to look up. */
export const words: () => Words = lexicon("words", (content: Record<string, Word | null>) => {
  const all = Object.entries(content);
  const alike = sameShape(Object.values(content));
  const index = phraseIndex(all.map(([text], value) => ({ text, value })));
  // A text has a quarter of all words: the others are never made.
  const entries: Entry[] = [];
  return {
    mayBegin: index.mayBegin,
    at: (text, offset) => {
      const found = index.at(text, offset);
      if (found === undefined) return undefined;
      entries[found.value] ??= alike(found.text, found.value, all[found.value]![1]);
      return entries[found.value];
    },
    entries,
  };
});

/**
 * Makes all entries with the keys that any of them has, in one order: V8 reads what always looks the same far faster. Of so
 * many keys it makes a hash table where they are copied into an object that has others already (`{ text, ...blank }`); a
 * copy of a whole object, whose values are set then, stays one.
 */
function sameShape(
  all: readonly (Word | null)[],
): (text: string, number: number, word: Word | null) => Entry {
  const keys = new Set(all.flatMap((word) => Object.keys(word ?? {})));
  const blank: Entry = {
    text: "",
    number: 0,
    ...Object.fromEntries([...keys].map((key) => [key, undefined])),
  };
  return (text, number, word) => Object.assign({ ...blank }, { text, number }, word);
}
