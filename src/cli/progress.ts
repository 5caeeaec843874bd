import { visible } from "../lexicon/fill.ts";
import type { Context } from "./command.ts";

/** How far a batch is, how fast it goes and how long it will take, on stderr; nothing unless a person looks at it. */
export interface Progress {
  /** One more is done, well or badly. */
  step(name: string): void;
  /** Takes the bar away while a line is printed. */
  aside(print: () => void): void;
  stop(): void;
}

const barWidth = 24;

/** @param total documents to be done */
export async function progressOf(total: number, context: Context): Promise<Progress> {
  if (!context.interactive || total < 2) return { step: () => {}, aside: (print) => print(), stop: () => {} };
  const [{ default: progress }, { wrapLines }] = await Promise.all([
    import("cli-progress"),
    import("../report/wrap.ts"),
  ]);
  const bar = new progress.SingleBar({
    format: "{bar} {value}/{total}  {rate}/s  {left}  {name}",
    stream: context.io.stderr as NodeJS.WriteStream,
    clearOnComplete: true,
    hideCursor: true,
    barsize: barWidth,
  });
  const begun = performance.now();
  let done = 0;
  let name = "";
  const about = () => {
    const rate = done / Math.max(0.001, (performance.now() - begun) / 1000);
    const left = done === 0 ? "" : clock((total - done) / rate);
    const room = Math.max(8, (context.io.stderr.columns ?? 80) - barWidth - 2 * `${total}`.length - 24);
    return {
      rate: rate < 10 ? rate.toFixed(1) : Math.round(rate),
      left,
      name: wrapLines(visible(name), room)[0] ?? "",
    };
  };
  const start = () => bar.start(total, done, about());
  start();
  return {
    step: (path) => {
      name = path.slice(path.lastIndexOf("/") + 1);
      bar.update(++done, about());
    },
    aside: (print) => {
      bar.stop();
      print();
      start();
    },
    stop: () => bar.stop(),
  };
}

/** 0:07, 12:30, 1:02:03 */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => `${n}`.padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
