import { matchTopics, type Topic, topicOf } from "../../similarity/resemble.ts";
import type { PolicyDocument, Task } from "../../types/record.ts";
import type { Comparison, Match, TaskRef } from "../../types/results.ts";
import type { DictionaryLine } from "../../words/frequencies.ts";
import { wordsIn } from "../../words/segment.ts";
import { isContentWord } from "../../words/stop-words.ts";
import { reuse } from "../reuse/reuse.ts";
import { countAgencies } from "./agencies.ts";
import { type By, columnsOf, type RecordColumn } from "./columns.ts";
import { alignIndicators } from "./indicators.ts";
import { keyTerms, type WordCounts } from "./keyness.ts";
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
  /** Key terms for each column; 20 unless told. */
  keywords?: number;
}

/**
 * Regions, years or documents side by side.
 *
 * Each two columns are matched by themselves, so a third changes nothing between them. The order of the records
 * only decides the order of the columns, and with it which side of a match is the left one.
 *
 * @param records two or more, ids must differ
 */
export function compare(records: PolicyDocument[], options: CompareOptions = {}): Comparison {
  const columns = columnsOf(records, options.by ?? "document", options.labels);
  const groups = columns.map((column) => column.records);
  const matches = matchColumns(columns);
  return {
    schema: "plans.comparison/1",
    columns: columns.map(({ id, label, documents }) => ({ id, label, documents })),
    themes: weighThemes(groups, options.themes ?? builtInThemes()),
    keywords: keyTerms(
      columns.map(({ id, records: own }) => ({ id, words: countWords(own, options.words) })),
      options.keywords ?? 20,
    ),
    matches,
    unmatched: unmatchedOf(groups.flat(), matches),
    indicators: alignIndicators(columns),
    agencies: countAgencies(columns),
    reuse: sharedPassages(columns),
  };
}

/** The tasks of a document, read once for all it is matched with. */
interface Speaker {
  id: string;
  tasks: Task[];
  topics: Topic[];
}

function matchColumns(columns: RecordColumn[]): Match[] {
  const speakers = columns.map(({ records }) =>
    records.map((record): Speaker => {
      const tasks = spokenTasks(record);
      return { id: record.document.id, tasks, topics: tasks.map(topicOf) };
    }),
  );
  return speakers.flatMap((column, i) =>
    speakers.slice(i + 1).flatMap((other) => column.flatMap((a) => other.flatMap((b) => matchTwo(a, b)))),
  );
}

function matchTwo(left: Speaker, right: Speaker): Match[] {
  // Always from the document whose id comes first, so that the order of the inputs decides nothing.
  const turned = right.id < left.id;
  const [a, b] = turned ? [right, left] : [left, right];
  return matchTopics(a.topics, b.topics)
    .map((match) => ({
      ...match,
      left: turned ? match.right : match.left,
      right: turned ? match.left : match.right,
    }))
    .sort((x, y) => x.left - y.left || y.similarity - x.similarity || x.right - y.right)
    .map(({ left: i, right: j, similarity, shared }) => ({
      left: { document: left.id, task: left.tasks[i]!.id },
      right: { document: right.id, task: right.tasks[j]!.id },
      similarity,
      confidence: "likely",
      shared,
    }));
}

function unmatchedOf(records: PolicyDocument[], matches: Match[]): TaskRef[] {
  const key = ({ document, task }: TaskRef): string => JSON.stringify([document, task]);
  const matched = new Set(matches.flatMap(({ left, right }) => [key(left), key(right)]));
  return records
    .flatMap((record) => spokenTasks(record).map((task) => ({ document: record.document.id, task: task.id })))
    .filter((ref) => !matched.has(key(ref)));
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
