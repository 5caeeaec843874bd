import { loadLexicon } from "../lexicon/load.ts";
import { pairAt } from "./terms.ts";

let shares: ReadonlyMap<number, number> | undefined;

/** What is not in the list stands in fewer paragraphs than this. */
const rare = 1 / 128;

/** In which share of the paragraphs of policy texts at large a term stands, to a power of two; at least 1/128. */
export function shareAtLarge(term: number): number {
  shares ??= new Map(
    Object.entries(loadLexicon<Record<string, string[]>>("common-pairs")).flatMap(([share, pairs]) =>
      pairs.map((pair): [number, number] => [pairAt(pair, 0), Number(share)]),
    ),
  );
  return shares.get(term) ?? rare;
}
