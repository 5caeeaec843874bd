import { UserError } from "../user-error.ts";
import type { Database, Statement } from "./database.ts";
import { tables } from "./layout.ts";

/**
 * A statement that only reads. The corpus is open for reading alone, so that nothing else could be done; what could
 * make other files (`attach`, `vacuum into`) or change how it is kept (`pragma`) is refused by its first word.
 *
 * @throws UserError where the statement is wrong, or would do more than read
 */
export function readingStatement(database: Database, sql: string): Statement {
  const bare = sql.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/u, "");
  if (!/^(?:select|with|values|explain)\b/iu.test(bare)) throw new UserError("sql.reading");
  let statement: Statement;
  try {
    statement = database.prepare(sql);
  } catch (error) {
    throw wrong(error);
  }
  if (!statement.reader || /;\s*\S/u.test(withoutLiterals(bare))) throw new UserError("sql.reading");
  return statement;
}

/** Of several statements SQLite would take the first and pass over the rest without a word. */
function withoutLiterals(sql: string): string {
  return sql.replace(
    /'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|`[^`]*(?:`|$)|\[[^\]]*(?:\]|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/gu,
    "",
  );
}

/** What SQLite says of a statement, for the one who wrote it. */
export function wrong(error: unknown): UserError {
  const reason = (error as Error).message;
  return /near "references"/iu.test(reason)
    ? new UserError("sql.references", { reason })
    : new UserError("sql.wrong", { reason, tables: Object.keys(tables).join(", ") });
}
