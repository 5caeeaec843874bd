import { isSpace, slice, trim } from "../text/span.ts";
import type { Assignment, Deadline, Indicator, PolicyDocument, Section, Span } from "../types.ts";

/** What `diff` sets against each other: a task or, where the source text is at hand, any stretch of the body. */
export interface Unit {
  id: string;
  title: string;
  text: string;
  /** Place of `text` in the source. */
  start: number;
  /** Id of the section it stands in. */
  section: string | null;
  /** Only units of one sort are compared: what is planned never becomes a row of a table or a review of the past. */
  sort: "plan" | "review" | "row";
  assignments: Assignment[];
  deadlines: Deadline[];
  indicators: Indicator[];
}

/** Leaves longer than this are compared paragraph by paragraph. */
const LONG = 1500;

/** The tasks of a record as units. */
export function taskUnits(record: PolicyDocument): Unit[] {
  const indicators = new Map(record.indicators.map((indicator) => [indicator.id, indicator]));
  return record.tasks.map((task) => ({
    id: task.id,
    title: task.title,
    text: task.text,
    start: task.span.start,
    section: task.section,
    sort: task.origin === "table" ? ("row" as const) : ("plan" as const),
    assignments: task.assignments,
    deadlines: task.deadlines,
    indicators: task.indicators.flatMap((id) => indicators.get(id) ?? []),
  }));
}

/** Whether a record has a stretch of text too long to be read as one: then paragraphs are compared. */
export function hasLongLeaf(record: PolicyDocument): boolean {
  return (
    record.tasks.some(({ text }) => text.length > LONG) ||
    stretches(record).some((s) => s.end - s.start > LONG)
  );
}

/**
 * The whole body as units: the tasks and, besides them, what stands in goals, findings and before the first
 * item of a section. A text without outline is one stretch.
 *
 * @param text the source text that the record's spans point into
 * @param paragraphs whether stretches are cut at line ends; the second paragraph of 2.3 is then 2.3¶2
 */
export function textUnits(record: PolicyDocument, text: string, paragraphs: boolean): Unit[] {
  // A heading over other items has no text of its own and says nothing that they do not.
  const others = stretches(record, text.length)
    .map((stretch) => stretchUnit(record, stretch, text))
    .filter((unit) => /[\p{L}\p{N}]/u.test(unit.text));
  return [...taskUnits(record), ...others]
    .sort((a, b) => a.start - b.start)
    .flatMap((unit) => (paragraphs && unit.sort !== "row" ? cut(unit) : [unit]));
}

interface Stretch extends Span {
  section: Section | null;
}

/** Own text of every item that is no task: from its heading to its first child. */
function stretches(record: PolicyDocument, length = 0): Stretch[] {
  if (record.outline.length === 0 && record.tasks.length === 0)
    return [{ section: null, start: 0, end: length }];
  const sorted = record.outline
    .filter(({ kind }) => kind !== "row")
    .sort((a, b) => a.span.start - b.span.start);
  return sorted.flatMap((section, i) => {
    if (section.kind === "task") return [];
    const next = sorted[i + 1];
    const end = next && next.span.start < section.span.end ? next.span.start : section.span.end;
    return [{ section, start: section.span.start, end }];
  });
}

function stretchUnit(record: PolicyDocument, { section, start, end }: Stretch, source: string): Unit {
  // Label and heading stand first; what follows them is the text.
  const own = source.slice(start, end);
  const at = section ? headingEnd(own, section) : 0;
  const body = trim(source, { start: start + at, end });
  return {
    id: section?.id ?? "",
    title: section?.title ?? "",
    text: slice(source, body),
    start: body.start,
    section: parentOf(section),
    sort: section && isReview(record, section) ? "review" : "plan",
    assignments: section?.assignments ?? [],
    deadlines: section?.deadlines ?? [],
    indicators: record.indicators.filter(({ span }) => start <= span.start && span.start < end),
  };
}

/** A finding, and a section all parts of which are findings: 一、过去五年工作回顾. */
function isReview({ outline }: PolicyDocument, { id, kind }: Section): boolean {
  if (kind !== "section") return kind === "finding";
  const parts = outline.filter((part) => part.id.startsWith(`${id}.`) && part.kind !== "section");
  return parts.length > 0 && parts.every((part) => part.kind === "finding");
}

const parentOf = (section: Section | null) =>
  section?.id.includes(".") ? section.id.slice(0, section.id.lastIndexOf(".")) : null;

/** Where label and title end in the item's own text, white space inside them passed over. */
function headingEnd(own: string, { label, title }: Section): number {
  const heading = (label + title).replace(/\s+/gu, "");
  let at = 0;
  for (let i = 0; i < heading.length && at < own.length; at++) {
    if (own[at] === heading[i]) i++;
    else if (!isSpace(own.charCodeAt(at))) break;
  }
  return at;
}

/** e.g. a line end, or the two U+3000 that stand for it in text copied from the web. */
const paragraphEnd = /\n\s{0,200}|\u3000{2}/gu;

/** Ends a sentence or an item of a list, with what may close behind it. */
const sentenceEnd = /[。！？；：.!?;:…][”’」』）)》]{0,3}$/u;

/**
 * The paragraphs of a text, each verbatim. A line that ends in the middle of a sentence goes on in the next:
 * web copies break the line at every link (推进 | 供给侧改革 | ，加快…).
 */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let from = 0;
  for (const { index, 0: gap } of text.matchAll(paragraphEnd)) {
    if (!sentenceEnd.test(text.slice(Math.max(from, index - 8), index).trimEnd())) continue;
    paragraphs.push(text.slice(from, index));
    from = index + gap.length;
  }
  paragraphs.push(text.slice(from));
  return paragraphs.filter((paragraph) => paragraph.trim() !== "");
}

/** A unit by its paragraphs; the heading goes with the first. */
function cut(unit: Unit): Unit[] {
  const paragraphs = paragraphsOf(unit.text);
  if (paragraphs.length < 2) return [unit];
  let from = 0;
  return paragraphs.map((text, i) => {
    from = unit.text.indexOf(text, from);
    const start = unit.start + from;
    from += text.length;
    const last = i === paragraphs.length - 1;
    const inside = ({ span }: { span: Span }) =>
      (i === 0 || start <= span.start) && (last || span.start < start + text.length);
    return {
      ...unit,
      id: `${unit.id}¶${i + 1}`,
      title: i === 0 ? unit.title : "",
      text: text.trim(),
      start,
      section: unit.id,
      assignments: unit.assignments.filter(inside),
      deadlines: unit.deadlines.filter(inside),
      indicators: unit.indicators.filter(inside),
    };
  });
}
