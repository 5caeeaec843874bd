import { availableParallelism } from "node:os";
import { type Context, type ExitStatus, exitStatus } from "./command.ts";
import { failureOf } from "./failure.ts";
import { uniqueIds } from "./ids.ts";
import { inOrder } from "./in-order.ts";
import { type Input, type InputOptions, listInputs } from "./inputs.ts";
import type { Io } from "./io.ts";
import { revived } from "./process/protocol.ts";
import type { Done, Job, Want } from "./process/work.ts";
import { openWorkshop, type Workshop } from "./process/workshop.ts";

/** What came of an input. */
export type Outcome = { input: Input; id: string } & ({ done: Done } | { error: unknown });

/**
 * Bytes of text that are done here sooner, or as soon and for less, than by children: each of these loads and warms up
 * all code again, which takes what two megabytes of text take once warm. Other formats go to a child as they are, and
 * weigh ten times as much.
 */
const doneHere = 3_000_000;
const text = /\.(?:txt|md|html?|csv)$/iu;
/** Inputs under way for each child: enough that none waits, few enough that memory stays small. */
const aheadOfEach = 32;

/** Children to use where the user says nothing: one per core, within reason. */
export function defaultJobs(): number {
  return Math.min(availableParallelism(), 8);
}

/** A workshop of a size that suits the inputs. */
export function workshopFor(
  inputs: readonly Input[],
  options: { jobs?: number; timeout?: number } = {},
): Workshop {
  const bytes = inputs.reduce((sum, { path, size }) => sum + (text.test(path) ? size : size * 10), 0);
  // A limit that the user has set is kept to: only children can be held to one.
  const here = bytes <= doneHere && options.timeout === undefined;
  const children = here ? 0 : (options.jobs ?? defaultJobs());
  const limits = options.timeout === undefined ? {} : { timeout: options.timeout };
  return openWorkshop({ children, expected: bytes, ...limits });
}

/** How many inputs may be under way in a workshop. */
export function aheadIn(workshop: Workshop): number {
  return Math.max(1, workshop.children * aheadOfEach);
}

/** The job that an input is. Standard input and pipes are read here, a single time; plain files by whoever does the job. */
export async function jobOf(
  { path, place, plain, size }: Input,
  id: string,
  want: Want,
  encoding: string | undefined,
  io: Io,
): Promise<Job> {
  const asked = encoding === undefined ? {} : { encoding };
  if (plain) return { path, id, want, size, from: { place }, ...asked };
  const bytes =
    path === "-"
      ? await standardInput(io)
      : await (await import("./process/work.ts")).placeBytes(place, path);
  return { path, id, want, size: bytes.length, from: { bytes }, ...asked };
}

/** Standard input to its end, or to just beyond what is read at all (`yes | plans extract -` has no end). */
export async function standardInput(io: Pick<Io, "stdin">): Promise<Uint8Array> {
  const { largestInput } = await import("./process/work.ts");
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of io.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > largestInput(chunks[0]!)) break;
  }
  return Buffer.concat(chunks, length);
}

/**
 * Does each input in turn, and says of each that fails what was wrong with it: the others are done all the same.
 *
 * @param want what is wanted of an input
 * @param use takes what came of it, in the order of the inputs
 * @param answered gives what is wanted of an input that is no document, where it can
 * @returns how many were done and how many failed
 */
export async function eachInput(
  args: readonly string[],
  options: InputOptions & { encoding?: string },
  context: Context,
  want: (input: Input) => Want,
  use: (done: Done, input: Input, id: string) => Promise<void> | void,
  answered: (input: Input) => Promise<Done | undefined> = async () => undefined,
): Promise<{ done: number; failed: number; status: ExitStatus }> {
  const { list } = await listInputs(args, options, context.io);
  const numbered = withIds(list);
  const workshop = workshopFor(list);
  const counts = { done: 0, failed: 0 };
  const outcome = async ({ input, id }: Numbered): Promise<Outcome> => {
    try {
      if (input.error) throw input.error;
      const known = await answered(input);
      if (known) return { input, id, done: known };
      const job = await jobOf(input, id, want(input), options.encoding, context.io);
      return { input, id, done: await workshop.run(job) };
    } catch (error) {
      return { input, id, error };
    }
  };
  try {
    for await (const came of inOrder(numbered, aheadIn(workshop), outcome)) {
      try {
        if ("error" in came) throw came.error;
        if ("warnings" in came.done)
          for (const warning of came.done.warnings)
            context.warn(failureOf(came.input.path, revived(warning), context));
        await use(came.done, came.input, came.id);
        counts.done++;
      } catch (error) {
        counts.failed++;
        context.warn(failureOf(came.input.path, error, context));
      }
    }
  } finally {
    workshop.close();
  }
  return { ...counts, status: statusOf(counts) };
}

/** All failed, some failed, none failed. */
export function statusOf({ done, failed }: { done: number; failed: number }): ExitStatus {
  return failed === 0 ? exitStatus.done : done === 0 ? exitStatus.failed : exitStatus.partial;
}

export interface Numbered {
  input: Input;
  id: string;
}

/** Inputs with their ids; what cannot be read has none and takes none from others. */
export function withIds(list: readonly Input[]): Numbered[] {
  const ids = uniqueIds(list.filter(({ error }) => !error).map(namedOf));
  let next = 0;
  return list.map((input) => ({ input, id: input.error ? "" : ids[next++]! }));
}

function namedOf({ name, place, path }: Input): string | { name: string; place: string } {
  return path === "-" ? "-" : { name, place: typeof place === "string" ? place : place.toString("latin1") };
}
