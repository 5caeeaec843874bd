import { oneOf, opt, seq, wordWith } from "../../../clause/match.ts";
import { isBefore, lead, type Statement, stands } from "../statement.ts";

const standing = wordWith(({ stands: is }) => is === true);

const faultRate = seq(
  wordWith(({ faultRate: is }) => is === true),
  opt(oneOf("为是达")),
);

const ails = wordWith(({ ails: is }) => is === true);

/** Whether the words around a number are those of a state: 仍占, 只有, 超标率, 受到威胁. */
export function saysState(s: Statement): boolean {
  if (stands(s, standing, { start: lead(s, 40).start, end: s.quantity.number.start })) return true;
  if (s.quantity.comparator === "=" && isBefore(s, faultRate)) return true;
  return stands(s, ails, { start: Math.max(s.quantity.span.end, s.clause.end - 5), end: s.clause.end });
}
