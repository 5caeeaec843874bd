import { resolve } from "node:path";
import type { Given } from "../head/given.ts";
import { phrases } from "../report/phrases.ts";
import { UserError } from "../user-error.ts";
import type { Context, ExitStatus } from "./command.ts";
import { aheadIn, defaultJobs, statusOf } from "./each-input.ts";
import { type ExtractOptions, givenIn } from "./extract-options.ts";
import { failureOf } from "./failure.ts";
import { inOrder } from "./in-order.ts";
import { type Line, linesOf } from "./lines.ts";
import { monthOrDay, years } from "./options.ts";
import type { Job, Want, Written } from "./process/work.ts";
import { openWorkshop } from "./process/workshop.ts";
import { sinkFor } from "./sinks.ts";
import { stopped } from "./stopped.ts";
import { targetOf } from "./target.ts";

/** What is to be done with a line of input, or why nothing can be. */
type Asked = { at: string; job: Job } | { at: string; error: unknown };

/**
 * `--ndjson-in`: `{"id": …, "text": …}` a line in, a record a line out, in order. Memory does not grow with the number
 * of lines. `title`, `region`, `date`, `year` beside the text say what it does not; `path` is where it came from.
 *
 * @param args files of such lines, `-` or nothing for standard input
 */
export async function extractLines(
  args: readonly string[],
  options: ExtractOptions,
  context: Context,
): Promise<ExitStatus> {
  const { io } = context;
  const target = targetOf(options.output, options.format ?? (options.output ? undefined : "ndjson"), io.cwd);
  const { format } = target;
  if (target.kind === "folder" || format === "xlsx") throw new UserError("option.ndjson-in");
  const want: Want = {
    as: "written",
    format,
    table: options.table ?? "tasks",
    stream: true,
    keywords: options.keywords === true,
  };
  const sink = await sinkFor(
    target,
    [],
    { format, table: want.table, oneTable: true, force: options.force === true, settings: {} },
    context,
  );
  const { timeout } = options;
  const workshop = openWorkshop({
    children: options.jobs ?? defaultJobs(),
    ...(timeout === undefined ? {} : { timeout }),
  });
  const stop = stopped(io.signals, () => workshop.close());
  const counts = { done: 0, failed: 0 };
  const start = async (
    line: Asked,
  ): Promise<{ at: string; written: Written } | { at: string; error: unknown }> => {
    const { at } = line;
    try {
      if ("error" in line) throw line.error;
      const done = await workshop.run(line.job);
      if (done.as !== "written") throw new Error(`a written record was asked for, got ${done.as}`);
      if (options.strict && done.odd) throw new UserError(`extract.${done.odd}`, { path: at });
      return { at, written: done };
    } catch (error) {
      return { at, error };
    }
  };
  try {
    for await (const outcome of inOrder(lines(args, options, want, context), aheadIn(workshop), start)) {
      if (stop.signal) break;
      if ("error" in outcome) {
        counts.failed++;
        context.warn(failureOf(outcome.at, outcome.error, context));
        if (options.failFast) break;
        continue;
      }
      await sink.take({ input: noInput, id: "" }, outcome.written);
      counts.done++;
    }
    workshop.close();
    if (!stop.signal) await sink.finish();
  } finally {
    workshop.close();
    sink.drop();
    stop.release();
  }
  const say = phrases(context.language);
  const where = target.kind === "stdout" ? "" : say("commands.extract.where", { output: target.path });
  context.note(
    say("commands.extract.done-all", { done: counts.done, where }) +
      (counts.failed > 0 ? say("commands.extract.failures", counts) : ""),
  );
  // No lines at all are no documents, and nothing went wrong.
  return stop.signal ? stop.status : counts.done + counts.failed === 0 ? 0 : statusOf(counts);
}

const noInput = { path: "-", place: "-", name: "-", size: 0, plain: false };

async function* lines(
  args: readonly string[],
  options: ExtractOptions,
  want: Want,
  { io }: Context,
): AsyncGenerator<Asked> {
  const general = givenIn(options);
  for (const path of args.length === 0 ? ["-"] : args) {
    for await (const line of linesOf(path, resolve(io.cwd, path), io))
      yield "error" in line ? line : jobOfLine(line, want, general);
  }
}

function jobOfLine(
  { bytes, at, number }: Exclude<Line, { error: unknown }>,
  want: Want,
  general: Given | undefined,
): Asked {
  try {
    const {
      id = number,
      text,
      path = "-",
      ...rest
    } = JSON.parse(bytes.toString()) as Record<string, unknown>;
    if (typeof text !== "string" || !["string", "number"].includes(typeof id) || typeof path !== "string")
      throw new UserError("ndjson.fields", { path: at });
    const given = givenOf(rest, general, at);
    const job: Job = { path, id: String(id), want, size: Buffer.byteLength(text), from: { text } };
    return { at, job: given ? { ...job, given } : job };
  } catch (error) {
    if (error instanceof UserError) return { at, error };
    return { at, error: new UserError("ndjson.syntax", { path: at, reason: (error as Error).message }) };
  }
}

/** What the line says of its document goes before what the command line says of all. */
function givenOf(fields: Record<string, unknown>, general: Given | undefined, at: string): Given | undefined {
  const given: Record<string, string> = { ...general };
  const checks = { title: String, region: String, date: monthOrDay, year: years };
  for (const [name, check] of Object.entries(checks)) {
    const value = fields[name];
    if (value === undefined || value === null || value === "") continue;
    if (typeof value !== "string" && typeof value !== "number")
      throw new UserError("ndjson.fields", { path: at });
    given[name] = check(String(value));
  }
  return Object.keys(given).length === 0 ? undefined : given;
}
