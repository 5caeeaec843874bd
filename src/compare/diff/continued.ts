import { gradePairs, topicOf } from "../../similarity/resemble.ts";
import { foldWidth } from "../../text/fold.ts";
import type { Confidence } from "../../types/results.ts";
import { lettersOf } from "../align/letters.ts";
import type { Unit } from "../align/units.ts";

/** Units that are about the same work in other words, by number; how sure that is, and the words they share. */
export interface Continuation {
  old: number[];
  fresh: number[];
  confidence: Confidence;
  shared: string[];
}

/** A tie of two units, the stronger the further they stand out; one heading for both outdoes all. */
interface Tie {
  old: number;
  fresh: number;
  strength: number;
  confidence: Confidence;
  shared(): string[];
}

/** Which units are left on each side. */
interface Free {
  old: readonly boolean[];
  fresh: readonly boolean[];
}

/** What one heading counts above any likeness. */
const sameHeading = 100;

/**
 * What is left when equal and reworded units are paired: set with what it is about, anywhere in the other document.
 * A unit that went into several, or came of several, is told with all of them; where that is no more than likely
 * not, or its counterpart is told in another change already, in a change of its own.
 *
 * @param free which units are left on each side
 * @param floor least strength (`choose`) at which something is no longer called new or dropped
 */
export function findContinued(
  old: readonly Unit[],
  fresh: readonly Unit[],
  free: Free,
  floor: number,
): Continuation[] {
  if (!free.old.includes(true) && !free.fresh.includes(true)) return [];
  const ties = tiesOf(old, fresh, free, floor).sort(
    (x, y) => y.strength - x.strength || x.old - y.old || x.fresh - y.fresh,
  );
  const groups: Continuation[] = [];
  const groupOf = { old: new Map<number, Continuation>(), fresh: new Map<number, Continuation>() };
  for (const tie of ties) {
    if (!free.old[tie.old] || !free.fresh[tie.fresh] || tie.confidence === "weak") continue;
    const [here, there] = [groupOf.old.get(tie.old), groupOf.fresh.get(tie.fresh)];
    if (here && there) continue;
    // One to many or many to one, never many to many.
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
  return [...groups, ...leftOver(ties, free, groupOf)];
}

const single = ({ old, fresh, confidence, shared }: Tie): Continuation => ({
  old: [old],
  fresh: [fresh],
  confidence,
  shared: shared(),
});

/** The strongest tie of every unit that is in no group. */
function leftOver(
  ties: readonly Tie[],
  free: Free,
  groupOf: { old: ReadonlyMap<number, Continuation>; fresh: ReadonlyMap<number, Continuation> },
): Continuation[] {
  const told = { old: new Set(groupOf.old.keys()), fresh: new Set(groupOf.fresh.keys()) };
  return ties.flatMap((tie) => {
    const open =
      (free.old[tie.old] && !told.old.has(tie.old)) || (free.fresh[tie.fresh] && !told.fresh.has(tie.fresh));
    if (!open) return [];
    told.old.add(tie.old);
    told.fresh.add(tie.fresh);
    return [single(tie)];
  });
}

/** Ties of units of one sort, as far as one of the two is left. */
function tiesOf(old: readonly Unit[], fresh: readonly Unit[], free: Free, floor: number): Tie[] {
  return (["plan", "review", "row"] as const).flatMap((sort) => {
    const [a, b] = [numbersOf(old, sort), numbersOf(fresh, sort)];
    const open = a.some((i) => free.old[i]) || b.some((j) => free.fresh[j]);
    if (!open || a.length === 0 || b.length === 0) return [];
    const { pairs, shared } = gradePairs(
      a.map((i) => topicOf(old[i]!)),
      b.map((j) => topicOf(fresh[j]!)),
    );
    return pairs.flatMap(({ left, right, strength, confidence }): Tie[] => {
      const [i, j] = [a[left]!, b[right]!];
      if (!free.old[i] && !free.fresh[j]) return [];
      const headed = isHeading(old[i]!.title) && plain(old[i]!.title) === plain(fresh[j]!.title);
      const tie = {
        old: i,
        fresh: j,
        strength: strength + (headed ? sameHeading : 0),
        confidence: headed ? "sure" : (confidence ?? "weak"),
        shared: () => shared(left, right),
      };
      // What has become something else already goes on here only if that is sure.
      const told = !free.old[i] || !free.fresh[j];
      const strong = tie.strength >= floor && (!told || tie.confidence === "sure");
      return strong && (headed || tells(tie.shared())) ? [tie] : [];
    });
  });
}

/** One word of two letters is shared by chance: 整合地理信息 does not go on in 保障信息安全. */
const tells = (words: readonly string[]): boolean => words.length > 1 || (words[0]?.length ?? 0) > 2;

const numbersOf = (units: readonly Unit[], sort: Unit["sort"]): number[] =>
  units.flatMap((unit, i) => (unit.sort === sort ? [i] : []));

/** e.g. 保障措施, not 其他 */
const isHeading = (title: string): boolean => lettersOf([{ start: 0, text: title }]).codes.length >= 4;

const plain = (text: string): string => foldWidth(text).replace(/\s+/gu, "");
