import { plain } from "../similarity/terms.ts";
import type { PolicyDocument, Theme } from "../types.ts";
import { spokenTasks } from "./spoken.ts";
import type { ThemeWords } from "./theme-words.ts";

/** What no theme has words for. */
export const otherTheme = "其他";

/**
 * Where each column puts its weight: characters of task text (without white space) on each theme, and their share.
 *
 * A sentence goes to the theme whose words take up most of it; one without such words to the theme of its
 * heading, else to that of its task, else to `otherTheme`.
 *
 * @param columns the records of each column
 * @returns every theme, the heaviest over all columns first; each column's shares add up to 1 (to 0 where a
 *   column has no text)
 */
export function weighThemes(columns: PolicyDocument[][], themes: ThemeWords[]): Theme[] {
  const index = indexWords(themes);
  const other = themes.length;
  const counts = columns.map((records) => {
    const column = new Array<number>(themes.length + 1).fill(0);
    for (const task of records.flatMap(spokenTasks)) {
      const heading = heaviest(countWords(plain(task.title), index, other));
      const sentences = plain(task.text)
        .split(/(?<=[。；！？])/u)
        .filter(Boolean);
      const own = sentences.map((sentence) => countWords(sentence, index, other));
      const whole = heaviest(sumOf(own, other));
      const fallback = heading ?? whole ?? other;
      for (const [i, sentence] of sentences.entries()) column[heaviest(own[i]!) ?? fallback]! += sentence.length;
      // A heading that is all there is.
      if (sentences.length === 0) column[fallback]! += plain(task.title).length;
    }
    return column;
  });
  const totals = counts.map((column) => column.reduce((sum, count) => sum + count, 0));
  const shareOf = (count: number, column: number): number => (totals[column] === 0 ? 0 : count / totals[column]!);
  return [...themes.map(({ name }) => name), otherTheme]
    .map((name, theme) => {
      const own = counts.map((column) => column[theme]!);
      return { name, counts: own, shares: own.map(shareOf) };
    })
    .map((theme, order) => ({ theme, order, mean: theme.shares.reduce((sum, share) => sum + share, 0) }))
    .sort((a, b) => b.mean - a.mean || a.order - b.order)
    .map(({ theme }) => theme)
    .filter(({ counts: own }) => own.some((count) => count > 0));
}

type WordIndex = Map<string, { word: string; theme: number }[]>;

/** The words by their first character, the longest first. */
function indexWords(themes: ThemeWords[]): WordIndex {
  const index: WordIndex = new Map();
  for (const [theme, { words }] of themes.entries()) {
    for (const word of words.map(plain).filter(Boolean)) {
      const same = index.get(word[0]!);
      if (same) same.push({ word, theme });
      else index.set(word[0]!, [{ word, theme }]);
    }
  }
  for (const same of index.values()) same.sort((a, b) => b.word.length - a.word.length);
  return index;
}

/** Characters that the words of each theme take up; a longer word hides those inside it (网络安全: not 网络). */
function countWords(text: string, index: WordIndex, themes: number): number[] {
  const counts = new Array<number>(themes).fill(0);
  for (let i = 0; i < text.length; ) {
    const found = index.get(text[i]!)?.find(({ word }) => text.startsWith(word, i));
    if (found) counts[found.theme]! += found.word.length;
    i += found?.word.length ?? 1;
  }
  return counts;
}

function sumOf(lists: number[][], length: number): number[] {
  const sum = new Array<number>(length).fill(0);
  for (const list of lists) for (const [i, count] of list.entries()) sum[i]! += count;
  return sum;
}

/** The first of the largest; undefined where all are 0. */
function heaviest(counts: number[]): number | undefined {
  let best: number | undefined;
  for (const [i, count] of counts.entries()) if (count > (best === undefined ? 0 : counts[best]!)) best = i;
  return best;
}
