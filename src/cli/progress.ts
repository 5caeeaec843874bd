import type { Context } from "./command.ts";

/** How far a batch is, on stderr; does nothing unless a person looks at it. */
export interface Progress {
  step(name: string): void;
  /** Takes the bar away, so that a line can be printed. */
  stop(): void;
}

/** @param total documents to be done */
export async function progressOf(total: number, context: Context): Promise<Progress> {
  if (!context.interactive || total < 2) return { step: () => {}, stop: () => {} };
  const { default: progress } = await import("cli-progress");
  const bar = new progress.SingleBar({
    format: "{bar} {value}/{total} {name}",
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  });
  bar.start(total, 0, { name: "" });
  return { step: (name) => bar.increment({ name }), stop: () => bar.stop() };
}
