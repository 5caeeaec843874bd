import { clauseAt } from "../clause/clauses.ts";
import { grouped } from "../text/grouped.ts";
import type { Clauses } from "../types/reading.ts";
import type { QuantityMention } from "../types/record.ts";

/** No clause of 340 documents has more than twenty numbers. */
const mostInClause = 50;

/**
 * Quantities of clauses that hold more numbers than a sentence can: tables or lists that have run together. What such a
 * number is about cannot be told, and words are looked for around each.
 *
 * @param quantities in order
 * @returns for each such clause its quantities, in the order of the first; none for most texts
 */
export function findCrowds(clauses: Clauses, quantities: readonly QuantityMention[]): QuantityMention[][] {
  if (quantities.length <= mostInClause) return [];
  const ofClause = grouped(quantities, ({ span }) => clauseAt(clauses, span.start));
  return [...ofClause.values()].filter((crowd) => crowd.length > mostInClause);
}
