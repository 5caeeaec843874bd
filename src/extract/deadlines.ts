import type { Deadline, Placed, Reading } from "../types.ts";

export function findDeadlines(_reading: Reading): Placed<Deadline>[] {
  return [];
}
