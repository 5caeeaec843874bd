import { viewOf } from "../../text/view.ts";
import type { Anchor, View } from "../../types/reading.ts";
import type { PeriodMention } from "../../types/record.ts";
import { isoDay } from "./calendar.ts";
import { dateNumber } from "./date-numerals.ts";
import { nextPoint, pointAt, type TimePoint } from "./time-points.ts";
import { timeWords } from "./time-words.ts";
import { endOrBeginning, partOfYear, thirdOfMonth, weekOfMonth, yearsOfPlan } from "./year-parts.ts";

/**
 * Every expression of time, normalised to a closed interval of days (both sides inclusive, YYYY-MM-DD).
 *
 * What is relative counts from the anchor, never from the clock: 年内, 今年, 9月底前 from its year,
 * 近三年, 三年内 from its day. A side that the text leaves open, or that cannot be told, is null:
 * 9月底前 ends on 30 September and begins nowhere. Clock times, weekdays and lunar dates are not read.
 *
 * @param view any text; spans are half-open UTF-16 offsets into it
 */
export function findPeriods({ source, text }: View, anchor: Anchor): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  let done = 0;
  /** The year that the last time said: what 同年 is. */
  let before: number | null = null;
  for (;;) {
    const next = nextPoint(text, done, anchor, before);
    if (!next) return mentions;
    const point: TimePoint =
      before !== null && joins(text, done, next.start) ? withYear(text, next, before, anchor) : next;
    const period = withEdge(text, withRange(text, withPart(text, point), anchor), done);
    before = point.year ?? before;
    mentions.push({
      type: "period",
      text: source.slice(period.start, period.end),
      span: { start: period.start, end: period.end },
      from: period.from,
      to: period.to,
    });
    done = period.end;
  }
}

/** 2014年6月底前和12月底前, 2025年6月、9月: nothing but a joint stands between two times. */
function joins(text: string, from: number, to: number): boolean {
  return from > 0 && to - from === 1 && "和、及与".includes(text[from]!);
}

/** A month that prints no year is of the year that the time before it said. */
function withYear(text: string, point: TimePoint, year: number, anchor: Anchor): TimePoint {
  if (point.month === null || point.year !== anchor.year || text.slice(point.start, point.end).includes("年"))
    return point;
  return nextPoint(text, point.start, { ...anchor, year }, year) ?? point;
}

/** The times of a text on its own: see `findPeriods`. */
export function periodsOf(text: string, anchor: Anchor): PeriodMention[] {
  return findPeriods(viewOf(text), anchor);
}

function at(regex: RegExp, text: string, offset: number): RegExpExecArray | null {
  regex.lastIndex = offset;
  return regex.exec(text);
}

/** 2010年底, 9月末, 今年上半年, 2011年三季度末, 今年前五个月, 5月下旬, “十四五”前三年. */
function withPart(text: string, point: TimePoint): TimePoint {
  const match = point.grain === "day" ? null : at(timeWords().part, text, point.end);
  if (!match) return point;
  const g = match.groups as Record<string, string | undefined>;
  const end = point.end + match[0].length;
  if (g.yearEnd) {
    // 三季度末, “十四五”末, 9月底: but not 9月年底.
    if (g.yearEnd.startsWith("年") && point.grain !== "year") return point;
    return { ...point, ...endOrBeginning(g.yearEnd, point), end, grain: "other" };
  }
  if (g.monthEnd) {
    if (point.grain !== "month") return point;
    return { ...point, ...endOrBeginning(g.monthEnd, point), end, grain: "other" };
  }
  if (g.weekOfMonth) {
    if (point.grain !== "month") return point;
    const days = point.year === null ? {} : weekOfMonth(dateNumber(g.weekOfMonth), point.year, point.month!);
    return { ...point, ...days, end, grain: "other" };
  }
  if (g.planYears) {
    if (point.grain !== "plan") return point;
    return { ...point, ...yearsOfPlan(g.planYears, point), end, grain: "other" };
  }
  if (g.third) {
    if (point.grain !== "month") return point;
    const third = point.year === null ? {} : thirdOfMonth(g.third, point.year, point.month!);
    return { ...point, ...third, end, grain: "other" };
  }
  if (point.grain !== "year") return point;
  const word = g.half ?? g.quarter ?? (g.months ? `前${g.months}个月` : `前${g.quarters}季度`);
  return withPart(text, { ...point, ...partOfYear(word, point.year), end, grain: "other" });
}

/** 2021年10月29日⏎到2025年，…: a day on a line of its own, and the sentence behind it. */
const opensLine = (link: string, { grain }: TimePoint) =>
  grain === "day" && link.includes("到") && link.slice(0, link.indexOf("到")).includes("\n");

const betweenEnds = ["年之间", "之间", "年间", "间"];

/** 2018—2022年, 2018年至2022年, 一月十日到十二日, 2007年与2009年间. */
function withRange(text: string, first: TimePoint, anchor: Anchor): TimePoint {
  const link = at(timeWords().link, text, first.end);
  if (!link || opensLine(link[0], first)) return first;
  const second = pointAt(text, first.end + link[0].length, anchor, first);
  if (!second) return first;
  let last = withPart(text, second);
  // 自2025年4月1日起至2027年12月31日止
  if (link[0].startsWith("起") && text[last.end] === "止") last = { ...last, end: last.end + 1 };
  if (first.from === null || last.to === null || first.from > last.to) return first;
  const range: TimePoint = { ...last, start: first.start, from: first.from, grain: "other", range: true };
  if (![...link[0]].some((c) => "与和".includes(c))) return range;
  // 2007年与2009年 are two years; only 间 makes them one stretch.
  const between = betweenEnds.find((word) => text.startsWith(word, last.end));
  return between ? { ...range, end: last.end + between.length } : first;
}

/** What stands around it and says which side is meant: 前, 以来, 起, 到, 截至, 从. */
function withEdge(text: string, point: TimePoint, floor: number): TimePoint {
  const period = { ...point };
  const match = at(timeWords().edge, text, point.end);
  const g = match?.groups as Record<string, string | undefined> | undefined;
  if (g?.before) period.from = null;
  if (g?.after) period.to = null;
  if (match) period.end += match[0].length;
  if (g?.after === "起" && point.grain === "year" && point.year !== null) {
    // 2012年起5年内: the years 2012 to 2016
    const run = at(timeWords().runFrom, text, period.end);
    const count = run ? dateNumber(run.groups!.count!) : 0;
    if (run && count > 0 && count <= 50) {
      period.to = isoDay(point.year + count - 1, 12, 31);
      period.end += run[0].length;
    }
  }

  // 到 2025 年
  const start = text[point.start - 1] === " " ? point.start - 1 : point.start;
  const before = (word: string) =>
    start - word.length >= floor && text.startsWith(word, start - word.length) ? word.length : 0;
  const upTo = before("截止到") || before("截至") || before("截止");
  if (upTo) {
    period.from = null;
    period.start = start - upTo;
  } else if (before("到") && !timeWords().verbsWithTo.has(text[start - 2] ?? "")) {
    period.from = null;
    period.start = start - 1;
  } else if ((before("从") || before("自")) && (g?.after || point.range)) {
    period.start = start - 1;
  } else if (before("在") && point.range && g?.within?.endsWith("之间")) {
    period.start = start - 1;
  }
  return period;
}
