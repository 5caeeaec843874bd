import { isSingle, type Terms } from "./terms.ts";

/** The different terms of the texts at hand: their numbers from 0, and how telling each is. */
interface TermSpace {
  ids: ReadonlyMap<number, number>;
  /** How many texts say each. */
  frequency: readonly number[];
  rarity: Float64Array;
}

/** A text's terms with weights whose squares add up to 1; none where nothing was said. */
export interface Vector {
  space: TermSpace;
  terms: Terms;
  /** Numbers of the terms, in the order of `terms`. */
  ids: Int32Array;
  /** The weight of each. */
  weights: Float64Array;
  /** What the weights were divided by. */
  length: number;
}

/** What a single character weighs of what it would as a pair. */
const singleWeight = 0.4;

/**
 * Terms weighed by how telling they are among the texts at hand (tf-idf with logarithmic counts, Salton & Buckley
 * 1988): what every text says weighs nothing.
 *
 * @param others how many texts without any of the terms are thought to be there too; the more there are, the more
 *   do terms weigh alike
 */
export function weigh(texts: Terms[], others = 1): Vector[] {
  const ids = new Map<number, number>();
  const frequency: number[] = [];
  const numbered = texts.map((terms) => {
    const own = new Int32Array(terms.size);
    let i = 0;
    for (const term of terms.keys()) {
      let id = ids.get(term);
      if (id === undefined) {
        id = ids.size;
        ids.set(term, id);
        frequency.push(0);
      }
      frequency[id]!++;
      own[i++] = id;
    }
    return own;
  });
  const rarity = new Float64Array(ids.size);
  for (const [term, id] of ids)
    rarity[id] = Math.log((texts.length + others) / frequency[id]!) * (isSingle(term) ? singleWeight : 1);
  const space: TermSpace = { ids, frequency, rarity };
  return texts.map((terms, text) => {
    const own = numbered[text]!;
    const weights = new Float64Array(own.length);
    let sum = 0;
    let i = 0;
    for (const count of terms.values()) {
      const weight = counted(count) * rarity[own[i]!]!;
      weights[i++] = weight;
      sum += weight * weight;
    }
    const length = Math.sqrt(sum) || 1;
    for (let k = 0; k < weights.length; k++) weights[k]! /= length;
    return { space, terms, ids: own, weights, length };
  });
}

const counted = (count: number): number => (count === 1 ? 1 : 1 + Math.log(count));

/** What a term weighs in a text; 0 where it does not say it. */
export function weightOf({ space, terms, length }: Vector, term: number): number {
  const count = terms.get(term);
  return count === undefined ? 0 : (counted(count) * space.rarity[space.ids.get(term)!]!) / length;
}

/** How many of all texts say a term. */
export function textsWith({ space }: Vector, term: number): number {
  const id = space.ids.get(term);
  return id === undefined ? 0 : space.frequency[id]!;
}

/** A cosine from its sum: rounded, so that the order in which the terms were added up decides nothing. */
export function cosineOf(sum: number): number {
  return Math.min(1, Math.round(sum * 1e9) / 1e9);
}
