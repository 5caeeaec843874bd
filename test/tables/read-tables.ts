import { textSource } from "../../src/read/source.ts";
import { rowAssignments } from "../../src/relations/duties/rows.ts";
import { indicatorsOf } from "../../src/relations/indicators/table.ts";
import { findTables } from "../../src/tables/tables.ts";
import { viewOf } from "../../src/text/view.ts";
import type { Placed, Report } from "../../src/types/reading.ts";
import type { Assignment, Source } from "../../src/types/record.ts";

/** The tables of a source with what its cells say: the bodies of each row, the indicators of its figures. */
export function readTables(source: Source | string, report: Report = () => {}) {
  const read = typeof source === "string" ? textSource(source) : source;
  const view = viewOf(read.text);
  return findTables(read, view, report).map((table) => {
    const byRow = new Map<string | null, Placed<Assignment>[]>();
    for (const one of rowAssignments(view, table)) byRow.set(one.item, [...(byRow.get(one.item) ?? []), one]);
    return {
      ...table,
      indicators: table.values
        ? indicatorsOf(read.text, table.values, { date: null, year: null, planEnd: null })
        : [],
      rows: table.rows.map((row) => ({
        ...row,
        assignments: (byRow.get(row.id) ?? []).map(({ item, ...assignment }) => assignment),
      })),
    };
  });
}
