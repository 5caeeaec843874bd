import type { Rule } from "../../../clause/rules.ts";
import { baseRules } from "./base-rules.ts";
import { governingRules } from "./governing-rules.ts";
import { partRules } from "./part-rules.ts";
import type { PeriodBefore } from "./period-before.ts";

/**
 * What a period in front of a quantity is to it. `governs`: the quantity holds then; `passed-over`: it is about
 * something else, look further to the left; in order, the first that holds decides.
 */
export const periodRules: readonly Rule<PeriodBefore, "governs" | "passed-over">[] = [
  ...partRules,
  ...baseRules,
  ...governingRules,
];
