import { unzipSync, zipSync } from "fflate";
import writeWorkbook from "write-excel-file/node";
import type { PolicyDocument } from "../types/record.ts";
import { type Cell, type TableName, tableColumns, tableOf } from "./tables.ts";

/** A cell of a spreadsheet holds no more characters than this. */
const longest = 32_767;
/** Width of a column in characters, by name; the others get 12. */
const widths: Record<string, number> = {
  title: 40,
  text: 80,
  path: 40,
  quote: 50,
  name: 30,
  agency: 24,
  document: 20,
};

/**
 * A workbook with one sheet a table, the head row bold and fixed.
 *
 * @returns the bytes of an XLSX file, the same for the same records at any time
 */
export async function workbook(
  records: readonly PolicyDocument[],
  tables: readonly TableName[],
): Promise<Uint8Array> {
  const sheets = tables.map((name) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: tableColumns[name].map((column) => ({ width: widths[column] ?? 12 })),
    data: [
      tableColumns[name].map((value) => ({ value, type: String, fontWeight: "bold" as const })),
      ...records.flatMap((record) => tableOf(record, name).rows.map((row) => row.map(cell))),
    ],
  }));
  const bytes = await writeWorkbook(sheets).toBuffer();
  return sameBytes(bytes);
}

function cell(value: Cell) {
  if (value === null || value === "") return null;
  return typeof value === "number"
    ? { value, type: Number }
    : // As text, so that `=1+1` is not taken for a formula.
      { value: value.slice(0, longest), type: String };
}

/** Zip entries carry the time of writing; the earliest that zip knows stands in for it. */
function sameBytes(bytes: Uint8Array): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const files = unzipSync(bytes);
  return zipSync(
    Object.fromEntries(
      Object.keys(files)
        .sort()
        .map((name) => [name, [files[name]!, { mtime }]]),
    ),
  );
}
