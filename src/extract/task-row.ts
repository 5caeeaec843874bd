import { contains, squeeze } from "../text/span.ts";
import type { Assignment, Role, Span, TableRow } from "../types.ts";
import { bodyForm } from "./agency-form.ts";
import { type BodyGroup, cellAssignments, joinBodyLines } from "./body-cells.ts";

/** What a row's cells are, before its id is known. */
export interface RowCells {
  label: string;
  span: Span;
  title: Span[];
  goal: Span[];
  /** Groups of bodies with the role of their column. */
  bodies: { group: BodyGroup; role: Role }[];
  deadline: Span[];
}

const maxTitle = 60;
/** 1.政府网站建设, （2）市长热线: a number printed in the cell of the name. */
const printed = /^\s*([（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[.．、]?)\s*(?=\D)/u;

/** A row of the record. `id` is T.1, T.2 … through all tables of the document. */
export function taskRow(text: string, id: string, cells: RowCells): TableRow {
  let { label, title } = cells;
  if (label === "" && title.length > 0) {
    const found = printed.exec(text.slice(title[0]!.start, title[0]!.end));
    if (found && /[）).．、]$/u.test(found[1]!)) {
      label = found[1]!;
      title = [{ start: title[0]!.start + found[0].length, end: title[0]!.end }, ...title.slice(1)];
    }
  }
  // a cell merged over rows belongs to the first of them; the others keep its words as their title only
  let goal = cover(cells.goal.filter((span) => contains(cells.span, span)));
  let name = squeeze(title.map((span) => text.slice(span.start, span.end)).join("")).replace(/[。；;]$/u, "");
  if (
    goal === null &&
    title.every((span) => contains(cells.span, span)) &&
    (name.length > maxTitle || /[。；]/u.test(name))
  ) {
    goal = cover(title);
    name = "";
  }
  const assignments: Assignment[] = [];
  for (const { group, role } of cells.bodies) {
    for (const assignment of cellAssignments(text, group.span, role))
      if (
        !assignments.some(
          ({ agency, role: said }) => agency === assignment.agency && said === assignment.role,
        )
      )
        assignments.push(assignment);
  }
  const own = cover(title.filter((span) => contains(cells.span, span)));
  return {
    id,
    label,
    title: name,
    span: cells.span,
    titleSpan: own ?? goal ?? { start: cells.span.start, end: cells.span.start },
    goal,
    assignments,
    deadline: cover(cells.deadline),
  };
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
    ({ text: name }, i) => i > 0 && (bodyForm(name) === "generic" || /[、，,]/u.test(name)),
  );
  if (border < 0) border = 1;
  return groups.map((group, i) => ({
    group,
    role: i < border ? first : later[Math.min(i - border, later.length - 1)]!,
  }));
}
