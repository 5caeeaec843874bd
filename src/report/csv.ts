import { stringify } from "csv-stringify/sync";
import type { PolicyDocument } from "../types/record.ts";
import { csvManner } from "./csv-manner.ts";
import { type TableName, tableColumns, tableOf } from "./tables.ts";

/** The first line of a table, with the byte order mark by which spreadsheets know UTF-8. */
export function csvHeader(table: TableName): string {
  return stringify([[...tableColumns[table]]], { ...csvManner, bom: true });
}

/**
 * The rows of one document's table, without header.
 *
 * @param text that the spans point into, for the lines
 */
export function csvRows(record: PolicyDocument, table: TableName, text?: string): string {
  const { rows } = tableOf(record, table, text);
  return rows.length === 0 ? "" : stringify(rows, csvManner);
}
