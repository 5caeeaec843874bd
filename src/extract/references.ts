import type { Reading, Reference, ReferenceMention } from "../types.ts";

export function findReferences(_text: string): ReferenceMention[] {
  return [];
}

export function collectReferences(_reading: Reading): Reference[] {
  return [];
}
