import { isSpace } from "../../text/span.ts";

const maxName = 40;

/** The characters before an offset that a name may hold, without blanks, and where each stood. */
export interface NameWindow {
  text: string;
  offsets: number[];
  /** Where in `text` a line break or blank was left out. */
  breaks: Set<number>;
  /** A mark or the start of the text stands before the window. */
  bounded: boolean;
  /** A digit stands before the window. */
  counted: boolean;
}

/**
 * The window that ends at an offset: Chinese characters, single blanks and breaks left out, （市、区） kept;
 * at most 40 characters, up to the next mark.
 */
export function windowBefore(text: string, end: number): NameWindow {
  const offsets: number[] = [];
  const breaks: number[] = [];
  let i = end - 1;
  let bounded = true;
  while (i >= 0) {
    if (offsets.length === maxName) {
      bounded = false;
      break;
    }
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) offsets.push(i--);
    else if (code === 0xff09 && offsets.length > 0) {
      const open = levelNote(text, i);
      if (open < 0) break;
      while (i >= open) offsets.push(i--);
    } else if (isSpace(code) && i > 0 && isHan(text.charCodeAt(i - 1)) && offsets.length > 0) {
      breaks.push(offsets.length);
      i--;
    } else break;
  }
  const counted = i >= 0 && text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39;
  offsets.reverse();
  const length = offsets.length;
  let name = "";
  for (const offset of offsets) name += text[offset];
  return { text: name, offsets, breaks: new Set(breaks.map((n) => length - n)), bounded, counted };
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** （市、区） inside 各县（市、区）人民政府: its opening, or -1 for any other bracket. */
function levelNote(text: string, close: number): number {
  for (let i = close - 1; i >= Math.max(0, close - 10); i--) {
    const c = text[i]!;
    if (c === "（") return i;
    if (!"市区县旗州盟、，".includes(c)) return -1;
  }
  return -1;
}
