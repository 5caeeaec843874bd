import { leastCount, significant } from "../compare/compare/keyness.ts";
import { spokenTasks } from "../compare/compare/spoken.ts";
import type { PolicyDocument } from "../types/record.ts";
import type { Comparison, TaskRef } from "../types/results.ts";
import { comparisonSheet, percent, type SheetName, themeName, titles } from "./comparison-tables.ts";
import { grid } from "./grid.ts";
import { oneLine } from "./one-line.ts";
import { type Phrases, phrases } from "./phrases.ts";
import type { Screen } from "./show.ts";
import { width, wrapLines } from "./wrap.ts";

/** More columns than these do not stand side by side; each then has a line of its own. */
const sideBySide = 6;
/** Lines of a part before the rest is only counted; `--format` gives all. */
const longest = 40;

/** A comparison for people: columns, weight, words, what they share, what only one has, numbers, bodies, passages. */
export function showComparison(comparison: Comparison, records: PolicyDocument[], screen: Screen): string {
  const say = phrases(screen.language);
  const { columns } = comparison;
  const wide = columns.length > sideBySide;
  const table = (name: SheetName): string => {
    const { head, rows } = comparisonSheet(name, comparison, records, screen.language);
    const body = grid(head, rows.slice(0, longest), screen.width, screen.paint);
    const rest = rows.length - longest;
    return rest > 0 ? `${body}\n${screen.paint.faint(say("comparison.more", { count: rest }))}` : body;
  };
  const part = (name: SheetName, count: number, body: () => string): string => {
    const heading = screen.paint.strong(say(`comparison.${name}`, { count }));
    return count === 0 ? "" : `${heading}\n${body()}`;
  };
  const parts = [
    part("columns", columns.length, () => table("columns")),
    part("themes", comparison.themes.length, () => (wide ? themeLines(comparison, screen) : table("themes"))),
    part("keywords", columns.length, () => keywordLines(comparison, records, screen, say)),
    part("matches", comparison.matches.length, () => matchTables(comparison, records, screen, say)),
    part("unmatched", comparison.unmatched.length, () => unmatchedLines(comparison, records, screen, say)),
    part("indicators", comparison.indicators.length, () =>
      wide ? indicatorLines(comparison, records, screen) : table("indicators"),
    ),
    part("agencies", comparison.agencies.length, () => (wide ? "" : table("agencies"))),
    part("reuse", comparison.reuse.length, () => table("reuse")),
  ];
  const empty = comparison.matches.length === 0 ? [say("comparison.nothing")] : [];
  return `${[...parts.filter(Boolean), ...empty].join("\n\n")}\n`;
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

/** The words of each column or, where it has none of its own, why. */
function keywordLines(
  { columns, keywords }: Comparison,
  records: PolicyDocument[],
  screen: Screen,
  say: Phrases,
): string {
  const lines = columns.map(({ id, label, documents }, i) => {
    const own = keywords
      .filter(({ column }) => column === id)
      .map(({ term, counts }) => `${term} ${counts[i]}/${counts.reduce((sum, count) => sum + count, 0)}`);
    if (own.length > 0) return listed(oneLine(label), own, screen);
    const count = records
      .filter(({ document }) => documents.includes(document.id))
      .flatMap(spokenTasks)
      .reduce((sum, { title, text }) => sum + title.length + text.length, 0);
    const key = count < fewCharacters ? "few-words" : "no-words";
    const why = say(`comparison.${key}`, { count, least: leastCount, keyness: significant });
    return listed(oneLine(label), [why], screen);
  });
  return lines.join("\n");
}

/** A table for each two columns, the likest tasks first within a task; many pairs of columns are only counted. */
function matchTables(
  comparison: Comparison,
  records: PolicyDocument[],
  screen: Screen,
  say: Phrases,
): string {
  const { columns, matches } = comparison;
  const columnOf = new Map(columns.flatMap(({ documents }, i) => documents.map((id) => [id, i] as const)));
  const groups = new Map<string, Comparison["matches"]>();
  for (const match of matches) {
    const key = [match.left, match.right].map(({ document }) => columnOf.get(document)).join(" ");
    const group = groups.get(key);
    if (group) group.push(match);
    else groups.set(key, [match]);
  }
  const titleOf = titles(records);
  const few = groups.size <= 3;
  return [...groups]
    .map(([key, group]) => {
      const [left, right] = key.split(" ").map((i) => oneLine(columns[Number(i)]!.label));
      const similar = say("comparison.similarity");
      const shown = few
        ? group.slice(0, longest)
        : [...group].sort((a, b) => b.similarity - a.similarity).slice(0, 3);
      const rows = shown.map((match) => [
        titleOf(match.left),
        titleOf(match.right),
        match.similarity.toFixed(2),
        match.shared.slice(0, 4).join("、"),
      ]);
      const table = grid(
        [left!, right!, similar, say("comparison.shared")],
        rows,
        screen.width,
        screen.paint,
      );
      const rest = group.length - shown.length;
      return rest > 0 ? `${table}\n${screen.paint.faint(say("comparison.more", { count: rest }))}` : table;
    })
    .join("\n");
}

function unmatchedLines(
  { columns, unmatched }: Comparison,
  records: PolicyDocument[],
  screen: Screen,
  say: Phrases,
): string {
  const titleOf = titles(records);
  const lines = columns.flatMap(({ label, documents }) => {
    const own = unmatched.filter(({ document }: TaskRef) => documents.includes(document));
    if (own.length === 0) return [];
    const shown = own
      .slice(0, longest)
      .flatMap((ref) =>
        wrapLines(titleOf(ref), screen.width - 4).map((line, i) => `${i === 0 ? "  " : "    "}${line}`),
      );
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
  const labels = head.slice(1);
  const widest = Math.min(30, Math.max(...labels.map(width)));
  return rows
    .slice(0, longest)
    .map(([name, ...cells]) => {
      const own = cells.flatMap((cell, i) => {
        const [label = ""] = wrapLines(labels[i]!, widest);
        return cell === "" ? [] : [`  ${label}${" ".repeat(widest - width(label))}  ${cell}`];
      });
      return [screen.paint.faint(name!), ...own].join("\n");
    })
    .join("\n");
}
