import { parseNumeral } from "../text/numerals.ts";
import { coverage } from "../text/overlapping.ts";
import type { View } from "../text/view.ts";
import type { ReadTable, Report, TableRow, ValueTable } from "../types/reading.ts";
import type { Source, SourceCell, Span } from "../types/record.ts";
import { findBlankRows } from "./blank-rows.ts";
import { findCellLines } from "./cell-lines.ts";
import { columnReader } from "./column-at.ts";
import { findDelimited } from "./delimited.ts";
import { findFlattened } from "./flattened.ts";
import { findGlued } from "./glued.ts";
import { linesOf } from "./lines.ts";
import { findLooseColumns } from "./loose-columns.ts";
import { type MarkedTable, readMarkedTable } from "./marked.ts";
import { findPrintedRows } from "./printed-rows.ts";
import { rowOf } from "./row.ts";
import { findRunTogether } from "./run-together.ts";
import { findStatisticLines } from "./statistic-lines.ts";
import { findGrown } from "./statistics.ts";
import { unreadLines } from "./unread-columns.ts";
import { findValueLines } from "./value-lines.ts";

/**
 * The responsibility and indicator tables of a document: those that the file marks (docx, html, xlsx, csv, pdf),
 * those that plain text draws with separators, those that a browser copies cell by cell, and those that a copy has
 * flattened to one cell a line. Cells only:
 * what bodies, dates and figures say is read later, as in prose. Rows are T.1, T.2 … in the first table that has
 * any, T2.1 … in the second, by the number that they print.
 *
 * An indicator table whose cells have run together gives its span and nothing else, and is reported; so are a table that
 * the file marks and whose columns are not known, lines with a column of figures without unit, and the head of a responsibility table that has run together.
 *
 * @returns tables in the order of the text; tables of any other kind are left out
 */
export function findTables(source: Source, view: View, report: Report): ReadTable[] {
  const marked = source.tables.flatMap((table) => readMarkedTable(view, table, report) ?? []);
  const ofFile = inOrder(source.tables.map(({ span }) => span));
  const delimited = findDelimited(view, ofFile).flatMap(({ table }) => {
    const read = readMarkedTable(view, table, () => {});
    return read && (read.rows.length > 0 || holdsFigures(view, read.values)) ? [read] : [];
  });
  const isDrawn = coverage([...ofFile, ...delimited.map(({ span }) => span)]);
  const printed = findPrintedRows(view).flatMap((table) =>
    isDrawn(table.span) ? [] : (readMarkedTable(view, table, () => {}) ?? []),
  );
  const isPrinted = coverage(inOrder([...ofFile, ...[...delimited, ...printed].map(({ span }) => span)]));
  printed.push(
    ...findBlankRows(view).flatMap((table) =>
      isPrinted(table.span) ? [] : (readMarkedTable(view, table, () => {}) ?? []),
    ),
  );
  const copied = findCellLines(view, ofFile).flatMap((table) => readMarkedTable(view, table, report) ?? []);
  const earlier = [...ofFile, ...[...delimited, ...printed, ...copied].map(({ span }) => span)];
  const lines = linesOf(view.text);
  const columnAt = columnReader(view.text, lines);
  const lined = findValueLines(view, lines, columnAt, earlier).flatMap(
    (table) => readMarkedTable(view, table, report) ?? [],
  );
  const isLined = coverage(inOrder([...earlier, ...lined.map(({ span }) => span)]));
  lined.push(
    ...findStatisticLines(view).flatMap((table) =>
      isLined(table.span) ? [] : (readMarkedTable(view, table, report) ?? []),
    ),
  );
  const isRead = coverage(inOrder([...earlier, ...lined.map(({ span }) => span)]));
  const grown = findGrown(view.text)
    .map(grownTable)
    .filter(({ span }) => !isRead(span));
  const skip = inOrder([
    ...ofFile,
    ...[...delimited, ...printed, ...copied, ...lined, ...grown].map(({ span }) => span),
  ]);
  const flattened = findFlattened(view, lines, columnAt, skip).map((table) => ({ ...table, values: null }));
  for (const { rows } of flattened) {
    const figures = unreadLines(view, rows);
    if (figures) report("tables.figures-apart", figures);
  }
  const read = inOrder([...skip, ...flattened.map(({ span }) => span)]);
  const glued = findGlued(view.text, read).map((span) => {
    report("tables.glued", span);
    return { span, rows: [], values: null };
  });
  for (const head of findRunTogether(view.text, read)) report("tables.run-together", head);
  for (const column of findLooseColumns(view.text, read)) report("tables.column-unread", column);
  let count = 0;
  return [...marked, ...delimited, ...printed, ...copied, ...lined, ...grown, ...flattened, ...glued]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, rows, values }) => {
      const prefix = rows.length === 0 ? "" : ++count === 1 ? "T" : `T${count}`;
      return {
        span,
        rows: withIds(
          rows.map((cells) => rowOf(view, cells)),
          prefix,
        ),
        values,
      };
    });
}

/** Rows of a name, a figure of the year and its growth. */
function grownTable({ year, rows }: ReturnType<typeof findGrown>[number]): MarkedTable {
  const cells = rows.map((row, r) =>
    row.map(
      ([start, end], column): SourceCell => ({
        row: r,
        column,
        rowSpan: 1,
        columnSpan: 1,
        span: { start, end },
      }),
    ),
  );
  const columns: ValueTable["columns"] = [
    { kind: "indicator" },
    { kind: "value", year, time: "baseline" },
    { kind: "value", year, time: "baseline", rise: true, unit: "%" },
  ];
  const span = { start: cells[0]![0]!.span.start, end: cells.at(-1)!.at(-1)!.span.end };
  return { span, rows: [], values: { rows: cells, columns } };
}

/** Whether a digit stands in a column of values. */
function holdsFigures(view: View, values: ValueTable | null): boolean {
  if (!values) return false;
  const { rows, columns } = values;
  return rows.some((row) =>
    row.some(
      (cell, i) =>
        cell && columns[i]?.kind === "value" && /\d/u.test(view.text.slice(cell.span.start, cell.span.end)),
    ),
  );
}

/** Ids by the numbers that the rows print, where each prints one of its own; else by their place. */
function withIds(rows: Omit<TableRow, "id">[], prefix: string): TableRow[] {
  const numbers = rows.map(({ label }) => numberOf(label));
  const own = numbers.every((n, i) => n !== null && (i === 0 || n > numbers[i - 1]!));
  return rows.map((row, i) => ({ id: `${prefix}.${own ? numbers[i] : i + 1}`, ...row }));
}

function numberOf(label: string): number | null {
  return parseNumeral(label.replace(/^[(（]|(?<![)）.．、\s])[)）.．、\s]+$/gu, ""));
}

function inOrder(spans: Span[]): Span[] {
  return spans.sort((a, b) => a.start - b.start);
}
