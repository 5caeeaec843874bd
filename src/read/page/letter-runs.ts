import { unifyIdeographs } from "../../text/radicals.ts";
import type { Fragment } from "./page.ts";
import { apply, type Matrix, quarterOf } from "./page-matrix.ts";

/** A fragment and how often a quarter turn to the right it is turned: 0 for upright, 1 downwards; null for a slant. */
export interface TurnedFragment {
  /** Placed as if the page had been turned back, so that the text is upright. */
  fragment: Fragment;
  quarter: number | null;
}

/** Takes letters, and gives the stretches of text that they make. */
export interface LetterRuns {
  /** The direction and height of the letters that follow, and whether they stand one below the other. */
  begin(set: Matrix, height: number, down: boolean): void;
  /** A letter at a place on the page, `width` along its own direction. */
  add(unicode: string, px: number, py: number, width: number): void;
  done(): TurnedFragment[];
}

/** Gaps, in heights of a letter, up to which letters are of one stretch, and one space stands between them. */
const noGap = 0.15;
const oneSpace = 1.5;

/** Letters printed again this near, in heights of a letter, are bold or have a shadow; digits set tightly are 0.2 apart. */
const again = 0.1;

/** Joins letters, in the order in which they are drawn, to stretches without a gap. */
export function letterRuns(turnBack: (quarter: number) => Matrix): LetterRuns {
  const found: TurnedFragment[] = [];
  const seen = new Set<number>();
  let open: TurnedFragment | null = null;
  let space = false;
  let quarter: number | null = 0;
  let back: Matrix = [1, 0, 0, 1, 0, 0];
  let size = 0;
  let vertical = false;

  /** Whether the same letter stands at this place already. */
  const isAgain = (char: string, x: number, y: number): boolean => {
    const cell = again * size;
    const column = Math.round(x / cell);
    const row = Math.round(y / cell);
    const code = char.codePointAt(0)! * 1e10;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        if (seen.has(code + (((column + dx) & 0xffff) * 65536 + ((row + dy) & 0xffff)))) return true;
      }
    }
    seen.add(code + ((column & 0xffff) * 65536 + (row & 0xffff)));
    return false;
  };

  /** Puts a letter to the stretch that is open, where it goes on with it. */
  const goesOn = (
    last: Fragment,
    char: string,
    text: string,
    x: number,
    y: number,
    width: number,
  ): boolean => {
    const accent = width === 0 && /^\p{M}$/u.test(char);
    if (vertical || accent) {
      last.text += text;
      return true;
    }
    const gap = (x - last.x - last.width) / size;
    const sameLine = Math.abs(y - last.y) < 0.1 * size && Math.abs(last.size - size) < 0.02 * size;
    const near = x > last.x && gap > -0.5 * (width / size) - 0.1 && gap <= (space ? oneSpace : noGap);
    if (!sameLine || !near) return false;
    last.text += (space && gap > 0.05 ? " " : "") + text;
    last.width = x + width - last.x;
    space = false;
    return true;
  };

  return {
    begin: (set, height, down) => {
      quarter = quarterOf(set);
      back = turnBack(quarter ?? 0);
      size = height;
      if (vertical || down) open = null;
      vertical = down;
    },
    add: (unicode, px, py, width) => {
      if (/^\s*$/u.test(unicode)) {
        space = true;
        return;
      }
      // The hyphen as XeTeX, wkhtmltopdf and others name its glyph; other invisible marks are none.
      const char = unicode === "\u00ad" ? "-" : unicode.replace(/^\p{Cf}$/u, "");
      if (char === "" || isAgain(char, px, py)) return;
      const text = unifyIdeographs(char);
      const [x, y] = apply(back, px, py);
      if (open?.quarter === quarter && goesOn(open.fragment, char, text, x, y, width)) return;
      open = { fragment: { text, x, y, width, size }, quarter };
      found.push(open);
      space = false;
    },
    done: () => found,
  };
}
