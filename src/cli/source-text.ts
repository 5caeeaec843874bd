import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { limits } from "../read/limits.ts";
import { sha256 as hashOf } from "../read/source.ts";
import type { PolicyDocument } from "../types/record.ts";
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
 * @returns undefined where the source is not there, is another by now, or reads as another text
 */
export async function sourceTextOf(
  { document }: PolicyDocument,
  recordPath: string,
  cwd: string,
): Promise<string | undefined> {
  const { path, sha256, encoding, format, characters } = document.source;
  if (path === "" || path === "-" || path.includes("\0") || format === "record") return undefined;
  const folder = recordPath === "-" ? cwd : resolve(cwd, dirname(recordPath));
  for (const place of new Set([resolve(cwd, path), resolve(folder, path)])) {
    const bytes = await bytesBelow(place, [cwd, folder]);
    if (!bytes || hashOf(bytes) !== sha256) continue;
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
      if (done.as === "source" && done.source.text.length === characters) return done.source.text;
    } catch {
      // What cannot be read any more is as good as gone; the record is at hand.
    } finally {
      workshop.close();
    }
  }
  return undefined;
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
