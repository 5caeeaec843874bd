import type { PolicyDocument } from "../../types/record.ts";
import type { TaskRef } from "../../types/results.ts";
import { oneLine } from "../one-line.ts";

/** A task as a page quotes it. */
export interface TaskWords {
  id: string;
  title: string;
  text: string;
}

/** A function from a reference to the task's words; an item of the outline without a task has its heading alone. */
export function taskWords(records: readonly PolicyDocument[]): (ref: TaskRef) => TaskWords {
  const found = new Map(
    records.map(({ document, outline, tasks }) => [
      document.id,
      new Map([
        ...outline.map(({ id, title }) => [id, { id, title: oneLine(title), text: "" }] as const),
        ...tasks.map(
          ({ id, title, text }) => [id, { id, title: oneLine(title), text: oneLine(text) }] as const,
        ),
      ]),
    ]),
  );
  return ({ document, task }) => found.get(document)?.get(task) ?? { id: task, title: "", text: "" };
}
