import { findMentions } from "../extract/mentions.ts";
import type { Anchor } from "../types/reading.ts";
import type { Source } from "../types/record.ts";
import { UserError } from "../user-error.ts";
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
    const given = date === undefined ? {} : { date };
    const lines = (
      document: string | null,
      content: string,
      when: { date?: string; anchor?: Anchor } = given,
    ) =>
      findMentions(content, when)
        .map((mention) => `${JSON.stringify({ document, ...mention })}\n`)
        .join("");
    if (text !== undefined) {
      if (args.length > 0) throw new UserError("option.text");
      await context.write(lines(null, text));
      return exitStatus.done;
    }
    const { list } = await listInputs(args, { once: true, cwd: context.io.cwd });
    const ids = uniqueIds(list.map(({ path }) => path));
    let failed = 0;
    for (const [i, { path, error }] of list.entries()) {
      try {
        if (error) throw error;
        const source = await readInput(path, rest, context.io);
        // Standard input may be any piece of text; a file is a document, whose own date tells what 年内 means.
        const own = date === undefined && path !== "-" ? { anchor: await ownAnchor(source) } : given;
        await context.write(lines(ids[i]!, source.text, own));
      } catch (reason) {
        failed++;
        context.warn(failureOf(path, reason, context));
      }
    }
    return statusOf(failed, list.length);
  },
};

async function ownAnchor(source: Source): Promise<Anchor> {
  const [{ anchorOf }, { extractSource }] = await Promise.all([
    import("../mentions/time/anchor.ts"),
    import("../pipeline.ts"),
  ]);
  return anchorOf(extractSource(source, "").document);
}

/** All failed, some failed, none failed. */
function statusOf(failed: number, all: number): ExitStatus {
  return failed === 0 ? exitStatus.done : failed === all ? exitStatus.failed : exitStatus.partial;
}
