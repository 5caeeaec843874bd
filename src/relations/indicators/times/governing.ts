import { decide, type Trace } from "../../../clause/rules.ts";
import type { Anchor } from "../../../types/reading.ts";
import type { PeriodMention } from "../../../types/record.ts";
import type { Statement } from "../statement.ts";
import type { PeriodBefore } from "./period-before.ts";
import { isListed } from "./periods.ts";
import { periodRules } from "./rules.ts";

/** Periods that are passed over, one after the other, before no more is looked for: a sentence that has so many is no prose. */
const mostPassedOver = 30;

/**
 * The last period in front of the number in its sentence that says when the number holds; null where none does.
 *
 * @param last index of the last period that ends before the number
 */
export function governing(
  statement: Statement,
  periods: readonly PeriodMention[],
  last: number,
  anchor: Anchor,
  trace?: Trace,
): PeriodMention | null {
  for (let i = last; i >= Math.max(0, last - mostPassedOver); i--) {
    const period = periods[i]!;
    if (period.span.start < statement.sentence.start) return null;
    const before = periods[i - 1];
    // 比2020年、2021年分别增长: with the first of a list the others are passed over
    const listed =
      before !== undefined &&
      before.span.start >= statement.sentence.start &&
      isListed(statement.scan.text, before, period);
    if (listed && !governs({ statement, period: before, anchor })) continue;
    if (governs({ statement, period, anchor }, trace)) return period;
  }
  return null;
}

/** Whether a period in front of a number says when it holds. */
export function governs(before: PeriodBefore, trace?: Trace): boolean {
  return decide(periodRules, before, before.period.span.start, trace)?.then === "governs";
}
