import type { Worker } from "node:worker_threads";
import { startThread } from "../thread.ts";
import type { Source } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import { limits, megabytes } from "./limits.ts";
import type { Origin } from "./reader.ts";
import type { Answer, Question, ThreadReader } from "./reader-thread.ts";

/**
 * How much the process may grow while a file is read: buffers, which the thread's own limit does not count; a PDF
 * stream of 300 kB can unpack to 300 MB.
 */
const maxGrowth = 1_200_000_000;

/** The thread stays for the next file: loading the library takes longer than reading a small table. */
let thread: Worker | undefined;
let before: Promise<unknown> = Promise.resolve();

/**
 * Reads a file in a thread of its own, which is ended where the file takes too long or too much memory. Files are read
 * one after the other.
 *
 * @param seconds CPU time that the process may spend meanwhile: on a busy machine a file takes longer, but no more of it
 * @throws UserError what the reader throws; `file.too-slow` and `file.bomb` at the limits
 */
export function readInThread(
  reader: ThreadReader,
  bytes: Uint8Array,
  base: Origin,
  seconds: number,
): Promise<Source> {
  const result = before.then(() => ask({ reader, bytes, base }, seconds));
  before = result.catch(() => undefined);
  return result;
}

function ask(question: Question, seconds: number): Promise<Source> {
  const asked =
    thread ?? startThread("read/reader-thread", { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  thread = asked;
  const size = process.memoryUsage.rss();
  const spent = process.cpuUsage();
  return new Promise((resolve, reject) => {
    const settle = (keep: boolean, act: () => void): void => {
      clearInterval(watch);
      asked.off("message", onMessage).off("error", onError).unref();
      if (!keep) {
        thread = undefined;
        void asked.terminate();
      }
      act();
    };
    const refuse = (code: string, limit: number): void =>
      settle(false, () => reject(new UserError(code, { path: question.base.path, limit })));
    const onMessage = (answer: Answer): void =>
      settle(true, () => {
        if ("source" in answer) resolve(answer.source);
        else if ("code" in answer) reject(new UserError(answer.code, answer.values));
        else reject(new Error(answer.fault));
      });
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") refuse("file.bomb", megabytes(limits.unpackedBytes));
      else settle(false, () => reject(error));
    };
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(spent);
      if (user + system > seconds * 1e6) refuse("file.too-slow", seconds);
      if (process.memoryUsage.rss() - size > maxGrowth) refuse("file.bomb", megabytes(limits.unpackedBytes));
    }, 200);
    asked.on("message", onMessage).on("error", onError).ref();
    asked.postMessage(question);
  });
}
