import { unifyIdeographs } from "../../text/radicals.ts";
import { isWide } from "../../text/wide.ts";
import type { Attributes } from "../xml.ts";
import { numbersOf } from "./ofd-document.ts";
import type { Fragment, Rule } from "./page.ts";
import { apply, type Matrix, quarterOf } from "./page-matrix.ts";

/** Points in a millimetre. */
export const perMillimetre = 72 / 25.4;

/** Letters of a text object without a gap, where the page has them; and their direction, null for a slant. */
export interface Text extends Fragment {
  quarter: number | null;
}

/** A graphic object's place: its boundary's corner and its own transformation, as one matrix to points of the page. */
export type Frame = Matrix;

/** The frame that an object's `Boundary` and `CTM` give. */
export function frameOf(attributes: Attributes): Frame {
  const [x = 0, y = 0] = numbersOf(attributes.Boundary);
  const own = numbersOf(attributes.CTM);
  const [a, b, c, d, e, f] = own.length === 6 ? (own as Matrix) : [1, 0, 0, 1, 0, 0];
  const scaled = [a, b, c, d, x + e!, y + f!].map((value) => value! * perMillimetre);
  return scaled as Matrix;
}

/** The letters of a text code in stretches without a gap: `DeltaX` and `DeltaY` give the steps from letter to letter. */
export function lettersOf(
  text: string,
  code: Attributes,
  start: { x: number; y: number },
  size: number,
  frame: Frame,
): Text[] {
  const [a, b, c, d] = frame;
  const quarter = quarterOf(frame);
  const chars = [...unifyIdeographs(text)];
  const dx = deltas(code.DeltaX, chars.length - 1);
  const dy = deltas(code.DeltaY, chars.length - 1);
  const height = size * Math.hypot(c, d) || size * perMillimetre;
  const found: Text[] = [];
  let { x, y } = start;
  let open = false;
  for (const [i, char] of chars.entries()) {
    const wide = isWide(char.charCodeAt(0)) ? size : size / 2;
    const step = dx[i] ?? (code.DeltaX === undefined ? wide : (dx.at(-1) ?? wide));
    const width = Math.min(wide, step > 0 ? step : wide) * Math.hypot(a, b);
    const [px, py] = apply(frame, x, y);
    const run = found.at(-1);
    if (open && run) {
      run.text += char;
      run.width = Math.hypot(px - run.x, py - run.y) + width;
    } else found.push({ text: char, x: px, y: py, width, size: height, quarter });
    x += i < dx.length || code.DeltaX === undefined ? step : 0;
    y += dy[i] ?? 0;
    open = step <= 1.8 * size && step >= 0 && !dy[i];
  }
  return found;
}

/** Steps as OFD abbreviates them: `g 3 5.6 2.8` is 5.6 5.6 5.6 2.8. Never more than there are letters. */
function deltas(text: string | undefined, count: number): number[] {
  const steps: number[] = [];
  const words = (text ?? "").trim().split(/\s+/u);
  for (let i = 0; i < words.length && steps.length < count; i++) {
    const repeat = words[i] === "g" ? Math.min(Number(words[i + 1]) || 0, count - steps.length) : 1;
    if (words[i] === "g") i += 2;
    const step = Number(words[i]);
    for (let n = 0; n < repeat && Number.isFinite(step); n++) steps.push(step);
  }
  return words[0] === "" ? [] : steps;
}

type Lines = { horizontal: Rule[]; vertical: Rule[] };

/** How many numbers follow each command of a path; its last two are the point where it ends. */
const lengths = new Map(Object.entries({ S: 2, M: 2, L: 2, Q: 4, B: 6, C: 0, A: 7 }));

/** Adds the horizontal and vertical lines of a path to a page, e.g. `M 0 0 L 155 0 L 155 8 C`. */
export function pathRules(data: string, frame: Frame, page: Lines): void {
  const words = data.trim().split(/\s+/u);
  let here: [number, number] | null = null;
  let first: [number, number] | null = null;
  for (let i = 0; i < words.length; ) {
    const command = words[i]!;
    const length = lengths.get(command);
    if (length === undefined) return;
    const numbers = words.slice(i + 1, i + 1 + length).map(Number);
    if (numbers.length < length || !numbers.every(Number.isFinite)) return;
    const end: [number, number] | null =
      length === 0 ? first : apply(frame, numbers.at(-2)!, numbers.at(-1)!);
    if ((command === "L" || command === "C") && here && end) put(here, end, page);
    if (command === "M" || command === "S") first = end;
    here = end;
    i += length + 1;
  }
}

function put([x1, y1]: [number, number], [x2, y2]: [number, number], page: Lines): void {
  const line = (at: number, a: number, b: number): Rule => ({ at, from: Math.min(a, b), to: Math.max(a, b) });
  if (page.horizontal.length + page.vertical.length > 20_000) return;
  if (Math.abs(y1 - y2) < 1) page.horizontal.push(line((y1 + y2) / 2, x1, x2));
  else if (Math.abs(x1 - x2) < 1) page.vertical.push(line((x1 + x2) / 2, y1, y2));
}
