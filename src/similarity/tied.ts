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
interface Found {
  tie: Tie;
  by: [number, number];
}

/**
 * The ties that were found, and what is nearest to each item that has none.
 *
 * @param owners of each topic, the item that it is or is a step of; two items are tied once, by their best steps
 */
export function tiesSoFar(owners: readonly number[], items: number) {
  const tied = new Map<number, Found>();
  const near = new Map<number, Found>();
  const nearest = new Float64Array(items);
  const keyOf = (a: number, b: number): number => a * items + b;
  return {
    /** Whether two topics that are not tied would be the nearest of one of their items. */
    wants: (a: number, b: number, strength: number) =>
      strength > nearest[owners[a]!]! || strength > nearest[owners[b]!]!,
    /** @param between topics */
    take(between: Tie): void {
      const tie = { ...between, a: owners[between.a]!, b: owners[between.b]! };
      const found: Found = { tie, by: [between.a, between.b] };
      if (isMatch(tie.confidence)) {
        const key = keyOf(tie.a, tie.b);
        const known = tied.get(key);
        if (!known || isBetter(tie, known.tie)) tied.set(key, found);
      } else
        for (const end of [tie.a, tie.b])
          if (tie.strength > nearest[end]!) {
            nearest[end] = tie.strength;
            near.set(end, found);
          }
    },
    all(): Pick<Ties, "ties" | "near"> {
      const ties = Array.from(tied.values(), ({ tie }) => tie).sort((x, y) => x.a - y.a || x.b - y.b);
      const has = new Set(ties.flatMap(({ a, b }) => [a, b]));
      const others = [...near].filter(([end]) => !has.has(end));
      return { ties, near: new Map(others.map(([end, { tie }]) => [end, tie])) };
    },
    /** The topics by which two items are tied or near; of others the first. */
    by(a: number, b: number): [number, number] {
      const found = [tied.get(keyOf(a, b)), near.get(a), near.get(b)];
      const own = found.find((one) => one?.tie.a === a && one.tie.b === b);
      return own?.by ?? [owners.indexOf(a), owners.indexOf(b)];
    },
  };
}
