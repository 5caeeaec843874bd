import { PolicyDocument as Schema } from "../../src/record/document-schema.ts";
import type { PolicyDocument } from "../../src/types/record.ts";
import { idsResolve } from "./ids.ts";
import { spansNest } from "./nesting.ts";
import { partsHoldEverything } from "./parts.ts";
import { spansHoldTheirQuotes } from "./spans.ts";

/** What does not hold of a record: the rule, then the places where it is broken. Empty for a good record. */
export function violations(text: string, record: PolicyDocument): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const tell = (rule: string, where: string) => found.set(rule, [...(found.get(rule) ?? []), where]);
  const valid = Schema.safeParse(record);
  if (!valid.success) tell("record: not valid by its schema", valid.error.issues[0]!.path.join("."));
  spansHoldTheirQuotes(text, record, tell);
  spansNest(record, tell);
  partsHoldEverything(text, record, tell);
  idsResolve(record, tell);
  return found;
}
