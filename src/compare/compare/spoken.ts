import type { PolicyDocument, Task } from "../../types/record.ts";

/**
 * The tasks by which a document speaks: all but the rows of a table that restate one. A document without tasks
 * speaks by its headings, goals and findings, which have no text of their own in a record.
 */
export function spokenTasks(record: PolicyDocument): Task[] {
  if (record.tasks.length > 0) return record.tasks.filter((task) => task.sameAs === undefined);
  return record.outline
    .filter((section) => section.title !== "")
    .map(({ id, part, label, title, span }) => ({
      id,
      part,
      label,
      title,
      section: null,
      text: "",
      span: { start: span.start, end: span.start },
      origin: "text",
      assignments: [],
      deadlines: [],
      indicators: [],
      references: [],
    }));
}
