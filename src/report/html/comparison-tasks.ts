import type { PolicyDocument } from "../../types/record.ts";
import type { Comparison, Match } from "../../types/results.ts";
import { amountOf } from "../amount.ts";
import { oneLine } from "../one-line.ts";
import { type Language, type Phrases, phrases } from "../phrases.ts";
import { yearText } from "../year-text.ts";
import { leftOut } from "./capped.ts";
import { columnHeads } from "./comparison-columns.ts";
import { excerpt, highlighter } from "./highlight.ts";
import { html, type Markup } from "./markup.ts";
import { type Row, table } from "./table.ts";
import { type TaskWords, taskWords } from "./task-words.ts";

/** Pairs of tasks that a page shows in all, of each two columns at least a few; so many columns two by two; letters of a task's text. */
const mostPairs = 240;
const fewest = 3;
const mostGroups = 80;
const longest = 220;
/** Up to so many pairs of columns are unfolded at first. */
const unfolded = 3;

/** What two columns both put first, side by side, shared words marked; a fold for each two columns. */
export function matchGroups(
  comparison: Comparison,
  records: readonly PolicyDocument[],
  language: Language,
): Markup[] {
  const say = phrases(language);
  const words = taskWords(records);
  const all = byColumns(comparison);
  const most = new Set(all.toSorted((a, b) => b.matches.length - a.matches.length).slice(0, mostGroups));
  const groups = all.filter((group) => most.has(group));
  const each = Math.max(fewest, Math.floor(mostPairs / Math.max(1, groups.length)));
  const folds = groups.map(({ left, right, matches }) => {
    const likest = matches.toSorted((a, b) => b.similarity - a.similarity).slice(0, each);
    const kept = new Set(likest);
    const shown = matches.filter((match) => kept.has(match));
    const title = html`${left} ↔ ${right} <span class="faint">${matches.length}</span>`;
    return html`<details class="group"${groups.length <= unfolded && html` open`}><summary>${title}</summary>
<div class="sides heads"><div>${left}</div><div>${right}</div></div>
${shown.map((match) => pair(match, words, say))}${leftOut(matches.length, shown.length, say)}</details>
`;
  });
  return [...folds, html`${leftOut(all.length, groups.length, say)}`];
}

function pair(
  { left, right, similarity, shared }: Match,
  words: (ref: Match["left"]) => TaskWords,
  say: Phrases,
): Markup {
  const mark = highlighter(shared);
  const side = (ref: Match["left"]) => {
    const { id, title, text } = words(ref);
    return html`<div><h3><span class="faint">${id}</span> ${mark(title)}</h3><p>${mark(excerpt(text, shared, longest))}</p></div>
`;
  };
  const measure = `${say("comparison.similarity")} ${similarity.toFixed(2)}`;
  return html`<div class="pair"><div class="sides">${side(left)}${side(right)}</div><p class="note">${measure}</p></div>
`;
}

/** The matches of each two columns, in the order of the columns. */
function byColumns({ columns, matches }: Comparison): { left: string; right: string; matches: Match[] }[] {
  const columnOf = new Map(columns.flatMap(({ documents }, i) => documents.map((id) => [id, i] as const)));
  const groups = new Map<string, { left: string; right: string; matches: Match[] }>();
  for (const match of matches) {
    const [left, right] = [match.left, match.right].map(({ document }) => columnOf.get(document) ?? 0);
    const key = `${left} ${right}`;
    const group = groups.get(key);
    if (group) group.matches.push(match);
    else
      groups.set(key, {
        left: oneLine(columns[left!]!.label),
        right: oneLine(columns[right!]!.label),
        matches: [match],
      });
  }
  return [...groups.values()];
}

/** Priorities that only one column has, a list a column. */
export function unmatchedLists(
  { columns, unmatched }: Comparison,
  records: readonly PolicyDocument[],
  language: Language,
): Markup[] {
  const say = phrases(language);
  const words = taskWords(records);
  const each = Math.max(10, Math.floor(600 / Math.max(1, columns.length)));
  return columns.map(({ label, documents }) => {
    const own = unmatched.filter(({ document }) => documents.includes(document));
    if (own.length === 0) return html``;
    const items = own.slice(0, each).map((ref) => {
      const { id, title, text } = words(ref);
      const name = title === "" ? `${text.slice(0, 40)}…` : title;
      return html`<li><span class="faint">${id}</span> ${name}</li>
`;
    });
    return html`<h3>${oneLine(label)} <span class="faint">${own.length}</span></h3><ul class="plain columns">${items}</ul>${leftOut(own.length, items.length, say)}
`;
  });
}

/** Indicators of the same name side by side. */
export function indicatorsSideBySide({ columns, indicators }: Comparison, language: Language): Markup {
  const say = phrases(language);
  const most = 300;
  const rows = indicators.slice(0, most).map(
    ({ name, cells }): Row => ({
      cells: [
        oneLine(name),
        ...cells.map(
          (cell) =>
            cell &&
            html`${amountOf(cell)} <span class="faint unit">${[yearText(cell.by, language), say(`show.${cell.kind}`)].filter(Boolean).join(" ")}</span>`,
        ),
      ],
    }),
  );
  const head = [say("comparison.indicator"), ...columnHeads(columns)];
  const caption = say("comparison.indicators", { count: indicators.length });
  return html`<div class="sticky even" style="--columns:${columns.length}">${table(caption, head, rows)}</div>${leftOut(indicators.length, rows.length, say)}`;
}
