import type { Source } from "../types/record.ts";
import { jobOf, workshopFor } from "./each-input.ts";
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
