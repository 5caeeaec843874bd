import { changeReason } from "../compare/diff-reason.ts";
import type { ChangeType, Diff, PolicyDocument, TaskChange } from "../types.ts";
import { amountOf } from "./amount.ts";
import { oneLine } from "./one-line.ts";
import { type Language, phrases } from "./phrases.ts";

/** In the order of the summary. */
export const changeTypes: readonly ChangeType[] = [
  "kept",
  "reworded",
  "moved",
  "split",
  "merged",
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
  return (ids) => ids.map((id) => `${id} ${titles.get(id.replace(/¶\d+$/u, "")) ?? ""}`.trim()).join("；");
}

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
  };
  return [
    ...(change.indicators ?? []).map((one) => `${oneLine(one.name)}: ${valueChange(one)}`),
    ...(change.assignments ?? []).map(({ op, agency, role }) => `${op} ${oneLine(agency)} (${roles[role]})`),
    ...(change.deadlines ?? []).map(
      ({ old, new: is }) => `${say("diff.deadline")}: ${old ?? "∅"} → ${is ?? "∅"}`,
    ),
  ];
}

/** e.g. 70% → 100%, ∅ → 5%. The years stand there where they differ and nothing else does. */
export function valueChange({ old, new: is }: NonNullable<TaskChange["indicators"]>[number]): string {
  const amount = (cell: typeof old) => (cell ? amountOf(cell) : "∅");
  const [from, to] = [amount(old), amount(is)];
  return from === to ? `${from} (${old?.by ?? "∅"}) → ${to} (${is?.by ?? "∅"})` : `${from} → ${to}`;
}

/** Why, in the reader's language. */
export function reasonOf(change: TaskChange, language: Language): string {
  return changeReason(language, change);
}

/** Values that changed anywhere, with the item of the new document, else of the old. */
export function valueChanges({
  changes,
  indicators = [],
}: Diff): { item: string; name: string; change: string }[] {
  const line = (item: string) => (one: NonNullable<TaskChange["indicators"]>[number]) => ({
    item,
    name: oneLine(one.name),
    change: valueChange(one),
  });
  return [
    ...changes.flatMap((change) =>
      (change.indicators ?? [])
        .filter(({ old, new: is }) => old && is)
        .map(line([...change.new, ...change.old][0] ?? "")),
    ),
    ...indicators.map(line("")),
  ];
}
