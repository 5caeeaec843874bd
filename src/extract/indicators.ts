import type { Indicator, Placed, Reading } from "../types.ts";

export function findIndicators(_reading: Reading): Placed<Omit<Indicator, "id">>[] {
  return [];
}
