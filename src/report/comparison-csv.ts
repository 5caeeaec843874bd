import type { PolicyDocument } from "../types/record.ts";
import type { Comparison } from "../types/results.ts";
import type { SheetName } from "./comparison-tables.ts";
import { comparisonData } from "./views/comparison-rows.ts";
import { dataCsv } from "./views/data.ts";
import type { Texts } from "./views/said.ts";

/** One part of a comparison as rows of data in CSV, its head English. */
export function comparisonCsv(
  comparison: Comparison,
  records: PolicyDocument[],
  sheet: SheetName,
  texts?: Texts,
): string {
  return dataCsv(comparisonData(comparison, records, texts)[sheet]);
}
