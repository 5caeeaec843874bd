import type { Diff } from "../../types/results.ts";
import type { Unit } from "../align/units.ts";
import type { Group } from "./match.ts";

type SectionPair = NonNullable<Diff["sections"]>[number];

/** Where a unit stands: among paragraphs its item, among tasks its section; nothing at the top. */
function sectionOf({ id, section }: Unit, paragraphs: boolean): string[] {
  if (paragraphs) return [id.replace(/¶.*/u, "")].filter(Boolean);
  return section === null ? [] : [section];
}

/**
 * Which section became which: how many items went from one into the other, in the order of the new document; sections
 * nothing went out of, or into, stand alone. What is told of the past is left out, and what only may continue.
 *
 * @param paragraphs whether the units are paragraphs of long items
 * @returns nothing where neither side has more than one section
 */
export function sectionPairs(
  old: readonly Unit[],
  fresh: readonly Unit[],
  groups: readonly Group[],
  paragraphs: boolean,
): SectionPair[] {
  const order = { old: ranks(old, paragraphs), fresh: ranks(fresh, paragraphs) };
  if (order.old.size < 2 && order.fresh.size < 2) return [];
  const counts = new Map<string, SectionPair>();
  const count = (was: string | null, is: string | null) => {
    const key = JSON.stringify([was, is]);
    const pair = counts.get(key);
    if (pair) pair.items++;
    else counts.set(key, { old: was, new: is, items: 1 });
  };
  const isReview = (unit: Unit) => unit.sort === "review";
  for (const group of groups) {
    if (group.continued?.confidence === "weak") continue;
    if ([...group.old.map((i) => old[i]!), ...group.fresh.map((j) => fresh[j]!)].every(isReview)) continue;
    const was = new Set(group.old.flatMap((i) => sectionOf(old[i]!, paragraphs)));
    const is = new Set(group.fresh.flatMap((j) => sectionOf(fresh[j]!, paragraphs)));
    if (was.size + is.size === 0) continue;
    for (const one of was.size > 0 ? was : [null])
      for (const two of is.size > 0 ? is : [null]) count(one, two);
  }
  const joined = [...counts.values()].filter((pair) => pair.old !== null && pair.new !== null);
  const [went, came] = [new Set(joined.map((pair) => pair.old)), new Set(joined.map((pair) => pair.new))];
  const alone = [...counts.values()].filter(
    (pair) => (pair.old === null && !came.has(pair.new)) || (pair.new === null && !went.has(pair.old)),
  );
  const rank = (ranksOf: ReadonlyMap<string, number>, id: string | null) =>
    id === null ? Number.MAX_SAFE_INTEGER : ranksOf.get(id)!;
  return [...joined, ...alone].sort(
    (x, y) =>
      rank(order.fresh, x.new) - rank(order.fresh, y.new) ||
      y.items - x.items ||
      rank(order.old, x.old) - rank(order.old, y.old),
  );
}

function ranks(units: readonly Unit[], paragraphs: boolean): Map<string, number> {
  const found = new Map<string, number>();
  for (const section of units.flatMap((unit) => sectionOf(unit, paragraphs)))
    if (!found.has(section)) found.set(section, found.size);
  return found;
}
