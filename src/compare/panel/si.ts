import { lexicon } from "../../lexicon/lexicon.ts";

const units = lexicon(
  "si-units",
  (content: Record<string, { unit: string; factor: number }>) => new Map(Object.entries(content)),
);

/** A value in units of the SI: 5e8 斤 → 2.5e8 kg. What has no such unit (人, 家, 元) stays as it is. */
export function inSi(value: number, unit: string): { value: number; unit: string } {
  const known = units().get(unit);
  if (!known) return { value, unit };
  return { value: Number((value * known.factor).toPrecision(15)), unit: known.unit };
}
