import { EventEmitter } from "node:events";
import { createRequire } from "node:module";
import { Writable } from "node:stream";
import type { Io } from "../../src/cli/io.ts";
import { type Run, root } from "./plans.ts";

/** The build, as users run it: vitest would make each import of the sources a lookup. */
export const { main } = createRequire(import.meta.url)(
  `${root}dist/main.cjs`,
) as typeof import("../../src/cli/main.ts");

export interface Surroundings {
  cwd?: string;
  env?: Record<string, string>;
  input?: string | Uint8Array;
  /** Whether stdout and stderr are terminals, and how wide. */
  terminal?: { columns: number };
  /** Signals come from here. */
  signals?: EventEmitter;
  /** The program, where it is not to be the build. */
  main?: typeof main;
}

/** Runs plans in this process, in an English locale unless told otherwise: no start-up. */
export async function run(args: string[], surroundings: Surroundings = {}): Promise<Run> {
  const { stdout, stderr, status } = await runBytes(args, surroundings);
  return { stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8"), status };
}

/** The same with the bytes as they came; `mixed` is both streams in the order of writing, as a terminal shows them. */
export async function runBytes(
  args: string[],
  {
    cwd = root,
    env = {},
    input = "",
    terminal,
    signals = new EventEmitter(),
    main: started = main,
  }: Surroundings = {},
): Promise<{ stdout: Buffer; stderr: Buffer; mixed: Buffer; status: number | null }> {
  const mixed: Buffer[] = [];
  const [out, err] = [collector(mixed, terminal), collector(mixed, terminal)];
  const io: Io = {
    stdin: (async function* () {
      yield Buffer.from(input);
    })(),
    stdout: out.stream,
    stderr: err.stream,
    cwd,
    env: { LC_ALL: "C.UTF-8", ...env },
    signals,
    exit: (status) => {
      throw new Error(`exit ${status}`);
    },
  };
  const status = await started(args, io);
  return { stdout: out.bytes(), stderr: err.bytes(), mixed: Buffer.concat(mixed), status };
}

function collector(mixed: Buffer[], terminal: Surroundings["terminal"]) {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      mixed.push(chunk);
      done();
    },
  });
  Object.assign(stream, terminal ? { isTTY: true, columns: terminal.columns } : {});
  return { stream, bytes: () => Buffer.concat(chunks) };
}
