import type { Anchor } from "../../types/reading.ts";
import {
  daysOf,
  fiveYearPlan,
  type Interval,
  isDay,
  isoDay,
  monthsOf,
  moveDay,
  nowhere,
  weekday,
  yearOf,
} from "./calendar.ts";
import { dateNumber } from "./date-numerals.ts";
import { reach, type TimeWords, timeWords } from "./time-words.ts";
import { endOrBeginning, partOfYear } from "./year-parts.ts";

/** One time as printed: a year, a month, a day, a quarter, a plan's five years. */
export interface TimePoint extends Interval {
  start: number;
  end: number;
  /** What a second side of a range takes over from the first: 2016年一月十日到十二日. */
  year: number | null;
  month: number | null;
  /** Which part of it may follow (年底, 上半年, 下旬, 前三年 of a plan); a whole day has none. */
  grain: "year" | "month" | "day" | "plan" | "other";
  /** Two times made one: 2018—2022年. */
  range?: true;
}

type Groups = Record<string, string | undefined>;

/**
 * The next time expression at or behind `from` in a view's text; null where there is none.
 *
 * @param before the year that the time before it said; null where none did
 */
export function nextPoint(
  text: string,
  from: number,
  anchor: Anchor,
  before: number | null,
): TimePoint | null {
  const { sign, begins } = timeWords();
  sign.lastIndex = from;
  for (let seen = sign.exec(text); seen; seen = sign.exec(text)) {
    for (let i = Math.max(from, seen.index - reach); i <= seen.index; i++) {
      const kind = begins[text.charCodeAt(i)];
      // A number begins with its first figure.
      if (kind === 0 || (kind === 1 && i > 0 && begins[text.charCodeAt(i - 1)] === 1)) continue;
      const match = expressionAt(text, i);
      if (match && !isBackwards(match.groups as Groups)) return read(match, anchor, null, before);
    }
  }
  return null;
}

/** 3至2月 is no stretch of time; 11—3月 runs over the year's end. */
function isBackwards({ bareMonth0, bareMonth }: Groups): boolean {
  if (!bareMonth0 || !bareMonth) return false;
  const [first, last] = [dateNumber(bareMonth0), dateNumber(bareMonth)];
  return first > last && !overYearEnd(first, last);
}

/** Winters run over the year's end: 11—3月, 10月至次年4月. */
const overYearEnd = (first: number, last: number) => first >= 9 && last <= 6;

function expressionAt(text: string, at: number): RegExpExecArray | null {
  const { begins, points } = timeWords();
  const kind = begins[text.charCodeAt(at)];
  if (!kind) return null;
  for (const expression of points[kind]!) {
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match) return match;
  }
  return null;
}

/** The time expression that begins exactly at `at`, as the second side of a range from `first`. */
export function pointAt(text: string, at: number, anchor: Anchor, first: TimePoint): TimePoint | null {
  const words = timeWords();
  const sticky = (regex: RegExp) => {
    regex.lastIndex = at;
    return regex.exec(text);
  };
  const whole = expressionAt(text, at);
  if (whole) return read(whole, anchor, first);
  const year = first.grain === "year" ? sticky(words.bareYear) : null;
  if (year) return read(year, anchor, first);
  const day = first.grain === "day" && first.year !== null ? sticky(words.bareDay) : null;
  if (!day) return null;
  const number = dateNumber(day.groups!.day!);
  return at === day.index && first.month !== null && isDay(first.year!, first.month, number)
    ? onDay(day, first.year!, first.month, number)
    : null;
}

/** The year that 今年, 明年 mean: 明年 in the plan of 2026 that is issued in December 2025 is 2026. */
function yearMeant({ issued, year }: Anchor, offset: number): number | null {
  if (year === null) return null;
  const day = issued ? Number(issued.slice(0, 4)) : year;
  return offset > 0 && day + 1 === year ? day + offset : year + offset;
}

