import { Worker } from "node:worker_threads";
import type { Source } from "../types.ts";
import { UserError } from "../user-error.ts";
import { limits, megabytes } from "./limits.ts";
import type { Answer } from "./pdf-worker.ts";
import type { Origin } from "./reader.ts";

/**
 * How long a file may take: a thousand pages take some ten seconds. Only files made to hang come near it, for
 * example a page of two million `q` operators, and pdf.js, once begun, cannot be stopped but with its thread.
 */
const seconds = (bytes: number) => 20 + Math.ceil(bytes / 1_000_000);

/** How much the process may grow meanwhile; a stream of 300 kB can unpack to 300 MB. */
const maxGrowth = 1_200_000_000;

/** The thread stays for the next file: pdf.js takes longer to load than a short document to read. */
let worker: Worker | undefined;
let before: Promise<unknown> = Promise.resolve();

/**
 * The text layer of a PDF, as `sourceOfPdf` reads it, in a thread of its own with a limit of time and memory. Files
 * are read one after the other.
 *
 * @throws UserError `file.broken`, `file.encrypted`, `file.scanned`, `file.bomb`; `file.too-slow` at the time limit
 */
export function readPdf(bytes: Uint8Array, base: Origin): Promise<Source> {
  const result = before.then(() => readInThread(bytes, base));
  before = result.catch(() => undefined);
  return result;
}

function readInThread(bytes: Uint8Array, base: Origin): Promise<Source> {
  const thread = worker ?? startThread();
  worker = thread;
  const size = process.memoryUsage.rss();
  const limit = seconds(bytes.length);
  return new Promise((resolve, reject) => {
    const settle = (act: () => void, keep: boolean) => {
      clearTimeout(timer);
      clearInterval(watch);
      thread.off("message", onMessage).off("error", onError).unref();
      if (!keep) {
        worker = undefined;
        void thread.terminate();
      }
      act();
    };
    const refuse = (code: string, limit: number) =>
      settle(() => reject(new UserError(code, { path: base.path, limit })), false);
    const onMessage = (answer: Answer) =>
      settle(() => {
        if ("source" in answer) resolve(answer.source);
        else if ("code" in answer) reject(new UserError(answer.code, answer.values));
        else reject(new Error(answer.fault));
      }, true);
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") refuse("file.bomb", megabytes(limits.unpackedBytes));
      // A fault of ours, not of the file: `sourceOfPdf` turns those of pdf.js into a UserError.
      else settle(() => reject(error), false);
    };
    const timer = setTimeout(() => refuse("file.too-slow", limit), limit * 1000);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - size > maxGrowth) refuse("file.bomb", megabytes(limits.unpackedBytes));
    }, 200);
    thread.on("message", onMessage).on("error", onError).ref();
    thread.postMessage({ bytes, base });
  });
}

function startThread(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: 1024 };
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./pdf-worker.js", import.meta.url), { resourceLimits });
  }
  // Run from the sources (tests, tools) the thread has to load the TypeScript loader itself.
  const start = JSON.stringify(new URL("./pdf-worker.ts", import.meta.url).href);
  const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${start}); })`;
  return new Worker(code, { eval: true, resourceLimits });
}
