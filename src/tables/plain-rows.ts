import type { SourceCell, SourceTable, Span } from "../types/record.ts";

/** A table of rows of which no cell is merged; empty cells have no length. */
export function tableOfRows(rows: readonly (readonly Span[])[]): SourceTable {
  const cells = rows.flatMap((row, r) =>
    row.map((span, column): SourceCell => ({ row: r, column, rowSpan: 1, columnSpan: 1, span })),
  );
  const filled = cells.map(({ span }) => span).filter(({ start, end }) => end > start);
  return {
    span: { start: filled[0]!.start, end: Math.max(...filled.map(({ end }) => end)) },
    rows: rows.length,
    columns: rows[0]!.length,
    cells,
  };
}
