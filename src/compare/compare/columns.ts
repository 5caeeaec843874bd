import type { DocumentHead, PolicyDocument } from "../../types/record.ts";
import type { Column } from "../../types/results.ts";
import { documentLabels } from "../align/labels.ts";

/** What a column of a comparison is. */
export type By = "document" | "region" | "year";

/** A column with the records in it. */
export interface RecordColumn extends Column {
  records: PolicyDocument[];
}

/**
 * The records in columns: a document each, or those of one region or one year together. A record that does not
 * say its region or year has a column of its own.
 *
 * @param labels what the records are called, in their order; records of one label share a column, whatever `by` says
 * @returns columns in the order of the records, years in their own order
 */
export function columnsOf(
  records: PolicyDocument[],
  by: By,
  labels: (string | undefined)[] = [],
): RecordColumn[] {
  const columns = new Map<string, RecordColumn>();
  const titles = documentLabels(records.map((record) => record.document));
  for (const [i, record] of records.entries()) {
    const named = labels[i];
    const { id, label } =
      named === undefined ? place(record.document, by, titles[i]!) : { id: named, label: named };
    const column = columns.get(id);
    if (column) {
      column.records.push(record);
      column.documents.push(record.document.id);
    } else columns.set(id, { id, label, documents: [record.document.id], records: [record] });
  }
  const list = [...columns.values()];
  return by === "year" ? list.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)) : list;
}

function place(head: DocumentHead, by: By, title: string): { id: string; label: string } {
  if (by === "region" && head.region) {
    // Two spellings of one region have one code.
    return { id: head.region.code ?? head.region.name, label: head.region.name };
  }
  const years = by === "year" ? yearsOf(head) : null;
  if (years) return { id: years, label: years };
  return { id: head.id, label: title };
}

/** 2008, 2006–2010: the years that the plan is for, or the year it was made. */
function yearsOf({ period, date }: DocumentHead): string | null {
  const from = period?.from?.slice(0, 4);
  const to = period?.to?.slice(0, 4);
  if (from && to && from !== to) return `${from}–${to}`;
  return from ?? to ?? date?.slice(0, 4) ?? null;
}
