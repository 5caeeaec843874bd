import type { LetterPool } from "./pool.ts";
import { orderBy } from "./radix.ts";

/** Which grams of a pool are looked up. */
export interface Grams {
  /** Letters of a gram. */
  size: number;
  /**
   * Of so many grams in a row the one with the least hash is taken, the last of equals (winnowing: Schleimer, Wilkerson
   * and Aiken 2003): of any `size + window - 1` equal letters the same gram is taken on both sides. 1 takes all.
   */
  window: number;
}

/** Grams that are sorted at a time: what bounds the memory of an index, whatever the pool's size. */
const PORTION = 1 << 21;
/** Portions are ranges of hashes, told by their upper bits. */
const BIN_BITS = 10;

const BASE = 0x01000193;

/** Visits the grams that are taken, with their hashes (rolling, modulo 2^32, mixed), in the order of the text; none runs over a border. */
function eachGram(
  codes: Uint16Array,
  { size, window }: Grams,
  visit: (place: number, hash: number) => void,
): void {
  let top = 1;
  for (let i = 1; i < size; i++) top = Math.imul(top, BASE);
  const recent = new Uint32Array(window);
  let run = 0;
  let rolled = 0;
  let least = 0;
  let leastAt = -1;
  let told = true;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code === 0) {
      run = 0;
      rolled = 0;
      leastAt = -1;
      continue;
    }
    if (run >= size) rolled = (rolled - Math.imul(codes[i - size]!, top)) | 0;
    rolled = (Math.imul(rolled, BASE) + code) | 0;
    run++;
    if (run < size) continue;
    const place = i - size + 1;
    const mixed = Math.imul(rolled ^ (rolled >>> 15), 0x9e3779b1);
    const hash = (mixed ^ (mixed >>> 13)) >>> 0;
    if (window === 1) {
      visit(place, hash);
      continue;
    }
    recent[place % window] = hash;
    if (leastAt < 0 || hash <= least) {
      least = hash;
      leastAt = place;
      told = false;
    } else if (leastAt <= place - window) {
      leastAt = place - window + 1;
      least = recent[leastAt % window]!;
      for (let at = leastAt + 1; at <= place; at++)
        if (recent[at % window]! <= least) {
          least = recent[at % window]!;
          leastAt = at;
        }
      told = false;
    }
    if (told || run < size + window - 1) continue;
    visit(leastAt, least);
    told = true;
  }
}

/**
 * Visits each gram that may stand in several documents with its places, in the order of the text. Grams are told apart
 * by 32-bit hash, so rarely some of the places are those of another.
 *
 * @param visit is given a list of places and the part of it that is one gram's, half-open
 * @param portion grams that are sorted at a time
 * @returns how many grams were looked up
 */
export function eachShared(
  { codes, first }: LetterPool,
  grams: Grams,
  visit: (places: Int32Array, from: number, to: number) => void,
  portion = PORTION,
): number {
  const bins = new Uint32Array(1 << BIN_BITS);
  eachGram(codes, grams, (_, hash) => {
    bins[hash >>> (32 - BIN_BITS)]!++;
  });
  let looked = 0;
  for (let bin = 0; bin < bins.length; ) {
    const begin = bin;
    let count = bins[bin++]!;
    while (bin < bins.length && count + bins[bin]! <= portion) count += bins[bin++]!;
    looked += count;
    if (count < 2) continue;
    const [places, hashes] = [new Int32Array(count), new Uint32Array(count)];
    let at = 0;
    eachGram(codes, grams, (place, hash) => {
      const own = hash >>> (32 - BIN_BITS);
      if (own < begin || own >= bin) return;
      places[at] = place;
      hashes[at++] = hash;
    });
    const shared = keepShared(places, hashes, first);
    const order = orderBy(
      Int32Array.from({ length: shared }, (_, i) => i),
      hashes,
    );
    const sorted = order.map((i) => places[i]!);
    for (let from = 0; from < shared; ) {
      const hash = hashes[order[from]!]!;
      let to = from + 1;
      while (to < shared && hashes[order[to]!] === hash) to++;
      if (to - from > 1) visit(sorted, from, to);
      from = to;
    }
  }
  return looked;
}

/** What a slot of the table holds besides the number of a document: none yet, more than one. */
const NONE = -1;
const SEVERAL = -2;

/** Moves the grams that may stand in several documents, which are few, to the front. @returns how many they are */
function keepShared(places: Int32Array, hashes: Uint32Array, first: Int32Array): number {
  let slots = 1024;
  while (slots < 2 * places.length) slots *= 2;
  const mask = slots - 1;
  const holder = new Int32Array(slots).fill(NONE);
  let document = 0;
  for (let i = 0; i < places.length; i++) {
    while (first[document + 1]! <= places[i]!) document++;
    const slot = hashes[i]! & mask;
    if (holder[slot] === NONE) holder[slot] = document;
    else if (holder[slot] !== document) holder[slot] = SEVERAL;
  }
  let count = 0;
  for (let i = 0; i < places.length; i++) {
    if (holder[hashes[i]! & mask] !== SEVERAL) continue;
    places[count] = places[i]!;
    hashes[count++] = hashes[i]!;
  }
  return count;
}
