import type { PeriodMention, QuantityMention } from "../../types/record.ts";

/**
 * The quantities that are no part of a time: not 11 of 11—3月, 2023.06 of 2023.06-2025.12, 60日 of 印发之日起60日内.
 * A duration stays beside the time that it makes: 三年内, 3个月内 are a time by which, or a term of so many years.
 *
 * @param quantities in text order
 * @param periods in text order, not overlapping
 */
export function outsidePeriods(quantities: QuantityMention[], periods: PeriodMention[]): QuantityMention[] {
  let at = 0;
  return quantities.filter(({ number, span, unit }) => {
    while (at < periods.length && periods[at]!.span.end <= number.start) at++;
    const period = periods[at];
    if (!period || period.span.start >= number.end) return true;
    return unit !== "" && period.span.start === number.start && span.end === period.span.end;
  });
}
