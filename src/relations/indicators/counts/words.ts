import { wordWith } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { digits, lead, type Statement, trail } from "../statement.ts";

/** What a rule says of a quantity: whether it is a statement about what is or shall be. */
export type Counts = Rule<Statement, boolean>;

export const marks = "，。；：、";

export const level = wordWith(({ level: is, reaches }) => is === true || reaches === true);

export const isArabic = (statement: Statement) => /\d/u.test(digits(statement));

export function bounded({ quantity }: Statement): boolean {
  return quantity.comparator !== "=" || quantity.change !== null;
}

export function around(statement: Statement, before: number, after: number) {
  return { start: lead(statement, before).start, end: trail(statement, after).end };
}
