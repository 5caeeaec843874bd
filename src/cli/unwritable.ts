import { mkdirSync, statSync } from "node:fs";
import { basename } from "node:path";
import { UserError } from "../user-error.ts";

const fullOrGone = new Set(["ENOSPC", "EDQUOT", "EROFS", "EIO"]);

/** What is said where nothing can be written any more. */
export function noRoom(path: string, error: unknown): UserError {
  return new UserError("output.no-room", {
    path,
    reason: (error as NodeJS.ErrnoException).code ?? String(error),
  });
}

/** Whether nothing more can be written: the disk is full, or gone. There is no use in going on. */
export function isNoRoom(error: unknown): boolean {
  return error instanceof UserError && error.code === "output.no-room";
}

/** What is said of a file that cannot be written. */
export function unwritable(path: string, error: unknown): UserError {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  // In a temporary folder of ours a name that is too long is that of the output.
  if (code === "ENAMETOOLONG") return new UserError("output.long-name", { path: basename(path) });
  if (fullOrGone.has(code)) return noRoom(path, error);
  return new UserError("output.unwritable", { path, reason: code });
}

/** @throws UserError where something else stands in the way */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
      throw new UserError("output.not-folder", { path: folder });
    throw unwritable(folder, error);
  }
}
