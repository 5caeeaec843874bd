import type { TaskChange } from "../types.ts";
import { oneLine } from "./one-line.ts";
import type { Paint } from "./paint.ts";
import { width } from "./wrap.ts";

export type Words = NonNullable<TaskChange["words"]>;

/** Letters of context that stay on either side of an edit. */
const CONTEXT = 24;

/** The words with long unchanged stretches cut to what stands beside an edit; `…` marks the cut. */
export function foldWords(words: Words): Words {
  return words.map(({ op, text }, i) => {
    const before = i > 0 ? CONTEXT : 0;
    const after = i < words.length - 1 ? CONTEXT : 0;
    if (op !== "=" || text.length <= before + after + 2) return { op, text };
    return { op, text: `${text.slice(0, before)}…${text.slice(text.length - after)}` };
  });
}

/** The words of one line each: heading, then text. */
export function paragraphsOf(words: Words): Words[] {
  const lines: Words[] = [[]];
  for (const { op, text } of words) {
    text.split("\n").forEach((piece, i) => {
      if (i > 0) lines.push([]);
      const shown = oneLine(piece);
      if (shown !== "") lines.at(-1)!.push({ op, text: shown });
    });
  }
  return lines.filter((line) => line.length > 0);
}

/** Without colours: what went as [-…-], what came as {+…+}, as in `git diff --word-diff`. */
export function plainWords(words: Words): string {
  return words
    .map(({ op, text }) => (op === "-" ? `[-${text}-]` : op === "+" ? `{+${text}+}` : text))
    .join("");
}

/** Marks that do not begin a line of Chinese; one hangs over its end instead. */
const closing = /^[，。、；：？！）》」』”’】〕]$/u;

/**
 * Words as lines of a terminal.
 *
 * @param columns that a line may take
 * @param colour whether colours tell what went (red) and came (green); otherwise brackets do
 */
export function wordLines(words: Words, columns: number, colour: boolean, paint: Paint): string[] {
  const painted = { "=": (text: string) => text, "-": paint.bad, "+": paint.good };
  const pieces = colour ? words : [{ op: "=" as const, text: plainWords(words) }];
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const { op, text } of pieces) {
    let run = "";
    // A Latin word or number stays whole where it can.
    for (const piece of text.match(/[0-9A-Za-z.%]{1,24}|[\s\S]/gu) ?? []) {
      const wide = width(piece);
      if (taken + wide > columns && taken > 0 && !closing.test(piece)) {
        lines.push(line + (run === "" ? "" : painted[op](run)));
        line = "";
        run = "";
        taken = 0;
      }
      run += piece;
      taken += wide;
    }
    if (run !== "") line += painted[op](run);
  }
  return line === "" ? lines : [...lines, line];
}

/** Words without the heading that stands before the first line end: views of one side show it apart. */
export function withoutHeading(words: Words): Words {
  const at = words.findIndex(({ text }) => text === "\n");
  return at < 0 ? words : words.slice(at + 1);
}
