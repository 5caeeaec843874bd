import { extractSource } from "../../src/pipeline.ts";
import type { Source } from "../../src/types/record.ts";
import { compareBags, type Gold, goldBags, type Kind, recordBags } from "../score/measure.ts";

/** Kinds of record that must come out of every format as out of the plain text. */
export const compared: Kind[] = ["outline", "tasks", "bounds", "indicators", "assignments"];

/** F1 of each compared kind over documents, micro-averaged; `log` hears of every miss and extra. */
export function scoreSources(
  documents: { name: string; gold: Gold; source: Source }[],
  log?: (line: string) => void,
): Record<string, number> {
  const totals = new Map(compared.map((kind) => [kind, { hit: 0, gold: 0, found: 0 }]));
  for (const { name, gold, source } of documents) {
    const expected = goldBags(gold);
    const found = recordBags(extractSource(source, name));
    for (const kind of compared) {
      const { hit, misses, extras } = compareBags(expected[kind], found[kind]);
      const total = totals.get(kind)!;
      total.hit += hit;
      total.gold += expected[kind].length;
      total.found += found[kind].length;
      for (const miss of misses) log?.(`${name}: ${kind}: - ${miss.shown}`);
      for (const extra of extras) log?.(`${name}: ${kind}: + ${extra.shown}`);
    }
  }
  return Object.fromEntries(
    [...totals].map(([kind, { hit, gold, found }]) => [
      kind,
      gold + found === 0 ? 1 : (2 * hit) / (gold + found),
    ]),
  );
}
