import { createReadStream } from "node:fs";
import { limits, megabytes } from "../read/limits.ts";
import { UserError } from "../user-error.ts";
import type { Io } from "./io.ts";

/** A line that is not blank, its number from 1 and its first byte in the file, or why there is none, and where it stands: `records.ndjson:12`. */
export type Line = { at: string } & ({ bytes: Buffer; number: number; start: number } | { error: unknown });

/**
 * The lines of a file or of standard input, as they come: memory does not grow with their number.
 *
 * @param path what messages call it, `-` for standard input
 * @param place where it is opened
 * @param longest bytes that a line may have; one that is longer is an error in its place and is not held
 */
export async function* linesOf(
  path: string,
  place: string | Buffer,
  { stdin }: Pick<Io, "stdin">,
  longest: number = limits.textBytes,
): AsyncGenerator<Line> {
  let number = 0;
  try {
    for await (const line of splitLines(path === "-" ? stdin : createReadStream(place), path, longest)) {
      const at = `${path}:${++number}`;
      if (line instanceof UserError) yield { at, error: line };
      else if (!isBlank(line.bytes)) yield { at, number, ...line };
    }
  } catch (error) {
    yield { at: path, error: unreadable(path, error) };
  }
}

async function* splitLines(
  stream: AsyncIterable<Uint8Array | string>,
  path: string,
  longest: number,
): AsyncGenerator<{ bytes: Buffer; start: number } | UserError> {
  let held: Uint8Array[] = [];
  let start = 0;
  let length = 0;
  const take = (): { bytes: Buffer; start: number } | UserError => {
    const line = { bytes: Buffer.concat(held, Math.min(length, longest)), start };
    const tooLong = length > longest;
    held = [];
    start += length + 1;
    length = 0;
    return tooLong ? new UserError("file.too-large", { path, limit: megabytes(longest) }) : line;
  };
  for await (const chunk of stream) {
    let bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a)) {
      hold(bytes.subarray(0, end));
      yield take();
      bytes = bytes.subarray(end + 1);
    }
    hold(bytes);
  }
  if (length > 0) yield take();

  function hold(bytes: Uint8Array): void {
    length += bytes.length;
    if (length <= longest) held.push(bytes);
  }
}

/** The beginning tells of most lines that they are not. */
function isBlank(bytes: Buffer): boolean {
  return bytes.subarray(0, 99).toString().trim() === "" && bytes.toString().trim() === "";
}

function unreadable(path: string, error: unknown): UserError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new UserError("input.missing", { path });
  return new UserError("input.unreadable", { path, reason: code ?? message });
}
