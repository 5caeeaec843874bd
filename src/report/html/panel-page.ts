import { measures } from "../../relations/indicators/measure.ts";
import type { Panel, PanelRow } from "../../types/results.ts";
import { oneLine } from "../one-line.ts";
import { measureName, panelAmount } from "../panel.ts";
import { type Language, phrases } from "../phrases.ts";
import { leftOut } from "./capped.ts";
import { html, type Markup } from "./markup.ts";
import { contents, type Part, page, parts } from "./page.ts";
import { panelChart } from "./panel-chart.ts";
import { table } from "./table.ts";

const mostRows = 4000;

/** A panel as one page: small multiples, a chart a measure, each point a link to its words in the tables below. */
export function panelHtml(panel: Panel, language: Language): string {
  const say = phrases(language);
  const shown = panel.rows.slice(0, mostRows);
  const idOf = new Map(shown.map((row, i) => [row, `row-${i + 1}`]));
  const keys = [...new Set(shown.map(({ measure }) => measure))];
  const list: Part[] = keys.map((key) => {
    const rows = shown.filter(({ measure }) => measure === key);
    const breaks = measures().get(key)?.breaks?.[language];
    const chart = panelChart(rows, (row) => `#${idOf.get(row)!}`, say);
    return {
      id: `measure-${key}`,
      title: measureName(key, language),
      ...(breaks === undefined ? {} : { note: say("panel.breaks", { text: breaks }) }),
      body: [chart, rowsTable(rows)],
    };
  });
  return page({
    title: say("panel.title"),
    language,
    kind: "panel",
    lead: [contents(list, say("page.contents")), html`<p class="note">${say("panel.chart-note")}</p>`],
    body:
      list.length === 0
        ? html`<p class="note">${say("panel.nothing")}</p>`
        : [parts(list), leftOut(panel.rows.length, shown.length, say)],
  });

  function rowsTable(rows: readonly PanelRow[]): Markup {
    const beside = rows.some(({ above }) => above !== undefined);
    const head = ["region", "year", "kind", "value", "basis", ...(beside ? ["above", "gap"] : []), "quote"];
    return table(
      say("panel.title"),
      head.map((name) => say(`panel.${name}`)),
      rows.map((row) => ({
        id: idOf.get(row)!,
        cells: [
          oneLine(row.region ?? row.document),
          row.year,
          say(`panel.kinds.${row.kind}`),
          panelAmount(row),
          row.basis && say(`panel.bases.${row.basis}`),
          ...(beside ? [row.above && panelAmount({ ...row, ...row.above }), row.gap ?? null] : []),
          html`${oneLine(row.quote)} <span class="faint">${row.document}${row.line !== null && `:${row.line}`}</span>`,
        ],
      })),
    );
  }
}
