import { postingsOf } from "./candidates.ts";
import { couldMatch, gradeOf, grades, ground, neighbours, strengthOf } from "./choose.ts";
import { nearnessOf } from "./meaning.ts";
import { partsOf } from "./parts.ts";
import { sharedWords } from "./shared.ts";
import { isMatch, type Ties, tiesSoFar } from "./tied.ts";
import { keptBeside } from "./told.ts";
import type { Topic } from "./topics.ts";
import { varietyOf } from "./variety.ts";
import { cosineOf, type Vector, weigh } from "./weigh.ts";

/** No match below: two chance words. */
const leastCosine = 0.05;
/** A sum below this is a lesser cosine, however it is rounded. */
const nearlyLeast = leastCosine - 1e-6;

/** Texts that say a term, beyond which it joins none: it is said everywhere. Bounds the work for an item. */
const longestPosting = 600;

/**
 * Which items of several lists are about the same: as `gradePairs` for two, but terms are weighed once, among all
 * lists, and found through one inverted index; a term that more than 600 of them say is passed over. To choose, each two
 * lists are looked at by themselves.
 *
 * @param lists items with the group that each list belongs to; lists of one group are not matched with each other
 */
export function tiesBetween(lists: readonly { topics: readonly Topic[]; group: number }[]): Ties {
  const items = lists.flatMap((list) => list.topics);
  const { topics, owners, wholes } = partsOf(items);
  const listOfItem = lists.flatMap((list, i) => list.topics.map(() => i));
  const listOf = Int32Array.from(owners, (item) => listOfItem[item]!);
  const vectors = weigh(topics.map(({ terms }) => terms));
  const sides = topics.map(({ plain: text }, i) => ({ text, vector: vectors[i]! }));
  const variety = varietyOf(sides);
  const kept = keptBeside(vectors);
  const near = nearnessOf(vectors);
  const { around, ...pairs } = surroundings(
    vectors,
    endsOf(listOf, lists.length),
    lists.map(({ group }) => group),
  );
  const best = bestSoFar(vectors.length, lists.length);
  const placeOf = (item: number, other: number): number => item * lists.length + listOf[other]!;
  const strengths = new Float64Array(pairs.others.length);
  eachPair(pairs, (a, b, i) => {
    const cosine = pairs.cosines[i]!;
    const [here, there] = [placeOf(a, b), placeOf(b, a)];
    const alone = strengthOf(cosine, (around[here]! + around[there]!) / 2 + ground);
    const whole = alone < couldMatch ? alone : alone * near(wholes[a]!, wholes[b]!);
    strengths[i] = whole < grades.weak ? whole : whole * variety(cosine, a, b);
    best.take(here, b, strengths[i]!);
    best.take(there, a, strengths[i]!);
  });
  const found = tiesSoFar(owners, items.length);
  eachPair(pairs, (a, b, i) => {
    const cosine = pairs.cosines[i]!;
    const alone = strengths[i]!;
    if (!isMatch(gradeOf(cosine, alone)) && !found.wants(a, b, alone)) return;
    const beside = () => kept(a, b, best.of(placeOf(a, b)), best.of(placeOf(b, a)));
    const strength = alone < grades.weak ? alone : alone * beside();
    found.take({ a, b, cosine, strength, confidence: gradeOf(cosine, strength) });
  });
  const shared = sharedWords(sides);
  return { ...found.all(), shared: (a, b) => shared(...found.by(a, b)) };
}

/** Calls for each pair with its items, by their numbers, and its own number. */
function eachPair(
  { starts, others }: Pick<Surroundings, "starts" | "others">,
  call: (a: number, b: number, pair: number) => void,
): void {
  for (let a = 0; a + 1 < starts.length; a++)
    for (let i = starts[a]!; i < starts[a + 1]!; i++) call(a, others[i]!, i);
}

/** The strongest so far, of each list to each item; of equal ones, to seven digits, the first. */
function bestSoFar(items: number, lists: number) {
  const strengths = new Float32Array(items * lists);
  const best = new Int32Array(items * lists);
  return {
    take(place: number, other: number, strength: number): void {
      if (Math.fround(strength) <= strengths[place]!) return;
      strengths[place] = strength;
      best[place] = other;
    },
    of: (place: number): number => best[place]!,
  };
}

