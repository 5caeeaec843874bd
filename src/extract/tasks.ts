import { slice } from "../text/span.ts";
import type { Assignment, Deadline, Indicator, Placed, Reading, Reference, Section, Task } from "../types.ts";

/** What the extractors found, each with its place. */
export interface Findings {
  indicators: Placed<Indicator>[];
  assignments: Placed<Assignment>[];
  deadlines: Placed<Deadline>[];
  references: Reference[];
}

/** The outline and the tasks of a record, each finding at the task or section it belongs to. */
export function assemble(reading: Reading, found: Findings): { outline: Section[]; tasks: Task[] } {
  const { text, outline, tables } = reading;
  const byItem = <T extends { item: string | null }>(list: T[]): Map<string, Omit<T, "item">[]> => {
    const map = new Map<string, Omit<T, "item">[]>();
    for (const { item, ...rest } of list) {
      if (item === null) continue;
      const group = map.get(item);
      if (group) group.push(rest);
      else map.set(item, [rest]);
    }
    return map;
  };
  const assignments = byItem(found.assignments);
  const deadlines = byItem(found.deadlines);
  const carried = (id: string) => ({
    assignments: (assignments.get(id) ?? []) as Assignment[],
    deadlines: (deadlines.get(id) ?? []) as Deadline[],
    indicators: found.indicators
      .filter((indicator) => indicator.item === id)
      .map((indicator) => indicator.id),
    references: found.references.filter((reference) => reference.items.includes(id)).map((r) => r.title),
  });
  const sections: Section[] = [];
  const tasks: Task[] = [];
  for (const node of outline.nodes) {
    const { id, label, level, kind, title, span } = node;
    const section: Section = { id, label, level, kind, title, span };
    if (kind === "task") {
      tasks.push({
        id,
        label,
        title,
        section: node.parent?.id ?? null,
        text: slice(text, node.body),
        span: node.body,
        origin: "text",
        ...carried(id),
      });
    } else {
      const own = carried(id);
      if (own.assignments.length > 0) section.assignments = own.assignments;
      if (own.deadlines.length > 0) section.deadlines = own.deadlines;
    }
    sections.push(section);
  }
  for (const row of tables.flatMap((table) => table.rows)) {
    const { id, label, title, span } = row;
    sections.push({ id, label, level: 1, kind: "row", title, span });
    const goal = row.goal ?? row.titleSpan;
    tasks.push({
      id,
      label,
      title,
      section: null,
      text: slice(text, goal),
      span: goal,
      origin: "table",
      ...carried(id),
    });
  }
  return { outline: sections, tasks };
}
