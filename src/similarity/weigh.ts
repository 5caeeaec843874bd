import { shareAtLarge } from "./common-pairs.ts";
import { addCount, type Counts, countOf, noCounts } from "./counts.ts";
import { isConcept, isSingle, type Terms } from "./terms.ts";

/** The different terms of the texts at hand, how many texts say each, and how telling it is. */
interface TermSpace {
  /** The number of each term, from 1. */
  numbers: Counts;
  /** By number less 1, as the next two. */
  names: Int32Array;
  frequency: Int32Array;
  rarity: Float64Array;
}

/** A text's terms with weights whose squares add up to 1; none where nothing was said. */
export interface Vector {
  space: TermSpace;
  terms: Terms;
  /** Numbers of the terms, from 0. */
  ids: Int32Array;
  /** The weight of each. */
  weights: Float64Array;
  /** What the weights were divided by. */
  length: number;
}

/** What a single character weighs of what it would as a pair. */
const singleWeight = 0.4;
/** What words are about stands in many words and so weighs a little less than one of them said as often. */
const conceptWeight = 0.9;
/**
 * What is said again weighs nearly as much again, by this power: ten words on loans, credit and insurance make an item one on
 * finance, one of them beside twenty works does not. With the logarithm that is usual for longer texts the two are too near.
 */
const repeated = 0.8;

/** How much it counts that a term is rare in policy texts at large, beside that it is rare among those at hand. */
const atLarge = 0.2;

/**
 * Terms weighed by how often they are said and how telling they are among the texts at hand (tf-idf, Salton & Buckley
 * 1988), and a little by how telling they are at large: a few short texts are no measure of what is said everywhere.
 *
 * @param others how many texts without any of the terms are thought to be there too; the more there are, the more
 *   do terms weigh alike
 */
export function weigh(texts: Terms[], others = 1): Vector[] {
  const all = texts.reduce((sum, { size }) => sum + size, 0);
  const numbers = noCounts();
  const frequency = new Int32Array(all);
  const names = new Int32Array(all);
  const numbered = texts.map(({ keys, size }) => {
    const ids = new Int32Array(size);
    let i = 0;
    for (let slot = 0; slot < keys.length; slot++) {
      const term = keys[slot]!;
      if (term === 0) continue;
      let number = countOf(numbers, term);
      if (number === 0) {
        number = numbers.size + 1;
        addCount(numbers, term, number);
        names[number - 1] = term;
      }
      frequency[number - 1]!++;
      ids[i++] = number - 1;
    }
    return ids;
  });
  const rarity = new Float64Array(numbers.size);
  for (let id = 0; id < rarity.length; id++)
    rarity[id] =
      (Math.log((texts.length + others) / frequency[id]!) - atLarge * Math.log(shareAtLarge(names[id]!))) *
      kindWeight(names[id]!);
  const own = (column: Int32Array) => column.slice(0, numbers.size);
  const space: TermSpace = { numbers, names: own(names), frequency: own(frequency), rarity };
  return texts.map((terms, text) => weighed(space, terms, numbered[text]!));
}

function kindWeight(term: number): number {
  if (isConcept(term)) return conceptWeight;
  return isSingle(term) ? singleWeight : 1;
}

function weighed(space: TermSpace, terms: Terms, ids: Int32Array): Vector {
  const weights = new Float64Array(ids.length);
  let sum = 0;
  let i = 0;
  for (let slot = 0; slot < terms.keys.length; slot++) {
    if (terms.keys[slot] === 0) continue;
    const weight = counted(terms.counts[slot]!) * space.rarity[ids[i]!]!;
    weights[i++] = weight;
    sum += weight * weight;
  }
  const length = Math.sqrt(sum) || 1;
  for (let k = 0; k < weights.length; k++) weights[k]! /= length;
  return { space, terms, ids, weights, length };
}

const counted = (count: number): number => (count === 1 ? 1 : count ** repeated);

/** What a term weighs in a text; 0 where it does not say it. */
export function weightOf({ space, terms, length }: Vector, term: number): number {
  const count = countOf(terms, term);
  return count === 0 ? 0 : (counted(count) * space.rarity[countOf(space.numbers, term) - 1]!) / length;
}

/** How many of all texts say a term. */
export function textsWith({ space }: Vector, term: number): number {
  return space.frequency[countOf(space.numbers, term) - 1] ?? 0;
}

/** A cosine from its sum: rounded, so that the order in which the terms were added up decides nothing. */
export function cosineOf(sum: number): number {
  return Math.min(1, Math.round(sum * 1e9) / 1e9);
}
