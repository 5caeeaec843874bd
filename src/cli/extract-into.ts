import { rmSync } from "node:fs";
import type { Given } from "../head/given.ts";
import { UserError } from "../user-error.ts";
import type { Context } from "./command.ts";
import { aheadIn, jobOf, type Numbered, withIds, workshopFor } from "./each-input.ts";
import type { ExtractOptions, WrittenWant } from "./extract-options.ts";
import { failureOf } from "./failure.ts";
import { inOrder } from "./in-order.ts";
import type { Input } from "./inputs.ts";
import type { NewFile } from "./new-file.ts";
import { progressOf } from "./progress.ts";
import type { Sink } from "./sinks.ts";
import { type Stopped, stopped } from "./stopped.ts";
import { type Extracted, Tally } from "./tally.ts";
import type { Target } from "./target.ts";
import { isNoRoom, unwritable } from "./unwritable.ts";

/** What is to be extracted, and how. */
interface Work {
  inputs: readonly Input[];
  want: WrittenWant;
  given: Given | undefined;
  options: ExtractOptions;
}

type Outcome = Extracted | (Numbered & { error: unknown });

/**
 * Turns inputs into records, side by side, and hands these to the sink. What fails is said and counted, and the others
 * are done all the same; a signal, a full disk and `--fail-fast` end it between two inputs.
 *
 * @returns the counts, whether the one file was there before with the same bytes, and whether a signal ended it
 */
export async function extractInto(
  sink: Sink,
  target: Target,
  work: Work,
  context: Context,
): Promise<{ tally: Tally; same: boolean; stop: Stopped }> {
  const { inputs, options } = work;
  const workshop = workshopFor(inputs, options);
  const stop = stopped(context.io.signals, () => workshop.close());
  const progress = await progressOf(inputs.length, context);
  const tally = new Tally(inputs.length, context);
  const writing = new Set<Promise<unknown>>();

  const start = async (numbered: Numbered): Promise<Outcome> => {
    let into: NewFile | undefined;
    try {
      if (numbered.input.error) throw numbered.input.error;
      const current = await sink.current(numbered);
      if (current) return { ...numbered, unchanged: true, nothing: current.status === "nothing" };
      into = sink.newFile(numbered);
      const want = into ? { ...work.want, into } : work.want;
      const job = await jobOf(numbered.input, numbered.id, want, options.encoding, context.io);
      const done = await workshop.run(work.given ? { ...job, given: work.given } : job);
      if (done.as !== "written") throw new Error(`a written record was asked for, got ${done.as}`);
      if (options.strict && done.odd)
        throw new UserError(`extract.${done.odd}`, { path: numbered.input.path });
      if (stop.signal) throw new Error("stopped");
      const unchanged = sink.ordered ? false : await within(writing, sink.take(numbered, done));
      return { ...numbered, written: done, unchanged, nothing: done.odd !== undefined };
    } catch (error) {
      if (into) rmSync(into.path, { force: true });
      return { ...numbered, error };
    }
  };
  /** Whether there is room to go on. */
  const fail = (numbered: Numbered, error: unknown): boolean => {
    const { input } = numbered;
    if (inputs.length === 1 && !(error instanceof UserError)) throw error;
    tally.failed(input);
    progress.aside(() => context.warn(failureOf(input.path, error, context)));
    const failure = error instanceof UserError ? error : new UserError("input.fault", { path: input.path });
    // A disk that is full takes no more lines of the manifest either.
    return !isNoRoom(error) && succeeds(() => sink.failed(numbered, failure));
  };

  let same = false;
  let cut = false;
  try {
    for await (const outcome of inOrder(withIds(inputs), aheadIn(workshop), start)) {
      if (stop.signal) break;
      try {
        if ("error" in outcome) throw outcome.error;
        if (sink.ordered && outcome.written) await sink.take(outcome, outcome.written);
        progress.aside(() => tally.done(outcome));
      } catch (error) {
        cut = !fail(outcome, error);
        if (cut || options.failFast) break;
      }
      progress.step(outcome.input.path);
    }
    workshop.close();
    await Promise.allSettled(writing);
    if (!stop.signal || target.kind === "folder") same = await finish(sink, cut, target.path);
  } finally {
    progress.stop();
    workshop.close();
    sink.drop();
    stop.release();
  }
  return { tally, same, stop };
}

/** Waits for work that is among others while it is under way. */
async function within<T>(others: Set<Promise<unknown>>, one: Promise<T>): Promise<T> {
  others.add(one);
  try {
    return await one;
  } finally {
    others.delete(one);
  }
}

function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** The manifest of a run that was cut off says what was done, if there is still room for it. */
async function finish(sink: Sink, cut: boolean, path: string): Promise<boolean> {
  try {
    return await sink.finish();
  } catch (error) {
    if (cut) return false;
    throw error instanceof UserError ? error : unwritable(path, error);
  }
}
