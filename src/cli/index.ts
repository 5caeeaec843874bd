import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Database, openCorpus, troubleOf } from "../corpus/database.ts";
import { findPassages } from "../corpus/passages.ts";
import { type Entry, type InputState, type Store, storeOf } from "../corpus/store.ts";
import { bytesAt } from "../read/read.ts";
import { sha256 } from "../read/source.ts";
import { phrases } from "../report/phrases.ts";
import type { UserError } from "../user-error.ts";
import { type Command, type Context, exitStatus } from "./command.ts";
import { aheadIn, jobOf, workshopFor } from "./each-input.ts";
import { failureOf } from "./failure.ts";
import { uniqueIds } from "./ids.ts";
import { inOrder } from "./in-order.ts";
import { fromFolder, type Input, listInputs } from "./inputs.ts";
import { encodingOption, positive } from "./options.ts";
import { revived } from "./process/protocol.ts";
import type { Document } from "./process/work.ts";
import type { Workshop } from "./process/workshop.ts";
import { progressOf } from "./progress.ts";
import { sourceTextOf } from "./source-text.ts";

interface Options {
  prune?: boolean;
  passages?: boolean;
  jobs?: number;
  encoding?: string;
}

/** What came of an input: it stands in the corpus as it is, or has been read, or could not be. */
type Came = { input: Input } & (
  | { known: true; touched?: InputState }
  | { state: InputState | undefined; documents: Document[]; warnings: UserError[] }
  | { error: unknown }
);

/** A block of documents is in the corpus whole or not at all; so many characters make one. */
const blockCharacters = 200_000;

export const command: Command = {
  arguments: "<db> [inputs...]",
  options: [
    { flags: "--prune" },
    { flags: "--passages" },
    { flags: "-j, --jobs <n>", parse: positive("--jobs") },
    encodingOption,
  ],
  run: async ([db, ...args], given, context) => {
    const options = given as Options;
    const corpus = resolve(context.io.cwd, db!);
    const { list } = await listInputs(args, { records: true, once: true }, context.io);
    const database = openCorpus(corpus, { shown: db!, write: true });
    try {
      return await indexAll(list, { database, corpus, db: db! }, options, context);
    } catch (error) {
      throw troubleOf(error, db!);
    } finally {
      database.close();
    }
  },
};

async function indexAll(
  list: readonly Input[],
  { database, corpus, db }: { database: Database; corpus: string; db: string },
  options: Options,
  context: Context,
) {
  const store = storeOf(database);
  const counts = { new: 0, changed: 0, unchanged: 0, removed: 0, failed: 0 };
  const workshop = workshopFor(list, options.jobs === undefined ? {} : { jobs: options.jobs });
  const progress = await progressOf(list.length, context);
  const say = (path: string, error: unknown) =>
    progress.aside(() => context.warn(failureOf(path, error, context)));
  // Written together, so that the corpus is locked for moments and not while documents are read.
  let block: (() => void)[] = [];
  let waiting = 0;
  const flush = () => {
    for (const write of block) write();
    store.commit();
    [block, waiting] = [[], 0];
  };
  try {
    const read = (input: Input) => readInput(input, corpus, store, workshop, options, context);
    for await (const came of inOrder(list, aheadIn(workshop), read)) {
      const { path } = came.input;
      if ("error" in came) {
        counts.failed++;
        say(path, came.error);
      } else if ("known" in came) {
        counts.unchanged++;
        const { touched } = came;
        if (touched) block.push(() => store.touch(touched));
      } else {
        const { state, documents, warnings } = came;
        for (const warning of warnings) say(path, warning);
        const entries = await entriesOf(documents, state?.path, path, context);
        counts[state && store.known(state.path) ? "changed" : "new"]++;
        block.push(() => (state ? store.put(state, entries) : putStream(entries, store)));
        waiting += charactersOf(entries);
      }
      if (waiting > blockCharacters) flush();
      progress.step(path);
    }
    flush();
    if (options.prune) counts.removed = prune(store, corpus);
    store.commit();
    if (options.passages) findPassages(database);
  } finally {
    progress.stop();
    workshop.close();
  }
  context.note(phrases(context.language)("commands.index.done", { db, ...counts }));
  const done = counts.new + counts.changed + counts.unchanged;
  return done === 0 ? exitStatus.failed : counts.failed > 0 ? exitStatus.partial : exitStatus.done;
}

