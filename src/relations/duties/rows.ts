import { bodyForm } from "../../mentions/bodies/form.ts";
import { splitBodies } from "../../mentions/bodies/list.ts";
import { contains } from "../../text/span.ts";
import { squeezed, type View } from "../../text/view.ts";
import type { Placed, ReadTable, TableRow } from "../../types/reading.ts";
import type { Assignment, Role, Span } from "../../types/record.ts";
import { type Answer, assignmentOf, quoteOf } from "./answer.ts";
import { type Duty, readDutyNote, readTrailingNote } from "./note.ts";

/** A name of a body by its letters: the column vouches for it. */
const nameLike = /^[\p{L}\p{N}（）()·、—\-“”"]{2,40}$/u;

/**
 * Who answers for the rows of a table: each body once in a role, read of the cell as of a note. A cell that is merged
 * over rows is printed in the first of them: what it says is taken over from there, `via` that row.
 */
export function rowAssignments(view: View, { rows }: ReadTable): Placed<Assignment>[] {
  const rowAt = finder(rows);
  return rows.flatMap((row) => {
    const assignments = new Map<string, Placed<Assignment>>();
    for (const { span, role } of row.bodies) {
      for (const answer of cellAnswers(view, span, role)) {
        const assignment = { ...assignmentOf(view, answer), item: row.id };
        const key = `${assignment.role} ${assignment.agency}`;
        if (assignments.has(key)) continue;
        const via = contains(row.span, answer.name) ? null : rowAt(answer.name);
        if (via !== null) assignment.via = via;
        // merged from a row that is no task (a heading between rows): the row itself is all there is to quote
        else if (!contains(row.span, answer.name)) Object.assign(assignment, quoteOf(view, ownPlace(row)));
        assignments.set(key, assignment);
      }
    }
    return [...assignments.values()];
  });
}

/** What the row prints itself: its title's cell where it has one. */
function ownPlace({ span, titleSpan }: TableRow): Span {
  return titleSpan.end > titleSpan.start ? titleSpan : span;
}

/** Which row of a table, its rows in order, a place lies in. */
function finder(rows: TableRow[]): (span: Span) => string | null {
  return (span) => {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle]!.span.start <= span.start) low = middle + 1;
      else high = middle;
    }
    const row = rows[low - 1];
    return row && contains(row.span, span) ? row.id : null;
  };
}

/** The bodies of one cell: 省教育厅、省财政厅; 省教育厅（牵头）、省财政厅; 省教育厅牵头，省财政厅配合. */
function cellAnswers(view: View, span: Span, role: Role): Answer[] {
  const cell = squeezed(view, span);
  return rolesOf(cell.text, role).map(({ start, end, role: said }) => {
    const name = cell.spanOf(start, end);
    return { name, role: said, source: "table", span: name };
  });
}

function rolesOf(cell: string, role: Role): Duty[] {
  const note = readDutyNote(cell, role);
  if (note && note.form !== "bare") return note.duties;
  return splitBodies(cell).flatMap((item) => {
    const { body, role: said } = readTrailingNote(item);
    const isNone = body.text.endsWith("无") || /^\d+$/u.test(body.text);
    const isName = nameLike.test(body.text) && (!isNone || bodyForm(body.text) !== null);
    return isName ? [{ ...body, role: said ?? role }] : [];
  });
}
