import { form } from "../lexicon/forms.ts";
import { moveDay } from "../mentions/time/calendar.ts";
import { chineseYear, dateNumber } from "../mentions/time/date-numerals.ts";
import { periodsOf } from "../mentions/time/periods.ts";
import { isReply } from "../outline/genre.ts";
import { tellsOfOpeningYear } from "../outline/kinds.ts";
import { hanDigits } from "../text/han.ts";
import { oneWidth } from "../text/one-width.ts";
import type { Anchor, View } from "../types/reading.ts";
import type { PeriodMention } from "../types/record.ts";

/** What the period is read from. */
export interface PeriodClues {
  title: string | null;
  kind: string | null;
  /** YYYY-MM-DD or YYYY-MM. */
  date: string | null;
  view: View;
}

type Period = { from: string | null; to: string | null };

/**
 * The years that a plan covers, YYYY or YYYY-MM-DD: those of its title (2008年…要点, “十一五”规划, （2021—2023年）),
 * else that of the meeting that minutes are of, else those it is in force (自2024年1月1日起实施，有效期至2026年12月31日), else those that a sentence gives all its aims
 * (2012年起5年内，大力实施…), else up to the last milestone that it sets
 * (到2025年), from the year of its date.
 */
export function periodCovered({ title, kind, date, view: { text } }: PeriodClues): Period | null {
  const dated = date?.slice(0, 4) ?? null;
  if (kind === "政府工作报告") {
    const year = dated ?? reportYear(text, title);
    return year ? { from: year, to: year } : null;
  }
  const ofTitle = title === null ? null : inTitle(oneWidth(title));
  // 关于同意申办2009年运动会的复函: of what it answers
  if (kind === "批复" || isReply(kind)) return ofTitle?.from === ofTitle?.to ? null : ofTitle;
  if (ofTitle) return ofTitle;
  return (
    (kind?.endsWith("纪要") ? meetingYear(text) : null) ??
    submitted(text) ??
    inForce(text, dated) ??
    yearsFrom(text) ??
    (dated === null && tellsOfOpeningYear(text) ? openingYear(text) : null) ??
    milestones(text, dated) ??
    (dated === null ? openingYear(text) : null)
  );
}

/** 2023年6月15日，县长主持召开县政府第35次常务会议: the year of the meeting that minutes are of. */
function meetingYear(text: string): Period | null {
  const year = form("head/meeting").exec(text.slice(0, openingLength))?.[1];
  return year === undefined ? null : { from: year, to: year };
}

/** Times that say their year themselves. */
const sure: Anchor = { date: null, year: null, planEnd: null };
const between = "年-‐–—―~～至到 ";

/** A year in figures where it stands: 2021 of 2021年, and of 数字山东2021行动方案. */
interface Year {
  year: string;
  end: number;
  start: number;
  /** Behind it, without 年 and blanks: 工作回顾 of 2021年工作回顾. */
  behind: string;
  named: boolean;
}

function yearsOf(text: string, reach = 16): Year[] {
  return Array.from(text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu), ({ 0: year, index }) => {
    const end = index + 4;
    const rest = text.slice(end, end + reach).trimStart();
    const named = rest.startsWith("年");
    return { year, start: index, end, behind: named ? rest.slice(1).trimStart() : rest, named };
  });
}

const tellings = ["执行情况", "完成情况", "工作情况", "工作总结"];

/**
 * 现将2007年计划执行情况和2008年计划草案提请审议: the year that a report says it submits a plan for, where its title says none;
 * what is told beside no plan is left to what else the text says.
 */
function submitted(text: string): Period | null {
  const opening = text.slice(0, openingLength);
  const start = opening.indexOf("现将");
  if (start < 0) return null;
  const sentence = opening.slice(start, start + 200).split("。")[0]!;
  const found = yearsOf(sentence).filter(({ named }) => named);
  const told = tellings.some((word) => sentence.includes(word));
  const planned = ["草案", "安排"].some((word) => sentence.includes(word));
  return told && planned && found.length === 2 ? inTitle(sentence) : null;
}

const yearInWords = new RegExp(`${chineseYear}(?=年)`, "gu");

