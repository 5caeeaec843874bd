import type { Answer } from "../../extract/agencies/answer.ts";
import { bracketAssignments } from "../../extract/agencies/bracket-assignments.ts";
import { sentenceAssignments } from "../../extract/agencies/duty-sentences.ts";
import { labelledLines } from "../../extract/agencies/labelled-lines.ts";
import { roleLists } from "../../extract/agencies/role-lists.ts";
import { findReferences } from "../../extract/references.ts";
import { outsidePeriods } from "../../mentions/quantities/outside-periods.ts";
import { quantitiesOf } from "../../mentions/quantities/quantities.ts";
import { anchorOf } from "../../mentions/time/anchor.ts";
import { periodsOf } from "../../mentions/time/periods.ts";
import { foldWidth } from "../../text/fold.ts";
import { contains, slice, squeeze } from "../../text/span.ts";
import type { Anchor } from "../../types/reading.ts";
import type {
  PeriodMention,
  PolicyDocument,
  QuantityMention,
  ReferenceMention,
  Role,
  Span,
} from "../../types/record.ts";
import { dutiesIn } from "./entries.ts";
import { sentenceAround } from "./sentence.ts";

/** A body and what a bracket, line or sentence says that it does. */
export interface Duty {
  agency: string;
  role: Role;
  source: "bracket" | "sentence";
  /** The words that say so. */
  span: Span;
}

/** What the text says by the grammar of extraction, without its outline, tables and relations. */
export interface Said {
  anchor: Anchor;
  quantities: QuantityMention[];
  periods: PeriodMention[];
  references: ReferenceMention[];
  duties: Duty[];
}

/**
 * The only place where verifying meets the grammar of extraction: the same scans, of the sentences that matter alone.
 *
 * @param record says which sentences are quoted; numbers that look like shares or sums are read wherever they stand
 */
export function readMentions(text: string, record: PolicyDocument): Said {
  const anchor = anchorOf(record.document);
  const periods = periodsOf(text, anchor);
  const folded = foldWidth(text);
  const { answers, notes } = bracketAssignments(folded);
  const inSentences = dutiesIn(record).flatMap(([, { source, span }]) =>
    source === "sentence" ? [span] : [],
  );
  const sentences = windows(text, inSentences).flatMap(({ start, end }) =>
    sentenceAssignments(folded.slice(start, end), []).map((answer) => moved(answer, start)),
  );
  const duties = [...answers, ...labelledLines(folded, notes), ...roleLists(folded, notes), ...sentences].map(
    ({ name, role, source, span }): Duty => ({
      agency: squeeze(slice(text, name)),
      role,
      source: source === "sentence" ? "sentence" : "bracket",
      span,
    }),
  );
  const counted = [
    ...record.indicators.map(({ span }) => span),
    ...Array.from(text.matchAll(sums), ({ index }) => ({ start: index, end: index + 1 })),
  ];
  const quantities = windows(text, counted).flatMap(({ start, end }) =>
    quantitiesOf(text.slice(start, end)).map((mention) => ({
      ...mention,
      span: shifted(mention.span, start),
      number: shifted(mention.number, start),
    })),
  );
  return {
    anchor,
    periods,
    quantities: outsidePeriods(quantities, periods),
    references: findReferences(text),
    duties: duties.sort((a, b) => a.span.start - b.span.start),
  };
}

/** What is nearly always an indicator: shares, sums of money, multiples. */
const sums = /\d[万亿]{0,2}[%％‰元倍]/gu;

/** The sentences around spans, merged, in text order. */
function windows(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && contains(last, span)) continue;
    const sentence = sentenceAround(text, span);
    if (last && sentence.start <= last.end) last.end = Math.max(last.end, sentence.end);
    else found.push(sentence);
  }
  return found;
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const moved = (answer: Answer, by: number): Answer => ({
  ...answer,
  name: shifted(answer.name, by),
  span: shifted(answer.span, by),
});
