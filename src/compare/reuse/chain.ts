/** Equal letters at two places; in a chain trimmed where its neighbours overlap it. */
export interface Link {
  a: number;
  b: number;
  length: number;
}

export interface ChainOptions {
  /** So many letters may lie between two links of a chain, on either side. */
  gap: number;
  /** How many headings begin or end up to each letter, modulo 256: a chain goes on only over as many on both sides. */
  headings: Uint8Array;
}

/** So many blocks that reach near enough are tried as predecessors of a block: the nearest. More only in texts that repeat themselves. */
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
 * @param blocks of two documents, sorted by place in the first
 */
export function chainBlocks(blocks: readonly Link[], options: ChainOptions): Link[][] {
  const count = blocks.length;
  const score = new Float64Array(count);
  const before = new Int32Array(count).fill(-1);
  let longest = 0;
  for (let i = 0; i < count; i++) {
    const own = blocks[i]!;
    score[i] = own.length;
    let tried = 0;
    for (let j = i - 1; j >= 0 && tried < TRIED && i - j <= 4 * TRIED; j--) {
      const prior = blocks[j]!;
      if (prior.a + longest + options.gap < own.a) break;
      if (prior.a + prior.length + options.gap < own.a) continue;
      tried++;
      const joined = score[j]! + gain(prior, own);
      if (joined > score[i]!) {
        score[i] = joined;
        before[i] = j;
      }
    }
    longest = Math.max(longest, own.length);
  }
  return before.every((j) => j === -1) ? blocks.map((block) => [block]) : traceBack();

  /** What a block adds to the score of a chain that ends with another; -Infinity where it cannot follow that. */
  function gain(prior: Link, own: Link): number {
    const [endA, endB] = [prior.a + prior.length, prior.b + prior.length];
    const [gapA, gapB] = [own.a - endA, own.b - endB];
    if (gapB > options.gap || own.a <= prior.a || own.b <= prior.b) return -Infinity;
    const overlap = Math.max(0, -gapA, -gapB);
    if (own.length - overlap < KEPT) return -Infinity;
    if (crossed(endA, own.a + overlap) !== crossed(endB, own.b + overlap)) return -Infinity;
    return own.length - overlap - joinCost(gapA + overlap, gapB + overlap);
  }

  /** Headings that begin or end between the end of one block and the letter at which another begins. */
  function crossed(end: number, begin: number): number {
    return (options.headings[begin]! - options.headings[end - 1]!) & 0xff;
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
      const link = { ...blocks[i]! };
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