function inTitle(printed: string): Period | null {
  // 二〇〇五年经济社会发展计划
  const title = printed.replace(yearInWords, (year) => String(dateNumber(year)));
  const years = yearsOf(title).filter(({ behind }) => !behind.startsWith("远景"));
  const [first, second] = years;
  if (first && second && [...title.slice(first.end, second.start)].every((c) => between.includes(c)))
    return { from: first.year, to: second.year };
  // 2024年预算执行情况和2025年预算草案的报告: what is planned is the second
  const told = tellings.map((word) => title.indexOf(word)).filter((at) => at >= 0);
  const planned = told.length
    ? years.find(({ start, named }) => named && start > Math.min(...told))
    : undefined;
  if (planned) return { from: planned.year, to: planned.year };
  const plan = periodsOf(title, sure).find(isFiveYears);
  if (plan) return { from: plan.from!.slice(0, 4), to: plan.to!.slice(0, 4) };
  const single = years.find(({ named }) => named) ?? first;
  return single ? { from: single.year, to: single.year } : null;
}

/** “十四五”, 第十四个五年规划 */
function isFiveYears({ from, to, text }: PeriodMention): boolean {
  return (
    from !== null &&
    to !== null &&
    text.includes("五") &&
    Number(to.slice(0, 4)) - Number(from.slice(0, 4)) === 4
  );
}

const openingLength = 600;

/** 2014年，全市上下…; 2022年来，…: the year that the first paragraph begins with, where nothing else tells one. */
function openingYear(text: string): Period | null {
  const opening = text.slice(0, openingLength);
  const found = yearsOf(opening).find(
    ({ start, named, behind }) =>
      named &&
      ["，", "来，", "以来，", "是"].some((word) => behind.startsWith(word)) &&
      form("head/before-opening-year").test(opening.slice(opening.lastIndexOf("\n", start - 1) + 1, start)),
  );
  return found ? { from: found.year, to: found.year } : null;
}

const closingLength = 1500;
const entering = ["起施行", "起实施", "起执行", "起生效"];
/** 自印发之日起, 从发布之日起 */
const issuing = ["印发之日", "发布之日", "公布之日", "印发日", "发布日", "公布日"];

/**
 * 自2024年1月1日起施行, 有效期至2026年12月31日 or 有效期3年: at the end of the text. 自印发之日起 with the year of the
 * document's date tells years only: the day of printing may be another.
 */
function inForce(text: string, dated: string | null): Period | null {
  const closing = text.slice(-closingLength);
  const validity = closing.indexOf("有效期");
  const term = validity < 0 ? "" : closing.slice(validity + 3, validity + 32).replace(/\s+/gu, "");
  const [end] = /^\D{0,5}\d/u.test(term) ? periodsOf(term, sure) : [];
  const start = entering.map((word) => closing.indexOf(word)).find((at) => at >= 0) ?? -1;
  const opening = start < 0 ? "" : closing.slice(Math.max(0, start - 24), start);
  const since = opening.slice(Math.max(opening.lastIndexOf("自"), opening.lastIndexOf("从")) + 1);
  const from = periodsOf(since, sure)[0]?.from ?? null;
  const until = end?.to ?? null;
  if (until !== null && !term.startsWith("为")) return { from, to: until };
  const count = yearsOfTerm(term);
  if (count === null || start < 0 || validity < start || validity - start > 20) return null;
  if (from !== null) return { from, to: moveDay(moveDay(from, { years: count }), { days: -1 }) };
  if (dated === null || !issuing.some((word) => since.trim().startsWith(word))) return null;
  return { from: dated, to: String(Number(dated) + count) };
}

/** 3 of 有效期3年, 有效期限暂定为五年; null of 有效期3年以上. */
function yearsOfTerm(term: string): number | null {
  let at = 0;
  while (at < 4 && "限为暂定".includes(term[at] ?? "|")) at++;
  const year = term.indexOf("年", at);
  const count = year > at && year - at < 3 ? dateNumber(term.slice(at, year)) : Number.NaN;
  return Number.isNaN(count) || ["以上", "以内", "内"].some((word) => term.startsWith(word, year + 1))
    ? null
    : count;
}

const grants = ["给予", "免", "减半", "享受", "补助", "补贴", "奖励", "不得"];

