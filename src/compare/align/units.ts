import { form } from "../../lexicon/forms.ts";
import { cutAt, leading, leadOf } from "../../similarity/topics.ts";
import { grouped } from "../../text/grouped.ts";
import { slice, trim } from "../../text/span.ts";
import type { Assignment, Deadline, Indicator, PolicyDocument, Span } from "../../types/record.ts";
import { headingEnd } from "./heading-borders.ts";
import { textParts } from "./text-parts.ts";

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
  /** Where an item was cut: whether this is one of its paragraphs, or a later topic of one. */
  cut?: "paragraph" | "topic";
  /** What else than a task it is: a section's own text, or what stands under a heading of aims as a whole. */
  stretch?: "text" | "aims";
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

/** Whether a text is compared by its paragraphs. */
export function isByParagraph(record: PolicyDocument, text: string): boolean {
  return sayMuch(textUnits(record, text, false));
}

/** So many items of one document do not have paragraphs with a lead of their own by chance. */
const manyItems = 3;

/**
 * Whether units say several works each: one of them is too long to be read as one, or most of those that have paragraphs
 * have such as are led by a heading of their own (大力提振消费。实施…, 扩大有效投资。加快…), as the chapters of a work report.
 */
function sayMuch(units: readonly Unit[]): boolean {
  if (units.some(({ sort, text }) => sort !== "row" && text.length > LONG)) return true;
  const several = units
    .filter(({ sort, stretch }) => sort === "plan" && !stretch)
    .map(({ text }) => paragraphsOf(text))
    .filter(({ length }) => length > 1);
  const led = several.filter((paragraphs) => {
    const own = paragraphs.filter((paragraph) => leadOf(paragraph.trim()) !== "");
    return own.length > 1 && 2 * own.length >= paragraphs.length;
  });
  return led.length >= manyItems && 2 * led.length >= several.length;
}

/**
 * The whole body as units: the tasks and, besides them, what stands in goals, findings and around the items of a
 * section. Head and tail of the document are not among them, unless it has no outline at all.
 *
 * @param text the source text that the record's spans point into
 * @param paragraphs whether stretches are cut at line ends, long paragraphs at their topics; the second paragraph of
 *   2.3 is then 2.3¶2, its third topic 2.3¶2.3
 */
export function textUnits(record: PolicyDocument, text: string, paragraphs: boolean): Unit[] {
  const units = [...taskUnits(record), ...stretchUnits(record, text)].sort((a, b) => a.start - b.start);
  const plain = record.outline.length === 0 && record.tasks.length === 0;
  const pieces = units.map((unit) => ((paragraphs && unit.sort !== "row") || plain ? cut(unit) : [unit]));
  return counted(pieces).filter((unit) => !greeting.test(unit.title + unit.text));
}

/** e.g. 各位代表！ on a line of its own. It is counted as a paragraph, but says nothing. */
const greeting = /^[\s\u200b]*各位(?:代表|委员|同志)[！!：:，,。]?\s*$/u;

/** Units by their paragraphs where they say several works each. */
export function cutUnits(units: Unit[]): Unit[] {
  return sayMuch(units) ? counted(units.map((unit) => (unit.sort === "row" ? [unit] : cut(unit)))) : units;
}

/** Pieces of one item get its id with their number: 2.3¶4, and 2.3¶4.2 for the second topic of a long paragraph. */
function counted(cuts: Piece[][]): Unit[] {
  // A section whose text goes on behind its items goes on counting there: 1¶1, 1¶2, 1.1, 1.2, 1¶3.
  const counts = new Map<string, number>();
  const total = new Map<string, number>();
  for (const { id } of cuts.flat()) total.set(id, (total.get(id) ?? 0) + 1);
  return cuts.flat().map(({ topic, ...unit }) => {
    const count = (counts.get(unit.id) ?? 0) + (topic === undefined || topic === 1 ? 1 : 0);
    counts.set(unit.id, count);
    if (total.get(unit.id) === 1 && unit.id !== "") return unit;
    return { ...unit, id: `${unit.id}¶${count}${topic === undefined ? "" : `.${topic}`}` };
  });
}

