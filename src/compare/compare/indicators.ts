import { form } from "../../lexicon/forms.ts";
import { loadLexicon } from "../../lexicon/load.ts";
import { candidates } from "../../similarity/candidates.ts";
import { weigh } from "../../similarity/weigh.ts";
import { byCodeUnits } from "../../text/by-code-units.ts";
import { grouped } from "../../text/grouped.ts";
import type { Basis, Indicator } from "../../types/record.ts";
import type { Comparison, IndicatorCell, IndicatorKey } from "../../types/results.ts";
import { planYear } from "../plan-year.ts";
import type { RecordColumn } from "./columns.ts";
import { agree, measured, nameTerms, sameQualifiers, telling } from "./indicator-names.ts";

type Row = Comparison["indicators"][number];

/** An indicator, where it stands, what it measures, and the letters by which that is compared. */
export interface Entry {
  column: number;
  document: string;
  indicator: Indicator;
  name: string;
  letters: string;
  key: IndicatorKey;
}

/** Half of what the names say, weighed by how telling it is, must be common. */
const leastLikeness = 0.5;
/** Of a few names none would be telling: 宽带上网率 in all three columns. */
const namesAtLarge = 50;

/**
 * Indicators that measure the same thing, side by side: one headline measure or names that say the same and nothing
 * against each other; units that can be compared; both levels or changes reckoned alike, both targets or both what has
 * been reached, for the same year, seen from the documents' own.
 *
 * @returns rows with a cell in two columns at least; targets first, then those that most columns have
 */
export function alignIndicators(columns: RecordColumn[]): Row[] {
  const entries = columns.flatMap(({ records }, column) =>
    records.flatMap(({ document, indicators }) =>
      entriesOf(column, document.id, indicators, planYear(document)),
    ),
  );
  return sameIndicators(entries)
    .map((row, order) => ({ row, order }))
    .sort(
      (x, y) =>
        kinds.indexOf(x.row[0]!.key.kind) - kinds.indexOf(y.row[0]!.key.kind) ||
        y.row.length - x.row.length ||
        x.order - y.order,
    )
    .map(({ row }) => {
      const years = new Set(row.map(({ indicator }) => indicator.by));
      const { year: _, ...key } = row[0]!.key;
      const names = row.map(({ name }) => name);
      return {
        // Names of a headline measure differ as words, others in how much they say.
        name: key.measure === null ? names.reduce(shorter) : commonest(names),
        key: { ...key, year: years.size === 1 ? [...years][0]! : null },
        cells: columns.map((_, column) => {
          const entry = row.find((candidate) => candidate.column === column);
          return entry ? cellOf(entry.document, entry.indicator) : null;
        }),
      };
    });
}

const kinds = ["target", "baseline", "threshold"];

/**
 * The indicators of a document as entries of a column.
 *
 * @param year the document's own
 */
export function entriesOf(
  column: number,
  document: string,
  indicators: readonly Indicator[],
  year: number | null,
): Entry[] {
  return indicators.map((indicator) => ({
    column,
    document,
    indicator,
    name: measured(indicator.name),
    letters: telling(indicator),
    key: { ...keyOf(indicator), year: yearFrom(indicator.by, year) },
  }));
}

/** What an indicator must have in common with another to be set beside it, the year aside. */
function keyOf(indicator: Indicator): Omit<IndicatorKey, "year"> {
  const { measure, unit, kind } = indicator;
  return { measure, unit: familyOf(unit), basis: basisOf(indicator), kind };
}

/** The same as text: headline measure, unit family, level or change, on what it is reckoned, target or reached. */
export function keyText(indicator: Indicator): string {
  const { measure, unit, basis, kind } = keyOf(indicator);
  return JSON.stringify([measure, unit, basis, indicator.change, kind]);
}

/** Whether two indicators of one key measure the same thing: a headline measure, or names that agree and have the same qualifiers. */
export function sameThing(x: Indicator, y: Indicator): boolean {
  if (x.measure !== null) return true;
  return agree(telling(x), telling(y)) && sameQualifiers(measured(x.name), measured(y.name));
}

