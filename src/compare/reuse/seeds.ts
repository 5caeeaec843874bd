import type { BlockList } from "./blocks.ts";
import { equalBefore, equalBehind } from "./equal.ts";
import { eachShared } from "./grams.ts";
import type { TextPool } from "./pool.ts";
import { documentsOf, eachTwo, type Group, groupOf } from "./runs.ts";

/** Letters of the grams that find passages in which words were exchanged. */
const SEED = 6;
/** Grams in more documents than this lead to no inexact passage: they are everybody's words. */
const COMMON = 16;
/** Places of a gram that are looked at in one document. */
const PLACES = 12;

/**
 * Adds the stretches of fewer than `min` equal letters that two documents have, where their first letters are not
 * everybody's. Only the gram with which a stretch begins gives it, so the cost is that of the text and of what is found.
 *
 * @param seen is told of every gram and its places
 * @returns what was looked up
 */
export function addSeeds(
  pool: TextPool,
  min: number,
  into: BlockList,
  seen: (group: Group, size: number) => void,
): { gram: number; grams: number; sharedGrams: number } {
  const size = Math.min(min, SEED);
  let sharedGrams = 0;
  const add = (a: number, b: number) => {
    if (equalBefore(pool, a, b, 1) > 0) return;
    const length = equalBehind(pool, a, b, min);
    if (length >= size && length < min) into.add(a, b, length);
  };
  const grams = eachShared(pool, { size, window: 1 }, (places, from, to) => {
    const group = groupOf(pool, places, from, to);
    seen(group, size);
    if (documentsOf(group) < 2) return;
    sharedGrams++;
    if (documentsOf(group) <= COMMON) eachTwo(group, PLACES, add);
  });
  return { gram: size, grams, sharedGrams };
}
