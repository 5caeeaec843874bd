import { exitStatus } from "./command.ts";
import type { Signals, StopSignal } from "./io.ts";

/** Whether the run has been told to end. */
export interface Stopped {
  readonly signal: StopSignal | undefined;
  /** What a shell expects of a program that a signal ended. */
  readonly status: (typeof statuses)[StopSignal];
  /** Signals do again what they do by themselves. */
  release(): void;
}

const statuses = {
  SIGINT: exitStatus.interrupted,
  SIGTERM: exitStatus.terminated,
  SIGHUP: exitStatus.hangUp,
} as const;
const signals = Object.keys(statuses) as StopSignal[];

/**
 * Takes up Ctrl-C, SIGTERM and SIGHUP, so that the run can end between two files with nothing half done. A second
 * signal is not taken up: it ends the process at once.
 *
 * @param act what ends what is under way
 */
export function stopped(from: Signals, act: () => void): Stopped {
  let signal: StopSignal | undefined;
  const release = () => {
    for (const name of signals) from.off(name, stop);
  };
  const stop = (name: StopSignal) => {
    signal = name;
    release();
    act();
  };
  for (const name of signals) from.on(name, stop);
  return {
    get signal() {
      return signal;
    },
    get status() {
      return statuses[signal ?? "SIGINT"];
    },
    release,
  };
}
