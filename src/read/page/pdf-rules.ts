import type { Rule } from "./page.ts";
import { apply, type Matrix, multiply } from "./page-matrix.ts";

/** Numbers of pdf.js' operators (`OPS`) that matter for ruling lines, and its codes inside a path. */
export interface RuleOperators {
  save: number;
  restore: number;
  transform: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  constructPath: number;
  stroke: number;
  closeStroke: number;
  fill: number;
  eoFill: number;
  fillStroke: number;
  eoFillStroke: number;
  closeFillStroke: number;
  closeEOFillStroke: number;
}

/** A filled box no thicker than this, in points, is a line. */
const thin = 3;

/** More lines than that is a drawing. */
const maxRules = 20_000;

/**
 * Horizontal and vertical lines of a page: stroked segments and thin filled boxes.
 *
 * @param base from the page's own coordinates to points from its upper left corner
 */
export function rulesOf(
  list: { fnArray: number[]; argsArray: unknown[] },
  ops: RuleOperators,
  base: Matrix,
): { horizontal: Rule[]; vertical: Rule[] } {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const strokes = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  const fills = new Set([ops.fill, ops.eoFill]);
  const put = (x1: number, y1: number, x2: number, y2: number) => {
    if (horizontal.length + vertical.length >= maxRules) return;
    if (Math.abs(y1 - y2) < 1)
      horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (Math.abs(x1 - x2) < 1)
      vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  };
  let matrix = base;
  const stack: Matrix[] = [];
  for (const [i, fn] of list.fnArray.entries()) {
    if (fn === ops.save) stack.push(matrix);
    else if (fn === ops.restore) matrix = stack.pop() ?? matrix;
    else if (fn === ops.transform) matrix = multiply(matrix, list.argsArray[i] as Matrix);
    else if (fn === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      const [form] = list.argsArray[i] as [Matrix | null];
      if (form) matrix = multiply(matrix, form);
    } else if (fn === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (fn === ops.constructPath) {
      const [paint, [path], box] = list.argsArray[i] as [
        number,
        [ArrayLike<number> | null],
        ArrayLike<number> | null,
      ];
      if (path && strokes.has(paint)) segments(path, matrix, put);
      else if (box && fills.has(paint)) thinBox(box, matrix, put);
    }
  }
  return { horizontal, vertical };
}

type Put = (x1: number, y1: number, x2: number, y2: number) => void;

/** Coordinates after each code of a path: moveTo, lineTo, curveTo, quadraticCurveTo, closePath. */
const lengths = [2, 2, 6, 4, 0];

function segments(path: ArrayLike<number>, matrix: Matrix, put: Put): void {
  let here: [number, number] = [0, 0];
  let first = here;
  for (let i = 0; i < path.length; ) {
    const code = path[i]!;
    const length = lengths[code];
    if (length === undefined) return;
    if (code === 4) {
      put(...here, ...first);
      here = first;
    } else {
      const end = apply(matrix, path[i + length - 1]!, path[i + length]!);
      if (code === 1) put(...here, ...end);
      if (code === 0) first = end;
      here = end;
    }
    i += length + 1;
  }
}

function thinBox(box: ArrayLike<number>, matrix: Matrix, put: Put): void {
  const [x1, y1] = apply(matrix, box[0]!, box[1]!);
  const [x2, y2] = apply(matrix, box[2]!, box[3]!);
  const width = Math.abs(x1 - x2);
  const height = Math.abs(y1 - y2);
  if (height <= thin && width > 2 * height) put(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2);
  else if (width <= thin && height > 2 * width) put((x1 + x2) / 2, y1, (x1 + x2) / 2, y2);
}
