import { bodyForm } from "../../mentions/bodies/form.ts";
import { splitBodies } from "../../mentions/bodies/list.ts";
import { bodyWords } from "../../mentions/bodies/vocabulary.ts";
import { countFirst } from "../../text/count-first.ts";
import { allHan } from "../../text/han.ts";
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
    const row = rows[countFirst(rows, (one) => one.span.start <= span.start) - 1];
    return row && contains(row.span, span) ? row.id : null;
  };
}

/** The bodies of one cell: 省教育厅、省财政厅; 省教育厅（牵头）、省财政厅; 省教育厅牵头，省财政厅配合. */
function cellAnswers(view: View, span: Span, role: Role): Answer[] {
  const pieces = apart(view, span);
  if (pieces) return pieces.flatMap((piece) => cellAnswers(view, piece, role));
  const cell = squeezed(view, span);
  return rolesOf(cell.text, role).map(({ start, end, role: said }) => {
    const name = cell.spanOf(start, end);
    return { name, role: said, source: "table", span: name };
  });
}

/** No cell with more of them is looked at. */
const mostPieces = 60;

/**
 * 县住建局 县水务局, or one a line: bodies that blanks or breaks part. Not 省人力资源⏎社会保障厅, a name that a narrow cell
 * breaks, nor 县委⏎组织部: behind a break each name must begin as names do.
 *
 * @returns null where the cell is one stretch
 */
function apart({ text }: View, { start, end }: Span): Span[] | null {
  const pieces = Array.from(text.slice(start, end).matchAll(/\S+/gu), ({ 0: word, index }) => ({
    word,
    start: start + index,
    end: start + index + word.length,
  }));
  if (pieces.length < 2 || pieces.length > mostPieces) return null;
  const isBroken = /[\n\r]/u.test(text.slice(start, end));
  const { edge, quantifier } = bodyWords();
  const begins = (word: string) => edge(word) !== "" || quantifier(word) !== "";
  const whole = pieces.every(({ word }, i) =>
    isBroken
      ? begins(word) && bodyForm(word) !== null
      : isOffice(word) && (i === 0 || begins(word) || !isParent(pieces[i - 1]!.word)),
  );
  return whole ? pieces : null;
}

/** 县住建局, and what the column vouches for: 安监所, 文化站. */
function isOffice(word: string): boolean {
  return bodyForm(word) !== null || (allHan(word, 2, 8) && "站所办队室科股社".includes(word.at(-1)!));
}

/** 县委 before 组织部, 市政府 before 办公室: one name. */
function isParent(word: string): boolean {
  return word.endsWith("委") || word.endsWith("政府");
}

function rolesOf(cell: string, role: Role): Duty[] {
  const note = readDutyNote(cell, role, true);
  if (note && note.form !== "bare") return note.duties;
  return splitBodies(cell).flatMap((item) => {
    const { body, role: said } = readTrailingNote(item);
    const isNone = body.text.endsWith("无") || /^\d+$/u.test(body.text);
    const isName = nameLike.test(body.text) && (!isNone || bodyForm(body.text) !== null);
    return isName ? [{ ...body, role: said ?? role }] : [];
  });
}
