import type { Language } from "../report/phrases.ts";
import { UserError } from "../user-error.ts";
import type { Context } from "./command.ts";
import type { Io } from "./io.ts";

/** What the user asked of the surroundings of every command. */
export interface Manner {
  language: Language;
  quiet: boolean;
  verbose: boolean;
  /** `--no-color` was given. */
  plain: boolean;
}

/** Whether output to this stream is coloured: only on a terminal, NO_COLOR (no-color.org) and `--no-color` obeyed. */
export function coloured(isTerminal: boolean, plain: boolean, env: Io["env"]): boolean {
  if (plain || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTerminal && env.TERM !== "dumb";
}

/** The context of a run. */
export function terminalContext({ language, quiet, verbose, plain }: Manner, io: Io): Context {
  const { stdout, stderr, env } = io;
  const say = (line: string) => void stderr.write(`${line}\n`);
  return {
    io,
    language,
    quiet,
    verbose,
    colour: coloured(stdout.isTTY === true, plain, env),
    width: stdout.isTTY ? Math.max(40, stdout.columns || 80) : Math.max(40, Number(env.COLUMNS) || 80),
    interactive: stderr.isTTY === true && !quiet,
    write: (data) =>
      new Promise((resolve, reject) => {
        // Bytes are a workbook; on a terminal they would be noise.
        if (typeof data !== "string" && stdout.isTTY) return reject(new UserError("output.binary"));
        if (data.length === 0 || stdout.write(data)) resolve();
        else stdout.once("drain", resolve);
      }),
    note: (line) => {
      if (!quiet) say(line);
    },
    warn: say,
  };
}
