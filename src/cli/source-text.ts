import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { limits } from "../read/limits.ts";
import { readBytes } from "../read/read.ts";
import { sha256 as hashOf } from "../read/source.ts";
import type { PolicyDocument } from "../types/record.ts";

/**
 * The text that a record's spans point into, read again from its source: where that still exists at the path that
 * the record names, from here or from the record's own folder, and its bytes are the same (sha256).
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
  if (path === "" || path === "-" || format === "record") return undefined;
  const folder = recordPath === "-" ? "." : dirname(recordPath);
  for (const place of new Set([resolve(cwd, path), resolve(cwd, folder, path)])) {
    const bytes = await bytesOf(place);
    if (!bytes || hashOf(bytes) !== sha256) continue;
    try {
      const source = await readBytes(bytes, { path, ...(encoding === null ? {} : { encoding }) });
      if (source.text.length === characters) return source.text;
    } catch {
      // What cannot be read any more is as good as gone; the record is at hand.
    }
  }
  return undefined;
}

/** A path out of a record may lead anywhere: only plain files of a size that is read at all are opened. */
async function bytesOf(place: string): Promise<Uint8Array | undefined> {
  try {
    const is = await stat(place);
    return is.isFile() && is.size <= limits.fileBytes ? await readFile(place) : undefined;
  } catch {
    return undefined;
  }
}
