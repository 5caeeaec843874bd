import { loadLexicon } from "../../lexicon/load.ts";
import { candidates } from "../../similarity/candidates.ts";
import { weigh } from "../../similarity/weigh.ts";
import type { Indicator } from "../../types/record.ts";
import type { Comparison, IndicatorCell } from "../../types/results.ts";
import type { RecordColumn } from "./columns.ts";
import { agree, measured, nameTerms, telling } from "./indicator-names.ts";

type Row = Comparison["indicators"][number];

/** An indicator, where it stands, what it measures, and the letters by which that is compared. */
export interface Entry {
  column: number;
  document: string;
  indicator: Indicator;
  name: string;
  key: string;
}

/** Half of what the names say, weighed by how telling it is, must be common. */
const leastLikeness = 0.5;
/** Of a few names none would be telling: 宽带上网率 in all three columns. */
const namesAtLarge = 50;

/**
 * Indicators that measure the same thing, side by side: their names say the same in the main and nothing against
 * each other, their units can be compared, and both are levels or both changes, both targets or both what has been
 * reached.
 *
 * @returns rows with a cell in two columns at least, in the order of the first column that has them
 */
export function alignIndicators(columns: RecordColumn[]): Row[] {
  const entries = columns.flatMap(({ records }, column) =>
    records.flatMap(({ document, indicators }) => entriesOf(column, document.id, indicators)),
  );
  return sameIndicators(entries).map((row) => ({
    name: row.map(({ name }) => name).reduce(shorter),
    cells: columns.map((_, column) => {
      const entry = row.find((candidate) => candidate.column === column);
      return entry ? cellOf(entry.document, entry.indicator) : null;
    }),
  }));
}

/** The indicators of a document as entries of a column. */
export function entriesOf(column: number, document: string, indicators: readonly Indicator[]): Entry[] {
  return indicators.map((indicator) => ({
    column,
    document,
    indicator,
    name: measured(indicator.name),
    key: telling(indicator),
  }));
}

/** Entries that measure the same thing: lists of two or more, with one of a column each. */
export function sameIndicators(entries: readonly Entry[]): Entry[][] {
  const named = entries.filter(({ name }) => name.length > 1);
  return joinBest(named, likeNames(named)).filter((row) => row.length > 1);
}

/** Pairs of different columns that may measure the same thing, the likest first. */
function likeNames(entries: Entry[]): { a: Entry; b: Entry; likeness: number }[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { unit, change, kind } = entry.indicator;
    const key = `${familyOf(unit)} ${change ?? "level"} ${kind}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const vectors = weigh(
        group.map(({ key }) => nameTerms(key)),
        namesAtLarge,
      );
      return candidates(vectors, vectors)
        .filter(({ left, right }) => left < right && group[left]!.column !== group[right]!.column)
        .map(({ left, right, cosine }) => {
          const [a, b] = [group[left]!, group[right]!];
          return { a, b, likeness: cosine };
        });
    })
    .filter(({ a, b, likeness }) => likeness >= leastLikeness && agree(a.key, b.key))
    .sort((x, y) => y.likeness - x.likeness || byPlace(x.a, y.a) || byPlace(x.b, y.b));
}

/** Rows grown from the likest pairs; a column stands in a row once. */
function joinBest(entries: Entry[], pairs: { a: Entry; b: Entry }[]): Entry[][] {
  const rowOf = new Map<Entry, Entry[]>(entries.map((entry) => [entry, [entry]]));
  for (const { a, b } of pairs) {
    const [one, other] = [rowOf.get(a)!, rowOf.get(b)!];
    if (one === other || one.some((x) => other.some((y) => x.column === y.column))) continue;
    one.push(...other);
    for (const entry of other) rowOf.set(entry, one);
  }
  return [...new Set(rowOf.values())];
}

function byPlace(x: Entry, y: Entry): number {
  return compareText(x.document, y.document) || x.indicator.span.start - y.indicator.span.start;
}

/** The shorter name is the clearer. */
export function shorter(a: string, b: string): string {
  return b.length < a.length || (b.length === a.length && b < a) ? b : a;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
