import { slice } from "../text/span.ts";
import type { OutlinePart, Placed, Reading } from "../types/reading.ts";
import type {
  Assignment,
  Deadline,
  Indicator,
  Part,
  Reference,
  Section,
  Span,
  Task,
} from "../types/record.ts";
import { partAt } from "./place.ts";
import { findSteps } from "./steps.ts";

/** What the extractors found, each with its place. */
export interface Findings {
  indicators: Placed<Indicator>[];
  assignments: Placed<Assignment>[];
  deadlines: Placed<Deadline>[];
  references: Reference[];
}

/** Parts, outline and tasks of a record, each finding at the task, section or part that it belongs to. */
export function assemble(
  reading: Pick<Reading, "text" | "view" | "outline" | "tables">,
  found: Findings,
): { parts: Part[]; outline: Section[]; tasks: Task[] } {
  const { text, view, outline, tables } = reading;
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
    const { id, part, label, level, kind, title, span } = node;
    const section: Section = { id, part, label, level, kind, title, span };
    if (kind === "task") {
      const steps = findSteps(view, node.body);
      tasks.push({
        id,
        part,
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
    const part = partAt(outline.parts, span.start);
    sections.push({ id, part, label, level: 1, kind: "row", title, span });
    const goal = row.goal ?? row.progress ?? row.titleSpan;
    tasks.push({
      id,
      part,
      label,
      title,
      section: null,
      text: slice(text, goal),
      span: goal,
      origin: "table",
      ...carried(id),
    });
  }
  return {
    parts: outline.parts.map((part) => withOwn(part, outline.parts, found)),
    outline: sections,
    tasks,
  };
}

/** A part with the duties and dates that stand in no item of it. */
function withOwn({ id, kind, title, span }: OutlinePart, parts: OutlinePart[], found: Findings): Part {
  const own = <T extends { item: string | null; span: Span }>(list: T[]): Omit<T, "item">[] =>
    list
      .filter((one) => one.item === null && partAt(parts, one.span.start) === id)
      .map(({ item, ...one }) => one);
  const assignments: Assignment[] = own(found.assignments);
  const deadlines: Deadline[] = own(found.deadlines);
  return {
    id,
    kind,
    title,
    span,
    ...(assignments.length > 0 ? { assignments } : {}),
    ...(deadlines.length > 0 ? { deadlines } : {}),
  };
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
