import type { BlockList } from "./blocks.ts";
import { equalBefore, equalBehind } from "./equal.ts";
import { eachShared, type Grams } from "./grams.ts";
import type { TextPool } from "./pool.ts";
import { documentsOf, eachTwo, eachTwoPlaces, type Group, groupOf } from "./runs.ts";

/**
 * What stands in more documents than this is set against the earliest of them alone, for pairs grow with the square:
 * 32, of thousands of documents fewer.
 */
const commonIn = (documents: number): number => Math.max(8, Math.min(32, Math.floor(10_000 / documents)));

/** Places of a gram that are looked at in one document. */
const PLACES = 32;
/** Stands for the length of a block of which one gram is known. */
export const UNMEASURED = 0;

/** Fingerprints that any so many equal letters share: one in four grams of ten letters, for sixteen. */
function fingerprints(min: number): Grams {
  const size = Math.max(Math.min(min, 6), Math.ceil((min * 5) / 8));
  return { size, window: min - size + 1 };
}

/**
 * Adds one place or several of each stretch of `min` equal letters or more that two documents have, its length not
 * measured yet. A stretch that very many documents have is set against the earliest of them.
 *
 * @param rank order of the documents, the earliest first
 */
export function addLiteral(pool: TextPool, min: number, rank: Int32Array, into: BlockList): void {
  const grams = fingerprints(min);
  const common = commonIn(pool.texts.length);
  const isKnown = knownStretches(pool);
  const add = (a: number, b: number) => {
    if (isKnown(a, b)) return;
    const behind = equalBehind(pool, a, b, min);
    if (behind < min && behind + equalBefore(pool, a, b, min - behind) < min) return;
    into.add(a, b, UNMEASURED);
  };
  const addAll = (group: Group) => {
    if (documentsOf(group) <= common) {
      eachTwo(group, PLACES, add);
      return;
    }
    const earliest = earliestOf(pool, group, rank);
    for (let r = 0; r < documentsOf(group); r++)
      if (r !== earliest) eachTwoPlaces(group, Math.min(r, earliest), Math.max(r, earliest), PLACES, add);
  };
  eachShared(pool, grams, (places, from, to) => {
    const group = groupOf(pool, places, from, to);
    // Those that have the gram may have sixteen letters in common with some of them only.
    if (documentsOf(group) <= common) addAll(group);
    else for (const part of byWhole(pool, places.slice(from, to), grams, min)) addAll(part);
  });
}

/** Letters of a cell: of each stretch one place a cell is enough. */
const CELL_BITS = 7;
/** Places that are kept in mind, each in the slot of its cell; a later one takes it over. As many as letters, up to a million. */
const MOST_SLOT_BITS = 20;

/** Remembers places, and says of two others whether they lie in the same stretch of equal letters as two near by. */
function knownStretches(pool: TextPool): (a: number, b: number) => boolean {
  const slotBits = Math.min(MOST_SLOT_BITS, 32 - Math.clz32(pool.codes.length));
  const [left, right] = [new Int32Array(1 << slotBits), new Int32Array(1 << slotBits)];
  return (a, b) => {
    const cell = Math.imul(b - a, 0x9e3779b1) ^ Math.imul(a >> CELL_BITS, 0x85ebca6b);
    const slot = cell >>> (32 - slotBits);
    const [x, y] = [left[slot]!, right[slot]!];
    const apart = Math.abs(a - x);
    if (y - x === b - a && apart < 1 << CELL_BITS)
      if (equalBehind(pool, Math.min(a, x), Math.min(b, y), apart + 1) > apart) return true;
    left[slot] = a;
    right[slot] = b;
    return false;
  };
}

/** Which of the documents of a group is the earliest. */
function earliestOf(pool: TextPool, { places, runs }: Group, rank: Int32Array): number {
  let earliest = 0;
  let least = Infinity;
  for (let r = 0; r + 1 < runs.length; r++) {
    const own = rank[pool.ownerOf(places[runs[r]!]!)]!;
    if (own < least) [earliest, least] = [r, own];
  }
  return earliest;
}

/** Places of one gram, by the `min` letters around it: once for each place that the gram may have among them. */
function byWhole(pool: TextPool, places: Int32Array, { window }: Grams, min: number): Group[] {
  const groups: Group[] = [];
  for (let before = 0; before < window; before++) {
    const parts = new Map<string, number[]>();
    for (const place of places) {
      const start = place - before;
      if (start < 0) continue;
      const letters = pool.codes.subarray(start, start + min);
      if (letters.length < min || letters.includes(0)) continue;
      const key = String.fromCharCode(...letters);
      const part = parts.get(key);
      if (part) part.push(place);
      else parts.set(key, [place]);
    }
    for (const part of parts.values())
      if (part.length > 1) groups.push(groupOf(pool, Int32Array.from(part), 0, part.length));
  }
  return groups.filter((group) => documentsOf(group) > 1);
}
