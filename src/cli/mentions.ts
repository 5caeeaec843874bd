import { findMentions } from "../extract/mentions.ts";
import { type Command, type ExitStatus, exitStatus } from "./command.ts";
import { failureOf } from "./failure.ts";
import { uniqueIds } from "./ids.ts";
import { listInputs } from "./inputs.ts";
import { day, encodingOption } from "./options.ts";
import { readInput } from "./read-input.ts";

interface Options {
  text?: string;
  date?: string;
  encoding?: string;
}

export const command: Command = {
  arguments: "[inputs...]",
  options: [{ flags: "--text <text>" }, { flags: "--date <date>", parse: day }, encodingOption],
  run: async (args, options, context) => {
    const { text, ...rest } = options as Options;
    const { date } = rest;
    const lines = (document: string | null, content: string) =>
      findMentions(content, date === undefined ? {} : { date })
        .map((mention) => `${JSON.stringify({ document, ...mention })}\n`)
        .join("");
    if (text !== undefined) {
      await context.write(lines(null, text));
      if (args.length === 0) return exitStatus.done;
    }
    const { list } = await listInputs(args, { once: true });
    const ids = uniqueIds(list.map(({ path }) => path));
    let failed = 0;
    for (const [i, { path, error }] of list.entries()) {
      try {
        if (error) throw error;
        await context.write(lines(ids[i]!, (await readInput(path, rest)).text));
      } catch (reason) {
        failed++;
        context.warn(failureOf(path, reason, context));
      }
    }
    return statusOf(failed, list.length);
  },
};

/** All failed, some failed, none failed. */
function statusOf(failed: number, all: number): ExitStatus {
  return failed === 0 ? exitStatus.done : failed === all ? exitStatus.failed : exitStatus.partial;
}
