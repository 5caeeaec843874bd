import { isWide } from "../../text/wide.ts";
import type { TableBlock } from "../layout.ts";
import type { Fragment, Page, Rule } from "./page.ts";
import { firstUnit, joinLines, type Line, linesOf } from "./page-lines.ts";
import { close, distinct, joinRules, type Lattice, latticesOf } from "./rules.ts";

/** More cells than that is a form for machines, not a table for readers. */
const maxCells = 20_000;

/** A table and where it stands. */
export interface PlacedTable {
  block: TableBlock;
  top: number;
  bottom: number;
  /** Edges of its columns, for finding its continuation on the next page. */
  edges: number[];
}

/**
 * Tables that ruling lines draw, and the fragments outside them.
 *
 * A table has two columns at least; one row is enough, for a row may fill a page. Where its outer lines are missing (open
 * at the sides, cut by the end of a page) the ends of the lines across stand for them.
 */
export function takeTables(page: Page): { tables: PlacedTable[]; rest: Fragment[] } {
  const tables: PlacedTable[] = [];
  let rest = page.fragments;
  for (const lattice of latticesOf(joinRules(page.horizontal), joinRules(page.vertical))) {
    const grid = gridOf(lattice);
    if (!grid) continue;
    const inside: Fragment[] = [];
    const outside: Fragment[] = [];
    for (const fragment of rest) (within(fragment, grid) ? inside : outside).push(fragment);
    const block = fill(grid, inside);
    if (!block) continue;
    rest = outside;
    tables.push({ block, top: grid.ys[0]!, bottom: grid.ys.at(-1)!, edges: grid.xs });
  }
  return { tables, rest };
}

interface LatticeGrid {
  xs: number[];
  ys: number[];
  horizontal: Rule[];
  vertical: Rule[];
}

function gridOf({ horizontal, vertical }: Lattice): LatticeGrid | null {
  if (horizontal.length < 2 || vertical.length < 1) return null;
  const sides = missingEdges(vertical, horizontal);
  const ends = missingEdges(horizontal, vertical);
  const xs = distinct([...vertical, ...sides].map(({ at }) => at));
  const ys = distinct([...horizontal, ...ends].map(({ at }) => at));
  if (xs.length < 3 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) > maxCells) return null;
  return { xs, ys, horizontal: [...horizontal, ...ends], vertical: [...vertical, ...sides] };
}

/** Outer rules that are not drawn, where the rules across reach further than the outermost one that is. */
function missingEdges(rules: Rule[], across: Rule[]): Rule[] {
  const from = Math.min(...rules.map((rule) => rule.from));
  const to = Math.max(...rules.map((rule) => rule.to));
  const reach = [Math.min(...across.map((rule) => rule.from)), Math.max(...across.map((rule) => rule.to))];
  return reach
    .filter((end) => rules.every(({ at }) => Math.abs(end - at) > 4 * close))
    .map((at) => ({ at, from, to }));
}

function within({ x, y, width, size }: Fragment, { xs, ys }: LatticeGrid): boolean {
  const middle = y - size / 3;
  return middle > ys[0]! && middle < ys.at(-1)! && x + width / 2 > xs[0]! && x + width / 2 < xs.at(-1)!;
}

function fill({ xs, ys, horizontal, vertical }: LatticeGrid, fragments: Fragment[]): TableBlock | null {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const drawn = (rules: Rule[], at: number, along: number) =>
    rules.some((rule) => Math.abs(rule.at - at) <= close && rule.from <= along && rule.to >= along);
  const across = xs.map((x) => ys.slice(1).map((y, r) => drawn(vertical, x, (y + ys[r]!) / 2)));
  const along = ys.map((y) => xs.slice(1).map((x, c) => drawn(horizontal, y, (x + xs[c]!) / 2)));

  const owner = new Array<number>(rows * columns).fill(-1);
  const cells: { row: number; column: number; rowSpan: number; columnSpan: number; fragments: Fragment[] }[] =
    [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row * columns + column] !== -1) continue;
      let columnSpan = 1;
      while (column + columnSpan < columns && !across[column + columnSpan]![row]) columnSpan++;
      let rowSpan = 1;
      while (row + rowSpan < rows && !along[row + rowSpan]![column]) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) owner[r * columns + c] = cells.length;
      }
      cells.push({ row, column, rowSpan, columnSpan, fragments: [] });
    }
  }
  for (const fragment of fragments.flatMap((whole) => cut(whole, xs))) {
    const column = place(xs, fragment.x + fragment.width / 2);
    const row = place(ys, fragment.y - fragment.size / 3);
    cells[owner[row * columns + column]!]!.fragments.push(fragment);
  }
  const filled = cells.map(({ fragments: own, ...cell }) => ({
    ...cell,
    text: cellText(linesOf(own), xs[cell.column]!, xs[cell.column + cell.columnSpan]!),
  }));
  if (cells.length < 2 || filled.every(({ text }) => text === "")) return null;
  return { type: "table", rows, columns, cells: filled };
}

/** Index of the stretch between two edges in which a value lies. */
function place(edges: number[], value: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A fragment that runs over a column's edge, in two or more pieces, by the widths of its letters. */
function cut(fragment: Fragment, xs: number[]): Fragment[] {
  const { x, width, size, text } = fragment;
  const crossed = xs.filter((edge) => edge > x + size / 2 && edge < x + width - size / 2);
  if (crossed.length === 0) return [fragment];
  const weights = [...text].map((char) => (isWide(char.charCodeAt(0)) ? 2 : 1));
  const unit = width / weights.reduce((a, b) => a + b, 0);
  const pieces: Fragment[] = [];
  let at = x;
  for (const [i, char] of [...text].entries()) {
    const charWidth = unit * weights[i]!;
    const last = pieces.at(-1);
    if (last && place(xs, at + charWidth / 2) === place(xs, last.x + last.width / 2)) {
      last.text += char;
      last.width += charWidth;
    } else pieces.push({ ...fragment, text: char, x: at, width: charWidth });
    at += charWidth;
  }
  return pieces;
}

/**
 * Lines of a cell as one text: a line that was full goes on in the next (`晋城市人民政` + `府`), one that was not
 * ends there.
 */
function cellText(lines: Line[], left: number, right: number): string {
  let text = "";
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const room = before ? (right - left - (before.right - before.x)) / line.size : 0;
    if (!before) text = line.text;
    else if (room < firstUnit(line.text) + 1.6) text = joinLines(text, line.text);
    else text += `\n${line.text}`;
  }
  return text;
}
