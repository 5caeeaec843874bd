/*
 * plans on the command line: parse, run, exit status.
 *
 * How a command is added:
 * 1. src/cli/NAME.ts exports `command: Command` (see command.ts): its arguments, its options, its `run`.
 * 2. One line in the table of commands.ts; the module is loaded only when the command is called, so it may import what it needs.
 * 3. Its texts under `commands.NAME` in src/lexicon/interface.yaml: summary, options, examples, in en and zh.
 * 4. `run` reads with readRecords (records.ts) or readInputs (inputs.ts), has a function of src/report/ make a string,
 *    writes it with context.write, and returns a status of `exitStatus`; what the user can put right is thrown as UserError.
 */
import { version } from "../version.ts";
import { exitStatus } from "./command.ts";
import { guardOutput } from "./guard-output.ts";
import { type Io, processIo } from "./io.ts";

/**
 * One run of plans.
 *
 * @param argv the arguments, without node and script
 * @param io streams, working directory, environment and signals; those of the process unless told otherwise
 * @returns the exit status
 */
export async function main(argv: string[], io: Io = processIo()): Promise<number> {
  guardOutput(argv, io);
  // Answered before anything is loaded: scripts ask for it often.
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    io.stdout.write(`${version}\n`);
    return exitStatus.done;
  }
  const { runCommand } = await import("./program.ts");
  return runCommand(argv, io);
}
