import { runInThisContext, Script } from "node:vm";
import { isContainer } from "../../read/sniff.ts";
import type { Guard } from "./work.ts";

/** What is larger than this is not for this process: pathological texts cost memory too. */
const lightBytes = 256_000;
/** What is not done after so much CPU time goes to a child. No document is refused for it. */
const cpuMilliseconds = (bytes: number) => 700 + bytes / 70;
/** `vm` interrupts by the clock: on a busy machine the second try is as much longer as the first had less of it, up to this. */
const patience = 10;

/** Something is not for this process: a text that did not come to an end, a foreign format. */
export class NotHere extends Error {}

/**
 * Whether an input may be read in this process: text of ordinary length, which code of our own reads. Foreign binary
 * formats go to a child, because their libraries can neither be interrupted nor kept from taking memory.
 */
export function isLight(bytes: Uint8Array): boolean {
  if (bytes.length > lightBytes || isContainer(bytes)) return false;
  return !/^\s*<\?xml/u.test(Buffer.from(bytes.subarray(0, 100)).toString("latin1"));
}

/** @throws NotHere where an input may not be read in this process */
export function admit(bytes: Uint8Array): void {
  if (!isLight(bytes)) throw new NotHere();
}

const slot = Symbol.for("plans.here");
let script: Script | undefined;

/**
 * Runs what may never end, regular expressions included, for about as much CPU time as a text of that size may take cold,
 * seven tenths of a second at least; `vm` is what can interrupt them.
 *
 * @throws NotHere
 */
export function withinMoments(bytes: number): Guard {
  const enough = cpuMilliseconds(bytes);
  return (act) => {
    const begun = process.cpuUsage();
    try {
      return within(enough, act);
    } catch (error) {
      const { user, system } = process.cpuUsage(begun);
      const had = (user + system) / 1000;
      if (!(error instanceof NotHere) || had > enough * 0.6) throw error;
      return within(enough * Math.min(patience, enough / had), act);
    }
  };
}

function within<T>(milliseconds: number, act: () => T): T {
  script ??= new Script(`globalThis[Symbol.for("plans.here")]()`);
  const place = runInThisContext("globalThis") as Record<symbol, unknown>;
  place[slot] = act;
  try {
    return script.runInThisContext({ timeout: Math.round(milliseconds) }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new NotHere();
    throw error;
  } finally {
    delete place[slot];
  }
}
