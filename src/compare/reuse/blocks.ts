import type { TextPool } from "./pool.ts";
import { orderBy } from "./radix.ts";

/** Places where the letters of two documents are equal, as parallel columns. `a` lies in the document with the smaller number. */
export interface Blocks {
  a: Int32Array;
  b: Int32Array;
  length: Int32Array;
}

/** Any number of blocks, in the order they came. */
export interface BlockList {
  readonly count: number;
  add(a: number, b: number, length: number): void;
  /** Block number `i` in column 0 (`a`), 1 (`b`) or 2 (`length`). */
  at(i: number, column: 0 | 1 | 2): number;
}

/** Blocks of a list that lie in one array: a list that grows by copying takes twice the memory. */
const CHUNK_BITS = 15;

export function noBlocks(): BlockList {
  const chunks: Int32Array[] = [];
  let count = 0;
  const inChunk = (1 << CHUNK_BITS) - 1;
  return {
    get count() {
      return count;
    },
    add(a, b, length) {
      if ((count & inChunk) === 0) chunks.push(new Int32Array(3 << CHUNK_BITS));
      const chunk = chunks[count >> CHUNK_BITS]!;
      const at = 3 * (count & inChunk);
      chunk[at] = a;
      chunk[at + 1] = b;
      chunk[at + 2] = length;
      count++;
    },
    at: (i, column) => chunks[i >> CHUNK_BITS]![3 * (i & inChunk) + column]!,
  };
}

/**
 * Visits the blocks of every two documents, in the order of the documents, those of a pair by place in the first, then
 * in the second.
 *
 * @param visit is given blocks of the first document and the part of them that is the pair's, half-open
 */
export function eachPair(
  { ownerOf, texts }: TextPool,
  blocks: BlockList,
  visit: (a: number, b: number, own: Blocks, from: number, to: number) => void,
): void {
  const starts = new Int32Array(texts.length + 1);
  for (let i = 0; i < blocks.count; i++) starts[ownerOf(blocks.at(i, 0)) + 1]!++;
  for (let i = 0; i < texts.length; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const byFirst = new Int32Array(blocks.count);
  for (let i = 0; i < blocks.count; i++) byFirst[next[ownerOf(blocks.at(i, 0))]!++] = i;
  for (let a = 0; a < texts.length; a++) {
    const order = byFirst.subarray(starts[a]!, starts[a + 1]!);
    const owners = order.map((i) => ownerOf(blocks.at(i, 1)));
    const keys = { a: order.map((i) => blocks.at(i, 0)), b: order.map((i) => blocks.at(i, 1)) };
    let sorted: Int32Array = Int32Array.from(order.keys());
    for (const column of [keys.b, keys.a, owners]) sorted = orderBy(sorted, column);
    const own = {
      a: sorted.map((i) => keys.a[i]!),
      b: sorted.map((i) => keys.b[i]!),
      length: sorted.map((i) => blocks.at(order[i]!, 2)),
    };
    for (let from = 0; from < sorted.length; ) {
      const b = owners[sorted[from]!]!;
      let to = from + 1;
      while (to < sorted.length && owners[sorted[to]!] === b) to++;
      visit(a, b, own, from, to);
      from = to;
    }
  }
}
