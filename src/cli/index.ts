import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { openCorpus, troubleOf } from "../corpus/database.ts";
import { type Entry, type InputState, type Store, storeOf } from "../corpus/store.ts";
import { phrases } from "../report/phrases.ts";
import { UserError } from "../user-error.ts";
import { type Command, type Context, exitStatus } from "./command.ts";
import { workshopFor } from "./each-input.ts";
import { failureOf } from "./failure.ts";
import { uniqueIds } from "./ids.ts";
import { listInputs } from "./inputs.ts";
import { encodingOption } from "./options.ts";
import type { Workshop } from "./process/workshop.ts";
import { progressOf } from "./progress.ts";
import { inputBytes } from "./read-input.ts";
import { type Document, documentsAt } from "./records.ts";
import { sourceTextOf } from "./source-text.ts";

interface Options {
  prune?: boolean;
  encoding?: string;
}

type Outcome = "new" | "changed" | "unchanged";

/** A block of documents is in the corpus whole or not at all; so many characters make one. */
const blockCharacters = 200_000;

export const command: Command = {
  arguments: "<db> [inputs...]",
  options: [{ flags: "--prune" }, encodingOption],
  run: async ([db, ...args], given, context) => {
    const options = given as Options;
    const { cwd } = context.io;
    const corpus = resolve(cwd, db!);
    const { list } = await listInputs(args, { records: true, once: true }, context.io);
    const database = openCorpus(corpus, { shown: db!, write: true });
    const counts = { new: 0, changed: 0, unchanged: 0, removed: 0, failed: 0 };
    const workshop = workshopFor(list);
    const progress = await progressOf(list.length, context);
    try {
      const store = storeOf(database);
      const fail = (path: string, error: unknown) => {
        counts.failed++;
        progress.aside(() => context.warn(failureOf(path, error, context)));
      };
      let waiting = 0;
      for (const { path, error } of list) {
        try {
          if (error) throw error;
          const { outcome, characters } = await take(path, corpus, store, { ...options, workshop }, context);
          counts[outcome]++;
          waiting += characters;
          if (waiting > blockCharacters) {
            store.commit();
            waiting = 0;
          }
        } catch (reason) {
          const trouble = troubleOf(reason, db!);
          // Nothing more can be written: what was committed stays.
          if (trouble instanceof UserError && trouble.code.startsWith("corpus.")) throw trouble;
          fail(path, reason);
        }
        progress.step(path);
      }
      if (options.prune) counts.removed = prune(store, corpus);
      store.commit();
    } finally {
      progress.stop();
      workshop.close();
      database.close();
    }
    context.note(phrases(context.language)("commands.index.done", { db: db!, ...counts }));
    const done = counts.new + counts.changed + counts.unchanged;
    return done === 0 ? exitStatus.failed : counts.failed > 0 ? exitStatus.partial : exitStatus.done;
  },
};

/** One input into the corpus, unless it stands there as it is. */
async function take(
  path: string,
  corpus: string,
  store: Store,
  options: Options & { workshop: Workshop },
  context: Context,
): Promise<{ outcome: Outcome; characters: number }> {
  const { io } = context;
  const warn = (warning: UserError) => context.warn(failureOf(path, warning, context));
  if (path === "-") return takeStream(await documentsAt(path, { ...options, warn }, io), store);
  const name = nameIn(corpus, resolve(io.cwd, path));
  const { size, mtimeMs: modified } = statSync(resolve(io.cwd, path));
  const known = store.known(name);
  if (known && known.size === size && known.modified === modified)
    return { outcome: "unchanged", characters: 0 };
  const state: InputState = { path: name, size, modified, sha256: hashOf(await inputBytes(path, io)) };
  if (known?.sha256 === state.sha256) {
    store.touch(state);
    return { outcome: "unchanged", characters: 0 };
  }
  const documents = await documentsAt(path, { ...options, warn }, io);
  const ids = documents.length === 1 ? [name] : namesOf(name, documents);
  const entries: Entry[] = [];
  for (const [i, { record, text }] of documents.entries()) {
    const read = text ?? (await sourceTextOf(record, path, io.cwd));
    const own = text === undefined ? {} : { source: { ...record.document.source, path: name } };
    const document = { ...record.document, ...own, id: ids[i]! };
    entries.push({ record: { ...record, document }, ...(read === undefined ? {} : { text: read }) });
  }
  store.put(state, entries);
  return { outcome: known ? "changed" : "new", characters: charactersOf(entries) };
}

/** Records out of a pipe: each stands for itself, under its own id, and takes the place of the one that had it before. */
function takeStream(documents: readonly Document[], store: Store): { outcome: Outcome; characters: number } {
  for (const document of documents) {
    const path = document.record.document.id;
    const sha256 = hashOf(Buffer.from(JSON.stringify(document.record)));
    store.put({ path, size: -1, modified: 0, sha256 }, [document]);
  }
  return { outcome: "new", characters: charactersOf(documents) };
}

/** Inputs whose file is not there any more. */
function prune(store: Store, corpus: string): number {
  const gone = store
    .inputs()
    .filter(({ path, size }) => size >= 0 && !existsSync(resolve(dirname(corpus), path)));
  for (const { path } of gone) store.remove(path);
  return gone.length;
}

/** The path from the folder of the corpus, so that both can be moved together and are found from anywhere. */
function nameIn(corpus: string, path: string): string {
  return relative(dirname(corpus), path).split(sep).join("/");
}

/** Several records of one file: `records.ndjson#山东-2009`. */
function namesOf(file: string, documents: readonly Document[]): string[] {
  return uniqueIds(documents.map(({ record }) => `/${record.document.id.replaceAll("/", "-")}.record`)).map(
    (id) => `${file}#${id}`,
  );
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const charactersOf = (entries: readonly Entry[]) =>
  entries.reduce((sum, { record, text }) => sum + (text?.length ?? record.document.source.characters), 0);
