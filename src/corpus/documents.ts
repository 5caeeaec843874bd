import type { Database } from "./database.ts";
import { type Filter, wanted } from "./filter.ts";
import { type Entry, unpacked } from "./store.ts";

/**
 * The documents of a corpus as they were put there, one at a time, by name.
 *
 * @param filter which of them; those that are not wanted are not unpacked
 */
export function* documentsOf(database: Database, filter: Filter = {}): Generator<Entry> {
  const heads = database
    .prepare(
      `select document, kind, region, code, level, date, "from", "to" from documents order by document`,
    )
    .all<Record<string, string | null>>();
  const source = database.prepare("select record, text from sources where document = ?");
  for (const head of heads) {
    const { document, kind, region, code, date, from, to } = head;
    const about = {
      kind: kind!,
      region: region === null ? null : { name: region!, code: code! },
      date: date!,
      period: from === null && to === null ? null : { from: from!, to: to! },
    };
    if (!wanted(about, filter)) continue;
    const [found] = source.all<{ record: Uint8Array; text: Uint8Array | null }>(document!);
    if (found) yield unpacked(found.record, found.text);
  }
}
