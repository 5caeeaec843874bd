import { clauseAt } from "../clause/clauses.ts";
import type { Clauses } from "../types/reading.ts";
import type { QuantityMention, Span } from "../types/record.ts";

/** No clause of 340 documents has more than twenty numbers. */
const mostInClause = 50;

/** Numbers that stand in one clause, from the first to the last. */
export interface Crowd {
  span: Span;
  count: number;
}

/**
 * Clauses of more numbers than a sentence can hold: tables or lists that have run together. What such a number is about
 * cannot be told, and words are looked for around each.
 *
 * @param quantities in order
 * @returns in the order of their first numbers
 */
export function findCrowded(clauses: Clauses, quantities: readonly QuantityMention[]): Crowd[] {
  const crowds = new Map<unknown, Crowd>();
  for (const { span } of quantities) {
    const clause = clauseAt(clauses, span.start);
    const crowd = crowds.get(clause);
    if (!crowd) crowds.set(clause, { span: { ...span }, count: 1 });
    else {
      crowd.span.end = span.end;
      crowd.count++;
    }
  }
  return [...crowds.values()].filter(({ count }) => count > mostInClause);
}

/** The quantities that stand in no such clause. */
export function outsideCrowds(
  clauses: Clauses,
  quantities: readonly QuantityMention[],
  crowds: readonly Crowd[],
): QuantityMention[] {
  const crowded = new Set(crowds.map(({ span }) => clauseAt(clauses, span.start)));
  return quantities.filter(({ span }) => !crowded.has(clauseAt(clauses, span.start)));
}
