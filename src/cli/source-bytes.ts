import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { limits } from "../read/limits.ts";
import { sha256 } from "../read/source.ts";
import type { PolicyDocument } from "../types/record.ts";

/**
 * The bytes that a record was made of: where they still stand at the path that it names, from the working folder or from
 * the record's own, and are the same (sha256).
 *
 * A record may come from anybody. What it names is opened only where it is a plain file below one of these two
 * folders, links followed: never a device, a pipe, a file of the system or of another machine.
 *
 * @param recordPath where the record was read from, `-` for standard input
 * @param cwd where relative paths count from
 * @param named a file, or a folder of documents, that the user named: looked into instead of what the record says
 * @returns undefined where the source is not there or is another by now
 */
export function sourceBytesOf(
  { document }: PolicyDocument,
  recordPath: string,
  cwd: string,
  named?: string,
): Uint8Array | undefined {
  const { path, format } = document.source;
  if (path === "" || path === "-" || path.includes("\0") || format === "record") return undefined;
  const folder = recordPath === "-" ? cwd : resolve(cwd, dirname(recordPath));
  const places =
    named === undefined ? [resolve(cwd, path), resolve(folder, path)] : placesIn(resolve(cwd, named), path);
  const folders = named === undefined ? [cwd, folder] : [resolve(cwd, named), dirname(resolve(cwd, named))];
  for (const place of new Set(places)) {
    const bytes = bytesBelow(place, folders);
    if (bytes && sha256(bytes) === document.source.sha256) return bytes;
  }
  return undefined;
}

/** The file that the user named; where it is a folder, the record's path below it, from the whole to the name alone. */
function placesIn(named: string, path: string): string[] {
  const steps = path.split(/[\\/]/u).filter((step) => step !== "" && step !== "." && step !== "..");
  return [named, ...steps.map((_, i) => resolve(named, ...steps.slice(i)))];
}

/** Read at once: a record has its source within a moment or not at all. */
function bytesBelow(place: string, folders: readonly string[]): Uint8Array | undefined {
  let file: number | undefined;
  try {
    const real = realpathSync.native(place);
    if (!folders.some((folder) => isBelow(real, realpathSync.native(folder)))) return undefined;
    // Not waiting: the path may have become a pipe.
    file = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const is = fstatSync(file);
    if (!is.isFile() || is.size === 0 || is.size > limits.fileBytes) return undefined;
    const bytes = new Uint8Array(is.size);
    return readSync(file, bytes, 0, is.size, 0) === is.size ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function isBelow(path: string, folder: string): boolean {
  // Below `/` is everything, files of the system too.
  if (resolve(folder, "..") === folder) return false;
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
