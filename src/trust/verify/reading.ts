import { readNotes } from "../../relations/duties/notes.ts";
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
  /** Of notes alone: sentences are read only where the whole text is. */
  duties: Duty[];
}

/** What a whole reading of the text says, as the checks ask for it. */
export function saidIn({ view, brackets, anchor, quantities, periods, references, text }: Reading): Said {
  const duties = readNotes(view, brackets, []).answers.map(
    ({ name, role, span }): Duty => ({ agency: squeeze(slice(text, name)), role, span }),
  );
  return {
    anchor,
    periods,
    quantities,
    references,
    duties: duties.sort((a, b) => a.span.start - b.span.start),
  };
}
