import { lstatSync, type Stats, statSync } from "node:fs";
import { basename, isAbsolute, normalize, relative, resolve, sep } from "node:path";
import { containerIn, isContainerName } from "../read/sniff.ts";
import { UserError } from "../user-error.ts";
import { emptyFolder, type Found, filesIn, filesLike, filesUnder } from "./folder.ts";
import type { Io } from "./io.ts";
import { nameOf } from "./path-name.ts";

/** One document to read, `-` for standard input, or why there is none. */
export interface Input {
  /** As given, or as found in a folder; how records and messages call it. */
  path: string;
  /** Where it is opened: absolute, bytes where its name is not UTF-8. Standard input has no place. */
  place: string | Buffer;
  /** Its way from the folder or glob that was named, or its bare name: what its id is made of. */
  name: string;
  /** Bytes; 0 where that is not known beforehand. */
  size: number;
  /** Whether it is a plain file: what is not (standard input, a pipe, a device) can be read a single time. */
  plain: boolean;
  /** Device and inode, which tell that two paths are one file. */
  identity?: string;
  error?: UserError;
}

/** What the arguments stand for. */
export interface Inputs {
  list: Input[];
  /** Whether the user named a set (several arguments, a folder, a glob, a list), whatever was found in it. */
  many: boolean;
}

export interface InputOptions {
  /** Whether folders are searched for extracted records as well. */
  records?: boolean;
  /** Whether the argument is one file, whatever its name looks like: a folder is an error. */
  outright?: boolean;
  /** Whether a file that two arguments name is taken once. */
  once?: boolean;
  /** A file with a path a line, `-` for standard input; apart by NUL where there is one in it. */
  filesFrom?: string;
  /** Of what folders and globs hold only what one of these names: `*.docx`, `2024/**`. */
  include?: readonly string[];
  /** And not what one of these names. */
  exclude?: readonly string[];
}

/**
 * Files, folders, globs and `-` as a list of inputs: in the order of the arguments, within a folder or glob by path.
 * What cannot be looked into is an input with an error, so that it is told and counted.
 *
 * @throws UserError where nothing was given
 */
export async function listInputs(
  args: readonly string[],
  options: InputOptions,
  io: Pick<Io, "cwd" | "stdin">,
): Promise<Inputs> {
  const { filesFrom } = options;
  const listed = filesFrom === undefined ? [] : await (await import("./path-list.ts")).pathsIn(filesFrom, io);
  if (args.length === 0 && filesFrom === undefined) throw new UserError("input.none");
  const list: Input[] = [];
  let many = args.length > 1 || filesFrom !== undefined;
  for (const arg of [...args, ...listed]) {
    const found = await inputsOf(arg, options, io.cwd);
    if (Array.isArray(found)) many = true;
    list.push(...(Array.isArray(found) ? found : [found]));
  }
  return { list: options.once ? once(list) : list, many };
}

/** The one input of a file; the list of a folder or glob. */
async function inputsOf(arg: string | Buffer, options: InputOptions, cwd: string): Promise<Input | Input[]> {
  if (arg === "-") return { path: "-", place: "-", name: "stdin", size: 0, plain: false };
  const shown = nameOf(arg);
  const place = typeof arg === "string" ? resolve(cwd, arg) : absolute(arg, cwd);
  const stats = statOf(place);
  if (stats?.isDirectory() && options.outright)
    return failed(shown, new UserError("file.folder", { path: shown }));
  if (stats?.isDirectory()) {
    const found = await filesUnder(place, options);
    if (found.length === 0) return [failed(shown, await emptyFolder(place, shown))];
    return found.map((file) => inputOf(file, joined(shown, file.name)));
  }
  if (stats?.isFile() && !options.outright && typeof place === "string" && isContainerName(place)) {
    const found = await filesIn({ place, name: basename(shown), stats }, options);
    const folder = shown.slice(0, shown.length - basename(shown).length);
    if (found.length !== 1 || found[0]!.place !== place)
      return found.map((file) => inputOf(file, joined(folder, file.name)));
  }
  if (stats) return inputOf({ place, name: basename(shown), stats }, clean(shown));
  if (typeof arg === "string" && !options.outright && /[*?[\]{}!()]/u.test(arg)) {
    const { base, found } = await filesLike(arg, cwd, options);
    if (found.length === 0) return [failed(arg, new UserError("input.no-match", { pattern: arg }))];
    return found.map((file) => inputOf(file, joined(base, file.name)));
  }
  const outer = containerIn(shown);
  const outerStats = outer === null ? undefined : statOf(resolve(cwd, outer));
  if (outerStats?.isFile()) return inputOf({ place, name: basename(shown), stats: outerStats }, clean(shown));
  // A link that leads nowhere is there, and its document is not.
  const reason = linkAt(place) ? "input.dangling" : "input.missing";
  return failed(clean(shown), new UserError(reason, { path: shown }));
}

function inputOf({ place, name, stats, error }: Found, path: string): Input {
  if (error || !stats) return failed(path, error ? error(path) : new UserError("input.missing", { path }));
  const { dev, ino, size } = stats;
  const plain = stats.isFile();
  return { path, place, name, size: plain ? size : 0, plain, identity: `${dev}:${ino}` };
}

function failed(path: string, error: UserError): Input {
  return { path, place: "", name: basename(path), size: 0, plain: true, error };
}

/** The path as records and messages show it: as given, with / and without a leading ./ on every system. */
const clean = (path: string) => normalize(path).split(sep).join("/");
const joined = (folder: string, name: string) => clean(folder === "" ? name : `${folder}/${name}`);

function absolute(path: Buffer, cwd: string): Buffer {
  return isAbsolute(path.toString("latin1")) ? path : Buffer.concat([Buffer.from(`${cwd}/`), path]);
}

function statOf(path: string | Buffer): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function linkAt(path: string | Buffer): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Paths, not inodes: a hard link is a file of its own name. */
function once(list: Input[]): Input[] {
  const seen = new Set<string>();
  return list.filter(({ path, place, error }) => {
    const key = error || path === "-" ? path : place.toString("latin1");
    return !seen.has(key) && seen.add(key);
  });
}

/** How a path is called from a folder, with / on every system. */
export function fromFolder(folder: string, place: string | Buffer): string {
  return relative(folder, typeof place === "string" ? place : place.toString("latin1"))
    .split(sep)
    .join("/");
}
