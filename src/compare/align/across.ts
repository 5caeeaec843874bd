import { type Tie, tiesBetween } from "../../similarity/between.ts";
import { type Item, topicOf } from "../../similarity/resemble.ts";
import type { PolicyDocument } from "../../types/record.ts";
import { saidBy } from "./said.ts";
import type { Unit } from "./units.ts";

/** An item of one of many documents, and the column that it stands in. */
export interface Said {
  document: string;
  column: number;
  unit: Unit;
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
    .map(({ record, column }) => ({
      id: record.document.id,
      column,
      units: saidBy(record, texts.get(record.document.id)),
    }));
  const { ties, near, shared } = tiesBetween(
    documents.map(({ column, units }) => ({ group: column, topics: units.map(itemOf).map(topicOf) })),
  );
  const said = documents.flatMap(({ id, column, units }) =>
    units.map((unit) => ({ document: id, column, unit })),
  );
  return { said, ties, near, shared };
}

function itemOf({ title, text }: Unit): Item {
  return { title, text: text.slice(0, read) };
}
