import type { Diff, TaskChange } from "../types.ts";
import { changeTypes, headings, particulars, type Records, reasonOf, valueChanges } from "./diff-sheet.ts";
import { oneLine } from "./one-line.ts";
import { phrases } from "./phrases.ts";
import type { Screen } from "./show.ts";
import {
  foldWords,
  gistOf,
  paragraphsOf,
  type Words,
  withoutHeading,
  withoutSameHeading,
  wordLines,
} from "./word-changes.ts";
import { width } from "./wrap.ts";

export interface DiffScreen extends Screen {
  /** Whether colours tell what went and came. */
  colour: boolean;
  /** Whether the texts of what is new or dropped are shown whole, not their first clause alone. */
  full: boolean;
}

/**
 * A diff for people: both documents, a summary, the values that changed, then change after change in the order
 * of the new document with its words. Unchanged stretches are folded.
 */
export function showDiff(diff: Diff, records: Records, screen: DiffScreen): string {
  const { paint, language, colour, full } = screen;
  const say = phrases(language);
  const title = (side: Diff["old"]) => `${side.id}  ${oneLine(side.title ?? "")}`.trimEnd();
  const counts = changeTypes
    .filter((type) => diff.summary[type] > 0)
    .map((type) => `${say(`diff.types.${type}`)} ${diff.summary[type]}`);
  const lines = [
    paint.bad(`--- ${title(diff.old)}`),
    paint.good(`+++ ${title(diff.new)}`),
    paint.strong(counts.join(" · ") || say("diff.nothing")),
  ];
  const values = valueChanges(diff);
  if (values.length > 0) {
    lines.push("", paint.strong(say("diff.values", { count: values.length })));
    const widest = Math.min(12, Math.max(...values.map(({ item }) => width(item))));
    for (const { item, name, change } of values)
      lines.push(
        `  ${item}${" ".repeat(Math.max(1, widest + 1 - width(item)))}${name}  ${paint.odd(change)}`,
      );
  }
  const heading = { old: headings(records.old), new: headings(records.new) };
  let kept: TaskChange[] = [];
  const flush = () => {
    if (kept.length > 0) {
      const ids = kept.map((change) => change.new[0]!);
      const range = ids.length > 2 ? `${ids[0]} … ${ids.at(-1)}` : ids.join(", ");
      lines.push("", paint.faint(`  ${say("diff.folded", { count: kept.length, range })}`));
    }
    kept = [];
  };
  for (const change of diff.changes) {
    if (change.type === "kept") {
      kept.push(change);
      continue;
    }
    flush();
    lines.push("", headLine(change), ...body(change));
  }
  flush();
  return `${lines.join("\n")}\n`;

  function headLine(change: TaskChange): string {
    const { type, old, new: is } = change;
    const sign = type === "new" ? "+" : type === "dropped" ? "-" : type === "moved" ? ">" : "~";
    const what = `${sign} ${say(`diff.types.${type}`)}  `;
    if (type === "new") return paint.good(what) + paint.strong(heading.new(is));
    if (type === "dropped") return paint.bad(what) + paint.strong(heading.old(old));
    const to = heading.new(is);
    const from =
      old.join(", ") === is.join(", ") ? "" : `${type === "merged" ? heading.old(old) : old.join(", ")} → `;
    return `${paint.odd(what)}${paint.strong(from + to)}  ${paint.faint(reasonOf(change, language))}`;
  }

  function body(change: TaskChange): string[] {
    const columns = screen.width - 4;
    const lines = [
      ...wordsOf(change).flatMap((line) => wordLines(line, columns, colour, paint)),
      ...shortened(particulars(withoutToldValues(change), language)).map((line) => paint.odd(line)),
    ];
    return lines.map((line) => `    ${line}`);
  }

  function wordsOf({ type, words = [] }: TaskChange): Words[] {
    if (type !== "new" && type !== "dropped") return paragraphsOf(foldWords(withoutSameHeading(words)));
    const text = withoutHeading(words);
    const op = type === "new" ? "+" : "-";
    const shown = full ? text : [{ op, text: gistOf(text) } as const];
    // What is new or dropped as a whole says so once, at its head.
    return paragraphsOf(colour ? shown : shown.map((word) => ({ op: "=" as const, text: word.text })));
  }
}

/** Values that changed stand above the changes; what only came or went is told with them. */
function withoutToldValues(change: TaskChange): TaskChange {
  const { indicators, ...rest } = change;
  return indicators ? { ...rest, indicators: indicators.filter(({ old, new: is }) => !(old && is)) } : change;
}

/** Particulars that a change shows in the terminal; the other formats have all. */
const SHOWN = 8;

function shortened(lines: string[]): string[] {
  return lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), `… +${lines.length - SHOWN}`];
}
