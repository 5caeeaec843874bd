/** A transformation as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = [number, number, number, number, number, number];

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/**
 * Turns a page so that text that stands `quarter` turns to the right is upright.
 *
 * @param width of the page before, in points
 */
export function turnBack(quarter: number, width: number, height: number): Matrix {
  if (quarter === 1) return [0, -1, 1, 0, 0, width];
  if (quarter === 2) return [-1, 0, 0, -1, width, height];
  if (quarter === 3) return [0, 1, -1, 0, height, 0];
  return [1, 0, 0, 1, 0, 0];
}
