import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { formats } from "../report/formats.ts";
import { tableNames } from "../report/tables.ts";
import { UserError } from "../user-error.ts";
import type { Command, Context, ExitStatus } from "./command.ts";
import { statusOf } from "./each-input.ts";
import { extractInto } from "./extract-into.ts";
import {
  type ExtractOptions,
  givenIn,
  inputOptions,
  refuseMisuse,
  settingsOf,
  type WrittenWant,
  withinSize,
} from "./extract-options.ts";
import { type Input, listInputs } from "./inputs.ts";
import type { Io } from "./io.ts";
import { collected, encodingOption, megabytes, monthOrDay, positive, seconds, years } from "./options.ts";
import { sinkFor } from "./sinks.ts";
import { type Target, targetOf } from "./target.ts";
import { unwritable } from "./unwritable.ts";

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

async function extract(args: string[], options: ExtractOptions, context: Context): Promise<ExitStatus> {
  const { io } = context;
  const target = targetOf(options.output, options.format, io.cwd);
  refuseMisuse(options, target, context);
  const { inputs, many } = await inputsOf(args, options, target, io);
  const given = givenIn(options);
  if (many && given?.title !== undefined) throw new UserError("option.title");
  refuseManyInOne(target, inputs);
  const want: WrittenWant = {
    as: "written",
    format: target.format,
    table: options.table ?? "tasks",
    stream: many && (target.kind === "stdout" || (target.kind === "file" && target.format !== "json")),
    keywords: options.keywords === true,
  };
  const sink = await sinkFor(
    target,
    inputs,
    {
      format: want.format,
      table: want.table,
      oneTable: options.table !== undefined,
      force: options.force === true,
      settings: settingsOf(want, options, given, context),
    },
    context,
  );
  const { tally, same, stop } = await extractInto(sink, target, { inputs, want, given, options }, context);
  if (options.failed !== undefined) writeList(options.failed, tally.failedPaths(), io.cwd);
  if (many || options.output !== undefined) context.note(tally.summary(target, same));
  return stop.signal ? stop.status : statusOf(tally.counts);
}

async function inputsOf(
  args: string[],
  options: ExtractOptions,
  target: Target,
  io: Io,
): Promise<{ inputs: Input[]; many: boolean }> {
  const { list, many } = await listInputs(args, { ...inputOptions(options), once: true }, io);
  // The second run of `plans extract . --output all.csv` finds what the first has written.
  const own = target.kind === "file" && many ? resolve(io.cwd, target.path) : undefined;
  const inputs = list.filter(({ place }) => own === undefined || place.toString() !== own);
  return { inputs: inputs.map(withinSize(options)), many };
}

/** A file of JSON is one record. */
function refuseManyInOne({ kind, format, path }: Target, inputs: readonly Input[]): void {
  if (kind === "file" && format === "json" && inputs.length > 1)
    throw new UserError("output.json", { path, other: path.replace(/json$/iu, "ndjson") });
}

function writeList(path: string, list: string, cwd: string): void {
  try {
    writeFileSync(resolve(cwd, path), list);
  } catch (error) {
    throw unwritable(path, error);
  }
}
