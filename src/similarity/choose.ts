import type { Confidence } from "../types/results.ts";
import type { Pair } from "./candidates.ts";
import { mostNear } from "./meaning.ts";

/** A pair with how far it stands out and how sure that makes it. */
export interface Chosen extends Pair {
  strength: number;
  /** null below a weak match. */
  confidence: Confidence | null;
}

/** Neighbours that make up how alike everything is around an item. */
export const neighbours = 8;
/** Added to the neighbourhood, so that a chance word does not stand out among items that have nothing in common. */
export const ground = 0.015;
/** What is this alike restates the other, however many more do so too. */
const restated = 0.5;

/**
 * Least strength of each grade, and least cosine of a sure match. Chosen on fifteen hand-graded pairs of documents; on
 * twenty-three (README.md beside this) 98 in 100 of the pairs called sure are right, of the likely ones 75, of
 * the weak ones 44.
 */
export const grades = {
  sure: 1,
  /** Below, a few words in common may be of different works, however far they stand out. */
  sureCosine: 0.14,
  likely: 0.72,
  weak: 0.5,
} as const;

/** Below, no match, however near two items are in meaning. */
export const couldMatch = grades.weak / mostNear;

/** By what the strength of a pair is multiplied; asked only of those that could be a match. */
interface Factors {
  /** How near its items are in meaning. */
  nearness(pair: Pair): number;
  /** How varied what it shares is. */
  variety(pair: Pair): number;
  /** How much of its strength it keeps beside the strongest of either of its items. */
  kept(pair: Pair, bestOfLeft: Pair, bestOfRight: Pair): number;
}

/**
 * How far each pair stands out from what the eight nearest of either side are on average: cross-domain similarity
 * local scaling (Conneau et al. 2018), as a ratio, times the fourth root of the cosine. A long item that has something
 * of everything is near to all and so must be nearer; a terse item is near to none and may match at less, but two
 * chance words stand out among items that have nothing in common and are not believed for that. An item may match
 * several others, or none.
 *
 * @param pairs all pairs of two lists that have something in common
 * @param floor pairs of a lower cosine are left out
 */
export function choose(
  pairs: readonly Pair[],
  floor: number,
  { nearness = () => 1, variety = () => 1, kept = () => 1 }: Partial<Factors> = {},
): Chosen[] {
  const left = nearest(pairs, (pair) => pair.left);
  const right = nearest(pairs, (pair) => pair.right);
  const standing = pairs
    .filter(({ cosine }) => cosine >= floor)
    .map((pair) => {
      const [here, there] = [left.get(pair.left)!, right.get(pair.right)!];
      const alone = strengthOf(pair.cosine, (here + there) / 2 + ground);
      const near = alone < couldMatch ? alone : alone * nearness(pair);
      return { ...pair, strength: near < grades.weak ? near : near * variety(pair) };
    });
  const bestOfLeft = strongest(standing, (pair) => pair.left);
  const bestOfRight = strongest(standing, (pair) => pair.right);
  return standing.map((pair) => {
    const best = [bestOfLeft.get(pair.left)!, bestOfRight.get(pair.right)!] as const;
    const strength = pair.strength < grades.weak ? pair.strength : pair.strength * kept(pair, ...best);
    return { ...pair, strength, confidence: gradeOf(pair.cosine, strength) };
  });
}

/** The strongest pair of each item of one side; of equal ones the first. */
function strongest<P extends Pair & { strength: number }>(
  pairs: readonly P[],
  sideOf: (pair: P) => number,
): Map<number, P> {
  const best = new Map<number, P>();
  for (const pair of pairs) {
    const known = best.get(sideOf(pair));
    if (!known || pair.strength > known.strength) best.set(sideOf(pair), pair);
  }
  return best;
}

/** How far a cosine stands out from what is around it. */
export function strengthOf(cosine: number, around: number): number {
  return (cosine / around) * cosine ** 0.25;
}

/** How sure a match is; null where it is none. */
export function gradeOf(cosine: number, strength: number): Confidence | null {
  if (cosine >= restated || (strength >= grades.sure && cosine >= grades.sureCosine)) return "sure";
  if (strength >= grades.likely) return "likely";
  return strength >= grades.weak ? "weak" : null;
}

/** How near the eight nearest of each item of one side are on average; those that are missing count as 0. */
function nearest(pairs: readonly Pair[], sideOf: (pair: Pair) => number): Map<number, number> {
  const all = new Map<number, number[]>();
  for (const pair of pairs) {
    const scores = all.get(sideOf(pair));
    if (scores) scores.push(pair.cosine);
    else all.set(sideOf(pair), [pair.cosine]);
  }
  return new Map([...all].map(([side, scores]) => [side, neighbourhood(scores)]));
}

function neighbourhood(scores: number[]): number {
  const top = scores.sort((a, b) => b - a).slice(0, neighbours);
  return top.reduce((sum, score) => sum + score, 0) / neighbours;
}
