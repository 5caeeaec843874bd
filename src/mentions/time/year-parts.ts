import { daysOf, type Interval, isoDay, monthsOf, nowhere } from "./calendar.ts";
import { dateNumber } from "./date-numerals.ts";

/** 底 and 末 say when something is over, 初 when it begins; how long they last nobody says. */
export function endOrBeginning(word: string, whole: Interval | null): Interval {
  if (whole === null) return nowhere;
  return word.endsWith("初") ? { from: whole.from, to: null } : { from: null, to: whole.to };
}

/** 上半年, 三季度, 前三季度, 前五个月 of a year. */
export function partOfYear(word: string, year: number | null): Interval {
  if (year === null) return nowhere;
  if (word.endsWith("半年")) return word.startsWith("上") ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12);
  const number = dateNumber([...word].filter((c) => !"第前个季度月".includes(c)).join(""));
  if (word.endsWith("月")) return number <= 12 ? monthsOf(year, 1, number) : nowhere;
  return word.startsWith("前") ? monthsOf(year, 1, number * 3) : monthsOf(year, number * 3 - 2, number * 3);
}

/** 前三年, 后两年 of the five years of a plan; nowhere of another stretch. */
export function yearsOfPlan(word: string, { from, to }: Interval): Interval {
  if (from === null || to === null) return nowhere;
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const count = dateNumber(word.slice(1, -1));
  return word.startsWith("后")
    ? { from: isoDay(last - count + 1, 1, 1), to }
    : { from, to: isoDay(first + count - 1, 12, 31) };
}

/** 上旬, 中旬, 下旬, 中上旬 of a month. */
export function thirdOfMonth(word: string, year: number, month: number): Interval {
  const first = word.includes("上") ? 1 : word.includes("中") ? 11 : 21;
  const last = word.includes("下") ? daysOf(year, month) : word.includes("中") ? 20 : 10;
  return { from: isoDay(year, month, first), to: isoDay(year, month, last) };
}

/** 10月第一周: its days 1 to 7. */
export function weekOfMonth(n: number, year: number, month: number): Interval {
  return { from: isoDay(year, month, n * 7 - 6), to: isoDay(year, month, n * 7) };
}
