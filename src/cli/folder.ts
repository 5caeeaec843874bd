import * as fs from "node:fs";
import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { join, resolve, sep } from "node:path";
import { isContainerName } from "../read/sniff.ts";
import { isOwnTable, isRecord } from "../record/is-record.ts";
import { UserError } from "../user-error.ts";
import type { InputOptions } from "./inputs.ts";
import { manifestName, outputsOf } from "./manifest.ts";
import { nameOf } from "./path-name.ts";

/** A file that a folder or glob holds, or what cannot be looked into. */
export interface Found {
  place: string | Buffer;
  /** The way to it from the folder, with / between. */
  name: string;
  stats?: Stats;
  error?: (path: string) => UserError;
}

/** Endings that a folder is searched for; a file named outright may have any. */
const documentEndings =
  "txt text html htm mht mhtml docx doc wps wpt pdf ofd xlsx xls et ods csv tsv rtf odt epub md markdown".split(
    " ",
  );
/** Endings of extracted records, taken too where records are wanted. */
const recordEndings = "yaml yml json ndjson".split(" ");
/** What Markdown of this name holds is about the folder, not one of its documents. */
const aboutFolder = /^(?:readme|changelog|license|contributing)(?:[._-].*)?\.(?:md|markdown|txt)$/iu;

/**
 * The documents in a folder and the folders below it, by path. Left out: hidden files, locks of office programs, what
 * plans wrote there itself. A folder that several links lead to is met once, by its own name where it has one here.
 *
 * @returns also what cannot be looked into: folders without permission, pipes and devices, links that lead nowhere
 */
export async function filesUnder(folder: string | Buffer, options: InputOptions): Promise<Found[]> {
  const endings = new Set(options.records ? [...documentEndings, ...recordEndings] : documentEndings);
  const chosen = await choiceOf(options);
  const found: Found[] = [];
  const met = new Set<string>();
  const own = new Set<string>();
  const packed: Found[] = [];
  const links: { place: Buffer; name: string }[] = [];

  const visit = (place: Buffer, name: string) => {
    let entries: Dirent<Buffer>[];
    try {
      const real = realpathSync(place, "latin1");
      if (met.has(real)) return;
      met.add(real);
      entries = readdirSync(place, { withFileTypes: true, encoding: "buffer" });
    } catch (error) {
      found.push({ place, name, error: (path) => closedFolder(path, error) });
      return;
    }
    for (const output of ownOutputs(place, options.records === true)) own.add(under(name, output));
    for (const entry of entries) {
      const called = nameOf(entry.name);
      const way = under(name, called);
      if (called.startsWith(".") || called.startsWith("~$") || own.has(way)) continue;
      const inside = Buffer.concat([place, Buffer.from(sep), entry.name]);
      if (entry.isDirectory()) visit(inside, way);
      else if (entry.isSymbolicLink() && leadsToFolder(inside)) links.push({ place: inside, name: way });
      else if ((isWanted(called, endings) && chosen(way)) || isContainerName(called)) take(inside, way);
    }
  };
  const take = (place: Buffer, name: string) => {
    const file = fileAt(place, name);
    if (isContainerName(name)) {
      packed.push({ ...file, place: place.toString() });
      return;
    }
    if (!(/\.(?:csv|tsv)$/iu.test(name) && file.stats && isOwnTable(beginningOf(place)))) found.push(file);
  };
  visit(Buffer.from(folder), "");
  // Links last, so that a folder inside keeps its own name.
  for (let link = links.shift(); link; link = links.shift()) {
    links.sort((a, b) => byPath(a.name, b.name));
    visit(link.place, link.name);
  }
  for (const file of packed) found.push(...(await filesIn(file, options)));
  return found.sort((a, b) => byPath(a.name, b.name));
}

/**
 * The documents in a zip archive or mail, each with its path as if that were a folder; archives in archives are left
 * alone. What is no such file (Word files are zip archives too) is itself.
 */
export async function filesIn(file: Found, options: InputOptions): Promise<Found[]> {
  if (!file.stats?.isFile() || typeof file.place !== "string") return [file];
  try {
    const [{ bytesAt }, { membersOf }] = await Promise.all([
      import("../read/read.ts"),
      import("../read/members.ts"),
    ]);
    const members = membersOf(await bytesAt(file.place, file.name), file.name);
    if (!members) return [file];
    const endings = new Set(documentEndings);
    const chosen = await choiceOf(options);
    const names = members.names.filter((name) => isWanted(name, endings) && chosen(under(file.name, name)));
    if (names.length === 0)
      return [{ ...file, error: (path) => new UserError("input.empty-archive", { path }) }];
    return names.map((name) => ({ ...file, place: `${file.place}/${name}`, name: under(file.name, name) }));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ ...file, error: (path) => new UserError(error.code, { ...error.values, path }) }];
  }
}

