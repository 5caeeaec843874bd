import type { Attributes } from "../xml.ts";
import { numbersOf } from "./ofd-document.ts";

/** Points in a millimetre. */
export const perMillimetre = 72 / 25.4;

type Matrix = [number, number, number, number, number, number];

/** A graphic object's place: its boundary's corner and its own transformation. */
export interface Frame {
  x: number;
  y: number;
  matrix: Matrix;
}

/** The frame that an object's `Boundary` and `CTM` give. */
export function frameOf(attributes: Attributes): Frame {
  const [x = 0, y = 0] = numbersOf(attributes.Boundary);
  const matrix = numbersOf(attributes.CTM);
  return { x, y, matrix: matrix.length === 6 ? (matrix as Matrix) : [1, 0, 0, 1, 0, 0] };
}

/** A point of an object, in points from the page's upper left corner. */
export function pointOf(
  { x, y, matrix: [a, b, c, d, e, f] }: Frame,
  px: number,
  py: number,
): [number, number] {
  return [(x + a * px + c * py + e) * perMillimetre, (y + b * px + d * py + f) * perMillimetre];
}
