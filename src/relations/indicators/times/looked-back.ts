import type { Indicator } from "../../../types/record.ts";
import type { Statement } from "../statement.ts";
import type { Time } from "./time.ts";

/** 2010年收入3亿元 in a report of 2010 is of that year, 年末 is not: what was reached is told later. */
function isLate({ by, printed }: Time, own: number | null): boolean {
  if (by === null || own === null) return false;
  const year = Number(by.slice(0, 4));
  return printed === true ? year > own : year >= own;
}

/**
 * A time that a review tells; 前三季度 of one that is read in January is of the year before, as no day was still to come.
 *
 * @returns null where it lies in a year that the review does not tell of
 */
export function whenLookedBackOn(
  time: Time | null,
  own: number | null,
  date: string | null,
  { scan, clause, quantity }: Statement,
  kind: Indicator["kind"],
): Pick<Time, "by"> | null {
  if (!time || !isLate(time, own)) return time;
  const { by } = time;
  const whole = scan.text.slice(clause.start, quantity.span.start).includes("全年");
  if (whole || kind !== "baseline" || by?.length !== 10 || date === null || by <= date) return null;
  return Number(by.slice(0, 4)) === own ? { by: `${own - 1}${by.slice(4)}` } : null;
}
