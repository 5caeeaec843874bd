import type { Comparison } from "../../types/results.ts";
import type { RecordColumn } from "./columns.ts";

type Row = Comparison["agencies"][number];

/** How many items each body leads, answers for and supports in each column; the busiest first. */
export function countAgencies(columns: RecordColumn[]): Row[] {
  const rows = new Map<string, Row>();
  for (const [i, { records }] of columns.entries()) {
    for (const { name, leads, responsible, supports } of records.flatMap((record) => record.agencies)) {
      const row = rows.get(name) ?? {
        name,
        cells: columns.map(() => ({ leads: 0, responsible: 0, supports: 0 })),
      };
      rows.set(name, row);
      const cell = row.cells[i]!;
      cell.leads += leads.length;
      cell.responsible += responsible.length;
      cell.supports += supports.length;
    }
  }
  const weight = ({ cells }: Row): number =>
    cells.reduce((sum, { leads, responsible, supports }) => sum + leads + responsible + supports, 0);
  // A body named outside every item answers for nothing that could be counted.
  const busy = [...rows.values()].filter((row) => weight(row) > 0);
  return busy.sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1));
}