/** Of each list, the number of its last topic and one. */
function endsOf(listOf: Int32Array, lists: number): number[] {
  const ends = new Array<number>(lists).fill(0);
  listOf.forEach((list, i) => {
    ends[list] = i + 1;
  });
  for (let i = 1; i < lists; i++) ends[i] = Math.max(ends[i]!, ends[i - 1]!);
  return ends;
}

interface Surroundings {
  /** For each item and each list how near the eight nearest are on average. */
  around: Float32Array;
  /** From `starts[a]` to `starts[a + 1]`: later items of other groups that are not too far from `a`, and their cosine. */
  starts: Int32Array;
  others: number[];
  cosines: number[];
}

/**
 * @param ends of each list, the number of its last item and one
 * @param groups of each list
 */
function surroundings(
  vectors: readonly Vector[],
  ends: readonly number[],
  groups: readonly number[],
): Surroundings {
  const add = laterSums(vectors);
  const around = new Float32Array(vectors.length * ends.length);
  const starts = new Int32Array(vectors.length + 1);
  const others: number[] = [];
  const cosines: number[] = [];
  const sums = new Float64Array(vectors.length);
  const nearest = nearestSoFar(vectors.length);
  const keep = (b: number, cosine: number) => {
    others.push(b);
    cosines.push(cosine);
  };
  for (let here = 0; here < ends.length; here++) {
    const end = ends[here]!;
    nearest.begin();
    add.pass(end);
    for (let a = here === 0 ? 0 : ends[here - 1]!; a < end; a++) {
      add.into(sums, a);
      for (let there = here + 1; there < ends.length; there++)
        if (groups[here] !== groups[there])
          around[a * ends.length + there] = nearest.look(sums, ends[there - 1]!, ends[there]!, keep);
      sums.fill(0);
      starts[a + 1] = others.length;
    }
    for (let b = end; b < vectors.length; b++) around[b * ends.length + here] = nearest.of(b);
  }
  return { around, starts, others, cosines };
}

/** The nearest so far, the best first: of one list to the item in hand, and of the list in hand to each item. */
function nearestSoFar(items: number) {
  const near = new Float64Array(neighbours);
  const nearHere = new Float64Array(items * neighbours);
  const leastHere = new Float64Array(items);
  return {
    /** Another list is in hand. */
    begin(): void {
      nearHere.fill(0);
      leastHere.fill(0);
    },
    /**
     * @param sums what the item in hand has in common with each
     * @param keep is given those from `from` to `to` that are not too far
     * @returns how near the nearest of these are
     */
    look(sums: Float64Array, from: number, to: number, keep: (item: number, cosine: number) => void): number {
      near.fill(0);
      for (let b = from; b < to; b++) {
        const sum = sums[b]!;
        if (sum > near[neighbours - 1]!) insert(near, 0, sum);
        if (sum > leastHere[b]!) {
          insert(nearHere, b * neighbours, sum);
          leastHere[b] = nearHere[(b + 1) * neighbours - 1]!;
        }
        if (sum < nearlyLeast) continue;
        const cosine = cosineOf(sum);
        if (cosine >= leastCosine) keep(b, cosine);
      }
      return mean(near, 0);
    },
    /** How near those of the list in hand are to an item. */
    of: (item: number): number => mean(nearHere, item * neighbours),
  };
}

/** Sums up what an item has in common with each of those behind a place, which moves on. */
function laterSums(vectors: readonly Vector[]) {
  const { starts, places, weights } = postingsOf(vectors);
  /** The first posting of each term behind the place. */
  const next = starts.slice();
  let passed = 0;
  return {
    pass(end: number): void {
      for (; passed < end; passed++) {
        const { ids } = vectors[passed]!;
        for (let i = 0; i < ids.length; i++) next[ids[i]!]!++;
      }
    },
    into(sums: Float64Array, item: number): void {
      const { ids, weights: own } = vectors[item]!;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        const to = starts[id + 1]!;
        if (to - starts[id]! > longestPosting) continue;
        const weight = own[i]!;
        for (let k = next[id]!; k < to; k++) sums[places[k]!]! += weight * weights[k]!;
      }
    },
  };
}

/** How near the nearest are on average. */
function mean(top: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < from + neighbours; i++) sum += cosineOf(top[i]!);
  return sum / neighbours;
}

/** Puts a number in its place among the largest so far, which stand from `from` on in falling order; it is larger than the last. */
function insert(top: Float64Array, from: number, value: number): void {
  let i = from + neighbours - 1;
  for (; i > from && top[i - 1]! < value; i--) top[i] = top[i - 1]!;
  top[i] = value;
}
