import { countOf } from "./counts.ts";
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
        found.add(han ? wholeWords(text, { start: i, end: stop }, other, left.vector) : text.slice(i, stop));
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
 * A common stretch without the halves of words at its ends: an outer character that both texts join to something
 * else, and more often so than it stands with its neighbour inside, belongs there. 整合 and 综合 are each in more
 * texts than 合涉, so of 合涉农, which 整合涉农信息 and 综合涉农信息 share, 涉农 is left.
 */
function wholeWords(text: string, { start, end }: Stretch, other: string, vector: Vector): string {
  const there = other.indexOf(text.slice(start, end)) - start;
  const outside = (place: number) =>
    Math.min(textsWith(vector, pairAt(text, place)), textsWith(vector, pairAt(other, place + there)));
  let [from, to] = [start, end];
  while (to - from > 2 && outside(from - 1) > textsWith(vector, pairAt(text, from))) from++;
  while (to - from > 2 && outside(to - 1) > textsWith(vector, pairAt(text, to - 2))) to--;
  return text.slice(from, to);
}

/** How much a word adds to the likeness of two texts. */
function worthOf(word: string, left: Vector, right: Vector): number {
  const both = (term: number): number => weightOf(left, term) * weightOf(right, term);
  if (!isHan(word.charCodeAt(0))) return both(hash(word, 0, word.length));
  let sum = 0;
  for (let i = 0; i + 1 < word.length; i++) sum += both(pairAt(word, i));
  return sum;
}
