import stringWidth from "string-width";

/** Columns that a text takes on a terminal: 中 takes two. */
export function width(text: string): number {
  return plainWidth(text) ?? stringWidth(text);
}

/**
 * Columns of a text of Chinese, ASCII and their marks, each of which is a grapheme; undefined for any other. What it takes
 * to know all others (graphemes, emoji) takes V8 longer to make ready than a page takes to lay out.
 */
function plainWidth(text: string): number | undefined {
  let columns = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x4e00 && code <= 0x9fff) || isWideMark(code)) columns += 2;
    else if ((code >= 0x20 && code <= 0x7e) || isNarrowMark(code)) columns++;
    else return undefined;
  }
  return columns;
}

/** 、 。 《 》 【 】 and ideographic blanks; ， ： （ ） and what else has full width. */
const isWideMark = (code: number) => (code >= 0x3000 && code <= 0x3029) || (code >= 0xff01 && code <= 0xff60);
/** — “ ” … and ① to ⒛ */
const isNarrowMark = (code: number) =>
  (code >= 0x2010 && code <= 0x2027) || (code >= 0x2460 && code <= 0x249b);

/** Marks that do not begin a line of Chinese (GB/T 15834); the piece before them goes along to the next line. */
const closing = /^[，。、；：？！）》」』”’】〕,.;:?!)%％]$/u;

let segmenter: Intl.Segmenter | undefined;

function graphemes(text: string): string[] {
  if (plainWidth(text) !== undefined) return [...text];
  segmenter ??= new Intl.Segmenter("zh", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Where a line may be broken: a Latin word or number (`--format`, `2.5%`), a run of blanks, or one grapheme. */
function pieces(text: string, limit: number): string[] {
  const words = text.match(/[!-~]+|[ \t]+|[^!-~ \t]+/gu) ?? [];
  return words.flatMap((word) =>
    /^[!-~]/u.test(word) && word.length <= limit ? [word] : /^[ \t]/u.test(word) ? [word] : graphemes(word),
  );
}

/**
 * A text broken into lines of at most `columns`, by display width: between words, and anywhere in Chinese.
 * Line breaks of the text stay; a word longer than a line is cut between graphemes.
 */
export function wrapLines(text: string, columns: number): string[] {
  const limit = Math.max(2, columns);
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line: string[] = [];
    let taken = 0;
    const turn = (carry: string[]) => {
      lines.push(line.join("").trimEnd());
      line = carry;
      taken = width(carry.join(""));
    };
    for (const piece of pieces(paragraph, limit)) {
      const wide = width(piece);
      if (taken + wide > limit && line.length > 0) {
        if (/^[ \t]/u.test(piece)) {
          turn([]);
          continue;
        }
        turn(closing.test(piece) ? partner(line, limit - wide) : []);
      }
      line.push(piece);
      taken += wide;
    }
    turn([]);
  }
  return lines;
}

/** The piece that goes to the next line with a closing mark, taken off its line; none where it would not fit or was all. */
function partner(line: string[], room: number): string[] {
  const last = line.at(-1)!;
  return line.length > 1 && !/^[ \t]/u.test(last) && width(last) <= room ? [line.pop()!] : [];
}

/** The same as one string. */
export function wrap(text: string, columns: number): string {
  return wrapLines(text, columns).join("\n");
}
