import { stringify } from "csv-stringify/sync";
import type { PolicyDocument } from "../types/record.ts";
import type { Comparison } from "../types/results.ts";
import { comparisonSheet, type SheetName, themeShares } from "./comparison-tables.ts";

/**
 * One part of a comparison as CSV for spreadsheets: byte order mark, CRLF, no formulas. Its head is English; shares
 * are numbers from 0 to 1.
 */
export function comparisonCsv(comparison: Comparison, records: PolicyDocument[], sheet: SheetName): string {
  const { head, rows } =
    sheet === "themes" ? themeShares(comparison, "en") : comparisonSheet(sheet, comparison, records, "en");
  return stringify([head, ...rows], {
    escape_formulas: true,
    // A number below 0 is no formula.
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
    record_delimiter: "windows",
    bom: true,
  });
}
