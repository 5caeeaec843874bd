import { leastCount } from "../compare/compare/keyness.ts";
import { spokenTasks } from "../compare/compare/spoken.ts";
import type { PolicyDocument } from "../types/record.ts";
import type { Comparison, TaskRef } from "../types/results.ts";
import { comparisonSheet, percent, type SheetName, themeName, titles } from "./comparison-tables.ts";
import { grid } from "./grid.ts";
import { oneLine } from "./one-line.ts";
import { type Phrases, phrases } from "./phrases.ts";
import type { Screen } from "./show.ts";
import type { Texts } from "./views/said.ts";
import { width, wrapLines } from "./wrap.ts";

/** More columns than these do not stand side by side; each then has a line of its own. */
const sideBySide = 6;
/** Lines of a part before the rest is only counted; `--format` gives all. */
const longest = 40;

/** A comparison for people: columns, weight, words, what they share, what only one has, numbers, bodies, passages. */
export function showComparison(
  comparison: Comparison,
  records: PolicyDocument[],
  screen: Screen,
  texts?: Texts,
): string {
  const say = phrases(screen.language);
  const { columns } = comparison;
  const wide = columns.length > sideBySide;
  const table = (name: SheetName): string => {
    const { head, rows } = comparisonSheet(name, comparison, records, screen.language, texts);
    return firstRows(head, rows, screen, say);
  };
  const part = (name: SheetName, count: number, body: () => string): string => {
    const heading = screen.paint.strong(say(`comparison.${name}`, { count }));
    return count === 0 ? "" : `${heading}\n${body()}`;
  };
  const two = columns.length === 2;
  const parts = [
    part("columns", columns.length, () => table("columns")),
    part("indicators", comparison.indicators.length, () =>
      wide ? indicatorLines(comparison, records, screen) : table("indicators"),
    ),
    part("themes", comparison.themes.length, () => (wide ? themeLines(comparison, screen) : table("themes"))),
    two
      ? part("matches", comparison.matches.length, () => matchTable(comparison, records, screen, texts))
      : part("priorities", comparison.priorities.length, () => priorityLines(comparison, screen, say)),
    part("unmatched", comparison.unmatched.length, () =>
      unmatchedLines(comparison, records, screen, say, texts),
    ),
    part("keywords", columns.length, () => keywordLines(comparison, records, screen, say)),
    part("agencies", comparison.agencies.length, () => (wide ? "" : table("agencies"))),
    part("reuse", comparison.reuse.length, () => table("reuse")),
  ];
  const empty = comparison.matches.length === 0 ? [say("comparison.nothing")] : [];
  return `${[...parts.filter(Boolean), ...empty].join("\n\n")}\n`;
}

/** The first rows of a table, and how many more there are. */
function firstRows(
  head: string[],
  rows: string[][],
  { width: columns, paint }: Screen,
  say: Phrases,
): string {
  const table = grid(head, rows.slice(0, longest), columns, paint);
  const rest = rows.length - longest;
  return rest > 0 ? `${table}\n${paint.faint(say("comparison.more", { count: rest }))}` : table;
}

function listed(head: string, items: string[], { width: columns, paint }: Screen): string {
  const lines = wrapLines(items.join("  "), columns - 2).map((line) => `  ${line}`);
  return [...wrapLines(head, columns).map(paint.faint), ...lines].join("\n");
}

