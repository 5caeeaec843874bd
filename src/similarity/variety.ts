import { countOf } from "./counts.ts";
import { pairAt, stretches } from "./terms.ts";
import type { Vector } from "./weigh.ts";

/** A plain text with its vector. */
export interface Side {
  text: string;
  vector: Vector;
}

/** Of a longer text only the beginning is searched for what it shares. */
export const searched = 5000;

/** No phrase has more pairs of characters than this: what goes on is a sentence. */
const longestPhrase = 12;

/** What is left of the strength of a match that rests on a single phrase is this, to the power below. */
const single = 0.05;
/** How much it counts that one phrase makes up most of a match; chosen on eleven graded pairs, leaving each out in turn. */
const power = 0.15;

/** The pairs of characters of a text in order, by number; -1 between phrases. */
interface Pairs {
  ids: Int32Array;
  /** What each weighs where it stands first, else 0. */
  weights: Float64Array;
}

/**
 * How varied what two of many texts share is, by their numbers: near 1 where many phrases make them alike, 0.64 where one does.
 * 世博园区…信息基础设施建设 and 国防信息动员…信息基础设施 are not the same work, however rare the phrase. Cheapest
 * where the left one is the same again and again.
 *
 * @param sides weighed together
 */
export function varietyOf(sides: readonly Side[]): (cosine: number, left: number, right: number) => number {
  const others = new Float64Array(sides[0]?.vector.space.names.length ?? 0);
  let latest = -1;
  let pairs: Pairs;
  return (cosine, left, right) => {
    if (latest !== left) pairs = pairsOf(sides[left]!);
    latest = left;
    const { ids, weights } = sides[right]!.vector;
    for (let i = 0; i < ids.length; i++) others[ids[i]!] = weights[i]!;
    const share = heaviestPhrase(pairs, others) / cosine;
    for (let i = 0; i < ids.length; i++) others[ids[i]!] = 0;
    return Math.max(single, 1 - share) ** power;
  };
}

function pairsOf({ text, vector }: Side): Pairs {
  const { space, ids: terms, weights } = vector;
  const own = new Map<number, number>();
  for (let i = 0; i < terms.length; i++) own.set(terms[i]!, weights[i]!);
  const begin = text.slice(0, searched);
  const ids: number[] = [];
  const worth: number[] = [];
  for (const { start, end } of stretches(begin)) {
    for (let i = start; i + 1 < end; i++) {
      const id = countOf(space.numbers, pairAt(begin, i)) - 1;
      ids.push(id);
      worth.push(own.get(id) ?? 0);
      own.set(id, 0);
    }
    ids.push(-1);
    worth.push(0);
  }
  return { ids: Int32Array.from(ids), weights: Float64Array.from(worth) };
}

/** How much the phrase adds to the cosine that adds most. */
function heaviestPhrase({ ids, weights }: Pairs, others: Float64Array): number {
  let most = 0;
  let sum = 0;
  let length = 0;
  for (let i = 0; i < ids.length; i++) {
    const weight = ids[i]! < 0 ? 0 : others[ids[i]!]!;
    if (weight === 0 || length === longestPhrase) {
      sum = 0;
      length = 0;
    }
    if (weight === 0) continue;
    length++;
    sum += weight * weights[i]!;
    if (sum > most) most = sum;
  }
  return most;
}
