import { lettersOf } from "./letters.ts";

/** Letter pairs of a text and how often each stands in it. */
export interface Bag {
  pairs: Map<number, number>;
  /** All pairs, those that come again counted again. */
  size: number;
}

/** The letter pairs of a text: 加强领导 → 加强, 强领, 领导. White space and punctuation do not count. */
export function bagOf(text: string): Bag {
  const { codes } = lettersOf([{ start: 0, text }]);
  const pairs = new Map<number, number>();
  for (let i = 0; i + 1 < codes.length; i++) {
    const pair = codes[i]! * 0x10000 + codes[i + 1]!;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, size: Math.max(0, codes.length - 1) };
}

/** How many letter pairs two texts share. */
export function overlap(a: Bag, b: Bag): number {
  const [few, many] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [pair, count] of few.pairs) sum += Math.min(count, many.pairs.get(pair) ?? 0);
  return sum;
}

/** What is left of a bag when another has taken its share. */
export function without(bag: Bag, taken: Bag): Bag {
  const pairs = new Map<number, number>();
  let size = 0;
  for (const [pair, count] of bag.pairs) {
    const left = count - (taken.pairs.get(pair) ?? 0);
    if (left <= 0) continue;
    pairs.set(pair, left);
    size += left;
  }
  return { pairs, size };
}

/** Share of letter pairs that two texts have in common (Dice): 1 for the same letters in the same order. */
export function resemblance(a: Bag, b: Bag): number {
  return a.size + b.size === 0 ? 0 : (2 * overlap(a, b)) / (a.size + b.size);
}

/** Two texts that share letters: their numbers in the two lists, and how many letter pairs they share. */
export interface Candidate {
  old: number;
  fresh: number;
  shared: number;
}

/** Candidates that are kept for each old text: a chapter that was split into more is not followed further. */
const CANDIDATES = 16;
/** So many texts are looked up for each of a text's grams on average, beginning with its rarest grams. */
const LOOKED_UP = 8;

/**
 * Which texts of one list share letters with which of the other, over an index of grams of three letters; the
 * rarest grams are looked up first and the work for a text is bounded, so the cost is linear in the texts.
 *
 * @param old letters of each text of one side, with its bag
 * @param fresh those of the other
 */
export function candidatePairs(
  old: readonly { text: string; bag: Bag }[],
  fresh: readonly { text: string; bag: Bag }[],
): Candidate[] {
  const postings = new Map<number, number[]>();
  fresh.forEach(({ text }, j) => {
    for (const gram of gramsOf(text)) {
      const list = postings.get(gram);
      if (list) list.push(j);
      else postings.set(gram, [j]);
    }
  });
  return old.flatMap(({ text, bag }, i) => {
    const lists = [...gramsOf(text)].flatMap((gram) => {
      const list = postings.get(gram);
      return list ? [list] : [];
    });
    const hits = new Map<number, number>();
    let left = 200 + LOOKED_UP * lists.length;
    for (const list of lists.sort((x, y) => x.length - y.length)) {
      if (left < list.length) break;
      left -= list.length;
      for (const j of list) hits.set(j, (hits.get(j) ?? 0) + 1);
    }
    return [...hits]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, CANDIDATES)
      .map(([j]) => ({ old: i, fresh: j, shared: overlap(bag, fresh[j]!.bag) }));
  });
}

/** The different grams of three letters of a text, as hashes. */
function gramsOf(text: string): Set<number> {
  const { codes } = lettersOf([{ start: 0, text }]);
  const grams = new Set<number>();
  for (let i = 0; i + 2 < codes.length; i++)
    grams.add(
      (Math.imul(codes[i]!, 0x9e3779b1) ^ Math.imul(codes[i + 1]!, 0x85ebca6b) ^ (codes[i + 2]! * 0x3779)) |
        0,
    );
  return grams;
}
