import { addCount, countOf, noCounts } from "../../similarity/counts.ts";

/** Words that stand one behind another: how often, by whatever words they are made of, and the words where they were first frequent. */
export interface Joint {
  text: string;
  count: number;
  parts: string[];
}

/** Bases of two polynomial hashes modulo 2^32. */
const bases = [0x01000193, 0x5bd1e995] as const;
/** Parts the runs. */
const border = -1;

/**
 * The texts that words make which stand one behind another, of those that are frequent; longer ones only of what is
 * frequent already (Agrawal & Srikant 1994). 链主|企业 and 链|主|企业 are one text. Texts are told apart by 52-bit
 * hash, which of the words' own hashes is made without making the text: of millions few are frequent.
 *
 * @param runs words between marks of punctuation
 * @param words how often each word stands in the runs
 * @param may whether a text may begin with a word, and whether it may end with it
 * @param least how often a text stands to be frequent
 * @param longest words of a text
 */
export function frequentJoints(
  runs: readonly (readonly string[])[],
  words: ReadonlyMap<string, number>,
  may: { begin(word: string): boolean; end(word: string): boolean },
  { least, longest }: { least: number; longest: number },
): Joint[] {
  const names = [...words.keys()];
  const numbers = new Map(names.map((word, i) => [word, i]));
  const places = new Int32Array(runs.reduce((sum, run) => sum + run.length + 1, 0)).fill(border);
  let end = 0;
  for (const run of runs) {
    for (const word of run) places[end++] = numbers.get(word)!;
    end++;
  }
  const begins = Uint8Array.from(names, (word) => (may.begin(word) ? 1 : 0));
  const ends = Uint8Array.from(names, (word) => (may.end(word) ? 1 : 0));
  const hashes = hashesOf(names);
  const said = noCounts(names.length, true);
  for (const [i, word] of names.entries())
    addCount(said, hashes.joined(Int32Array.of(i), 0, 1), words.get(word)!);
  const counts = noCounts(names.length, true);
  const found = new Map<number, Joint>();
  const isFrequent = (hash: number) => countOf(counts, hash) + countOf(said, hash) >= least;
  const count = (at: number, length: number) => {
    if (length > 2 && !isFrequent(hashes.joined(places, at, length - 1))) return;
    const hash = hashes.joined(places, at, length);
    const times = addCount(counts, hash, 1);
    if (times === least) {
      const parts = Array.from(places.subarray(at, at + length), (number) => names[number]!);
      found.set(hash, { text: parts.join(""), count: times, parts });
    } else if (times > least) found.get(hash)!.count = times;
  };
  for (let length = 2; length <= longest; length++) {
    /** Words since the last border. */
    let run = 0;
    for (let last = 0; last < places.length; last++) {
      run = places[last] === border ? 0 : run + 1;
      if (run < length || ends[places[last]!] === 0 || begins[places[last - length + 1]!] === 0) continue;
      count(last - length + 1, length);
    }
  }
  return [...found.values()];
}

/** The hash of a text out of those of its words: that of xy is that of x times the base to the length of y, and that of y. */
function hashesOf(words: readonly string[]) {
  const [one, two] = bases.map((base) => polynomials(words, base)) as [Polynomials, Polynomials];
  return {
    joined(places: Int32Array, at: number, length: number): number {
      let x = 0;
      let y = 0;
      for (let i = at; i < at + length; i++) {
        const word = places[i]!;
        x = (Math.imul(x, one.shifts[word]!) + one.hashes[word]!) | 0;
        y = (Math.imul(y, two.shifts[word]!) + two.hashes[word]!) | 0;
      }
      // Never 0, which stands for a free slot.
      return (x >>> 0) * 0x100000 + (y >>> 12) + 1;
    },
  };
}

interface Polynomials {
  hashes: Int32Array;
  /** The base to the length of each word. */
  shifts: Int32Array;
}

function polynomials(words: readonly string[], base: number): Polynomials {
  const hashes = new Int32Array(words.length);
  const shifts = new Int32Array(words.length).fill(1);
  for (let w = 0; w < words.length; w++)
    for (let i = 0; i < words[w]!.length; i++) {
      hashes[w] = Math.imul(hashes[w]!, base) + words[w]!.charCodeAt(i);
      shifts[w] = Math.imul(shifts[w]!, base);
    }
  return { hashes, shifts };
}
