import { squeeze } from "../../text/span.ts";
import type { PolicyDocument, Span } from "../../types/record.ts";
import type { Gold } from "./gold.ts";

/** The kinds of entry that are scored, in the order of the report. */
export const scoredKinds = [
  "outline",
  "kinds",
  "tasks",
  "bounds",
  "indicators",
  "indicators_full",
  "indicator_when",
  "assignments",
  "assignments_sentence",
  "agencies",
  "deadlines",
  "references",
  "doc",
] as const;
export type ScoredKind = (typeof scoredKinds)[number];

/** One entry of a bag: what is compared, and what helps a reader to find it. */
export interface Entry {
  /** Compared as it is: its parts joined by ` | `. */
  key: string;
  /** The document's words behind it, where it has some. */
  quote?: string;
  /** Outline id, where it has one. */
  item?: string | null;
  span?: Span;
}

/** The entries of each kind; a kind that was not annotated is not there and not scored. */
export type Bags = Partial<Record<ScoredKind, Entry[]>>;

/** An indicator as names are scored by. */
export interface NamedIndicator {
  key: string;
  name: string;
}

/** The bags of gold in its short form. */
export function bagsOfGold(gold: Gold): Bags {
  const { items, indicators, assignments, deadlines, references, doc } = gold;
  const bags: Bags = {};
  if (headKeys.some((key) => key in doc)) bags.doc = headEntries(doc);
  if (items) {
    const tasks = items.filter(({ kind }) => kind === "task" || kind === "row");
    bags.outline = items.map((one) => entry([one.id, heading(one.title)], one.starts, one.id));
    bags.kinds = items.map((one) => entry([one.id, one.kind], one.title, one.id));
    bags.tasks = tasks.map((one) => entry([one.id, heading(one.title)], one.starts, one.id));
    bags.bounds = tasks.map((one) => entry([one.id, first(one.starts), last(one.ends)], one.starts, one.id));
  }
  if (indicators) {
    bags.indicators = indicators.map((one) =>
      entry([exact(one.value), exact(one.value2), unit(one.unit)], one.quote, one.item),
    );
    bags.indicators_full = indicators.map((one) =>
      entry(
        [one.item, exact(one.value), exact(one.value2), unit(one.unit), one.cmp, one.change, one.kind],
        one.quote,
        one.item,
      ),
    );
    bags.indicator_when = indicators.map((one) =>
      entry([exact(one.value), unit(one.unit), year(one.by)], one.quote, one.item),
    );
  }
  if (assignments) {
    const from = (sentence: boolean) =>
      assignments
        .filter(({ source }) => (source === "sentence") === sentence)
        .map((one) => entry([one.item, squeeze(one.unit), one.role], one.quote, one.item));
    bags.assignments = from(false);
    bags.assignments_sentence = from(true);
    bags.agencies = once(assignments.map((one) => entry([squeeze(one.unit)], one.unit, one.item)));
  }
  if (deadlines) bags.deadlines = deadlines.map((one) => entry([one.item, one.by], one.quote, one.item));
  if (references) {
    bags.references = references.map((one) =>
      entry([squeeze(one.title ?? ""), squeeze(one.number ?? "")], one.title ?? one.number ?? ""),
    );
  }
  return bags;
}

/**
 * The bags of a record. An assignment that was taken over from a table row (`via`) counts where it is printed, once;
 * what stands in a part and no item of it has no item; targets set in words only are not among the numbers.
 */
