import { plain } from "../../similarity/terms.ts";
import { type PhraseIndex, phraseIndex } from "../../text/phrase-index.ts";
import type { PolicyDocument } from "../../types/record.ts";
import type { Theme } from "../../types/results.ts";
import { spokenTasks } from "./spoken.ts";
import type { ThemeWords } from "./theme-words.ts";

/** What no theme has words for. */
export const otherTheme = "其他";

/** What the heading says counts twice in every sentence under it. */
const headingWeight = 2;

/**
 * Where each column puts its weight: characters of task text (without white space) on each theme, and their share.
 *
 * A sentence goes to the theme that it and its heading have most words of; one without such words to the theme
 * of its task, else to `otherTheme`.
 *
 * @param columns the records of each column
 * @returns every theme that has text, the heaviest over all columns first; each column's shares add up to 1 (to 0
 *   where a column has no text)
 */
export function weighThemes(columns: PolicyDocument[][], themes: ThemeWords[]): Theme[] {
  const words = phraseIndex(
    themes.flatMap((theme, value) => theme.words.map((word) => ({ text: plain(word), value }))),
  );
  const other = themes.length;
  const counts = columns.map((records) => {
    const column = new Array<number>(other + 1).fill(0);
    for (const task of records.flatMap(spokenTasks)) {
      const title = plain(task.title);
      const heading = new Array<number>(other).fill(0);
      countWords(title, words, heading, headingWeight);
      const sentences = plain(task.text).match(sentence) ?? [];
      // No word of a theme runs over the end of a sentence, so the task says what its sentences say together.
      const all = [...heading];
      let rest = 0;
      for (const text of sentences) {
        const own = [...heading];
        const there = countWords(text, words, own, 1);
        for (let i = 0; there && i < other; i++) all[i]! += own[i]! - heading[i]!;
        const theme = heaviest(own);
        if (theme === undefined) rest += text.length;
        else column[theme]! += text.length;
      }
      // Sentences without such words; a heading that is all there is.
      const left = sentences.length === 0 ? title.length : rest;
      if (left > 0) column[heaviest(all) ?? other]! += left;
    }
    return column;
  });
  const shares = counts.map(sharesOf);
  return [...themes.map(({ name }) => name), otherTheme]
    .map((name, theme) => {
      return {
        name,
        counts: counts.map((column) => column[theme]!),
        shares: shares.map((column) => column[theme]!),
      };
    })
    .map((theme, order) => ({
      theme,
      order,
      weight: theme.shares.reduce((sum, share) => sum + Math.round(share * parts), 0),
    }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ theme }) => theme)
    .filter(({ counts: own }) => own.some((count) => count > 0));
}

const parts = 10_000;

/** Shares to four places that add up to 1: what rounding leaves over goes to the largest remainders. */
function sharesOf(counts: number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * parts) / total);
  const shares = exact.map(Math.floor);
  const left = parts - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact.map((value, i) => ({ i, rest: value - shares[i]! }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) shares[i]!++;
  return shares.map((share) => share / parts);
}

/** A sentence or clause of a plain text, in which ； is ; */
const sentence = /[^。;!?]{1,10000}[。;!?]?|[。;!?]/gu;

/**
 * Adds how often each theme's words stand in a text; a longer word hides those inside it (网络安全: not 网络).
 *
 * @returns whether there was any
 */
function countWords(text: string, words: PhraseIndex<number>, counts: number[], weight: number): boolean {
  let there = false;
  for (let i = 0; i < text.length; ) {
    const found = words.at(text, i);
    if (found) {
      counts[found.value]! += weight;
      there = true;
    }
    i += found?.text.length ?? 1;
  }
  return there;
}

/** The first of the largest; undefined where all are 0. */
function heaviest(counts: number[]): number | undefined {
  let best: number | undefined;
  for (const [i, count] of counts.entries()) if (count > (best === undefined ? 0 : counts[best]!)) best = i;
  return best;
}
