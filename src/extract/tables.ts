import type { ReadTable, Report, Source } from "../types.ts";
import { findFlattened } from "./flattened-table.ts";
import { readMarkedTable } from "./marked-table.ts";
import { taskRow } from "./task-row.ts";

/**
 * The responsibility and indicator tables of a document: those that the file marks (docx, html, xlsx, csv, pdf) and
 * those that a copy has flattened to one cell a line. Rows are numbered T.1, T.2 … through all of them.
 *
 * @param source the document; spans point into its text
 * @returns tables in the order of the text; tables of any other kind are left out
 */
export function findTables(source: Source, _report: Report): ReadTable[] {
  const { text } = source;
  const marked = source.tables.flatMap((table) => readMarkedTable(text, table) ?? []);
  const flattened = findFlattened(
    text,
    source.tables.map(({ span }) => span),
  ).map((table) => ({ ...table, indicators: [] }));
  let count = 0;
  return [...marked, ...flattened]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, rows, indicators }) => ({
      span,
      rows: rows.map((cells) => taskRow(text, `T.${++count}`, cells)),
      indicators,
    }));
}
