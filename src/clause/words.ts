import { lexicon } from "../lexicon/lexicon.ts";
import type { Word } from "../lexicon/schemas.ts";
import { type PhraseIndex, phraseIndex } from "../text/phrase-index.ts";
import type { Entry } from "../types/reading.ts";

export type { Entry };

/** The one lexicon of words, ready to look up: which word begins at an offset, the longest first. */
export const words: () => PhraseIndex<Entry> = lexicon("words", (content: Record<string, Word | null>) =>
  phraseIndex(Object.entries(content).map(([text, word]) => ({ text, value: { ...word, text } }))),
);
