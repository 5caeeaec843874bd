import type { PolicyDocument } from "../../types/record.ts";
import type { Finding } from "./finding.ts";

/**
 * Something that the mentions alone do not bear out (the unit of a table's column, a year that stands sentences
 * before): put to the whole reading of the text, and a finding only where that does not read it so either.
 */
export type Doubt = (reading: PolicyDocument) => Finding | null;

/** @param borneOut whether the whole reading of the text has it as the record says */
export function doubtOf(finding: Finding, borneOut: (reading: PolicyDocument) => boolean): Doubt {
  return (reading) => (borneOut(reading) ? null : finding);
}