function read(
  match: RegExpExecArray,
  anchor: Anchor,
  first: TimePoint | null,
  before: number | null = null,
): TimePoint {
  const words = timeWords();
  const g = match.groups as Groups;
  if (g.year) return dated(match, fullYear(g.year), [g.month0, g.month, g.day0, g.day]);
  if (g.isoYear) return dated(match, dateNumber(g.isoYear), [undefined, g.isoMonth, undefined, g.isoDay]);
  if (g.fromYear) {
    const from = monthsOf(dateNumber(g.fromYear), dateNumber(g.fromMonth!), dateNumber(g.fromMonth!));
    const to = monthsOf(dateNumber(g.toYear!), dateNumber(g.toMonth!), dateNumber(g.toMonth!));
    return { ...other(match, { from: from.from, to: to.to }), range: true };
  }
  if (g.firstOfTwo)
    return other(match, {
      from: isoDay(dateNumber(g.firstOfTwo), 1, 1),
      to: isoDay(dateNumber(g.lastOfTwo!), 12, 31),
    });
  if (g.thisAndNext) return other(match, theseYears(g.thisAndNext, anchor.year));
  if (g.issueCount) {
    const unit = g.issueUnit === "月" ? "个月" : g.issueUnit!;
    return other(match, run(dateNumber(g.issueCount), unit, { ...anchor, date: anchor.issued ?? null }));
  }
  if (g.bareYear) return dated(match, dateNumber(g.bareYear), []);
  if (g.relative) {
    const year = yearMeant(anchor, words.years[g.relative]!.offset);
    return dated(match, year, [g.relativeMonth0, g.relativeMonth, g.relativeDay0, g.relativeDay]);
  }
  const year = yearUnsaid(g, first, anchor, before);
  if (g.bareMonth) return dated(match, year, [g.bareMonth0, g.bareMonth, g.bareMonthDay0, g.bareMonthDay]);
  if (g.relativeMonthWord) return inMonths(match, anchor, words);
  if (g.yearPart) return other(match, endOrBeginning(g.yearPart, year === null ? null : yearOf(year)));
  if (g.withinYear) return other(match, year === null ? nowhere : yearOf(year));
  if (g.part) return other(match, partOfYear(g.part, year));
  // “十五五” is the fifteenth, “七五” the seventh: the last 五 is that of the five years. 第十五个五年规划 has none.
  const plan = (g.plan ?? g.barePlan)?.slice(0, -1) ?? g.namedPlan;
  if (plan) return { ...other(match, planYears(dateNumber(plan))), grain: "plan" };
  if (g.run) {
    const count = dateNumber(g.count!);
    return other(match, runOfYears(words.past.has(g.run) ? -count : count, g.unit!, anchor));
  }
  const within = g.withinCount ?? g.effortCount;
  if (within) return other(match, inYears(dateNumber(within), g.withinUnit ?? "年", !g.since, anchor));
  return other(match, ofCalendar(g, anchor, year));
}

