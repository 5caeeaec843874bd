import { seq, upTo, wordWith } from "../../../clause/match.ts";
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

/** Whether a unit ends with one of these. */
export function endsIn(unit: string, endings: string[]): boolean {
  return endings.some((ending) => unit.endsWith(ending));
}

const listed = (kind: "always" | "unless-built") => wordWith(({ lists }) => lists === kind);

const announcement = (kind: "always" | "unless-built") => seq(upTo(4, `${marks}0123456789`), listed(kind));

/** 十大工程, 三项行动: what announces its list, always or where nothing says that it is built. */
export const announcing = announcement("always");

export const announcingUnlessBuilt = announcement("unless-built");
