import { closeSync, openSync, readSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import type Libsql from "libsql";
import { UserError } from "../user-error.ts";
import { applicationId, createTables, layout } from "./layout.ts";

export type Value = string | number | null | Uint8Array;
export type Row = Record<string, Value>;

/** A prepared statement: rows come as objects by column. */
export interface Statement {
  columns: readonly string[];
  /** Whether it gives rows. */
  reader: boolean;
  run(...values: Value[]): void;
  all<R = Row>(...values: Value[]): R[];
  iterate(...values: Value[]): IterableIterator<Row>;
}

/** An open corpus: what is used of SQLite, whoever provides it. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** What SQLite files begin with. */
const magic = "SQLite format 3\0";

/**
 * Whether a path leads to an SQLite file. Only plain files are looked into: a pipe gives what it holds once.
 *
 * @param path absolute
 */
export function isDatabase(path: string): boolean {
  return beginningOf(path) === magic;
}

/**
 * Opens a corpus.
 *
 * @param path absolute
 * @param options.shown the path as messages give it
 * @param options.write whether it is to be written to; it is then made where it does not exist
 * @throws UserError where it is none, cannot be opened, or libsql is not installed
 */
export function openCorpus(path: string, options: { shown: string; write?: boolean }): Database {
  const { shown, write = false } = options;
  const beginning = beginningOf(path);
  if (!beginning && !write) throw new UserError("input.missing", { path: shown });
  if (beginning && beginning !== "" && beginning !== magic)
    throw new UserError("corpus.other", { path: shown });
  const Engine = loadEngine();
  try {
    const database = wrapped(new Engine(path, { timeout: 30_000 } as Libsql.Options));
    if (!isCorpus(database) && !(write && madeCorpus(database)))
      throw new UserError("corpus.other", { path: shown });
    const found = pragma(database, "user_version");
    if (found !== layout) throw new UserError("corpus.layout", { path: shown, found, layout });
    database.exec("pragma cache_size = -32768");
    if (!write) {
      database.exec("pragma query_only = 1; pragma mmap_size = 1000000000");
      return database;
    }
    // Readers and one writer at a time; what is committed survives the end of the process, however it comes.
    database.exec("pragma journal_mode = wal; pragma synchronous = normal");
    return {
      ...database,
      close: () => {
        database.exec("pragma wal_checkpoint(truncate)");
        database.close();
      },
    };
  } catch (error) {
    throw error instanceof UserError ? error : troubleOf(error, shown);
  }
}

const isCorpus = (database: Database): boolean => pragma(database, "application_id") === applicationId;

/** Makes a corpus of an empty file, unless another run has done so by now; false where something else is in it. */
function madeCorpus(database: Database): boolean {
  database.exec("begin immediate");
  const made = isCorpus(database);
  const empty = database.prepare("select 1 from sqlite_schema limit 1").all().length === 0;
  if (!made && empty) database.exec(createTables);
  database.exec("commit");
  return made || empty;
}

function pragma(database: Database, name: string): number {
  return database.prepare(`pragma ${name}`).all()[0]![name] as number;
}

/** What SQLite says against a file that the user can do something about: it is locked, damaged, read-only, the disk is full. */
export function troubleOf(error: unknown, path: string): unknown {
  const { code = "", message } = error as Error & { code?: string };
  if (/^SQLITE_(?:BUSY|LOCKED)/u.test(code)) return new UserError("corpus.locked", { path });
  if (/^SQLITE_(?:CORRUPT|NOTADB|CANTOPEN|READONLY|FULL|IOERR|PERM|AUTH)/u.test(code))
    return new UserError("corpus.unusable", { path, reason: message });
  return error;
}

/** The first characters of a plain file, of which an SQLite file has 16 of its own; undefined where there is none. */
function beginningOf(path: string): string | undefined {
  try {
    if (!statSync(path).isFile()) return undefined;
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(magic.length);
      return bytes.toString("latin1", 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** libsql is optional, so that whoever does not keep a corpus need not install it. */
function loadEngine(): typeof Libsql {
  try {
    return createRequire(import.meta.url)("libsql") as typeof Libsql;
  } catch (error) {
    if (!/Cannot find module|ERR_DLOPEN|MODULE_NOT_FOUND|Unsupported/u.test(String((error as Error).stack)))
      throw error;
    throw new UserError("corpus.no-engine", { reason: (error as Error).message.split("\n")[0]! });
  }
}

function wrapped(database: Libsql.Database): Database {
  return {
    exec: (sql) => void database.exec(sql),
    close: () => void database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return {
        reader: statement.reader,
        get columns() {
          return statement.columns().map(({ name }) => name);
        },
        run: (...values) => void statement.run(values),
        all: <R>(...values: Value[]) => statement.all(values) as R[],
        iterate: (...values) => statement.iterate(values) as IterableIterator<Row>,
      };
    },
  };
}
