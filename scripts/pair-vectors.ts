/*
 * tsx scripts/pair-vectors.ts FOLDER…: src/similarity/pair-vectors.txt anew, from the texts (.txt, .md) in folders. Each
 * line is a pair of characters and, in base64, what it is said with: the commonest pairs of policy texts by how much more
 * often two stand in one sentence than by chance (positive pointwise mutual information), in the directions in which
 * these numbers differ most (Levy & Goldberg 2014). The same texts give the same file.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fastGlob from "fast-glob";
import { noCounts } from "../src/similarity/counts.ts";
import { addPairs, plain, stretches } from "../src/similarity/terms.ts";

const size = 6000;
const directions = 64;
/** Sentences that two pairs share, below which they may do so by chance. */
const leastShared = 3;
/** A rare neighbour counts a little less than its own frequency says (context distribution smoothing). */
const smoothing = 0.75;
const rounds = 10;

/** The pairs of each sentence, each once. */
function* sentences(folders: readonly string[]): Generator<number[]> {
  for (const folder of folders)
    for (const file of fastGlob.sync("**/*.{txt,md}", { cwd: folder }).sort()) {
      const text = readFileSync(join(folder, file), "utf8").replace(/<[^>]+>|&[a-z]+;/gu, "");
      for (const sentence of text.split(/[。；！？\n]+/u)) {
        const own = plain(sentence);
        const terms = noCounts(64);
        for (const { start, end } of stretches(own)) addPairs(terms, own, 1, start, end, false);
        // Two Han characters: from U+4E00 << 16 on, as 32 bits.
        const pairs = Array.from(terms.keys).filter((term) => term >= 0x4e000000 || term < 0);
        if (pairs.length > 1) yield pairs;
      }
    }
}

function commonest(all: readonly number[][]): number[] {
  const counts = new Map<number, number>();
  for (const pairs of all) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, size)
    .map(([pair]) => pair);
}

/** A symmetric table of how much more often than by chance two stand in one sentence. */
function information(all: readonly number[][], places: ReadonlyMap<number, number>): Float32Array {
  const n = places.size;
  const together = new Float32Array(n * n);
  for (const pairs of all) {
    const own = pairs.flatMap((pair) => places.get(pair) ?? []);
    for (const a of own) for (const b of own) if (a !== b) together[a * n + b]!++;
  }
  const sums = Float64Array.from({ length: n }, (_, a) =>
    together.subarray(a * n, (a + 1) * n).reduce((sum, x) => sum + x, 0),
  );
  const smoothed = sums.map((sum) => sum ** smoothing);
  const total = smoothed.reduce((sum, x) => sum + x, 0);
  const worth = (a: number, b: number, shared: number) =>
    Math.max(0, Math.log((shared * total) / (sums[a]! * smoothed[b]!)));
  for (let a = 0; a < n; a++)
    for (let b = a; b < n; b++) {
      const shared = together[a * n + b]!;
      const value = shared < leastShared ? 0 : (worth(a, b, shared) + worth(b, a, shared)) / 2;
      together[a * n + b] = value;
      together[b * n + a] = value;
    }
  return together;
}

/** The directions in which a symmetric table is longest, as columns one behind the other (orthogonal iteration). */
function longest(table: Float32Array, n: number): { columns: Float64Array[]; lengths: number[] } {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  };
  let columns = Array.from({ length: directions }, () => Float64Array.from({ length: n }, random));
  let lengths: number[] = [];
  orthogonal(columns);
  for (let round = 0; round < rounds; round++) {
    const next = columns.map(() => new Float64Array(n));
    for (let a = 0; a < n; a++) {
      const row = table.subarray(a * n, (a + 1) * n);
      for (let k = 0; k < directions; k++) {
        const column = columns[k]!;
        let sum = 0;
        for (let b = 0; b < n; b++) sum += row[b]! * column[b]!;
        next[k]![a] = sum;
      }
    }
    lengths = next.map((column, k) => column.reduce((sum, x, a) => sum + x * columns[k]![a]!, 0));
    columns = next;
    orthogonal(columns);
  }
  return { columns, lengths };
}

/** Makes columns orthogonal to those before them, and of length 1. */
function orthogonal(columns: readonly Float64Array[]): void {
  for (const [k, column] of columns.entries()) {
    for (const before of columns.slice(0, k)) {
      const part = before.reduce((sum, x, a) => sum + x * column[a]!, 0);
      for (let a = 0; a < column.length; a++) column[a]! -= part * before[a]!;
    }
    const length = Math.sqrt(column.reduce((sum, x) => sum + x * x, 0));
    for (let a = 0; a < column.length; a++) column[a]! /= length;
  }
}

const all = [...sentences(process.argv.slice(2))];
const pairs = commonest(all);
const n = pairs.length;
const { columns, lengths } = longest(information(all, new Map(pairs.map((pair, place) => [pair, place]))), n);
const scaled = columns.map((column, k) => column.map((x) => x * Math.sqrt(Math.abs(lengths[k]!))));
const most = Math.max(...scaled.map((column) => column.reduce((max, x) => Math.max(max, Math.abs(x)), 0)));
const lines = pairs.map((pair, place) => {
  const numbers = Int8Array.from(scaled, (column) => Math.round((column[place]! / most) * 127));
  return `${String.fromCharCode(pair >>> 16, pair & 0xffff)} ${Buffer.from(numbers.buffer).toString("base64")}\n`;
});
writeFileSync(new URL("../src/similarity/pair-vectors.txt", import.meta.url), lines.join(""));
