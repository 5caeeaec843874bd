import { type Block, type Grid, refuseTooManyCells } from "../layout.ts";
import { blocksOf } from "../web/html-blocks.ts";
import { measurePage } from "../web/html-measure.ts";
import { parseHtml } from "../web/html-tree.ts";
import { plainLine } from "./inline.ts";
import { delimiterRow } from "./is-markdown.ts";

const row = /^\s{0,9}\|.{1,100000}\|\s*$/u;

/** Adds the table of pipes that begins at a line, if one does; how many lines it takes. */
export function putPipeTable(lines: readonly string[], i: number, path: string, blocks: Block[]): number {
  const line = lines[i]!;
  const next = lines[i + 1] ?? "";
  if (!line.includes("|") || !(delimiterRow.test(next) || (row.test(line) && row.test(next)))) return 0;
  let end = i;
  while (end < lines.length && lines[end]!.includes("|") && lines[end]!.trim() !== "") end++;
  const rows = rowsOf(lines.slice(i, end).filter((text) => !delimiterRow.test(text)));
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (columns < 2) return 0;
  refuseTooManyCells(path, rows.length, columns);
  blocks.push({ type: "table", ...gridOf(rows, columns) });
  return end - i;
}

function gridOf(rows: readonly string[][], columns: number): Grid {
  return {
    rows: rows.length,
    columns,
    cells: rows.flatMap((cells, row) =>
      cells.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: plainLine(text).text })),
    ),
  };
}

/**
 * The cells of the rows; where rows end with `|` and do not begin with it (地区生产总值 | 617 | 5.2 |), one that does, and is
 * a cell short of them, begins with an empty cell: | 绝对数（亿元） | 比上年增长（%） |.
 */
function rowsOf(lines: readonly string[]): string[][] {
  const rows = lines.map(cellsOf);
  const open = rows.filter((_, i) => !lines[i]!.trim().startsWith("|") && lines[i]!.trim().endsWith("|"));
  const width = Math.max(0, ...open.map(({ length }) => length));
  return rows.map((cells, i) =>
    cells.length === width - 1 && lines[i]!.trim().startsWith("|") ? ["", ...cells] : cells,
  );
}

/** The cells of a row: `| 一、打通“断头路”| 市住房城乡建设局 |`; `\|` is no border. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, "")
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());
}

/** For each line that opens a table in HTML, the line that closes it; what is never closed ends with its paragraph. */
export function htmlTables(lines: readonly string[]): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (!line.includes("<")) continue;
    for (const [tag] of line.matchAll(/<\/?table(?=[\s>])/giu)) {
      if (!tag.startsWith("</")) open.push(i);
      else if (open.length > 0) ends.set(open.pop()!, i);
    }
  }
  return ends;
}

/** Adds what a table in HTML holds, as recognition programs write those with merged cells; how many lines it takes. */
export function putHtmlTable(
  lines: readonly string[],
  i: number,
  ends: ReadonlyMap<number, number>,
  blocks: Block[],
): number {
  let end = (ends.get(i) ?? i) + 1;
  if (!ends.has(i)) while (end < lines.length && lines[end]!.trim() !== "") end++;
  const page = parseHtml(lines.slice(i, end).join("\n"));
  for (const block of blocksOf(page, measurePage(page), () => false)) {
    if (block.type === "paragraph") blocks.push({ ...block, text: plainLine(block.text).text });
    else
      blocks.push({
        ...block,
        cells: block.cells.map((cell) => ({ ...cell, text: plainLine(cell.text).text })),
      });
  }
  return end - i;
}
