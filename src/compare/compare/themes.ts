import { plain } from "../../similarity/terms.ts";
import { type PhraseIndex, phraseIndex } from "../../text/phrase-index.ts";
import type { Theme } from "../../types/results.ts";
import type { ThemeWords } from "./theme-words.ts";

/** What no theme has words for. */
const otherTheme = "其他";

/** What a column says: of what is to be done, and of what has been. */
export interface Speech {
  plans: readonly { title: string; text: string }[];
  reviews: readonly { title: string; text: string }[];
}

/** A second theme with so much of the first one's letters has half of the sentence. */
const shared = 0.75;

/**
 * Where each column puts its weight: characters of what it plans (without white space) on each theme, and their
 * share; and how often the theme's words stand in 10,000 characters of plans, and of reviews.
 *
 * A sentence goes to the theme whose words take most of its letters, half of it to a second that takes nearly as
 * many; one without such words to the theme of the sentence before it, else behind it, in its paragraph. A heading is
 * one more sentence and decides nothing of what stands under it: cutting a clause out of it moves a chapter by no more
 * than itself.
 *
 * @param columns what each column says
 * @returns every theme that has text, the heaviest over all columns first; each column's shares add up to 1 (to 0
 *   where a column has no text)
 */
export function weighThemes(columns: readonly Speech[], themes: readonly ThemeWords[]): Theme[] {
  const words = phraseIndex(
    themes.flatMap((theme, value) => theme.words.map((word) => ({ text: plain(word), value }))),
  );
  const other = themes.length;
  const counts = columns.map(({ plans }) => {
    const column = new Array<number>(other + 1).fill(0);
    for (const { title, text } of plans) {
      const heading = plain(title);
      if (heading !== "") give(column, [themesOf(heading, words, other)], [heading.length], other);
      for (const paragraph of text.split(/\n|\u3000{2}/u)) {
        const sentences = plain(paragraph).match(sentence) ?? [];
        give(
          column,
          sentences.map((one) => themesOf(one, words, other)),
          sentences.map((one) => one.length),
          other,
        );
      }
    }
    return column;
  });
  const rates = {
    plans: columns.map(({ plans }) => ratesOf(plans, words, other)),
    reviews: columns.map(({ reviews }) => ratesOf(reviews, words, other)),
  };
  const shares = counts.map(sharesOf);
  return [...themes.map(({ name }) => name), otherTheme]
    .map((name, theme) => ({
      name,
      counts: counts.map((column) => column[theme]!),
      shares: shares.map((column) => column[theme]!),
      ...(theme === other
        ? {}
        : {
            rates: {
              plans: rates.plans.map((column) => column[theme]!),
              reviews: rates.reviews.map((column) => column[theme]!),
            },
          }),
    }))
    .map((theme, order) => ({
      theme,
      order,
      weight: theme.shares.reduce((sum, share) => sum + Math.round(share * parts), 0),
    }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ theme }) => theme)
    .filter(({ counts: own }) => own.some((count) => count > 0));
}

/** Gives each sentence's characters to its themes; one without takes over those of its neighbour. */
function give(column: number[], themes: number[][], lengths: number[], other: number): void {
  let last = themes.find((own) => own.length > 0) ?? [other];
  themes.forEach((own, i) => {
    if (own.length > 0) last = own;
    for (const theme of last) column[theme]! += lengths[i]! / last.length;
  });
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

/** The theme that most letters of a sentence speak for, and a second that nearly as many do; none where none does. */
function themesOf(text: string, words: PhraseIndex<number>, other: number): number[] {
  const letters = new Array<number>(other).fill(0);
  eachWord(text, words, (theme, length) => {
    letters[theme]! += length;
  });
  const order = Array.from(letters.keys()).sort((a, b) => letters[b]! - letters[a]! || a - b);
  const [first, second] = order;
  if (first === undefined || letters[first] === 0) return [];
  return second !== undefined && letters[second]! >= shared * letters[first]! ? [first, second] : [first];
}

/** How often the words of each theme stand in 10,000 characters, to two places; 0 where there is no text. */
function ratesOf(texts: Speech["plans"], words: PhraseIndex<number>, other: number): number[] {
  const counts = new Array<number>(other).fill(0);
  let length = 0;
  for (const { title, text } of texts)
    for (const piece of [plain(title), plain(text)]) {
      length += piece.length;
      eachWord(piece, words, (theme) => {
        counts[theme]!++;
      });
    }
  return counts.map((count) => (length === 0 ? 0 : Math.round((count * parts * 100) / length) / 100));
}

/** A longer word hides those inside it (网络安全: not 网络). */
function eachWord(
  text: string,
  words: PhraseIndex<number>,
  take: (theme: number, length: number) => void,
): void {
  for (let i = 0; i < text.length; ) {
    const found = words.at(text, i);
    if (found) take(found.value, found.text.length);
    i += found?.text.length ?? 1;
  }
}
