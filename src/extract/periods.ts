import type { Anchor, PeriodMention } from "../types.ts";

export function findPeriods(_text: string, _anchor: Anchor): PeriodMention[] {
  return [];
}
