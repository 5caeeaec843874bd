import { UserError } from "../../user-error.ts";
import type { Done, Job } from "./work.ts";

/** What one document may cost. CPU time, not time by the clock: on a busy machine the same documents are read. */
export interface Cost {
  cpuSeconds: number;
  /** Of the whole process, resident. */
  memoryBytes: number;
}

/** Parent to child. */
export interface Question {
  job: Job;
  cost: Cost;
}

/** An error loses its class on the way from process to process. */
export type SentError =
  | { code: string; values: Record<string, string | number> }
  | { message: string; stack?: string };

/** Child to parent, in the order of the questions. `resident` is what the process holds by then, in bytes. */
export type Answer = ({ done: Done } | { error: SentError }) & { resident: number };

/** The child has loaded what it needs: how much CPU time that took tells how fast the machine is. */
export interface Ready {
  ready: true;
  cpuSeconds: number;
}

/** What the watching thread writes down before it ends its process. */
export type Verdict = "cpu" | "memory";

export function sentError(error: unknown): SentError {
  if (error instanceof UserError) return { code: error.code, values: error.values };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return stack === undefined ? { message } : { message, stack };
}

/** The error as it was on the other side. */
export function revived(sent: SentError): Error {
  if ("code" in sent) return new UserError(sent.code, sent.values);
  return Object.assign(new Error(sent.message), sent.stack === undefined ? {} : { stack: sent.stack });
}