/** What a glob stands for, and the folder that its fixed beginning names. */
export async function filesLike(
  pattern: string,
  cwd: string,
  options: InputOptions,
): Promise<{ base: string; found: Found[] }> {
  const { default: glob } = await import("fast-glob");
  const chosen = await choiceOf(options);
  const plain = pattern.split(sep).join("/");
  const { base: folder } = glob.generateTasks(plain, { cwd })[0]!;
  const base = folder === "." ? "" : folder;
  const closed: Found[] = [];
  const nameFrom = (path: string) => (base === "" ? path : path.slice(base.length + 1));
  const paths = await glob(plain, {
    cwd,
    onlyFiles: false,
    unique: true,
    fs: onceEach(cwd, (path, error) =>
      closed.push({ place: path, name: nameFrom(path), error: (shown) => closedFolder(shown, error) }),
    ),
  });
  const found = paths
    .filter((path) => chosen(nameFrom(path)))
    .map((path) => fileAt(resolve(cwd, path), nameFrom(path)))
    .filter(({ stats }) => !stats?.isDirectory());
  return { base, found: [...found, ...closed].sort((a, b) => byPath(a.name, b.name)) };
}

/** What fast-glob reads folders with: each once, however many links lead to it, and none ends the search. */
function onceEach(cwd: string, closed: (path: string, error: unknown) => void): Partial<typeof fs> {
  const met = new Map<string, string>();
  const readdir = (
    path: string,
    options: object,
    done: (error: Error | null, entries: unknown[]) => void,
  ) => {
    fs.realpath(path, (_, real = path) => {
      if ((met.get(real) ?? path) !== path) return done(null, []);
      met.set(real, path);
      fs.readdir(path, options as { withFileTypes: true }, (error, entries) => {
        // A fixed beginning that is not there matches nothing.
        if (error && error.code !== "ENOENT")
          closed(path.startsWith(`${cwd}${sep}`) ? path.slice(cwd.length + 1) : path, error);
        done(null, error ? [] : entries);
      });
    });
  };
  return { readdir: readdir as unknown as typeof fs.readdir };
}

/** Whether `--include` and `--exclude` let a file in, by its way from the folder: `*.docx` in any folder, `2024/**` in one. */
async function choiceOf({ include, exclude }: InputOptions): Promise<(name: string) => boolean> {
  if (!include?.length && !exclude?.length) return () => true;
  const { default: picomatch } = await import("picomatch");
  const matcher = (patterns: readonly string[]) =>
    picomatch(
      patterns.map((pattern) => (pattern.includes("/") ? pattern.replace(/^\//u, "") : `**/${pattern}`)),
      { dot: true, nocase: process.platform === "win32" },
    );
  const [wanted, unwanted] = [matcher(include?.length ? include : ["**"]), matcher(exclude ?? [])];
  return (name) => wanted(name) && !(exclude?.length && unwanted(name));
}

/** What is said of a folder in which nothing is to be read. */
export async function emptyFolder(place: string | Buffer, path: string): Promise<UserError> {
  const all = await filesUnder(place, { records: true });
  const records = all.some((file) => file.stats && isRecord(beginningOf(file.place)));
  return new UserError(records ? "input.only-records" : "input.empty-folder", { path });
}

function isWanted(name: string, endings: ReadonlySet<string>): boolean {
  return endings.has(name.slice(name.lastIndexOf(".") + 1).toLowerCase()) && !aboutFolder.test(name);
}

function fileAt(place: string | Buffer, name: string): Found {
  try {
    const stats = statSync(place);
    if (stats.isFile() || stats.isDirectory()) return { place, name, stats };
    // A pipe in a folder would wait for a writer for ever; who means it names it.
    return { place, name, error: (path) => new UserError("input.special", { path }) };
  } catch (error) {
    const dangling = (error as NodeJS.ErrnoException).code === "ENOENT";
    return {
      place,
      name,
      error: (path) => (dangling ? new UserError("input.dangling", { path }) : closedFolder(path, error)),
    };
  }
}

function leadsToFolder(place: Buffer): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What plans wrote into a folder is no document; its records are read where records are wanted. */
function ownOutputs(folder: Buffer, records: boolean): string[] {
  const outputs = outputsOf(join(folder.toString(), manifestName));
  if (outputs === undefined) return [];
  const isRead = (name: string) => records && recordEndings.some((ending) => name.endsWith(`.${ending}`));
  return [manifestName, ...outputs.filter((name) => !isRead(name))];
}

const under = (folder: string, name: string) => (folder === "" ? name : `${folder}/${name}`);

function closedFolder(path: string, error: unknown): UserError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EACCES" || code === "EPERM") return new UserError("file.no-rights", { path });
  return new UserError("input.unreadable", { path, reason: code ?? message });
}

function beginningOf(path: string | Buffer): string {
  try {
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(200);
      return bytes.toString("utf8", 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}

/** Folder by folder, names by code units, not by the locale, so that every machine has the same order. */
function byPath(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  for (let i = 0; i < left.length && i < right.length; i++)
    if (left[i] !== right[i]) return left[i]! < right[i]! ? -1 : 1;
  return left.length - right.length;
}
