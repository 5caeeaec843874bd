import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { formats } from "../report/formats.ts";
import { tableNames } from "../report/tables.ts";
import { UserError } from "../user-error.ts";
import type { Command, Context, ExitStatus } from "./command.ts";
import { aheadIn, jobOf, type Numbered, statusOf, withIds, workshopFor } from "./each-input.ts";
import {
  type ExtractOptions,
  givenIn,
  inputOptions,
  refuseMisuse,
  settingsOf,
  withinSize,
} from "./extract-options.ts";
import { failureOf } from "./failure.ts";
import { inOrder } from "./in-order.ts";
import { listInputs } from "./inputs.ts";
import { collected, encodingOption, megabytes, monthOrDay, positive, seconds, years } from "./options.ts";
import type { Want } from "./process/work.ts";
import { progressOf } from "./progress.ts";
import { type Sink, sinkFor } from "./sinks.ts";
import { stopped } from "./stopped.ts";
import { type Extracted, Tally } from "./tally.ts";
import { targetOf } from "./target.ts";
import { NoRoom, unwritable } from "./unwritable.ts";

export const command: Command = {
  arguments: "[inputs...]",
  options: [
    { flags: "-f, --format <name>", choices: formats },
    { flags: "-o, --output <path>" },
    { flags: "--force" },
    { flags: "--table <name>", choices: tableNames },
    { flags: "--keywords" },
    encodingOption,
    { flags: "--title <title>" },
    { flags: "--region <place>" },
    { flags: "--date <date>", parse: monthOrDay },
    { flags: "--year <year>", parse: years },
    { flags: "--files-from <file>" },
    { flags: "--include <glob>", parse: collected },
    { flags: "--exclude <glob>", parse: collected },
    { flags: "--max-size <MB>", parse: megabytes },
    { flags: "--timeout <seconds>", parse: seconds },
    { flags: "--fail-fast" },
    { flags: "--strict" },
    { flags: "--failed <file>" },
    { flags: "-j, --jobs <n>", parse: positive("--jobs") },
    { flags: "--ndjson-in" },
  ],
  run: async (args, given, context) => {
    const options = given as ExtractOptions;
    if (options.ndjsonIn) return (await import("./ndjson-in.ts")).extractLines(args, options, context);
    return extract(args, options, context);
  },
};

type Outcome = Extracted | (Numbered & { error: unknown });

async function extract(args: string[], options: ExtractOptions, context: Context): Promise<ExitStatus> {
  const { io } = context;
  const target = targetOf(options.output, options.format, io.cwd);
  refuseMisuse(options, target, context);
  const given = givenIn(options);
  const { list: found, many } = await listInputs(args, { ...inputOptions(options), once: true }, io);
  // The second run of `plans extract . --output all.csv` finds what the first has written.
  const own = target.kind === "file" ? resolve(io.cwd, target.path) : undefined;
  const inputs = (many ? found.filter(({ place }) => place.toString() !== own) : found).map(
    withinSize(options),
  );
  if (many && given?.title !== undefined) throw new UserError("option.title");
  if (target.kind === "file" && target.format === "json" && inputs.length > 1)
    throw new UserError("output.json", {
      path: target.path,
      other: target.path.replace(/json$/iu, "ndjson"),
    });
  const want: Want = {
    as: "written",
    format: target.format,
    table: options.table ?? "tasks",
    stream: many && (target.kind === "stdout" || (target.kind === "file" && target.format !== "json")),
    keywords: options.keywords === true,
  };
  const { format, table } = want;
  const sink = await sinkFor(
    target,
    inputs,
    {
      format,
      table,
      oneTable: options.table !== undefined,
      force: options.force === true,
      settings: settingsOf(want, options, given, context),
    },
    context,
  );
  const workshop = workshopFor(inputs, options);
  const stop = stopped(io.signals, () => workshop.close());
  const progress = await progressOf(inputs.length, context);
  const tally = new Tally(inputs.length, context);

  const writing = new Set<Promise<unknown>>();
  const underWay = async <T>(one: Promise<T>): Promise<T> => {
    writing.add(one);
    try {
      return await one;
    } finally {
      writing.delete(one);
    }
  };
  const start = async (numbered: Numbered): Promise<Outcome> => {
    try {
      if (numbered.input.error) throw numbered.input.error;
      const current = await sink.current(numbered);
      if (current) return { ...numbered, unchanged: true, nothing: current.status === "nothing" };
      const job = await jobOf(numbered.input, numbered.id, want, options.encoding, io);
      const done = await workshop.run(given ? { ...job, given } : job);
      if (done.as !== "written") throw new Error(`a written record was asked for, got ${done.as}`);
      if (options.strict && done.odd)
        throw new UserError(`extract.${done.odd}`, { path: numbered.input.path });
      if (stop.signal) throw new Error("stopped");
      const unchanged = sink.ordered ? false : await underWay(sink.take(numbered, done));
      return { ...numbered, written: done, unchanged, nothing: done.odd !== undefined };
    } catch (error) {
      return { ...numbered, error };
    }
  };
  let same = false;
  let cut = false;
  try {
    for await (const outcome of inOrder(withIds(inputs), aheadIn(workshop), start)) {
      if (stop.signal) break;
      const { input } = outcome;
      try {
        if ("error" in outcome) throw outcome.error;
        if (sink.ordered && outcome.written) await sink.take(outcome, outcome.written);
        progress.aside(() => tally.done(outcome));
      } catch (error) {
        if (inputs.length === 1 && !(error instanceof UserError)) throw error;
        tally.failed(input);
        progress.aside(() => context.warn(failureOf(input.path, error, context)));
        const failure =
          error instanceof UserError ? error : new UserError("input.fault", { path: input.path });
        // A disk that is full takes no more lines of the manifest either.
        cut = error instanceof NoRoom || !succeeds(() => sink.failed(outcome, failure));
        if (cut || options.failFast) break;
      }
      progress.step(input.path);
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
  if (options.failed !== undefined) writeList(options.failed, tally.failedPaths(), io.cwd);
  if (many || options.output !== undefined) context.note(tally.summary(target, same));
  return stop.signal ? stop.status : statusOf(tally.counts);
}

function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

function writeList(path: string, list: string, cwd: string): void {
  try {
    writeFileSync(resolve(cwd, path), list);
  } catch (error) {
    throw unwritable(path, error);
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
