import { findBrackets } from "../../mentions/brackets.ts";
import { outsidePeriods } from "../../mentions/quantities/outside-periods.ts";
import { quantitiesOf } from "../../mentions/quantities/quantities.ts";
import { findReferences } from "../../mentions/references.ts";
import { anchorOf } from "../../mentions/time/anchor.ts";
import { findPeriods } from "../../mentions/time/periods.ts";
import { readNotes } from "../../relations/duties/notes.ts";
import { contains, slice, squeeze } from "../../text/span.ts";
import { viewOf } from "../../text/view.ts";
import type { Anchor } from "../../types/reading.ts";
import type {
  PeriodMention,
  PolicyDocument,
  QuantityMention,
  ReferenceMention,
  Role,
  Span,
} from "../../types/record.ts";
import { sentenceAround } from "./sentence.ts";

/** A body and what a bracket or a labelled line says that it does. */
export interface Duty {
  agency: string;
  role: Role;
  /** The words that say so. */
  span: Span;
}

/** What the text says by the grammar of extraction, without its outline, tables and relations. */
export interface Said {
  anchor: Anchor;
  quantities: QuantityMention[];
  periods: PeriodMention[];
  references: ReferenceMention[];
  /** Of notes alone: sentences are read only where the whole text is. */
  duties: Duty[];
}

/**
 * The only place where verifying meets the grammar of extraction: the same scans, of the sentences that matter alone.
 *
 * @param record says which sentences are quoted; numbers that look like shares or sums are read wherever they stand
 */
export function readMentions(text: string, record: PolicyDocument): Said {
  const anchor = anchorOf(record.document);
  const view = viewOf(text);
  const periods = findPeriods(view, anchor);
  const { answers } = readNotes(view, findBrackets(view), []);
  const duties = answers.map(
    ({ name, role, span }): Duty => ({ agency: squeeze(slice(text, name)), role, span }),
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
    references: findReferences(view),
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
