import { unifyIdeographs } from "../../text/radicals.ts";
import type { Fragment } from "./page.ts";
import { apply, type Matrix, multiply, quarterOf } from "./page-matrix.ts";

/** Numbers of pdf.js' operators (`OPS`) that place text. */
export interface TextOperators {
  save: number;
  restore: number;
  transform: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  beginText: number;
  setCharSpacing: number;
  setWordSpacing: number;
  setHScale: number;
  setLeading: number;
  setFont: number;
  setGState: number;
  setTextRise: number;
  moveText: number;
  setLeadingMoveText: number;
  setTextMatrix: number;
  nextLine: number;
  showText: number;
}

/** What of a font counts for places, as pdf.js hands it over. */
export interface PdfFont {
  vertical?: boolean;
  fontMatrix?: ArrayLike<number>;
  defaultVMetrics?: ArrayLike<number>;
}

interface PdfGlyph {
  unicode: string;
  width: number;
  vmetric?: ArrayLike<number> | null;
  isSpace: boolean;
}

/** A fragment and how often a quarter turn to the right it is turned: 0 for upright, 1 downwards; null for a slant. */
export interface TurnedFragment {
  /** Placed as if the page had been turned back, so that the text is upright. */
  fragment: Fragment;
  quarter: number | null;
}

interface TextState {
  font: PdfFont | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** Gaps, in heights of a letter, up to which letters are of one stretch, and one space stands between them. */
const noGap = 0.15;
const oneSpace = 1.5;

/** Letters printed again this near, in heights of a letter, are bold or have a shadow; digits set tightly are 0.2 apart. */
const again = 0.1;

/**
 * The text of a page, letter by letter from its drawing operators, joined to stretches without gaps.
 *
 * pdf.js' own `getTextContent` leaves out hyphens that a font calls U+00AD (2014-2020 becomes 20142020) without moving on,
 * and puts spaces into spread lines; so letters are placed here as pdf.js paints them (ISO 32000-1, 9.4.4).
 *
 * @param fonts by the names that `setFont` uses
 * @param base from the page's own coordinates to points from its upper left corner
 */
export function textOf(
  list: { fnArray: number[]; argsArray: unknown[] },
  ops: TextOperators,
  fonts: ReadonlyMap<string, PdfFont>,
  base: Matrix,
  turnBack: (quarter: number) => Matrix,
): TurnedFragment[] {
  const runs = runBuilder(turnBack);
  let matrix = base;
  let state: TextState = {
    font: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  const stack: { matrix: Matrix; state: TextState }[] = [];
  const save = (): void => {
    stack.push({ matrix, state: { ...state } });
  };
  const restore = (): void => {
    const saved = stack.pop();
    if (saved) ({ matrix, state } = saved);
  };
  let textMatrix: Matrix = [1, 0, 0, 1, 0, 0];
  let x = 0;
  let y = 0;
  let lineX = 0;
  let lineY = 0;
  const moveTo = (left: number, up: number): void => {
    x = lineX = left;
    y = lineY = up;
  };
  const setFont = (name: string, size: number): void => {
    state.font = fonts.get(name);
    state.size = size;
  };

  const show = (glyphs: (PdfGlyph | number | null)[]): void => {
    const { font, charSpacing, wordSpacing } = state;
    const size = Math.abs(state.size);
    if (!font || size === 0) return;
    const direction = state.size < 0 ? -1 : 1;
    const scale = state.scale * direction;
    const vertical = font.vertical === true;
    const advanceScale = size * (font.fontMatrix?.[0] ?? 0.001);
    const placed = multiply(matrix, multiply(textMatrix, [1, 0, 0, 1, x, y + state.rise]));
    const [a, b, c, d] = placed;
    const set: Matrix = [a * scale, b * scale, c * direction, d * direction, 0, 0];
    const height = size * Math.hypot(c, d) || size * Math.hypot(a, b);
    runs.begin(set, height, vertical);
    let along = 0;
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === "number") {
        along += ((vertical ? 1 : -1) * glyph * size) / 1000;
        continue;
      }
      const spacing = ((glyph.isSpace ? wordSpacing : 0) + charSpacing) * direction;
      if (vertical) {
        const metric = glyph.vmetric ?? font.defaultVMetrics;
        const [px, py] = apply(placed, 0, along);
        runs.add(glyph.unicode, px, py, height);
        along += (metric?.[0] ?? -1000) * advanceScale - spacing;
      } else {
        const width = glyph.width * advanceScale;
        const [px, py] = apply(placed, along * scale, 0);
        runs.add(glyph.unicode, px, py, Math.abs(width * state.scale) * Math.hypot(a, b));
        along += width + spacing;
      }
    }
    if (vertical) y += along;
    else x += along * scale;
  };

