import type { Confidence } from "../types/results.ts";
import { countOf } from "./counts.ts";
import { hash, isHan, isSingle, pairAt, type Stretch, stretches } from "./terms.ts";
import { textsWith, type Vector, weightOf } from "./weigh.ts";

const most = 8;
/** Of a longer text only the beginning is searched for shared words. */
const searched = 5000;

/** A plain text with its vector. */
interface Side {
  text: string;
  vector: Vector;
}

/**
 * The words that two texts share, the most telling first: 宽带网络, 信息公开目录, 12316.
 */
export function sharedWords(left: Side, right: Side): string[] {
  const text = left.text.slice(0, searched);
  const other = right.text.slice(0, searched);
  const found = new Map<string, number>();
  for (const { start, end } of stretchesOf(text)) {
    for (let i = start; i < end; ) {
      const stop = commonRun(text, i, end, other, right.vector);
      if (stop - i >= 2) {
        const han = isHan(text.charCodeAt(i));
        const word = han
          ? wholeWords(text, { start: i, end: stop }, other, left.vector)
          : text.slice(i, stop);
        if (!found.has(word)) found.set(word, worthOf(word, left.vector, right.vector));
      }
      i = Math.max(stop, i + 1);
    }
  }
  const words = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const kept: string[] = [];
  for (const word of words) {
    if (kept.length === most) break;
    if (!kept.some((longer) => longer.includes(word))) kept.push(word);
  }
  return kept;
}

/** The text that was looked at last: one is set against many. */
let latest: { text: string; found: Stretch[] } | undefined;

function stretchesOf(text: string): Stretch[] {
  if (latest?.text !== text) latest = { text, found: stretches(text) };
  return latest.found;
}

/** Above this likeness two texts have more in common than a phrase. */
const onePhrase = 0.15;

/** No phrase has more pairs of characters than this. */
const longestPhrase = 12;

/**
 * What becomes of a likely match: a weak one where the texts share a single phrase. 世博园区…信息基础设施建设 and
 * 国防信息动员…信息基础设施 are not the same work.
 */
export function doubted(cosine: number, left: Side, right: Side): Confidence {
  if (cosine >= onePhrase || sharesMore(left.vector, right.vector, longestPhrase)) return "likely";
  return sharedWords(left, right).length < 2 ? "weak" : "likely";
}

/** Whether two texts share more pairs, words or names than `least`. */
function sharesMore(left: Vector, right: Vector, least: number): boolean {
  if (left.ids.length > right.ids.length) return sharesMore(right, left, least);
  const { ids, space } = left;
  let count = 0;
  for (let i = 0; i < ids.length; i++) {
    const term = space.names[ids[i]!]!;
    if (!isSingle(term) && countOf(right.terms, term) > 0 && ++count > least) return true;
  }
  return false;
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
