import type { Diff } from "../../types/results.ts";
import { isFrame, leads } from "../align/frames.ts";
import { above, itemOf, type Unit } from "../align/units.ts";
import type { Group } from "./match.ts";

/**
 * Takes out what stands on one side alone and is neither new nor dropped: what is told of the past, for each year has
 * its own; what frames the tasks; and the lead of an item the rest of which goes on.
 *
 * @returns the groups that are left, and the ids of the units that are not in them
 */
export function setAside(
  old: readonly Unit[],
  fresh: readonly Unit[],
  groups: readonly Group[],
): { rest: Group[]; aside: Pick<Diff, "aside"> } {
  const goesOn = { old: parentsOf(old, groups, "old"), fresh: parentsOf(fresh, groups, "fresh") };
  const isAside = (unit: Unit, parents: ReadonlySet<string>) =>
    unit.sort === "review" || isFrame(unit) || (leads(unit) && parents.has(itemOf(unit)));
  const taken = groups.filter(({ old: olds, fresh: news }) =>
    news.length === 0
      ? olds.every((i) => isAside(old[i]!, goesOn.old))
      : olds.length === 0 && news.every((j) => isAside(fresh[j]!, goesOn.fresh)),
  );
  if (taken.length === 0) return { rest: [...groups], aside: {} };
  const ids = (units: readonly Unit[], numbers: readonly number[]) =>
    numbers.toSorted((x, y) => x - y).map((number) => units[number]!.id);
  const aside = {
    old: ids(
      old,
      taken.flatMap((group) => group.old),
    ),
    new: ids(
      fresh,
      taken.flatMap((group) => group.fresh),
    ),
  };
  const out = new Set(taken);
  return { rest: groups.filter((group) => !out.has(group)), aside: { aside } };
}

/** Items that have a paragraph or an item that both documents have. */
function parentsOf(units: readonly Unit[], groups: readonly Group[], side: "old" | "fresh"): Set<string> {
  const parents = new Set<string>();
  for (const group of groups) {
    if (group.old.length === 0 || group.fresh.length === 0) continue;
    for (const number of group[side]) {
      let item = itemOf(units[number]!);
      if (units[number]!.id === item) item = above(item);
      for (; item !== ""; item = above(item)) parents.add(item);
    }
  }
  return parents;
}
