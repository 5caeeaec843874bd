import { oneWidth } from "../../text/one-width.ts";
import { coverage } from "../../text/overlapping.ts";
import { squeeze } from "../../text/span.ts";
import type { PolicyDocument, Span } from "../../types/record.ts";
import type { Reread } from "./doubt.ts";
import { deadlinesIn, dutiesIn } from "./entries.ts";
import type { Say } from "./finding.ts";
import type { Said } from "./reading.ts";

/**
 * Whether there is cause to think that the record lacks items or bodies: notes that name some, items of the outline
 * without a task, stretches between items. Cheap, and more often than not a false alarm where it says so: what is really
 * lacking tells `tellLacks`.
 */
export function mayLack(record: PolicyDocument, text: string, said: Said): boolean {
  const noted = coverage(dutiesIn(record).map(([, { span }]) => span));
  if (said.duties.some(({ span }) => !noted(span))) return true;
  if (
    record.outline
      .filter(({ kind }) => kind === "task" || kind === "row")
      .some(({ id }) => !record.tasks.some((task) => task.id === id))
  )
    return true;
  return gaps(record, text).length > 0;
}

/** Stretches with more than a line's words between two children of a section, which belong to no item. */
function gaps({ outline }: PolicyDocument, text: string): Span[] {
  const found: Span[] = [];
  let before: PolicyDocument["outline"][number] | undefined;
  for (const section of outline.filter(({ kind }) => kind !== "row")) {
    const sibling =
      before && section.part === before.part && section.id.split(".").length === before.id.split(".").length;
    if (sibling && squeeze(text.slice(before!.span.end, section.span.start)).length > 12)
      found.push({ start: before!.span.end, end: section.span.start });
    before = section;
  }
  return found;
}

/** What the whole reading of a text has and the record lacks: tasks, numbers, dates, duties, titles. */
export function tellLacks(record: PolicyDocument, reading: Reread, text: string, say: Say): void {
  const shown = (span: Span) => squeeze(text.slice(span.start, span.end)).slice(0, 40);
  const tasks = coverage(record.tasks.map(({ span }) => span));
  for (const { title, span } of reading.tasks)
    if (!tasks(span) && span.end > span.start)
      say("tasks", "lacks-task", { title: title || shown(span) }, span);
  const numbers = coverage(record.indicators.map(({ span }) => span));
  for (const { span, quote } of reading.indicators)
    if (!numbers(span)) say("indicators", "lacks-number", { quote }, span);
  const dates = coverage(deadlinesIn(record).map(([, { span }]) => span));
  for (const [, { span, quote }] of deadlinesIn(reading))
    if (!dates(span)) say("tasks", "lacks-date", { quote }, span);
  const duties = new Map<string, Span[]>();
  for (const [, { agency, span }] of dutiesIn(record))
    duties.set(squeeze(agency), [...(duties.get(squeeze(agency)) ?? []), span]);
  for (const [, { agency, span, source, via }] of dutiesIn(reading)) {
    if (source === "sentence" || via !== undefined) continue;
    const own = duties.get(squeeze(agency)) ?? [];
    if (!own.some((one) => one.start < span.end && span.start < one.end))
      say("tasks", "lacks-duty", { agency, quote: shown(span) }, span);
  }
  const titles = new Set(
    record.references.map(({ title, number }) => squeeze(oneWidth(title ?? number ?? ""))),
  );
  for (const { title, number, span } of reading.references)
    if (!titles.has(squeeze(oneWidth(title ?? number ?? ""))))
      say("references", "lacks-title", { title: title ?? number ?? "" }, span);
}
