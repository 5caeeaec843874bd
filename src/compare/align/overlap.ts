import { lettersOf } from "./letters.ts";

/** Letter pairs of a text in the order of their codes; a pair that comes again stands again. */
export interface Bag {
  pairs: Uint32Array;
  size: number;
}

/** The letter pairs of a text: 加强领导 → 加强, 强领, 领导. White space and punctuation do not count. */
export function bagOf(text: string): Bag {
  const { codes } = lettersOf([{ start: 0, text }]);
  const pairs = new Uint32Array(Math.max(0, codes.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = codes[i]! * 0x10000 + codes[i + 1]!;
  pairs.sort();
  return { pairs, size: pairs.length };
}

/** How many letter pairs two texts share. */
export function overlap({ pairs: a }: Bag, { pairs: b }: Bag): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) sum++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return sum;
}

/** What is left of a bag when another has taken its share. */
export function without({ pairs: a }: Bag, { pairs: b }: Bag): Bag {
  const left = new Uint32Array(a.length);
  let size = 0;
  for (let i = 0, j = 0; i < a.length; ) {
    if (j < b.length && b[j]! < a[i]!) j++;
    else if (b[j] === a[i]) {
      i++;
      j++;
    } else left[size++] = a[i++]!;
  }
  return { pairs: left.subarray(0, size), size };
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
