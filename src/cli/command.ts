import type { Language } from "../report/phrases.ts";
import type { Io } from "./io.ts";

/** How a run ends: these numbers and no others. */
export const exitStatus = {
  done: 0,
  /** `check` found something, `diff` saw a difference. */
  findings: 1,
  /** Wrong use, or nothing could be read. */
  failed: 2,
  /** Some inputs failed and the rest was done. */
  partial: 3,
  /** Ended by a signal in good order: 128 and its number, as shells have it. */
  hangUp: 129,
  interrupted: 130,
  terminated: 143,
  /** A fault of plans itself (EX_SOFTWARE of sysexits.h), always with a stack. */
  fault: 70,
} as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** An option of one command; what it does is said in `lexicon/interface.yaml` under the same name. */
export interface OptionSpec {
  /** As commander writes it: `--format <name>`, `-o, --output <dir>`, `--force`. */
  flags: string;
  choices?: readonly string[];
  default?: string;
  /** Checks and converts the value; a UserError says what is wrong with it. `before`: what the same option gave already. */
  parse?: (value: string, before?: unknown) => unknown;
}

/** What a command gets besides its arguments: the reader's language and the way out. */
export interface Context {
  /** The surroundings: working directory, standard input, signals. Output goes through `write`, `note` and `warn`. */
  io: Io;
  language: Language;
  quiet: boolean;
  verbose: boolean;
  /** Whether stdout shows colours. */
  colour: boolean;
  /** Columns of the terminal that stdout is, 80 where it is none. */
  width: number;
  /** Whether a person looks at stderr: progress is shown only then. */
  interactive: boolean;
  /** Data, to stdout; waits until the reader is ready for more. */
  write(data: string | Uint8Array): Promise<void>;
  /** A line for people, to stderr; not with `--quiet`. */
  note(line: string): void;
  /** A line on what went wrong, to stderr; always. */
  warn(line: string): void;
}

/** One command: what it takes and what it does. */
export interface Command {
  /** As commander writes it: `[inputs...]`, `<old> <new>`, `<input>`. */
  arguments: string;
  options: readonly OptionSpec[];
  run(args: string[], options: Record<string, unknown>, context: Context): Promise<ExitStatus>;
}