/** Reads an input unless it stands in the corpus as it is: by size and time, else by its bytes. */
async function readInput(
  input: Input,
  corpus: string,
  store: Store,
  workshop: Workshop,
  { encoding }: Options,
  { io }: Context,
): Promise<Came> {
  try {
    if (input.error) throw input.error;
    const state = input.plain ? await stateOf(input, corpus, store) : undefined;
    if (state === "known") return { input, known: true };
    if (state && "touched" in state) return { input, known: true, ...state };
    const job = await jobOf(input, "", { as: "documents" }, encoding, io);
    const done = await workshop.run({ ...job, id: uniqueIds([input.path])[0]! });
    if (done.as !== "documents") throw new Error(`documents were asked for, got ${done.as}`);
    const { documents, warnings } = done;
    return { input, state, documents, warnings: warnings.map((sent) => revived(sent) as UserError) };
  } catch (error) {
    return { input, error };
  }
}

/** What a file is like. Its bytes are taken before it is read: should it change in between, the next run sees that. */
async function stateOf(
  { path, place }: Input,
  corpus: string,
  store: Store,
): Promise<InputState | { touched: InputState } | "known"> {
  // The path from the folder of the corpus, so that both can be moved together and are found from anywhere.
  const name = typeof place === "string" ? fromFolder(dirname(corpus), place) : path;
  const { size, mtimeMs: modified } = statSync(place);
  const known = store.known(name);
  if (known?.size === size && known.modified === modified) return "known";
  const state = { path: name, size, modified, sha256: sha256(await bytesAt(place, path)) };
  return known?.sha256 === state.sha256 ? { touched: state } : state;
}

/** Documents under their names in the corpus, with their texts where these are at hand. */
async function entriesOf(
  documents: readonly Document[],
  name: string | undefined,
  path: string,
  { io }: Context,
): Promise<Entry[]> {
  const ids = name === undefined ? undefined : documents.length === 1 ? [name] : namesOf(name, documents);
  const entries: Entry[] = [];
  for (const [i, { record, text }] of documents.entries()) {
    const read = text ?? (await sourceTextOf(record, path, io.cwd));
    const { document } = record;
    const source =
      name !== undefined && document.source.path === path
        ? { ...document.source, path: name }
        : document.source;
    const named = { ...record, document: { ...document, source, id: ids?.[i] ?? document.id } };
    entries.push(read === undefined ? { record: named } : { record: named, text: read });
  }
  return entries;
}

/** Records out of a pipe: each stands for itself, under its own id, and takes the place of the one that had it before. */
function putStream(entries: readonly Entry[], store: Store): void {
  for (const entry of entries) {
    const { id } = entry.record.document;
    store.put({ path: id, size: -1, modified: 0, sha256: sha256(JSON.stringify(entry.record)) }, [entry]);
  }
}

/** Inputs whose file is not there any more. */
function prune(store: Store, corpus: string): number {
  const gone = store
    .inputs()
    .filter(({ path, size }) => size >= 0 && !existsSync(resolve(dirname(corpus), path)));
  for (const { path } of gone) store.remove(path);
  return gone.length;
}

/** Several records of one file: `records.ndjson#山东-2009`. */
function namesOf(file: string, documents: readonly Document[]): string[] {
  return uniqueIds(documents.map(({ record }) => `/${record.document.id.replaceAll("/", "-")}.record`)).map(
    (id) => `${file}#${id}`,
  );
}

const charactersOf = (entries: readonly Entry[]) =>
  entries.reduce((sum, { record, text }) => sum + (text?.length ?? record.document.source.characters), 0);
