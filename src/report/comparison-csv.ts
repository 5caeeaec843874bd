import { stringify } from "csv-stringify/sync";
import type { Comparison, PolicyDocument } from "../types.ts";
import { comparisonSheet, type SheetName } from "./comparison-tables.ts";

/** One part of a comparison as CSV for spreadsheets: byte order mark, CRLF, no formulas. Its head is English. */
export function comparisonCsv(comparison: Comparison, records: PolicyDocument[], sheet: SheetName): string {
  const { head, rows } = comparisonSheet(sheet, comparison, records, "en");
  return stringify([head, ...rows], { escape_formulas: true, record_delimiter: "windows", bom: true });
}
