import { limits } from "../read/limits.ts";
import { type ReadOptions, readBytes, readDocument } from "../read/read.ts";
import { isRecord } from "../record/is-record.ts";
import type { Source } from "../types.ts";
import { UserError } from "../user-error.ts";

/**
 * The document at a path, or on standard input where the path is `-`.
 *
 * @throws UserError where it cannot be read
 */
export async function readInput(path: string, options: ReadOptions = {}): Promise<Source> {
  const { encoding } = options;
  const asked = encoding === undefined ? {} : { encoding };
  const source =
    path === "-"
      ? await readBytes(await standardInput(), { ...asked, path })
      : await readDocument(path, asked);
  // A record has no text of its own: its spans point into the document's.
  if (source.format === "text" && isRecord(source.text)) throw new UserError("input.record", { path });
  return source;
}

/** Standard input to its end, or to just beyond what is read at all (`yes | plans extract -` has no end). */
export async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > limits.fileBytes) break;
  }
  return Buffer.concat(chunks, length);
}
