import { lexicon } from "../lexicon/lexicon.ts";
import type { Word } from "../lexicon/schemas.ts";
import { type PhraseIndex, phraseIndex } from "../text/phrase-index.ts";

/** A word of `lexicon/words.yaml` with all that it means; `text` is the word itself, in the view's widths. */
export interface Entry extends Word {
  text: string;
}

/** The one lexicon of words, ready to look up: which word begins at an offset, the longest first. */
export const words: () => PhraseIndex<Entry> = lexicon("words", (content: Record<string, Word | null>) =>
  phraseIndex(Object.entries(content).map(([text, word]) => ({ text, value: { ...word, text } }))),
);
