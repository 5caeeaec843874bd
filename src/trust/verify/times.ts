import { overlaps, squeeze } from "../../text/span.ts";
import type { Indicator, PeriodMention, PolicyDocument, Span } from "../../types/record.ts";
import type { Doubt } from "./doubt.ts";
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
 * When each indicator holds: the time printed nearest before its number in its sentence is taken as said. Else a time
 * that the text prints elsewhere, or its own years, may hold, where the indicators around it hold then too. Whatever
 * else only the whole reading tells.
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
  return indicators.flatMap((indicator, i) => {
    const { by } = indicator;
    const path = `indicators[${i}]`;
    const place = by === null ? null : placeOf(`${path}.quote`, indicator.span);
    if (by === null || !place) return [];
    const sentence = sentenceAround(text, place);
    if (isSaid(by, place, sentence, said, text)) return [];
    if (agrees(i) && printed.has(by)) return [];
    return doubt(
      (say) =>
        say(`${path}.by`, "other-time", { quote: squeeze(indicator.quote).slice(0, 40), given: by }, place),
      (reading) =>
        reading.indicators.some(
          (one) => one.by === by && overlaps(one.span, place) && one.value === indicator.value,
        ),
    );
  });
}

/** Whether the sentence says so, by the time that stands nearest before the number. */
function isSaid(by: string, place: Span, sentence: Span, said: Said, text: string): boolean {
  if (by === "every-year") return everyYear.test(text.slice(sentence.start, sentence.end));
  const before = overlapping(said.periods, sentence).filter(({ span }) => span.start < place.end);
  return before.length > 0 && holds(before.at(-1)!, by);
}

const everyYear = /每年|年均|年年|逐年|每一?年|历年/u;

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

/** Whether one of the three indicators on either side, or most others of its kind hold at the same time. */
function agreement(indicators: readonly Indicator[]): (at: number) => boolean {
  const counts = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { kind, by } of indicators) {
    counts.set(`${kind} ${by}`, (counts.get(`${kind} ${by}`) ?? 0) + 1);
    all.set(kind, (all.get(kind) ?? 0) + 1);
  }
  return (at) => {
    const { kind, by } = indicators[at]!;
    const beside = indicators.slice(Math.max(0, at - 3), at + 4).filter((one) => one.by === by);
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
  return findings.map((finding) => ({ finding, borneOut }));
}
