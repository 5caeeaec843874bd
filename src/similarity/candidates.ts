import { cosineOf, type Vector } from "./weigh.ts";

/** Two places, one in each list, and the cosine of what stands there. */
export interface Pair {
  left: number;
  right: number;
  cosine: number;
}

/** How many partners of one item are looked at closely. */
const partners = 32;
/** How many terms of an item, the heaviest, look for partners. */
const probes = 48;
/** A term in more items than this finds no partners: it is said everywhere. */
const longestPosting = 200;

/** For each term, from `starts[id]` to `starts[id + 1]`, the texts that say it and what it weighs there. */
interface Postings {
  starts: Int32Array;
  places: Int32Array;
  weights: Float64Array;
}

/**
 * Pairs that share something telling, by an inverted index: at most `partners` for each item of `left`, so the
 * work grows with the number of items and not with their product. Short lists are compared in full.
 *
 * @param left weighed together with `right`
 */
export function candidates(left: Vector[], right: Vector[]): Pair[] {
  const postings = postingsOf(right);
  return left.length * right.length <= partners * partners * 4
    ? everyPair(left, right, postings)
    : likeliestPairs(left, right, postings);
}

export function postingsOf(vectors: readonly Vector[]): Postings {
  const starts = new Int32Array((vectors[0]?.space.rarity.length ?? 0) + 1);
  for (const { ids } of vectors) for (let i = 0; i < ids.length; i++) starts[ids[i]! + 1]!++;
  for (let id = 1; id < starts.length; id++) starts[id]! += starts[id - 1]!;
  const free = starts.slice();
  const places = new Int32Array(starts.at(-1)!);
  const weights = new Float64Array(places.length);
  for (let place = 0; place < vectors.length; place++) {
    const vector = vectors[place]!;
    for (let i = 0; i < vector.ids.length; i++) {
      const at = free[vector.ids[i]!]!++;
      places[at] = place;
      weights[at] = vector.weights[i]!;
    }
  }
  return { starts, places, weights };
}

function everyPair(left: Vector[], right: Vector[], { starts, places, weights }: Postings): Pair[] {
  const pairs: Pair[] = [];
  for (const [place, vector] of left.entries()) {
    const sums = new Float64Array(right.length);
    for (let i = 0; i < vector.ids.length; i++) {
      const id = vector.ids[i]!;
      const weight = vector.weights[i]!;
      const end = starts[id + 1] ?? 0;
      for (let k = starts[id] ?? 0; k < end; k++) sums[places[k]!]! += weight * weights[k]!;
    }
    for (const [other, sum] of sums.entries()) {
      if (sum > 0) pairs.push({ left: place, right: other, cosine: cosineOf(sum) });
    }
  }
  return pairs;
}

function likeliestPairs(left: Vector[], right: Vector[], { starts, places, weights }: Postings): Pair[] {
  // What each term weighs in the text in hand, and what that has in common with each of the others: all 0 again when
  // it is done with.
  const own = new Float64Array(starts.length);
  const scores = new Float64Array(right.length);
  return left.flatMap((vector, place) => {
    const found: number[] = [];
    for (const i of heaviest(vector)) {
      const [from, to] = [starts[vector.ids[i]!]!, starts[vector.ids[i]! + 1]!];
      if (to - from > longestPosting) continue;
      for (let k = from; k < to; k++) {
        const other = places[k]!;
        if (scores[other] === 0) found.push(other);
        scores[other]! += vector.weights[i]! * weights[k]!;
      }
    }
    const position = (place + 0.5) / left.length;
    const distance = (other: number): number => Math.abs((other + 0.5) / right.length - position);
    vector.ids.forEach((id, i) => {
      own[id] = vector.weights[i]!;
    });
    // Of equally good partners (the same sentence in every chapter) those at the same place of the outline.
    const pairs = found
      .sort((a, b) => scores[b]! - scores[a]! || distance(a) - distance(b) || a - b)
      .slice(0, partners)
      .map((other) => ({ left: place, right: other, cosine: cosineWith(own, right[other]!) }));
    for (const id of vector.ids) own[id] = 0;
    for (const other of found) scores[other] = 0;
    return pairs;
  });
}

/** Cosine of a text, given by what each term weighs in it, with another: 0 for nothing in common, 1 for the same. */
function cosineWith(own: Float64Array, { ids, weights }: Vector): number {
  let sum = 0;
  for (let i = 0; i < ids.length; i++) sum += own[ids[i]!]! * weights[i]!;
  return cosineOf(sum);
}

/** Places of the heaviest terms; of equal ones, the smaller term first. */
function heaviest({ terms, weights }: Vector): number[] {
  const places = Array.from(weights.keys());
  if (places.length <= probes) return places;
  const names = terms.keys.filter((term) => term !== 0);
  return places.sort((a, b) => weights[b]! - weights[a]! || names[a]! - names[b]!).slice(0, probes);
}
