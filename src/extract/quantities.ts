import type { QuantityMention } from "../types.ts";

export function findQuantities(_text: string): QuantityMention[] {
  return [];
}
