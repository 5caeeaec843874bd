import { completedRules } from "./completed-rules.ts";
import { lastRules } from "./last-rules.ts";
import type { NameRule } from "./naming.ts";
import { objectRules } from "./object-rules.ts";
import { previousRules } from "./previous-rules.ts";
import { statedRules } from "./stated-rules.ts";

/** In order: the first that holds gives the name. */
export const nameRules: readonly NameRule[] = [
  ...statedRules,
  ...objectRules,
  ...previousRules,
  ...completedRules,
  ...lastRules,
];
