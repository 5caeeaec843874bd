import { contains, slice, squeeze } from "../../text/span.ts";
import type { TableRow } from "../../types/reading.ts";
import type { Assignment, Role, Span } from "../../types/record.ts";
import { bodyForm } from "../agencies/agency-form.ts";
import { assignmentOf, quoteOf } from "../agencies/answer.ts";
import { type BodyGroup, cellAnswers, joinBodyLines } from "./body-cells.ts";

/** What a row's cells are, before its id is known. */
export interface RowCells {
  label: Span | null;
  span: Span;
  title: Span[];
  goal: Span[];
  /** Groups of bodies with the role of their column. */
  bodies: { group: BodyGroup; role: Role }[];
  deadline: Span[];
}

const maxTitle = 60;
/** 1.政府网站建设, （2）市长热线: a number printed in the cell of the name. */
const printed = /^\s*(\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\)?[.、]?)\s*(?=\D)/u;

/**
 * A row of the record.
 *
 * @param source the text, and the same text folded to half width
 * @param id T.1, T.2 … through all tables of the document
 * @param rowOf the id of the row that a place of the table lies in
 */
export function taskRow(
  source: { text: string; folded: string },
  id: string,
  cells: RowCells,
  rowOf: (span: Span) => string | null,
): TableRow {
  const { text, folded } = source;
  let { title } = cells;
  let label = cells.label ? slice(text, cells.label) : "";
  if (label === "" && title.length > 0) {
    const found = printed.exec(slice(folded, title[0]!));
    if (found && /[).、]$/u.test(found[1]!)) {
      const { start, end } = title[0]!;
      label = slice(text, { start, end: start + found[0].length }).trim();
      title = [{ start: start + found[0].length, end }, ...title.slice(1)];
    }
  }
  // a cell merged over rows belongs to the first of them; the others keep its words as their title only
  let goal = cover(cells.goal.filter((span) => contains(cells.span, span)));
  let name = squeeze(title.map((span) => slice(text, span)).join("")).replace(/[。;；]$/u, "");
  if (
    goal === null &&
    title.every((span) => contains(cells.span, span)) &&
    (name.length > maxTitle || /[。;；]/u.test(name))
  ) {
    goal = cover(title);
    name = "";
  }
  const own = cover(title.filter((span) => contains(cells.span, span)));
  return {
    id,
    label,
    title: name,
    span: cells.span,
    titleSpan: own ?? goal ?? { start: cells.span.start, end: cells.span.start },
    goal,
    assignments: assignmentsOf(source, cells, own ?? cells.span, rowOf),
    deadline: cover(cells.deadline),
  };
}

/**
 * The row's bodies, each once in a role. A cell that is merged over rows is printed in the first of them: what it says
 * is taken over from there, `via` that row.
 */
function assignmentsOf(
  { text, folded }: { text: string; folded: string },
  { bodies, span }: RowCells,
  own: Span,
  rowOf: (span: Span) => string | null,
): Assignment[] {
  const assignments = new Map<string, Assignment>();
  for (const { group, role } of bodies) {
    for (const answer of cellAnswers(folded, group.span, role)) {
      const assignment = assignmentOf(text, answer);
      const key = `${assignment.role} ${assignment.agency}`;
      if (assignments.has(key)) continue;
      const via = contains(span, answer.name) ? null : rowOf(answer.name);
      if (via !== null) assignment.via = via;
      // merged from a row that is no task (a heading between rows): the row itself is all there is to quote
      else if (!contains(span, answer.name)) Object.assign(assignment, quoteOf(text, own));
      assignments.set(key, assignment);
    }
  }
  return [...assignments.values()];
}

function cover(spans: Span[]): Span | null {
  if (spans.length === 0) return null;
  return { start: spans[0]!.start, end: spans.at(-1)!.end };
}

/**
 * Shares the lines of a flattened row's bodies out among the columns of bodies. The cell borders are lost: bodies named
 * by kind only (各县区, 相关单位) and lists belong to the later column, the first body to the first one.
 *
 * @param roles roles of the columns of bodies, in their order
 */
export function shareOut(text: string, lines: Span[], roles: Role[]): RowCells["bodies"] {
  const groups = joinBodyLines(text, lines);
  const [first = "responsible", ...later] = roles;
  if (later.length === 0) return groups.map((group) => ({ group, role: first }));
  if (later.length > 1 && groups.length === roles.length)
    return groups.map((group, i) => ({ group, role: roles[i]! }));
  let border = groups.findIndex(
    ({ text: name }, i) => i > 0 && (bodyForm(name) === "generic" || /[、,]/u.test(name)),
  );
  if (border < 0) border = 1;
  return groups.map((group, i) => ({
    group,
    role: i < border ? first : later[Math.min(i - border, later.length - 1)]!,
  }));
}
