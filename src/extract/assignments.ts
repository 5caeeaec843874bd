import type { Assignment, Placed, Reading } from "../types.ts";
import { bracketAssignments } from "./bracket-assignments.ts";
import { sentenceAssignments } from "./duty-sentences.ts";
import { labelledLines } from "./labelled-lines.ts";
import { placer } from "./place.ts";

/**
 * Who answers for what: from bracketed notes and labelled lines, from table rows, and from sentences that expressly
 * put a duty on a named body. One entry per body and bracket (row, sentence).
 *
 * @returns assignments in the order of the text, each with the smallest item it stands in
 */
export function findAssignments(reading: Reading): Placed<Assignment>[] {
  const { text, outline, tables } = reading;
  const place = placer(outline.nodes, tables);
  const { assignments, notes } = bracketAssignments(text);
  const placed = [...assignments, ...labelledLines(text, notes), ...sentenceAssignments(text, notes)];
  const rows = tables.flatMap(({ rows }) =>
    rows.flatMap(({ id, assignments }) => assignments.map((assignment) => ({ ...assignment, item: id }))),
  );
  return [...placed.map((assignment) => ({ ...assignment, item: place(assignment.span) })), ...rows].sort(
    (a, b) => a.span.start - b.span.start,
  );
}
