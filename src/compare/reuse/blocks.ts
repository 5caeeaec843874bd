import type { TextPool } from "./pool.ts";
import { orderBy } from "./radix.ts";

/** Pairs of places where letters are equal, as parallel columns. `a` lies in the document with the smaller number. */
export interface Blocks {
  count: number;
  a: Int32Array;
  b: Int32Array;
  length: Int32Array;
}

/** Columns of blocks that grow as they are filled. */
export interface GrowingBlocks extends Blocks {
  add(a: number, b: number, length: number): void;
}

export function noBlocks(): GrowingBlocks {
  const longer = (column: Int32Array) => {
    const grown = new Int32Array(2 * column.length);
    grown.set(column);
    return grown;
  };
  const blocks: GrowingBlocks = {
    count: 0,
    a: new Int32Array(1024),
    b: new Int32Array(1024),
    length: new Int32Array(1024),
    add(a, b, length) {
      if (blocks.count === blocks.a.length) {
        blocks.a = longer(blocks.a);
        blocks.b = longer(blocks.b);
        blocks.length = longer(blocks.length);
      }
      blocks.a[blocks.count] = a;
      blocks.b[blocks.count] = b;
      blocks.length[blocks.count++] = length;
    },
  };
  return blocks;
}

/**
 * Visits the blocks of every two documents, in the order of the documents, those of a pair by place in the first, then
 * in the second.
 */
export function eachPair(
  pool: TextPool,
  blocks: Blocks,
  visit: (a: number, b: number, own: Blocks) => void,
): void {
  const { ownerOf, texts } = pool;
  const starts = new Int32Array(texts.length + 1);
  for (let i = 0; i < blocks.count; i++) starts[ownerOf(blocks.a[i]!) + 1]!++;
  for (let i = 0; i < texts.length; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const byFirst = new Int32Array(blocks.count);
  for (let i = 0; i < blocks.count; i++) byFirst[next[ownerOf(blocks.a[i]!)]!++] = i;
  for (let a = 0; a < texts.length; a++) {
    const own = byFirst.subarray(starts[a]!, starts[a + 1]!);
    const placeA = own.map((i) => blocks.a[i]!);
    const placeB = own.map((i) => blocks.b[i]!);
    const ownerB = placeB.map(ownerOf);
    let order: Int32Array = own.map((_, i) => i);
    for (const keys of [placeB, placeA, ownerB]) order = orderBy(order, keys);
    for (let from = 0; from < order.length; ) {
      const b = ownerB[order[from]!]!;
      let to = from + 1;
      while (to < order.length && ownerB[order[to]!] === b) to++;
      const of = order.subarray(from, to);
      visit(a, b, {
        count: to - from,
        a: of.map((i) => placeA[i]!),
        b: of.map((i) => placeB[i]!),
        length: of.map((i) => blocks.length[own[i]!]!),
      });
      from = to;
    }
  }
}
