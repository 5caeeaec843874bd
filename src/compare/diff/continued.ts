import type { Confidence } from "../../types/results.ts";
import { isFrame } from "../align/frames.ts";
import type { Unit } from "../align/units.ts";
import { goesOn, type Numbers, type Tie, tiesOf, touchesOf } from "./ties.ts";

/** Units that are about the same work in other words, by number; how sure that is, and the words they share. */
export interface Continuation {
  old: number[];
  fresh: number[];
  confidence: Confidence;
  shared: string[];
}

/** Which units are left on each side. */
interface Free {
  old: readonly boolean[];
  fresh: readonly boolean[];
}

/**
 * What is left when equal and reworded units are paired: set with what it is about, anywhere in the other document.
 * A unit that went into several, or came of several, is told with all of them; where that is no more than likely
 * not, or its counterpart is told in another change already, in a change of its own.
 *
 * @param free which units are left on each side
 */
export function findContinued(old: readonly Unit[], fresh: readonly Unit[], free: Free): Continuation[] {
  return (["plan", "review", "row"] as const).flatMap((sort) => {
    const all = { old: numbersOf(old, sort), fresh: numbersOf(fresh, sort) };
    const open = {
      old: all.old.filter((i) => free.old[i]),
      fresh: all.fresh.filter((j) => free.fresh[j]),
    };
    if (open.old.length + open.fresh.length === 0 || all.old.length === 0 || all.fresh.length === 0)
      return [];
    // What has become something else already goes on here only if that is sure.
    const ties = tiesOf(old, fresh, all).filter(
      (tie) =>
        (free.old[tie.old] && free.fresh[tie.fresh]) ||
        ((free.old[tie.old] || free.fresh[tie.fresh]) && tie.confidence === "sure"),
    );
    const groups = groupsOf(ties.sort(strongest), free);
    const told = {
      old: new Set(groups.flatMap((group) => group.old)),
      fresh: new Set(groups.flatMap((group) => group.fresh)),
    };
    const others = leftOver(
      ties.filter(({ confidence }) => confidence !== "weak"),
      free,
      told,
    );
    // What only perhaps goes on is told of tasks, not of what was done, nor of what leads over to them.
    const speaks = (unit: Unit) => sort !== "review" && !isFrame(unit);
    const left: Numbers = {
      old: open.old.filter((i) => !told.old.has(i) && speaks(old[i]!)),
      fresh: open.fresh.filter((j) => !told.fresh.has(j) && speaks(fresh[j]!)),
    };
    // Of two plans that are no series, units as wholes are weakly alike by chance more often than not.
    const series = goesOn(all, left);
    const perhaps = [
      ...ties.filter(
        (tie) => (series || tie.confidence !== "weak") && speaks(old[tie.old]!) && speaks(fresh[tie.fresh]!),
      ),
      ...touchesOf(old, fresh, all, left, series).filter(
        (tie) => (free.old[tie.old] && free.fresh[tie.fresh]) || tie.sentence === "sure",
      ),
    ];
    return [...groups, ...others, ...leftOver(perhaps.sort(strongest), free, told)];
  });
}

/** Sure and likely ties of units that are left: one to many or many to one, never many to many. */
function groupsOf(ties: readonly Tie[], free: Free): Continuation[] {
  const groups: Continuation[] = [];
  const groupOf = { old: new Map<number, Continuation>(), fresh: new Map<number, Continuation>() };
  for (const tie of ties) {
    if (!free.old[tie.old] || !free.fresh[tie.fresh] || tie.confidence === "weak") continue;
    const [here, there] = [groupOf.old.get(tie.old), groupOf.fresh.get(tie.fresh)];
    if (here && there) continue;
    if (here && here.old.length === 1) here.fresh.push(tie.fresh);
    else if (there && there.fresh.length === 1) there.old.push(tie.old);
    else if (!here && !there) groups.push({ ...single(tie), shared: [] });
    else continue;
    const group = here ?? there ?? groups.at(-1)!;
    groupOf.old.set(tie.old, group);
    groupOf.fresh.set(tie.fresh, group);
    if (tie.confidence === "likely") group.confidence = "likely";
    group.shared.push(...tie.shared().filter((word) => !group.shared.includes(word)));
  }
  for (const group of groups) {
    group.old.sort((x, y) => x - y);
    group.fresh.sort((x, y) => x - y);
  }
  return groups;
}

/** The strongest tie of every unit that is not told yet; it is told then. */
function leftOver(
  ties: readonly Tie[],
  free: Free,
  told: { old: Set<number>; fresh: Set<number> },
): Continuation[] {
  return ties.flatMap((tie) => {
    const open =
      (free.old[tie.old] && !told.old.has(tie.old)) || (free.fresh[tie.fresh] && !told.fresh.has(tie.fresh));
    if (!open) return [];
    told.old.add(tie.old);
    told.fresh.add(tie.fresh);
    return [single(tie)];
  });
}

const strongest = (x: Tie, y: Tie): number => y.strength - x.strength || x.old - y.old || x.fresh - y.fresh;

const single = ({ old, fresh, confidence, shared }: Tie): Continuation => ({
  old: [old],
  fresh: [fresh],
  confidence,
  shared: shared(),
});

const numbersOf = (units: readonly Unit[], sort: Unit["sort"]): number[] =>
  units.flatMap((unit, i) => (unit.sort === sort ? [i] : []));
