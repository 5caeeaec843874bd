import { countFirst } from "../../text/count-first.ts";

/**
 * Numbers of a longest rising subsequence (patience sorting, n log n): those that kept their order among
 * the others.
 *
 * @param values in the order of one side, places on the other
 * @returns the indices into `values` that kept their order
 */
export function keptOrder(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, i) => {
    const low = countFirst(tails, (tail) => values[tail]! < value);
    if (low > 0) before[i] = tails[low - 1]!;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) kept.add(i);
  return kept;
}

/** Where a pair of units stands: the headings of their sections, null at the top. */
export interface Placement {
  old: string | null;
  fresh: string | null;
}

/**
 * Whether a pair's sections are the same one. Sections with the same heading are; a section whose heading
 * the other side does not have is the one that most of its units went to.
 *
 * @param placements of all pairs, by section id
 * @param headings of both sides' sections, by id, without white space
 */
export function sameSection(
  placements: readonly Placement[],
  headings: { old: ReadonlyMap<string, string>; fresh: ReadonlyMap<string, string> },
): (placement: Placement) => boolean {
  const freshHeadings = new Set(headings.fresh.values());
  const oldHeadings = new Set(headings.old.values());
  const votes = new Map<string, number>();
  const most = { old: new Map<string | null, number>(), fresh: new Map<string | null, number>() };
  const key = ({ old, fresh }: Placement) => `${old ?? ""}\n${fresh ?? ""}`;
  for (const placement of placements) votes.set(key(placement), (votes.get(key(placement)) ?? 0) + 1);
  for (const placement of placements) {
    const count = votes.get(key(placement))!;
    most.old.set(placement.old, Math.max(most.old.get(placement.old) ?? 0, count));
    most.fresh.set(placement.fresh, Math.max(most.fresh.get(placement.fresh) ?? 0, count));
  }
  return (placement) => {
    const old = placement.old === null ? undefined : headings.old.get(placement.old);
    const fresh = placement.fresh === null ? undefined : headings.fresh.get(placement.fresh);
    if (old && old === fresh) return true;
    if (old && freshHeadings.has(old)) return false;
    if (fresh && oldHeadings.has(fresh)) return false;
    const count = votes.get(key(placement))!;
    return count >= most.old.get(placement.old)! && count >= most.fresh.get(placement.fresh)!;
  };
}
