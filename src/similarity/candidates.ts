import { cosine, cosineOf, type Vector } from "./weigh.ts";

/** Two places, one in each list, and the cosine of what stands there. */
export interface Pair {
  left: number;
  right: number;
  cosine: number;
}

/** How many partners of one item are looked at closely. */
export const partners = 32;
/** How many terms of an item, the heaviest, look for partners. */
const probes = 48;
/** A term in more items than this finds no partners: it is said everywhere. */
const longestPosting = 200;

type Postings = Map<number, { place: number; weight: number }[]>;

/**
 * Pairs that share something telling, by an inverted index: at most `partners` for each item of `left`, so the
 * work grows with the number of items and not with their product. Short lists are compared in full.
 */
export function candidates(left: Vector[], right: Vector[]): Pair[] {
  const postings = postingsOf(right);
  return left.length * right.length <= partners * partners * 4
    ? everyPair(left, right, postings)
    : likeliestPairs(left, right, postings);
}

function postingsOf(vectors: Vector[]): Postings {
  const postings: Postings = new Map();
  for (const [place, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const posting = postings.get(term);
      if (posting) posting.push({ place, weight });
      else postings.set(term, [{ place, weight }]);
    }
  }
  return postings;
}

function everyPair(left: Vector[], right: Vector[], postings: Postings): Pair[] {
  const pairs: Pair[] = [];
  for (const [place, vector] of left.entries()) {
    const sums = new Float64Array(right.length);
    for (const [term, weight] of vector) {
      for (const entry of postings.get(term) ?? []) sums[entry.place]! += weight * entry.weight;
    }
    for (const [other, sum] of sums.entries()) {
      if (sum > 0) pairs.push({ left: place, right: other, cosine: cosineOf(sum) });
    }
  }
  return pairs;
}

function likeliestPairs(left: Vector[], right: Vector[], postings: Postings): Pair[] {
  return left.flatMap((vector, place) => {
    const scores = new Map<number, number>();
    for (const [term, weight] of heaviest(vector)) {
      const posting = postings.get(term);
      if (!posting || posting.length > longestPosting) continue;
      for (const entry of posting)
        scores.set(entry.place, (scores.get(entry.place) ?? 0) + weight * entry.weight);
    }
    const position = (place + 0.5) / left.length;
    const distance = (other: number): number => Math.abs((other + 0.5) / right.length - position);
    // Of equally good partners (the same sentence in every chapter) those at the same place of the outline.
    return [...scores]
      .sort((a, b) => b[1] - a[1] || distance(a[0]) - distance(b[0]) || a[0] - b[0])
      .slice(0, partners)
      .map(([other]) => ({ left: place, right: other, cosine: cosine(vector, right[other]!) }));
  });
}

function heaviest(vector: Vector): [number, number][] {
  if (vector.size <= probes) return [...vector];
  return [...vector].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, probes);
}