  for (const [i, fn] of list.fnArray.entries()) {
    const args = (list.argsArray[i] ?? []) as unknown[];
    const at = (n: number): number => args[n] as number;
    if (fn === ops.save) save();
    else if (fn === ops.restore || fn === ops.paintFormXObjectEnd) restore();
    else if (fn === ops.transform) matrix = multiply(matrix, args as unknown as Matrix);
    else if (fn === ops.paintFormXObjectBegin) {
      save();
      const form = args[0] as Matrix | null;
      if (form) matrix = multiply(matrix, form);
    } else if (fn === ops.beginText) {
      textMatrix = [1, 0, 0, 1, 0, 0];
      moveTo(0, 0);
    } else if (fn === ops.setTextMatrix) {
      textMatrix = [...(args[0] as number[])] as Matrix;
      moveTo(0, 0);
    } else if (fn === ops.moveText) moveTo(lineX + at(0), lineY + at(1));
    else if (fn === ops.setLeadingMoveText) {
      state.leading = at(1);
      moveTo(lineX + at(0), lineY + at(1));
    } else if (fn === ops.nextLine) moveTo(lineX, lineY + state.leading);
    else if (fn === ops.setLeading) state.leading = -at(0);
    else if (fn === ops.setCharSpacing) state.charSpacing = at(0);
    else if (fn === ops.setWordSpacing) state.wordSpacing = at(0);
    else if (fn === ops.setHScale) state.scale = at(0) / 100;
    else if (fn === ops.setTextRise) state.rise = at(0);
    else if (fn === ops.setFont) setFont(args[0] as string, at(1));
    else if (fn === ops.setGState) {
      for (const [key, value] of args[0] as [string, unknown][]) {
        if (key === "Font") setFont(...(value as [string, number]));
      }
    } else if (fn === ops.showText) show(args[0] as (PdfGlyph | number | null)[]);
  }
  return runs.done();
}

/** Joins letters, in the order in which they are drawn, to stretches without a gap. */
function runBuilder(turnBack: (quarter: number) => Matrix) {
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

  return {
    /** The direction and height of the letters that follow. */
    begin: (set: Matrix, height: number, down: boolean): void => {
      quarter = quarterOf(set);
      back = turnBack(quarter ?? 0);
      size = height;
      if (vertical || down) open = null;
      vertical = down;
    },
    /** A letter at a place on the page, `width` along its own direction. */
    add: (unicode: string, px: number, py: number, width: number): void => {
      if (/^\s*$/u.test(unicode)) {
        space = true;
        return;
      }
      // The hyphen as XeTeX, wkhtmltopdf and others name its glyph; other invisible marks are none.
      const char = unicode === "\u00ad" ? "-" : unicode.replace(/^\p{Cf}$/u, "");
      if (char === "" || isAgain(char, px, py)) return;
      const text = unifyIdeographs(char);
      const [x, y] = apply(back, px, py);
      const last: Fragment | undefined = open?.fragment;
      if (last && open?.quarter === quarter) {
        const gap = (x - last.x - last.width) / size;
        const sameLine = Math.abs(y - last.y) < 0.1 * size && Math.abs(last.size - size) < 0.02 * size;
        const accent = width === 0 && /^\p{M}$/u.test(char);
        if (vertical || accent) {
          last.text += text;
          return;
        }
        if (
          sameLine &&
          x > last.x &&
          gap > -0.5 * (width / size) - 0.1 &&
          gap <= (space ? oneSpace : noGap)
        ) {
          last.text += (space && gap > 0.05 ? " " : "") + text;
          last.width = x + width - last.x;
          space = false;
          return;
        }
      }
      open = { fragment: { text, x, y, width, size }, quarter };
      found.push(open);
      space = false;
    },
    done: (): TurnedFragment[] => found,
  };
}
