import { phrases } from "../report/phrases.ts";
import { UserError } from "../user-error.ts";
import type { Context } from "./command.ts";

/**
 * One line on an input that could not be done while the others are; with `--verbose` the stack of a fault of ours.
 *
 * @param path named in front where the message does not name it itself
 */
export function failureOf(path: string, error: unknown, context: Context): string {
  if (error instanceof UserError) {
    const text = error.in(context.language);
    return `plans: ${path === "" || text.startsWith(path) ? text : `${path}: ${text}`}`;
  }
  const { message, stack } = error as Error;
  const line = phrases(context.language)("failed", { path, reason: message });
  return `plans: ${context.verbose && stack ? `${line}\n${stack}` : line}`;
}
