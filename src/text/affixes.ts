import { phraseIndex } from "./phrase-index.ts";

/** The longest word of a list that a phrase ends or begins with; "" where none does. */
export type AffixTable = (phrase: string) => string;

const none: readonly string[] = [];

/** Looks up the ends of phrases: by last character, then the few words that share it, longest first. */
export function suffixes(list: Iterable<string>): AffixTable {
  const table = byCharacter(list, (word) => word.charCodeAt(word.length - 1));
  return (phrase) => {
    const candidates = table.get(phrase.charCodeAt(phrase.length - 1)) ?? none;
    for (let i = 0; i < candidates.length; i++) if (phrase.endsWith(candidates[i]!)) return candidates[i]!;
    return "";
  };
}

/** Looks up the heads of phrases, in the same way. */
export function prefixes(list: Iterable<string>): AffixTable {
  const table = byCharacter(list, (word) => word.charCodeAt(0));
  return (phrase) => {
    const candidates = table.get(phrase.charCodeAt(0)) ?? none;
    for (let i = 0; i < candidates.length; i++) if (phrase.startsWith(candidates[i]!)) return candidates[i]!;
    return "";
  };
}

/**
 * Where the first of some words stands in a phrase; -1 where none does. Longer words of `but` keep a word that stands
 * in them from counting: 由, but not in 自由.
 */
export function finder(list: Iterable<string>, but: Iterable<string> = []): (phrase: string) => number {
  const index = phraseIndex([
    ...[...list].map((text) => ({ text, value: true })),
    ...[...but].map((text) => ({ text, value: false })),
  ]);
  return (phrase) => {
    for (let i = 0; i < phrase.length; ) {
      const found = index.at(phrase, i);
      if (found?.value) return i;
      i += found ? found.text.length : 1;
    }
    return -1;
  };
}

function byCharacter(list: Iterable<string>, keyOf: (word: string) => number): Map<number, string[]> {
  const table = new Map<number, string[]>();
  for (const word of [...new Set(list)].sort((a, b) => b.length - a.length)) {
    const key = keyOf(word);
    const group = table.get(key);
    if (group) group.push(word);
    else table.set(key, [word]);
  }
  return table;
}
