import type { AgencyMention } from "../types.ts";

export function findAgencies(_text: string): AgencyMention[] {
  return [];
}
