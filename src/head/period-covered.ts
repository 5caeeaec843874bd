import { fiveYearPlan, moveDay } from "../mentions/time/calendar.ts";
import { dateNumber } from "../mentions/time/date-numerals.ts";
import { periodsOf as findPeriods } from "../mentions/time/periods.ts";
import { foldWidth } from "../text/fold.ts";

/** What the period is read from. */
export interface PeriodClues {
  title: string | null;
  kind: string | null;
  /** YYYY-MM-DD or YYYY-MM. */
  date: string | null;
  text: string;
}

type Period = { from: string | null; to: string | null };

/**
 * The years that a plan covers, YYYY or YYYY-MM-DD: those of its title (2008年…要点, “十一五”规划, （2021—2023年）),
 * else those it is in force (自2024年1月1日起实施，有效期至2026年12月31日), else those that a sentence gives all its aims
 * (2012年起5年内，大力实施…), else up to the last milestone that it sets
 * (到2025年), from the year of its date.
 */
export function periodCovered({ title, kind, date, text: printed }: PeriodClues): Period | null {
  const text = foldWidth(printed);
  const dated = date?.slice(0, 4) ?? null;
  if (kind === "政府工作报告") {
    const year = dated ?? reportYear(text);
    return year ? { from: year, to: year } : null;
  }
  const ofTitle = title === null ? null : inTitle(foldWidth(title));
  if (ofTitle) return ofTitle;
  return inForce(text, dated) ?? yearsFrom(text) ?? milestones(text, dated);
}

function inTitle(title: string): Period | null {
  const range = /([12]\d{3})年?[-‐–—―~至到]{1,2}([12]\d{3})/u.exec(title);
  if (range) return { from: range[1]!, to: range[2]! };
  const plan = /[“"‘]?(十[一二三四五六七八九]?五|[六七八九]五)[”"’]?/u.exec(title)?.[1];
  const named = /第([一二三四五六七八九十]{1,3})个五年/u.exec(title)?.[1];
  const years = plan || named ? fiveYearPlan(dateNumber(named ?? plan!.slice(0, -1))) : null;
  if (years) return { from: String(years[0]), to: String(years[1]) };
  const single =
    /([12]\d{3})年(?!远景)/u.exec(title)?.[1] ??
    /(?:^|\p{Script=Han})((?:19|20)\d{2})(?=\D)/u.exec(title)?.[1];
  return single ? { from: single, to: single } : null;
}

/**
 * 自2024年1月1日起施行, 有效期至2026年12月31日 or 有效期3年: at the end of the text. 自印发之日起 with the year of the
 * document's date tells years only: the day of printing may be another.
 */
function inForce(text: string, dated: string | null): Period | null {
  const closing = text.slice(-1500);
  const sure = { date: null, year: null, planEnd: null };
  const at = (words: RegExp) => {
    const match = words.exec(closing);
    return match ? findPeriods(match[1]!, sure)[0] : undefined;
  };
  const to = at(/有效期(?:限)?(?:截)?(?:止|至|到|为至)\s*(.{4,24})/u)?.to ?? null;
  const from = at(/自\s*([^。;]{4,20}日)\s*起(?:施行|实施|执行|生效)/u)?.from ?? null;
  if (to !== null) return { from, to };
  const years =
    /起(?:施行|实施|执行|生效)[^。;]{0,12}有效期(?:限)?(?:为|暂定)?\s{0,2}([\d一二两三四五六七八九十]{1,2})年(?!以上|以内|内)/u.exec(
      closing,
    );
  if (!years) return null;
  const count = dateNumber(years[1]!);
  if (from !== null) return { from, to: moveDay(moveDay(from, { years: count }), { days: -1 }) };
  if (dated === null || !fromIssue.test(closing.slice(Math.max(0, years.index - 12), years.index + 1)))
    return null;
  return { from: dated, to: String(Number(dated) + count) };
}

/** 自印发之日起, 从发布之日起 */
const fromIssue = /[自从](?:印发|发布|公布)之?日起$/u;

/** At the head of a sentence, before its comma; not 2012年起5年内，对新办企业给予…, which is about a grant. */
const countedFrom =
  /(?<=^|[。;:\s\u3000])(?:力争|争取)?[从自]?([12]\d{3}年起,?(?:的)?[\d一二三四五六七八九十]{1,3}年(?:时间)?[之以]?内),(?![^。;]{0,40}(?:给予|免|减半|享受|补助|补贴|奖励|不得))/u;

/** 2012年起5年内，大力实施六大人才行动计划: 2012 to 2016. */
function yearsFrom(text: string): Period | null {
  const match = text.includes("年起") ? countedFrom.exec(text) : null;
  const found = match ? findPeriods(match[1]!, { date: null, year: null, planEnd: null })[0] : undefined;
  if (!found?.from || !found.to) return null;
  return { from: found.from.slice(0, 4), to: found.to.slice(0, 4) };
}

/** 到2020年底前, 到2021年底前, 到2022年底前: the last of them is the plan's end, if it is no distant vision. */
function milestones(text: string, dated: string | null): Period | null {
  const years = new Set<string>();
  for (const match of text.matchAll(
    /(?<![达加高升降增减长大小缩扩涨延推落跌移调])到\s{0,2}(20[0-9]{2})\s{0,2}年/gu,
  )) {
    if (match[1]! < "2060" && (dated === null || match[1]! >= dated)) years.add(match[1]!);
  }
  const sorted = [...years].sort();
  const first = Number(dated ?? sorted[0]);
  const near = sorted.filter((year) => Number(year) - first <= 8);
  const to = near.at(-1) ?? sorted[0];
  if (to !== undefined) {
    // A step each year (2020, 2021, 2022) tells where the plan begins; one milestone alone does not.
    const steps = near.length > 1 && near.every((year, i) => Number(year) === first + i);
    return { from: dated ?? (steps ? near[0]! : null), to };
  }
  // 年内, not 三年内
  return dated !== null && /(?:^|[^\d一二两三四五六七八九十])年(?:底前|内)/u.test(text)
    ? { from: dated, to: dated }
    : null;
}

/** 一、2009年工作回顾 … 二、2010年主要任务; 2013年是全面贯彻落实党的十八大精神的开局之年: the year after the one looked back on. */
function reportYear(text: string): string | null {
  const past = /([12]\d{3})年(?:的)?(?:政府)?工作(?:的)?回顾/u.exec(text)?.[1];
  if (past) return String(Number(past) + 1);
  const next =
    /([12]\d{3})年(?:主要任务|工作任务|工作部署|工作安排|工作总体|重点工作|的工作(?!回顾)|经济社会发展的?(?:总体|主要))/u.exec(
      text,
    )?.[1];
  if (next) return next;
  const years = Array.from(text.matchAll(/([12]\d{3})年,?是/gu), (match) => match[1]!).sort();
  return years.at(-1) ?? null;
}
