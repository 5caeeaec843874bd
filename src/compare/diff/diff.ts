import type { Indicator, PolicyDocument } from "../../types/record.ts";
import type { ChangeType, Diff, TaskChange } from "../../types/results.ts";
import { isByParagraph, taskUnits, textUnits, type Unit } from "../align/units.ts";
import { planYear } from "../plan-year.ts";
import { setAside } from "./aside.ts";
import { contentKey, type Group, matchUnits } from "./match.ts";
import { keptOrder, sameSection } from "./order.ts";
import { nothing, particularsOf } from "./particulars.ts";
import { changeReason } from "./reason.ts";
import { sectionPairs } from "./sections.ts";
import { pairTargets, type TargetPairs, targetList } from "./targets.ts";
import { sidesOf, wordsOf } from "./unit-words.ts";
import { type Findings, indicatorChanges } from "./values.ts";

export interface DiffOptions {
  /**
   * The source texts that the records' spans point into. With them goals, findings and the words before the
   * first item of a section are compared too, and long items paragraph by paragraph (2.3¶4); without them the tasks.
   */
  texts?: { old: string; new: string };
}

/** One side: the record, its units, and the headings of its sections. */
interface Side {
  record: PolicyDocument;
  units: Unit[];
  year: number | null;
}

/**
 * What became of each task from one document to the next: kept, reworded, moved, split, merged, continued in other
 * words, new or dropped. Every unit of either side is in a change or set aside, and in one alone, but that what is
 * continued may be told beside a unit that another change has already; changes follow the new document, what was
 * dropped stands where it stood in the old. `diff(b, a)` says the same with the sides exchanged.
 *
 * @param old record of the earlier document
 * @param fresh record of the later one
 */
export function diff(old: PolicyDocument, fresh: PolicyDocument, options: DiffOptions = {}): Diff {
  const units = unitsOf(old, fresh, options);
  const a: Side = { record: old, units: units.old, year: planYear(old.document) };
  const b: Side = { record: fresh, units: units.new, year: planYear(fresh.document) };
  const { groups: found, moved } = relate(a, b);
  const { rest: groups, aside } = setAside(a.units, b.units, found);
  const [all, theirs] = [everything(a), everything(b)];
  const pairs = pairTargets(
    all,
    theirs,
    groups.map(({ old: x, fresh: y }) => ({
      old: x.flatMap((i) => a.units[i]!.indicators),
      fresh: y.flatMap((j) => b.units[j]!.indicators),
    })),
  );
  const targets = targetList(pairs, all, theirs, { old: placeIn(a), fresh: placeIn(b) });
  const changes = inOrder(groups).map((group) => changeOf(a, b, group, { moved: moved.has(group), pairs }));
  const summary = { kept: 0, reworded: 0, moved: 0, split: 0, merged: 0, continued: 0, new: 0, dropped: 0 };
  for (const { type } of changes) summary[type]++;
  const indicators = looseIndicators(a, b, pairs);
  const sections = sectionPairs(a.units, b.units, groups, units.paragraphs);
  return {
    schema: "plans.diff/1",
    old: old.document,
    new: fresh.document,
    ...(sections.length > 0 ? { sections } : {}),
    changes,
    summary,
    ...aside,
    ...(indicators.length > 0 ? { indicators } : {}),
    ...(targets.length > 0 ? { targets } : {}),
  };
}

/** The units of both documents that `diff` compares, and whether these are paragraphs. */
export function unitsOf(
  old: PolicyDocument,
  fresh: PolicyDocument,
  { texts }: DiffOptions = {},
): { old: Unit[]; new: Unit[]; paragraphs: boolean } {
  const paragraphs =
    texts !== undefined && (isByParagraph(old, texts.old) || isByParagraph(fresh, texts.new));
  const of = (record: PolicyDocument, text?: string) =>
    text === undefined ? taskUnits(record) : textUnits(record, text, paragraphs);
  return { old: of(old, texts?.old), new: of(fresh, texts?.new), paragraphs };
}

/** Whether two documents differ: any change but kept, or an indicator outside the tasks. */
export function differs({ summary, indicators, targets }: Diff): boolean {
  const count = Object.entries(summary).reduce((sum, [type, n]) => sum + (type === "kept" ? 0 : n), 0);
  return count > 0 || (indicators?.length ?? 0) > 0 || (targets?.some(({ changed }) => changed) ?? false);
}

/** What belongs together and what moved, found from the side that comes first by its content: both directions find the same. */
function relate(a: Side, b: Side): { groups: Group[]; moved: Set<Group> } {
  const key = ({ units }: Side) => units.map((unit) => `${unit.id}\n${contentKey(unit)}`).join("\n");
  if (key(a) > key(b)) {
    const turned = relate(b, a);
    const turn = new Map(
      turned.groups.map((group) => [group, { ...group, old: group.fresh, fresh: group.old }]),
    );
    return { groups: [...turn.values()], moved: new Set([...turned.moved].map((group) => turn.get(group)!)) };
  }
  const groups = matchUnits(a.units, b.units);
  return { groups, moved: movedGroups(a, b, groups) };
}

