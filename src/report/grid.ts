import type { Paint } from "./paint.ts";
import { width, wrap } from "./wrap.ts";

/**
 * A table that fits the terminal and lines up with Chinese in it. Rules stand between its rows only where the first
 * cell of one takes more than a line: else it tells where a row begins, and a long table is half as long.
 * A cell may hold line breaks; it is cut at 200 characters, the rest is for the other formats.
 *
 * @param columns how many columns of the terminal it may take
 */
export function grid(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
  paint: Paint,
): string {
  const shown = rows.map((row) => row.map(cut));
  const all = [head, ...shown];
  const natural = head.map((_, i) => Math.max(...all.map((row) => cellWidth(row[i] ?? ""))));
  // A rule and two blanks for each column, and the last rule.
  const widths = columnWidths(natural, columns - 3 * head.length - 1);
  const cells = (row: readonly string[]) => head.map((_, i) => wrap(row[i] ?? "", widths[i]!));
  const own = cells(head);
  const body = shown.map(cells);
  const wide = own.map((_, i) => Math.max(...[own, ...body].map((row) => cellWidth(row[i]!))));
  const apart = body.some(([first = ""]) => first.includes("\n"));
  const rule = border(wide, "├┼┤");
  return [
    border(wide, "┌┬┐"),
    ...linesOf(own, wide, paint.strong),
    ...(apart || body.length === 0 ? [] : [rule]),
    ...body.flatMap((row) => (apart ? [rule, ...linesOf(row, wide)] : linesOf(row, wide))),
    border(wide, "└┴┘"),
  ].join("\n");
}

/** A line above, between or below rows, of the signs at its beginning, between columns and at its end. */
function border(wide: readonly number[], [left, middle, right]: string): string {
  return `${left}${wide.map((n) => "─".repeat(n + 2)).join(middle)}${right}`;
}

/** The lines of a row whose columns are so wide. */
function linesOf(
  row: readonly string[],
  wide: readonly number[],
  painted = (line: string) => line,
): string[] {
  const cells = row.map((cell) => cell.split("\n"));
  return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, i) => {
    const line = cells.map((lines, column) => {
      const words = lines[i] ?? "";
      const blanks = " ".repeat(Math.max(0, wide[column]! - width(words)));
      return ` ${words === "" ? "" : painted(words)}${blanks} `;
    });
    return `│${line.join("│")}│`;
  });
}

const longest = 200;

/** A cell's beginning, and `…` where there is more; no half of a surrogate pair is left at the end. */
function cut(cell: string): string {
  if (cell.length <= longest) return cell;
  const end = /[\ud800-\udbff]/u.test(cell[longest - 1]!) ? longest - 1 : longest;
  return `${cell.slice(0, end)}…`;
}

const cellWidth = (cell: string) => Math.max(...cell.split("\n").map(width));

/** Narrow columns keep what they need; the wide ones share the rest alike. */
export function columnWidths(natural: readonly number[], total: number): number[] {
  const widths = [...natural];
  let open = widths.map((_, i) => i);
  let rest = total;
  for (;;) {
    const share = Math.max(4, Math.floor(rest / open.length));
    const narrow = open.filter((i) => natural[i]! <= share);
    for (const i of narrow) rest -= natural[i]!;
    open = open.filter((i) => natural[i]! > share);
    if (narrow.length === 0 || open.length === 0) {
      for (const i of open) widths[i] = share;
      return widths;
    }
  }
}
