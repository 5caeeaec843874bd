import { resolve } from "node:path";
import { type Format, formats, writeTop } from "../report/formats.ts";
import { phrases } from "../report/phrases.ts";
import { type TableName, tableNames } from "../report/tables.ts";
import type { PolicyDocument } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import { defaultJobs, inOrder } from "./batch.ts";
import { type Command, type Context, type ExitStatus, exitStatus } from "./command.ts";
import { failureOf } from "./failure.ts";
import { uniqueIds } from "./ids.ts";
import { listInputs } from "./inputs.ts";
import type { Io, StopSignal } from "./io.ts";
import { encodingOption, positive } from "./options.ts";
import { type Delivery, intoFile, intoFolder } from "./output.ts";
import { progressOf } from "./progress.ts";
import { type Target, targetOf } from "./target.ts";
import type { Job } from "./work.ts";

interface Options {
  format?: Format;
  output?: string;
  force?: boolean;
  table?: TableName;
  jobs?: number;
  keywords?: boolean;
  encoding?: string;
}

export const command: Command = {
  arguments: "[inputs...]",
  options: [
    { flags: "-f, --format <name>", choices: formats },
    { flags: "-o, --output <path>" },
    { flags: "--force" },
    { flags: "--table <name>", choices: tableNames },
    { flags: "-j, --jobs <n>", parse: positive("--jobs") },
    { flags: "--keywords" },
    encodingOption,
  ],
  run: (args, options, context) => extract(args, options as Options, context),
};

async function extract(args: string[], options: Options, context: Context): Promise<ExitStatus> {
  const target = targetOf(options.output, options.format, context.io.cwd);
  const { format } = target;
  const { cwd } = context.io;
  refuseMisuse(options, target, context.io);
  const { list: found, many } = await listInputs(args, { once: true, cwd });
  // The second run of `plans extract . --output all.csv` finds what the first has written.
  const own = target.kind === "file" ? resolve(cwd, target.path) : undefined;
  const list = many ? found.filter(({ path }) => resolve(cwd, path) !== own) : found;
  if (target.kind === "file" && format === "json" && list.length > 1)
    throw new UserError("output.json", {
      path: target.path,
      other: target.path.replace(/json$/iu, "ndjson"),
    });
  const readable = list.filter(({ error }) => !error);
  const ids = uniqueIds(readable.map(({ path }) => path));
  const table = options.table ?? "tasks";
  const jobs = readable.map(
    ({ path }, i): Job => ({
      path,
      cwd,
      id: ids[i]!,
      format,
      table,
      stream: many && (target.kind === "stdout" || (target.kind === "file" && format !== "json")),
      keywords: options.keywords === true,
      ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    }),
  );
  const nameOf = (id: string) => `${id}.${format}`;
  // In the process of a test the working directory is not the process's own.
  const place = cwd === process.cwd() ? target.path : resolve(cwd, target.path);
  const delivery = deliveryTo({ ...target, path: place }, ids.map(nameOf), options.force === true);

  const say = phrases(context.language);
  const failed = list.flatMap(({ path, error }) => (error ? [{ path, error: error as unknown }] : []));
  for (const { error } of failed) context.warn(failureOf("", error, context));
  const records: PolicyDocument[] = [];
  const sources: (string | undefined)[] = [];
  const progress = await progressOf(jobs.length, context);
  const stop = delivery ? stopBetweenFiles(delivery, context.io) : () => {};
  const top = await writeTop(format, table);
  let done = 0;
  let unchanged = 0;

  try {
    // Standard input is this process's own.
    const parallel = jobs.some(({ path }) => path === "-") ? 1 : (options.jobs ?? defaultJobs());
    for await (const outcome of inOrder(jobs, parallel, context.io)) {
      const { job } = outcome;
      try {
        if ("error" in outcome) throw outcome.error;
        const { text, record, source, counts, odd } = outcome.done;
        const data = target.kind === "folder" || done === 0 ? top + text : text;
        if (record && target.kind !== "folder") {
          records.push(record);
          sources.push(source);
        } else if (delivery)
          delivery.put(nameOf(job.id), record ? await book([record], [source], options, context) : data);
        else await context.write(data);
        done++;
        const line = `commands.extract.${odd ?? "done"}`;
        if (odd || context.verbose)
          progress.aside(() => context.note(say(line, { path: job.path, ...counts })));
      } catch (error) {
        if (jobs.length === 1 && !(error instanceof UserError)) throw error;
        failed.push({ path: job.path, error });
        progress.aside(() => context.warn(failureOf(job.path, error, context)));
      }
      progress.step(job.path);
    }
    if (records.length > 0) {
      const workbook = await book(records, sources, options, context);
      if (delivery) delivery.put("", workbook);
      else await context.write(workbook);
    }
    if (delivery && done > 0) unchanged = delivery.finish();
  } finally {
    progress.stop();
    delivery?.drop();
    stop();
  }
  if (many || delivery) context.note(summary(say, { done, failed: failed.length, unchanged }, target));
  return done === 0 ? exitStatus.failed : failed.length > 0 ? exitStatus.partial : exitStatus.done;
}

function deliveryTo({ kind, path }: Target, names: readonly string[], force: boolean): Delivery | undefined {
  if (kind === "stdout") return undefined;
  return kind === "file" ? intoFile(path, force) : intoFolder(path, names, force);
}

/** What is allowed one by one and makes no sense together. */
function refuseMisuse({ table }: Options, { kind, format }: Target, { stdout }: Io): void {
  if (table !== undefined && format !== "csv" && format !== "xlsx") throw new UserError("option.table");
  if (format === "xlsx" && kind === "stdout" && stdout.isTTY) throw new UserError("output.binary");
}

async function book(
  records: PolicyDocument[],
  texts: (string | undefined)[],
  { table }: Options,
  { language }: Context,
): Promise<Uint8Array> {
  const { workbook } = await import("../report/xlsx.ts");
  return workbook(records, table ? [table] : tableNames, { language, texts });
}

function summary(
  say: ReturnType<typeof phrases>,
  counts: { done: number; failed: number; unchanged: number },
  { kind, path }: Target,
): string {
  const { done, failed, unchanged } = counts;
  const where = kind === "stdout" || done === 0 ? "" : say("commands.extract.where", { output: path });
  const key = kind === "file" || unchanged === done ? "same" : "same-some";
  const same = unchanged === 0 ? "" : say(`commands.extract.${key}`, { unchanged });
  return say(`commands.extract.summary-${failed > 0 ? "failed" : "done"}`, {
    done,
    failed,
    where: where + same,
  });
}

const stops: readonly StopSignal[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Files are written without a pause, so a signal that is taken up between them leaves no half-written one behind. */
function stopBetweenFiles(delivery: Delivery, { signals }: Io): () => void {
  const quit = (signal: StopSignal) => {
    delivery.drop();
    process.exit({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]);
  };
  for (const signal of stops) signals.on(signal, quit);
  return () => {
    for (const signal of stops) signals.off(signal, quit);
  };
}
