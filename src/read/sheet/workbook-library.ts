import { importOf } from "../bundled.ts";

/** The library that reads workbooks; no more of it is loaded than its one module. */
export async function workbookLibrary(): Promise<typeof import("@e965/xlsx")> {
  return (await importOf("@e965/xlsx", "xlsx.mjs")) as typeof import("@e965/xlsx");
}

/** Characters of the code pages of machines, which workbooks of Excel 95 and older are written in: a large table. */
export function codePages(): Promise<unknown> {
  return importOf("@e965/xlsx", "dist/cpexcel.full.mjs");
}
