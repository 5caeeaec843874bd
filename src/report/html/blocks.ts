import { isSpace } from "../../text/span.ts";
import type { Section, Span } from "../../types/record.ts";

/** A paragraph of a source text; what stands between two of them is white space. */
export interface Block extends Span {
  /** The outline's node that begins here. */
  item?: Section;
  /** A row of a table, its cells on lines of their own. */
  row?: true;
}

/**
 * The paragraphs of a text: its lines; a new one also where a node of the outline begins, since web copies join all
 * lines; a row of a table is one.
 */
export function blocksOf(text: string, range: Span, outline: readonly Section[]): Block[] {
  const items = outline
    .filter(({ span }) => span.start >= range.start && span.start < range.end && span.end > span.start)
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }, i, all) => span.start !== all[i - 1]?.span.start);
  const blocks: Block[] = [];
  let next = 0;
  let lineEnd = -1;
  for (let at = range.start; at < range.end; ) {
    while (next < items.length && items[next]!.span.start < at) next++;
    const item = items[next]?.span.start === at ? items[next++] : undefined;
    if (!item && isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    if (lineEnd < at) lineEnd = indexOrEnd(text.indexOf("\n", at), range.end);
    const row = item?.kind === "row";
    const stop = items[next]?.span.start ?? range.end;
    const end = Math.max(at + 1, Math.min(stop, row ? item.span.end : lineEnd, range.end));
    blocks.push({ start: at, end, ...(item ? { item } : {}), ...(row ? { row } : {}) });
    at = end;
  }
  return blocks;
}

function indexOrEnd(index: number, end: number): number {
  return index < 0 ? end : index;
}
