import { reporter } from "../text/report.ts";
import type { Message, PolicyDocument } from "../types/record.ts";
import { mixedMarks } from "./mixed-marks.ts";

/**
 * What a proof-reader would mark in a document, in the order of the text: what was odd in reading it (but for mere
 * notes), numbers printed with another mark than those beside them, tasks that nobody answers for, targets without a
 * time, table rows that no task of the text restates.
 */
export function proofread(record: PolicyDocument): Message[] {
  const found: Message[] = record.messages.filter(({ severity }) => severity !== "info");
  const report = reporter(found);
  for (const { label, span, other } of mixedMarks(record))
    report("outline.mixed-marks", span, { label, other });
  for (const task of unassigned(record))
    report("check.unassigned", task.span, { id: task.id, title: task.title });
  for (const { kind, by, quote, span } of record.indicators) {
    if (kind === "target" && by === null) report("check.undated", span, { quote });
  }
  for (const row of rowsAlone(record)) report("check.row-alone", row.span, { id: row.id, title: row.title });
  return found.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** Tasks without anybody, in a document that names somebody, in brackets or a table, for a third of its tasks or more. */
function unassigned({ tasks, outline }: PolicyDocument) {
  const assigned = tasks.filter(({ assignments }) => assignments.some(({ source }) => source !== "sentence"));
  if (assigned.length * 3 < tasks.length) return [];
  const sections = new Set(
    outline.filter(({ assignments = [] }) => assignments.length > 0).map(({ id }) => id),
  );
  // （责任单位：…） behind a heading speaks for all that stands under it.
  const covered = (id: string) =>
    id.split(".").some((_, i, parts) => sections.has(parts.slice(0, i).join(".")));
  return tasks.filter(({ id, assignments }) => assignments.length === 0 && !covered(id));
}

/** Rows without a task of the text, in a table of which other rows have one. */
function rowsAlone({ tasks }: PolicyDocument) {
  const rows = tasks.filter(({ origin }) => origin === "table");
  const restated = new Set(tasks.flatMap(({ sameAs }) => sameAs ?? []));
  const alone = rows.filter(({ id, sameAs }) => sameAs === undefined && !restated.has(id));
  return alone.length < rows.length ? alone : [];
}
