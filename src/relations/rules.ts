import type { Rule } from "../clause/rules.ts";
import { deadlineRules } from "./deadlines/rules.ts";
import { headingRules } from "./duties/headings.ts";
import { dutyRules } from "./duties/rules.ts";
import { basisRules } from "./indicators/basis.ts";
import { countsRules } from "./indicators/counts/rules.ts";
import { nameRules } from "./indicators/names/rules.ts";
import { statusRules } from "./indicators/status/rules.ts";
import { tenseRules } from "./indicators/tense-rules.ts";
import { thresholdRules } from "./indicators/thresholds/rules.ts";
import { periodRules } from "./indicators/times/rules.ts";
import { yearsRules } from "./indicators/years.ts";
import { referenceRules } from "./references.ts";

/** A rule as the test and `plans explain` see it. */
export type AnyRule = Pick<Rule<never, unknown>, "id" | "yes" | "no">;

/** Every rule of the relations, for the test that runs over their examples. */
export const rules: readonly AnyRule[] = [
  ...countsRules,
  ...thresholdRules,
  ...periodRules,
  ...statusRules,
  ...nameRules,
  ...tenseRules,
  ...yearsRules,
  ...basisRules,
  ...deadlineRules,
  ...dutyRules,
  ...headingRules,
  ...referenceRules,
];