/** The own text of every item that is no task. */
function stretchUnits(record: PolicyDocument, source: string): Unit[] {
  const sections = new Map(record.outline.map((section) => [section.id, section]));
  const reviews = reviewsIn(record);
  const aims = aimsIn(record);
  const indicators = grouped(record.indicators, ({ item }) => item);
  const begun = new Set<string>();
  const parts = textParts(record, source).map(({ item, start, text }) => {
    const section = item === null ? null : (sections.get(item) ?? null);
    const first = section !== null && !begun.has(section.id);
    if (section) begun.add(section.id);
    return { section, start, text, first };
  });
  const wanted = parts.filter(({ section }) =>
    section === null ? record.outline.length === 0 : section.kind !== "task" && section.kind !== "row",
  );
  return (
    wanted
      .map(({ section, start, text, first }): Unit => {
        // Label and heading stand first; what follows them is the text.
        const end = start + text.length;
        const body = trim(source, { start: start + (section && first ? headingEnd(text, section) : 0), end });
        const inside = ({ span }: { span: Span }) => start <= span.start && span.start < end;
        return {
          id: section?.id ?? "",
          title: first ? (section?.title ?? "") : "",
          text: slice(source, body),
          start: body.start,
          section: section && (above(section.id) || null),
          sort: section && reviews.has(section.id) ? "review" : "plan",
          stretch: section && aims.has(section.id) ? "aims" : "text",
          assignments: section?.assignments?.filter(inside) ?? [],
          deadlines: section?.deadlines?.filter(inside) ?? [],
          indicators: indicators.get(section?.id ?? null)?.filter(inside) ?? [],
        };
      })
      // A heading over other items has no text of its own and says nothing that they do not.
      .filter((unit) => /[\p{L}\p{N}]/u.test(unit.text))
  );
}

/** Findings, and sections all parts of which are findings: 一、过去五年工作回顾. */
export function reviewsIn({ outline }: PolicyDocument): Set<string> {
  const reviews = new Set(outline.filter(({ kind }) => kind === "finding").map(({ id }) => id));
  const mixed = new Set<string>();
  for (const { id, kind } of outline) {
    const marks = kind === "section" ? null : kind === "finding" ? reviews : mixed;
    for (let at = id.lastIndexOf("."); marks && at > 0; at = id.lastIndexOf(".", at - 1))
      marks.add(id.slice(0, at));
  }
  return new Set([...reviews].filter((id) => !mixed.has(id)));
}

/** Goals under a heading of aims as a whole: 一、总体要求. */
function aimsIn({ outline }: PolicyDocument): Set<string> {
  const aims = new Set<string>();
  for (const { id, kind, title } of outline) {
    if (kind !== "goal" && kind !== "section") continue;
    if (aims.has(above(id)) || form("section/aims").test(title)) aims.add(id);
  }
  return aims;
}

/** The item that a unit is, or is a paragraph of. */
export const itemOf = ({ id }: Pick<Unit, "id">): string => id.replace(/¶.*/u, "");

/** The item that an item stands in; nothing at the top. */
export const above = (item: string): string => item.slice(0, Math.max(0, item.lastIndexOf(".")));

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

/** A paragraph of more characters says several things: the chapters of some reports are one. */
const LONG_PARAGRAPH = 600;
/** What stands before the next topic must be a text. */
const SHORT_TOPIC = 60;

/** Where a topic of a long paragraph begins: 一是…, 二要…, or a sentence that leads it. */
const topicStart = new RegExp(`(?<=^|[。！？；])(?:[一二三四五六七八九十]{1,2}(?:是|要)|${leading})`, "gu");

/** A long paragraph by its topics, each verbatim. */
const topicsOf = (paragraph: string): string[] =>
  paragraph.length > LONG_PARAGRAPH ? cutAt(paragraph, topicStart, SHORT_TOPIC) : [paragraph];

/** A unit, and which topic of its paragraph it is, where that has several. */
type Piece = Unit & { topic?: number };

/** A unit by its paragraphs, long ones by their topics; the heading goes with the first. */
function cut(unit: Unit): Piece[] {
  const pieces = paragraphsOf(unit.text).flatMap((paragraph) => {
    const topics = topicsOf(paragraph);
    return topics.map((text, i) => (topics.length > 1 ? { text, topic: i + 1 } : { text }));
  });
  if (pieces.length < 2) return [unit];
  let from = 0;
  return pieces.map(({ text, topic }, i): Piece => {
    from = unit.text.indexOf(text, from);
    const start = unit.start + from;
    from += text.length;
    const last = i === pieces.length - 1;
    const inside = ({ span }: { span: Span }) =>
      (i === 0 || start <= span.start) && (last || span.start < start + text.length);
    return {
      ...unit,
      title: i === 0 ? unit.title : "",
      cut: (topic ?? 1) > 1 ? "topic" : "paragraph",
      text: text.trim(),
      start,
      section: unit.id,
      assignments: unit.assignments.filter(inside),
      deadlines: unit.deadlines.filter(inside),
      indicators: unit.indicators.filter(inside),
      ...(topic === undefined ? {} : { topic }),
    };
  });
}
