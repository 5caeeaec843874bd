import { exitStatus } from "./command.ts";
import type { Io } from "./io.ts";

/**
 * Ends the run in good order where stdout or stderr cannot be written to, whoever writes: a command, help, a usage error.
 *
 * @param argv tells the language of the message
 */
export function guardOutput(argv: readonly string[], io: Io): void {
  const { stdout, stderr } = io;
  stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    // `plans … | head`: the reader has had enough, which is no error.
    if (code === "EPIPE") return io.exit(exitStatus.done);
    void sayUnwritable(code ?? message, argv, io).finally(() => io.exit(exitStatus.failed));
  });
  // Nobody is left to tell.
  stderr.on("error", () => io.exit(exitStatus.failed));
}

async function sayUnwritable(reason: string, argv: readonly string[], io: Io): Promise<void> {
  const [{ UserError }, { languageOf }] = await Promise.all([
    import("../user-error.ts"),
    import("./language.ts"),
  ]);
  const error = new UserError("output.unwritable", { path: "-", reason });
  io.stderr.write(`plans: ${error.in(languageOf(argv, io.env))}\n`);
}
