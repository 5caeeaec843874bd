import { measures } from "../../relations/indicators/measure.ts";
import { grouped } from "../../text/grouped.ts";
import type { PolicyDocument } from "../../types/record.ts";
import type { PanelRow, TrackedIndicator, Tracking } from "../../types/results.ts";
import { inOrder, panel } from "../panel/panel.ts";
import { planYear } from "../plan-year.ts";
import { type Figure, figuresIn } from "./figures.ts";
import { byPlace } from "./place.ts";
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
  const places = byPlace(records);
  const headline = grouped(panel(records, options).rows, ({ document }) => document);
  const indicators = places.flatMap((documents) => {
    const figures = documents.map((record): Figures => {
      const rows = (headline.get(record.document.id) ?? []).map((row) => ({ row, base: null }));
      const others = options.measures ? [] : figuresIn(record);
      return { year: planYear(record.document)!, list: [...rows, ...others] };
    });
    const order = inOrder();
    return figures
      .flatMap(({ list }) => list.flatMap((figure) => followUp(figure, figures)))
      .sort((a, b) => order(a.target, b.target));
  });
  return {
    schema: "plans.track/1",
    indicators: withoutContradictions(indicators),
    tasks: places.flatMap((documents) => trackTasks(documents, options.texts ?? new Map())),
  };
}

/** What a document of a place says, and the year that it plans for. */
interface Figures {
  year: number;
  list: readonly Figure[];
}

/** A target of one year beside what the documents of the first later year that tell of it say; none where no document follows. */
function followUp({ row: target, base }: Figure, documents: readonly Figures[]): TrackedIndicator[] {
  if (target.kind !== "target" || target.year === null) return [];
  const year = Number(target.year);
  const telling = documents.flatMap((document) => {
    const rows = document.list.flatMap(({ row }) => (tellsOf(row, target) ? [row] : []));
    return document.year > year && rows.length > 0 ? [{ year: document.year, rows }] : [];
  });
  // the report right behind it knows best
  const told = telling.filter((document) => document.year === telling[0]!.year).flatMap(({ rows }) => rows);
  const followedUp =
    measures().has(target.measure) && documents.some((document) => document.year === year + 1);
  if (told.length === 0 && !followedUp) return [];
  return [followed(target, told, base)];
}

const tellsOf = ({ kind, measure, year }: PanelRow, target: PanelRow) =>
  kind === "reached" && measure === target.measure && year === target.year;

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

function followed(target: PanelRow, found: readonly PanelRow[], from: number | null): TrackedIndicator {
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
  return { ...base, ...compareRows(target, reached, from) };
}
