import type { Source, SourceFormat } from "../../types/record.ts";
import { type Block, layOut, type TableBlock } from "../layout.ts";
import type { Origin } from "../reader.ts";
import type { Page } from "./page.ts";
import { withoutFormLetters, withoutFurniture } from "./page-furniture.ts";
import { type Line, linesOf } from "./page-lines.ts";
import { type Measure, measureLines, paragraphBuilder } from "./paragraphs.ts";
import { type PlacedTable, takeTables } from "./ruled-table.ts";
import { continueTable } from "./table-over-pages.ts";

/**
 * Pages as one text: running heads and page numbers dropped, lines joined to paragraphs, tables by their ruling
 * lines, over the ends of pages.
 *
 * @returns `pages` with the offset at which each page begins; a page that begins inside a paragraph begins there
 */
export function textOfPages(pages: Page[], base: Origin, format: SourceFormat): Source {
  // Text in other directions is read after the page, as if it stood on a page of its own.
  const sheets = pages.flatMap((page, number) =>
    [page, ...(page.turned ?? [])].map((sheet, i) => ({ sheet, number, upright: i === 0 })),
  );
  const taken = sheets.map(({ sheet }) => takeTables(sheet));
  const lines = taken.map(({ rest }) => linesOf(withoutFormLetters(rest)));
  const upright = sheets.flatMap((sheet, i) => (sheet.upright ? [i] : []));
  for (const [i, kept] of withoutFurniture(upright.map((i) => lines[i]!)).entries())
    lines[upright[i]!] = kept;
  const measures = measuresOf(sheets, lines);

  const blocks: Block[] = [];
  /** By page: block and character in it, or row of a table. */
  const starts = new Map<number, { block: number; at: number; row?: number }>();
  const paragraphs = paragraphBuilder(({ text, pageStarts }) => {
    for (const { page, at } of pageStarts) start(page, at);
    blocks.push({ type: "paragraph", text });
  });
  const start = (page: number, at: number, row?: number, block = blocks.length) => {
    if (!starts.has(page)) starts.set(page, { block, at, ...(row === undefined ? {} : { row }) });
  };
  let open: { table: PlacedTable; block: TableBlock } | null = null;
  for (const [i, own] of lines.entries()) {
    const { number: page, upright } = sheets[i]!;
    if (!upright) paragraphs.close();
    for (const piece of inOrder(own, taken[i]!.tables)) {
      if (!("block" in piece)) {
        open = null;
        paragraphs.add(piece, page, measures[i]!);
        continue;
      }
      paragraphs.close();
      const added = open && continueTable(open.block, open.table.edges, piece);
      if (open && added !== null) {
        start(page, 0, added, blocks.length - 1);
        open.table = piece;
      } else {
        start(page, 0);
        blocks.push(piece.block);
        open = { table: piece, block: piece.block };
      }
    }
    if (!upright) paragraphs.close();
  }
  paragraphs.close();

  const { source, starts: blockStarts } = layOut(blocks, base, format);
  const tableOf = new Map<number, number>();
  for (const [i, block] of blocks.entries()) if (block.type === "table") tableOf.set(i, tableOf.size);
  const offsets: number[] = new Array(pages.length).fill(source.text.length);
  for (let page = pages.length - 1, next = source.text.length; page >= 0; page--) {
    const found = starts.get(page);
    if (found) {
      const table = found.row === undefined ? undefined : source.tables[tableOf.get(found.block)!];
      const cell = table?.cells.find(({ row }) => row >= found.row!);
      next = cell?.span.start ?? blockStarts[found.block]! + found.at;
    }
    offsets[page] = next;
  }
  return { ...source, pages: offsets };
}

function inOrder(lines: Line[], tables: PlacedTable[]): (Line | PlacedTable)[] {
  const height = (piece: Line | PlacedTable) => ("block" in piece ? piece.top : piece.y);
  return tables.length === 0 ? lines : [...lines, ...tables].sort((a, b) => height(a) - height(b));
}

/** Measures by page; left and right pages have margins of their own, and so have pages of another width. */
function measuresOf(sheets: { sheet: Page; number: number; upright: boolean }[], lines: Line[][]): Measure[] {
  const keys = sheets.map(
    ({ sheet, number, upright }) => `${Math.round(sheet.width)} ${number % 2} ${upright}`,
  );
  const byKey = new Map<string, Line[]>();
  for (const [i, key] of keys.entries()) {
    const list = byKey.get(key) ?? [];
    for (const line of lines[i]!) list.push(line);
    byKey.set(key, list);
  }
  const measures = new Map(
    [...byKey].map(([key, all]) => [key, measureLines(all, Number.parseInt(key, 10))]),
  );
  return keys.map((key) => measures.get(key)!);
}
