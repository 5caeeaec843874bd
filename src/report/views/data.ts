import { stringify } from "csv-stringify/sync";
import { csvManner } from "../csv-manner.ts";
import type { Language } from "../phrases.ts";
import type { Cell } from "../tables.ts";

/** Rows of data under named columns, for programs and spreadsheets. */
export interface Data {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** As spreadsheets want CSV: byte order mark, CRLF, and no text is taken for a formula; numbers stay numbers. */
export function dataCsv({ columns, rows }: Data): string {
  return stringify([[...columns], ...rows.map((row) => [...row])], { ...csvManner, bom: true });
}

/** A line of JSON a row, its keys the columns. */
export function dataNdjson({ columns, rows }: Data): string {
  return rows
    .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])))}\n`)
    .join("");
}

/** Width of a column in characters, by name; the others get 12. */
const widths: [RegExp, number][] = [
  [/text$/iu, 60],
  [/(?:title|name|path|context|words|shared|reason|quote)$/iu, 30],
  [/(?:document|region|column|agency|theme|indicator)$/iu, 18],
];

/** A workbook, a sheet for each table; the same bytes for the same data. */
export async function dataWorkbook(
  tables: Readonly<Record<string, Data>>,
  language: Language,
): Promise<Uint8Array> {
  const { spreadsheet } = await import("../spreadsheet.ts");
  const { tableWords } = await import("../table-words.ts");
  const words = tableWords(language);
  return spreadsheet(
    Object.entries(tables).map(([name, { columns, rows }]) => ({
      name: words.sheet(name),
      columns: columns.map((column) => ({
        name: words.column(column),
        width: widths.find(([pattern]) => pattern.test(column))?.[1] ?? 12,
      })),
      rows: rows.map((row) => row.map((cell, i) => words.cell(columns[i]!, cell))),
    })),
  );
}

export type DataFormat = "ndjson" | "csv" | "xlsx";

/**
 * Tables as a format writes them: a workbook holds all of them, the other formats one.
 *
 * @param options.table the one that was asked for; of CSV and NDJSON `usual` where none was
 */
export async function writtenData<Name extends string>(
  tables: Readonly<Record<Name, Data>>,
  { format, table, usual, language }: { format: DataFormat; table?: Name; usual: Name; language: Language },
): Promise<string | Uint8Array> {
  if (format === "xlsx") return dataWorkbook(table ? { [table]: tables[table] } : tables, language);
  return (format === "csv" ? dataCsv : dataNdjson)(tables[table ?? usual]);
}
