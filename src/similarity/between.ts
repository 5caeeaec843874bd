import type { Confidence } from "../types/results.ts";
import { postingsOf } from "./candidates.ts";
import { gradeOf, ground, neighbours, strengthOf } from "./choose.ts";
import type { Topic } from "./resemble.ts";
import { doubted, sharedWords } from "./shared.ts";
import { cosineOf, rounding, type Vector, weigh } from "./weigh.ts";

/** Two items of different lists that are about the same, by their numbers among all items. */
export interface Tie {
  a: number;
  b: number;
  cosine: number;
  strength: number;
  /** null below a weak match. */
  confidence: Confidence | null;
}

export interface Ties {
  /** Sure and likely ones, in the order of `a` and `b`. */
  ties: Tie[];
  /** For each item that is in none of them, the nearest of another group. */
  near: Map<number, Tie>;
  /** The words that two items share, the most telling first. */
  shared(a: number, b: number): string[];
}

/** No match below: two chance words. */
const leastCosine = 0.05;

/** Texts that say a term, beyond which it joins none: it is said everywhere. Bounds the work for an item. */
const longestPosting = 600;

/**
 * Which items of several lists are about the same: as `matchTopics` for two, but terms are weighed once, among all
 * lists, and found through one inverted index. The work grows with the number of items, for a term that more than
 * 600 of them say is passed over; to choose, each two lists are looked at by themselves.
 *
 * @param lists items with the group that each list belongs to; lists of one group are not matched with each other
 */
export function tiesBetween(lists: readonly { topics: readonly Topic[]; group: number }[]): Ties {
  const topics = lists.flatMap((list) => list.topics);
  const listOf = Int32Array.from(lists.flatMap((list, i) => list.topics.map(() => i)));
  const groupOf = Int32Array.from(listOf, (list) => lists[list]!.group);
  const vectors = weigh(topics.map(({ terms }) => terms));
  const sides = topics.map(({ plain: text }, i) => ({ text, vector: vectors[i]! }));
  const { around, ...pairs } = surroundings(vectors, lists.length, listOf, groupOf);
  const ties: Tie[] = [];
  const near = new Map<number, Tie>();
  const nearest = new Float64Array(vectors.length);
  for (let a = 0; a < vectors.length; a++) {
    for (let i = pairs.starts[a]!; i < pairs.starts[a + 1]!; i++) {
      const b = pairs.others[i]!;
      const cosine = pairs.cosines[i]!;
      const [here, there] = [a * lists.length + listOf[b]!, b * lists.length + listOf[a]!];
      const strength = strengthOf(cosine, (around[here]! + around[there]!) / 2 + ground);
      const grade = gradeOf(cosine, strength);
      const confidence = grade === "likely" ? doubted(cosine, sides[a]!, sides[b]!) : grade;
      const tie = { a, b, cosine, strength, confidence };
      if (confidence === "sure" || confidence === "likely") ties.push(tie);
      else
        for (const end of [a, b])
          if (strength > nearest[end]!) {
            nearest[end] = strength;
            near.set(end, tie);
          }
    }
  }
  ties.sort((x, y) => x.a - y.a || x.b - y.b);
  for (const { a, b } of ties) for (const end of [a, b]) near.delete(end);
  return { ties, near, shared: (a, b) => sharedWords(sides[a]!, sides[b]!) };
}

/** Cosines of one item with all others that share a term with it, sparse. */
interface Cosines {
  /** The others, in no order; holds until the next call. */
  of(item: number): Int32Array;
  /** By item, before rounding (`cosineOf`). */
  sums: Float64Array;
}

function accumulator(vectors: readonly Vector[]): Cosines {
  const { starts, places, weights } = postingsOf(vectors);
  const sums = new Float64Array(vectors.length);
  const touched = new Int32Array(vectors.length);
  let count = 0;
  return {
    of: (item) => {
      for (let i = 0; i < count; i++) sums[touched[i]!] = 0;
      count = 0;
      const { ids, weights: own } = vectors[item]!;
      for (let i = 0; i < ids.length; i++) {
        const [from, to] = [starts[ids[i]!]!, starts[ids[i]! + 1]!];
        const weight = own[i]!;
        if (weight === 0 || to - from > longestPosting) continue;
        for (let k = from; k < to; k++) {
          const other = places[k]!;
          if (sums[other] === 0) touched[count++] = other;
          sums[other]! += weight * weights[k]!;
        }
      }
      return touched.subarray(0, count);
    },
    sums,
  };
}

interface Surroundings {
  /** For each item and each list how near the eight nearest are on average. */
  around: Float32Array;
  /** From `starts[a]` to `starts[a + 1]`: later items of other groups that are not too far from `a`, and their cosine. */
  starts: Int32Array;
  others: number[];
  cosines: number[];
}

function surroundings(
  vectors: readonly Vector[],
  lists: number,
  listOf: Int32Array,
  groupOf: Int32Array,
): Surroundings {
  const found = accumulator(vectors);
  const around = new Float32Array(vectors.length * lists);
  const starts = new Int32Array(vectors.length + 1);
  const others: number[] = [];
  const cosines: number[] = [];
  // The nearest in each list, the best first.
  const top = new Float64Array(lists * neighbours);
  for (let a = 0; a < vectors.length; a++) {
    top.fill(0);
    const near = found.of(a);
    for (let i = 0; i < near.length; i++) {
      const b = near[i]!;
      const sum = found.sums[b]!;
      const from = listOf[b]! * neighbours;
      // Most are farther than the eighth nearest, however they are rounded.
      if (sum < leastCosine - rounding && sum < top[from + neighbours - 1]! - rounding) continue;
      if (groupOf[a] === groupOf[b]) continue;
      const cosine = cosineOf(sum);
      insert(top, from, cosine);
      if (b < a || cosine < leastCosine) continue;
      others.push(b);
      cosines.push(cosine);
    }
    starts[a + 1] = others.length;
    for (let list = 0; list < lists; list++) {
      let sum = 0;
      for (let i = 0; i < neighbours; i++) sum += top[list * neighbours + i]!;
      around[a * lists + list] = sum / neighbours;
    }
  }
  return { around, starts, others, cosines };
}

/** Puts a number in its place among the largest so far, which stand from `from` on in falling order. */
function insert(top: Float64Array, from: number, value: number): void {
  let i = from + neighbours - 1;
  if (value <= top[i]!) return;
  for (; i > from && top[i - 1]! < value; i--) top[i] = top[i - 1]!;
  top[i] = value;
}
