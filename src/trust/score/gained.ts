import { type Entry, type ScoredKind, scoredKinds } from "./bags.ts";
import type { DocumentScore } from "./score.ts";

/** What became of an entry from one run to another. */
export type Fate = "gained" | "lost" | "false" | "mended";

/** An entry that one run has right or wrong and the other not. */
export interface Step {
  document: string;
  kind: ScoredKind;
  fate: Fate;
  entry: Entry;
}

/**
 * What was gained and lost from another run to this one, against the same gold: entries of the gold that only this
 * run finds (`gained`) or only the other (`lost`), wrong entries that only this run has (`false`) or only the other
 * (`mended`). Documents that one of the runs does not have are passed over.
 */
export function gainedAndLost(other: readonly DocumentScore[], now: readonly DocumentScore[]): Step[] {
  const before = new Map(other.map((one) => [one.document, one]));
  return now.flatMap(({ document, kinds }) =>
    scoredKinds.flatMap((kind) => {
      const was = before.get(document)?.kinds[kind];
      const is = kinds[kind];
      if (!was || !is) return [];
      const step = (fate: Fate) => (entry: Entry) => ({ document, kind, fate, entry });
      return [
        ...without(is.missed, was.missed).map(step("lost")),
        ...without(is.extra, was.extra).map(step("false")),
        ...without(was.missed, is.missed).map(step("gained")),
        ...without(was.extra, is.extra).map(step("mended")),
      ];
    }),
  );
}

/** The entries of a bag that the other does not have. */
function without(bag: readonly Entry[], other: readonly Entry[]): Entry[] {
  const counts = new Map<string, number>();
  for (const { key } of other) counts.set(key, (counts.get(key) ?? 0) + 1);
  return bag.filter(({ key }) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}
