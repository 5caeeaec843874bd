import { form } from "../lexicon/forms.ts";
import type { Span } from "../types/record.ts";

const longestRow = 200;
const fewestRows = 3;

/**
 * Indicator tables whose cells a copy has run together, head and all: where a figure ends and the next begins nobody can
 * tell (15.7415左右 is 15.7, a footnote 4 and 15左右). Known by the head and by the nature that ends each row.
 *
 * @param text a view's text
 * @param skip spans of tables that are read already, in order
 * @returns from the head to the last row's nature, in the order of the text
 */
export function findGlued(text: string, skip: Span[]): Span[] {
  const found: Span[] = [];
  let skipped = 0;
  const head = form("table/glued-head", "gu");
  head.lastIndex = 0;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const start = match.index;
    while (skipped < skip.length && skip[skipped]!.end <= start) skipped++;
    const border = skip[skipped]?.start ?? text.length;
    let end = head.lastIndex;
    let rows = 0;
    // a window: a search in vain must not run through the whole text
    for (;;) {
      const row = form("table/glued-row-end").exec(text.slice(end, Math.min(end + longestRow, border)));
      if (!row) break;
      end += row.index + row[0].length;
      rows++;
    }
    if (rows < fewestRows) continue;
    found.push({ start, end });
    head.lastIndex = end;
  }
  return found;
}
