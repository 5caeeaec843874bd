import type { Blocks } from "./index.ts";

/** A block, trimmed where its neighbours in a chain overlap it. */
export interface Link {
  a: number;
  b: number;
  length: number;
}

export interface ChainOptions {
  /** So many letters may lie between two links of a chain, on either side. */
  gap: number;
  /** How many headings begin or end up to each letter: a chain goes on only over as many on both sides. */
  headings: Int32Array;
}

/** So many open blocks are tried as predecessors of a block: the nearest. More only in texts that repeat themselves. */
const TRIED = 48;

/** A trimmed block must keep this many letters. */
const KEPT = 2;

/**
 * What it costs to join two blocks, in letters of equal text. Exchanged letters cost double; a clause put
 * in on one side costs half a letter for each of its letters.
 */
function joinCost(gapA: number, gapB: number): number {
  const exchanged = Math.min(gapA, gapB);
  return 1 + 2 * exchanged + (Math.max(gapA, gapB) - exchanged) / 2;
}

/**
 * Joins blocks of one pair of documents that follow one another in both texts to chains, by local chaining
 * (as seeds are chained in sequence alignment): a chain's score is its letters less the costs of its gaps,
 * and a block joins the chain before it only if that raises the score. Every block ends up in one chain.
 *
 * @param blocks sorted by place in the first text
 * @param from first block of the pair
 * @param to end of the pair's blocks
 */
export function chainBlocks(blocks: Blocks, from: number, to: number, options: ChainOptions): Link[][] {
  const { a, b, length } = blocks;
  const count = to - from;
  const score = new Float64Array(count);
  const before = new Int32Array(count).fill(-1);
  let open: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = from + i;
    score[i] = length[at]!;
    open = open.filter((j) => a[from + j]! + length[from + j]! + options.gap >= a[at]!).slice(-4 * TRIED);
    for (let k = open.length - 1; k >= 0 && k >= open.length - TRIED; k--) {
      const j = open[k]!;
      const prior = from + j;
      const gapA = a[at]! - a[prior]! - length[prior]!;
      const gapB = b[at]! - b[prior]! - length[prior]!;
      const overlap = Math.max(0, -gapA, -gapB);
      if (gapB > options.gap || a[at]! <= a[prior]! || b[at]! <= b[prior]!) continue;
      if (length[at]! - overlap < KEPT) continue;
      if (crossed(a, prior, at, overlap) !== crossed(b, prior, at, overlap)) continue;
      const joined = score[j]! + length[at]! - overlap - joinCost(gapA + overlap, gapB + overlap);
      if (joined > score[i]!) {
        score[i] = joined;
        before[i] = j;
      }
    }
    open.push(i);
  }
  return traceBack();

  /** Headings that begin or end between two blocks of one side. */
  function crossed(side: Int32Array, prior: number, at: number, overlap: number): number {
    return options.headings[side[at]! + overlap]! - options.headings[side[prior]! + length[prior]! - 1]!;
  }

  /** Best end first; a chain stops where it meets a block that a better one has taken. */
  function traceBack(): Link[][] {
    const taken = new Uint8Array(count);
    const ends = Array.from(score.keys()).sort((i, j) => score[j]! - score[i]! || i - j);
    const chains: Link[][] = [];
    for (const end of ends) {
      if (taken[end]) continue;
      const members: number[] = [];
      for (let i = end; i >= 0 && !taken[i]; i = before[i]!) {
        members.push(i);
        taken[i] = 1;
      }
      chains.push(links(members.reverse()));
    }
    return chains;
  }

  function links(members: number[]): Link[] {
    const chain: Link[] = [];
    for (const i of members) {
      const at = from + i;
      const link = { a: a[at]!, b: b[at]!, length: length[at]! };
      const last = chain.at(-1);
      if (last) {
        const overlap = Math.max(0, last.a + last.length - link.a, last.b + last.length - link.b);
        link.a += overlap;
        link.b += overlap;
        link.length -= overlap;
      }
      chain.push(link);
    }
    return chain;
  }
}
