import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Given } from "../head/given.ts";
import { type Format, formats } from "../report/formats.ts";
import { phrases } from "../report/phrases.ts";
import { type TableName, tableNames } from "../report/tables.ts";
import { UserError } from "../user-error.ts";
import type { Command, Context, ExitStatus } from "./command.ts";
import { aheadIn, jobOf, type Numbered, statusOf, withIds, workshopFor } from "./each-input.ts";
import { failureOf } from "./failure.ts";
import { inOrder } from "./in-order.ts";
import { type Input, type InputOptions, listInputs } from "./inputs.ts";
import { collected, encodingOption, megabytes, monthOrDay, positive, seconds, years } from "./options.ts";
import { NoRoom, unwritable } from "./output.ts";
import { revived } from "./process/protocol.ts";
import type { Want, Written } from "./process/work.ts";
import { progressOf } from "./progress.ts";
import { type Sink, sinkFor } from "./sinks.ts";
import { stopped } from "./stopped.ts";
import { type Target, targetOf } from "./target.ts";

export interface ExtractOptions {
  format?: Format;
  output?: string;
  force?: boolean;
  table?: TableName;
  jobs?: number;
  keywords?: boolean;
  encoding?: string;
  title?: string;
  region?: string;
  date?: string;
  year?: string;
  filesFrom?: string;
  include?: string[];
  exclude?: string[];
  maxSize?: number;
  timeout?: number;
  failFast?: boolean;
  strict?: boolean;
  failed?: string;
  ndjsonIn?: boolean;
}

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

/** What became of an input. */
type Outcome = Numbered & ({ written?: Written; unchanged: boolean; nothing: boolean } | { error: unknown });

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

/** Counts, and says what people should know of each document; of many that are alike no more than a few. */
class Tally {
  readonly counts = { done: 0, failed: 0, unchanged: 0, nothing: 0, warned: 0 };
  readonly #failed: string[] = [];
  readonly #few: boolean;
  readonly #context: Context;

  constructor(inputs: number, context: Context) {
    this.#few = inputs <= 10;
    this.#context = context;
  }

  done({ input: { path }, written, unchanged, nothing }: Exclude<Outcome, { error: unknown }>): void {
    const { verbose, note, warn, language } = this.#context;
    this.counts.done++;
    if (unchanged) this.counts.unchanged++;
    if (nothing) this.counts.nothing++;
    if (!written) return;
    if (written.counts.warnings > 0) this.counts.warned++;
    for (const warning of written.warnings) warn(failureOf(path, revived(warning), this.#context));
    if (verbose || (written.odd && this.#few))
      note(phrases(language)(`commands.extract.${written.odd ?? "done"}`, { path, ...written.counts }));
  }

  failed({ path }: Input): void {
    this.counts.failed++;
    this.#failed.push(path);
  }

  /** A path a line, as `--files-from` takes them; apart by NUL where one has a line feed. */
  failedPaths(): string {
    const apart = this.#failed.some((path) => path.includes("\n")) ? "\0" : "\n";
    return this.#failed.map((path) => path + apart).join("");
  }

  summary({ kind, path }: Target, same: boolean): string {
    const say = phrases(this.#context.language);
    const part = (key: string, when: boolean) => (when ? say(`commands.extract.${key}`, this.counts) : "");
    const { done, failed, unchanged, nothing } = this.counts;
    const where = kind === "stdout" || done === 0 ? "" : say("commands.extract.where", { output: path });
    const all = same || (unchanged > 0 && unchanged === done);
    return [
      say("commands.extract.done-all", { done, where }),
      part("same", all),
      part("same-some", !all && unchanged > 0),
      part("nothings", nothing > 0 && !(this.#few && kind === "stdout")),
      part("failures", failed > 0),
    ].join("");
  }
}

function withinSize({ maxSize }: ExtractOptions): (input: Input) => Input {
  if (maxSize === undefined) return (input) => input;
  return (input) =>
    input.size > maxSize && !input.error
      ? {
          ...input,
          error: new UserError("file.beyond-size", { path: input.path, limit: maxSize / 1_000_000 }),
        }
      : input;
}

function inputOptions({ filesFrom, include, exclude }: ExtractOptions): InputOptions {
  return {
    ...(filesFrom === undefined ? {} : { filesFrom }),
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
  };
}

export function givenIn({ title, region, date, year }: ExtractOptions): Given | undefined {
  const given: Given = {
    ...(title === undefined ? {} : { title }),
    ...(region === undefined ? {} : { region }),
    ...(date === undefined ? {} : { date }),
    ...(year === undefined ? {} : { year }),
  };
  return Object.keys(given).length === 0 ? undefined : given;
}

/** What records depend on besides the documents. */
function settingsOf(
  { format, table, keywords }: Extract<Want, { as: "written" }>,
  options: ExtractOptions,
  given: Given | undefined,
  { language }: Context,
): Record<string, string> {
  return {
    format,
    ...(format === "csv" || options.table ? { table } : {}),
    ...(format === "xlsx" ? { lang: language } : {}),
    ...(keywords ? { keywords: "yes" } : {}),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...given,
  };
}

/** What is allowed one by one and makes no sense together. */
function refuseMisuse(options: ExtractOptions, { kind, format }: Target, { io }: Context): void {
  const { table } = options;
  if (table !== undefined && format !== "csv" && format !== "xlsx") throw new UserError("option.table");
  if (format === "xlsx" && kind === "stdout" && io.stdout.isTTY) throw new UserError("output.binary");
}
