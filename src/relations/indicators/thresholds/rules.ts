import type { Rule } from "../../../clause/rules.ts";
import type { Statement } from "../statement.ts";
import { amountRules } from "./amounts.ts";
import { applicantRules } from "./applicants.ts";
import { articleRules } from "./articles.ts";
import { askedRules } from "./asked.ts";
import { classRules } from "./classes.ts";
import { conditionRules } from "./conditions.ts";
import { rateRules } from "./rates.ts";
import { requirementRules } from "./requirements.ts";
import type { Threshold } from "./words.ts";

/** In order: the first that holds decides; a quantity that none knows is no threshold. */
export const thresholdRules: readonly Rule<Statement, Threshold>[] = [
  ...classRules,
  ...requirementRules,
  ...applicantRules,
  ...conditionRules,
  ...askedRules,
  ...amountRules,
  ...rateRules,
  ...articleRules,
];
