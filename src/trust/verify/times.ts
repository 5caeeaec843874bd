import { overlaps, squeeze } from "../../text/span.ts";
import type { Anchor } from "../../types/reading.ts";
import type { Indicator, PeriodMention, PolicyDocument, Span } from "../../types/record.ts";
import { type Doubt, doubtOf } from "./doubt.ts";
import { deadlinesIn } from "./entries.ts";
import { type Finding, sayInto } from "./finding.ts";
import type { Said } from "./reading.ts";
import { sentenceAround } from "./sentence.ts";
import { overlapping } from "./within.ts";

/** The date of each deadline against its quote, counted from the document's own day. */
export function checkDeadlines(
  record: PolicyDocument,
  said: Said,
  placeOf: (path: string, span: Span) => Span | null,
): Doubt[] {
  return deadlinesIn(record).flatMap(([path, { date, quote, span }]) => {
    const place = placeOf(`${path}.quote`, span);
    if (!place) return [];
    const periods = overlapping(said.periods, place);
    if (periods.some(({ to }) => to === date)) return [];
    const printed = periods.find(({ to }) => to !== null)?.to;
    return doubt(
      (say) =>
        printed
          ? say(
              `${path}.date`,
              "other-date",
              { quote: squeeze(quote).slice(0, 40), given: date, printed },
              place,
            )
          : say(`${path}.date`, "no-date", { quote: squeeze(quote).slice(0, 40), given: date }, place),
      (reading) => deadlinesIn(reading).some(([, one]) => one.date === date && overlaps(one.span, place)),
    );
  });
}

/**
 * When each indicator holds: the time printed nearest before its number in its sentence is taken as said. A time
 * carried over from shortly before, the document's own years, or another time of the text may hold where the
 * indicators around it hold then too, or the sentence has no time. Whatever else only the whole reading tells.
 */
export function checkTimes(
  record: PolicyDocument,
  text: string,
  said: Said,
  placeOf: (path: string, span: Span) => Span | null,
): Doubt[] {
  const { indicators } = record;
  const agrees = agreement(indicators);
  const printed = timesIn(said);
  // Of a few numbers the others say little, and the whole reading of so short a text costs little.
  const few = indicators.length < 30;
  return indicators.flatMap((indicator, i) => {
    const { by } = indicator;
    const path = `indicators[${i}]`;
    const place = by === null ? null : placeOf(`${path}.quote`, indicator.span);
    if (by === null || !place) return [];
    const sentence = sentenceAround(text, place);
    if (by === "every-year" && everyYear.test(text.slice(sentence.start, sentence.end))) return [];
    const all = overlapping(said.periods, sentence);
    const times = all.filter((period) => !isCompared(period, text));
    const nearest = times.filter(({ span }) => span.start < place.end).at(-1);
    const agreed = agrees(i) && !few;
    const holdsHere =
      (few
        ? all.length === 1 && nearest !== undefined && holds(nearest, by)
        : nearest
          ? holds(nearest, by)
          : all.some((period) => holds(period, by))) ||
      (!few && isOwn(by, indicator.kind, said.anchor) && (agreed || times.length === 0)) ||
      (agreed && printed.has(by)) ||
      (!few && times.length === 0 && isCarried(by, sentence, said.periods));
    if (holdsHere) return [];
    return doubt(
      (say) =>
        say(`${path}.by`, "other-time", { quote: squeeze(indicator.quote).slice(0, 40), given: by }, place),
      (reading) =>
        reading.indicators.some(
          (one) =>
            one.by === by &&
            overlaps(one.span, place) &&
            (one.value === indicator.value || (one.span.start === place.start && one.span.end === place.end)),
        ),
    );
  });
}

const everyYear = /每年|年均|年年|逐年|每一?年|历年/u;

/** 比上年增长, 是2010年的2倍, 较“十三五”末: what a number is compared with, no time at which it holds. */
function isCompared({ span }: PeriodMention, text: string): boolean {
  return (
    /[比较为是于同]$/u.test(text.slice(span.start - 1, span.start)) ||
    /^的?[\d.]+倍/u.test(text.slice(span.end, span.end + 6))
  );
}

/** The times that the text prints anywhere (a heading or an earlier sentence may carry them over), and its own years. */
function timesIn({ periods, anchor: { planEnd, year } }: Said): Set<string> {
  const years = [planEnd, year, year && year - 1].flatMap((one) => (one === null ? [] : [String(one)]));
  return new Set([
    ...years,
    ...periods.flatMap(({ from, to }) => {
      const end = to ?? from;
      return end === null ? [] : [end, end.slice(0, 4)];
    }),
  ]);
}

function holds({ from, to }: PeriodMention, by: string): boolean {
  return by.length === 4 ? to?.slice(0, 4) === by || (to === null && from?.slice(0, 4) === by) : to === by;
}

/** The year that the document itself gives: the plan's last for a target, the one gone by for what was reached. */
function isOwn(by: string, kind: Indicator["kind"], { planEnd, year }: Anchor): boolean {
  if (kind === "target") return by === String(planEnd ?? year);
  return year !== null && by === String(year - 1);
}

/** How far back a sentence may take its time from. */
const carry = 1000;

function isCarried(by: string, { start }: Span, periods: readonly PeriodMention[]): boolean {
  return overlapping(periods, { start: Math.max(0, start - carry), end: start }).some((one) =>
    holds(one, by),
  );
}

/** Whether one of the three indicators of its kind on either side, or most others of its kind hold at the same time. */
function agreement(indicators: readonly Indicator[]): (at: number) => boolean {
  const counts = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { kind, by } of indicators) {
    counts.set(`${kind} ${by}`, (counts.get(`${kind} ${by}`) ?? 0) + 1);
    all.set(kind, (all.get(kind) ?? 0) + 1);
  }
  return (at) => {
    const { kind, by } = indicators[at]!;
    const beside = indicators
      .slice(Math.max(0, at - 3), at + 4)
      .filter((one) => one.kind === kind && one.by === by);
    if (beside.length > 1) return true;
    return 2 * (counts.get(`${kind} ${by}`)! - 1) > all.get(kind)! - 1;
  };
}

function doubt(
  tell: (say: ReturnType<typeof sayInto>) => void,
  borneOut: (reading: PolicyDocument) => boolean,
): Doubt[] {
  const findings: Finding[] = [];
  tell(sayInto(findings));
  return findings.map((finding) => doubtOf(finding, borneOut));
}
