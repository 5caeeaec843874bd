import { readNotes } from "../../relations/duties/notes.ts";
import { rowAssignments } from "../../relations/duties/rows.ts";
import { titledYear } from "../../relations/indicators/times/defaults.ts";
import { slice, squeeze } from "../../text/span.ts";
import type { Anchor, Reading } from "../../types/reading.ts";
import type { PeriodMention, QuantityMention, ReferenceMention, Role, Span } from "../../types/record.ts";

/** A body and what a bracket or a labelled line says that it does. */
export interface Duty {
  agency: string;
  role: Role;
  /** The words that say so. */
  span: Span;
}

/** What the text says by the grammar of extraction, before anything is related to anything. */
export interface Said {
  anchor: Anchor;
  quantities: QuantityMention[];
  periods: PeriodMention[];
  references: ReferenceMention[];
  /** The last year of the period that a heading above an offset names; null where none does. */
  titledYearAt(offset: number): string | null;
  /** Of notes and rows of tables alone: sentences are read only where the whole text is. */
  duties: Duty[];
}

/** What a whole reading of the text says, as the checks ask for it. */
export function saidIn(reading: Reading): Said {
  const { view, brackets, anchor, quantities, periods, references, tables, text } = reading;
  const noted = readNotes(view, brackets, []).answers.map(
    ({ name, role, span }): Duty => ({ agency: squeeze(slice(text, name)), role, span }),
  );
  const ofRows = tables.flatMap((table) =>
    rowAssignments(view, table).map(
      ({ agency, role, span }): Duty => ({ agency: squeeze(agency), role, span }),
    ),
  );
  const duties = [...noted, ...ofRows];
  return {
    anchor,
    periods,
    quantities,
    references,
    titledYearAt: titledYearIn(reading),
    duties: duties.sort((a, b) => a.span.start - b.span.start),
  };
}

function titledYearIn({ itemAt, periods }: Reading): Said["titledYearAt"] {
  return (start) => titledYear(itemAt({ start, end: start }).node, periods, start);
}
