import type { PolicyDocument } from "../../types/record.ts";
import type { Comparison, Confidence, Match, Priority, TaskRef } from "../../types/results.ts";
import { amountOf } from "../amount.ts";
import { oneLine } from "../one-line.ts";
import { type Language, type Phrases, phrases } from "../phrases.ts";
import { type SaidIn, saidIn, type Texts } from "../views/said.ts";
import { yearText } from "../year-text.ts";
import { leftOut } from "./capped.ts";
import { columnHeads } from "./comparison-columns.ts";
import { heat } from "./heat.ts";
import { excerpt, highlighter } from "./highlight.ts";
import { html, type Markup, type Piece } from "./markup.ts";
import { type Row, table } from "./table.ts";

/** Pairs and priorities that a page shows, and letters of an item's text. */
const mostPairs = 240;
const mostPriorities = 200;
const mostFolds = 80;
const longest = 220;
const shorter = 120;

/** Which columns have each priority: the darker the likelier; the row leads to what each says. */
export function priorityMatrix({ columns, priorities }: Comparison, language: Language): Markup {
  const say = phrases(language);
  const shown = priorities.slice(0, mostPriorities);
  const strength: Record<Confidence, number> = { sure: 1, likely: 0.3, weak: 0.1 };
  const cell = (one: Priority["cells"][number], elsewhere: TaskRef | undefined): Piece => {
    const best = one[0];
    if (!best) return elsewhere ? html`<span class="faint" title="${elsewhere.task}">○</span>` : null;
    const mark = best.confidence === "sure" ? "●" : "?";
    return heat(
      strength[best.confidence],
      html`<span title="${one.map(({ task }) => task).join(" ")}">${mark}</span>`,
    );
  };
  const rows = shown.map(({ name, words, cells, elsewhere = [] }, i): Row => {
    const title = html`${oneLine(name)} <span class="faint">${words.slice(0, 3).join("、")}</span>`;
    const having = cells.filter((one) => one.length > 0).length;
    return {
      cells: [
        i < mostFolds ? html`<a href="#${priorityId(i)}">${title}</a>` : title,
        having,
        ...cells.map((one, column) =>
          cell(
            one,
            elsewhere.find(({ document }) => columns[column]!.documents.includes(document)),
          ),
        ),
      ],
    };
  });
  const head = [
    say("comparison.priority"),
    [say("comparison.breadth"), "number"] as const,
    ...columnHeads(columns).map((name) => [name, "number"] as const),
  ];
  const many = columns.length > 8;
  return html`<div class="sticky matrix${many && " many"}">${table(say("page.priorities"), head, rows)}</div>${leftOut(priorities.length, shown.length, say)}`;
}

const priorityId = (i: number): string => `priority-${i + 1}`;

/** What each column says of a priority, a fold for each, the most widely shared first. */
export function priorityFolds(
  { columns, priorities }: Comparison,
  records: readonly PolicyDocument[],
  texts?: Texts,
): Markup[] {
  const said = saidIn(records, texts);
  const letters = columns.length > 8 ? shorter : longest;
  return priorities.slice(0, mostFolds).map(({ name, words, cells }, i) => {
    const mark = highlighter(words);
    const items = cells.flatMap((cell, column) =>
      cell.slice(0, 2).map((one) => {
        const { id, name: own, text } = said.item(one);
        const sure = one.confidence === "sure" ? null : html` <span class="badge">?</span>`;
        return html`<li><b>${oneLine(columns[column]!.label)}</b> <span class="faint">${id}</span> ${mark(own)}${sure}<br><span class="faint">${mark(excerpt(text, words, letters))}</span></li>
`;
      }),
    );
    const having = cells.filter((cell) => cell.length > 0).length;
    return html`<details class="group" id="${priorityId(i)}"><summary>${oneLine(name)} <span class="faint">${having} · ${words.join("、")}</span></summary><ul class="plain">${items}</ul></details>
`;
  });
}

/** What two columns both put first, side by side, shared words marked. */
export function matchPairs(
  { columns, matches }: Comparison,
  records: readonly PolicyDocument[],
  language: Language,
  texts?: Texts,
): Markup {
  const say = phrases(language);
  const said = saidIn(records, texts);
  const shown = matches.slice(0, mostPairs);
  const [left, right] = columns.map(({ label }) => oneLine(label));
  return html`<div class="sides heads"><div>${left!}</div><div>${right!}</div></div>
${shown.map((match) => pair(match, said, say))}${leftOut(matches.length, shown.length, say)}`;
}

function pair({ left, right, similarity, confidence, shared }: Match, said: SaidIn, say: Phrases): Markup {
  const mark = highlighter(shared);
  const side = (ref: TaskRef) => {
    const { id, name, text } = said.item(ref);
    return html`<div><h3><span class="faint">${id}</span> ${mark(name)}</h3><p>${mark(excerpt(text, shared, longest))}</p></div>
`;
  };
  const measure = `${say(`comparison.confidences.${confidence}`)} · ${say("comparison.similarity")} ${similarity.toFixed(2)}`;
  return html`<div class="pair"><div class="sides">${side(left)}${side(right)}</div><p class="note">${measure}</p></div>
`;
}

/** Priorities that only one column has, a list a column; what may well stand elsewhere grey, with what comes nearest. */
export function unmatchedLists(
  { columns, unmatched }: Comparison,
  records: readonly PolicyDocument[],
  language: Language,
  texts?: Texts,
): Markup[] {
  const say = phrases(language);
  const said = saidIn(records, texts);
  const labelOf = new Map(
    columns.flatMap(({ label, documents }) => documents.map((id) => [id, oneLine(label)])),
  );
  const each = Math.max(10, Math.floor(600 / Math.max(1, columns.length)));
  return columns.map(({ label, documents }) => {
    const own = unmatched.filter(({ document }) => documents.includes(document));
    if (own.length === 0) return html``;
    const items = own.slice(0, each).map(({ confidence, nearest, ...ref }) => {
      const { id, name } = said.item(ref);
      if (confidence === "sure" || !nearest)
        return html`<li><span class="faint">${id}</span> ${name}</li>
`;
      const near = said.item(nearest);
      return html`<li class="faint">${id} ${name} <span title="${say("comparison.nearest")}">≈ ${labelOf.get(nearest.document) ?? nearest.document} ${near.id} ${near.name}</span></li>
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
    ({ name, key, cells }): Row => ({
      cells: [
        oneLine(name),
        say(`show.${key.kind}`),
        ...cells.map(
          (cell) =>
            cell &&
            html`${amountOf(cell) || say("comparison.in-words")} <span class="faint unit">${yearText(cell.by, language)}</span>`,
        ),
      ],
    }),
  );
  const head = [say("comparison.indicator"), say("comparison.kind"), ...columnHeads(columns)];
  const caption = say("comparison.indicators", { count: indicators.length });
  return html`<div class="sticky even" style="--columns:${columns.length}">${table(caption, head, rows)}</div>${leftOut(indicators.length, rows.length, say)}`;
}
