import { outsidePeriods } from "../mentions/quantities/outside-periods.ts";
import { quantitiesOf } from "../mentions/quantities/quantities.ts";
import { periodsOf as findPeriods } from "../mentions/time/periods.ts";
import type { Anchor } from "../types/reading.ts";
import type { Mention } from "../types/record.ts";
import { findAgencies } from "./agencies/agencies.ts";
import { findReferences } from "./references.ts";

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
  const periods = findPeriods(text, anchor);
  const mentions: Mention[] = [
    ...outsidePeriods(quantitiesOf(text), periods),
    ...periods,
    ...findAgencies(text),
    ...findReferences(text),
  ];
  return mentions.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
