import { reuse } from "../compare/reuse/reuse.ts";
import { reuseText } from "../compare/reuse/text.ts";
import { positions } from "../text/position.ts";
import type { Database } from "./database.ts";
import { documentsOf } from "./documents.ts";
import { tables } from "./layout.ts";

/**
 * Fills the table `passages` anew: what any two documents share, the earlier one first, without set phrases and what
 * only comes again.
 *
 * @param database open for writing; all texts are in memory at once
 * @returns how many there are
 */
export function findPassages(database: Database): number {
  const lineOf = new Map<string, (offset: number) => number>();
  const texts = Array.from(documentsOf(database), ({ record, text }) => {
    const at = text === undefined ? undefined : positions(text);
    if (at) lineOf.set(record.document.id, (offset) => at(offset).line);
    return reuseText(record, text);
  });
  const { passages } = reuse(texts);
  const insert = database.prepare(
    `insert into passages values (${tables.passages.map(() => "?").join(", ")})`,
  );
  const kept = passages.filter(({ formula, repeat }) => !formula && !repeat);
  database.exec("begin immediate");
  try {
    database.exec("delete from passages");
    kept.forEach(({ from, to, characters, similarity }, i) => {
      const side = ({ document, item, span, quote }: typeof from) => [
        document,
        item,
        lineOf.get(document)?.(span.start) ?? null,
        span.start,
        span.end,
        quote,
      ];
      insert.run(i + 1, ...side(from), ...side(to), characters, similarity);
    });
    database.exec("commit");
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
  return kept.length;
}
