import type { Layout } from "../layout.ts";
import { layRows, mostColumns, type WordCell, type WordRow } from "./word-table.ts";

/** Hears the parts of tables and lays out each that ends; those inside cells are not taken apart: their lines are the outer cell's. */
export interface DocxTables {
  /** The cell that lines belong to; null outside. */
  cell(): WordCell | null;
  open(name: string, value: string): void;
  /** @param before called before a cell ends */
  close(name: string, before: () => void): void;
  /** The row that is open was deleted. */
  deleteRow(): void;
}

export function docxTables(layout: Layout): DocxTables {
  let rows: WordRow[] = [];
  let cell: WordCell | null = null;
  let depth = 0;
  let rowDeleted = false;

  const opened = new Map<string, (value: string) => void>([
    [
      "w:tr",
      () => {
        rows.push({ cells: [], skipped: 0 });
        rowDeleted = false;
      },
    ],
    [
      "w:tc",
      () => {
        cell = { lines: [], columnSpan: 1, continues: null };
        rows.at(-1)?.cells.push(cell);
      },
    ],
    [
      "w:gridBefore",
      (value) => {
        const row = rows.at(-1);
        if (row) row.skipped = columnsOf(value);
      },
    ],
    [
      "w:gridSpan",
      (value) => {
        if (cell) cell.columnSpan = Math.max(1, columnsOf(value));
      },
    ],
    ["w:vmerge", (value) => goOn("above", value)],
    ["w:hmerge", (value) => goOn("before", value)],
  ]);
  const goOn = (from: "above" | "before", value: string): void => {
    if (cell && value !== "restart") cell.continues = from;
  };

  return {
    cell: () => cell,
    open: (name, value) => {
      if (name === "w:tbl") depth++;
      // Word 2003 XML and Word since write vmerge and vMerge.
      if (depth === 1) opened.get(name.replace(/Merge$/u, "merge"))?.(value);
    },
    close: (name, before) => {
      if (depth === 1) {
        if (name === "w:tc") {
          before();
          cell = null;
        } else if (name === "w:tr" && rowDeleted) rows.pop();
        else if (name === "w:tbl") {
          layRows(rows, layout);
          rows = [];
        }
      }
      if (name === "w:tbl") depth--;
    },
    deleteRow: () => {
      if (depth === 1) rowDeleted = true;
    },
  };
}

function columnsOf(value: string): number {
  return Math.max(0, Math.min(mostColumns, Math.trunc(Number(value)) || 0));
}
