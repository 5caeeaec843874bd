import { limits } from "../read/limits.ts";
import { type ReadOptions, readBytes, readDocument } from "../read/read.ts";
import { isRecord } from "../record/is-record.ts";
import type { Source } from "../types/record.ts";
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
  if (source.format === "text" && isRecord(source.text)) throw await recordError(path, source.text);
  return source;
}

/** A record has no text of its own: its spans point into the document's, which the message names. */
async function recordError(path: string, text: string): Promise<UserError> {
  const { parseRecords } = await import("../record/parse.ts");
  let sources: string[] = [];
  try {
    sources = parseRecords(text, path).flatMap((record) =>
      "document" in record ? record.document.source.path : [],
    );
  } catch {
    // A damaged one is no document either.
  }
  const named = [...new Set(sources)].filter((source) => source !== "-" && source !== "");
  if (named.length === 0) return new UserError("input.record", { path });
  const source = named.slice(0, 3).join(", ") + (named.length > 3 ? " …" : "");
  return new UserError("input.record-source", { path, source });
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
