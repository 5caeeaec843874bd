import { stringify } from "csv-stringify/sync";
import type { Reuse } from "../types/results.ts";

const head =
  "from,fromItem,fromStart,fromEnd,to,toItem,toStart,toEnd,characters,similarity,formula,repeat,fromQuote,toQuote".split(
    ",",
  );

/** Shared passages as CSV for spreadsheets, a row each: byte order mark, CRLF, no formulas. */
export function reuseCsv({ passages }: Reuse): string {
  const rows = passages.map(({ from, to, characters, similarity, formula, repeat }) => [
    from.document,
    from.item ?? "",
    from.span.start,
    from.span.end,
    to.document,
    to.item ?? "",
    to.span.start,
    to.span.end,
    characters,
    similarity,
    formula ? "yes" : "",
    repeat ? "yes" : "",
    from.quote,
    to.quote,
  ]);
  return stringify([head, ...rows], { escape_formulas: true, record_delimiter: "windows", bom: true });
}
