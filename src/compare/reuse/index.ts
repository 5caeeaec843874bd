import { orderBy } from "./radix.ts";

/** The letters of several documents one after another, a border (0) between them. */
export interface LetterPool {
  codes: Uint16Array;
  /** Number of the document that a letter belongs to. */
  owner: Int32Array;
  /** 1 where a heading or title begins or ends right before the letter. */
  edges: Uint8Array;
  documents: number;
}

/** Stretches of equal letters that cannot be made longer, as parallel columns. `a` lies in the document with the smaller number. */
export interface Blocks {
  count: number;
  a: Int32Array;
  b: Int32Array;
  length: Int32Array;
}

export interface BlockOptions {
  /** Blocks of this length or more are left out (they come from the index of longer grams). */
  below: number;
  /** Grams that stand in more documents than this are passed over as too common to tell anything. */
  commonIn: number;
  /** Of one gram, at most so many places in a document are looked at: keeps repetitive text linear. */
  places: number;
}

const BASE = 0x01000193;

/** Hash of the gram that begins at each letter (rolling, modulo 2^32). Grams over a border are left out by the caller. */
function hashes(codes: Uint16Array, size: number): Uint32Array {
  const count = Math.max(0, codes.length - size + 1);
  const result = new Uint32Array(count);
  let top = 1;
  for (let i = 1; i < size; i++) top = Math.imul(top, BASE);
  let hash = 0;
  for (let i = 0; i < codes.length; i++) {
    if (i >= size) hash = (hash - Math.imul(codes[i - size]!, top)) | 0;
    hash = (Math.imul(hash, BASE) + codes[i]!) | 0;
    if (i >= size - 1) result[i - size + 1] = hash;
  }
  return result;
}

/** Where grams begin that do not run over a border. */
function gramStarts(codes: Uint16Array, size: number): Int32Array {
  const starts = new Int32Array(codes.length);
  let count = 0;
  let run = 0;
  for (let i = 0; i < codes.length; i++) {
    run = codes[i] === 0 ? 0 : run + 1;
    if (run >= size) starts[count++] = i - size + 1;
  }
  return starts.subarray(0, count);
}

/** An index of the grams of one size: the places of those that may stand in several documents, sorted so that equal grams lie together. */
export interface GramIndex {
  size: number;
  places: Int32Array;
  hash: Uint32Array;
  /** All grams, also those of one document. */
  grams: number;
}

/**
 * Sorts the places of grams by hash (radix sort: linear); places of equal grams stay in text order. Grams of one
 * document alone, which are nearly all, are passed over first: a table by hash tells most of them.
 *
 * @param among an index of shorter grams: a gram whose first letters stand in one document alone does so too
 */
export function indexGrams(pool: LetterPool, size: number, among?: GramIndex): GramIndex {
  const { codes, owner } = pool;
  const hash = hashes(codes, size);
  const all = gramStarts(codes, size);
  const starts = among ? placesAmong(all, among, codes.length) : all;
  return { size, hash, grams: all.length, places: orderBy(sharedStarts(starts, hash, owner), hash) };
}

/** Those starts, in their order, whose grams may stand in several documents. */
function sharedStarts(starts: Int32Array, hash: Uint32Array, owner: Int32Array): Int32Array {
  let slots = 1024;
  while (slots < 2 * starts.length) slots *= 2;
  const holder = new Int32Array(slots).fill(NONE);
  for (let i = 0; i < starts.length; i++) {
    const at = slotOf(hash[starts[i]!]!, slots);
    const document = owner[starts[i]!]!;
    if (holder[at] === NONE) holder[at] = document;
    else if (holder[at] !== document) holder[at] = SEVERAL;
  }
  const shared = new Int32Array(starts.length);
  let count = 0;
  for (let i = 0; i < starts.length; i++)
    if (holder[slotOf(hash[starts[i]!]!, slots)] === SEVERAL) shared[count++] = starts[i]!;
  return shared.subarray(0, count);
}

/** What a slot of the table holds besides the number of a document: none yet, more than one. */
const NONE = -1;
const SEVERAL = -2;

/** The upper bits of a product tell more than the lower bits of the hash (Knuth 1973, multiplicative hashing). */
const slotOf = (hash: number, slots: number): number => (Math.imul(hash, 0x9e3779b1) >>> 8) & (slots - 1);

