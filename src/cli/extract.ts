import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Format, formats, writeTop } from "../report/formats.ts";
import { phrases } from "../report/phrases.ts";
import { type TableName, tableNames } from "../report/tables.ts";
import type { PolicyDocument } from "../types.ts";
import { UserError } from "../user-error.ts";
import { defaultJobs, inOrder } from "./batch.ts";
import { type Command, type Context, type ExitStatus, exitStatus } from "./command.ts";
import { failureOf } from "./failure.ts";
import { uniqueIds } from "./ids.ts";
import { listInputs } from "./inputs.ts";
import { encodingOption, positive } from "./options.ts";
import { prepareFolder, writeWhole } from "./output.ts";
import { progressOf } from "./progress.ts";
import type { Job } from "./work.ts";

interface Options {
  format: Format;
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
    { flags: "-f, --format <name>", choices: formats, default: "yaml" },
    { flags: "-o, --output <dir>" },
    { flags: "--force" },
    { flags: "--table <name>", choices: tableNames },
    { flags: "-j, --jobs <n>", parse: positive("--jobs") },
    { flags: "--keywords" },
    encodingOption,
  ],
  run: (args, options, context) => extract(args, options as unknown as Options, context),
};

async function extract(args: string[], options: Options, context: Context): Promise<ExitStatus> {
  const { format, output } = options;
  refuseMisuse(options);
  const { list, many } = await listInputs(args, { once: true });
  const readable = list.filter(({ error }) => !error);
  const ids = uniqueIds(readable.map(({ path }) => path));
  const table = options.table ?? "tasks";
  const jobs = readable.map(
    ({ path }, i): Job => ({
      path,
      id: ids[i]!,
      format,
      table,
      stream: many && output === undefined,
      keywords: options.keywords === true,
      ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    }),
  );
  const fileOf = (id: string) => `${id}.${format}`;
  if (output !== undefined) prepareFolder(output, ids.map(fileOf), options.force === true);

  const say = phrases(context.language);
  const failed = list.flatMap(({ path, error }) => (error ? [{ path, error: error as unknown }] : []));
  for (const { error } of failed) context.warn(failureOf("", error, context));
  const records: PolicyDocument[] = [];
  const progress = await progressOf(jobs.length, context);
  const stop = output === undefined ? () => {} : stopBetweenFiles();
  const top = await writeTop(format, table);
  let done = 0;

  // Standard input is this process's own.
  const parallel = jobs.some(({ path }) => path === "-") ? 1 : (options.jobs ?? defaultJobs());
  for await (const outcome of inOrder(jobs, parallel)) {
    const { job } = outcome;
    try {
      if ("error" in outcome) throw outcome.error;
      const { text, record, counts } = outcome.done;
      if (record && output === undefined) records.push(record);
      else if (output !== undefined)
        writeWhole(join(output, fileOf(job.id)), record ? await book([record], options) : top + text);
      else await context.write(done === 0 ? top + text : text);
      done++;
      if (context.verbose)
        progress.aside(() => context.note(say("commands.extract.done", { path: job.path, ...counts })));
    } catch (error) {
      if (jobs.length === 1 && !(error instanceof UserError)) throw error;
      failed.push({ path: job.path, error });
      progress.aside(() => context.warn(failureOf(job.path, error, context)));
    }
    progress.step(job.path);
  }
  progress.stop();
  stop();
  if (records.length > 0) await context.write(await book(records, options));
  if (many || output !== undefined) context.note(summary(say, done, failed.length, output));
  return done === 0 ? exitStatus.failed : failed.length > 0 ? exitStatus.partial : exitStatus.done;
}

/** What is allowed one by one and makes no sense together. */
function refuseMisuse({ format, output, table }: Options): void {
  if (table !== undefined && format !== "csv" && format !== "xlsx") throw new UserError("option.table");
  if (format === "xlsx" && output === undefined && process.stdout.isTTY) throw new UserError("output.binary");
  // `--output records.yaml` would make a folder of that name, which nobody wants.
  if (output !== undefined && /\.(?:ya?ml|nd?json|json|csv|xlsx)$/iu.test(output) && !existsSync(output))
    throw new UserError("output.like-file", { path: output });
}

async function book(records: PolicyDocument[], { table }: Options): Promise<Uint8Array> {
  const { workbook } = await import("../report/xlsx.ts");
  return workbook(records, table ? [table] : tableNames);
}

function summary(
  say: ReturnType<typeof phrases>,
  done: number,
  failed: number,
  output: string | undefined,
): string {
  const where = output === undefined ? "" : say("commands.extract.where", { output });
  return say(failed > 0 ? "commands.extract.summary-failed" : "commands.extract.summary-done", {
    done,
    failed,
    where,
  });
}

/** Files are written without a pause, so a signal that is taken up between them leaves no half-written one behind. */
function stopBetweenFiles(): () => void {
  const quit = (signal: NodeJS.Signals) => process.exit(signal === "SIGINT" ? 130 : 143);
  process.once("SIGINT", quit).once("SIGTERM", quit);
  return () => void process.off("SIGINT", quit).off("SIGTERM", quit);
}
