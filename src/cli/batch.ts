import { availableParallelism } from "node:os";
import type { Io } from "./io.ts";
import type { Done, Job } from "./work.ts";

/** What came of a job, or what went wrong with it. */
export type Outcome = { job: Job; done: Done } | { job: Job; error: unknown };

/** So few documents are done here sooner than a child process has started. */
const handful = 8;

/** Children to use where the user says nothing: one per core, within reason. */
export function defaultJobs(): number {
  return Math.min(availableParallelism(), 8);
}

/**
 * Does jobs, in child processes where there are many of them, and gives the outcomes in the order of the jobs.
 * An error is an outcome like others: it never ends the batch.
 *
 * @param parallel how many at a time; 1 stays in this process
 */
export async function* inOrder(jobs: readonly Job[], parallel: number, io: Io): AsyncGenerator<Outcome> {
  if (parallel <= 1 || jobs.length <= handful) {
    const { work } = await import("./work.ts");
    for (const job of jobs) {
      try {
        yield { job, done: await work(job, io) };
      } catch (error) {
        yield { job, error };
      }
    }
    return;
  }
  yield* inChildren(jobs, parallel);
}

async function* inChildren(jobs: readonly Job[], parallel: number): AsyncGenerator<Outcome> {
  const { Tinypool } = await import("tinypool");
  const children = Math.min(parallel, jobs.length);
  const pool = new Tinypool({
    filename: new URL("./child.js", import.meta.url).href,
    runtime: "child_process",
    minThreads: children,
    maxThreads: children,
  });
  const { revive } = await import("./child.ts");
  const start = async (job: Job): Promise<Outcome> => {
    try {
      return revive(job, await pool.run(job, { name: "inChild" }));
    } catch (error) {
      return { job, error };
    }
  };
  try {
    // No more than a few ahead of what has been handed on, so that memory does not grow with the batch.
    const running: Promise<Outcome>[] = [];
    let next = 0;
    while (next < jobs.length || running.length > 0) {
      while (next < jobs.length && running.length < children * 3) running.push(start(jobs[next++]!));
      yield await running.shift()!;
    }
  } finally {
    await pool.destroy();
  }
}
