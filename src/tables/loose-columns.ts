import { coverage } from "../text/overlapping.ts";
import type { Span } from "../types/record.ts";

/** Fewer such lines below one another are no column. */
const fewestRows = 3;
/** 棉 花　447 万吨　18.1: a name, a figure with its unit, and behind a gap another figure that has none. */
const row = /^[^\d\n，。；]{2,24}?\s+\d[\d,.]*\s*[^\d\s\n，。；：]{1,6}\s+[-－+]?\d[\d.]*[%％]?\s*$/u;

/**
 * Lines whose cells only blanks part, where the last figure has no unit: what its column means stands in a head of the
 * same kind (1990年　比上年增长%), and nothing tells which figure is below which word.
 *
 * @param text a view's text
 * @param skip spans of tables that are read already, in order
 * @returns the spans of such lines that follow one another, in the order of the text
 */
export function findLooseColumns(text: string, skip: Span[]): Span[] {
  const found: Span[] = [];
  const isRead = coverage(skip);
  let rows = 0;
  let from = 0;
  const close = (end: number) => {
    if (rows >= fewestRows) found.push({ start: from, end });
    rows = 0;
  };
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    const read = isRead({ start, end });
    if (!read && end - start <= longestRow && row.test(text.slice(start, end).trimStart())) {
      if (rows++ === 0) from = start;
    } else if (text.slice(start, end).trim() !== "" || read) close(start);
    start = end + 1;
  }
  close(text.length);
  return found;
}

const longestRow = 60;
