import { bareNumberRules } from "./bare-number-rules.ts";
import { baseRules } from "./base-rules.ts";
import { classRules } from "./class-rules.ts";
import { listRules } from "./list-rules.ts";
import { propertyRules } from "./property-rules.ts";
import { rankRules } from "./rank-rules.ts";
import { sizeRules } from "./size-rules.ts";
import { thingRules } from "./thing-rules.ts";
import { timeRules } from "./time-rules.ts";
import type { Counts } from "./words.ts";

/**
 * In order: the first that holds decides. What none of them knows counts where it is written in Arabic figures or is
 * bounded.
 */
export const countsRules: readonly Counts[] = [
  ...rankRules,
  ...bareNumberRules,
  ...baseRules,
  ...classRules,
  ...timeRules,
  ...propertyRules,
  ...sizeRules,
  ...listRules,
  ...thingRules,
];