/** Those places, in their order, at which the shorter index has a gram. */
function placesAmong(starts: Int32Array, { places }: GramIndex, letters: number): Int32Array {
  const there = new Uint8Array(letters);
  for (let i = 0; i < places.length; i++) there[places[i]!] = 1;
  const found = new Int32Array(starts.length);
  let count = 0;
  for (let i = 0; i < starts.length; i++) if (there[starts[i]!] === 1) found[count++] = starts[i]!;
  return found.subarray(0, count);
}

/**
 * How many documents the gram at each letter stands in (0 where no gram begins, or one of one document).
 *
 * Grams are told apart by 32-bit hash here, so a rare collision may count one document too many.
 */
export function documentFrequency(pool: LetterPool, index: GramIndex): Int32Array {
  const result = new Int32Array(pool.codes.length);
  eachGroup(index, (from, to) => {
    let documents = 0;
    let last = -1;
    for (let i = from; i < to; i++) {
      const owner = pool.owner[index.places[i]!]!;
      if (owner !== last) documents++;
      last = owner;
    }
    for (let i = from; i < to; i++) result[index.places[i]!] = documents;
  });
  return result;
}

/** How many different grams stand in more than one document. */
export function sharedGrams(pool: LetterPool, index: GramIndex): number {
  let count = 0;
  eachGroup(index, (from, to) => {
    if (pool.owner[index.places[from]!] !== pool.owner[index.places[to - 1]!]) count++;
  });
  return count;
}

function eachGroup({ places, hash }: GramIndex, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < places.length; ) {
    const value = hash[places[from]!]!;
    let to = from + 1;
    while (to < places.length && hash[places[to]!] === value) to++;
    visit(from, to);
    from = to;
  }
}

/**
 * The maximal stretches of equal letters between different documents: equal, and different (or at a
 * border, or at a heading of one of both) on either side. Only the gram with which a stretch begins gives it, so the cost is that of the
 * text and of what is found.
 */
export function findBlocks(pool: LetterPool, index: GramIndex, options: BlockOptions): Blocks {
  const { codes, owner, edges } = pool;
  const { places } = index;
  const found = growing();
  const runs: number[] = [];
  eachGroup(index, (from, to) => {
    if (to - from < 2) return;
    runs.length = 0;
    let last = -1;
    for (let i = from; i < to; i++) {
      const document = owner[places[i]!]!;
      if (document !== last) runs.push(i);
      last = document;
    }
    if (runs.length < 2 || runs.length > options.commonIn) return;
    runs.push(to);
    for (let r = 0; r + 2 < runs.length; r++) {
      const endA = Math.min(runs[r + 1]!, runs[r]! + options.places);
      for (let i = runs[r]!; i < endA; i++) {
        for (let s = r + 1; s + 1 < runs.length; s++) {
          const endB = Math.min(runs[s + 1]!, runs[s]! + options.places);
          for (let j = runs[s]!; j < endB; j++) block(places[i]!, places[j]!);
        }
      }
    }
  });
  return found.done();

  function block(a: number, b: number): void {
    const before = a > 0 ? codes[a - 1]! : 0;
    if (before !== 0 && before === codes[b - 1] && edges[a] === edges[b]) return;
    let length = 1;
    while (
      a + length < codes.length &&
      codes[a + length] !== 0 &&
      codes[a + length] === codes[b + length] &&
      edges[a + length] === edges[b + length]
    )
      length++;
    if (length >= index.size && length < options.below) found.add(a, b, length);
  }
}

/** Columns of numbers that grow by doubling. */
function growing() {
  let room = 1024;
  let columns = [0, 0, 0].map(() => new Int32Array(room)) as [Int32Array, Int32Array, Int32Array];
  let count = 0;
  return {
    add(a: number, b: number, length: number): void {
      if (count === room) {
        room *= 2;
        columns = columns.map((old) => {
          const column = new Int32Array(room);
          column.set(old);
          return column;
        }) as typeof columns;
      }
      columns[0][count] = a;
      columns[1][count] = b;
      columns[2][count++] = length;
    },
    done(): Blocks {
      const [a, b, length] = columns.map((column) => column.subarray(0, count)) as typeof columns;
      return { count, a, b, length };
    },
  };
}
