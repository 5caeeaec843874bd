import type { PanelRow, TrackedIndicator, TrackedTask, Tracking } from "../../types/results.ts";
import { oneLine } from "../one-line.ts";
import { measureName, panelAmount } from "../panel.ts";
import { type Language, type Phrases, phrases } from "../phrases.ts";
import { verdictText } from "../track.ts";
import { leftOut } from "./capped.ts";
import { html, type Markup } from "./markup.ts";
import { contents, type Part, page, parts } from "./page.ts";
import { table } from "./table.ts";

const mostRows = 4000;

/** What was planned and what came of it as one page: how many of each verdict, each target and task beside the words of both sides. */
export function trackHtml({ indicators, tasks }: Tracking, language: Language): string {
  const say = phrases(language);
  const list: Part[] = [];
  if (indicators.length > 0)
    list.push({
      id: "indicators",
      title: say("track.indicators", { count: indicators.length }),
      note: `${counted(indicators, say)} ${say("track.note")}`,
      body: [
        indicatorTable(indicators.slice(0, mostRows), language),
        leftOut(indicators.length, Math.min(indicators.length, mostRows), say),
      ],
    });
  if (tasks.length > 0)
    list.push({
      id: "tasks",
      title: say("track.tasks", { count: tasks.length }),
      body: [
        taskTable(tasks.slice(0, mostRows), say),
        leftOut(tasks.length, Math.min(tasks.length, mostRows), say),
      ],
    });
  return page({
    title: say("track.title"),
    language,
    kind: "track",
    lead: contents(list, say("page.contents")),
    body: list.length === 0 ? html`<p class="note">${say("track.nothing")}</p>` : parts(list),
  });
}

/** 12 met. 3 missed. …, in the order in which they first come. */
function counted(indicators: readonly TrackedIndicator[], say: Phrases): string {
  const verdicts = [...new Set(indicators.map(({ verdict }) => verdict))];
  return verdicts
    .map((verdict) => {
      const count = indicators.filter((one) => one.verdict === verdict).length;
      return say("track.verdict-count", { verdict: say(`track.verdicts.${verdict}`), count });
    })
    .join(" ");
}

function indicatorTable(indicators: readonly TrackedIndicator[], language: Language): Markup {
  const say = phrases(language);
  const head = ["region", "year", "indicator", "target", "reached", "verdict", "gap"];
  return table(
    say("track.title"),
    head.map((name) => say(`track.${name}`)),
    indicators.map((one) => ({
      class: one.verdict,
      cells: [
        oneLine(one.region ?? one.target.document),
        one.year,
        measureName(one.measure, language),
        saidBy(one.target),
        one.reached && saidBy(one.reached),
        verdictText(one, say),
        one.gap === null ? null : `${one.gap > 0 ? "+" : ""}${one.gap}`,
      ],
    })),
  );
}

/** The number, the words that say it, and where they stand. */
function saidBy(row: PanelRow): Markup {
  return html`${panelAmount(row)} <q>${oneLine(row.quote)}</q> ${at(row.document, row.line)}`;
}

function at(document: string, line: number | null): Markup {
  return html`<span class="faint">${document}${line !== null && `:${line}`}</span>`;
}

function taskTable(tasks: readonly TrackedTask[], say: Phrases): Markup {
  const head = ["region", "year", "task", "state", "passage"];
  return table(
    say("track.title"),
    head.map((name) => say(`track.${name}`)),
    tasks.map(({ region, year, task, review }) => ({
      cells: [
        oneLine(region ?? task.document),
        year,
        `${task.task} ${oneLine(task.title)}`,
        review?.state ?? null,
        review && html`<q>${oneLine(review.quote)}</q> ${at(review.document, review.line)}`,
      ],
    })),
  );
}
