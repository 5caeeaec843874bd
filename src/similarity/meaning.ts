import { readFileSync } from "node:fs";
import { builtFile, fromSources } from "../home.ts";
import { pairAt } from "./terms.ts";
import type { Vector } from "./weigh.ts";

/** What pairs of characters are said with, as numbers in so many directions (`scripts/pair-vectors.ts`). */
interface PairVectors {
  /** By the pair's term, where its numbers begin. */
  places: ReadonlyMap<number, number>;
  numbers: Int8Array;
  directions: number;
}

let known: PairVectors | undefined;

function pairVectors(): PairVectors {
  known ??= read();
  return known;
}

function read(): PairVectors {
  const from = fromSources
    ? new URL("pair-vectors.txt", import.meta.url)
    : builtFile("similarity/pair-vectors.txt");
  const lines = readFileSync(from, "utf8").trimEnd().split("\n");
  const directions = Buffer.byteLength(lines[0]!.slice(3), "base64");
  const numbers = new Int8Array(lines.length * directions);
  const places = new Map<number, number>();
  for (const [i, line] of lines.entries()) {
    places.set(pairAt(line, 0), i * directions);
    numbers.set(Buffer.from(line.slice(3), "base64"), i * directions);
  }
  return { places, numbers, directions };
}

/** Two items of one work are this near in meaning, or a little more. */
const usual = 0.7;
/** What is nearer is as good: plans on one theme are near in everything. What is less near may be on things seldom spoken of. */
const bounds = { least: 0.4, most: 0.85 };
/** How much it counts, beside what two items share; chosen on nineteen graded pairs, leaving each out in turn. */
const power = 0.7;

/** The most by which nearness in meaning multiplies the strength of a pair. */
export const mostNear = (bounds.most / usual) ** power;

/**
 * By how much two of many texts, by their numbers, are nearer in meaning than is usual for one work: what the pairs of
 * characters of each are said with elsewhere, in the mean, each pair by its weight, and the cosine of these. 贷款 and 授信 are
 * said with the same words; two works that share a rare name are not about the same for that.
 *
 * @param vectors weighed together
 */
export function nearnessOf(vectors: readonly Vector[]): (a: number, b: number) => number {
  const { places, numbers, directions } = pairVectors();
  const names = vectors[0]?.space.names ?? new Int32Array(0);
  /** By number of the term, where its numbers begin; below 0 where it has none. */
  const starts = Int32Array.from(names, (name) => places.get(name) ?? -1);
  const sums = new Float32Array(vectors.length * directions);
  const done = new Uint8Array(vectors.length);
  const sum = (item: number): number => {
    const from = item * directions;
    if (done[item] === 1) return from;
    done[item] = 1;
    const { ids, weights } = vectors[item]!;
    for (let i = 0; i < ids.length; i++) {
      const start = starts[ids[i]!]!;
      if (start < 0) continue;
      const weight = weights[i]!;
      for (let k = 0; k < directions; k++) sums[from + k]! += weight * numbers[start + k]!;
    }
    let square = 0;
    for (let k = 0; k < directions; k++) square += sums[from + k]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let k = 0; k < directions; k++) sums[from + k]! /= length;
    return from;
  };
  return (a, b) => {
    const [one, other] = [sum(a), sum(b)];
    let cosine = 0;
    for (let k = 0; k < directions; k++) cosine += sums[one + k]! * sums[other + k]!;
    return (Math.min(bounds.most, Math.max(bounds.least, cosine)) / usual) ** power;
  };
}
