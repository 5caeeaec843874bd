import { wordWith } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { isShare } from "../../../mentions/quantities/units.ts";
import { digits, lead, type Statement, trail } from "../statement.ts";

/** What a rule says of a quantity: whether it is a statement about what is or shall be. */
export type Counts = Rule<Statement, boolean>;

export const marks = "，。；：、";

export const level = wordWith(({ level: is, reaches }) => is === true || reaches === true);

/** 元, 元/人, 美元: money, which always counts. */
const isMoney = (unit: string) => unit.split("/")[0]!.endsWith("元");

export const isMeasured = (unit: string) => isShare(unit) || isMoney(unit);

export const isArabic = (statement: Statement) => /\d/u.test(digits(statement));

export function bounded({ quantity }: Statement): boolean {
  return quantity.comparator !== "=" || quantity.change !== null;
}

export function around(statement: Statement, before: number, after: number) {
  return { start: lead(statement, before).start, end: trail(statement, after).end };
}
