import type { ReadTable, Report, Source } from "../types.ts";

export function findTables(_source: Source, _report: Report): ReadTable[] {
  return [];
}
