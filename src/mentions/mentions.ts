import { scanWords, withMentions } from "../clause/scan.ts";
import { viewOf } from "../text/view.ts";
import type { Anchor, Scan } from "../types/reading.ts";
import type { Mention, PeriodMention, QuantityMention, ReferenceMention, Span } from "../types/record.ts";
import { findBodies } from "./bodies/bodies.ts";
import { findBrackets } from "./brackets.ts";
import { outsidePeriods } from "./quantities/outside-periods.ts";
import { findQuantities } from "./quantities/quantities.ts";
import { findReferences } from "./references.ts";
import { findPeriods } from "./time/periods.ts";

/** What is mentioned in a text: what the relations are made of. Bodies are found where a relation asks for them. */
export interface Mentions {
  /** Times and figures by their places besides. */
  scan: Scan;
  brackets: Span[];
  quantities: QuantityMention[];
  periods: PeriodMention[];
  references: ReferenceMention[];
}

/** The mentions of a text but bodies, kind by kind, each in the order of the text; figures that are part of a time are no quantities. */
export function readMentions(scan: Scan, anchor: Anchor): Mentions {
  const { view } = scan;
  const periods = findPeriods(view, anchor);
  const quantities = outsidePeriods(findQuantities(scan), periods);
  return {
    scan: withMentions(scan, [...periods, ...quantities]),
    brackets: findBrackets(view),
    quantities,
    periods,
    references: findReferences(view),
  };
}

/** The same, and bodies, in one list, as `plans mentions` prints them. */
export function listMentions({ scan, quantities, periods, references }: Mentions): Mention[] {
  const all: Mention[] = [...quantities, ...periods, ...findBodies(scan.view), ...references];
  return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * Every quantity, period, agency and cited document of a text, in the order they stand.
 *
 * @param text any text; spans point into it
 * @param options.date the day that relative times are counted from, YYYY-MM-DD; without it they have no dates
 * @param options.anchor what a document says of its own time (`anchorOf`), instead of a day
 */
export function findMentions(text: string, options: { date?: string; anchor?: Anchor } = {}): Mention[] {
  const year = options.date ? Number(options.date.slice(0, 4)) : null;
  const anchor = options.anchor ?? { date: options.date ?? null, year, planEnd: null };
  return listMentions(readMentions(scanWords(viewOf(text)), anchor));
}
