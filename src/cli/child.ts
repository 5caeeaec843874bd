import { UserError } from "../user-error.ts";
import type { Outcome } from "./batch.ts";
import { processIo } from "./io.ts";
import type { Done, Job } from "./work.ts";

/** An outcome as it goes from a child process to its parent: an error loses its class on the way. */
type Sent =
  | { done: Done }
  | { code: string; values: Record<string, string | number> }
  | { message: string; stack: string | undefined };

/** What a child process does with each job. */
export async function inChild(job: Job): Promise<Sent> {
  try {
    const { work } = await import("./work.ts");
    return { done: await work(job, { ...processIo(), cwd: job.cwd }) };
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, values: error.values };
    const { message, stack } = error as Error;
    return { message, stack };
  }
}

/** The outcome as it was in the child. */
export function revive(job: Job, sent: Sent): Outcome {
  if ("done" in sent) return { job, done: sent.done };
  if ("code" in sent) return { job, error: new UserError(sent.code, sent.values) };
  const error = new Error(sent.message);
  if (sent.stack) error.stack = sent.stack;
  return { job, error };
}
