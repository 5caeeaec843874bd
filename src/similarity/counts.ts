/** Numbers of up to 32 bits, or up to 53. */
type Keys = Int32Array | Float64Array;

/**
 * Whole numbers, none of them 0, with a count each: an open hash table in two arrays, for thousands of short-lived
 * lists of terms and for millions of texts by their hash. A Map takes three times the time and ten times the memory.
 */
export interface Counts {
  keys: Keys;
  counts: Int32Array;
  /** How many different numbers there are. */
  size: number;
}

/**
 * @param room how many different numbers are to be expected; it grows where there are more
 * @param wide whether numbers have more than 32 bits
 */
export function noCounts(room = 16, wide = false): Counts {
  const slots = slotsFor(room);
  return { keys: keysFor(slots, wide), counts: new Int32Array(slots), size: 0 };
}

function keysFor(slots: number, wide: boolean): Keys {
  return wide ? new Float64Array(slots) : new Int32Array(slots);
}

/** A power of two, at least a third of which stays free. */
function slotsFor(room: number): number {
  let slots = 32;
  while (2 * slots < 3 * room) slots *= 2;
  return slots;
}

/** The slot of a number, or the free one it would take (multiplicative hashing, Knuth 1973, with linear probing). */
function slotOf(keys: Keys, key: number): number {
  const mask = keys.length - 1;
  const product = Math.imul(key, 0x9e3779b1);
  let slot = (product ^ (product >>> 15)) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

/** Adds to the count of a number, and gives what it comes to. */
export function addCount(into: Counts, key: number, count: number): number {
  const slot = slotOf(into.keys, key);
  if (into.keys[slot] === 0) {
    into.keys[slot] = key;
    into.size++;
  }
  const sum = into.counts[slot]! + count;
  into.counts[slot] = sum;
  if (3 * into.size > 2 * into.keys.length) grow(into);
  return sum;
}

function grow(counts: Counts): void {
  const { keys: old, counts: held } = counts;
  counts.keys = keysFor(2 * old.length, old instanceof Float64Array);
  counts.counts = new Int32Array(2 * old.length);
  for (let i = 0; i < old.length; i++) {
    if (old[i] === 0) continue;
    const slot = slotOf(counts.keys, old[i]!);
    counts.keys[slot] = old[i]!;
    counts.counts[slot] = held[i]!;
  }
}

/** The count of a number; 0 where it was never added. */
export function countOf({ keys, counts }: Counts, key: number): number {
  return counts[slotOf(keys, key)]!;
}
