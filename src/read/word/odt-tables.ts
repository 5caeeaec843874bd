import type { Layout } from "../layout.ts";
import type { Attributes } from "../xml.ts";
import { layRows, mostColumns, type WordRow } from "./word-table.ts";

/** Hears the parts of tables and lays out each that ends; those inside cells are not taken apart: their lines are the outer cell's. */
export interface OdtTables {
  /** The lines of the cell that is open; null outside. */
  lines(): string[] | null;
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
}

interface Cell {
  lines: string[];
  columns: number;
  rows: number;
  /** It is hidden by one that spans it. */
  covered: boolean;
  /** How often it stands side by side. */
  times: number;
}

const isCell = (name: string) => name === "table:table-cell" || name === "table:covered-table-cell";

export function odtTables(layout: Layout): OdtTables {
  let depth = 0;
  let rows: WordRow[] = [];
  let cell: Cell | null = null;
  /** By column, the rows that a cell above still reaches down, and how wide it is. */
  let reach: { rows: number; columns: number }[] = [];

  const endCell = ({ lines, columns, rows: down, covered, times }: Cell): void => {
    const row = rows.at(-1)!;
    for (let i = 0; i < times; i++) {
      const column = row.cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
      if (column + columns > mostColumns) return;
      const above = reach[column];
      if (covered) {
        // What a cell to the left covers is part of it; what one above covers continues it, at its first column.
        if (above && above.rows > 0) {
          row.cells.push({ lines: [], columnSpan: above.columns, continues: "above" });
          above.rows--;
        }
        continue;
      }
      row.cells.push({ lines, columnSpan: columns, continues: null });
      if (down > 1) reach[column] = { rows: down - 1, columns };
    }
  };

  const endTable = (): void => {
    if (depth === 1) {
      layRows(rows, layout);
      rows = [];
      reach = [];
    }
    depth--;
  };

  return {
    lines: () => cell?.lines ?? null,
    open: (name, attributes) => {
      if (name === "table:table") depth++;
      if (depth !== 1) return;
      if (name === "table:table-row") rows.push({ cells: [], skipped: 0 });
      else if (isCell(name))
        cell = {
          lines: [],
          columns: numberIn(attributes["table:number-columns-spanned"], mostColumns),
          rows: numberIn(attributes["table:number-rows-spanned"], 10_000),
          covered: name === "table:covered-table-cell",
          times: numberIn(attributes["table:number-columns-repeated"], mostColumns),
        };
    },
    close: (name) => {
      if (name === "table:table") endTable();
      else if (depth === 1 && cell && isCell(name)) {
        endCell(cell);
        cell = null;
      }
    },
  };
}

/** How many an attribute says; one where it says nothing. */
export function numberIn(value: string | undefined, most: number): number {
  return Math.min(most, Number(value ?? 1) || 1);
}
