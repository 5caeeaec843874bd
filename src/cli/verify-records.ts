import { limits } from "../read/limits.ts";
import type { Source } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import type { Context } from "./command.ts";
import { aheadIn, jobOf, workshopFor } from "./each-input.ts";
import { failureOf } from "./failure.ts";
import { inOrder } from "./in-order.ts";
import type { Input } from "./inputs.ts";
import type { Io } from "./io.ts";
import { linesOf } from "./lines.ts";
import { revived, sentError } from "./process/protocol.ts";
import type { Verified } from "./process/verified.ts";
import type { Job, Want } from "./process/work.ts";
import { readInput } from "./read-input.ts";

/** Records in the order of the inputs, each read and verified where it can neither hang the run nor end it. */
export async function* verifiedRecords(
  list: readonly Input[],
  options: { source?: string; format: string },
  context: Context,
): AsyncGenerator<Verified> {
  const { io } = context;
  const instead = options.source === undefined ? undefined : await namedSource(options.source, context);
  const want = (beside: string): Want => ({
    as: "verified",
    beside,
    cwd: io.cwd,
    ...(options.source === undefined ? {} : { named: options.source }),
    ...(instead ? { instead } : {}),
    ...(options.format === "html" ? { whole: true } : {}),
  });
  const workshop = workshopFor(list);
  const outcome = async (one: Asked): Promise<Verified[]> => {
    try {
      if ("error" in one) throw one.error;
      const done = await workshop.run(await one.job());
      if (done.as !== "verified") throw new Error(`findings were asked for, got ${done.as}`);
      for (const warning of done.warnings) context.warn(failureOf(one.at, revived(warning), context));
      return done.verified;
    } catch (error) {
      return [{ at: one.at, error: sentError(error) }];
    }
  };
  try {
    for await (const several of inOrder(asked(list, want, io), aheadIn(workshop), outcome)) yield* several;
  } finally {
    workshop.close();
  }
}

/** An input, or a line of one, and the job that it is. */
type Asked = { at: string } & ({ job(): Promise<Job> } | { error: unknown });

/** One job an input; of NDJSON one a line, so that neither memory nor waiting grows with the length of a night. */
async function* asked(list: readonly Input[], want: (beside: string) => Want, io: Io): AsyncGenerator<Asked> {
  for (const input of list) {
    const { path, place, plain, error } = input;
    if (error || !/\.(?:ndjson|jsonl)$/iu.test(path)) {
      yield error
        ? { at: path, error }
        : { at: path, job: () => jobOf(input, "", want(path), undefined, io) };
      continue;
    }
    let empty = true;
    for await (const line of linesOf(path, place, io, limits.recordBytes)) {
      empty = false;
      if ("error" in line) yield line;
      else {
        const { at, bytes, start } = line;
        // Whoever does the job reads its line itself: a night's records are not sent from process to process.
        const from = plain ? { place, piece: { start, length: bytes.length } } : { bytes };
        const job: Job = { path: at, from, size: bytes.length, id: "", want: want(path) };
        yield { at, job: async () => job };
      }
    }
    if (empty) yield { at: path, error: new UserError("file.empty", { path }) };
  }
}

/** The source that the user named, whatever its bytes; a folder is looked into for each record. */
async function namedSource(path: string, { io }: Context): Promise<Source | undefined> {
  try {
    return await readInput(path, {}, io);
  } catch (error) {
    if (error instanceof UserError && error.code === "file.folder") return undefined;
    throw error;
  }
}
