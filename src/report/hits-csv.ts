import { stringify } from "csv-stringify/sync";
import type { Hit } from "../types/results.ts";
import { csvManner } from "./csv-manner.ts";

const head = "document region year title kind item path name line page start end score text".split(
  " ",
) as (keyof Hit)[];

/** Places that a search has found as CSV for spreadsheets, a row each: byte order mark, CRLF, no formulas. */
export function hitsCsv(hits: readonly Hit[]): string {
  const rows = hits.map((hit) => head.map((column) => hit[column] ?? null));
  return stringify([head, ...rows], { ...csvManner, bom: true });
}
