import { loadLexicon } from "../lexicon/load.ts";

/** A phrase of `lexicon/frames.yaml`: one to pass over, or a word that only looks like one (和 in 共和国). */
export interface Phrase {
  text: string;
  /** Says nothing of what the text is about. */
  empty: boolean;
}

let byStart: Map<string, Phrase[]> | undefined;

/** The phrases by their first character, the longest first. */
function phrasesByStart(): Map<string, Phrase[]> {
  if (byStart) return byStart;
  byStart = new Map();
  const { frames, joints, words } = loadLexicon<Record<"frames" | "joints" | "words", string[]>>("frames");
  const phrases = [
    ...[...frames, ...joints].map((text) => ({ text, empty: true })),
    ...words.map((text) => ({ text, empty: false })),
  ];
  for (const phrase of phrases) {
    const same = byStart.get(phrase.text[0]!);
    if (same) same.push(phrase);
    else byStart.set(phrase.text[0]!, [phrase]);
  }
  for (const same of byStart.values()) same.sort((a, b) => b.text.length - a.text.length);
  return byStart;
}

/** The longest phrase that stands at an offset. */
export function phraseAt(text: string, offset: number): Phrase | undefined {
  const phrases = phrasesByStart().get(text[offset]!);
  return phrases?.find((phrase) => text.startsWith(phrase.text, offset));
}