/** 上周, 本世纪末, 九十年代, 国庆节前 */
function ofCalendar(g: Groups, anchor: Anchor, year: number | null): Interval {
  if (g.week) return week(g.week, g.weekend !== undefined, anchor);
  if (g.century || g.aloneDecade) return century(g, year);
  if (!g.holiday) return nowhere;
  return untilHoliday(timeWords().holidays[g.holiday.replace(/[“”"]/gu, "")]!, year);
}

/** The year of a time that says none: 同年 and, of a text that bears no year, 8月 are of the year named last. */
function yearUnsaid(
  g: Groups,
  first: TimePoint | null,
  anchor: Anchor,
  before: number | null,
): number | null {
  const own = (g.sameYear ? before : null) ?? first?.year ?? anchor.year;
  return own ?? (g.bareMonth ? before : null);
}

/** 今明两年, 今明后三年, 明后两年 */
function theseYears(text: string, year: number | null): Interval {
  if (year === null) return nowhere;
  const first = text.startsWith("明") ? 1 : 0;
  const last = first + (text.includes("三") ? 2 : 1);
  return { from: isoDay(year + first, 1, 1), to: isoDay(year + last, 12, 31) };
}

/** First month, month, first day, day as printed; the first of two in 1—9月 and 6月1—5日. */
type Printed = [
  firstMonth?: string | undefined,
  month?: string | undefined,
  firstDay?: string | undefined,
  day?: string | undefined,
];

function dated(match: RegExpExecArray, year: number | null, printed: Printed): TimePoint {
  const [firstMonth, month, firstDay, day] = printed.map((text) => (text ? dateNumber(text) : undefined));
  if (year !== null && day !== undefined && month !== undefined && isDay(year, month, day)) {
    const last = onDay(match, year, month, day);
    if (firstDay === undefined || firstDay >= day) return last;
    return { ...last, from: isoDay(year, month, firstDay), range: true };
  }
  const known = day === undefined && year !== null && year > 0;
  const interval = !known
    ? nowhere
    : month === undefined
      ? yearOf(year)
      : overEnd(year, firstMonth ?? month, month);
  const grain = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  return pointOf(match, interval, year, month ?? null, grain);
}

/** The months of a year, or of two where they run over its end. */
function overEnd(year: number, first: number, last: number): Interval {
  if (first <= last) return monthsOf(year, first, last);
  return overYearEnd(first, last)
    ? { from: isoDay(year, first, 1), to: isoDay(year + 1, last, daysOf(year + 1, last)) }
    : nowhere;
}

function pointOf(
  match: RegExpExecArray,
  { from, to }: Interval,
  year: number | null,
  month: number | null,
  grain: TimePoint["grain"],
): TimePoint {
  return { start: match.index, end: match.index + match[0].length, from, to, year, month, grain };
}

const other = (match: RegExpExecArray, interval: Interval): TimePoint =>
  pointOf(match, interval, null, null, "other");

function onDay(match: RegExpExecArray, year: number, month: number, day: number): TimePoint {
  const iso = isoDay(year, month, day);
  return pointOf(match, { from: iso, to: iso }, year, month, "day");
}

/** 07年 is 2007, 98年 is 1998. */
function fullYear(text: string): number {
  const year = dateNumber(text);
  if (text.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function inMonths(match: RegExpExecArray, anchor: Anchor, words: TimeWords): TimePoint {
  if (anchor.date === null) return { ...other(match, nowhere), grain: "month" };
  const { relativeMonthWord, relativeWordDay } = match.groups as Groups;
  const first = moveDay(`${anchor.date.slice(0, 7)}-01`, { months: words.months[relativeMonthWord!]! });
  const [year, month] = first.split("-").map(Number) as [number, number];
  const day = relativeWordDay ? dateNumber(relativeWordDay) : 0;
  if (isDay(year, month, day)) return onDay(match, year, month, day);
  return pointOf(match, monthsOf(year, month, month), year, month, "month");
}

/** Days or whole units next to the day counted from, which is itself left out: 近三年 of 2017-03-22 ends on 03-21. */
function run(count: number, unit: string, { date }: Anchor): Interval {
  if (date === null || !(Math.abs(count) > 0) || Math.abs(count) > 200) return nowhere;
  const days = unit.endsWith("周") || unit.endsWith("期") ? 7 : 1;
  const by = (n: number) =>
    unit === "年" ? { years: n } : unit === "个月" ? { months: n } : { days: n * days };
  return count < 0
    ? { from: moveDay(date, by(count)), to: moveDay(date, { days: -1 }) }
    : { from: moveDay(date, { days: 1 }), to: moveDay(date, by(count)) };
}

/** Where only the year is known, 近三年 ends with the year before; 今后五年 are those of the plan that begins with it. */
function runOfYears(count: number, unit: string, anchor: Anchor): Interval {
  const { date, year } = anchor;
  const whole = unit === "年" && year !== null && (count < -1 || (count === 5 && year % 5 === 1));
  return run(count, unit, date === null && whole ? { ...anchor, date: isoDay(year, 1, 1) } : anchor);
}

/** 三年内, 用三年时间; 三年来 looks back. */
function inYears(count: number, unit: string, ahead: boolean, anchor: Anchor): Interval {
  const whole = ahead && unit === "年" ? wholePlan(count, anchor) : null;
  return whole ?? (ahead ? run(count, unit, anchor) : runOfYears(-count, unit, anchor));
}

/** 5年内 of a plan for 2012 to 2016, made before them or in their first year: the years of the plan. */
function wholePlan(count: number, { date, planFrom, planEnd }: Anchor): Interval | null {
  if (!planFrom || planEnd === null || count < 2 || planEnd - planFrom + 1 !== count) return null;
  if (date !== null && Number(date.slice(0, 4)) > planFrom) return null;
  return { from: isoDay(planFrom, 1, 1), to: isoDay(planEnd, 12, 31) };
}

function planYears(n: number): Interval {
  const years = fiveYearPlan(n);
  return years ? { from: isoDay(years[0], 1, 1), to: isoDay(years[1], 12, 31) } : nowhere;
}

/** 上周, 下下周: Monday to Sunday; 周末 its last two days. */
function week(word: string, weekend: boolean, { date }: Anchor): Interval {
  if (date === null) return nowhere;
  const weeks = word.startsWith("上") ? -word.length : word.startsWith("下") ? word.length : 0;
  const monday = moveDay(date, { days: weeks * 7 - weekday(date) });
  return { from: moveDay(monday, { days: weekend ? 5 : 0 }), to: moveDay(monday, { days: 6 }) };
}

/** The days before a holiday, which is told as month and day; 元旦前 of a plan for a year is its end. */
function untilHoliday(day: string, year: number | null): Interval {
  if (year === null) return nowhere;
  const [month, date] = day.split("-").map(Number) as [number, number];
  const eve = moveDay(isoDay(month === 1 ? year + 1 : year, month, date), { days: -1 });
  return { from: null, to: eve };
}

function century(g: Groups, year: number | null): Interval {
  const alone = g.aloneDecade;
  if (alone) return decade(1900, alone);
  const word = g.century!;
  const this_ = year === null ? null : Math.floor(year / 100) * 100;
  const start =
    word === "本" ? this_ : word.startsWith("上") ? this_ && this_ - 100 : dateNumber(word) * 100 - 100;
  if (start === null) return nowhere;
  if (g.decade) return decade(start, g.decade);
  if (g.century1 !== "末") return nowhere;
  // 本世纪末 of plans is 2000, also where they say it in that year
  const end = word === "本" && start === year ? start : start + 100;
  return { from: null, to: isoDay(end, 12, 31) };
}

function decade(century: number, text: string): Interval {
  const from = century + dateNumber(text);
  return { from: isoDay(from, 1, 1), to: isoDay(from + 9, 12, 31) };
}
