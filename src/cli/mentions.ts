import { UserError } from "../user-error.ts";
import { type Command, exitStatus } from "./command.ts";
import { eachInput } from "./each-input.ts";
import { day, encodingOption } from "./options.ts";

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
    if (text !== undefined) {
      if (args.length > 0) throw new UserError("option.text");
      const { findMentions } = await import("../mentions/mentions.ts");
      for (const mention of findMentions(text, given))
        await context.write(`${JSON.stringify({ document: null, ...mention })}\n`);
      return exitStatus.done;
    }
    // Standard input may be any piece of text; a file is a document, whose own date tells what 年内 means.
    const { status } = await eachInput(
      args,
      { ...rest, once: true },
      context,
      ({ path }) => ({ as: "mentions", from: date === undefined && path !== "-" ? "document" : given }),
      (done) => (done.as === "mentions" ? context.write(done.lines) : undefined),
    );
    return status;
  },
};
