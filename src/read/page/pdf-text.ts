import { type LetterRuns, letterRuns, type TurnedFragment } from "./letter-runs.ts";
import { apply, type Matrix, multiply } from "./page-matrix.ts";

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

interface TextState {
  font: PdfFont | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** What the operators so far have set, and what they have shown. */
interface Pen {
  matrix: Matrix;
  state: TextState;
  saved: { matrix: Matrix; state: TextState }[];
  textMatrix: Matrix;
  /** Where the next letter stands, and where its line begins, in the text's own coordinates. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  fonts: ReadonlyMap<string, PdfFont>;
  runs: LetterRuns;
}

type Glyphs = readonly (PdfGlyph | number | null)[];

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
  const pen: Pen = {
    matrix: base,
    state: {
      font: undefined,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    },
    saved: [],
    textMatrix: upright,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    fonts,
    runs: letterRuns(turnBack),
  };
  // pdf.js numbers many operators more, which draw no text.
  const acts = new Map(Object.entries(effects).map(([name, act]) => [ops[name as keyof TextOperators], act]));
  for (const [i, operator] of list.fnArray.entries())
    acts.get(operator)?.(pen, (list.argsArray[i] ?? []) as unknown[]);
  return pen.runs.done();
}

const upright: Matrix = [1, 0, 0, 1, 0, 0];

const effects: Record<keyof TextOperators, (pen: Pen, args: readonly unknown[]) => void> = {
  save,
  restore,
  paintFormXObjectEnd: restore,
  transform: (pen, matrix) => turn(pen, matrix as unknown as Matrix),
  paintFormXObjectBegin: (pen, [form]) => {
    save(pen);
    if (form) turn(pen, form as Matrix);
  },
  beginText: (pen) => setText(pen, upright),
  setTextMatrix: (pen, [matrix]) => setText(pen, [...(matrix as number[])] as Matrix),
  moveText,
  setLeadingMoveText: (pen, [right, up]) => {
    pen.state.leading = up as number;
    moveText(pen, [right, up]);
  },
  nextLine: (pen) => moveTo(pen, pen.lineX, pen.lineY + pen.state.leading),
  setLeading: ({ state }, [leading]) => {
    state.leading = -(leading as number);
  },
  setCharSpacing: ({ state }, [spacing]) => {
    state.charSpacing = spacing as number;
  },
  setWordSpacing: ({ state }, [spacing]) => {
    state.wordSpacing = spacing as number;
  },
  setHScale: ({ state }, [percent]) => {
    state.scale = (percent as number) / 100;
  },
  setTextRise: ({ state }, [rise]) => {
    state.rise = rise as number;
  },
  setFont,
  setGState: (pen, [pairs]) => {
    for (const [key, value] of pairs as [string, unknown][])
      if (key === "Font") setFont(pen, value as [string, number]);
  },
  showText: (pen, [glyphs]) => show(pen, glyphs as Glyphs),
};

function save({ saved, matrix, state }: Pen): void {
  saved.push({ matrix, state: { ...state } });
}

function restore(pen: Pen): void {
  Object.assign(pen, pen.saved.pop());
}

function turn(pen: Pen, matrix: Matrix): void {
  pen.matrix = multiply(pen.matrix, matrix);
}

function setText(pen: Pen, matrix: Matrix): void {
  pen.textMatrix = matrix;
  moveTo(pen, 0, 0);
}

function moveText(pen: Pen, [right, up]: readonly unknown[]): void {
  moveTo(pen, pen.lineX + (right as number), pen.lineY + (up as number));
}

function moveTo(pen: Pen, x: number, y: number): void {
  pen.x = pen.lineX = x;
  pen.y = pen.lineY = y;
}

function setFont({ state, fonts }: Pen, [name, size]: readonly unknown[]): void {
  state.font = fonts.get(name as string);
  state.size = size as number;
}

function show(pen: Pen, glyphs: Glyphs): void {
  const { font, charSpacing, wordSpacing, rise } = pen.state;
  const size = Math.abs(pen.state.size);
  if (!font || size === 0) return;
  const direction = pen.state.size < 0 ? -1 : 1;
  const scale = pen.state.scale * direction;
  const vertical = font.vertical === true;
  const advanceScale = size * (font.fontMatrix?.[0] ?? 0.001);
  const placed = multiply(pen.matrix, multiply(pen.textMatrix, [1, 0, 0, 1, pen.x, pen.y + rise]));
  const [a, b, c, d] = placed;
  const height = size * Math.hypot(c, d) || size * Math.hypot(a, b);
  pen.runs.begin([a * scale, b * scale, c * direction, d * direction, 0, 0], height, vertical);
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
      pen.runs.add(glyph.unicode, ...apply(placed, 0, along), height);
      along += (metric?.[0] ?? -1000) * advanceScale - spacing;
    } else {
      const width = glyph.width * advanceScale;
      const wide = Math.abs(width * pen.state.scale) * Math.hypot(a, b);
      pen.runs.add(glyph.unicode, ...apply(placed, along * scale, 0), wide);
      along += width + spacing;
    }
  }
  if (vertical) pen.y += along;
  else pen.x += along * scale;
}
