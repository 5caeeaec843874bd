import { loadLexicon } from "../lexicon/load.ts";
import { type PhraseIndex, phraseIndex } from "../text/phrase-index.ts";

/** Whether a phrase says nothing of what a text is about: 进一步 does not, 共和国 (in which 和 joins nothing) does. */
export type Emptiness = "empty" | "telling";

type Lists = Record<"frames" | "joints" | "endings" | "words", string[]>;

let index: PhraseIndex<Emptiness> | undefined;

/** The phrases of `lexicon/frames.yaml`. */
export function frames(): PhraseIndex<Emptiness> {
  if (index) return index;
  const lists = loadLexicon<Lists>("frames");
  index = phraseIndex([
    ...[...lists.frames, ...lists.joints].map((text) => ({ text, value: "empty" as const })),
    ...lists.words.map((text) => ({ text, value: "telling" as const })),
  ]);
  return index;
}

let endings: ReadonlySet<string> | undefined;

/** Whether a character ends a word where one stands before it: 化, 性. */
export function isEnding(character: string): boolean {
  endings ??= new Set(loadLexicon<Lists>("frames").endings);
  return endings.has(character);
}