/** Pairs that do not stand where they stood: in another section, or out of the order that most kept. */
function movedGroups(a: Side, b: Side, groups: readonly Group[]): Set<Group> {
  const pairs = groups.filter(
    ({ old, fresh, continued }) => old.length === 1 && fresh.length === 1 && !continued,
  );
  const placement = ({ old, fresh }: Group) => ({
    old: a.units[old[0]!]!.section,
    fresh: b.units[fresh[0]!]!.section,
  });
  const headings = (side: Side) =>
    new Map(side.record.outline.map(({ id, title }) => [id, title.replace(/\s+/gu, "")]));
  const stays = sameSection(pairs.map(placement), { old: headings(a), fresh: headings(b) });
  const moved = new Set(pairs.filter((pair) => !stays(placement(pair))));
  for (const sort of ["plan", "review", "row"] as const) {
    const sorted = pairs
      .filter((pair) => !moved.has(pair) && a.units[pair.old[0]!]!.sort === sort)
      .sort((x, y) => x.old[0]! - y.old[0]!);
    const kept = keptOrder(sorted.map(({ fresh }) => fresh[0]!));
    sorted.forEach((pair, i) => {
      if (!kept.has(i)) moved.add(pair);
    });
  }
  return moved;
}

/** By place in the new text; what was dropped follows what stood before it in the old. */
function inOrder(groups: readonly Group[]): Group[] {
  const here = groups.filter(({ fresh }) => fresh.length > 0).sort((x, y) => x.fresh[0]! - y.fresh[0]!);
  const byOld = groups.filter(({ old }) => old.length > 0).sort((x, y) => x.old[0]! - y.old[0]!);
  const after = new Map<Group | null, Group[]>();
  let before: Group | null = null;
  for (const group of byOld) {
    if (group.fresh.length > 0) before = group;
    else after.set(before, [...(after.get(before) ?? []), group]);
  }
  return [...(after.get(null) ?? []), ...here.flatMap((group) => [group, ...(after.get(group) ?? [])])];
}

function changeOf(
  a: Side,
  b: Side,
  group: Group,
  { moved, pairs }: { moved: boolean; pairs: TargetPairs },
): TaskChange {
  const old = group.old.map((i) => a.units[i]!);
  const fresh = group.fresh.map((j) => b.units[j]!);
  const ids = { old: old.map(({ id }) => id), new: fresh.map(({ id }) => id) };
  const both = old.length > 0 && fresh.length > 0;
  const { indicators, assignments, deadlines } = both
    ? particularsOf(findingsOf(a, old), findingsOf(b, fresh), { pairs, group })
    : nothing;
  const particulars = indicators.length + assignments.length + deadlines.length > 0;
  const same =
    both && old.length === 1 && fresh.length === 1 && contentKey(old[0]!) === contentKey(fresh[0]!);
  const { type, rule } = typeOf(group, { same, particulars, moved });
  const values = {
    old: ids.old.join(", "),
    new: ids.new.join(", "),
    percent: percentOf(group.similarity),
  };
  return {
    type,
    ...ids,
    ...([...old, ...fresh].every(({ sort }) => sort === "review") ? { review: true as const } : {}),
    similarity: Math.round(group.similarity * 1e4) / 1e4,
    ...(group.continued ?? {}),
    ...(same ? {} : { words: group.continued ? sidesOf(old, fresh) : wordsOf(old, fresh) }),
    ...(indicators.length > 0 ? { indicators } : {}),
    ...(assignments.length > 0 ? { assignments } : {}),
    ...(deadlines.length > 0 ? { deadlines } : {}),
    ...(type === "reworded" && moved ? { moved: true as const } : {}),
    reason: changeReason("en", { type, rule, values, reason: "" }),
    rule,
    values,
  };
}

/** A share as people read it, rounded to whole percents but never up to 100, for something was changed: 99.6. */
function percentOf(similarity: number): number {
  const percent = Math.round(similarity * 100);
  return percent < 99 ? percent : Math.min(99.9, Math.floor(similarity * 1000) / 10);
}

function typeOf(
  { old, fresh, similarity, continued }: Group,
  { same, particulars, moved }: { same: boolean; particulars: boolean; moved: boolean },
): { type: ChangeType; rule: string } {
  if (old.length === 0) return { type: "new", rule: "new" };
  if (fresh.length === 0) return { type: "dropped", rule: "dropped" };
  if (continued) return { type: "continued", rule: `continued-${continued.confidence}` };
  if (fresh.length > 1) return { type: "split", rule: "split" };
  if (old.length > 1) return { type: "merged", rule: "merged" };
  if (same && !particulars) return moved ? { type: "moved", rule: "moved" } : { type: "kept", rule: "kept" };
  if (moved) return { type: "reworded", rule: "reworded-moved" };
  if (same) return { type: "reworded", rule: "particulars" };
  return { type: "reworded", rule: similarity === 1 ? "punctuation" : "reworded" };
}

function findingsOf({ record, year }: Side, units: readonly Unit[]): Findings {
  return {
    document: record.document.id,
    year,
    indicators: units.flatMap((unit) => unit.indicators),
    assignments: units.flatMap((unit) => unit.assignments),
    deadlines: units.flatMap((unit) => unit.deadlines),
  };
}

/** All indicators of a side, whatever they stand in. */
function everything({ record, year }: Side): Findings {
  const { document, indicators } = record;
  return { document: document.id, year, indicators, assignments: [], deadlines: [] };
}

/** The unit that an indicator stands in, else its item. */
function placeIn({ units }: Side): (indicator: Indicator) => string | null {
  const places = new Map(units.flatMap(({ id, indicators }) => indicators.map((one) => [one.id, id])));
  return ({ id, item }) => places.get(id) ?? item;
}

/** Changes of the indicators outside all units. */
function looseIndicators(a: Side, b: Side, pairs: TargetPairs): NonNullable<Diff["indicators"]> {
  const loose = (side: Side): Findings => {
    const shown = new Set(side.units.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
    const all = everything(side);
    return { ...all, indicators: all.indicators.filter(({ id }) => !shown.has(id)) };
  };
  return indicatorChanges(loose(a), loose(b), pairs);
}
