import { moduleOf } from "../bundled.ts";

/** The library that reads workbooks; no more of it is loaded than its one module. */
export function workbookLibrary(): typeof import("@e965/xlsx") {
  return moduleOf("@e965/xlsx", "xlsx.mjs") as typeof import("@e965/xlsx");
}

/** Characters of the code pages of machines, which workbooks of Excel 95 and older are written in: a large table. */
export function codePages(): unknown {
  return moduleOf("@e965/xlsx", "dist/cpexcel.full.mjs");
}
