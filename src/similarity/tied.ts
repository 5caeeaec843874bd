import type { Confidence } from "../types/results.ts";
import { isBetter } from "./parts.ts";

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

export const isMatch = (grade: Confidence | null): boolean => grade === "sure" || grade === "likely";

/** A tie between items, and the topics that it was found between. */
interface Found extends Tie {
  topicA: number;
  topicB: number;
}

/**
 * The ties that were found, and what is nearest to each item that has none. Three hundred reports have 600,000 ties, so
 * each is one object, and no table of all is kept: those of one item come together.
 *
 * @param owners of each topic, the item that it is or is a step of, ascending; two items are tied once, by their best steps
 */
export function tiesSoFar(owners: readonly number[], items: number) {
  const tied: Found[] = [];
  const near = new Map<number, Found>();
  const nearest = new Float64Array(items);
  /** The item in hand, and where its ties stand by their other item. */
  const inHand = { item: -1, places: new Map<number, number>() };
  const keep = (found: Found) => {
    if (found.a !== inHand.item) {
      inHand.item = found.a;
      inHand.places.clear();
    }
    const place = inHand.places.get(found.b);
    if (place === undefined) inHand.places.set(found.b, tied.push(found) - 1);
    else if (isBetter(found, tied[place]!)) tied[place] = found;
  };
  return {
    /** Whether two topics that are not tied would be the nearest of one of their items. */
    wants: (a: number, b: number, strength: number) =>
      strength > nearest[owners[a]!]! || strength > nearest[owners[b]!]!,
    /** @param between topics, the first of them ascending from call to call */
    take({ a: topicA, b: topicB, cosine, strength, confidence }: Tie): void {
      const [a, b] = [owners[topicA]!, owners[topicB]!];
      const found: Found = { a, b, cosine, strength, confidence, topicA, topicB };
      if (isMatch(confidence)) keep(found);
      else
        for (const end of [a, b])
          if (strength > nearest[end]!) {
            nearest[end] = strength;
            near.set(end, found);
          }
    },
    /** To be asked when all are taken. */
    all(): Pick<Ties, "ties" | "near"> {
      const ties = tied.sort((x, y) => x.a - y.a || x.b - y.b);
      const has = new Set<number>();
      for (const { a, b } of ties) has.add(a).add(b);
      return { ties, near: new Map([...near].filter(([end]) => !has.has(end))) };
    },
    /** The topics by which two items are tied or near; of others the first. */
    by(a: number, b: number): [number, number] {
      const found = [tieOf(tied, a, b), near.get(a), near.get(b)];
      const own = found.find((one) => one?.a === a && one.b === b);
      return own ? [own.topicA, own.topicB] : [owners.indexOf(a), owners.indexOf(b)];
    },
  };
}

/** The tie of two items among all, which stand in the order of their items. */
function tieOf(tied: readonly Found[], a: number, b: number): Found | undefined {
  let [low, high] = [0, tied.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = tied[middle]!;
    if (one.a < a || (one.a === a && one.b < b)) low = middle + 1;
    else high = middle;
  }
  return tied[low];
}
