import { foldWidth } from "../../text/fold.ts";
import { contains } from "../../text/span.ts";
import type { ReadTable, Report } from "../../types/reading.ts";
import type { Source, Span } from "../../types/record.ts";
import { findDelimited } from "./delimited-table.ts";
import { findFlattened } from "./flattened-table.ts";
import { findGlued } from "./glued-table.ts";
import { readMarkedTable } from "./marked-table.ts";
import { taskRow } from "./task-row.ts";

/**
 * The responsibility and indicator tables of a document: those that the file marks (docx, html, xlsx, csv, pdf),
 * those that plain text draws with separators, and those that a copy has flattened to one cell a line. Rows are numbered T.1, T.2 … through all of them.
 *
 * An indicator table whose cells have run together gives its span and nothing else, and is reported.
 *
 * @param source the document; spans point into its text
 * @returns tables in the order of the text; tables of any other kind are left out
 */
export function findTables(source: Source, report: Report): ReadTable[] {
  const { text } = source;
  const folded = foldWidth(text);
  const marked = source.tables.flatMap((table) => readMarkedTable(text, folded, table) ?? []);
  const ofFile = inOrder(source.tables.map(({ span }) => span));
  const delimited = findDelimited(folded, ofFile).flatMap(({ table }) => {
    const read = readMarkedTable(text, folded, table);
    return read && read.rows.length + read.indicators.length > 0 ? [read] : [];
  });
  const skip = inOrder([...ofFile, ...delimited.map(({ span }) => span)]);
  const flattened = findFlattened(folded, skip).map((table) => ({ ...table, indicators: [] }));
  const read = inOrder([...skip, ...flattened.map(({ span }) => span)]);
  const glued = findGlued(folded, read).map((span) => {
    report("tables.glued", span);
    return { span, rows: [], indicators: [] };
  });
  let count = 0;
  return [...marked, ...delimited, ...flattened, ...glued]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, rows, indicators }) => {
      const numbered = rows.map((cells) => ({ cells, id: `T.${++count}` }));
      const rowOf = rowFinder(numbered.map(({ cells, id }) => ({ id, span: cells.span })));
      return {
        span,
        rows: numbered.map(({ cells, id }) => taskRow({ text, folded }, id, cells, rowOf)),
        indicators,
      };
    });
}

function inOrder(spans: Span[]): Span[] {
  return spans.sort((a, b) => a.start - b.start);
}

/** Which row of a table, its rows in order, a place lies in. */
function rowFinder(rows: { id: string; span: Span }[]): (span: Span) => string | null {
  return (span) => {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle]!.span.start <= span.start) low = middle + 1;
      else high = middle;
    }
    const row = rows[low - 1];
    return row && contains(row.span, span) ? row.id : null;
  };
}
