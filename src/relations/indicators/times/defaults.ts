import { isUnder } from "../../../outline/under.ts";
import type { Anchor, OutlineNode } from "../../../types/reading.ts";
import type { DocumentHead, PeriodMention, Span } from "../../../types/record.ts";
import { lastBefore } from "./periods.ts";
import { carries } from "./time.ts";

/**
 * The year that a document without a period of its own plans for: the one it is dated in, unless most of its
 * deadlines lie in later ones (a plan of November whose work is due 2021年6月底前); null then, and for rules and opinions of
 * which nothing is due in that year.
 */
export function plannedYear(
  periods: readonly PeriodMention[],
  { planEnd, year, lasting }: Anchor,
): number | null {
  if (planEnd !== null || year === null) return planEnd;
  let own = 0;
  let later = 0;
  for (const period of periods) {
    if (period.to === null || !carries(period)) continue;
    const due = Number(period.to.slice(0, 4));
    if (due === year) own++;
    else if (due > year) later++;
  }
  return later > own || (lasting && own === 0) ? null : year;
}

/**
 * The last year of the period that a heading above names: “十五五”时期的主要目标, 今后五年.
 *
 * @param offset of what is asked about
 */
export function titledYear(
  node: OutlineNode | null,
  periods: readonly PeriodMention[],
  offset: number,
): string | null {
  for (let n = node; n; n = n.parent) {
    const { start, end } = n.titleSpan;
    const at = lastBefore(periods, start) + 1;
    const period = periods[at];
    if (!period || period.span.start < start || period.span.end > end) continue;
    // 今后五年的奋斗目标 of a text without a date: 到2016年 below it says when they end
    if (!period.to && ["今后", "未来"].some((word) => period.text.startsWith(word)))
      return yearBelow(n, periods.slice(at + 1));
    if (!period.to) continue;
    const others = periods.slice(at + 1, at + 4).filter(({ to, span }) => to !== null && span.end <= end);
    // “十五五”时期主要目标任务和2026年工作安排: of the year from where the text first speaks of it
    const year = others.find((other) => isYearOf(other, period));
    if (year && speaksOf(year, periods, { start: end, end: offset })) continue;
    // “十四五”发展成效和“十五五”目标任务: what shall be
    const next = others.find(
      ({ from }) => from !== null && from.slice(0, 4) === String(Number(period.to!.slice(0, 4)) + 1),
    );
    if (next && isLong(next)) return next.to!.slice(0, 4);
    // 为“十四五”开好局, “十四五”开局之年: its first year is meant
    if (!opens.some((word) => n.title.includes(word))) return period.to.slice(0, 4);
  }
  return null;
}

const yearsOf = ({ from, to }: PeriodMention) => [from, to].map((day) => Number(day?.slice(0, 4)));
const isLong = (period: PeriodMention) => yearsOf(period)[1]! - yearsOf(period)[0]! >= 4;

/** Whether one is a year of the other, which is of several. */
function isYearOf(one: PeriodMention, other: PeriodMention): boolean {
  const [from, to] = yearsOf(one);
  const [first, last] = yearsOf(other);
  return from === to && last! - first! >= 4 && from! >= first! && to! < last!;
}

/** Whether a stretch of text speaks of a year: 2026年, 今年. */
function speaksOf({ to }: PeriodMention, periods: readonly PeriodMention[], { start, end }: Span): boolean {
  for (let i = lastBefore(periods, start) + 1; (periods[i]?.span.start ?? end) < end; i++)
    if (isOneYear(periods[i]!) && periods[i]!.to!.slice(0, 4) === to!.slice(0, 4)) return true;
  return false;
}

const isOneYear = (period: PeriodMention) => period.to !== null && yearsOf(period)[0] === yearsOf(period)[1];

function yearBelow({ body }: OutlineNode, periods: readonly PeriodMention[]): string | null {
  const until = periods.find(
    ({ text, to, span }) => to !== null && text.startsWith("到") && span.start >= body.start,
  );
  return until && until.span.end <= body.end ? until.to!.slice(0, 4) : null;
}

/** Whether a heading above begins with a year: 2022年亮点工作 of a text that is of 2022 itself. */
export function isHeadedBy(node: OutlineNode | null, year: number): boolean {
  return isUnder(node, ({ title }) => title.startsWith(`${year}年`));
}

/** 未来五年总体考虑和今年工作安排: which of the two, the text says. */
const opens = ["开局", "开好局", "起好步", "首年", "今年", "本年度"];

/** The time that the document's own years give to a quantity without one. */
export function defaultTime(
  kind: "target" | "baseline" | "threshold",
  review: boolean,
  anchor: Anchor,
  head: DocumentHead,
  titled: string | null,
  planned: number | null,
): string | null {
  if (kind === "threshold") return null;
  const from = head.period?.from ? Number(head.period.from.slice(0, 4)) : null;
  if (kind === "target") {
    if (titled !== null && (planned === null || Number(titled) > planned)) return titled;
    return planned === null ? null : String(planned);
  }
  if (review) {
    // “十二五”时期的成效, in the plan for 2016—2020
    if (titled !== null && from !== null && Number(titled) < from) return titled;
    if (anchor.told != null) return String(anchor.told);
    const oneYear = from !== null && anchor.planEnd === from;
    if (oneYear || (head.date && from !== null)) return String(from - 1);
    // 一、2007年计划执行情况 of a text that says nothing else of its years
    return from === null && head.date === null ? titled : null;
  }
  return head.date ? head.date.slice(0, 4) : null;
}
