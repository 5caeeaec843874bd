import type { PolicyDocument } from "../types/record.ts";
import type { Language } from "./phrases.ts";
import { spreadsheet } from "./spreadsheet.ts";
import { tableWords } from "./table-words.ts";
import { type TableName, tableColumns, tableOf } from "./tables.ts";

/** Width of a column in characters, by name; the others get 12. */
const widths: Record<string, number> = {
  document: 24,
  region: 16,
  title: 40,
  documentTitle: 40,
  text: 80,
  path: 40,
  quote: 50,
  name: 30,
  agency: 24,
  issuer: 24,
  lead: 24,
  responsible: 24,
  support: 24,
  guide: 24,
  indicators: 40,
  references: 40,
};

/** How a workbook of records is made. */
export interface WorkbookOptions {
  /** Of sheet names, heads and codes; values stay as they are in the records. */
  language?: Language;
  /** The text of each record where it is at hand, for the lines. */
  texts?: readonly (string | undefined)[];
}

/**
 * A workbook with one sheet a table, over all documents.
 *
 * @returns the bytes of an XLSX file, the same for the same records at any time
 */
export async function workbook(
  records: readonly PolicyDocument[],
  tables: readonly TableName[],
  { language = "en", texts = [] }: WorkbookOptions = {},
): Promise<Uint8Array> {
  const words = tableWords(language);
  const sheets = tables.map((table) => {
    const columns = tableColumns[table];
    return {
      name: words.sheet(table),
      columns: columns.map((name) => ({ name: words.column(name), width: widths[name] ?? 12 })),
      rows: records.flatMap((record, i) =>
        tableOf(record, table, texts[i]).rows.map((row) =>
          row.map((cell, column) => words.cell(columns[column]!, cell)),
        ),
      ),
    };
  });
  return spreadsheet(sheets);
}
