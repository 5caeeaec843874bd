import stringWidth from "string-width";

/**
 * Nothing but characters that each stand for themselves: Chinese with its marks, which takes two columns, ASCII and the marks
 * that both share (“ ” — … ·), which take one.
 */
const ordinary = /^[ -~·—‘’“”…\u3001-\u3011\u3014-\u301b\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]*$/u;
/** From here on they take two. */
const firstWide = 0x3001;

/** Columns that a text takes on a terminal: 中 takes two. */
export function width(text: string): number {
  if (!ordinary.test(text)) return stringWidth(text);
  let columns = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= firstWide) columns++;
  return columns;
}

/** Marks that do not begin a line of Chinese (GB/T 15834); the piece before them goes along to the next line. */
const closing = /^[，。、；：？！）》」』”’】〕,.;:?!)%％]$/u;

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** Where a line may be broken: a Latin word or number (`--format`, `2.5%`), a run of blanks, or one grapheme. */
function pieces(text: string, limit: number): string[] {
  const words = text.match(/[!-~]+|[ \t]+|[^!-~ \t]+/gu) ?? [];
  return words.flatMap((word) =>
    /^[!-~]/u.test(word) && word.length <= limit
      ? [word]
      : /^[ \t]/u.test(word)
        ? [word]
        : ordinary.test(word)
          ? [...word]
          : Array.from(graphemes.segment(word), ({ segment }) => segment),
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
