import { isShare } from "../../mentions/quantities/units.ts";
import { grouped } from "../../text/grouped.ts";
import type { PanelRow } from "../../types/results.ts";
import { inSi } from "./si.ts";

/**
 * Each row beside what the nearest level above said of the same measure, kind, year and basis, and how far it is above
 * that. The gap is told of rates alone (a province's output is no gap from the country's), from number to number.
 *
 * @param upper rows of documents of the levels above; where one document has several for a cell none is taken
 */
export function withAbove(rows: readonly PanelRow[], upper: readonly PanelRow[]): PanelRow[] {
  const cells = grouped(upper, cellOf);
  return rows.map((row) => {
    const above = nearest(
      row,
      (cells.get(cellOf(row)) ?? []).filter((one) => isAbove(one, row)),
    );
    if (!above) return { ...row, above: null, gap: null };
    const { document, region, code, value, upper: to, unit, bound, bound_word, quote } = above;
    return {
      ...row,
      above: { document, region, code, value, upper: to, unit, bound, bound_word, quote },
      gap: gapOf(row, above),
    };
  });
}

function cellOf({ measure, kind, year, horizon, basis, si_unit }: PanelRow): string {
  return JSON.stringify([measure, kind, year, horizon, basis, si_unit]);
}

/** By GB/T 2260: the country is above all, 370000 above 370100, 370100 above 370102. */
function isAbove(one: PanelRow, row: PanelRow): boolean {
  if (one.level === null || row.level === null || one.document === row.document) return false;
  if (one.level === "country") return row.level !== "country";
  if (one.code === null || row.code === null || one.code === row.code) return false;
  let own = one.code;
  while (own.endsWith("00")) own = own.slice(0, -2);
  return row.code.startsWith(own);
}

const reach = { country: 0, province: 1, prefecture: 2, county: 3 };

/** The one of the lowest level; null where that level gives several numbers. */
function nearest(row: PanelRow, found: readonly PanelRow[]): PanelRow | null {
  const lowest = Math.max(...found.map(({ level }) => reach[level!]));
  const near = found.filter(({ level }) => reach[level!] === lowest);
  const [first] = near;
  if (!first || row.value === null) return first ?? null;
  return near.every(({ value, upper }) => value === first.value && upper === first.upper) ? first : null;
}

function gapOf(row: PanelRow, above: PanelRow): number | null {
  if (row.si_value === null || above.si_value === null || !isShare(row.unit)) return null;
  const factor = inSi(1, row.unit).value;
  return Number(((row.si_value - above.si_value) / factor).toPrecision(12));
}
