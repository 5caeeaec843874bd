import { slice } from "../text/span.ts";
import type { Placed, Reading } from "../types/reading.ts";
import type { Assignment, Deadline, Indicator, Reference, Section, Task } from "../types/record.ts";
import { findSteps } from "./steps.ts";

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
  const assignments = byItem(found.assignments);
  const deadlines = byItem(found.deadlines);
  const indicators = byItem(found.indicators);
  const references = byItem(
    found.references.flatMap(({ title, number, items }) =>
      items.map((item) => ({ item, title: title ?? number ?? "" })),
    ),
  );
  const carried = (id: string) => ({
    assignments: (assignments.get(id) ?? []).map(({ item, ...assignment }): Assignment => assignment),
    deadlines: (deadlines.get(id) ?? []).map(({ item, ...deadline }): Deadline => deadline),
    indicators: (indicators.get(id) ?? []).map((indicator) => indicator.id),
    references: (references.get(id) ?? []).map((reference) => reference.title),
  });
  const sections: Section[] = [];
  const tasks: Task[] = [];
  for (const node of outline.nodes) {
    const { id, label, level, kind, title, span } = node;
    const section: Section = { id, part: "main", label, level, kind, title, span };
    if (kind === "task") {
      const steps = findSteps(text, node.body);
      tasks.push({
        id,
        part: "main",
        label,
        title,
        section: node.parent?.id ?? null,
        text: slice(text, node.body),
        span: node.body,
        origin: "text",
        ...carried(id),
        ...(steps.length > 0 ? { steps } : {}),
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
    sections.push({ id, part: "main", label, level: 1, kind: "row", title, span });
    const goal = row.goal ?? row.titleSpan;
    tasks.push({
      id,
      part: "main",
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

function byItem<T extends { item: string | null }>(list: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const found of list) {
    if (found.item === null) continue;
    const group = groups.get(found.item);
    if (group) group.push(found);
    else groups.set(found.item, [found]);
  }
  return groups;
}
