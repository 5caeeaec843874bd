import type { Diff, TaskChange } from "../types/results.ts";
import {
  asideLine,
  changeTypes,
  headings,
  keptTargets,
  particulars,
  type Records,
  reasonOf,
  sectionRows,
  type ValueRow,
  valueChanges,
} from "./diff-sheet.ts";
import { markdownTable, markdownText } from "./markdown.ts";
import { oneLine } from "./one-line.ts";
import { type Language, phrases } from "./phrases.ts";
import { foldWords, paragraphsOf, type Words, withoutHeading, withoutSameHeading } from "./word-changes.ts";

/** A diff as a Markdown page: summary, values, then the changes; what went is struck out, what came is bold. */
export function diffMarkdown(diff: Diff, records: Records, language: Language): string {
  const say = phrases(language);
  const name = (side: Diff["old"]) => markdownText(oneLine(side.title ?? side.id));
  const heading = { old: headings(records.old), new: headings(records.new) };
  const values = valueChanges(diff, language);
  const same = keptTargets(diff);
  const parts = [
    `# ${name(diff.old)} → ${name(diff.new)}`,
    markdownTable(
      changeTypes.map((type) => say(`diff.types.${type}`)),
      [changeTypes.map((type) => String(diff.summary[type]))],
    ),
    ...sectionTable(),
    ...valueTable("values", values),
    ...valueTable("same-values", same),
    ...diff.changes.filter(({ type }) => type !== "kept").map(section),
    ...[asideLine(diff, language)].filter((line) => line !== null).map(markdownText),
  ];
  return `${parts.join("\n\n")}\n`;

  function sectionTable(): string[] {
    const rows = sectionRows(diff, records);
    if (rows.length === 0) return [];
    const cells = rows.map(({ old, new: is }) => [
      is === null ? "" : heading.new([is]),
      old.map((id) => heading.old([id])).join("；"),
    ]);
    return [`## ${say("diff.sections")}`, markdownTable([say("page.new"), say("page.old")], cells)];
  }

  function valueTable(key: string, rows: ValueRow[]): string[] {
    if (rows.length === 0) return [];
    return [
      `## ${say(`diff.${key}`, { count: rows.length })}`,
      markdownTable(
        [say("diff.item"), say("diff.indicator"), say("diff.value")],
        rows.map(({ item, name: measured, change }) => [item, measured, change]),
      ),
    ];
  }

  function section(change: TaskChange): string {
    const { type, old, new: is } = change;
    const where = [heading.old(old), heading.new(is)].filter(Boolean).join(" → ");
    const one = type === "new" || type === "dropped";
    const plain = withoutHeading(change.words ?? []).map(({ text }) => ({ op: "=" as const, text }));
    const words =
      type === "continued"
        ? (change.words ?? []).map(
            ({ op, text }) => `${say(op === "-" ? "page.old" : "page.new")}: ${markdownText(oneLine(text))}`,
          )
        : paragraphsOf(one ? plain : foldWords(withoutSameHeading(change.words ?? []))).map(marked);
    const lines = particulars(change, language).map((line) => `- ${markdownText(line)}`);
    const reason =
      type === "new" || type === "dropped" ? [] : [`*${markdownText(reasonOf(change, language))}*`];
    return [
      `## ${say(`diff.types.${type}`)}: ${markdownText(where)}`,
      ...reason,
      ...words,
      ...(lines.length > 0 ? [lines.join("\n")] : []),
    ].join("\n\n");
  }
}

/** As HTML in Markdown: `~~` and `**` do not work beside Chinese punctuation. */
function marked(words: Words): string {
  return words
    .map(({ op, text }) =>
      op === "-"
        ? `<del>${markdownText(text)}</del>`
        : op === "+"
          ? `<ins>${markdownText(text)}</ins>`
          : markdownText(text),
    )
    .join("");
}