function basisOf({ basis, change, quote }: Indicator): Basis | null {
  if (basis !== null) return basis;
  // the record does not say on what the number is reckoned
  if (form("compare/cumulative").test(quote)) return "cumulative";
  if (quote.includes("年均")) return "average";
  return change === null ? "level" : null;
}

/** `+0`, `+4`: years from the document's own, so that the targets of two yearly plans stand in one row. */
function yearFrom(by: string | null, own: number | null): string | null {
  const year = by === null ? Number.NaN : Number.parseInt(by, 10);
  return Number.isNaN(year) || own === null ? by : `+${year - own}`;
}

/** Entries that measure the same thing: lists of two or more, with one of a column each. */
export function sameIndicators(entries: readonly Entry[]): Entry[][] {
  const named = entries.filter(({ name }) => name.length > 1);
  const rowOf = new Map<Entry, Entry[]>(named.map((entry) => [entry, [entry]]));
  /** Rows grow from the likest pairs; a column stands in a row once. */
  const join = (a: Entry, b: Entry) => {
    const [one, other] = [rowOf.get(a)!, rowOf.get(b)!];
    if (one === other || one.some((x) => other.some((y) => x.column === y.column))) return;
    one.push(...other);
    for (const entry of other) rowOf.set(entry, one);
  };
  for (const group of grouped(named, ({ indicator, key }) => `${keyText(indicator)} ${key.year}`).values()) {
    if (group.length < 2) continue;
    if (group[0]!.key.measure === null) for (const { a, b } of likeInName(group)) join(a, b);
    else eachTwo(group, join);
  }
  return [...new Set(rowOf.values())].filter((row) => row.length > 1);
}

/** Every two entries of one headline measure, in the order of their places: a list of them would grow with the square. */
function eachTwo(group: readonly Entry[], visit: (a: Entry, b: Entry) => void): void {
  const order = [...group.keys()].sort((i, j) => byPlace(group[i]!, group[j]!) || i - j);
  for (const i of order) for (const j of order) if (j > i) visit(group[i]!, group[j]!);
}

/** Pairs of different columns whose names are alike, the likest first. */
function likeInName(group: Entry[]): { a: Entry; b: Entry; likeness: number }[] {
  const vectors = weigh(
    group.map(({ letters }) => nameTerms(letters)),
    namesAtLarge,
  );
  return candidates(vectors, vectors)
    .filter(
      ({ left, right, cosine }) =>
        left < right && cosine >= leastLikeness && group[left]!.column !== group[right]!.column,
    )
    .map(({ left, right, cosine }) => ({ a: group[left]!, b: group[right]!, likeness: cosine }))
    .filter(({ a, b }) => sameThing(a.indicator, b.indicator))
    .sort((x, y) => y.likeness - x.likeness || byPlace(x.a, y.a) || byPlace(x.b, y.b));
}

function byPlace(x: Entry, y: Entry): number {
  return byCodeUnits(x.document, y.document) || x.indicator.span.start - y.indicator.span.start;
}

/** What most call it; of names equally common the shorter. */
function commonest(names: readonly string[]): string {
  const count = (name: string) => names.filter((other) => other === name).length;
  return names.reduce((a, b) => (count(a) === count(b) ? shorter(a, b) : count(a) > count(b) ? a : b));
}

/** The shorter name is the clearer. */
export function shorter(a: string, b: string): string {
  return b.length < a.length || (b.length === a.length && b < a) ? b : a;
}

let families: Map<string, string> | undefined;

/** Units of one family can be compared: 家 and 户. */
function familyOf(unit: string): string {
  families ??= new Map(
    loadLexicon<string[][]>("unit-families").flatMap((family) => family.map((name) => [name, family[0]!])),
  );
  return families.get(unit) ?? unit;
}

/** An indicator as comparisons write it. */
export function cellOf(document: string, indicator: Indicator): IndicatorCell {
  const { id, value, valueTo, unit, comparator, change, by, kind } = indicator;
  return {
    document,
    indicator: id,
    value,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit,
    comparator,
    change,
    by,
    kind,
  };
}
