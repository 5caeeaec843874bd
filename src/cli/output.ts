import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../user-error.ts";

/**
 * Makes sure of a folder to write to before any work is done.
 *
 * @param folder is made where it does not exist
 * @param names of the files to be written
 * @param force whether files that exist may be overwritten
 * @throws UserError where it is no folder, or a file exists and `force` is not set
 */
export function prepareFolder(folder: string, names: readonly string[], force: boolean): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new UserError("output.not-folder", { path: folder });
    throw unwritable(folder, error);
  }
  if (force) return;
  const there = names.map((name) => join(folder, name)).filter((path) => existsSync(path));
  if (there.length === 1) throw new UserError("output.exists", { path: there[0]! });
  if (there.length > 1) throw new UserError("output.exist", { path: there[0]!, count: there.length - 1 });
}

/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed.
 *
 * @throws UserError where it cannot be written; nothing is left behind
 */
export function writeWhole(path: string, data: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.part`;
  try {
    writeFileSync(temporary, data);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): UserError {
  return new UserError("output.unwritable", {
    path,
    reason: (error as NodeJS.ErrnoException).code ?? String(error),
  });
}
