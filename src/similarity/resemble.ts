import type { Confidence } from "../types/results.ts";
import { candidates } from "./candidates.ts";
import { type Chosen, choose } from "./choose.ts";
import { nearnessOf } from "./meaning.ts";
import { isBetter, type Parts, partsOf } from "./parts.ts";
import { sharedWords } from "./shared.ts";
import { keptBeside } from "./told.ts";
import { type Item, type Topic, topicOf } from "./topics.ts";
import { varietyOf } from "./variety.ts";
import { weigh } from "./weigh.ts";

/** Two items that are about the same: their places in the lists, how much so, and in what. */
export interface Likeness {
  left: number;
  right: number;
  /** Cosine of their weighed terms, 0..1: 1 for the same text, 0.1–0.3 for the same work in other words. */
  similarity: number;
  confidence: Confidence;
  /** The words that both have, the most telling first. */
  shared: string[];
}

/** No match below: two chance words. */
const leastSimilarity = 0.05;

/** All pairs of two lists that share something telling, graded. */
export interface Resemblance {
  pairs: Chosen[];
  /** The words that two items of a pair share, the most telling first. */
  shared(left: number, right: number): string[];
}

/**
 * Which item of one list is about the same as which of the other, weak and doubtful pairs included. An item that
 * enumerates several works is as near to another as the nearest of these.
 *
 * @param options.floor least cosine of a pair
 */
export function gradePairs(
  left: readonly Topic[],
  right: readonly Topic[],
  options: { floor?: number } = {},
): Resemblance {
  const [here, there] = [partsOf(left), partsOf(right)];
  const topics = [...here.topics, ...there.topics];
  const count = here.topics.length;
  const vectors = weigh(topics.map(({ terms }) => terms));
  const sides = topics.map(({ plain: text }, i) => ({ text, vector: vectors[i]! }));
  const variety = varietyOf(sides);
  const kept = keptBeside(vectors);
  const near = nearnessOf(vectors);
  const shared = sharedWords(sides);
  const pairs = choose(
    candidates(vectors.slice(0, count), vectors.slice(count)),
    options.floor ?? leastSimilarity,
    {
      nearness: ({ left: i, right: j }) => near(here.wholes[i]!, count + there.wholes[j]!),
      variety: (pair) => variety(pair.cosine, pair.left, count + pair.right),
      kept: (pair, ofLeft, ofRight) =>
        kept(pair.left, count + pair.right, count + ofLeft.right, ofRight.left),
    },
  );
  if (count === left.length && there.topics.length === right.length)
    return { pairs, shared: (i, j) => shared(i, count + j) };
  const best = ofItems(pairs, here, there);
  return {
    pairs: [...best.values()].map(({ pair }) => pair),
    shared(i, j) {
      const { part } = best.get(`${i} ${j}`) ?? {};
      return part ? shared(part.left, count + part.right) : [];
    },
  };
}

/** The best pair of parts for each two items. */
function ofItems(pairs: readonly Chosen[], here: Parts, there: Parts) {
  const best = new Map<string, { pair: Chosen; part: Chosen }>();
  for (const part of pairs) {
    const pair = { ...part, left: here.owners[part.left]!, right: there.owners[part.right]! };
    const key = `${pair.left} ${pair.right}`;
    const known = best.get(key);
    if (!known || isBetter(pair, known.pair)) best.set(key, { pair, part });
  }
  return best;
}

/**
 * Which item of one list is about the same as which of the other: what is sure or likely. An item may match several,
 * or none.
 *
 * @param options.floor least similarity of a match
 * @returns by place in `left`, then the most alike first
 */
export function resemble(
  left: readonly Item[],
  right: readonly Item[],
  options: { floor?: number } = {},
): Likeness[] {
  const { pairs, shared } = gradePairs(left.map(topicOf), right.map(topicOf), options);
  return pairs
    .filter(({ confidence }) => confidence === "sure" || confidence === "likely")
    .sort((a, b) => a.left - b.left || b.cosine - a.cosine || a.right - b.right)
    .map((pair) => ({
      left: pair.left,
      right: pair.right,
      similarity: Math.round(pair.cosine * 1e4) / 1e4,
      confidence: pair.confidence!,
      // a row that restates a task asks for none
      get shared() {
        return shared(pair.left, pair.right);
      },
    }));
}
