import type { Context } from "./command.ts";

/** How far a batch is, on stderr; does nothing unless a person looks at it. */
export interface Progress {
  /** One more is done, well or badly. */
  step(name: string): void;
  /** Takes the bar away while a line is printed. */
  aside(print: () => void): void;
  stop(): void;
}

/** @param total documents to be done */
export async function progressOf(total: number, context: Context): Promise<Progress> {
  if (!context.interactive || total < 2) return { step: () => {}, aside: (print) => print(), stop: () => {} };
  const { default: progress } = await import("cli-progress");
  const bar = new progress.SingleBar({
    format: "{bar} {value}/{total} {name}",
    stream: context.io.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  });
  let done = 0;
  const start = () => bar.start(total, done, { name: "" });
  start();
  return {
    step: (name) => bar.update(++done, { name }),
    aside: (print) => {
      bar.stop();
      print();
      start();
    },
    stop: () => bar.stop(),
  };
}
