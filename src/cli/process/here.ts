import { runInThisContext, Script } from "node:vm";
import { isContainer } from "../../read/sniff.ts";
import type { Guard } from "./work.ts";

/** What is larger than this is not for this process: pathological texts cost memory too. */
const lightBytes = 256_000;
/** By the clock: what is not done by then goes to a child, where CPU time counts. No document is refused for it. */
const milliseconds = 500;

/** A text that did not come to an end here. */
export class TookTooLong extends Error {}

/**
 * Whether an input may be read in this process: text of ordinary length, which code of our own reads. Foreign binary
 * formats go to a child, because their libraries can neither be interrupted nor kept from taking memory.
 */
export function isLight(bytes: Uint8Array): boolean {
  if (bytes.length > lightBytes || isContainer(bytes)) return false;
  return !/^\s*<\?xml/u.test(Buffer.from(bytes.subarray(0, 100)).toString("latin1"));
}

const slot = Symbol.for("plans.here");
let script: Script | undefined;

/**
 * Runs what may never end, regular expressions included, for so long; `vm` is what can interrupt them.
 *
 * @throws TookTooLong
 */
export const withinMoments: Guard = <T>(act: () => T): T => {
  script ??= new Script(`globalThis[Symbol.for("plans.here")]()`);
  const place = runInThisContext("globalThis") as Record<symbol, unknown>;
  place[slot] = act;
  try {
    return script.runInThisContext({ timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new TookTooLong();
    throw error;
  } finally {
    delete place[slot];
  }
};
