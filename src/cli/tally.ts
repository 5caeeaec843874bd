import { phrases } from "../report/phrases.ts";
import type { Context } from "./command.ts";
import type { Numbered } from "./each-input.ts";
import { failureOf } from "./failure.ts";
import type { Input } from "./inputs.ts";
import { revived } from "./process/protocol.ts";
import type { Written } from "./process/work.ts";
import type { Target } from "./target.ts";

/** What became of an input of `extract`. */
export type Extracted = Numbered & { written?: Written; unchanged: boolean; nothing: boolean };

/** Counts, and says what people should know of each document; of many that are alike no more than a few. */
export class Tally {
  readonly counts = { done: 0, failed: 0, unchanged: 0, nothing: 0, warned: 0 };
  readonly #failed: string[] = [];
  readonly #few: boolean;
  readonly #context: Context;

  constructor(inputs: number, context: Context) {
    this.#few = inputs <= 10;
    this.#context = context;
  }

  done({ input: { path }, written, unchanged, nothing }: Extracted): void {
    const { verbose, note, warn, language } = this.#context;
    this.counts.done++;
    if (unchanged) this.counts.unchanged++;
    if (nothing) this.counts.nothing++;
    if (!written) return;
    if (written.counts.warnings > 0) this.counts.warned++;
    for (const warning of written.warnings) warn(failureOf(path, revived(warning), this.#context));
    if (verbose || (written.odd && this.#few))
      note(phrases(language)(`commands.extract.${written.odd ?? "done"}`, { path, ...written.counts }));
  }

  failed({ path }: Input): void {
    this.counts.failed++;
    this.#failed.push(path);
  }

  /** A path a line, as `--files-from` takes them; apart by NUL where one has a line feed. */
  failedPaths(): string {
    const apart = this.#failed.some((path) => path.includes("\n")) ? "\0" : "\n";
    return this.#failed.map((path) => path + apart).join("");
  }

  summary({ kind, path }: Target, same: boolean): string {
    const say = phrases(this.#context.language);
    const part = (key: string, when: boolean) => (when ? say(`commands.extract.${key}`, this.counts) : "");
    const { done, failed, unchanged, nothing } = this.counts;
    const where = kind === "stdout" || done === 0 ? "" : say("commands.extract.where", { output: path });
    const all = same || (unchanged > 0 && unchanged === done);
    return [
      say("commands.extract.done-all", { done, where }),
      part("same", all),
      part("same-some", !all && unchanged > 0),
      part("nothings", nothing > 0 && !(this.#few && kind === "stdout")),
      part("failures", failed > 0),
    ].join("");
  }
}
