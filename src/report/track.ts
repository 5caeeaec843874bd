import type { PanelRow, TrackedIndicator, TrackedTask, Tracking } from "../types/results.ts";
import { grid } from "./grid.ts";
import { oneLine } from "./one-line.ts";
import { measureName, panelAmount } from "./panel.ts";
import { type Phrases, phrases } from "./phrases.ts";
import type { Screen } from "./show.ts";
import type { Cell } from "./tables.ts";
import type { Data } from "./views/data.ts";

const sides = [
  "document",
  "value",
  "upper",
  "unit",
  "bound",
  "quote",
  "item",
  "line",
  "start",
  "end",
] as const;

/** Targets and what was reached as data, a row a target. */
export function trackData({ indicators }: Tracking): Data {
  const side = (row: PanelRow | null): Cell[] => sides.map((name) => row?.[name] ?? null);
  const titled = (prefix: string) => sides.map((name) => `${prefix}_${name}`);
  return {
    columns: [
      ..."region code year measure name basis verdict reason gap".split(" "),
      ...titled("target"),
      ...titled("reached"),
    ],
    rows: indicators.map(({ region, code, year, measure, verdict, reason, gap, target, reached }) => [
      region,
      code,
      year,
      measure,
      target.name,
      target.basis,
      verdict,
      reason ?? null,
      gap,
      ...side(target),
      ...side(reached),
    ]),
  };
}

/** Tasks and the passages of the later review as data, a row a task. */
export function trackTaskData({ tasks }: Tracking): Data {
  return {
    columns:
      "region code year document task title state review_document review_item review_line review_quote start end confidence shared".split(
        " ",
      ),
    rows: tasks.map(({ region, code, year, task, review }) => [
      region,
      code,
      year,
      task.document,
      task.task,
      task.title,
      review?.state ?? null,
      review?.document ?? null,
      review?.item ?? null,
      review?.line ?? null,
      review?.quote ?? null,
      review?.span.start ?? null,
      review?.span.end ?? null,
      review?.confidence ?? null,
      review?.shared.join(" ") ?? null,
    ]),
  };
}

/** What was planned and what came of it, for people. */
export function showTrack({ indicators, tasks }: Tracking, screen: Screen): string {
  const { language, width, paint } = screen;
  const say = phrases(language);
  if (indicators.length + tasks.length === 0) return `${say("track.nothing")}\n`;
  const lines: string[] = [];
  if (indicators.length > 0)
    lines.push(
      paint.strong(say("track.indicators", { count: indicators.length })),
      grid(
        ["region", "year", "indicator", "target", "reached", "verdict", "gap"].map((name) =>
          say(`track.${name}`),
        ),
        indicators.map((one) => indicatorCells(one, screen)),
        width,
        paint,
      ),
      "",
    );
  if (tasks.length > 0)
    lines.push(
      paint.strong(say("track.tasks", { count: tasks.length })),
      grid(
        ["region", "year", "task", "state", "passage"].map((name) => say(`track.${name}`)),
        tasks.map(taskCells),
        width,
        paint,
      ),
      "",
    );
  lines.push(paint.faint(say("track.note")));
  return `${lines.join("\n")}\n`;
}

function indicatorCells(one: TrackedIndicator, { language }: Screen): string[] {
  const say = phrases(language);
  const { region, year, measure, target, reached, gap } = one;
  return [
    oneLine(region ?? target.document),
    year,
    measureName(measure, language),
    panelAmount(target),
    reached ? panelAmount(reached) : "",
    verdictText(one, say),
    gap === null ? "" : `${gap > 0 ? "+" : ""}${gap}`,
  ];
}

/** The verdict in words, and why two numbers do not compare. */
export function verdictText(
  { verdict, reason }: Pick<TrackedIndicator, "verdict" | "reason">,
  say: Phrases,
): string {
  const why = reason === undefined ? "" : ` (${say(`track.reasons.${reason}`)})`;
  return say(`track.verdicts.${verdict}`) + why;
}

function taskCells({ region, year, task, review }: TrackedTask): string[] {
  const place = review === null ? "" : ` (${review.document}:${review.line})`;
  return [
    oneLine(region ?? task.document),
    year,
    `${task.task} ${oneLine(task.title)}`,
    review?.state ?? "",
    review === null ? "" : oneLine(review.quote) + place,
  ];
}
