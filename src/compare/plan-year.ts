import type { DocumentHead } from "../types/record.ts";

/** The year that a document plans for, the last one of several; else that in which it was made; null where neither is known. */
export function planYear({ period, date }: DocumentHead): number | null {
  const year = Number.parseInt(period?.to ?? date ?? "", 10);
  return Number.isNaN(year) ? null : year;
}
