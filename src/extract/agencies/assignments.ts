import { foldWidth } from "../../text/fold.ts";
import type { Placed, Reading } from "../../types/reading.ts";
import type { Assignment } from "../../types/record.ts";
import { placer } from "../place.ts";
import { assignmentOf } from "./answer.ts";
import { bracketAssignments } from "./bracket-assignments.ts";
import { sentenceAssignments } from "./duty-sentences.ts";
import { labelledLines } from "./labelled-lines.ts";
import { roleLists } from "./role-lists.ts";

/**
 * Who answers for what: from bracketed notes and labelled lines, from table rows, and from sentences that expressly
 * put a duty on a named body. One entry per body and bracket (row, sentence).
 *
 * @returns assignments in the order of the text, each with the smallest item it stands in
 */
export function findAssignments(reading: Reading): Placed<Assignment>[] {
  const { text, outline, tables } = reading;
  const place = placer(outline.nodes, tables);
  const folded = foldWidth(text);
  const { answers, notes } = bracketAssignments(folded);
  const taken = [...notes, ...tables.map(({ span }) => span)].sort((a, b) => a.start - b.start);
  const said = [
    ...answers,
    ...labelledLines(folded, notes),
    ...roleLists(folded, taken),
    ...sentenceAssignments(folded, notes),
  ];
  const rows = tables.flatMap(({ rows }) =>
    rows.flatMap(({ id, assignments }) => assignments.map((assignment) => ({ ...assignment, item: id }))),
  );
  const border = borders(reading);
  // a sentence glued to the next heading is quoted up to there
  const within = said.map((answer) => {
    const { start, end } = answer.span;
    const span = { start, end: Math.min(end, border(start)) };
    return { ...assignmentOf(text, { ...answer, span }), item: place(answer.span) };
  });
  return [...within, ...rows].sort((a, b) => a.span.start - b.span.start);
}

/** Where what is said at an offset ends at the latest: at the next item or row, or at the end of the text. */
function borders({ text, outline, tables }: Reading): (offset: number) => number {
  const starts = [...outline.nodes, ...tables.flatMap(({ rows }) => rows)].map(({ span }) => span);
  const cuts = [
    ...new Set([...starts.map(({ start }) => start), ...starts.map(({ end }) => end), text.length]),
  ];
  cuts.sort((a, b) => a - b);
  return (offset) => {
    let low = 0;
    let high = cuts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cuts[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return cuts[low]!;
  };
}
