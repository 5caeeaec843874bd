import type { DutyRule } from "./context.ts";
import { modalRules } from "./modal-rules.ts";
import { promiseRules } from "./promise-rules.ts";
import { verbRules } from "./verb-rules.ts";

/**
 * Sentences that put a duty on a body, by the word of duty in them. The first row that holds and whose subject is a
 * body counts.
 */
export const dutyRules: readonly DutyRule[] = [...modalRules, ...verbRules, ...promiseRules];
