import { changeReason } from "../compare/diff/reason.ts";
import type { PolicyDocument } from "../types/record.ts";
import type { ChangeType, Diff, TaskChange } from "../types/results.ts";
import { amountOf } from "./amount.ts";
import { oneLine } from "./one-line.ts";
import { type Language, phrases } from "./phrases.ts";
import { yearText } from "./year-text.ts";

/** In the order of the summary. */
export const changeTypes: readonly ChangeType[] = [
  "kept",
  "reworded",
  "moved",
  "split",
  "merged",
  "continued",
  "new",
  "dropped",
];

/** The records behind a diff: headings stand there. */
export interface Records {
  old: PolicyDocument;
  new: PolicyDocument;
}

/** A function from the ids of one side to `2.3 heading`; paragraphs (2.3¶4) have the heading of their item. */
export function headings(record: PolicyDocument): (ids: readonly string[]) => string {
  const titles = new Map(record.outline.map(({ id, title }) => [id, oneLine(title)]));
  return (ids) => ids.map((id) => `${id} ${titles.get(id.replace(/¶[\d.]+$/u, "")) ?? ""}`.trim()).join("；");
}

/** Ids of one side that are listed; the data have all. */
const mostAside = 12;

/** What is neither new nor dropped, by id; null where there is nothing. */
export function asideLine({ aside }: Diff, language: Language): string | null {
  if (!aside) return null;
  const list = (ids: readonly string[]) => {
    const rest = ids.length - mostAside;
    return (ids.slice(0, mostAside).join(", ") || "–") + (rest > 0 ? ` … +${rest}` : "");
  };
  return phrases(language)("diff.aside", { old: list(aside.old), new: list(aside.new) });
}

type ValueChange = NonNullable<TaskChange["indicators"]>[number];

/** What changed besides the words, one line each: values, bodies, dates. */
export function particulars(
  change: Pick<TaskChange, "indicators" | "assignments" | "deadlines">,
  language: Language,
): string[] {
  const say = phrases(language);
  const roles = {
    lead: say("diff.lead"),
    responsible: say("diff.responsible"),
    support: say("diff.support"),
    guide: say("diff.guide"),
  };
  return [
    ...(change.indicators ?? [])
      .filter((one) => !isPast(one))
      .map((one) => `${oneLine(one.name)}: ${valueChange(one, language)}`),
    ...(change.assignments ?? []).map(({ op, agency, role }) => `${op} ${oneLine(agency)} (${roles[role]})`),
    ...(change.deadlines ?? []).map(
      ({ old, new: is }) => `${say("diff.deadline")}: ${old ?? "∅"} → ${is ?? "∅"}`,
    ),
  ];
}

/** What was reached in one year and what in another (or in none that the other tells): facts, no change of a plan. */
function isPast({ old, new: is }: ValueChange): boolean {
  const past = (cell: typeof old) => cell === null || cell.kind === "baseline";
  return past(old) && past(is) && !(old?.by && old.by === is?.by);
}

/** e.g. 70% → 100%, ∅ → 5%. The years stand there where they differ and nothing else does. */
function valueChange({ old, new: is }: ValueChange, language: Language): string {
  const amount = (cell: typeof old) => (cell ? amountOf(cell) : "∅");
  const by = (cell: typeof old) => yearText(cell?.by ?? null, language) || "∅";
  const [from, to] = [amount(old), amount(is)];
  return from === to ? `${from} (${by(old)}) → ${to} (${by(is)})` : `${from} → ${to}`;
}

/** Why, in the reader's language. */
export function reasonOf(change: TaskChange, language: Language): string {
  return changeReason(language, change);
}

/** A value as a table shows it: the item of the new document, else of the old, what is measured, and how it changed. */
export interface ValueRow {
  item: string;
  name: string;
  change: string;
}

/**
 * Values that changed anywhere: targets that both documents set first, then the others in the order of the changes.
 * What was reached in different years is left out.
 */
export function valueChanges(diff: Diff, language: Language = "en"): ValueRow[] {
  const { changes, indicators = [], targets = [] } = diff;
  const row = (item: string, one: ValueChange): ValueRow => ({
    item,
    name: oneLine(one.name),
    change: valueChange(one, language),
  });
  const told = new Set(targets.map(({ old, new: is }) => keyOf({ old, new: is })));
  const others = [
    ...changes.flatMap(({ indicators: own = [], old, new: is }) =>
      own.filter((one) => one.old && one.new).map((one) => ({ item: [...is, ...old][0] ?? "", one })),
    ),
    ...indicators.map((one) => ({ item: "", one })),
  ].filter(({ one }) => !told.has(keyOf(one)) && !isPast(one));
  return [
    ...targets.filter(({ changed }) => changed).map((one) => row(one.items.new ?? one.items.old ?? "", one)),
    ...others.map(({ item, one }) => row(item, one)),
  ];
}

const keyOf = ({ old, new: is }: Pick<ValueChange, "old" | "new">): string =>
  `${old?.indicator} ${is?.indicator}`;

/** Targets that both documents set alike, but for those in items that are the same anyway. */
export function keptTargets({ changes, targets = [] }: Diff): ValueRow[] {
  const same = new Set(changes.flatMap((change) => (change.type === "kept" ? change.new : [])));
  return targets
    .filter(({ changed, items }) => !changed && !same.has(items.new ?? ""))
    .map(({ name, items, new: is }) => ({
      item: items.new ?? items.old ?? "",
      name: oneLine(name),
      change: amountOf(is),
    }));
}

/** A section of the new document with those of the old that went into it, the weightiest first; null where there is none. */
export interface SectionRow {
  old: string[];
  new: string | null;
}

/**
 * Sections old and new, in the order of the new document; those that nothing came of stand last. None where all have
 * the headings that they had.
 */
export function sectionRows({ sections = [] }: Diff, records: Records): SectionRow[] {
  const rows = new Map<string, SectionRow>();
  for (const { old, new: is } of sections) {
    const key = is ?? `old ${old}`;
    const row = rows.get(key) ?? { old: [], new: is };
    if (old !== null) row.old.push(old);
    rows.set(key, row);
  }
  const heading = { old: titlesOf(records.old), new: titlesOf(records.new) };
  const same = [...rows.values()].every(
    ({ old, new: is }) => is !== null && old.length === 1 && heading.old(old[0]!) === heading.new(is),
  );
  return same ? [] : [...rows.values()];
}

function titlesOf({ outline }: PolicyDocument): (id: string) => string | undefined {
  const titles = new Map(outline.map(({ id, title }) => [id, oneLine(title)]));
  return (id) => titles.get(id);
}
