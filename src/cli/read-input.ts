import { limits } from "../read/limits.ts";
import { type ReadOptions, readBytes, readDocument } from "../read/read.ts";
import type { Source } from "../types.ts";

/**
 * The document at a path, or on standard input where the path is `-`.
 *
 * @throws UserError where it cannot be read
 */
export async function readInput(path: string, options: ReadOptions = {}): Promise<Source> {
  const { encoding } = options;
  const asked = encoding === undefined ? {} : { encoding };
  return path === "-" ? readBytes(await standardInput(), { ...asked, path }) : readDocument(path, asked);
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
