import { ahead } from "../../../clause/match.ts";
import { form } from "../../../lexicon/forms.ts";
import { goesOver } from "../../../mentions/quantities/counted.ts";
import { isJoint } from "../../../text/joints.ts";
import type { Anchor, Scan } from "../../../types/reading.ts";
import type { PeriodMention } from "../../../types/record.ts";
import type { Statement } from "../statement.ts";
import type { Years } from "../years.ts";
import { isPast, whole, yearOrDay } from "./periods.ts";
import type { Time } from "./time.ts";

/** Whether a number is the one that another goes up or down from: 由2600万元增加到5300万元. */
export function isOldValue({ scan, quantities, index }: Statement): boolean {
  // 从653元、300元提高到676元、311元: each of the list
  for (let i = index; i < quantities.length && i < index + mostListed; i++) {
    const { span } = quantities[i]!;
    if (ahead(scan, span.end, goesOver, whole(scan)) || risesBy(scan, quantities, i)) return true;
    const next = quantities[i + 1];
    if (!next || !isJoint(scan.text.slice(span.end, next.span.start).trim())) return false;
  }
  return false;
}

const origins = ["由", "从", "自"];

/** 由74.5岁增加1岁: what a number rises from by the next. */
function risesBy({ text }: Scan, quantities: Statement["quantities"], i: number): boolean {
  const { number, span, unit } = quantities[i]!;
  const next = quantities[i + 1];
  const before = text.slice(Math.max(0, number.start - farthest), number.start);
  const from = origins.includes(before.at(-1) ?? "|") || form("time/sum-of-last-year").test(before);
  if (!from || next?.change == null || next.unit !== unit) return false;
  return by.includes(text.slice(span.end, next.span.start).trim());
}

const by = ["增加", "提高", "提升", "上升", "减少", "降低", "下降", "增收", "减收", "增支", "减支", "多收"];
/** How far 比上年同期 reaches before a number. */
const farthest = 8;

/** No list of old values is longer. */
const mostListed = 12;

/**
 * When an old value held: at the time right in front of it (从2007年的0.62台/人), at the time of the old value
 * before (由“十五”末的12.8亿元增加到…；收入由2600万元增加到…), else at none that the text gives.
 *
 * @param review whether the text looks back there
 * @param years what its paragraph looks back on, if it does
 */
export function oldTime(
  statement: Statement,
  periods: readonly PeriodMention[],
  last: number,
  anchor: Anchor,
  earlier: Time | null,
  review: boolean,
  years: Years | null,
): Time {
  const period = periods[last];
  const { scan, quantity, clause, previous } = statement;
  const near =
    period !== undefined &&
    period.span.start >= clause.start &&
    previous <= period.span.start &&
    // 按2000年不变价计算
    !["不变价", "可比价"].some((word) => scan.text.startsWith(word, period.span.end)) &&
    // 今年由每人240元提高到
    !origins.some((word) => scan.text.slice(period.span.end, quantity.span.start).includes(word));
  if (!near || period.to === null) {
    const first = period && firstOfYears(period, statement, anchor);
    const begun = years === "several" ? beforeFiveYears(anchor) : null;
    return earlier?.by ? earlier : { by: first ?? begun, said: true, past: true };
  }
  // a report of 2024 looks back on 2023: 由上年的38.5%提高到39.4% goes up from 2022
  const before = review && anchor.told == null && period.text.startsWith("上年");
  const by = before ? String(Number(period.to.slice(0, 4)) - 1) : yearOrDay(period);
  return { by, said: true, past: isPast(period, anchor) };
}

/**
 * 这五年，…由66户增加到120户 of a report on five years, which is made in the first year of the next plan or of the next
 * government: of the year before them.
 */
function beforeFiveYears({ year, told }: Anchor): string | null {
  const own = told == null ? year : told + 1;
  return own !== null && (own % 5 === 1 || own % 5 === 3) ? String(own - 6) : null;
}

/** 2017年到2021年，数据产量从2.3亿条增长至6.6亿条: the first of the years gone by that the sentence opens with. */
function firstOfYears(
  { span, text, from, to }: PeriodMention,
  { sentence }: Statement,
  anchor: Anchor,
): string | null {
  const opens = span.start >= sentence.start && span.start - sentence.start <= 2;
  const several = /^\d{4}年?[到至—－~～-]\d{4}年/u.test(text);
  if (!opens || !several || from === null || to === null || anchor.year === null) return null;
  return Number(to.slice(0, 4)) <= anchor.year ? from.slice(0, 4) : null;
}
