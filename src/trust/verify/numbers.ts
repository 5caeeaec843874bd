import { form } from "../../lexicon/forms.ts";
import { overlapping } from "../../text/overlapping.ts";
import { overlaps, squeeze } from "../../text/span.ts";
import type { Indicator, PolicyDocument, QuantityMention, Span, Stated } from "../../types/record.ts";
import { doubtOf, type PlacedDoubt } from "./doubt.ts";
import type { Finding } from "./finding.ts";
import { sayInto } from "./finding.ts";
import type { Said } from "./reading.ts";

const fields = ["value", "valueTo", "unit", "comparator", "change"] as const;
type Field = (typeof fields)[number];
type Numbers = Pick<Indicator, Field>;

/**
 * Value, unit, bound and change of each indicator against what its quote says when parsed as extraction does.
 * Of targets in words alone (`stated`) the words are checked.
 *
 * @param placeOf where a quote really stands; null where it does not
 */
export function checkNumbers(
  { indicators }: PolicyDocument,
  text: string,
  said: Said,
  placeOf: (path: string, span: Span) => Span | null,
): PlacedDoubt[] {
  return indicators.flatMap((indicator, i) => {
    const path = `indicators[${i}]`;
    const span = placeOf(`${path}.quote`, indicator.span);
    if (!span) return [];
    if (
      indicator.value === null &&
      indicator.stated !== "number" &&
      saysInWords(text, span, indicator.stated)
    )
      return [];
    return numberDoubts(
      path,
      indicator,
      overlapping(said.quantities, span),
      text.slice(span.start, span.end),
      span,
    );
  });
}

/** Whether the words of a quote are those of a target without a number: 与经济增长同步. */
function saysInWords(text: string, { start, end }: Span, stated: Exclude<Stated, "number">): boolean {
  const words = text.slice(start, end);
  return stated === "relative" ? form("stated/relative").test(words) : form("stated/not-set").test(words);
}

/**
 * @param mentions the quantities that the quote holds
 * @param quote as printed
 */
function numberDoubts(
  path: string,
  indicator: Numbers,
  mentions: readonly QuantityMention[],
  quote: string,
  span: Span,
): PlacedDoubt[] {
  const readings = mentions.map((mention) => ({
    mention,
    wrong: fields.filter((f) => !same(indicator, mention, f)),
  }));
  if (readings.some(({ wrong }) => wrong.length === 0)) return [];
  const findings: Finding[] = [];
  const say = sayInto(findings);
  const shown = squeeze(quote).slice(0, 40);
  // The number that is meant: of the right value, or else the one that differs least.
  const nearest = readings.sort(
    (a, b) =>
      Number(a.wrong.includes("value")) - Number(b.wrong.includes("value")) ||
      a.wrong.length - b.wrong.length,
  )[0];
  if (!nearest) say(`${path}.value`, "no-number", { quote: shown, value: show(indicator.value) }, span);
  for (const field of nearest?.wrong ?? [])
    say(
      `${path}.${field}`,
      `other-${field === "valueTo" ? "value" : field}`,
      { quote: shown, given: show(indicator[field]), printed: show(nearest!.mention[field]) },
      span,
    );
  return findings.map((finding, at) => ({
    place: span,
    settle: doubtOf(finding, ({ indicators }) =>
      indicators.some(
        (one) =>
          overlaps(one.span, span) &&
          same(indicator, one, "value") &&
          (!nearest || same(indicator, one, nearest.wrong[at]!)),
      ),
    ),
  }));
}

function same(a: Partial<Numbers>, b: Partial<Numbers>, field: Field): boolean {
  if (field === "value" || field === "valueTo") return equal(a[field], b[field]);
  if (field === "unit") return plain(a.unit) === plain(b.unit);
  return (a[field] ?? null) === (b[field] ?? null);
}

/** Equal but for what floating point leaves; a third (0.333333…) may be 0.3333. */
function equal(a: number | null | undefined, b: number | null | undefined): boolean {
  if (a == null || b == null) return (a ?? null) === (b ?? null);
  const apart = Math.abs(a - b);
  return apart <= 1e-13 * Math.abs(b) || (apart < 5e-5 && String(b).length > 12);
}

const plain = (unit = "") => squeeze(unit).replaceAll("％", "%");
const show = (value: string | number | null | undefined) => value ?? "–";
