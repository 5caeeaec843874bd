import { foldWidth } from "../../text/fold.ts";
import { type PhraseIndex, phraseIndex } from "../../text/phrase-index.ts";
import { positions } from "../../text/position.ts";
import { trim } from "../../text/span.ts";
import type { PolicyDocument, Span } from "../../types/record.ts";
import type { Found, FoundCount, FoundSentence } from "../../types/results.ts";
import { type TextPart, textParts } from "../align/text-parts.ts";
import { reviewsIn } from "../align/units.ts";
import type { By } from "../compare/columns.ts";
import { columnsOf } from "../compare/columns.ts";

/** A record, and the text that its spans point into where that is at hand. */
export interface Searched {
  record: PolicyDocument;
  text?: string | undefined;
}

export interface FindOptions {
  /** What the sentences and counts are put together by; `document` unless told. */
  by?: By;
}

/** Ends a sentence: a mark, a line end, or the two U+3000 that stand for one in text copied from the web. */
const sentenceEnd = /[。！？!?]|\n|\u3000{2}/gu;
/** A sentence of more characters is shown around the word. */
const longest = 400;

/**
 * Where documents speak of something: every sentence that says one of the words, with its heading path, line and
 * column; and how often that is in 10,000 characters, of plans and of reviews.
 *
 * Of words that begin at one place the longest counts (with 网络安全 in the list it is no 网络); one that begins with !
 * only hides others (!网络安全). Width is no difference.
 *
 * @param documents in any order; without its text only the tasks of a record are searched, and lines are not known
 * @param words to look for
 */
export function find(
  documents: readonly Searched[],
  words: readonly string[],
  { by = "document" }: FindOptions = {},
): Found {
  const wanted = words.filter((word) => !word.startsWith("!"));
  const index = phraseIndex(
    words.map((word) => {
      const hidden = word.startsWith("!");
      return { text: foldWidth(hidden ? word.slice(1) : word), value: hidden ? -1 : wanted.indexOf(word) };
    }),
  );
  const columns = columnsOf(
    documents.map(({ record }) => record),
    by,
  );
  const texts = new Map(documents.map(({ record, text }) => [record.document.id, text]));
  const sentences: FoundSentence[] = [];
  const counts: FoundCount[] = columns.map(({ label, records }) => {
    const count: FoundCount = {
      column: label,
      documents: records.map(({ document }) => document.id),
      characters: { plans: 0, reviews: 0 },
      words: wanted.map((word) => ({ word, plans: 0, reviews: 0 })),
    };
    for (const record of records) {
      const found = search(record, texts.get(record.document.id), index, wanted);
      for (const sentence of found.sentences) sentences.push({ column: label, ...sentence });
      for (const part of ["plans", "reviews"] as const) {
        count.characters[part] += found.characters[part];
        found.counts[part].forEach((number, i) => {
          count.words[i]![part] += number;
        });
      }
    }
    return count;
  });
  return { schema: "plans.find/1", words: [...words], sentences, counts };
}

type Hit = Span & { word: number };

function search(
  record: PolicyDocument,
  text: string | undefined,
  index: PhraseIndex<number>,
  words: readonly string[],
): {
  sentences: Omit<FoundSentence, "column">[];
  counts: Record<"plans" | "reviews", number[]>;
  characters: Record<"plans" | "reviews", number>;
} {
  const { document } = record;
  const parts: TextPart[] =
    text === undefined
      ? record.tasks.map(({ id, text: own, span }) => ({ item: id, start: span.start, text: own }))
      : textParts(record, text);
  const reviews = reviewsIn(record);
  const place = text === undefined ? undefined : positions(text);
  const path = pathsOf(record);
  const counts = { plans: words.map(() => 0), reviews: words.map(() => 0) };
  const characters = { plans: 0, reviews: 0 };
  const sentences = parts.flatMap((part) => {
    const which = part.item !== null && reviews.has(part.item) ? "reviews" : "plans";
    const folded = foldWidth(part.text);
    characters[which] += folded.replace(/\s+/gu, "").length;
    const hits = hitsIn(folded, index);
    for (const { word } of hits) counts[which][word]!++;
    return sentencesOf(folded, hits).map(({ span, inside }) => {
      const shown = trim(part.text, span);
      return {
        document: document.id,
        region: document.region?.name ?? null,
        year: (document.period?.to ?? document.date)?.slice(0, 4) ?? null,
        item: part.item,
        path: path(part.item),
        part: which === "plans" ? ("plan" as const) : ("review" as const),
        words: [...new Set(inside.map(({ word }) => words[word]!))],
        text: part.text.slice(shown.start, shown.end),
        line: place ? place(part.start + inside[0]!.start).line : null,
        span: { start: part.start + shown.start, end: part.start + shown.end },
      };
    });
  });
  return { sentences, counts, characters };
}

function hitsIn(text: string, index: PhraseIndex<number>): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < text.length; ) {
    const found = index.at(text, i);
    if (found && found.value >= 0) hits.push({ start: i, end: i + found.text.length, word: found.value });
    i += found?.text.length ?? 1;
  }
  return hits;
}

/** The sentences in which words stand, each with its words. */
function sentencesOf(text: string, hits: readonly Hit[]): { span: Span; inside: Hit[] }[] {
  if (hits.length === 0) return [];
  const ends = Array.from(text.matchAll(sentenceEnd), ({ index, 0: mark }) => index + mark.length);
  const found: { span: Span; inside: Hit[] }[] = [];
  let next = 0;
  let start = 0;
  for (const hit of hits) {
    const last = found.at(-1);
    if (last && hit.start < last.span.end) {
      last.inside.push(hit);
      continue;
    }
    while (next < ends.length && ends[next]! <= hit.start) start = ends[next++]!;
    const end = ends[next] ?? text.length;
    found.push({
      span: { start: Math.max(start, hit.start - longest), end: Math.min(end, hit.end + longest) },
      inside: [hit],
    });
  }
  return found;
}

/** A function from an item to its headings from the top down; empty at the head and tail of a document. */
function pathsOf({ outline }: PolicyDocument): (item: string | null) => string[] {
  const headings = new Map(outline.map(({ id, label, title }) => [id, `${label}${title}`]));
  return (item) => {
    if (item === null) return [];
    const steps = item.split(".");
    return steps.flatMap((_, i) => headings.get(steps.slice(0, i + 1).join(".")) ?? []);
  };
}
