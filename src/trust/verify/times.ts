import { form } from "../../lexicon/forms.ts";
import { defaultTime, plannedYear } from "../../relations/indicators/times/defaults.ts";
import { overlapping } from "../../text/overlapping.ts";
import { overlaps, squeeze } from "../../text/span.ts";
import type { Indicator, PeriodMention, PolicyDocument, Span } from "../../types/record.ts";
import { type Doubt, doubtOf, type PlacedDoubt, type Reread } from "./doubt.ts";
import { deadlinesIn } from "./entries.ts";
import { type Finding, sayInto } from "./finding.ts";
import type { Said } from "./reading.ts";
import { paragraphAround, sentenceAround } from "./sentence.ts";

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
 * When each indicator holds: the one time that stands before the number in its paragraph, or the last in its sentence, is
 * taken as said, but for those that it is compared with; where there is none, the years of the headings and of the
 * document, as extraction gives them to what is reached and what is planned. Whatever else only the context tells.
 */
export function checkTimes(
  { document, indicators }: PolicyDocument,
  text: string,
  said: Said,
  placeOf: (path: string, span: Span) => Span | null,
): PlacedDoubt[] {
  const { anchor } = said;
  const planned = plannedYear(said.periods, anchor);
  const own = (kind: Indicator["kind"], { start }: Span) =>
    defaultTime(kind, true, anchor, document, kind === "target" ? said.titledYearAt(start) : null, planned);
  return indicators.flatMap((indicator, i) => {
    const { by } = indicator;
    const path = `indicators[${i}]`;
    const place = by === null ? null : placeOf(`${path}.quote`, indicator.span);
    if (by === null || !place) return [];
    const sentence = sentenceAround(text, place);
    if (by === "every-year" && form("time/every-year").test(text.slice(sentence.start, sentence.end)))
      return [];
    const within = ({ start }: Span) =>
      overlapping(said.periods, { start, end: place.end }).filter((one) => !isComparedWith(text, one));
    // What was reached is of no year after the one that the document looks back on.
    const told = indicator.kind === "baseline" ? own("baseline", place) : null;
    const tooLate = told !== null && by > told;
    const times = tooLate ? [] : within(paragraphAround(text, place));
    if (times.length === 1 && holds(times[0]!, by)) return [];
    // What is planned may be due at a time that an earlier sentence gave; what was reached is not.
    const near = indicator.kind === "target" ? times : within(sentence);
    const last = near.at(-1);
    if (!tooLate && (last ? holds(last, by) : by === (told ?? own(indicator.kind, place)))) return [];
    const findings: Finding[] = [];
    const quote = squeeze(indicator.quote).slice(0, 40);
    sayInto(findings)(`${path}.by`, "other-time", { quote, given: by }, place);
    const isThis = (one: Reread["indicators"][number]) =>
      one.by === by &&
      overlaps(one.span, place) &&
      (one.value === indicator.value || (one.span.start === place.start && one.span.end === place.end));
    return findings.map(
      (finding): PlacedDoubt => ({
        place,
        settle: (reading) => (reading.indicators.some(isThis) ? null : finding),
      }),
    );
  });
}

/** 比2020年, 从2020年的, 是上年的: what a number is held against tells not when it holds. */
function isComparedWith(text: string, { span }: PeriodMention): boolean {
  return comparing.includes(text[span.start - 1] ?? "|");
}

const comparing = "比较从自由与同是";

function holds({ from, to }: PeriodMention, by: string): boolean {
  return by.length === 4 ? to?.slice(0, 4) === by || (to === null && from?.slice(0, 4) === by) : to === by;
}

function doubt(
  tell: (say: ReturnType<typeof sayInto>) => void,
  borneOut: (reading: Reread) => boolean,
): Doubt[] {
  const findings: Finding[] = [];
  tell(sayInto(findings));
  return findings.map((finding) => doubtOf(finding, borneOut));
}
