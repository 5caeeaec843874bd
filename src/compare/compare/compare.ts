import type { PolicyDocument } from "../../types/record.ts";
import type { Comparison, KeyTerm, Match, Unmatched } from "../../types/results.ts";
import type { DictionaryLine } from "../../words/frequencies.ts";
import { type Alignment, alignAcross } from "../align/across.ts";
import { reviewsBy } from "../align/said.ts";
import type { Unit } from "../align/units.ts";
import { reuse } from "../reuse/reuse.ts";
import { countAgencies } from "./agencies.ts";
import { type By, columnsOf, type RecordColumn } from "./columns.ts";
import { withContexts } from "./context.ts";
import { alignIndicators } from "./indicators.ts";
import { keyTerms } from "./keyness.ts";
import { matchOf, prioritiesOf, type Star, starsOf } from "./priorities.ts";
import { countTerms, isThing } from "./telling.ts";
import { builtInThemes, type ThemeWords } from "./theme-words.ts";
import { type Speech, weighThemes } from "./themes.ts";

/** Source texts by document id. */
export type Texts = ReadonlyMap<string, string>;

export interface CompareOptions {
  /** What a column is; `document` unless told. */
  by?: By;
  /** What the records are called, in their order: a region, a year. Records of one name share a column. */
  labels?: (string | undefined)[];
  /** Themes of one's own (`checkThemes`). */
  themes?: ThemeWords[];
  /** Words of one's own for the segmenter (`readDictionary`). */
  words?: DictionaryLine[];
  /** Source texts by document id: with them paragraphs outside the tasks of long reports are compared too. */
  texts?: Texts;
  /** Key terms for each column; 20 unless told. */
  keywords?: number;
}

/**
 * Regions, years or documents side by side.
 *
 * The order of the records only decides the order of the columns, and with it which side of a match is the left one.
 *
 * @param records two or more, ids must differ
 */
export function compare(records: PolicyDocument[], options: CompareOptions = {}): Comparison {
  const columns = columnsOf(records, options.by ?? "document", options.labels);
  const groups = columns.map((column) => column.records);
  const texts: Texts = options.texts ?? new Map();
  const alignment = alignAcross(groups, texts);
  const stars = starsOf(alignment);
  const reviews = new Map(
    records.map((record) => [record.document.id, reviewsBy(record, texts.get(record.document.id))]),
  );
  return {
    schema: "plans.comparison/1",
    columns: columns.map(({ id, label, documents }) => ({ id, label, documents })),
    themes: weighThemes(
      groups.map((records, column) => speechOf(column, records, alignment, reviews)),
      options.themes ?? builtInThemes(),
    ),
    keywords: termsOf(columns, alignment, reviews, options),
    matches: matchesOf(alignment, stars),
    priorities: prioritiesOf(alignment, stars, columns.length),
    unmatched: unmatchedOf(alignment),
    indicators: alignIndicators(columns),
    agencies: countAgencies(columns),
    reuse: sharedPassages(columns),
  };
}

/** With more documents than these only the ties to the centers of priorities are matches: all would be too many to read. */
const everyPair = 10;

function matchesOf(alignment: Alignment, stars: readonly Star[]): Match[] {
  const { said } = alignment;
  const documents = new Set(said.map(({ document }) => document)).size;
  const ties =
    documents <= everyPair ? alignment.ties : stars.flatMap(({ members }) => members.map(({ tie }) => tie));
  return ties
    .map((tie) => ({
      match: matchOf(alignment, tie),
      columns: [said[tie.a]!.column, said[tie.b]!.column].sort((x, y) => x - y),
      items: said[tie.a]!.column > said[tie.b]!.column ? [tie.b, tie.a] : [tie.a, tie.b],
    }))
    .sort(
      (x, y) =>
        x.columns[0]! - y.columns[0]! ||
        x.columns[1]! - y.columns[1]! ||
        x.items[0]! - y.items[0]! ||
        y.match.similarity - x.match.similarity ||
        x.items[1]! - y.items[1]!,
    )
    .map(({ match }) => match);
}

/** Nearer than this in strength, something elsewhere may well be the same after all. */
const doubtful = 0.35;

/** What no other column has, in the order of the columns. */
function unmatchedOf({ said, ties, near }: Alignment): Unmatched[] {
  const matched = new Set(ties.flatMap(({ a, b }) => [a, b]));
  return Array.from(said.keys())
    .filter((item) => !matched.has(item) && !said[item]!.leads)
    .sort((x, y) => said[x]!.column - said[y]!.column || x - y)
    .map((item) => {
      const { document, unit } = said[item]!;
      const tie = near.get(item);
      const own = { document, task: unit.id };
      if (!tie || tie.strength < doubtful) return { ...own, confidence: "sure" };
      const other = said[tie.a === item ? tie.b : tie.a]!;
      return {
        ...own,
        confidence: tie.confidence === "weak" ? "weak" : "likely",
        nearest: {
          document: other.document,
          task: other.unit.id,
          similarity: Math.round(tie.cosine * 1e4) / 1e4,
        },
      };
    });
}

/** What each document tells of the past. */
type Reviews = ReadonlyMap<string, readonly Unit[]>;

/** Key terms of each column with a sentence that shows each. */
function termsOf(
  columns: readonly RecordColumn[],
  { said }: Alignment,
  reviews: Reviews,
  { words, keywords = 20 }: CompareOptions,
): KeyTerm[] {
  const texts = columns.map(({ records }, column) => [
    ...said.filter((one) => one.column === column),
    ...records.flatMap(({ document: { id: document } }) =>
      (reviews.get(document) ?? []).map((unit) => ({ document, unit })),
    ),
  ]);
  const counts = countTerms(
    columns.map(({ records }, i) => ({ records, texts: texts[i]!.map(({ unit }) => unit) })),
    words,
  );
  const terms = keyTerms(
    columns.map(({ id }, i) => ({ id, words: counts[i]! })),
    keywords,
    isThing,
  );
  const shown = new Map(
    columns.flatMap(({ id }, i) =>
      withContexts(
        terms.filter(({ column }) => column === id),
        texts[i]!,
      ).map((term) => [`${id} ${term.term}`, term] as const),
    ),
  );
  return terms.map((term) => shown.get(`${term.column} ${term.term}`)!);
}

/** What each column plans and what it tells of the past. */
function speechOf(
  column: number,
  records: readonly PolicyDocument[],
  { said }: Alignment,
  reviews: Reviews,
): Speech {
  return {
    plans: said.filter((one) => one.column === column).map(({ unit }) => unit),
    reviews: records.flatMap(({ document: { id } }) => reviews.get(id) ?? []),
  };
}

/** Passages that documents of different columns share. */
function sharedPassages(columns: RecordColumn[]): Comparison["reuse"] {
  const columnOf = new Map(
    columns.flatMap(({ id, documents }) => documents.map((document) => [document, id])),
  );
  return reuse(columns.flatMap(({ records }) => records)).passages.filter(
    ({ from, to }) => columnOf.get(from.document) !== columnOf.get(to.document),
  );
}
