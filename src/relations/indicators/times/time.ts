import { any, lit, not, oneOf, seq, upTo, word, wordWith } from "../../../clause/match.ts";
import type { Trace } from "../../../clause/rules.ts";
import { tokenFrom, tokensIn } from "../../../clause/scan.ts";
import { form } from "../../../lexicon/forms.ts";
import { isByEffort, isLimit } from "../../../mentions/time/term.ts";
import type { Anchor, Entry, Reading, Scan } from "../../../types/reading.ts";
import type { PeriodMention, Span } from "../../../types/record.ts";
import { isBefore, lead, type Statement, stands } from "../statement.ts";
import { governing } from "./governing.ts";
import { closesPart } from "./own-part.ts";
import { isDuration, isListed, isPast, lastBefore, yearOrDay } from "./periods.ts";

/** When a quantity holds: `by` as the record has it. */
export interface Time {
  by: string | null;
  /** The text says it in the quantity's own sentence. */
  said: boolean;
  /** The time said lies before the years that the document plans for. */
  past: boolean;
  /** Its year is printed: 2010年, 2010年末; not 年末. */
  printed?: boolean;
  /** It lies behind the document's own year. */
  ahead?: boolean;
}

const total = wordWith(({ basis }) => basis === "cumulative");

const yearly = any(word("yearly"), lit("逐年", "每年", "年补贴", "年累计"));
/** Not 完成年度目标的市. */
const yearTerm = seq(lit("年度"), not(lit("目标", "任务", "计划", "考核")));
/** 当年度, 上一年度: one year. */
const oneYear = seq(oneOf("当上本一前"), yearTerm);

/** In each of the years, as the clause itself says it; 提高到每人每年490元 is what a sum is counted by. */
function isEachYear({ scan, clause, quantity }: Statement, within: Span): boolean {
  const says = ({ yearly, text }: Entry) => yearly !== undefined || text === "逐年";
  return tokensIn(scan, within, says).some(({ word: { yearly, text }, start }) => {
    // 优良天数逐年提高，浓度下降10%: only what its own clause tells
    if (!yearly && start < clause.start) return false;
    // 每年安排3000万元，设立20亿元的基金; 每年演练2次，知晓率比2025年提高20个百分点: that is done once
    if (start < clause.start && form("time/done-once").test(scan.text.slice(clause.start, clause.end)))
      return false;
    // 每年安排1500万元，储备企业不少于6家: what has a subject of its own
    if (start < clause.start && hasOwnSubject(scan, clause.start, quantity.number.start)) return false;
    // 每年培训1500人次，三年不少于4500人次，孵化企业300个
    if (start < clause.start && form("time/sum-of-years").test(scan.text.slice(start, clause.end)))
      return false;
    const before = scan.text.slice(Math.max(0, start - 3), start);
    // 提高到每年3500元, 每人每年: what a sum is counted by
    return (
      !["每年", "每学年"].includes(text) ||
      !(before.includes("每") || "均到至".includes(before.at(-1) ?? "|"))
    );
  });
}

/** 储备企业不少于: a clause that begins with no verb and says how many there shall be at least. */
function hasOwnSubject(scan: Scan, start: number, end: number): boolean {
  if (!form("time/own-subject").test(scan.text.slice(start, end))) return false;
  const first = tokenFrom(scan, start)?.word;
  return !first || !(first.act || first.does || first.builds || first.opens || first.change);
}

const inTotal = seq(total, upTo(8, "，。；"));

/** 每年新增5个，五年累计25个: of all years; but 每年累计培训25学时 is of each. */
function isSumOfYears(statement: Statement): boolean {
  const { scan, clause, quantity } = statement;
  const words = scan.text.slice(clause.start, quantity.span.start);
  if (words.includes("每年") || words.includes("每学年")) return false;
  return isBefore(statement, inTotal) || form("time/sum-of-years").test(words);
}

/**
 * When a quantity holds by the words of its sentence.
 *
 * @param grant the quantity is a condition or the amount of a grant: those hold at no time but yearly
 * @param review the quantity stands in a review
 * @param near the quantity is a level or stands in a review: 每年 of another clause does not hold for it
 * @returns null where the sentence says nothing
 */
