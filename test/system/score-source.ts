import { extractSource } from "../../src/pipeline.ts";
import type { ScoredKind } from "../../src/trust/score/bags.ts";
import type { Gold } from "../../src/trust/score/gold.ts";
import { measure, scoreDocument } from "../../src/trust/score/score.ts";
import type { Source } from "../../src/types/record.ts";

/** Kinds of record that must come out of every format as out of the plain text. */
export const compared: ScoredKind[] = ["outline", "tasks", "bounds", "indicators", "assignments"];

/** F1 of each compared kind over documents, micro-averaged; `log` hears of every miss and extra. */
export function scoreSources(
  documents: { name: string; gold: Gold; source: Source }[],
  log?: (line: string) => void,
): Record<string, number> {
  const scored = documents.map(({ name, gold, source }) => scoreDocument(gold, extractSource(source, name)));
  for (const { document, kinds } of scored) {
    for (const kind of compared) {
      for (const { key } of kinds[kind]?.missed ?? []) log?.(`${document}: ${kind}: - ${key}`);
      for (const { key } of kinds[kind]?.extra ?? []) log?.(`${document}: ${kind}: + ${key}`);
    }
  }
  const scores = measure(scored, { resamples: 0 });
  return Object.fromEntries(compared.map((kind) => [kind, scores[kind]?.f1 ?? 1]));
}
