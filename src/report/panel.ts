import { measures } from "../relations/indicators/measure.ts";
import { byCodeUnits } from "../text/by-code-units.ts";
import { grouped } from "../text/grouped.ts";
import type { Panel, PanelRow } from "../types/results.ts";
import { amountOf } from "./amount.ts";
import { grid } from "./grid.ts";
import { oneLine } from "./one-line.ts";
import { type Language, phrases } from "./phrases.ts";
import type { Screen } from "./show.ts";
import type { Cell } from "./tables.ts";
import type { Data } from "./views/data.ts";

const columns = [
  "document",
  "path",
  "region",
  "code",
  "level",
  "year",
  "measure",
  "name",
  "kind",
  "horizon",
  "value",
  "upper",
  "unit",
  "bound",
  "bound_word",
  "modal_word",
  "basis",
  "since",
  "stated",
  "nature",
  "si_value",
  "si_unit",
  "quote",
  "item",
  "line",
  "start",
  "end",
] as const satisfies readonly (keyof PanelRow)[];

/** The rows of a panel as data; what the level above said stands before the quotes, where it was asked for. */
export function panelData({ rows }: Panel): Data {
  const at = columns.indexOf("quote");
  const beside = rows.some(({ above }) => above !== undefined);
  const plain = (row: PanelRow, names: readonly (keyof PanelRow)[]): Cell[] =>
    names.map((name) => row[name] as Cell);
  return {
    columns: [
      ...columns.slice(0, at),
      ...(beside ? ["above", "above_bound", "above_region", "gap"] : []),
      ...columns.slice(at),
    ],
    rows: rows.map((row) => [
      ...plain(row, columns.slice(0, at)),
      ...(beside
        ? [row.above?.value ?? null, row.above?.bound ?? null, row.above?.region ?? null, row.gap ?? null]
        : []),
      ...plain(row, columns.slice(at)),
    ]),
  };
}

/** A number of the panel as officials write it: ≥ 5.5%, 4.5–5%, −3.5% of what falls; what is printed where it is words alone. */
export function panelAmount(row: Pick<PanelRow, "value" | "upper" | "unit" | "bound" | "quote">): string {
  if (row.value === null) return oneLine(row.quote);
  const [low, high] = row.value < 0 && row.upper !== null ? [row.upper, row.value] : [row.value, row.upper];
  return amountOf({
    value: Math.abs(low),
    ...(high === null ? {} : { valueTo: Math.abs(high) }),
    unit: row.unit,
    comparator:
      row.bound === "range" || row.bound === "relative" || row.bound === "not-set" ? "=" : row.bound,
    change: row.value < 0 ? "decrease" : null,
  });
}

/** What a measure is called in the reader's language. */
export function measureName(key: string, language: Language): string {
  return measures().get(key)?.[language] ?? key;
}

/** The panel for people: a line a statement, under each measure. */
export function showPanel(panel: Panel, { width, language, paint }: Screen): string {
  const say = phrases(language);
  if (panel.rows.length === 0) return `${say("panel.nothing")}\n`;
  const beside = panel.rows.some(({ above }) => above !== undefined);
  const head = ["region", "year", "kind", "value", "basis", ...(beside ? ["above", "gap"] : []), "quote"];
  const lines: string[] = [];
  for (const key of new Set(panel.rows.map(({ measure }) => measure))) {
    const rows = panel.rows.filter(({ measure }) => measure === key);
    lines.push(
      paint.strong(`${measureName(key, language)} (${key})`),
      grid(
        head.map((name) => say(`panel.${name}`)),
        rows.map((row) => [
          oneLine(row.region ?? row.document),
          row.year ?? "",
          say(`panel.kinds.${row.kind}`),
          panelAmount(row),
          row.basis === null ? "" : say(`panel.bases.${row.basis}`),
          ...(beside ? [row.above ? panelAmount({ ...row, ...row.above }) : "", gapText(row)] : []),
          `${oneLine(row.quote)}${row.line === null ? "" : ` (${row.document}:${row.line})`}`,
        ]),
        width,
        paint,
      ),
      "",
    );
  }
  const documents = new Set(panel.rows.map(({ document }) => document)).size;
  lines.push(paint.faint(say("panel.count", { count: panel.rows.length, documents })));
  return `${lines.join("\n")}\n`;
}

function gapText({ gap, unit }: PanelRow): string {
  if (gap === null || gap === undefined) return "";
  return `${gap > 0 ? "+" : ""}${gap}${unit === "%" ? "" : unit}`;
}

/**
 * One measure as a table of regions and years: in each cell the numbers of that year, those with another bound or from
 * another document behind one another.
 *
 * @param rows of one measure; those on the basis that most have are shown
 */
export function wideData(rows: readonly PanelRow[]): Data {
  const basis = commonest(rows.map((row) => row.basis));
  const shown = rows.filter((row) => row.basis === basis && row.year !== null);
  const years = [...new Set(shown.map(({ year }) => year!))].sort();
  const places = grouped(
    [...shown].sort((a, b) => byCodeUnits(placeOf(a), placeOf(b))),
    placeOf,
  );
  return {
    columns: ["region", "code", ...years],
    rows: [...places.values()].map((of) => [
      of[0]!.region ?? of[0]!.document,
      of[0]!.code,
      ...years.map((year) => {
        const amounts = of.filter((row) => row.year === year).map(panelAmount);
        return amounts.length === 0 ? null : [...new Set(amounts)].join("；");
      }),
    ]),
  };
}

/** The country, which has no code, comes first. */
const placeOf = ({ code, level, region, document }: PanelRow) =>
  code ?? (level === "country" ? "" : (region ?? document));

function commonest<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** Regions and years for people. */
export function showWide(
  rows: readonly PanelRow[],
  measure: string,
  { width, language, paint }: Screen,
): string {
  const say = phrases(language);
  const data = wideData(rows);
  if (data.rows.length === 0) return `${say("panel.nothing")}\n`;
  const head = [say("panel.region"), ...data.columns.slice(2)];
  const body = data.rows.map(([region, , ...cells]) => [
    String(region),
    ...cells.map((cell) => String(cell ?? "")),
  ]);
  return `${paint.strong(measureName(measure, language))}\n${grid(head, body, width, paint)}\n`;
}
