import { isShortWord } from "../words/short-words.ts";
import { countOf } from "./counts.ts";
import { isEnding } from "./frames.ts";
import { hash, isHan, pairAt, type Stretch, stretches } from "./terms.ts";
import { type Side, searched } from "./variety.ts";
import { textsWith, type Vector, weightOf } from "./weigh.ts";

const most = 8;
/**
 * The words that two of many texts share, by their numbers, the most telling first: 宽带网络, 信息公开目录, 12316. Cheapest
 * where the left one is the same again and again.
 *
 * @param sides weighed together
 */
export function sharedWords(sides: readonly Side[]): (left: number, right: number) => string[] {
  let latest = -1;
  let parts: Stretch[] = [];
  return (left, right) => {
    if (latest !== left) parts = stretches(sides[left]!.text.slice(0, searched));
    latest = left;
    const words = commonWords(sides[left]!, parts, sides[right]!);
    return mostTelling(words, sides[left]!.vector, sides[right]!.vector);
  };
}

/** The words of the left text that stand in the right one too, in their order. */
function commonWords(left: Side, parts: readonly Stretch[], right: Side): string[] {
  const text = left.text.slice(0, searched);
  const other = right.text.slice(0, searched);
  const found = new Set<string>();
  for (const { start, end } of parts) {
    for (let i = start; i < end; ) {
      const stop = commonRun(text, i, end, other, right.vector);
      if (stop - i >= 2) {
        const han = isHan(text.charCodeAt(i));
        const word = han
          ? wholeWords(text, { start: i, end: stop }, other, left.vector)
          : text.slice(i, stop);
        if (word !== "") found.add(word);
      }
      i = Math.max(stop, i + 1);
    }
  }
  return [...found];
}

/** Those that add most to the likeness of two texts, without what stands in one that does so already. */
function mostTelling(words: readonly string[], left: Vector, right: Vector): string[] {
  const kept: string[] = [];
  const sorted = words
    .map((word) => ({ word, worth: worthOf(word, left, right) }))
    .sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1));
  for (const { word } of sorted) {
    if (kept.length === most) break;
    if (!kept.some((longer) => longer.includes(word))) kept.push(word);
  }
  return kept;
}

/** End of the longest stretch from `start` that stands in the other text as well; `start` where there is none. */
function commonRun(text: string, start: number, limit: number, other: string, vector: Vector): number {
  if (!isHan(text.charCodeAt(start))) {
    let end = start + 1;
    while (end < limit && !isHan(text.charCodeAt(end))) end++;
    return countOf(vector.terms, hash(text, start, end)) > 0 ? end : start;
  }
  let end = start + 1;
  while (end < limit && isHan(text.charCodeAt(end)) && countOf(vector.terms, pairAt(text, end - 1)) > 0)
    end++;
  while (end - start > 1 && !other.includes(text.slice(start, end))) end--;
  return end - start > 1 ? end : start;
}

/**
 * A common stretch without the halves of words at its ends, or nothing where no word is left. Of 合涉农, which 整合涉农信息 and 综合涉农信息
 * share, 涉农 is left, and of 术人, which 技术人才 and 技术人员 share, nothing.
 */
function wholeWords(text: string, { start, end }: Stretch, other: string, vector: Vector): string {
  const there = other.indexOf(text.slice(start, end)) - start;
  const sides = [
    { text, shift: 0 },
    { text: other, shift: there },
  ];
  /** Whether both texts join the characters before and behind a place to a word. */
  const joined = (place: number) =>
    sides.every(({ text: one, shift }) => spanning(one, place + shift).some(isShortWord));
  const saidMore = (place: number, inside: number) =>
    Math.min(...sides.map(({ text: one, shift }) => textsWith(vector, pairAt(one, place + shift - 1)))) >
    textsWith(vector, pairAt(text, inside));
  const endsHere = (place: number) =>
    sides.every(({ text: one, shift }) => {
      const at = place + shift;
      return isEnding(one[at] ?? "") && isHan(one.charCodeAt(at - 1));
    });
  /** Whether a place lies within a word rather than between two; a word inside the stretch begins or ends there, or not. */
  const splits = (place: number, whole: boolean, inside: number): boolean => {
    const cut = joined(place) || endsHere(place);
    return cut === whole ? saidMore(place, inside) : cut;
  };
  const begins = (from: number, to: number) =>
    [2, 3].some((length) => from + length <= to && isShortWord(text.slice(from, from + length)));
  const ends = (from: number, to: number) =>
    [2, 3].some((length) => to - length >= from && isShortWord(text.slice(to - length, to)));
  let [from, to] = [start, end];
  while (to - from > 2 && splits(from, begins(from, to), from)) from++;
  while (to - from > 2 && splits(to, ends(from, to), to - 2)) to--;
  const half = to - from === 2 && !isShortWord(text.slice(from, to)) && (joined(from) || joined(to));
  return half ? "" : text.slice(from, to);
}

/** The two or three characters around a place that reach over it, of one run of letters. */
function spanning(text: string, place: number): string[] {
  return [
    text.slice(place - 1, place + 1),
    text.slice(place - 2, place + 1),
    text.slice(place - 1, place + 2),
  ];
}

/** How much a word adds to the likeness of two texts. */
function worthOf(word: string, left: Vector, right: Vector): number {
  const both = (term: number): number => weightOf(left, term) * weightOf(right, term);
  if (!isHan(word.charCodeAt(0))) return both(hash(word, 0, word.length));
  let sum = 0;
  for (let i = 0; i + 1 < word.length; i++) sum += both(pairAt(word, i));
  return sum;
}
