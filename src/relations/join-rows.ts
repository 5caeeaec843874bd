import { lineFrom } from "../outline/lines.ts";
import { resemble } from "../similarity/resemble.ts";
import { contains } from "../text/span.ts";
import type { Assignment, Span, Task } from "../types/record.ts";

/** A row that restates a task shares at least so much with it; what merely touches the same field has less. */
const leastSimilarity = 0.15;

/**
 * The tasks with each row of a table joined to the task of the text that it restates: `sameAs` on the row, and
 * the row's bodies in the task as well, marked `via` the row. A row that restates none stays a task of its own.
 */
export function joinRows(tasks: Task[]): Task[] {
  const rows = tasks.filter((task) => task.origin === "table");
  const isAround = aroundOneOf(rows.map(({ span }) => span));
  // an item that a table stands in is not what its rows restate
  const texts = tasks.filter(({ origin, span }) => origin === "text" && !isAround(span));
  if (rows.length === 0 || texts.length === 0) return tasks;
  const taskOf = new Map<Task, Task>();
  for (const match of resemble(rows, texts, { floor: leastSimilarity })) {
    const row = rows[match.left]!;
    if (!taskOf.has(row)) taskOf.set(row, texts[match.right]!);
  }
  const rowsOf = new Map<Task, Task[]>();
  for (const [row, task] of taskOf) {
    const known = rowsOf.get(task);
    if (known) known.push(row);
    else rowsOf.set(task, [row]);
  }
  return tasks.map((task) => {
    const restated = taskOf.get(task);
    if (restated) return { ...task, sameAs: restated.id };
    const joined = rowsOf.get(task);
    return joined ? { ...task, assignments: withRows(task.assignments, joined) } : task;
  });
}

/** Whether a span contains one of others, which stand apart. */
function aroundOneOf(spans: readonly Span[]): (around: Span) => boolean {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  return (around) => {
    const first = inOrder[lineFrom(inOrder, around.start)];
    return first !== undefined && contains(around, first);
  };
}

/** A body that the text names already, in the same role, is not named again. */
function withRows(own: Assignment[], rows: Task[]): Assignment[] {
  const all = [...own];
  for (const row of rows) {
    for (const assignment of row.assignments) {
      if (all.some(({ agency, role }) => agency === assignment.agency && role === assignment.role)) continue;
      all.push({ ...assignment, via: row.id });
    }
  }
  return all;
}
