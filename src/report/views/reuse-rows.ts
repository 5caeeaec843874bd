import type { PolicyDocument } from "../../types/record.ts";
import type { Passage, Reuse } from "../../types/results.ts";
import { placesOf } from "../document-columns.ts";
import type { Cell } from "../tables.ts";
import type { Data } from "./data.ts";
import { headCells, type Texts } from "./said.ts";

const placeNames = "document region year item text line page start end".split(" ");
const side = (prefix: string) => placeNames.map((name) => prefix + name[0]!.toUpperCase() + name.slice(1));

/** A function from a place to its cells: document, region, year, item, text, line, page, start, end. */
function placeCells(records: readonly PolicyDocument[], texts: Texts): (place: Passage["from"]) => Cell[] {
  const known = new Map(
    records.map((record) => [
      record.document.id,
      {
        head: headCells(record.document),
        place: placesOf(record, texts.get(record.document.id)),
      },
    ]),
  );
  return ({ document, item, span, quote }) => {
    const own = known.get(document);
    const { line, page } = own?.place(span.start) ?? { line: null, page: null };
    return [...(own?.head ?? [document, null, null]), item, quote, line, page, span.start, span.end];
  };
}

/** Passages as rows of data, both places of each. */
export function passageData(
  passages: readonly Passage[],
  records: readonly PolicyDocument[],
  texts: Texts = new Map(),
): Data {
  const cells = placeCells(records, texts);
  return {
    columns: [...side("from"), ...side("to"), "characters", "similarity", "formula", "repeat", "family"],
    rows: passages.map(({ from, to, characters, similarity, formula, repeat, family }) => [
      ...cells(from),
      ...cells(to),
      characters,
      similarity,
      formula ? "yes" : "no",
      repeat ? "yes" : "no",
      family ?? null,
    ]),
  };
}

export const reuseTables = ["passages", "families", "pairs", "documents"] as const;
export type ReuseTable = (typeof reuseTables)[number];

/** What `reuse` found as tables of data: passages, families with a row a member, pairs of documents, documents. */
export function reuseData(
  { passages, families, pairs, documents }: Reuse,
  records: readonly PolicyDocument[],
  texts: Texts = new Map(),
): Record<ReuseTable, Data> {
  const cells = placeCells(records, texts);
  return {
    passages: passageData(passages, records, texts),
    families: {
      columns: ["family", "documents", "formula", "first", ...placeNames],
      rows: families.flatMap(({ id, members, formula }) =>
        members.map((member, i) => [
          id,
          new Set(members.map(({ document }) => document)).size,
          formula ? "yes" : "no",
          i === 0 ? "yes" : "no",
          ...cells(member),
        ]),
      ),
    },
    pairs: {
      columns: "from to characters substantive share order".split(" "),
      rows: pairs.map(({ from, to, characters, substantive, share, order }) => [
        from,
        to,
        characters,
        substantive,
        share,
        order ?? null,
      ]),
    },
    documents: {
      columns: "document characters shared taken substantive share".split(" "),
      rows: documents.map(({ document, characters, shared, taken, substantive, share }) => [
        document,
        characters,
        shared,
        taken,
        substantive,
        share,
      ]),
    },
  };
}
