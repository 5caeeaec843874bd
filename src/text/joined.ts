import { foldWidth } from "./fold.ts";
import { isSpace } from "./span.ts";

/** Zero-width characters that web copies leave behind. */
const invisible = (code: number) => (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;

/**
 * A stretch of text without its white space, and the way back: `at[i]` is the source offset of its i-th
 * character, `at[length]` the end of the stretch. What is found in it is found alike whether the lines
 * of the source are whole, joined by two U+3000, by a space or by nothing, and whatever the width of its marks.
 */
export interface Joined {
  /** Folded to half width. */
  text: string;
  at: Uint32Array;
  /** White space before the i-th character: 0 none, 1 a space or two, 2 a line break, a tab, or as wide as one. */
  gap: Uint8Array;
  /** The characters `[start, end)` as the source prints them, on one line. */
  printed(start: number, end: number): string;
}

/** The stretch `[start, end)` of a text without white space. Linear. */
export function join(source: string, start = 0, end = source.length): Joined {
  const stretch = source.slice(start, end);
  const folded = foldWidth(stretch);
  const at = new Uint32Array(stretch.length + 1);
  let length = 0;
  const gap = new Uint8Array(stretch.length + 1);
  const parts: string[] = [];
  /** Where what goes on without white space begins. */
  let from = 0;
  let space = 0;
  for (let i = 0; i < stretch.length; i++) {
    const code = stretch.charCodeAt(i);
    if (invisible(code) || isSpace(code)) {
      if (i > from) parts.push(folded.slice(from, i));
      from = i + 1;
      if (invisible(code)) continue;
      // A line break, a tab, two U+3000 or four spaces part what stands on either side.
      space += code === 0x0a || code === 0x0d || code === 9 ? 4 : code === 0x3000 ? 2 : 1;
      continue;
    }
    gap[length] = space === 0 ? 0 : space < 4 ? 1 : 2;
    space = 0;
    at[length++] = start + i;
  }
  const text = parts.concat(folded.slice(from)).join("");
  gap[length] = space === 0 && end < source.length ? 0 : 2;
  at[length] = end;
  const printed = (from: number, to: number) => oneLine(source.slice(at[from]!, at[to - 1]! + 1));
  return { text, at, gap, printed };
}

/**
 * A name or title on one line: white space goes, but for one space between Latin letters or figures (`GB/T 36073`).
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff]+/gu, "")
    .replace(/\s+/gu, (blank, at: number, whole: string) =>
      latin(whole, at - 1) && latin(whole, at + blank.length) && !/[\n\u3000]/u.test(blank) ? " " : "",
    );
}

const latin = (text: string, at: number): boolean => /^[0-9A-Za-z]$/u.test(text[at] ?? "");