export function timeOf(
  statement: Statement,
  periods: readonly PeriodMention[],
  anchor: Anchor,
  grant: "condition" | "amount" | null,
  near: boolean,
  review: boolean,
  trace?: Trace,
): Time | null {
  const { quantity } = statement;
  const due = grant ? null : dueBehind(statement, periods);
  if (due) return { by: yearOrDay(due), said: true, past: isPast(due, anchor) };
  const found = governing(statement, periods, lastBefore(periods, quantity.span.start), anchor, trace);
  const { start } = quantity.span;
  const from = Math.max(
    found?.span.end ?? 0,
    near ? statement.clause.start : statement.sentence.start,
    start - 100,
  );
  const reach = { start: Math.min(from, start), end: start };
  if (grant) {
    // 给予每年1%的奖励; 每年 further off may be that of another sum
    const near = quantity.unit === "%" && isBefore(statement, lit("每年", "逐年"));
    const each = grant === "amount" && (quantity.unit.includes("元") || near);
    const says = quantity.unit.endsWith("年") || saysYearly(statement);
    return { by: each && says ? "every-year" : null, said: true, past: false };
  }
  const semicolon = statement.scan.text.slice(reach.start, start).lastIndexOf("；");
  const own = { start: reach.start + semicolon + 1, end: start };
  if (isEachYear(statement, own) && !isSumOfYears(statement))
    return { by: "every-year", said: true, past: false };
  if (!found) return null;
  // 经过五年努力，总量增加到7220亿元 in a review: the years are those looked back on
  if (found.to === null && near && isByEffort(found)) return null;
  if (review && isTermLookedBackOn(statement, found)) return null;
  if (found.to === null) return { by: null, said: true, past: false };
  return {
    by: yearOrDay(found),
    said: true,
    past: isPast(found, anchor),
    printed: /^\d{4}/u.test(found.text),
    ahead: anchor.year !== null && Number(found.to.slice(0, 4)) > anchor.year,
  };
}

/** 五年内，造林面积2787万公顷 of a review: within the years that it looks back on. */
function isTermLookedBackOn({ scan, quantity }: Statement, period: PeriodMention): boolean {
  const words = scan.text.slice(Math.max(0, period.span.start - 6), quantity.number.start);
  return isDuration(period) && !["力争", "确保", "争取", "计划"].some((word) => words.includes(word));
}

/** 其余3个2023年6月底前完工: the time right behind a number, and what is done by then. */
function dueBehind(
  { scan, quantity, clause }: Statement,
  periods: readonly PeriodMention[],
): PeriodMention | null {
  const period = periods[lastBefore(periods, quantity.span.end) + 1];
  if (!period?.to || period.span.start !== quantity.span.end || period.span.end > clause.end) return null;
  return form("time/done-by").test(scan.text.slice(period.span.end, period.span.end + 8)) ? period : null;
}

function saysYearly(statement: Statement): boolean {
  const before = lead(statement, 30);
  if (stands(statement, yearly, before)) return true;
  return stands(statement, yearTerm, before) && !stands(statement, oneYear, before);
}

/**
 * A deadline that an earlier sentence of the same item gave: 到2025年，…。建成10家…。
 *
 * @param offset of what it is asked for; a later year than the plan's own carries over to no paragraph before it
 */
export function carriedTime(
  { periods, quantities, anchor, scan }: Reading,
  last: number,
  floor: number,
  offset: number,
): Time | null {
  let least = floor;
  for (let i = last; i >= Math.max(0, last - 12); i--) {
    const period = periods[i]!;
    if (period.span.start < least) return null;
    if (!carries(period) || period.to === null || isDuration(period)) continue;
    // 提出…，为到2035年翻一番打好基础: what it is to serve
    if (scan.text[period.span.start - 1] === "为") continue;
    if (closesPart(scan, quantities, period)) {
      // what an earlier paragraph said is over by then
      least = Math.max(least, scan.text.lastIndexOf("\n", period.span.start));
      continue;
    }
    if (anchor.year !== null && Number(period.to.slice(0, 4)) < anchor.year) return null;
    if (isOfItsParagraph(scan.text, period, anchor, offset)) continue;
    return { by: yearOrDay(lastListed(periods, i, scan.text)), said: false, past: false };
  }
  return null;
}

/**
 * 力争到2028年，…in one paragraph of a plan for 2026: the next one is of the plan's own year, but where it goes on a list
 * or the first leads over to it.
 */
function isOfItsParagraph(
  text: string,
  { span, to }: PeriodMention,
  anchor: Anchor,
  offset: number,
): boolean {
  if (anchor.year === null || anchor.planEnd !== anchor.year || Number(to!.slice(0, 4)) <= anchor.year)
    return false;
  const end = text.indexOf("\n", span.end);
  if (end < 0 || end >= offset) return false;
  const next = text.slice(end, end + 8).trim();
  return (
    !"：:".includes(text.slice(span.end, end).trim().at(-1) ?? "|") && !"—-·•●◆1一（".includes(next[0] ?? "|")
  );
}

/** 2015年 of 到2013年和2015年. */
function lastListed(periods: readonly PeriodMention[], from: number, text: string): PeriodMention {
  let i = from;
  while (periods[i + 1]?.to && isListed(text, periods[i]!, periods[i + 1]!)) i++;
  return periods[i]!;
}

/** Whether a period may carry over to the sentences behind it: 到2025年, 年底前; and 3年内, whose end is not known. */
export function carries(period: PeriodMention): boolean {
  return period.text.startsWith("到") || isLimit(period) || period.text.includes("内");
}
