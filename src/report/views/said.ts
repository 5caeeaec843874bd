import { nameOf, saidBy } from "../../compare/align/said.ts";
import type { Unit } from "../../compare/align/units.ts";
import type { DocumentHead, PolicyDocument } from "../../types/record.ts";
import type { TaskRef } from "../../types/results.ts";
import { placesOf, yearOf } from "../document-columns.ts";
import { oneLine } from "../one-line.ts";
import type { Cell } from "../tables.ts";

/** Source texts by document id, as far as they are at hand. */
export type Texts = ReadonlyMap<string, string>;

/** An item that a comparison speaks of, as people see it. */
export interface SaidItem {
  id: string;
  /** Its heading, or the sentence that leads it. */
  name: string;
  text: string;
}

/** What the items of a comparison are called and where they stand. */
export interface SaidIn {
  item(ref: TaskRef): SaidItem;
  /** For rows of data: document, region, year, item, name, text, line, page, start, end. */
  cells(ref: TaskRef): Cell[];
}

/** Columns of `cells`; a prefix tells the sides of a match apart: leftItem. */
export function saidColumns(prefix = ""): string[] {
  const names = "document region year item name text line page start end".split(" ");
  return prefix === "" ? names : names.map((name) => prefix + name[0]!.toUpperCase() + name.slice(1));
}

/** Document, region, year: what every row says of its document. */
export function headCells(head: DocumentHead): Cell[] {
  return [head.id, head.region?.name ?? null, yearOf(head)];
}

/** The cells of a unit, as `saidColumns` names them. */
export function unitCells(head: DocumentHead, unit: Unit, place: ReturnType<typeof placesOf>): Cell[] {
  const { id, start, text } = unit;
  const { line, page } = place(start);
  return [...headCells(head), id, oneLine(nameOf(unit)), text, line, page, start, start + text.length];
}

export function saidIn(records: readonly PolicyDocument[], texts: Texts = new Map()): SaidIn {
  const documents = new Map(records.map((record) => [record.document.id, record]));
  const units = new Map<string, Map<string, Unit>>();
  const places = new Map<string, ReturnType<typeof placesOf>>();
  const unitOf = ({ document, task }: TaskRef): Unit | undefined => {
    const record = documents.get(document);
    if (!record) return undefined;
    let own = units.get(document);
    if (!own) {
      own = new Map(saidBy(record, texts.get(document)).map((unit) => [unit.id, unit]));
      units.set(document, own);
    }
    return own.get(task);
  };
  return {
    item: (ref) => {
      const unit = unitOf(ref);
      if (!unit) return { id: ref.task, name: "", text: "" };
      return { id: unit.id, name: oneLine(nameOf(unit)), text: oneLine(unit.text) };
    },
    cells: (ref) => {
      const record = documents.get(ref.document);
      const unit = unitOf(ref);
      if (!record || !unit) return [ref.document, null, null, ref.task, null, null, null, null, null, null];
      let place = places.get(ref.document);
      if (!place) {
        place = placesOf(record, texts.get(ref.document));
        places.set(ref.document, place);
      }
      return unitCells(record.document, unit, place);
    },
  };
}
