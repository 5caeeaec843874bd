import {
  closeSync,
  existsSync,
  fchmodSync,
  fdatasync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { sha256 } from "../read/source.ts";
import { UserError } from "../user-error.ts";
import type { Entry, Manifest } from "./manifest.ts";
import type { MadeFile, NewFile } from "./new-file.ts";
import { makeFolder, unwritable } from "./unwritable.ts";

/** What an output depends on besides the input. */
export interface Settings {
  version: string;
  options: Record<string, string>;
}

/** A folder with a file for each document. */
export interface Folder {
  /**
   * Whether what stands there needs no more work: plans wrote it, from the same bytes, by the same version with the
   * same options, and nobody has touched it since.
   *
   * @param source hash of the input's bytes, asked for only where the rest is the same
   */
  isCurrent(output: string, settings: Settings, source: () => Promise<string | undefined>): Promise<boolean>;
  /**
   * A free name for what is to become an output. Whoever makes a file there hands it to `put`, or takes it away.
   */
  newFile(output: string): NewFile;
  /**
   * Gives a file that has been made its name, whole, or not at all: first it goes to the disk.
   *
   * @returns false where the same bytes stood there and were left alone
   * @throws UserError where a file stands there that plans did not write, or wrote of another document, and `force` is
   *   not given; where it is one of the inputs; where it cannot be written
   */
  put(output: string, made: MadeFile, entry: Omit<Entry, "written">): Promise<boolean>;
}

/**
 * @param folder exists
 * @param options.inputs device and inode of each input, none of which is ever overwritten
 * @param options.shown what messages call the folder
 */
export function intoFolder(
  folder: string,
  manifest: Manifest,
  options: { force: boolean; inputs: ReadonlySet<string>; shown: string },
): Folder {
  const { force, inputs, shown } = options;
  const placeOf = (output: string) => join(folder, output);
  return {
    isCurrent: async (output, { version, options: settings }, source) => {
      const entry = manifest.of(output);
      if (entry?.written === undefined || entry.source === undefined || entry.version !== version)
        return false;
      if (JSON.stringify(entry.options) !== JSON.stringify(settings)) return false;
      return hashOfFile(placeOf(output)) === entry.written && (await source()) === entry.source;
    },
    newFile: (output) => ({ path: manifest.temporary(), called: join(shown, output) }),
    put: async (output, { file, sha256: written }, entry) => {
      const path = placeOf(output);
      const called = join(shown, output);
      try {
        const standing = hashOfFile(path);
        if (standing !== undefined) {
          if (inputs.has(identityOf(path))) throw new UserError("output.is-input", { path: called });
          const own = manifest.hashes(output).has(standing);
          if (standing === written) {
            manifest.add({ ...entry, written });
            rmSync(file, { force: true });
            return false;
          }
          if (!own && !force) throw new UserError("output.exists", { path: called });
          const before = manifest.of(output);
          if (own && !force && before && before.from !== entry.from && before.source !== entry.source)
            throw new UserError("output.other-input", { path: called, input: before.input });
        }
        makeFolder(dirname(path));
        await toDisk(file, standing === undefined ? undefined : statSync(path).mode);
        manifest.add({ ...entry, written });
        if (standing === undefined) giveName(file, path, called, force);
        else renameSync(file, path);
        return true;
      } catch (error) {
        rmSync(file, { force: true });
        throw error instanceof UserError ? error : unwritable(called, error);
      }
    },
  };
}

/** A name that is free is taken in one step: of two runs that want it the second is refused, whichever that is. */
function giveName(temporary: string, path: string, called: string, force: boolean): void {
  try {
    if (force) renameSync(temporary, path);
    else linkSync(temporary, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (force || (code !== "EEXIST" && code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS"))
      throw error;
    // The name was taken meanwhile; by the same bytes, nothing is amiss.
    if (existsSync(path) && hashOfFile(temporary) !== hashOfFile(path))
      throw new UserError("output.exists", { path: called });
    // File systems without links (FAT, some network drives).
    if (!existsSync(path)) return void renameSync(temporary, path);
  }
  if (!force) unlinkSync(temporary);
}

/** To the disk before it gets its name, so that a power cut leaves the old file or the new one, never an empty one. */
async function toDisk(path: string, mode?: number): Promise<void> {
  const file = openSync(path, "r+");
  try {
    if (mode !== undefined) fchmodSync(file, mode & 0o7777);
    // The only step that waits for the disk; the others cost less than a promise of them would.
    await flushed(file);
  } finally {
    closeSync(file);
  }
}

const flushed = promisify(fdatasync);

/** Of a plain file; undefined where nothing is there, "" where something else is. */
function hashOfFile(path: string): string | undefined {
  try {
    // Most often nothing is there, and an error costs more than asking.
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
    return sha256(readFileSync(path));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? undefined : "";
  }
}

function identityOf(path: string): string {
  const { dev, ino } = statSync(path);
  return `${dev}:${ino}`;
}
