import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { openCorpus, type Row, type Statement, type Value } from "../corpus/database.ts";
import { tables } from "../corpus/layout.ts";
import { readingStatement, wrong } from "../corpus/sql.ts";
import { paintOf } from "../report/paint.ts";
import { phrases } from "../report/phrases.ts";
import { type Command, type Context, exitStatus } from "./command.ts";

const formats = ["table", "csv", "json", "ndjson"] as const;
type Format = (typeof formats)[number];

/** A table for people has so many rows at most; the other formats have all. */
const shownRows = 1000;

export const command: Command = {
  arguments: "<db> [statement]",
  options: [{ flags: "-f, --format <name>", choices: formats, default: "table" }],
  run: async ([db, statement], { format }, context) => {
    const database = openCorpus(resolve(context.io.cwd, db!), { shown: db! });
    try {
      const sql = statement === "-" ? (await buffer(context.io.stdin)).toString("utf8") : statement;
      if (sql === undefined) await context.write(tableList());
      else await write(readingStatement(database, sql), format as Format, context);
      return exitStatus.done;
    } finally {
      database.close();
    }
  },
};

/** What can be asked for: each table with its columns. */
function tableList(): string {
  return Object.entries(tables)
    .map(([table, columns]) => `${table}\n  ${columns.join(", ")}\n`)
    .join("");
}

/** Rows go out as they come, so that memory does not grow with them; a table alone is measured first. */
async function write(statement: Statement, format: Format, context: Context): Promise<void> {
  const { columns } = statement;
  const rows = rowsOf(statement);
  if (format === "table") return writeTable(columns, rows, context);
  if (format === "csv") {
    const { stringify } = await import("csv-stringify/sync");
    const { csvManner } = await import("../report/csv-manner.ts");
    await context.write(stringify([[...columns]], { ...csvManner, bom: true }));
    for (const row of rows)
      await context.write(stringify([columns.map((name) => plain(row[name]!))], csvManner));
    return;
  }
  let count = 0;
  for (const row of rows) {
    const line = JSON.stringify(Object.fromEntries(columns.map((name) => [name, plain(row[name]!)])));
    await context.write(format === "ndjson" ? `${line}\n` : `${count === 0 ? "[" : ","}\n${line}`);
    count++;
  }
  if (format === "json") await context.write(count === 0 ? "[]\n" : "\n]\n");
}

function* rowsOf(statement: Statement): Generator<Row> {
  try {
    yield* statement.iterate();
  } catch (error) {
    throw wrong(error);
  }
}

async function writeTable(
  columns: readonly string[],
  rows: Iterable<Row>,
  { write, note, language, width, colour }: Context,
): Promise<void> {
  const cells: string[][] = [];
  let all = 0;
  for (const row of rows)
    if (++all <= shownRows) cells.push(columns.map((name) => String(plain(row[name]!) ?? "")));
  const { grid } = await import("../report/grid.ts");
  await write(`${grid(columns, cells, width, await paintOf(colour))}\n`);
  if (all > shownRows) note(phrases(language)("commands.sql.more", { shown: shownRows, all }));
}

/** Bytes have no place in a table; `sources` holds some. */
const plain = (value: Value): string | number | null =>
  value instanceof Uint8Array ? `${value.length} bytes` : value;
