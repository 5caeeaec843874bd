import type { Rule } from "../../../clause/rules.ts";
import type { Statement } from "../statement.ts";
import { amountRules } from "./amounts.ts";
import { applicantRules } from "./applicants.ts";
import { articleRules } from "./articles.ts";
import { askedRules } from "./asked.ts";
import { classRules } from "./classes.ts";
import { conditionRules } from "./conditions.ts";
import { definitionRules } from "./definitions.ts";
import { listedConditionRules } from "./listed-conditions.ts";
import { obligationRules } from "./obligations.ts";
import { rateRules } from "./rates.ts";
import { totalRules } from "./totals.ts";
import type { Threshold } from "./words.ts";

/** In order: the first that holds decides; a quantity that none knows is no threshold. */
export const thresholdRules: readonly Rule<Statement, Threshold>[] = [
  ...classRules,
  ...listedConditionRules,
  ...obligationRules,
  ...definitionRules,
  ...applicantRules,
  ...conditionRules,
  ...askedRules,
  ...totalRules,
  ...amountRules,
  ...rateRules,
  ...articleRules,
];
