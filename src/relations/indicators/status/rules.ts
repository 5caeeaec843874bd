import type { Rule } from "../../../clause/rules.ts";
import { aimRules } from "./aim-rules.ts";
import { paragraphRules } from "./paragraph-rules.ts";
import { reachedRules } from "./reached-rules.ts";
import type { Situation } from "./situation.ts";
import { stateRules } from "./state-rules.ts";

/** In order: the first that holds decides; what none of them knows is a target. */
export const statusRules: readonly Rule<Situation, "target" | "baseline">[] = [
  ...aimRules,
  ...stateRules,
  ...paragraphRules,
  ...reachedRules,
];
