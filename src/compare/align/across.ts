import { tiesBetween } from "../../similarity/between.ts";
import { neighbours } from "../../similarity/choose.ts";
import type { Tie } from "../../similarity/tied.ts";
import { type Topic, topicOf } from "../../similarity/topics.ts";
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
    documents.flatMap(byPart).map((said) => ({ group: said[0]?.column ?? 0, topics: said.map(topicIn) })),
  );
  const said = documents.flat();
  return { said, ties, near, shared };
}

/**
 * The items of a document by the runs of those of its main part and of its further parts. The policies that a plan was issued with
 * say what it says: were they around its items, nothing would stand out. A part of a few items stays with the others.
 */
function byPart(said: Said[]): Said[][] {
  const runs: Said[][] = [];
  for (const item of said) {
    const run = runs.at(-1);
    if (run && partIn(run[0]!) === partIn(item)) run.push(item);
    else runs.push([item]);
  }
  return runs.every(({ length }) => length >= neighbours) ? runs : [said];
}

/** The letter of a further part of the file: A of A.2.1. */
const partIn = ({ unit: { id } }: Said): string => /^[A-Z](?=\.)/u.exec(id)?.[0] ?? "";

function topicIn({ unit, leads }: Said): Topic {
  return topicOf(leads ? { title: "", text: "" } : { ...unit, text: unit.text.slice(0, read) });
}