export function bagsOfRecord(record: PolicyDocument): Required<Bags> {
  const { document: head, outline, tasks } = record;
  const indicators = numbered(record);
  const places = placesOf(record);
  const from = (sentence: boolean) =>
    places.flatMap(({ item, assignments = [] }) =>
      assignments
        .filter(({ source, via }) => via === undefined && (source === "sentence") === sentence)
        .map((one) => entry([item, squeeze(one.agency), one.role], one.quote, item, one.span)),
    );
  return {
    outline: outline.map((one) => entry([one.id, heading(one.title)], "", one.id, one.span)),
    kinds: outline.map((one) => entry([one.id, one.kind], one.title, one.id, one.span)),
    tasks: tasks.map((one) => entry([one.id, heading(one.title)], "", one.id, one.span)),
    bounds: tasks.map((one) => entry([one.id, first(one.text), last(one.text)], "", one.id, one.span)),
    indicators: indicators.map((one) =>
      entry([exact(one.value), exact(one.valueTo), unit(one.unit)], one.quote, one.item, one.span),
    ),
    indicators_full: indicators.map((one) =>
      entry(
        [
          one.item,
          exact(one.value),
          exact(one.valueTo),
          unit(one.unit),
          one.comparator,
          one.change,
          one.kind,
        ],
        one.quote,
        one.item,
        one.span,
      ),
    ),
    indicator_when: indicators.map((one) =>
      entry([exact(one.value), unit(one.unit), year(one.by)], one.quote, one.item, one.span),
    ),
    assignments: from(false),
    assignments_sentence: from(true),
    agencies: once(record.agencies.map(({ name }) => entry([squeeze(name)], name))),
    deadlines: places.flatMap(({ item, deadlines = [] }) =>
      deadlines.map((one) => entry([item, one.date], one.quote, item, one.span)),
    ),
    references: record.references
      .filter(({ title }) => title !== null)
      .map((one) => entry([squeeze(one.title ?? ""), squeeze(one.number ?? "")], "", null, one.span)),
    doc: headEntries({ ...head, region: head.region?.name }),
  };
}

/** Names of indicators under what they are told apart by: item, value, unit. */
export function namesOfGold(gold: Gold): NamedIndicator[] {
  return (gold.indicators ?? []).map(({ item, value, unit: measured, name }) => ({
    key: [item, exact(value), unit(measured)].join("|"),
    name: squeeze(name),
  }));
}

/** The same of a record. */
export function namesOfRecord(record: PolicyDocument): NamedIndicator[] {
  return numbered(record).map(({ item, value, unit: measured, name }) => ({
    key: [item, exact(value), unit(measured)].join("|"),
    name: squeeze(name),
  }));
}

const numbered = ({ indicators }: PolicyDocument) => indicators.filter(({ value }) => value !== null);

/** Whatever can hold duties and dates, with its outline id: tasks, other sections, parts (no item). */
function placesOf({ parts, outline, tasks }: PolicyDocument) {
  const items = new Set(tasks.map(({ id }) => id));
  return [
    ...outline.filter(({ id }) => !items.has(id)).map((one) => ({ ...one, item: one.id })),
    ...tasks.map((one) => ({ ...one, item: one.id })),
    ...parts.map((one) => ({ ...one, item: null })),
  ];
}

function headEntries(head: Partial<Record<(typeof headKeys)[number], string | null | undefined>>): Entry[] {
  return headKeys.flatMap((key) => {
    const value = head[key];
    if (!value) return [];
    return [entry([key, key === "title" ? heading(value) : squeeze(value)], value)];
  });
}

const headKeys = ["title", "kind", "issuer", "number", "date", "region"] as const;

function entry(
  parts: readonly (string | number | null | undefined)[],
  quote = "",
  item: string | null = null,
  span?: Span,
): Entry {
  const key = parts.map((part) => part ?? "").join(" | ");
  return { key, item, ...(quote ? { quote } : {}), ...(span ? { span } : {}) };
}

/** Titles are compared without white space and final punctuation. */
const heading = (title: string) => squeeze(title).replace(/(?<![。；：:;.,，])[。；：:;.,，]+$/u, "");
const first = (text: string) => squeeze(text).slice(0, 8);
const last = (text: string) => squeeze(text).slice(-8);
const unit = (printed: string) => squeeze(printed).replaceAll("％", "%");
const year = (by: string | null | undefined) => (by === "every-year" ? by : by?.slice(0, 4));
/** To four places, as fractions are annotated. */
const exact = (value: number | null | undefined) =>
  value === null || value === undefined ? null : Math.round(value * 1e4) / 1e4;

function once(entries: Entry[]): Entry[] {
  return [...new Map(entries.map((one) => [one.key, one])).values()];
}
