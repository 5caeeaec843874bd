import { form } from "../lexicon/forms.ts";
import { bodyForm } from "../mentions/bodies/form.ts";
import { contains, squeeze } from "../text/span.ts";
import { printed, type View } from "../text/view.ts";
import type { TableRow } from "../types/reading.ts";
import type { Role, Span } from "../types/record.ts";
import { type BodyGroup, joinBodyLines } from "./body-lines.ts";

/** What a row's cells are, before its id is known. */
export interface RowCells {
  label: Span | null;
  span: Span;
  title: Span[];
  goal: Span[];
  /** Groups of bodies with the role of their column. */
  bodies: { group: BodyGroup; role: Role }[];
  deadline: Span[];
  /** What the table says was done: 完成情况. */
  progress?: Span[];
}

const maxTitle = 60;
/** A cell of the goal so short is a name. */
export const shortGoal = 16;

/** A row of the record, but for its id. */
export function rowOf(view: View, cells: RowCells): Omit<TableRow, "id"> {
  let { title } = cells;
  let label = cells.label ? printed(view, cells.label) : "";
  if (label === "" && title.length > 0) {
    const { start, end } = title[0]!;
    const found = form("table/row-number").exec(view.text.slice(start, end));
    if (found && "）.、".includes(found[1]!.at(-1)!)) {
      label = view.source.slice(start, start + found[0].length).trim();
      title = [{ start: start + found[0].length, end }, ...title.slice(1)];
    }
  }
  // a cell merged over rows belongs to the first of them; the others keep its words as their title only
  let goal = cover(cells.goal.filter((span) => contains(cells.span, span)));
  let name = squeeze(title.map((span) => printed(view, span)).join("")).replace(/[。;；]$/u, "");
  if (
    goal === null &&
    title.every((span) => contains(cells.span, span)) &&
    (name.length > maxTitle || /[。;；]/u.test(name))
  ) {
    goal = cover(title);
    name = "";
  }
  // 措施: 资金筹措 in the only column of words is what the row is called
  if (title.length === 0 && goal !== null) {
    const words = squeeze(printed(view, goal)).replace(/[。;；]$/u, "");
    if (words.length <= shortGoal && !/[，。；：;]/u.test(words)) {
      title = [goal];
      name = words;
      goal = null;
    }
  }
  const own = cover(title.filter((span) => contains(cells.span, span)));
  return {
    label,
    title: name,
    span: cells.span,
    titleSpan: own ?? goal ?? { start: cells.span.start, end: cells.span.start },
    goal,
    bodies: cells.bodies.map(({ group, role }) => ({ span: group.span, role })),
    deadline: cover(cells.deadline),
    progress: cover((cells.progress ?? []).filter((span) => contains(cells.span, span))),
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
export function shareOut(view: View, lines: Span[], roles: Role[]): RowCells["bodies"] {
  const groups = joinBodyLines(view, lines);
  const [first = "responsible", ...later] = roles;
  if (later.length === 0) return groups.map((group) => ({ group, role: first }));
  if (later.length > 1 && groups.length === roles.length)
    return groups.map((group, i) => ({ group, role: roles[i]! }));
  let border = groups.findIndex(
    ({ text: name }, i) => i > 0 && (bodyForm(name) === "generic" || /[、，]/u.test(name)),
  );
  if (border < 0) border = 1;
  return groups.map((group, i) => ({
    group,
    role: i < border ? first : later[Math.min(i - border, later.length - 1)]!,
  }));
}
