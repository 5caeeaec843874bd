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
import { width, wrapLines } from "./wrap.ts";

export interface DiffScreen extends Screen {
  /** Whether colours tell what went and came. */
  colour: boolean;
  /** Whether the texts of what is new or dropped are shown whole, not their first clause alone. */
  full: boolean;
  /** Whether the summary alone is shown: counts, sections, values. */
  stat: boolean;
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
  const heading = { old: headings(records.old), new: headings(records.new) };
  if (screen.stat || (diff.sections?.length ?? 0) <= MOST_SECTIONS) lines.push(...sectionLines());
  lines.push(...valueLines("values", valueChanges(diff, language)));
  lines.push(...valueLines("same-values", keptTargets(diff)));
  if (screen.stat) return `${lines.join("\n")}\n`;
  let kept: TaskChange[] = [];
  let before: TaskChange | null = null;
  const flush = () => {
    if (kept.length > 0) {
      before = null;
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
    const next = full ? null : nextParagraph(change);
    lines.push(...(next ?? ["", headLine(change), ...body(change)]));
    before = change;
  }
  flush();
  const aside = asideLine(diff, language);
  if (aside !== null) lines.push("", ...wrapLines(aside, screen.width).map(paint.faint));
  return `${lines.join("\n")}\n`;

  /** One more paragraph of an item that is new or dropped, beneath the first; null where it is something else. */
  function nextParagraph({ type, old, new: is, words = [] }: TaskChange): string[] | null {
    const [id, last] = [old.concat(is)[0]!, before?.old.concat(before.new)[0]];
    if (type !== before?.type || (type !== "new" && type !== "dropped")) return null;
    if (!id.includes("¶") || id.split("¶")[0] !== last?.split("¶")[0]) return null;
    const gist = wordLines(
      [{ op: "=", text: gistOf(withoutHeading(words)) }],
      screen.width - 6 - width(id),
      false,
      paint,
    );
    const mark = type === "new" ? paint.good(`  + ${id}`) : paint.bad(`  - ${id}`);
    return gist.map((line, i) => (i === 0 ? `${mark}  ${line}` : `${" ".repeat(6 + width(id))}${line}`));
  }

  function valueLines(key: string, values: ValueRow[]): string[] {
    if (values.length === 0) return [];
    const widest = Math.min(12, Math.max(...values.map(({ item }) => width(item))));
    const rows = values.map(({ item, name, change }) => {
      const gap = " ".repeat(Math.max(1, widest + 1 - width(item)));
      return `  ${item}${gap}${name}  ${key === "values" ? paint.odd(change) : change}`;
    });
    const shown = full || rows.length <= MOST_VALUES ? rows : rows.slice(0, MOST_VALUES);
    const rest = rows.length - shown.length;
    return [
      "",
      paint.strong(say(`diff.${key}`, { count: rows.length })),
      ...shown,
      ...(rest > 0 ? [paint.faint(`  ${say("diff.more", { count: rest })}`)] : []),
    ];
  }

  /** Each section of the new document with what went into it. */
  function sectionLines(): string[] {
    const rows = sectionRows(diff, records);
    if (rows.length === 0) return [];
    const line = (text: string) => oneLine(text);
    return [
      "",
      paint.strong(say("diff.sections")),
      ...rows.flatMap(({ old, new: is }) => {
        if (is === null) return wrapLines(`  - ${line(heading.old(old))}`, screen.width).map(paint.bad);
        if (old.length === 0)
          return wrapLines(`  + ${line(heading.new([is]))}`, screen.width).map(paint.good);
        const from = old.map((id) => line(heading.old([id]))).join("；");
        return wrapLines(`  ${line(heading.new([is]))} ← ${from}`, screen.width);
      }),
    ];
  }

  function headLine(change: TaskChange): string {
    const { type, old, new: is } = change;
    const sign = type === "new" ? "+" : type === "dropped" ? "-" : type === "moved" ? ">" : "~";
    const what = `${sign} ${say(`diff.types.${type}`)}  `;
    if (type === "new") return paint.good(what) + paint.strong(heading.new(is));
    if (type === "dropped") return paint.bad(what) + paint.strong(heading.old(old));
    const to = heading.new(is);
    const whole = type === "merged" || type === "continued";
    const from = old.join(", ") === is.join(", ") ? "" : `${whole ? heading.old(old) : old.join(", ")} → `;
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

  function wordsOf({ type, words = [], shared = [] }: TaskChange): Words[] {
    // Word by word the same work in other words is noise: both sides one after the other.
    if (type === "continued") {
      const sides = words.map(({ op, text }): Words => {
        const own = full ? oneLine(text) : gistOf([{ op, text }]);
        return [{ op: "=", text: `${op} ${own}` }];
      });
      const common = shared.slice(0, SHARED).map(oneLine).join("、");
      return common === "" ? sides : [...sides, [{ op: "=", text: `${say("diff.shared")}: ${common}` }]];
    }
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

/** Words that both sides of what is continued have, as far as they are shown. */
const SHARED = 8;

/** More pairs of sections are only shown with --stat. */
const MOST_SECTIONS = 60;

/** Values that are listed above the changes, unless all are wanted. */
const MOST_VALUES = 40;

/** Particulars that a change shows in the terminal; the other formats have all. */
const SHOWN = 8;

function shortened(lines: string[]): string[] {
  return lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), `… +${lines.length - SHOWN}`];
}
