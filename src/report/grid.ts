import Table from "cli-table3";
import type { Paint } from "./paint.ts";
import { width, wrap } from "./wrap.ts";

/**
 * A table that fits the terminal and lines up with Chinese in it. Rules stand between its rows only where the first
 * cell of one takes more than a line: else it tells where a row begins, and a long table is half as long.
 *
 * cli-table3 counts code units where it wraps, so cells are wrapped before by display width; a cell may hold line breaks.
 * For each line of a cell it measures the cell again and again, so a passage of 4,000 characters would take a minute:
 * cells are cut at 200 characters, the rest is for the other formats. Long tables are laid out in portions.
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
  const painted = own.map((cell) => cell.replace(/[^\n]+/gu, (line) => paint.strong(line)));
  const lines = linesOf([painted, ...body], wide);
  if (body.some(([first = ""]) => first.includes("\n"))) return lines.join("\n");
  const rule = lines.findIndex(isRule);
  return lines.filter((line, i) => i === rule || !isRule(line)).join("\n");
}

/** Rows that cli-table3 lays out at a time: it sets each against all before it. */
const atATime = 100;

/** The lines of a table whose columns are so wide, laid out in portions. */
function linesOf(rows: readonly string[][], wide: readonly number[]): string[] {
  const lines: string[] = [];
  for (let from = 0; from < rows.length; from += atATime) {
    const table = new Table({ style: { head: [], border: [] }, colWidths: wide.map((n) => n + 2) });
    table.push(...rows.slice(from, from + atATime));
    const portion = table.toString().split("\n");
    if (from === 0) lines.push(...portion);
    // the upper border of a portion is the rule below the one before
    else
      lines.splice(
        -1,
        1,
        portion[0]!.replaceAll("┬", "┼").replace("┌", "├").replace("┐", "┤"),
        ...portion.slice(1),
      );
  }
  return lines;
}

const isRule = (line: string) => line.startsWith("├");

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
