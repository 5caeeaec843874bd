import type { PolicyDocument } from "../../types/record.ts";
import type { Comparison, Match, Unmatched } from "../../types/results.ts";
import type { DictionaryLine } from "../../words/frequencies.ts";
import { wordsIn } from "../../words/segment.ts";
import { isContentWord } from "../../words/stop-words.ts";
import { type Alignment, alignAcross } from "../align/across.ts";
import { reuse } from "../reuse/reuse.ts";
import { countAgencies } from "./agencies.ts";
import { type By, columnsOf, type RecordColumn } from "./columns.ts";
import { alignIndicators } from "./indicators.ts";
import { keyTerms, type WordCounts } from "./keyness.ts";
import { matchOf, prioritiesOf, type Star, starsOf } from "./priorities.ts";
import { spokenTasks } from "./spoken.ts";
import { builtInThemes, type ThemeWords } from "./theme-words.ts";
import { weighThemes } from "./themes.ts";

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
  texts?: ReadonlyMap<string, string>;
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
  const alignment = alignAcross(groups, options.texts ?? new Map());
  const stars = starsOf(alignment);
  return {
    schema: "plans.comparison/1",
    columns: columns.map(({ id, label, documents }) => ({ id, label, documents })),
    themes: weighThemes(groups, options.themes ?? builtInThemes()),
    keywords: keyTerms(
      columns.map(({ id, records: own }) => ({ id, words: countWords(own, options.words) })),
      options.keywords ?? 20,
    ),
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
    .filter((item) => !matched.has(item))
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

function countWords(records: PolicyDocument[], words: DictionaryLine[] | undefined): WordCounts {
  const all = new Map<string, number>();
  const text = records.flatMap(spokenTasks).map((task) => `${task.title}\n${task.text}`);
  for (const word of wordsIn(text.join("\n"), words)) {
    // One character alone is never counted.
    if (word.length > 1) all.set(word, (all.get(word) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  let total = 0;
  for (const [word, count] of all) {
    if (!isContentWord(word)) continue;
    counts.set(word, count);
    total += count;
  }
  return { counts, total };
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
