import { form } from "../lexicon/forms.ts";
import { isSpace } from "./span.ts";
import { isWide } from "./wide.ts";

/** A line where a paragraph may be broken. */
interface Line {
  start: number;
  /** Where its line feed stands. */
  end: number;
  /** Of what is printed, in half-width characters; 0 where nothing is, or where it is a row of a table. */
  width: number;
}

/** Lines that are full are of one width, but for a half-width character or a mark that may not begin a line. */
const ragged = 4;
/** In a wrapped text so many of the lines with words are full, … */
const mostlyFull = 0.3;
/** … hardly one is longer, … */
const hardlyLonger = 0.02;
/** … so many of the full ones end within a sentence, … */
const withinSentence = 0.5;
/** … and they are as wide as a page or a mail has it. */
const narrowest = 40;
const widest = 140;
const fewestLines = 12;

/**
 * A text of the same length in which the line feeds that only wrap a paragraph, as old pages, mails and copies of prints
 * have them, are blanks. What begins a paragraph keeps its own: an indented line, a label, what follows a short line.
 *
 * @returns the text itself where its lines are paragraphs
 */
export function unwrapped(text: string): string {
  if (text.length < (fewestLines * narrowest) / 4) return text;
  const lines = linesOf(text);
  const full = fullWidth(text, lines);
  if (full === null) return text;
  const indented =
    lines.filter(({ start, width }) => width > 0 && isIndented(text, start)).length > lines.length / 20;
  const joints = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && goesOn(text, line, next, { full, indented }) ? [line.end] : [];
  });
  let joined = "";
  let from = 0;
  for (const at of joints) {
    joined += `${text.slice(from, at)} `;
    from = at + 1;
  }
  return joined + text.slice(from);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, end, width: widthOf(text, start, end) });
    start = end + 1;
  }
  return lines;
}

function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  let last = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x09 || code === 0x7c) return 0;
    width += isWide(code) || code === 0x3000 ? 2 : 1;
    if (!isSpace(code)) last = width;
  }
  return last;
}

/** How wide a full line is; null where the text is not wrapped. */
function fullWidth(text: string, lines: readonly Line[]): number | null {
  const worded = lines.filter(({ width }) => width > 0);
  if (worded.length < fewestLines) return null;
  const widths = worded.map(({ width }) => width).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * (1 - hardlyLonger) - 1)]!;
  const filled = worded.filter(({ width }) => Math.abs(width - full) <= ragged);
  const open = filled.filter(({ end }) => !closing.includes(lastOf(text, end)));
  const wrapped =
    full >= narrowest &&
    full <= widest &&
    filled.length >= worded.length * mostlyFull &&
    open.length >= filled.length * withinSentence;
  return wrapped ? full : null;
}

/** Whether the paragraph of a line goes on in the next. */
function goesOn(
  text: string,
  line: Line,
  next: Line,
  { full, indented }: { full: number; indented: boolean },
): boolean {
  if (next.width === 0 || line.width < full - ragged || isIndented(text, next.start)) return false;
  if (!indented && closing.includes(lastOf(text, line.end))) return false;
  // 377⏎.4亿元 is read as one number over a line's end, and not over a blank
  if (inNumber.test(text.slice(line.end - 1, next.start + 1))) return false;
  return !form("line/begins-item").test(text.slice(next.start, next.start + 12));
}

const closing = "。；：！？";
const inNumber = /^[\d.]\n[\d.]$/u;

function lastOf(text: string, end: number): string {
  let i = end - 1;
  while (i > 0 && isSpace(text.charCodeAt(i))) i--;
  return text[i] ?? "";
}

const isIndented = (text: string, start: number) =>
  text.startsWith("\u3000", start) || text.startsWith("  ", start);