/** 2012年起5年内，大力实施六大人才行动计划: 2012 to 2016; not 2012年起5年内，对新办企业给予…, which is about a grant. */
function yearsFrom(text: string): Period | null {
  for (let at = text.indexOf("年起"); at >= 0; at = text.indexOf("年起", at + 1)) {
    const start = Math.max(0, at - 8);
    const found = periodsOf(text.slice(start, at + 16), sure).find((one) => one.text.includes("年起"));
    if (!found?.from || !found.to) continue;
    const end = start + found.span.end;
    const before = text.slice(Math.max(0, start + found.span.start - 3), start + found.span.start).trimEnd();
    const heads =
      before === "" ||
      "。；：".includes(before.at(-1)!) ||
      ["力争", "争取"].some((word) => before.endsWith(word));
    const rest = text.slice(end, end + 40).split(/[。；]/u)[0]!;
    if (heads && rest.startsWith("，") && !grants.some((word) => rest.includes(word)))
      return { from: found.from.slice(0, 4), to: found.to.slice(0, 4) };
  }
  return null;
}

/** Verbs that 到 belongs to: 增加到2007年. */
const verbsWithTo = "达加高升降增减长大小缩扩涨延推落跌移调整化";
const vision = "2060";
const farthest = 8;

/** 到2020年底前, 到2021年底前, 到2022年底前: the last of them is the plan's end, if it is no distant vision. */
function milestones(text: string, dated: string | null): Period | null {
  const years = new Set<string>();
  for (const { year, start, named } of yearsOf(text, 4)) {
    const before = text.slice(Math.max(0, start - 4), start).trimEnd();
    if (!named || !before.endsWith("到") || verbsWithTo.includes(before.at(-2) ?? "|")) continue;
    if (year >= "2000" && year < vision && (dated === null || year >= dated)) years.add(year);
  }
  const sorted = [...years].sort();
  const first = Number(dated ?? sorted[0]);
  const near = sorted.filter((year) => Number(year) - first <= farthest);
  const to = near.at(-1) ?? sorted[0];
  if (to !== undefined) {
    // A step each year (2020, 2021, 2022) tells where the plan begins; one milestone alone does not.
    const steps = near.length > 1 && near.every((year, i) => Number(year) === first + i);
    return { from: dated ?? (steps ? near[0]! : null), to };
  }
  return dated !== null && saysThisYear(text) ? { from: dated, to: dated } : null;
}

/** 年内 and 年底前, not 三年内. */
function saysThisYear(text: string): boolean {
  return ["年底前", "年内"].some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (!`0123456789两${hanDigits}`.includes(text[at - 1] ?? "|")) return true;
    return false;
  });
}

const reviewed = ["工作回顾", "政府工作回顾", "的工作回顾", "工作的回顾", "政府工作的回顾"];
const ahead =
  "主要任务 工作任务 工作部署 工作安排 工作总体 重点工作 经济社会发展总体 经济社会发展的总体 经济社会发展主要 经济社会发展的主要".split(
    " ",
  );

/**
 * 一、2009年工作回顾 … 二、2010年主要任务; 刚刚过去的2010年，是…; 云南省2011年政府工作报告; 2013年是全面贯彻落实党的十八大精神的开局之年:
 * the year after the one looked back on.
 */
function reportYear(text: string, title: string | null): string | null {
  const years = yearsOf(text, 24).filter(({ named }) => named);
  const past = years.find(
    ({ behind, start }) =>
      reviewed.some((word) => behind.startsWith(word)) || text.slice(start - 3, start) === "过去的",
  );
  if (past) return String(Number(past.year) + 1);
  const next = years.find(
    ({ behind }) =>
      ahead.some((word) => behind.startsWith(word)) ||
      form("head/aims-of-year").test(behind) ||
      (behind.startsWith("的工作") && !behind.startsWith("的工作回顾")),
  );
  if (next) return next.year;
  const titled = title === null ? null : inTitle(oneWidth(title));
  if (titled?.to) return titled.to;
  const said = years.filter(({ behind }) => behind.startsWith("是") || behind.startsWith("，是"));
  return (
    said
      .map(({ year }) => year)
      .sort()
      .at(-1) ?? null
  );
}
