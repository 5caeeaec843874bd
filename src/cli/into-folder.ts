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
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { sha256 } from "../read/source.ts";
import { UserError } from "../user-error.ts";
import type { Entry, Manifest } from "./manifest.ts";
import { makeFolder, noRoom, unwritable } from "./unwritable.ts";

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
   * Writes a file whole, or not at all: under another name, to the disk, then under its own.
   *
   * @returns false where the same bytes stood there and were left alone
   * @throws UserError where a file stands there that plans did not write, or wrote of another document, and `force` is
   *   not given; where it is one of the inputs; where it cannot be written
   */
  put(output: string, data: Uint8Array, entry: Omit<Entry, "written">): Promise<boolean>;
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
    put: async (output, data, entry) => {
      const path = placeOf(output);
      const called = join(shown, output);
      const written = sha256(data);
      const standing = hashOfFile(path);
      if (standing !== undefined) {
        if (inputs.has(identityOf(path))) throw new UserError("output.is-input", { path: called });
        const own = manifest.hashes(output).has(standing);
        if (standing === written) {
          manifest.add({ ...entry, written });
          return false;
        }
        if (!own && !force) throw new UserError("output.exists", { path: called });
        const before = manifest.of(output);
        if (own && !force && before && before.from !== entry.from && before.source !== entry.source)
          throw new UserError("output.other-input", { path: called, input: before.input });
      }
      const temporary = manifest.temporary();
      try {
        makeFolder(dirname(path));
        await writeDown(temporary, data, standing === undefined ? undefined : statSync(path).mode);
        manifest.add({ ...entry, written });
        if (standing === undefined) giveName(temporary, path, called, force);
        else renameSync(temporary, path);
      } catch (error) {
        rmSync(temporary, { force: true });
        if (error instanceof UserError) throw error;
        // Where not even a temporary file can be made none of the others can.
        if ((error as NodeJS.ErrnoException).path === temporary) throw noRoom(called, error);
        throw unwritable(called, error);
      }
      return true;
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
async function writeDown(temporary: string, data: Uint8Array, mode?: number): Promise<void> {
  const file = openSync(temporary, "wx");
  try {
    writeFileSync(file, data);
    if (mode !== undefined) fchmodSync(file, mode & 0o7777);
    // The only step that waits for the disk; the others cost less than a promise of them would.
    await toDisk(file);
  } finally {
    closeSync(file);
  }
}

const toDisk = promisify(fdatasync);

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
