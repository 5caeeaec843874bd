import { boundedRules } from "./bounded-rules.ts";
import type { DeadlineRule } from "./due.ts";
import { periodRules } from "./period-rules.ts";

/** In order: the first that holds decides; a time that none knows is no deadline. */
export const deadlineRules: readonly DeadlineRule[] = [...boundedRules, ...periodRules];
