import { resolve } from "node:path";
import { limits } from "../read/limits.ts";
import { bytesAt, type ReadOptions, readBytes } from "../read/read.ts";
import { isRecord } from "../record/is-record.ts";
import type { Source } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import type { Io } from "./io.ts";

/**
 * The document at a path, or on standard input where the path is `-`.
 *
 * @throws UserError where it cannot be read
 */
export async function readInput(path: string, options: ReadOptions, io: Io): Promise<Source> {
  return sourceOf(await inputBytes(path, io), path, options);
}

/**
 * The bytes of an input, whole. It is opened once: a pipe (`<(…)`, a FIFO) gives what it holds a single time.
 *
 * @param path as given; `-` is standard input
 */
export function inputBytes(path: string, io: Io): Promise<Uint8Array> {
  return path === "-" ? standardInput(io) : bytesAt(resolve(io.cwd, path), path);
}

/** The document that the bytes of an input hold. */
export async function sourceOf(bytes: Uint8Array, path: string, options: ReadOptions): Promise<Source> {
  const { encoding } = options;
  const source = await readBytes(bytes, { path, ...(encoding === undefined ? {} : { encoding }) });
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
async function standardInput(io: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of io.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limits.fileBytes) break;
  }
  return Buffer.concat(chunks, length);
}
