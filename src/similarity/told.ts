import type { Vector } from "./weigh.ts";

/** What is left of the strength of a match that stronger ones of both its items tell all of. */
const toldAlready = 0.5;

/**
 * How much of its strength a match keeps beside stronger ones of its items: all where either item has no stronger one, or
 * these share other words. 所有制企业公平竞争 is what the paragraphs on private firms of two reports have in common, and no
 * reason to set one of them against the paragraph on the market as well.
 *
 * @param vectors weighed together
 * @returns for two texts, and the strongest match of the first and of the second, by their numbers
 */
export function keptBeside(
  vectors: readonly Vector[],
): (a: number, b: number, bestOfA: number, bestOfB: number) => number {
  const weights = new Float64Array(vectors[0]?.space.names.length ?? 0);
  const shared = new Float64Array(weights.length);
  /** Which part of what `shared` holds another text says, too. */
  const partIn = ({ ids }: Vector, all: number): number => {
    let sum = 0;
    for (let i = 0; i < ids.length; i++) sum += shared[ids[i]!]!;
    return sum / all;
  };
  return (a, b, bestOfA, bestOfB) => {
    if (bestOfA === b || bestOfB === a) return 1;
    const [one, other] = [vectors[a]!, vectors[b]!];
    for (let i = 0; i < one.ids.length; i++) weights[one.ids[i]!] = one.weights[i]!;
    let all = 0;
    for (let i = 0; i < other.ids.length; i++) {
      const id = other.ids[i]!;
      shared[id] = weights[id]! * other.weights[i]!;
      all += shared[id]!;
    }
    const told = all === 0 ? 0 : Math.min(partIn(vectors[bestOfA]!, all), partIn(vectors[bestOfB]!, all));
    for (let i = 0; i < one.ids.length; i++) weights[one.ids[i]!] = 0;
    for (let i = 0; i < other.ids.length; i++) shared[other.ids[i]!] = 0;
    return 1 - (1 - toldAlready) * told;
  };
}
