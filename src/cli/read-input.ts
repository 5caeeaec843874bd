import { resolve } from "node:path";
import type { Source } from "../types/record.ts";
import { jobOf, standardInput, workshopFor } from "./each-input.ts";
import { listInputs } from "./inputs.ts";
import type { Io } from "./io.ts";

/**
 * The document at a path, or on standard input where the path is `-`. It is opened once: a pipe (`<(…)`, a FIFO) gives
 * what it holds a single time.
 *
 * @throws UserError where it cannot be read
 */
export async function readInput(path: string, options: { encoding?: string }, io: Io): Promise<Source> {
  const [input] = (await listInputs([path], { outright: true }, io)).list;
  if (input!.error) throw input!.error;
  const workshop = workshopFor([input!]);
  try {
    const done = await workshop.run(await jobOf(input!, "", { as: "source" }, options.encoding, io));
    if (done.as !== "source") throw new Error(`a source was asked for, got ${done.as}`);
    return done.source;
  } finally {
    workshop.close();
  }
}

/**
 * The bytes of a file that is no document (gold, rows, lists, settings of a command), or of standard input where the
 * path is `-`. It is opened once.
 *
 * @throws UserError where it cannot be read
 */
export async function bytesOfInput(path: string, io: Pick<Io, "cwd" | "stdin">): Promise<Uint8Array> {
  if (path === "-") return standardInput(io);
  const { placeBytes } = await import("./process/work.ts");
  return placeBytes(resolve(io.cwd, path), path);
}

/** The same as text in UTF-8, without a byte order mark. */
export async function textOfInput(path: string, io: Pick<Io, "cwd" | "stdin">): Promise<string> {
  return new TextDecoder().decode(await bytesOfInput(path, io));
}
