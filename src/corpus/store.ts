import { deflateSync, inflateSync } from "node:zlib";
import { placesOf } from "../report/document-columns.ts";
import { type Cell, ownRows, tableOf } from "../report/tables.ts";
import type { PolicyDocument } from "../types/record.ts";
import { version } from "../version.ts";
import type { Database, Statement } from "./database.ts";
import { aboutOf } from "./filter.ts";
import { type CorpusTable, quoted, recordTables, tables } from "./layout.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { indexed } from "./words.ts";

/** A file that documents come from, as it was when it was read. */
export interface InputState {
  /** Relative to the folder of the corpus, with /. */
  path: string;
  /** In bytes; -1 for what came out of a pipe. */
  size: number;
  /** Milliseconds, as the file system gives it. */
  modified: number;
  sha256: string;
}

/** A document for the corpus: `id` of its record is its name there. */
export interface Entry {
  record: PolicyDocument;
  text?: string;
}

/** The way into a corpus. What is put stands there after `commit`, whatever happens next. */
export interface Store {
  /** What is known of an input, undefined where it was never read or by another version of plans. */
  known(path: string): InputState | undefined;
  /** All inputs in the corpus, by path. */
  inputs(): InputState[];
  /** An input whose bytes are known already, under a new time. */
  touch(state: InputState): void;
  /** The documents of an input, in place of those that it had before. */
  put(state: InputState, entries: readonly Entry[]): void;
  /** Takes out an input with its documents. */
  remove(path: string): void;
  /** Ends a block: all that was put since the last one is there, or nothing of it. */
  commit(): void;
}

/** @param database open for writing; shared passages are found anew after any change (see `passages.ts`) */
export function storeOf(database: Database): Store {
  const get = database.prepare("select * from inputs where path = ?");
  const setInput = database.prepare("insert or replace into inputs values (?, ?, ?, ?, ?)");
  const ofInput = database.prepare("select document from sources where input = ?");
  const setSource = database.prepare("insert or replace into sources values (?, ?, ?, ?)");
  const removals = removalsOf(database);
  const inserts = Object.fromEntries(
    Object.entries(tables).map(([table, { length }]) => [
      table,
      database.prepare(
        `insert into ${quoted(table)} values (${Array.from({ length }, () => "?").join(", ")})`,
      ),
    ]),
  ) as Record<CorpusTable, Statement>;
  const words = {
    paragraphs: database.prepare("insert into paragraph_words (rowid, words, about) values (?, ?, ?)"),
    indicators: database.prepare("insert into indicator_words (rowid, words, about) values (?, ?, ?)"),
  };
  let next: Record<string, number> = {};
  let open = false;

  /** From here on the corpus is this run's alone; another one waits, and then numbers on from what this one has written. */
  const begin = () => {
    if (open) return;
    database.exec("begin immediate");
    open = true;
    next = Object.fromEntries(
      Object.keys(tables)
        .filter((table) => table !== "documents")
        .map((table) => [
          table,
          (database.prepare(`select max(nr) as nr from ${quoted(table)}`).all()[0]!.nr as number | null) ?? 0,
        ]),
    );
  };

  const row = (table: CorpusTable, document: string, cells: readonly Cell[]): number => {
    const nr = ++next[table]!;
    inserts[table].run(nr, document, ...cells);
    return nr;
  };

  const insert = (input: string, { record, text }: Entry) => {
    const name = record.document.id;
    removals.document(name);
    inserts.documents.run(...tableOf(record, "documents").rows[0]!);
    setSource.run(
      name,
      input,
      deflateSync(JSON.stringify(record), { level: 1 }),
      text === undefined ? null : deflateSync(text, { level: 1 }),
    );
    for (const table of recordTables)
      if (table !== "indicators") for (const cells of ownRows(record, table, text)) row(table, name, cells);
    const about = aboutOf(record.document);
    ownRows(record, "indicators", text).forEach((cells, i) => {
      const { name: called, quote } = record.indicators[i]!;
      words.indicators.run(row("indicators", name, cells), indexed(`${called} ${quote}`), about);
    });
    for (const cells of itemRows(record, text)) row("items", name, cells);
    const tasks = new Set(record.tasks.map(({ id }) => id));
    const aboutTask = aboutOf(record.document, "ktask");
    for (const { part, item, text: words_, line, page, span } of paragraphsOf(record, text)) {
      const nr = row("paragraphs", name, [part, item, words_, line, page, span.start, span.end]);
      const inTask = item !== null && tasks.has(item);
      words.paragraphs.run(nr, indexed(words_), inTask ? aboutTask : about);
    }
  };

  return {
    known: (path) => {
      const [found] = get.all<InputState & { plans: string }>(path);
      return found?.plans === version ? found : undefined;
    },
    inputs: () => database.prepare("select * from inputs order by path").all<InputState>(),
    touch: ({ path, size, modified, sha256 }) => {
      begin();
      setInput.run(path, size, modified, sha256, version);
    },
    put: ({ path, size, modified, sha256 }, entries) => {
      begin();
      for (const { document } of ofInput.all<{ document: string }>(path)) removals.document(document);
      for (const entry of entries) insert(path, entry);
      setInput.run(path, size, modified, sha256, version);
    },
    remove: (path) => {
      begin();
      for (const { document } of ofInput.all<{ document: string }>(path)) removals.document(document);
      removals.input(path);
    },
    commit: () => {
      if (open) database.exec("commit");
      open = false;
    },
  };
}

/** Rows of one document have numbers without gaps, so those of the word indexes are found by their range. */
function removalsOf(database: Database) {
  const range = (table: string) =>
    `delete from ${table.slice(0, -1)}_words where rowid between (select min(nr) from ${table} where document = ?1) and (select max(nr) from ${table} where document = ?1)`;
  const statements = [
    database.prepare(range("paragraphs")),
    database.prepare(range("indicators")),
    database.prepare("delete from passages where other = ?"),
    database.prepare("delete from sources where document = ?"),
    ...Object.keys(tables).map((table) =>
      database.prepare(`delete from ${quoted(table)} where document = ?`),
    ),
  ];
  const there = database.prepare("select 1 from sources where document = ?");
  const input = database.prepare("delete from inputs where path = ?");
  return {
    document: (name: string) => {
      // A range without borders would go through the whole index.
      if (there.all(name).length > 0) for (const statement of statements) statement.run(name);
    },
    input: (path: string) => input.run(path),
  };
}

/** Every node of the outline, tasks with their text. */
function itemRows(record: PolicyDocument, text: string | undefined): Cell[][] {
  const tasks = new Map(record.tasks.map((task) => [task.id, task]));
  const place = placesOf(record, text);
  // Columns of `outline`: id part label depth kind title path …
  return ownRows(record, "outline", text).map(([id, part, label, depth, kind, title, path], i) => {
    const { span } = record.outline[i]!;
    const task = tasks.get(id as string);
    const parent = String(id).includes(".") ? String(id).slice(0, String(id).lastIndexOf(".")) : null;
    const { line, page } = place(span.start);
    return [
      ...[id!, part!, parent, label!, depth!, kind!, title!, path!],
      ...[task?.text ?? null, task?.origin ?? null, task?.sameAs ?? null],
      ...[line, page, span.start, span.end],
    ];
  });
}

/** What `sources` holds of a document. */
export function unpacked(record: Uint8Array, text: Uint8Array | null): Entry {
  const entry = { record: JSON.parse(inflateSync(record).toString("utf8")) as PolicyDocument };
  return text === null ? entry : { ...entry, text: inflateSync(text).toString("utf8") };
}
