import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { limits } from "../read/limits.ts";
import { sha256 } from "../read/source.ts";
import type { PolicyDocument, Source } from "../types/record.ts";
import { openWorkshop } from "./process/workshop.ts";

/**
 * The text that a record's spans point into, read again from its source: where that still exists at the path that
 * the record names, from the working folder or from the record's own, and its bytes are the same (sha256).
 *
 * A record may come from anybody. What it names is opened only where it is a plain file below one of these two
 * folders, links followed: never a device, a pipe, a file of the system or of another machine.
 *
 * @param recordPath where the record was read from, `-` for standard input
 * @param cwd where relative paths count from
 * @param named a file, or a folder of documents, that the user named: read instead of what the record says
 * @returns undefined where the source is not there, is another by now, or reads as another text
 */
export async function sourceTextOf(
  record: PolicyDocument,
  recordPath: string,
  cwd: string,
  named?: string,
): Promise<string | undefined> {
  return (await sourceOfRecord(record, recordPath, cwd, named))?.text;
}

/** The same, with the tables of the source. */
export async function sourceOfRecord(
  { document }: PolicyDocument,
  recordPath: string,
  cwd: string,
  named?: string,
): Promise<Source | undefined> {
  const { path, encoding, format, characters } = document.source;
  if (path === "" || path === "-" || path.includes("\0") || format === "record") return undefined;
  const folder = recordPath === "-" ? cwd : resolve(cwd, dirname(recordPath));
  const places =
    named === undefined ? [resolve(cwd, path), resolve(folder, path)] : placesIn(resolve(cwd, named), path);
  const folders = named === undefined ? [cwd, folder] : [resolve(cwd, named), dirname(resolve(cwd, named))];
  for (const place of new Set(places)) {
    const bytes = await bytesBelow(place, folders);
    if (!bytes || sha256(bytes) !== document.source.sha256) continue;
    const workshop = openWorkshop({ children: 0 });
    try {
      const done = await workshop.run({
        path,
        id: "",
        want: { as: "source" },
        size: bytes.length,
        from: { bytes },
        ...(encoding === null ? {} : { encoding }),
      });
      if (done.as === "source" && done.source.text.length === characters) return done.source;
    } catch {
      // What cannot be read any more is as good as gone; the record is at hand.
    } finally {
      workshop.close();
    }
  }
  return undefined;
}

/** The file that the user named; where it is a folder, the record's path below it, from the whole to the name alone. */
function placesIn(named: string, path: string): string[] {
  const steps = path.split(/[\\/]/u).filter((step) => step !== "" && step !== "." && step !== "..");
  return [named, ...steps.map((_, i) => resolve(named, ...steps.slice(i)))];
}

async function bytesBelow(place: string, folders: readonly string[]): Promise<Uint8Array | undefined> {
  let file: FileHandle | undefined;
  try {
    const real = await realpath(place);
    const allowed = await Promise.all(folders.map(async (folder) => isBelow(real, await realpath(folder))));
    if (!allowed.includes(true)) return undefined;
    // Not waiting: the path may have become a pipe.
    file = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const is = await file.stat();
    if (!is.isFile() || is.size === 0 || is.size > limits.fileBytes) return undefined;
    const bytes = new Uint8Array(is.size);
    const { bytesRead } = await file.read(bytes, 0, is.size);
    return bytesRead === is.size ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}

function isBelow(path: string, folder: string): boolean {
  // Below `/` is everything, files of the system too.
  if (resolve(folder, "..") === folder) return false;
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
