import type { Confidence } from "../types/results.ts";
import type { Topic } from "./topics.ts";

/** The topics that are compared, and for each the number of the item that it is, or is a step of. */
export interface Parts {
  topics: Topic[];
  owners: number[];
  /** For each the number of the topic that its item is as a whole. */
  wholes: number[];
}

/** Topics, those of items that enumerate several works with their steps. */
export function partsOf(items: readonly Topic[]): Parts {
  const parts = items.map((topic) => [topic, ...(topic.steps ?? [])]);
  let next = 0;
  const wholes = parts.flatMap(({ length }) => {
    const first = next;
    next += length;
    return new Array<number>(length).fill(first);
  });
  return { topics: parts.flat(), owners: parts.flatMap((own, item) => own.map(() => item)), wholes };
}

interface Graded {
  strength: number;
  confidence: Confidence | null;
}

const order: readonly (Confidence | null)[] = [null, "weak", "likely", "sure"];

/** Whether a match says more than another of the same two items by other steps. */
export function isBetter(one: Graded, other: Graded): boolean {
  const rank = order.indexOf(one.confidence) - order.indexOf(other.confidence);
  return rank > 0 || (rank === 0 && one.strength > other.strength);
}