function themeLines({ columns, themes }: Comparison, screen: Screen): string {
  const lines = columns.map(({ label }, i) => {
    const own = themes
      .map(({ name, shares }) => ({ name, share: shares[i]! }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share)
      .slice(0, 6)
      .map(({ name, share }) => `${themeName(name, screen.language)} ${percent(share)}`);
    return listed(oneLine(label), own, screen);
  });
  return lines.join("\n");
}

/** Tasks of fewer characters say few words often enough to tell habit from chance. */
const fewCharacters = 3000;

/** The words of each column, what may be chance grey and with a question mark; where it has none of its own, why. */
function keywordLines(
  { columns, keywords }: Comparison,
  records: PolicyDocument[],
  screen: Screen,
  say: Phrases,
): string {
  const lines = columns.map(({ id, label, documents }, i) => {
    const own = keywords.filter(({ column }) => column === id);
    const shown = ({ term, counts, uncertain }: (typeof own)[number]) =>
      `${term} ${counts[i]}/${counts.reduce((sum, count) => sum + count, 0)}${uncertain ? "?" : ""}`;
    const sure = own.filter(({ uncertain }) => !uncertain).map(shown);
    const chance = own.filter(({ uncertain }) => uncertain).map(shown);
    if (own.length > 0) {
      const grey = chance.length === 0 ? [] : wrapLines(chance.join("  "), screen.width - 2);
      const head =
        sure.length > 0 ? [listed(oneLine(label), sure, screen)] : wrapLines(oneLine(label), screen.width);
      return [...head, ...grey.map((line) => screen.paint.faint(`  ${line}`))].join("\n");
    }
    const count = records
      .filter(({ document }) => documents.includes(document.id))
      .flatMap(spokenTasks)
      .reduce((sum, { title, text }) => sum + title.length + text.length, 0);
    const key = count < fewCharacters ? "few-words" : "no-words";
    return listed(oneLine(label), [say(`comparison.${key}`, { count, least: leastCount })], screen);
  });
  return lines.join("\n");
}

/** Each priority with how many columns have it, the words they share, and who lacks it where that is fewer than half. */
function priorityLines({ columns, priorities }: Comparison, screen: Screen, say: Phrases): string {
  const wide = String(columns.length).length;
  const lines = priorities.slice(0, longest).flatMap(({ name, words, cells, elsewhere = [] }) => {
    const having = cells.filter((cell) => cell.length > 0).length;
    const without = columns.filter((_, i) => cells[i]!.length === 0);
    const [said, missing] = [true, false].map((wanted) =>
      without
        .filter(({ documents }) => elsewhere.some(({ document }) => documents.includes(document)) === wanted)
        .map(({ label }) => oneLine(label)),
    ) as [string[], string[]];
    const head = wrapLines(oneLine(name), screen.width - wide - 2).map(
      (line, i) =>
        `${i === 0 ? String(having).padStart(wide) : " ".repeat(wide)}  ${screen.paint.strong(line)}`,
    );
    const beneath = [
      words.join("、"),
      ...(missing.length > 0 && without.length * 2 <= columns.length
        ? [say("comparison.lacking", { names: missing.join("、") })]
        : []),
      ...(said.length > 0 && without.length * 2 <= columns.length
        ? [say("comparison.elsewhere", { names: said.join("、") })]
        : []),
    ];
    return [
      ...head,
      ...beneath.flatMap((text) =>
        wrapLines(text, screen.width - wide - 2).map((line) =>
          screen.paint.faint(" ".repeat(wide + 2) + line),
        ),
      ),
    ];
  });
  const rest = priorities.length - longest;
  if (rest > 0) lines.push(screen.paint.faint(say("comparison.more", { count: rest })));
  return lines.join("\n");
}

/** What two columns share, item by item. */
function matchTable(
  comparison: Comparison,
  records: PolicyDocument[],
  screen: Screen,
  texts?: Texts,
): string {
  const say = phrases(screen.language);
  const { rows } = comparisonSheet("matches", comparison, records, screen.language, texts);
  const [left, right] = comparison.columns.map(({ label }) => oneLine(label));
  const head = [
    left!,
    right!,
    ...["similarity", "confidence", "shared"].map((key) => say(`comparison.${key}`)),
  ];
  return firstRows(head, rows, screen, say);
}

function unmatchedLines(
  { columns, unmatched }: Comparison,
  records: PolicyDocument[],
  screen: Screen,
  say: Phrases,
  texts?: Texts,
): string {
  const titleOf = titles(records, texts);
  const columnOf = new Map(
    columns.flatMap(({ label, documents }) => documents.map((id) => [id, oneLine(label)] as const)),
  );
  const lines = columns.flatMap(({ label, documents }) => {
    const own = unmatched.filter(({ document }: TaskRef) => documents.includes(document));
    if (own.length === 0) return [];
    const shown = own.slice(0, longest).flatMap(({ confidence, nearest, ...ref }) => {
      // What may well stand elsewhere is grey, with what comes nearest.
      const near =
        confidence !== "sure" && nearest
          ? ` (${say("comparison.nearest")}: ${columnOf.get(nearest.document) ?? nearest.document} ${titleOf(nearest)})`
          : "";
      const paint = confidence === "sure" ? (line: string) => line : screen.paint.faint;
      return wrapLines(titleOf(ref) + near, screen.width - 4).map((line, i) =>
        paint(`${i === 0 ? "  " : "    "}${line}`),
      );
    });
    const rest =
      own.length > longest
        ? [screen.paint.faint(say("comparison.more", { count: own.length - longest }))]
        : [];
    return [...wrapLines(oneLine(label), screen.width).map(screen.paint.faint), ...shown, ...rest];
  });
  return lines.join("\n");
}

function indicatorLines(comparison: Comparison, records: PolicyDocument[], screen: Screen): string {
  const { head, rows } = comparisonSheet("indicators", comparison, records, screen.language);
  const labels = head.slice(2);
  const widest = Math.min(30, Math.max(...labels.map(width)));
  return rows
    .slice(0, longest)
    .map(([name, kind, ...cells]) => {
      const own = cells.flatMap((cell, i) => {
        const [label = ""] = wrapLines(labels[i]!, widest);
        return cell === "" ? [] : [`  ${label}${" ".repeat(widest - width(label))}  ${cell}`];
      });
      return [screen.paint.faint(`${name} (${kind})`), ...own].join("\n");
    })
    .join("\n");
}
