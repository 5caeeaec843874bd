import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { byCodeUnits } from "../text/by-code-units.ts";

/** What a folder of outputs says of itself: for each input what became of it and why. */
export const manifestName = "manifest.ndjson";

/** A line of the manifest. */
export interface Entry {
  schema: "plans.manifest/1";
  /** As given. */
  input: string;
  /** The way to it from the folder of the manifest, which tells that two spellings are one file. */
  from: string;
  id: string;
  /** `nothing`: extracted, and no heading, task or indicator found; `refused`: what was there already was left alone. */
  status: "done" | "nothing" | "failed" | "refused";
  /** Why it failed or was refused, in English. */
  reason?: string;
  /** From the folder; of a document that failed or was refused, where it would have stood. */
  output?: string;
  /** SHA-256 of the input's bytes and of the output's. */
  source?: string;
  written?: string;
  tasks?: number;
  indicators?: number;
  warnings?: number;
  /** What the output depends on besides the input. */
  version?: string;
  options?: Record<string, string>;
}

/** The state of a folder of outputs. Each line is on disk before its output takes its place, so that kill -9 loses none. */
export interface Manifest {
  /** The last line on an output. */
  of(output: string): Entry | undefined;
  /** Every hash that plans has written under this name, newer runs that were killed included. */
  hashes(output: string): ReadonlySet<string>;
  add(entry: Entry): void;
  /** A free name for a file under way. */
  temporary(): string;
  /** Writes the manifest anew, whole, with what other runs have added since; takes everything temporary away. */
  save(): void;
}

/** Names of what is under way: whose it is, so that the next run tells what a dead one has left from what is in use. */
const mark = /^\.plans-(?<host>[\w-]*)-(?<pid>\d+)-[0-9a-f]{8}(?<journal>\.ndjson)?$/u;
const host = hostname()
  .replace(/[^\w-]/gu, "")
  .slice(0, 20);
let serial = randomBytes(4).readUInt32LE();
/** A name that no other process takes, nor one of the same number that is dead. */
const journalName = () => `.plans-${host}-${process.pid}-${(serial++ >>> 0).toString(16).padStart(8, "0")}`;

/** @param folder exists */
export function openManifest(folder: string): Manifest {
  const path = join(folder, manifestName);
  const known = new Map<string, Entry>();
  const hashes = new Map<string, Set<string>>();
  const own = new Map<string, Entry>();
  const keep = (entry: Entry) => own.set(keyOf(entry), entry);
  const learn = (entry: Entry) => {
    if (entry.output === undefined) return;
    known.set(entry.output, entry);
    if (entry.written) hashes.set(entry.output, (hashes.get(entry.output) ?? new Set()).add(entry.written));
  };
  for (const entry of entriesIn(path)) learn(entry);
  const journal = join(folder, `${journalName()}.ndjson`);
  let journalFile: number | undefined;
  // What runs that were killed have done counts.
  const left = leftovers(folder);
  for (const name of left.journals)
    for (const entry of entriesIn(join(folder, name))) {
      learn(entry);
      keep(entry);
    }
  const remove = (names: readonly string[]) => {
    for (const name of names) rmSync(join(folder, name), { force: true });
  };
  remove(left.files);
  return {
    of: (output) => known.get(output),
    hashes: (output) => hashes.get(output) ?? new Set(),
    add: (entry) => {
      keep(entry);
      learn(entry);
      journalFile ??= openSync(journal, "a");
      // the whole line, also where the disk takes it in pieces
      appendFileSync(journalFile, `${JSON.stringify(entry)}\n`);
    },
    temporary: () => join(folder, journalName()),
    save: () => {
      if (journalFile !== undefined) closeSync(journalFile);
      journalFile = undefined;
      if (own.size > 0) underLock(folder, () => rewrite(path, join(folder, journalName()), own));
      // A process of a run that was killed has ended its document after this run began.
      remove([...left.journals, basename(journal), ...leftovers(folder).files]);
    },
  };
}

/** Outputs that a manifest lists; undefined where there is none of plans at this path. */
export function outputsOf(path: string): string[] | undefined {
  const entries = entriesIn(path);
  return entries.length === 0
    ? undefined
    : entries.flatMap(({ output, written }) => (written && output) || []);
}

/** A line for each output; for what never had one, for each input. */
const keyOf = ({ output, input }: Entry) => output ?? `/${input}`;

/** Lines that are torn or of others are passed over. */
function entriesIn(path: string): Entry[] {
  let text: string;
  try {
    if (!statSync(path).isFile()) return [];
    text = readFileSync(path, "utf8");
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line) => {
    if (!line.startsWith('{"schema":"plans.manifest/1"')) return [];
    try {
      return [JSON.parse(line) as Entry];
    } catch {
      return [];
    }
  });
}

function rewrite(path: string, temporary: string, own: ReadonlyMap<string, Entry>): void {
  const entries = new Map(entriesIn(path).map((entry) => [keyOf(entry), entry]));
  for (const [key, entry] of own) {
    entries.set(key, entry);
    // It has been told of before, as one without an output.
    if (entry.output !== undefined) entries.delete(`/${entry.input}`);
  }
  // By code units, so that the order in which runs came leaves no trace.
  const order = [...entries].sort(([a], [b]) => byCodeUnits(a, b)).map(([, entry]) => entry);
  const file = openSync(temporary, "wx");
  try {
    for (const entry of order) writeSync(file, `${JSON.stringify(entry)}\n`);
    fsyncSync(file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** What runs that are dead have left under way in the folder. */
function leftovers(folder: string): { files: string[]; journals: string[] } {
  const found = { files: [] as string[], journals: [] as string[] };
  for (const name of readdirSync(folder)) {
    const is = mark.exec(name)?.groups;
    if (!is || is.host !== host || isAlive(Number(is.pid))) continue;
    (is.journal ? found.journals : found.files).push(name);
  }
  found.journals.sort();
  return found;
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const patience = 10_000;

/** Two runs into one folder rewrite its manifest one after the other. */
function underLock(folder: string, act: () => void): void {
  const lock = join(folder, ".plans-lock");
  const bell = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += 20) {
    try {
      const file = openSync(lock, "wx");
      try {
        writeSync(file, `${host} ${process.pid}`);
      } catch (error) {
        rmSync(lock, { force: true });
        throw error;
      } finally {
        closeSync(file);
      }
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const [owner, pid] = heldBy(lock);
      if (waited > patience || (owner === host && !isAlive(Number(pid)))) rmSync(lock, { force: true });
      else Atomics.wait(bell, 0, 0, 20);
    }
  }
  try {
    act();
  } finally {
    rmSync(lock, { force: true });
  }
}

function heldBy(lock: string): string[] {
  try {
    return readFileSync(lock, "utf8").split(" ");
  } catch {
    return [];
  }
}
