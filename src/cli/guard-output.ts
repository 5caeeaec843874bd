import { exitStatus } from "./command.ts";

/**
 * Ends the run in good order where stdout or stderr cannot be written to, whoever writes: a command, help, a usage error.
 *
 * @param argv tells the language of the message
 */
export function guardOutput(argv: readonly string[]): void {
  const { stdout, stderr } = process;
  stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    // `plans … | head`: the reader has had enough, which is no error.
    if (code === "EPIPE") process.exit(exitStatus.done);
    void sayUnwritable(code ?? message, argv).finally(() => process.exit(exitStatus.failed));
  });
  // Nobody is left to tell.
  stderr.on("error", () => process.exit(exitStatus.failed));
}

async function sayUnwritable(reason: string, argv: readonly string[]): Promise<void> {
  const [{ UserError }, { languageOf }] = await Promise.all([
    import("../user-error.ts"),
    import("./language.ts"),
  ]);
  const error = new UserError("output.unwritable", { path: "-", reason });
  process.stderr.write(`plans: ${error.in(languageOf(argv, process.env))}\n`);
}
