import type { PolicyDocument } from "../../types/record.ts";
import type { PanelRow, TrackedIndicator, Tracking } from "../../types/results.ts";
import { panel } from "../panel/panel.ts";
import { planYear } from "../plan-year.ts";
import { trackTasks } from "./tasks.ts";
import { compareRows } from "./verdict.ts";

export interface TrackOptions {
  /** Keys of `lexicon/measures.yaml`; all of them unless told. */
  measures?: readonly string[];
  /** Texts of the documents by id, where they are at hand: rows then have their line, and tasks their passages. */
  texts?: ReadonlyMap<string, string>;
}

/**
 * Was it done: each target of a document beside what a later document of the same place says was reached in that
 * year, and each task beside the passage of the next review that speaks of it.
 *
 * @param records in any order; a target is followed up where a document of the year after it, or a later one that looks
 *   back on that year, is among them
 */
export function track(records: readonly PolicyDocument[], options: TrackOptions = {}): Tracking {
  const { rows } = panel(records, options);
  const documents = new Map(records.map(({ document }) => [document.id, document]));
  const places = new Map<string, PanelRow[]>();
  for (const row of rows) {
    const place = placeOf(row);
    if (place === null) continue;
    const of = places.get(place);
    if (of) of.push(row);
    else places.set(place, [row]);
  }
  const ownYear = (row: PanelRow) => planYear(documents.get(row.document)!);
  const years = new Map<string, Set<number>>();
  for (const { document } of records) {
    const place = placeOf({ code: document.region?.code ?? null, region: document.region?.name ?? null });
    const year = planYear(document);
    if (place !== null && year !== null) years.set(place, (years.get(place) ?? new Set()).add(year));
  }
  const indicators = [...places].flatMap(([place, of]) => {
    const reached = of.filter(({ kind }) => kind === "reached");
    return of
      .filter(({ kind, year }) => kind === "target" && year !== null)
      .flatMap((target): TrackedIndicator[] => {
        const year = Number(target.year);
        const later = reached.filter(
          (row) => row.measure === target.measure && row.year === target.year && (ownYear(row) ?? 0) > year,
        );
        if (later.length === 0 && !years.get(place)?.has(year + 1)) return [];
        return [followed(target, nearestIn(later, ownYear))];
      });
  });
  return {
    schema: "plans.track/1",
    indicators: withoutContradictions(indicators),
    tasks: trackTasks(records, options.texts ?? new Map()),
  };
}

/** Where the level says missed and the rate of the same report met, the series was revised: neither is said. */
function withoutContradictions(list: readonly TrackedIndicator[]): TrackedIndicator[] {
  const keyOf = ({ target, year, measure }: TrackedIndicator) =>
    JSON.stringify([target.document, year, measure]);
  const met = new Set(list.filter(({ verdict }) => verdict === "met").map(keyOf));
  return list.map((one) =>
    one.verdict === "missed" && met.has(keyOf(one))
      ? { ...one, verdict: "not-comparable" as const, reason: "several" as const }
      : one,
  );
}

function placeOf({ code, region }: Pick<PanelRow, "code" | "region">): string | null {
  return code ?? region;
}

/** Those of the first year that says it: the report right behind it knows best. */
function nearestIn(rows: readonly PanelRow[], ownYear: (row: PanelRow) => number | null): PanelRow[] {
  const first = Math.min(...rows.map((row) => ownYear(row)!));
  return rows.filter((row) => ownYear(row) === first);
}

function followed(target: PanelRow, found: readonly PanelRow[]): TrackedIndicator {
  const { region, code, measure } = target;
  const year = target.year!;
  const same = found.filter(({ basis, si_unit }) => basis === target.basis && si_unit === target.si_unit);
  const [reached] = same.length > 0 ? same : found;
  const base = { region, code, year, measure, target, reached: reached ?? null };
  if (!reached) return { ...base, verdict: "not-reported", gap: null };
  if (same.length === 0) {
    // a level beside a rate is another statement of the same measure: the target's own is not reported
    const reason = reached.basis === target.basis ? "unit" : "basis";
    return { ...base, verdict: "not-comparable", reason, gap: null };
  }
  if (same.length > 1) return { ...base, verdict: "not-comparable", reason: "several", gap: null };
  return { ...base, ...compareRows(target, reached) };
}
