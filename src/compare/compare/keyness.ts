import type { KeyTerm } from "../../types/results.ts";

/** How often each column says each word, and how many words it says. */
export interface WordCounts {
  counts: Map<string, number>;
  total: number;
}

/** G2 of 10.83: one chance in a thousand that the columns say the word alike (χ² with one degree of freedom). */
const significant = 10.83;
/** A word said once is an accident. */
export const leastCount = 2;
/** Log ratio of a word that is said twice as often here: what is said little more often tells nothing of a place. */
const leastEffect = 1;

/**
 * The words that one column says more than the others together: log-likelihood G2 (Dunning 1993; Rayson &
 * Garside 2000) for how sure that is, log ratio (Hardie 2014) for how much more. A word that no other column
 * says counts half there. Only words that are said twice as often or more. So many are given for each column whatever
 * G2 is; those below 10.83, which may be chance, are marked.
 *
 * @param columns one entry per column
 * @param limit how many for each column
 * @param wanted asked of the surest ones until there are enough
 * @returns the surest first
 */
export function keyTerms(
  columns: { id: string; words: WordCounts }[],
  limit: number,
  wanted: (term: string) => boolean = () => true,
): KeyTerm[] {
  const all = new Map<string, number>();
  for (const { words } of columns)
    for (const [word, count] of words.counts) all.set(word, (all.get(word) ?? 0) + count);
  const total = columns.reduce((sum, { words }) => sum + words.total, 0);
  return columns
    .flatMap(({ id, words }) => {
      const found: KeyTerm[] = [];
      for (const [term, count] of words.counts) {
        const elsewhere = all.get(term)! - count;
        if (count < leastCount || total === words.total) continue;
        const effect = logRatio(count, words.total, elsewhere, total - words.total);
        if (effect < leastEffect) continue;
        const keyness = logLikelihood(count, words.total, elsewhere, total - words.total);
        found.push({
          term,
          counts: [],
          keyness: round(keyness),
          effect: round(effect),
          column: id,
          ...(keyness < significant ? { uncertain: true as const } : {}),
        });
      }
      const countsOf = (term: string) => columns.map((column) => column.words.counts.get(term) ?? 0);
      const chosen: KeyTerm[] = [];
      for (const term of found.sort(bySurety)) {
        if (chosen.length === limit) break;
        if (wanted(term.term)) chosen.push(term);
      }
      return chosen.map((term) => ({ ...term, counts: countsOf(term.term) }));
    })
    .sort(bySurety);
}

/** G2 of two counts in two corpora of so many words. */
export function logLikelihood(count1: number, total1: number, count2: number, total2: number): number {
  const rate = (count1 + count2) / (total1 + total2);
  const part = (count: number, total: number): number =>
    count === 0 ? 0 : count * Math.log(count / (total * rate));
  return Math.max(0, 2 * (part(count1, total1) + part(count2, total2)));
}

/** log2 of how many times as frequent it is in the first as in the second. */
export function logRatio(count1: number, total1: number, count2: number, total2: number): number {
  return Math.log2(Math.max(count1, 0.5) / total1 / (Math.max(count2, 0.5) / total2));
}

function bySurety(a: KeyTerm, b: KeyTerm): number {
  return b.keyness - a.keyness || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
