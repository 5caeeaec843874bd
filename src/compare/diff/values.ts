import { grouped } from "../../text/grouped.ts";
import type { Assignment, Deadline, Indicator } from "../../types/record.ts";
import type { TaskChange } from "../../types/results.ts";
import { bagOf, resemblance } from "../align/overlap.ts";
import { cellOf, keyText, sameThing, shorter } from "../compare/indicators.ts";

/** A side's findings, with what is needed to know a plan's own year from a year that was changed. */
export interface Findings {
  document: string;
  /** Year that 年内 and the like count from. */
  year: number | null;
  indicators: readonly Indicator[];
  assignments: readonly Assignment[];
  deadlines: readonly Deadline[];
}

type IndicatorChange = NonNullable<TaskChange["indicators"]>[number];

/** Least likeness of two names (Dice of letter pairs) for the indicators to measure the same thing. */
const SAME_NAME = 0.5;

/**
 * Indicators whose value, bound, direction or year was changed, that went, or that came; unchanged ones are
 * left out. A year that both plans only imply, each its own, is no change.
 *
 * @param pairs indicators known to measure the same thing; one whose partner stands elsewhere neither went nor came
 */
export function indicatorChanges(
  old: Findings,
  fresh: Findings,
  pairs: ReadonlyMap<Indicator, Indicator> = new Map(),
): IndicatorChange[] {
  const [here, there] = [new Set(old.indicators), new Set(fresh.indicators)];
  const known = [...pairs].filter(([x, y]) => here.has(x) && there.has(y));
  const settled = new Set([...pairs].flat());
  const waiting = fresh.indicators.filter((y) => !settled.has(y));
  const take = (matches: (y: Indicator) => boolean): Indicator | null => {
    const at = waiting.findIndex(matches);
    return at < 0 ? null : waiting.splice(at, 1)[0]!;
  };
  const open = old.indicators.filter(
    (x) =>
      !settled.has(x) && !take((y) => squeeze(x.name) === squeeze(y.name) && !valueChanged(x, y, old, fresh)),
  );
  const paired = new Map<Indicator, Indicator>(known);
  for (const { x, y } of likelyPairs(open, [...waiting])) {
    if (paired.has(x) || !waiting.includes(y)) continue;
    paired.set(x, y);
    take((other) => other === y);
  }
  const changes: (IndicatorChange & { at: number })[] = [];
  const places = new Map(
    [...old.indicators.entries(), ...fresh.indicators.entries()].map(([i, one]) => [one, i]),
  );
  const place = (one: Indicator) => places.get(one)!;
  for (const x of [...known.map(([one]) => one), ...open]) {
    const y = paired.get(x) ?? null;
    if (y && !valueChanged(x, y, old, fresh)) continue;
    const at = place(x) + place(y ?? x);
    changes.push({
      name: y ? shorter(x.name, y.name) : x.name,
      old: cellOf(old.document, x),
      new: y && cellOf(fresh.document, y),
      at,
    });
  }
  for (const y of waiting)
    changes.push({ name: y.name, old: null, new: cellOf(fresh.document, y), at: 2 * place(y) });
  // Text order, the same in both directions.
  return changes
    .sort((p, q) => p.at - q.at || (p.name < q.name ? -1 : 1))
    .map(({ name, old: was, new: is }) => ({ name, old: was, new: is }));
}

/** Pairs of one key that measure the same thing, the likest names first; of equal ones the nearest in order. */
function likelyPairs(old: readonly Indicator[], fresh: readonly Indicator[]) {
  const names = new Map([...old, ...fresh].map((one) => [one, bagOf(one.name)]));
  const pairs: { x: Indicator; y: Indicator; score: number; far: number }[] = [];
  const byUnit = grouped(fresh.keys(), (j) => keyText(fresh[j]!));
  old.forEach((x, i) => {
    for (const j of byUnit.get(keyText(x)) ?? []) {
      const y = fresh[j]!;
      const equal = squeeze(x.name) === squeeze(y.name);
      if (!equal && !sameThing(x, y)) continue;
      const score = equal ? 1 : resemblance(names.get(x)!, names.get(y)!);
      if (score >= SAME_NAME || x.measure !== null) pairs.push({ x, y, score, far: Math.abs(i - j) });
    }
  });
  return pairs.sort((p, q) => q.score - p.score || p.far - q.far);
}

const squeeze = (text: string) => text.replace(/\s+/gu, "");

/** Whether anything of an indicator is another: value, bound, unit, direction, kind or date. */
export function valueChanged(x: Indicator, y: Indicator, old: Findings, fresh: Findings): boolean {
  return (
    amountChanged(x, y) ||
    dateChanged({ date: x.by, quote: x.quote }, { date: y.by, quote: y.quote }, old, fresh)
  );
}

/** The same of a target of two plans: that each means its own year is no change, though both print it. */
export function targetChanged(x: Indicator, y: Indicator, old: Findings, fresh: Findings): boolean {
  return amountChanged(x, y) || dateChanged({ date: x.by, quote: "" }, { date: y.by, quote: "" }, old, fresh);
}

function amountChanged(x: Indicator, y: Indicator): boolean {
  return (
    x.value !== y.value ||
    x.valueTo !== y.valueTo ||
    x.unit !== y.unit ||
    x.comparator !== y.comparator ||
    x.change !== y.change ||
    x.kind !== y.kind
  );
}

/** 年底前 of the plan of 2008 and 年底前 of that of 2009 say the same; 9月底前 does not. */
function dateChanged(
  x: { date: string | null; quote: string },
  y: { date: string | null; quote: string },
  old: Findings,
  fresh: Findings,
): boolean {
  if (x.date === y.date) return false;
  if (x.date === null || y.date === null || old.year === null || fresh.year === null) return true;
  const [from, to] = [Number.parseInt(x.date, 10), Number.parseInt(y.date, 10)];
  const printed = (year: number, quote: string) => quote.includes(String(year));
  const implied = !printed(from, x.quote) && !printed(to, y.quote);
  return !(implied && to - from === fresh.year - old.year && x.date.slice(4) === y.date.slice(4));
}

/** Bodies that were taken off (-) or put on (+), each with its role. */
export function assignmentChanges(old: Findings, fresh: Findings): NonNullable<TaskChange["assignments"]> {
  const keys = ({ assignments }: Findings) =>
    new Map(assignments.map(({ agency, role }) => [`${role} ${squeeze(agency)}`, { agency, role }]));
  const [a, b] = [keys(old), keys(fresh)];
  return [
    ...[...a].filter(([key]) => !b.has(key)).map(([, body]) => ({ op: "-" as const, ...body })),
    ...[...b].filter(([key]) => !a.has(key)).map(([, body]) => ({ op: "+" as const, ...body })),
  ];
}

/** Deadlines that were moved, dropped or set: those that went and those that came, in order. */
export function deadlineChanges(old: Findings, fresh: Findings): NonNullable<TaskChange["deadlines"]> {
  const waiting = [...fresh.deadlines];
  const went = old.deadlines.filter((x) => {
    const at = waiting.findIndex((y) => !dateChanged(x, y, old, fresh));
    if (at >= 0) waiting.splice(at, 1);
    return at < 0;
  });
  return Array.from({ length: Math.max(went.length, waiting.length) }, (_, i) => ({
    old: went[i]?.date ?? null,
    new: waiting[i]?.date ?? null,
  }));
}
