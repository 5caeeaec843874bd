/** Finds which of many phrases stands at a place of a text; the longest wins. */
export interface PhraseIndex<T> {
  at(text: string, offset: number): { text: string; value: T } | undefined;
  /** Whether any phrase begins with a code unit. */
  mayBegin(code: number): boolean;
}

/**
 * An index over phrases. Looking takes the time of one table access where no phrase begins with the character,
 * which is nearly everywhere.
 *
 * @param phrases of equal phrases the first counts; empty ones are left out
 */
export function phraseIndex<T>(phrases: { text: string; value: T }[]): PhraseIndex<T> {
  const begins = new Uint8Array(0x10000);
  const single = new Map<number, { text: string; value: T }>();
  const pairs = new Uint8Array(0x10000);
  const byPair = new Map<number, { text: string; value: T }[]>();
  for (const phrase of phrases) {
    if (phrase.text === "") continue;
    const first = phrase.text.charCodeAt(0);
    begins[first] = 1;
    if (phrase.text.length === 1) {
      if (!single.has(first)) single.set(first, phrase);
      continue;
    }
    const key = pairOf(phrase.text, 0);
    pairs[hashOf(phrase.text, 0)] = 1;
    const same = byPair.get(key);
    if (same) same.push(phrase);
    else byPair.set(key, [phrase]);
  }
  for (const same of byPair.values()) same.sort((a, b) => b.text.length - a.text.length);
  return {
    mayBegin: (code) => begins[code] === 1,
    at(text, offset) {
      const first = text.charCodeAt(offset);
      if (begins[first] !== 1) return undefined;
      if (pairs[hashOf(text, offset)] === 1) {
        const longer = byPair.get(pairOf(text, offset)) ?? [];
        for (let i = 0; i < longer.length; i++)
          if (text.startsWith(longer[i]!.text, offset)) return longer[i];
      }
      return single.get(first);
    },
  };
}

function pairOf(text: string, offset: number): number {
  return (text.charCodeAt(offset) << 16) | text.charCodeAt(offset + 1);
}

function hashOf(text: string, offset: number): number {
  return (text.charCodeAt(offset) * 31 + text.charCodeAt(offset + 1)) & 0xffff;
}
