import type { Indicator } from "../../types/record.ts";
import type { Diff } from "../../types/results.ts";
import { measured } from "../compare/indicator-names.ts";
import { cellOf, entriesOf, keyText, sameIndicators, shorter } from "../compare/indicators.ts";
import { type Findings, targetChanged, valueChanged } from "./values.ts";

/** Targets of the old document with those of the new one that measure the same thing. */
export type TargetPairs = ReadonlyMap<Indicator, Indicator>;

/**
 * Which target of one document is which of the other, over the whole of both: those of one name in items that
 * belong together first, then as `compare` sets indicators side by side. 专项债券3.8万亿元 is found in another
 * chapter a year later.
 *
 * @param items findings of the items that belong together
 */
export function pairTargets(
  old: Findings,
  fresh: Findings,
  items: readonly { old: readonly Indicator[]; fresh: readonly Indicator[] }[],
): TargetPairs {
  const pairs = new Map<Indicator, Indicator>();
  const taken = new Set<Indicator>();
  const pairUp = (same: (x: Indicator, y: Indicator) => boolean) => {
    for (const item of items) {
      const theirs = item.fresh.filter(isTarget);
      for (const x of item.old) {
        if (!isTarget(x) || pairs.has(x)) continue;
        const y = theirs.find((one) => !taken.has(one) && same(x, one));
        if (!y) continue;
        pairs.set(x, y);
        taken.add(y);
      }
    }
  };
  const named = (x: Indicator, y: Indicator) => plainName(x) === plainName(y) && keyText(x) === keyText(y);
  pairUp((x, y) => named(x, y) && !valueChanged(x, y, old, fresh));
  pairUp(named);
  const ours = old.indicators.filter((x) => isTarget(x) && !pairs.has(x));
  const theirs = fresh.indicators.filter((y) => isTarget(y) && !taken.has(y));
  // The side that comes first by its content is the left one: both directions find the same.
  const turned = keyOf(ours) > keyOf(theirs);
  const [left, right] = turned ? [theirs, ours] : [ours, theirs];
  const [from, to] = turned ? [fresh.year, old.year] : [old.year, fresh.year];
  for (const [a, b] of sameIndicators([
    ...entriesOf(0, "old", left, from),
    ...entriesOf(1, "new", right, to),
  ])) {
    const [x, y] = a!.column === (turned ? 1 : 0) ? [a!, b!] : [b!, a!];
    pairs.set(x.indicator, y.indicator);
  }
  return pairs;
}

const isTarget = ({ kind }: Indicator): boolean => kind === "target";
const plainName = ({ name }: Indicator): string => name.replace(/\s+/gu, "");
const keyOf = (list: readonly Indicator[]): string =>
  JSON.stringify(list.map(({ name, value, quote }) => [name, value, quote]));

/**
 * The pairs as a diff writes them, in the order of both texts.
 *
 * @param itemOf where an indicator of the old or new document stands
 */
export function targetList(
  pairs: TargetPairs,
  old: Findings,
  fresh: Findings,
  itemOf: { old: (one: Indicator) => string | null; fresh: (one: Indicator) => string | null },
): NonNullable<Diff["targets"]> {
  const places = new Map(
    [...old.indicators.entries(), ...fresh.indicators.entries()].map(([i, one]) => [one, i]),
  );
  return [...pairs]
    .map(([x, y]) => ({ x, y, at: places.get(x)! + places.get(y)! }))
    .sort((p, q) => p.at - q.at || (p.x.name + p.y.name < q.x.name + q.y.name ? -1 : 1))
    .map(({ x, y }) => ({
      name: shorter(measured(x.name), measured(y.name)) || shorter(x.name, y.name),
      old: cellOf(old.document, x),
      new: cellOf(fresh.document, y),
      changed: targetChanged(x, y, old, fresh),
      items: { old: itemOf.old(x), new: itemOf.fresh(y) },
    }));
}
