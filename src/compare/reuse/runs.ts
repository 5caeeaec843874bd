import type { TextPool } from "./pool.ts";

/** Places of one gram, in the order of the pool, with where each document's own begin in the list, and where the last's end. */
export interface Group {
  places: Int32Array;
  runs: number[];
}

/** @param from the part of the list that is the gram's, half-open */
export function groupOf(pool: TextPool, places: Int32Array, from: number, to: number): Group {
  const runs: number[] = [];
  let last = -1;
  for (let i = from; i < to; i++) {
    const document = pool.ownerOf(places[i]!);
    if (document !== last) runs.push(i);
    last = document;
  }
  runs.push(to);
  return { places, runs };
}

/** How many documents have the gram. */
export const documentsOf = ({ runs }: Group): number => runs.length - 1;

/** Visits the places of two of the documents, the first `most` of each: keeps repetitive text linear. */
export function eachTwoPlaces(
  { places, runs }: Group,
  first: number,
  second: number,
  most: number,
  visit: (a: number, b: number) => void,
): void {
  const endA = Math.min(runs[first + 1]!, runs[first]! + most);
  const endB = Math.min(runs[second + 1]!, runs[second]! + most);
  for (let i = runs[first]!; i < endA; i++)
    for (let j = runs[second]!; j < endB; j++) visit(places[i]!, places[j]!);
}

/** The same of every two documents. */
export function eachTwo(group: Group, most: number, visit: (a: number, b: number) => void): void {
  const documents = documentsOf(group);
  for (let r = 0; r < documents; r++)
    for (let s = r + 1; s < documents; s++) eachTwoPlaces(group, r, s, most, visit);
}
