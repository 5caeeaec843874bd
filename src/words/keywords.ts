import type { Keyword, PolicyDocument } from "../types/record.ts";
import { wordFrequencies } from "./dictionary.ts";
import type { DictionaryLine } from "./frequencies.ts";
import { segment } from "./segment.ts";
import { openSegmenter } from "./segmenter.ts";
import { isContentWord } from "./stop-words.ts";

export interface KeywordOptions {
  /** How many at most. */
  limit?: number;
  /** Words of one's own (`readDictionary`). */
  words?: DictionaryLine[];
}

const documentKeywords = 20;
const taskKeywords = 5;

/**
 * The words that say most of what a text is about: how often it has them times how rare they are in the language
 * at large (tf-idf, the rarity from the dictionary's own counts).
 *
 * @returns the heaviest first; words of equal weight in the order of the text
 */
export function keywords(text: string, options: KeywordOptions = {}): Keyword[] {
  const { counts, total } = wordFrequencies();
  const found = new Map<string, number>();
  for (const token of segment(text, options.words ? { words: options.words } : {})) {
    if (isContentWord(token.text)) found.set(token.text, (found.get(token.text) ?? 0) + 1);
  }
  return [...found]
    .map(([term, count]) => ({
      term,
      count,
      weight: round(count * Math.log(total / (counts.get(term) ?? 1))),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, options.limit ?? documentKeywords);
}

/**
 * The record with keywords, its own and each task's.
 *
 * @param text the source text; without it the document's keywords are those of its headings and tasks
 */
export function withKeywords(
  record: PolicyDocument,
  text?: string,
  options: KeywordOptions = {},
): PolicyDocument {
  const whole =
    text ??
    [...record.outline.map(({ title }) => title), ...record.tasks.map((task) => task.text)].join("\n");
  return {
    ...record,
    tasks: record.tasks.map((task) => ({
      ...task,
      keywords: keywords(`${task.title}\n${task.text}`, { limit: taskKeywords, ...options }),
    })),
    keywords: keywords(whole, { limit: documentKeywords, ...options }),
    generator: { ...record.generator, segmenter: openSegmenter(options.words).name },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
