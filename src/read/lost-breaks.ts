import { form } from "../lexicon/forms.ts";
import { isHan } from "../text/han.ts";
import { cellBreaks } from "./lost-cells.ts";

/** A text whose lines are longer than this on average has lost its line breaks; to blanks, where with these it has not, … */
const lost = 700;
/** … and as many of them follow the end of a sentence: those of a scan stand wherever its lines were full. */
const behindSentence = 0.3;

/**
 * A text of the same length in which the blanks that have taken the place of line breaks (`…要点。 一、指导思想 以党的…`,
 * as copies from a browser have it) are line breaks again.
 *
 * @returns the text itself, where it has its line breaks, where two U+3000 stand for them, or where nothing does
 */
export function withLineBreaks(text: string): string {
  if (hasLines(text)) return text;
  const breaks: number[] = [];
  let sentences = 0;
  for (const { index } of text.matchAll(form("read/lost-break", "gu"))) {
    if (closing.includes(text[index - 1]!)) sentences++;
    else if (isSpacedOut(text, index)) continue;
    breaks.push(index);
  }
  if (text.length / (breaks.length + 1) > lost || sentences < breaks.length * behindSentence) return text;
  let restored = "";
  let from = 0;
  for (const at of [...new Set([...breaks, ...cellBreaks(text)])].sort((a, b) => a - b)) {
    restored += `${text.slice(from, at)}\n`;
    from = at + 1;
  }
  return restored + text.slice(from);
}

/**
 * Whether its lines are of ordinary length on average; no more of them are looked for than tell. In a text without any, two
 * U+3000 behind a blank set a paragraph in, and the blank stands for the break; in others they stand for it.
 */
function hasLines(text: string): boolean {
  const kept = text.trimEnd().includes("\n");
  let lines = 1;
  for (const _ of text.matchAll(kept ? /\n\s*|\u3000{2}/gu : /(?<![ \u00a0\u3000])\u3000{2}/gu)) {
    if (text.length / lines <= lost) return true;
    lines++;
  }
  return text.length / lines <= lost;
}

const closing = "。；：！？）”》";

/** 名 称, 总 则: a word set apart, one character on either side. */
function isSpacedOut(text: string, at: number): boolean {
  const alone = (one: number, beside: number) => isHan(text[one]) && (text[beside] ?? " ").trim() === "";
  return alone(at - 1, at - 2) && alone(at + 1, at + 2);
}
