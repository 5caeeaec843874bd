/** A closed interval of days, YYYY-MM-DD; null where a side is open or not known. */
export interface Interval {
  from: string | null;
  to: string | null;
}

/** What nobody knows the ends of. */
export const nowhere: Interval = { from: null, to: null };

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);
const four = (n: number) => (n < 1000 ? String(n).padStart(4, "0") : `${n}`);

/** YYYY-MM-DD. */
export function isoDay(year: number, month: number, day: number): string {
  return `${four(year)}-${two(month)}-${two(day)}`;
}

/** Number of days of a month of the Gregorian calendar; `month` counts from 1. */
export function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

/** The months `first` to `last` of a year, both whole. */
export function monthsOf(year: number, first: number, last: number): Interval {
  return { from: isoDay(year, first, 1), to: isoDay(year, last, daysOf(year, last)) };
}

/** A whole year. */
export function yearOf(year: number): Interval {
  return { from: `${four(year)}-01-01`, to: `${four(year)}-12-31` };
}

const partsOf = (day: string) => ({
  y: Number(day.slice(0, 4)),
  m: Number(day.slice(5, 7)),
  d: Number(day.slice(8, 10)),
});

/** A day moved by years, months or days; the 31st of a shorter month becomes its last day. */
export function moveDay(day: string, by: { years?: number; months?: number; days?: number }): string {
  const { y, m, d } = partsOf(day);
  const months = y * 12 + (m - 1) + (by.years ?? 0) * 12 + (by.months ?? 0);
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const start = Date.UTC(year, month - 1, Math.min(d, daysOf(year, month)));
  const moved = new Date(start + (by.days ?? 0) * 86_400_000);
  return isoDay(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** 0 on a Monday to 6 on a Sunday. */
export function weekday(day: string): number {
  const { y, m, d } = partsOf(day);
  return (new Date(Date.UTC(y, m - 1, d)).getUTCDay() + 6) % 7;
}

/**
 * The years of the nth five-year plan: “十一五” is 2006 to 2010.
 * The first two ran 1953–1957 and 1958–1962, the third began in 1966.
 */
export function fiveYearPlan(n: number): [from: number, to: number] | null {
  if (n < 1 || n > 20) return null;
  const from = n <= 2 ? 1948 + 5 * n : 1951 + 5 * n;
  return [from, from + 4];
}
