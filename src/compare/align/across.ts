import { type Tie, tiesBetween } from "../../similarity/between.ts";
import { type Topic, topicOf } from "../../similarity/resemble.ts";
import type { PolicyDocument } from "../../types/record.ts";
import { leadsIn, saidBy } from "./said.ts";
import type { Unit } from "./units.ts";

/** An item of one of many documents, and the column that it stands in. */
export interface Said {
  document: string;
  column: number;
  unit: Unit;
  /** Whether it only leads over to items and paragraphs, which are compared in its stead. */
  leads: boolean;
}

/** What many documents say, and what of it is about the same. */
export interface Alignment {
  /** In the order of the documents' ids, then as they stand. */
  said: Said[];
  /** Between columns; sure and likely. */
  ties: Tie[];
  /** For an item without a tie, what comes nearest. */
  near: Map<number, Tie>;
  shared(a: number, b: number): string[];
}

/** So much of an item is read for what it is about. */
const read = 4000;

/**
 * Sets the items of many documents against each other. The order of the documents decides nothing.
 *
 * @param columns the records of each column
 * @param texts the source texts by document id, as far as they are at hand
 */
export function alignAcross(
  columns: readonly (readonly PolicyDocument[])[],
  texts: ReadonlyMap<string, string>,
): Alignment {
  const documents = columns
    .flatMap((records, column) => records.map((record) => ({ record, column })))
    .sort((a, b) => (a.record.document.id < b.record.document.id ? -1 : 1))
    .map(({ record, column }) => {
      const units = saidBy(record, texts.get(record.document.id));
      const leading = leadsIn(units);
      const document = record.document.id;
      return units.map((unit) => ({ document, column, unit, leads: leading.has(unit) }));
    });
  const { ties, near, shared } = tiesBetween(
    documents.map((said) => ({ group: said[0]?.column ?? 0, topics: said.map(topicIn) })),
  );
  const said = documents.flat();
  return { said, ties, near, shared };
}

function topicIn({ unit: { title, text }, leads }: Said): Topic {
  return topicOf(leads ? { title: "", text: "" } : { title, text: text.slice(0, read) });
}
