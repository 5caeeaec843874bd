import type { Unnamed } from "../../relations/indicators/indicators.ts";
import type { PolicyDocument, Span } from "../../types/record.ts";
import type { Finding } from "./finding.ts";

/** What a text says: a whole reading of it, or those parts that bear out a record that is right. */
export interface Reread extends Omit<PolicyDocument, "indicators"> {
  indicators: readonly Unnamed[];
}

/**
 * Something that the mentions alone do not bear out (the unit of a table's column, a year that stands sentences
 * before): put to the whole reading of the text, and a finding only where that does not read it so either.
 */
export type Doubt = (reading: Reread) => Finding | null;

/** @param borneOut whether the whole reading of the text has it as the record says */
export function doubtOf(finding: Finding, borneOut: (reading: Reread) => boolean): Doubt {
  return (reading) => (borneOut(reading) ? null : finding);
}

/** A doubt of a number or its year, which its sentence settles when it is read in its context. */
export interface PlacedDoubt {
  /** Where the quote stands. */
  place: Span;
  settle: Doubt;
}
