import { oneWidth } from "../../text/one-width.ts";
import { squeeze } from "../../text/span.ts";
import type { Span } from "../../types/record.ts";
import { locator } from "../locate.ts";

type Loose = Record<string, unknown>;

/** Fields that hold the text's own words, the first that an entry has: what its span must hold. */
const verbatim = ["quote", "text", "title", "number"] as const;

/**
 * A record with its spans set right: every entry whose words stand in the text gets the span where they stand,
 * nearest behind the entry before it; what does not stand there keeps its span, or gets none. No value is changed.
 *
 * @param record as parsed, before it is checked: spans may be missing, as models leave them out
 * @param text that the spans shall point into
 */
export function repairSpans(record: unknown, text: string): unknown {
  const words = locator(text);
  /** Where the outline has each item, once it is set right: its texts and numbers stand there. */
  const items = new Map<unknown, number>();
  const visit = (value: unknown, within: Span): unknown => {
    if (Array.isArray(value)) {
      let from = within.start;
      return value.map((one: unknown) => {
        const repaired = visit(one, { start: from, end: within.end });
        const span = (repaired as { span?: Span } | null)?.span;
        if (span && span.start >= from && span.end <= within.end) from = span.start;
        return repaired;
      });
    }
    if (typeof value !== "object" || value === null) return value;
    const entry = value as Loose;
    const own =
      "rule" in entry && "severity" in entry
        ? undefined
        : spanOf(entry, words, text, items.get(entry.item ?? entry.id) ?? within.start);
    const inner = own ?? within;
    const place = own ?? (entry.span as Span | undefined);
    if (place && "level" in entry) items.set(entry.id, place.start);
    const result: Loose = {};
    for (const [key, one] of Object.entries(entry)) result[key] = key === "span" ? one : visit(one, inner);
    return own ? { ...result, span: own } : result;
  };
  const repaired = visit(record, { start: 0, end: text.length });
  return isObject(repaired) && Array.isArray(repaired.outline)
    ? { ...repaired, outline: stretched(record, repaired.outline as Loose[], text.length) }
    : repaired;
}

/** A section reaches to the next one of its level or above: its words tell only where it begins. */
function stretched(record: unknown, outline: readonly Loose[], end: number): Loose[] {
  const given = isObject(record) && Array.isArray(record.outline) ? (record.outline as Loose[]) : [];
  return outline.map((section, i) => {
    const span = section.span as Span | undefined;
    if (!span || section.kind === "row" || section.span === given[i]?.span) return section;
    const next = outline
      .slice(i + 1)
      .find((one) => one.kind !== "row" && Number(one.level) <= Number(section.level));
    return { ...section, span: { start: span.start, end: (next?.span as Span | undefined)?.start ?? end } };
  });
}

const isObject = (value: unknown): value is Loose => typeof value === "object" && value !== null;

/** Where an entry's words stand; undefined where it has none, where they stand already, or nowhere. */
function spanOf(
  entry: Loose,
  words: ReturnType<typeof locator>,
  text: string,
  from: number,
): Span | undefined {
  const field = verbatim.find((name) => typeof entry[name] === "string" && entry[name] !== "");
  if (!field || "path" in entry || ("source" in entry && "region" in entry)) return undefined;
  // A heading begins with its label.
  const quote = "level" in entry ? `${entry.label}${entry[field]}` : (entry[field] as string);
  const given = entry.span as Partial<Span> | undefined;
  if (given && typeof given.start === "number" && typeof given.end === "number") {
    const printed = text.slice(given.start, given.end);
    if (
      printed === quote ||
      (field !== "text" && oneWidth(squeeze(printed)).includes(oneWidth(squeeze(quote))))
    )
      return undefined;
  }
  return words.find(quote, from);
}

/** How many spans differ between a record and its repaired form. */
export function repairedCount(before: unknown, after: unknown): number {
  if (typeof after !== "object" || after === null) return 0;
  const was = (typeof before === "object" && before !== null ? before : {}) as Loose;
  let count = 0;
  for (const [key, value] of Object.entries(after as Loose)) {
    if (key === "span") count += JSON.stringify(was.span) === JSON.stringify(value) ? 0 : 1;
    else count += repairedCount(was[key], value);
  }
  return count;
}
