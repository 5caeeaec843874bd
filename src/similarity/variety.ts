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

/** A shorter phrase may lead one work and be a means in another: 信息化建设. */
const shortest = 6;
/** What a phrase that leads one of the two counts of what another would. */
const leading = 0.5;

/** The pairs of characters of a text in order, each by its place among the text's terms; 0 between phrases. */
interface Pairs {
  places: Uint32Array;
  /** What each weighs where it stands first, else 0. */
  weights: Float64Array;
  /** Where each begins in the text. */
  offsets: Uint32Array;
}

/** What two texts share of pairs that stand one behind the other. */
interface Phrase {
  /** How much they add to the cosine. */
  weight: number;
  text: string;
}

/**
 * How varied what two of many texts share is, by their numbers: near 1 where many phrases make them alike, 0.64 where one does.
 * 世博园区…信息基础设施建设 and 国防信息动员…信息基础设施 are not the same work, however rare the phrase; but what leads
 * one of them (高质量创建乡村振兴示范省。) is what it is about. Cheapest where the left one is the same again and again.
 *
 * @param sides weighed together
 */
export function varietyOf(sides: readonly Side[]): (cosine: number, left: number, right: number) => number {
  /** By term, its place among those of the left one; 0 where that does not say it. */
  const places = new Uint32Array(sides[0]?.vector.space.names.length ?? 0);
  let latest = -1;
  let pairs: Pairs;
  let others = new Float64Array(1);
  let shared = new Uint32Array(0);
  const begin = (left: number) => {
    if (latest >= 0) for (const id of sides[latest]!.vector.ids) places[id] = 0;
    const { ids } = sides[left]!.vector;
    ids.forEach((id, i) => {
      places[id] = i + 1;
    });
    pairs = pairsOf(sides[left]!, places);
    others = new Float64Array(ids.length + 1);
    shared = new Uint32Array(ids.length);
    latest = left;
  };
  return (cosine, left, right) => {
    if (latest !== left) begin(left);
    const { ids, weights } = sides[right]!.vector;
    let count = 0;
    for (let i = 0; i < ids.length; i++) {
      const place = places[ids[i]!]!;
      if (place === 0) continue;
      others[place] = weights[i]!;
      shared[count++] = place;
    }
    const { weight, text } = heaviestPhrase(sides[left]!.text, pairs, others);
    for (let i = 0; i < count; i++) others[shared[i]!] = 0;
    const leads =
      text.length >= shortest && [left, right].some((side) => leadOf(sides[side]!).includes(text));
    const share = (weight * (leads ? leading : 1)) / cosine;
    return Math.max(single, 1 - share) ** power;
  };
}

/** The heading and the first sentence. */
function leadOf({ text }: Side): string {
  const end = text.indexOf("。", text.indexOf("\n"));
  return end < 0 ? text : text.slice(0, end);
}

/** @param places of the text's own terms */
function pairsOf({ text, vector }: Side, places: Uint32Array): Pairs {
  const { space, weights } = vector;
  const own = Float64Array.from(weights);
  const begin = text.slice(0, searched);
  const found: number[] = [];
  const worth: number[] = [];
  const offsets: number[] = [];
  for (const { start, end } of stretches(begin)) {
    for (let i = start; i + 1 < end; i++) {
      const place = places[countOf(space.numbers, pairAt(begin, i)) - 1] ?? 0;
      found.push(place);
      offsets.push(i);
      worth.push(place === 0 ? 0 : own[place - 1]!);
      if (place > 0) own[place - 1] = 0;
    }
    found.push(0);
    offsets.push(end);
    worth.push(0);
  }
  return {
    places: Uint32Array.from(found),
    weights: Float64Array.from(worth),
    offsets: Uint32Array.from(offsets),
  };
}

/**
 * The phrase that adds most to the cosine.
 *
 * @param others what each term weighs in the other text, by its place; the first is none's
 */
function heaviestPhrase(text: string, { places, weights, offsets }: Pairs, others: Float64Array): Phrase {
  let most = 0;
  let span: [number, number] = [0, 0];
  let sum = 0;
  let length = 0;
  for (let i = 0; i < places.length; i++) {
    const weight = others[places[i]!]!;
    if (weight === 0 || length === longestPhrase) {
      sum = 0;
      length = 0;
    }
    if (weight === 0) continue;
    length++;
    sum += weight * weights[i]!;
    if (sum > most) {
      most = sum;
      span = [offsets[i + 1 - length]!, offsets[i]! + 2];
    }
  }
  return { weight: most, text: text.slice(...span) };
}
