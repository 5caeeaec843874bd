import { form } from "../../../lexicon/forms.ts";
import type { Statement } from "../statement.ts";

/** What turns back to the region itself. */
const regions = ["全省", "全市", "全区", "全县", "全州", "全自治区", "全国"];

const longest = 2000;

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
  // No sentence that names a zone runs on so far; a text may be one.
  const from = Math.max(sentence.start, clause.start - longest);
  const before = text.slice(from, clause.start);
  const mark = before.lastIndexOf("；");
  if (mark < 0 && from > sentence.start) return null;
  const zone = form("names/zone").exec(before.slice(mark + 1).trimStart())?.[0];
  return zone === undefined || own?.includes(zone) ? null : zone;
}
