import { stringify } from "csv-stringify/sync";
import type { Diff } from "../types/results.ts";
import { headings, particulars, type Records } from "./diff-sheet.ts";
import { plainWords } from "./word-changes.ts";

/** A diff as CSV for spreadsheets, a row for each change: byte order mark, CRLF, no formulas. Its head is English. */
export function diffCsv(diff: Diff, records: Records): string {
  const heading = { old: headings(records.old), new: headings(records.new) };
  const head = ["type", "old", "new", "similarity", "moved", "words", "particulars", "reason"];
  const rows = diff.changes.map((change) => [
    change.type,
    heading.old(change.old),
    heading.new(change.new),
    String(change.similarity),
    change.moved || change.type === "moved" ? "yes" : "",
    plainWords(change.words ?? []),
    particulars(change, "en").join("；"),
    change.reason,
  ]);
  const outside = particulars({ indicators: diff.indicators ?? [] }, "en").map((line) => [
    "indicator",
    "",
    "",
    "",
    "",
    "",
    line,
    "",
  ]);
  return stringify([head, ...rows, ...outside], {
    escape_formulas: true,
    record_delimiter: "windows",
    bom: true,
  });
}
