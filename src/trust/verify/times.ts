import { overlaps, squeeze } from "../../text/span.ts";
import type { PeriodMention, PolicyDocument, Span } from "../../types/record.ts";
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
 * When each indicator holds: the one time of its sentence, where it stands before the number, is taken as said.
 * Whatever else (two times, a comparison, a heading, the document's own years) only the whole reading tells.
 */
export function checkTimes(
  { indicators }: PolicyDocument,
  text: string,
  said: Said,
  placeOf: (path: string, span: Span) => Span | null,
): Doubt[] {
  return indicators.flatMap((indicator, i) => {
    const { by } = indicator;
    const path = `indicators[${i}]`;
    const place = by === null ? null : placeOf(`${path}.quote`, indicator.span);
    if (by === null || !place) return [];
    const sentence = sentenceAround(text, place);
    if (by === "every-year" && everyYear.test(text.slice(sentence.start, sentence.end))) return [];
    const [time, ...others] = overlapping(said.periods, sentence);
    if (time && others.length === 0 && time.span.start < place.end && holds(time, by)) return [];
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

function holds({ from, to }: PeriodMention, by: string): boolean {
  return by.length === 4 ? to?.slice(0, 4) === by || (to === null && from?.slice(0, 4) === by) : to === by;
}

function doubt(
  tell: (say: ReturnType<typeof sayInto>) => void,
  borneOut: (reading: PolicyDocument) => boolean,
): Doubt[] {
  const findings: Finding[] = [];
  tell(sayInto(findings));
  return findings.map((finding) => doubtOf(finding, borneOut));
}
