import type { PolicyDocument, Section } from "../types/record.ts";
import { oneLine } from "./one-line.ts";

/** A part or a heading of which it is said who answers or by when. */
export type Holder = Pick<Section, "id" | "assignments" | "deadlines">;

/**
 * What is said of duties and times outside the tasks, for all that stands in a section or for the whole document:
 * parts first, then headings, each with its title.
 *
 * @returns objects of the record itself, so that a finding is told by its identity
 */
export function outsideTasks({ document, parts, outline, tasks }: PolicyDocument): {
  holder: Holder;
  heading: string;
}[] {
  const ofTasks = new Set(tasks.map(({ id }) => id));
  const says = ({ assignments = [], deadlines = [] }: Holder) => assignments.length + deadlines.length > 0;
  return [
    ...parts
      .filter(says)
      .map((part) => ({ holder: part, heading: part.title ?? document.title ?? document.id })),
    ...outline
      .filter((section) => says(section) && !ofTasks.has(section.id))
      .map((section) => ({ holder: section, heading: section.title })),
  ].map(({ holder, heading }) => ({ holder, heading: oneLine(heading) }));
}
