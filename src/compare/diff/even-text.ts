import { foldWidth } from "../../text/fold.ts";
import { isSpace } from "../../text/span.ts";

/** A text as it is compared, and where each of its characters stands in the text as it is. */
export interface EvenText {
  text: string;
  /** `offsets[i]` is the place of character i, one more for the end; white space goes with what stands before it. */
  offsets: Int32Array;
}

/** Half-width marks that Chinese writes in full width: 建设,推进 → 建设，推进. */
const narrowMarks = new Set(Array.from(",;:!?()", (mark) => mark.charCodeAt(0)));

/** Chinese and its marks, behind which a mark is a full-width one: 领, ）, ”, 》. */
function isWide(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3001 && code <= 0x3011) ||
    code === 0x201c ||
    code === 0x201d ||
    (code >= 0xff01 && code <= 0xff5e)
  );
}

const isVisibleAscii = (code: number): boolean => code > 0x20 && code < 0x7f;

/**
 * A text without white space, but for one blank between two Latin words or numbers, and in one width, so that
 * what was only set differently compares as the same: `达70%，` and `达 70%,`.
 */
export function evenOut(text: string): EvenText {
  const folded = foldWidth(text);
  const codes = new Uint16Array(text.length);
  const offsets = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < folded.length; ) {
    let code = folded.charCodeAt(i);
    const before = count > 0 ? codes[count - 1]! : 0;
    let next = i + 1;
    if (isSpace(code)) {
      while (next < folded.length && isSpace(folded.charCodeAt(next))) next++;
      const between = isVisibleAscii(before) && isVisibleAscii(folded.charCodeAt(next));
      code = between ? 0x20 : 0;
    } else if (narrowMarks.has(code) && isWide(before)) code += 0xfee0;
    if (code !== 0) {
      codes[count] = code;
      offsets[count++] = i;
    }
    i = next;
  }
  // What stands before the first character goes with it.
  offsets[0] = 0;
  offsets[count] = text.length;
  return {
    text: Buffer.from(codes.buffer, 0, count * 2).toString("utf16le"),
    offsets: offsets.subarray(0, count + 1),
  };
}
