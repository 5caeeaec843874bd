import type { TaskChange } from "../types/results.ts";
import { oneLine } from "./one-line.ts";
import type { Paint } from "./paint.ts";
import { width } from "./wrap.ts";

export type Words = NonNullable<TaskChange["words"]>;

/** About so many letters of context stay on either side of an edit; up to twice as many to come to the end of a clause. */
const CONTEXT = 24;

/** e.g. 。 in 开展有效服务。| : where a stretch may be cut. */
const clauseEnd = /[，。；！？：,;:!?\n]/u;

/** The words with long unchanged stretches cut, at the borders of clauses, to what stands beside an edit; `…` marks the cut. */
export function foldWords(words: Words): Words {
  return words.map(({ op, text }, i) => {
    if (op !== "=") return { op, text };
    const from = i > 0 ? headOf(text, CONTEXT) : 0;
    const to = i < words.length - 1 ? tailOf(text) : text.length;
    return to - from <= 8 ? { op, text } : { op, text: `${text.slice(0, from)}…${text.slice(to)}` };
  });
}

/** Where the first clauses of about so many letters end: behind the last that fits, or the first, or in the middle of one that is too long. */
function headOf(text: string, letters: number): number {
  let end = 0;
  for (let i = 0; i < Math.min(text.length, 2 * letters); i++) {
    if (i >= letters && end > 0) break;
    if (clauseEnd.test(text[i]!)) end = i + 1;
  }
  return end > 0 ? end : Math.min(text.length, letters);
}

/** Where the context before an edit begins. */
function tailOf(text: string): number {
  let start = -1;
  for (let i = text.length - 1; i > Math.max(0, text.length - 2 * CONTEXT); i--) {
    if (text.length - i > CONTEXT && start >= 0) break;
    // The mark right before the edit ends a clause that is all context.
    if (i < text.length - 1 && clauseEnd.test(text[i]!)) start = i + 1;
  }
  return start >= 0 ? start : Math.max(0, text.length - CONTEXT);
}

/** Line by line: heading, then text. White space inside a line is one blank. */
export function paragraphsOf(words: Words): Words[] {
  const lines: Words[] = [[]];
  for (const { op, text } of words) {
    text.split("\n").forEach((piece, i) => {
      if (i > 0) lines.push([]);
      const shown = printable(piece);
      if (shown !== "") lines.at(-1)!.push({ op, text: shown });
    });
  }
  return lines.map(trimmed).filter((line) => line.length > 0);
}

/** Fit for a terminal like `oneLine`, but with the blanks at its ends: 3 + "G 网络" is no 3G. */
function printable(piece: string): string {
  const [before, after] = [/^\s/u.test(piece) ? " " : "", /\s$/u.test(piece) ? " " : ""];
  const inner = oneLine(piece);
  return inner === "" ? before : before + inner + after;
}

function trimmed(line: Words): Words {
  const words = [...line];
  const first = words[0];
  if (first) words[0] = { op: first.op, text: first.text.trimStart() };
  const last = words.at(-1);
  if (last) words[words.length - 1] = { op: last.op, text: last.text.trimEnd() };
  return words.filter(({ text }) => text !== "");
}

/** Without colours: what went as [-…-], what came as {+…+}, as in `git diff --word-diff`. */
export function plainWords(words: Words): string {
  return words
    .map(({ op, text }) => (op === "-" ? `[-${text}-]` : op === "+" ? `{+${text}+}` : text))
    .join("");
}

/** Marks that do not begin a line of Chinese; one hangs over its end instead. */
const closing = /^[，。、；：？！）》」』”’】〕…]$/u;

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

/** Words without the heading, where nothing in it changed: it stands at the head of the change. */
export function withoutSameHeading(words: Words): Words {
  const at = words.findIndex(({ op, text }) => op === "=" && text === "\n");
  return words.slice(0, Math.max(0, at)).every(({ op }) => op === "=") ? words.slice(at + 1) : words;
}

/** Letters of a text that is new or went by which it is known; up to twice as many to come to the end of a clause. */
const GIST = 40;

/** The first clause or clauses of a text, and `…` where there is more. */
export function gistOf(words: Words): string {
  const line = oneLine(words.map(({ text }) => text).join("")).replace(/^[，。；：、]{1,3}/u, "");
  const sentence = line.slice(0, GIST).search(/[。；！？;!?]/u);
  const at = sentence >= 0 ? sentence + 1 : headOf(line, GIST);
  return at >= line.length ? line : `${line.slice(0, at)}…`;
}
