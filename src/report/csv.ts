import { stringify } from "csv-stringify/sync";
import type { PolicyDocument } from "../types/record.ts";
import { type TableName, tableColumns, tableOf } from "./tables.ts";

/** Signs alone, e.g. the comparators `=` and `>=`: no formula, and whoever reads the column wants them bare. */
const signs = /^[=<>~+-]{1,2}$/u;

/** As spreadsheets want it: CRLF, and no cell that begins with = + - @ is taken for a formula. */
const manner = {
  escape_formulas: true,
  record_delimiter: "windows",
  cast: { string: (value: string) => ({ value, escape_formulas: !signs.test(value) }) },
} as const;

/** The first line of a table, with the byte order mark by which spreadsheets know UTF-8. */
export function csvHeader(table: TableName): string {
  return stringify([[...tableColumns[table]]], { ...manner, bom: true });
}

/**
 * The rows of one document's table, without header.
 *
 * @param text that the spans point into, for the lines
 */
export function csvRows(record: PolicyDocument, table: TableName, text?: string): string {
  const { rows } = tableOf(record, table, text);
  return rows.length === 0 ? "" : stringify(rows, manner);
}
