import { isSingle, type Terms } from "./terms.ts";

/** Terms with weights whose squares add up to 1; empty where nothing was said. */
export type Vector = Map<number, number>;

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
  const frequency = new Map<number, number>();
  for (const terms of texts)
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const rarities = Array.from({ length: texts.length + 1 }, (_, n) => Math.log((texts.length + others) / n));
  return texts.map((terms) => {
    const weights = new Float64Array(terms.size);
    let sum = 0;
    let i = 0;
    for (const [term, count] of terms) {
      const rarity = rarities[frequency.get(term)!]!;
      const weight = (count === 1 ? 1 : 1 + Math.log(count)) * rarity * (isSingle(term) ? singleWeight : 1);
      weights[i++] = weight;
      sum += weight * weight;
    }
    const length = Math.sqrt(sum) || 1;
    const vector: Vector = new Map();
    i = 0;
    for (const term of terms.keys()) vector.set(term, weights[i++]! / length);
    return vector;
  });
}

/** Cosine of two vectors of length 1: 0 for nothing in common, 1 for the same. */
export function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) {
    const other = many.get(term);
    if (other !== undefined) sum += weight * other;
  }
  return cosineOf(sum);
}

/** A cosine from its sum: rounded, so that the order in which the terms were added up decides nothing. */
export function cosineOf(sum: number): number {
  return Math.min(1, Math.round(sum * 1e9) / 1e9);
}
