import type { PolicyDocument, Span } from "../../types/record.ts";
import { headingBorders } from "../align/heading-borders.ts";
import { type TextPart, textParts } from "../align/text-parts.ts";

/** What `reuse` reads of a document. All places are those of the source text. */
export interface ReuseText {
  document: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where not known. */
  date: string | null;
  parts: TextPart[];
  /** Places, in their order, where a heading or title begins or ends: a passage goes on there only if both sides have one. */
  borders?: number[];
}

/**
 * A document as `reuse` reads it.
 *
 * With the source text: all of it but its own title, cut at the outline's items. From a record alone: the bodies
 * of its tasks, for these are the texts that a record carries with their places. Headings, goals, preambles and
 * signatures are then not seen.
 *
 * @param record the document's record
 * @param text the source text that the record's spans point into, where it is at hand
 */
export function reuseText(record: PolicyDocument, text?: string): ReuseText {
  const head = record.document;
  const read = { document: head.id, date: head.date ?? head.period?.from ?? null };
  if (text === undefined) return { ...read, parts: taskParts(record) };
  const { titles, borders } = headingBorders(record, text);
  return { ...read, parts: withoutTitles(textParts(record, text), titles), borders };
}

/** Without the stretches that are the document's own title. */
function withoutTitles(parts: TextPart[], titles: readonly Span[]): TextPart[] {
  return titles.reduce(
    (left, { start, end }) =>
      left.flatMap((part) => {
        const [from, to] = [start - part.start, end - part.start];
        if (to <= 0 || from >= part.text.length) return [part];
        return [
          { ...part, text: part.text.slice(0, Math.max(0, from)) },
          { ...part, start: end, text: part.text.slice(to) },
        ].filter(({ text }) => text !== "");
      }),
    parts,
  );
}

function taskParts(record: PolicyDocument): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  const tasks = [...record.tasks].sort((a, b) => a.span.start - b.span.start);
  for (const { id, text, span } of tasks) {
    if (span.start < end || text === "") continue;
    parts.push({ item: id, start: span.start, text });
    end = span.end;
  }
  return parts;
}

/** The place of each text among all by date, those without one last, then by id: 0 for the earliest. */
export function ranksOf(texts: readonly ReuseText[]): Int32Array {
  const key = ({ document, date }: ReuseText) => `${date ?? "9999"} ${document}`;
  const keys = texts.map(key);
  const order = [...keys.keys()].sort((i, j) => (keys[i]! < keys[j]! ? -1 : 1));
  const ranks = new Int32Array(texts.length);
  order.forEach((document, rank) => {
    ranks[document] = rank;
  });
  return ranks;
}
