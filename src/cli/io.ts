import type { ExitStatus } from "./command.ts";

/** A stream that output goes to. `process.stdout` is one, and so is any `Writable`. */
export type OutputStream = NodeJS.WritableStream & { isTTY?: boolean; columns?: number; rows?: number };

/** A program that shows long output page by page. */
export interface Pager {
  /** @returns false where the reader has had enough */
  write(data: string): Promise<boolean>;
  /** Waits until the reader has left it. */
  end(): Promise<void>;
}

/** A signal that ends a run in good order. */
export type StopSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** Where signals come from: `process`, or an `EventEmitter` that a test owns. */
export interface Signals {
  on(signal: StopSignal, listener: (signal: StopSignal) => void): unknown;
  off(signal: StopSignal, listener: (signal: StopSignal) => void): unknown;
}

/** The surroundings of one run. Nothing in `src/cli/` uses those of the process but through this. */
export interface Io {
  stdin: AsyncIterable<Uint8Array>;
  stdout: OutputStream;
  stderr: OutputStream;
  /** Relative paths count from here. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  signals: Signals;
  /** Starts a pager: a command line of the shell, `less` or what the user has in its place. */
  pager?(program: string): Promise<Pager>;
  /** Ends the run at once, where stdout or stderr cannot be written to any more. */
  exit(status: ExitStatus): void;
}

/** The surroundings of the process. */
export function processIo(): Io {
  return {
    // opened where it is read: a run of files never does
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    signals: process as Signals,
    pager: async (program) => (await import("./pager.ts")).startPager(program, process.env),
    exit: (status) => process.exit(status),
  };
}
