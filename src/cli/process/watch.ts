/**
 * The thread in which a child watches itself: it ends the process where a document has cost too much, also while the
 * main thread is inside a regular expression or a library, and where the parent is gone. Being inside the process it
 * needs nothing of the system: `process.cpuUsage()` and `kill` of oneself are there on Linux, macOS and Windows.
 */
import { writeSync } from "node:fs";
import { isMainThread, workerData } from "node:worker_threads";
import type { Verdict } from "./protocol.ts";

/** File descriptor on which the parent hears why the child ended. */
export const verdictChannel = 3;

/** Where both threads look: [CPU seconds at which the document has had enough, bytes that may be resident]. */
export type Watched = Float64Array;

const eachMilliseconds = 50;

function watch(limits: Watched, parent: number): void {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    Atomics.wait(bell, 0, 0, eachMilliseconds);
    if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1e6 > limits[0]!) end("cpu");
    if (process.memoryUsage.rss() > limits[1]!) end("memory");
  }
}

function end(verdict: Verdict): void {
  try {
    writeSync(verdictChannel, verdict);
  } finally {
    process.kill(process.pid, "SIGKILL");
  }
}

if (!isMainThread && (workerData as { watch?: unknown } | null)?.watch) {
  const { watch: limits, parent } = workerData as { watch: Watched; parent: number };
  watch(limits, parent);
}
