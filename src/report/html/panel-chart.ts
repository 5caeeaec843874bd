import { grouped } from "../../text/grouped.ts";
import type { PanelRow } from "../../types/results.ts";
import { oneLine } from "../one-line.ts";
import { panelAmount } from "../panel.ts";
import type { Phrases } from "../phrases.ts";
import { html, type Markup } from "./markup.ts";

const size = { width: 560, height: 190, left: 46, right: 12, top: 10, bottom: 24 };
/** More lines than these cannot be told apart by their colour. */
const hues = 12;

/**
 * Years across, values upward: a line a region through its targets and another, dashed, through what was reached;
 * bounds as bars at the points; every point a link.
 *
 * @param rows of one measure; drawn are those of single years, on the basis and in the unit that most have
 * @returns null where there are not two years to draw
 */
export function panelChart(
  rows: readonly PanelRow[],
  linkOf: (row: PanelRow) => string,
  say: Phrases,
): Markup | null {
  const points = drawn(rows);
  const years = [...new Set(points.map(({ year }) => Number(year)))].sort((a, b) => a - b);
  if (years.length < 2) return null;
  const values = points.flatMap(({ value, upper }) => [value!, upper ?? value!]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.08;
  const x = (year: number) =>
    size.left + ((year - years[0]!) / (years.at(-1)! - years[0]!)) * (size.width - size.left - size.right);
  const y = (value: number) =>
    size.height -
    size.bottom -
    ((value - low + room) / (high - low + 2 * room)) * (size.height - size.top - size.bottom);
  const regions = [...new Set(points.map(nameOf))];
  const lines = regions.flatMap((region, i) =>
    (["target", "reached"] as const).map((kind) => {
      const of = points.filter((row) => nameOf(row) === region && row.kind === kind);
      const path = of.map((row) => `${x(Number(row.year)).toFixed(1)},${y(row.value!).toFixed(1)}`).join(" ");
      return html`<g class="hue-${i % hues} ${kind}">${of.length > 1 && html`<polyline points="${path}"/>`}${of.map(point)}</g>`;
    }),
  );
  const ticks = [low, (low + high) / 2, high].map(
    (value) =>
      html`<text x="${size.left - 6}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${amount(value)}</text><line class="rail" x1="${size.left}" x2="${size.width - size.right}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}"/>`,
  );
  const marks = years
    .filter((_, i) => i === 0 || i === years.length - 1 || years.length <= 12 || i % 5 === 0)
    .map(
      (year) =>
        html`<text x="${x(year).toFixed(1)}" y="${size.height - 6}" text-anchor="middle">${year}</text>`,
    );
  const legend = regions
    .slice(0, hues)
    .map((region, i) => html`<li class="hue-${i}">${oneLine(region)}</li>`);
  return html`<svg class="chart" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${say("panel.title")}">${ticks}${marks}${lines}</svg>
<ul class="hues">${legend}</ul>`;

  function point(row: PanelRow): Markup {
    const [cx, cy] = [x(Number(row.year)), y(row.value!)];
    const [from, to] = reach(row, room);
    const band =
      from !== to &&
      html`<rect class="band" x="${(cx - 4).toFixed(1)}" width="8" y="${y(to).toFixed(1)}" height="${(y(from) - y(to)).toFixed(1)}"/>`;
    const told = `${nameOf(row)} ${row.year} ${say(`panel.kinds.${row.kind}`)} ${panelAmount(row)}`;
    return html`<a href="${linkOf(row)}">${band}<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="3"><title>${told}</title></circle></a>`;
  }

  function amount(value: number): string {
    return panelAmount({ ...points[0]!, value: Number(value.toPrecision(3)), upper: null, bound: "=" });
  }
}

const nameOf = ({ region, document }: PanelRow) => region ?? document;

function drawn(rows: readonly PanelRow[]): PanelRow[] {
  const whole = rows.filter(
    ({ value, year, horizon, kind }) =>
      value !== null && year !== null && horizon === "annual" && kind !== "threshold",
  );
  const groups = grouped(whole, ({ basis, si_unit }) => `${basis} ${si_unit}`);
  const most = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return most.toSorted((a, b) => Number(a.year) - Number(b.year));
}

/** From where to where a bound reaches: 左右 a little to both sides, 以上 upward, a range between its ends. */
function reach({ value, upper, bound }: PanelRow, room: number): [number, number] {
  if (upper !== null) return [Math.min(value!, upper), Math.max(value!, upper)];
  switch (bound) {
    case "~":
      return [value! - room / 2, value! + room / 2];
    case ">=":
    case ">":
      return [value!, value! + room];
    case "<=":
    case "<":
      return [value! - room, value!];
    default:
      return [value!, value!];
  }
}
