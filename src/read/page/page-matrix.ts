import type { Rule } from "./page.ts";

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

/** How often a quarter turn to the right text is turned: 0 for upright, 1 downwards; null for a slant (a watermark). */
export function quarterOf([a, b]: Matrix): number | null {
  const turns = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) < 0.06 ? (nearest + 4) % 4 : null;
}

/** Directions of the text of a page, the one with most of it first; slanted text does not count. */
export function mainFirst(texts: readonly { quarter: number | null; weight: number }[]): number[] {
  const weights = new Map<number, number>();
  for (const { quarter, weight } of texts) {
    if (quarter !== null) weights.set(quarter, (weights.get(quarter) ?? 0) + weight);
  }
  return [...weights].sort(([, a], [, b]) => b - a).map(([quarter]) => quarter);
}

/** Straight lines of a page after `turnBack`. */
export function turnRules(
  { horizontal, vertical }: { horizontal: Rule[]; vertical: Rule[] },
  back: Matrix,
  sideways: boolean,
): { horizontal: Rule[]; vertical: Rule[] } {
  const turn = (x1: number, y1: number, x2: number, y2: number, nowVertical: boolean): Rule => {
    const [ax, ay] = apply(back, x1, y1);
    const [bx, by] = apply(back, x2, y2);
    return nowVertical
      ? { at: ax, from: Math.min(ay, by), to: Math.max(ay, by) }
      : { at: ay, from: Math.min(ax, bx), to: Math.max(ax, bx) };
  };
  const across = horizontal.map(({ at, from, to }) => turn(from, at, to, at, sideways));
  const down = vertical.map(({ at, from, to }) => turn(at, from, at, to, !sideways));
  return sideways ? { horizontal: down, vertical: across } : { horizontal: across, vertical: down };
}
