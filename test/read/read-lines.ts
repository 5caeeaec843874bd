import { readBytes } from "../../src/read/read.ts";
import type { Source } from "../../src/types/record.ts";
import { UserError } from "../../src/user-error.ts";

/** The lines that a file reads as. */
export async function linesOf(bytes: Uint8Array, path = "x.docx"): Promise<string[]> {
  return (await readBytes(bytes, { path })).text.split("\n");
}

/** The code with which a file is refused; "read" where it is not. Anything but a UserError is thrown on. */
export async function refusal(bytes: Uint8Array, path = "x", encoding?: string): Promise<string> {
  try {
    await readBytes(bytes, { path, ...(encoding ? { encoding } : {}) });
    return "read";
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

/** The cells of a table as `row,column rows×columns text`. */
export function cellsOf(source: Source, table = 0): string[] {
  return source.tables[table]!.cells.map(
    ({ row, column, rowSpan, columnSpan, span }) =>
      `${row},${column} ${rowSpan}×${columnSpan} ${source.text.slice(span.start, span.end)}`,
  );
}
