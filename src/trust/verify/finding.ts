import { reporter } from "../../text/report.ts";
import type { Message, Span } from "../../types/record.ts";

/** Something in a record that its text does not bear out, or something of the text that the record lacks. */
export interface Finding extends Message {
  /** Place in the record: `indicators[3].value`; where the record lacks something, the list that it belongs to. */
  path: string;
}

/** Takes down a finding; the texts of a rule stand in `lexicon/messages.yaml` under `verify.`. */
export type Say = (
  path: string,
  rule: string,
  values?: Record<string, string | number>,
  span?: Span | undefined,
) => void;

/** @param findings the list it appends to */
export function sayInto(findings: Finding[]): Say {
  return (path, rule, values, span) => {
    const messages: Message[] = [];
    reporter(messages)(`verify.${rule}`, span, values);
    findings.push({ path, ...messages[0]! });
  };
}
