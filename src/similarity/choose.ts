import type { Pair } from "./candidates.ts";

/** Neighbours that make up how alike everything is around an item. */
const neighbours = 8;
/** Added to the neighbourhood, so that a chance word does not stand out among items that have nothing in common. */
const ground = 0.015;
/** How much more alike than its neighbourhood a pair must be. */
const contrast = 1.3;
/** What is this alike restates the other, however many more do so too. */
const restated = 0.5;

/**
 * The pairs that stand out: alike beyond what the eight nearest of either side are on average. This is
 * cross-domain similarity local scaling (Conneau et al. 2018): a long item that has something of everything is
 * near to all and so must be nearer; a terse item is near to none and may match at less. An item may thus
 * match several others, or none.
 *
 * @param floor least cosine of a match
 */
export function choose(pairs: Pair[], floor: number): Pair[] {
  const left = means(pairs, (pair) => pair.left);
  const right = means(pairs, (pair) => pair.right);
  return pairs.filter((pair) => {
    if (pair.cosine < floor) return false;
    if (pair.cosine >= restated) return true;
    const around = (left.get(pair.left)! + right.get(pair.right)!) / 2 + ground;
    return pair.cosine >= contrast * around;
  });
}

function means(pairs: Pair[], sideOf: (pair: Pair) => number): Map<number, number> {
  const nearest = new Map<number, number[]>();
  for (const pair of pairs) {
    const scores = nearest.get(sideOf(pair));
    if (scores) scores.push(pair.cosine);
    else nearest.set(sideOf(pair), [pair.cosine]);
  }
  const found = new Map<number, number>();
  for (const [side, scores] of nearest) {
    const top = scores.sort((a, b) => b - a).slice(0, neighbours);
    found.set(side, top.reduce((sum, score) => sum + score, 0) / neighbours);
  }
  return found;
}
