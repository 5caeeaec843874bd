import { form } from "../../../lexicon/forms.ts";
import type { Statement } from "../statement.ts";

/** What turns back to the region itself. */
const regions = ["全省", "全市", "全区", "全县", "全州", "全自治区", "全国"];

/**
 * The zone of a region that a sentence begins with: what its later clauses measure is the zone's (滇中新区运行平稳，
 * 生产总值增长8.5%), not the region's.
 *
 * @param own name of the region that the document is of, which may be a zone itself
 * @returns null where the sentence, or what stands behind its last ；, begins with none
 */
export function zoneOf({ scan: { text }, sentence, clause }: Statement, own: string | null): string | null {
  const words = text.slice(clause.start, clause.end);
  if (regions.some((word) => words.includes(word))) return null;
  const before = text.slice(sentence.start, clause.start);
  const zone = form("names/zone").exec(before.slice(before.lastIndexOf("；") + 1).trimStart())?.[0];
  return zone === undefined || own?.includes(zone) ? null : zone;
}
