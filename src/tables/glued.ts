import type { Span } from "../types/record.ts";

/**
 * A head whose cells have run together: 指　　标2015年2020年〔累计〕1属性, 指标名称单位2020年2025年; not 指标 2020年 2025年,
 * whose cells a blank still parts.
 */
const head =
  /指[ \u3000]{0,4}标(?:名[ \u3000]{0,4}称)?(?:(?:计量)?单位)?(?:(?:19|20)\d{2}年[^\d\s，。；：]{0,10}){2,5}/gu;
/** The end of a row: 76.7＞80-约束性, --〔18〕预期性, 15.7415左右-预期性. */
const rowEnd = /[\d\-—〔〕[\]%上下右]\s{0,2}(?:约束性|预期性)/u;
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
  head.lastIndex = 0;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const start = match.index;
    while (skipped < skip.length && skip[skipped]!.end <= start) skipped++;
    const border = skip[skipped]?.start ?? text.length;
    let end = head.lastIndex;
    let rows = 0;
    // a window: a search in vain must not run through the whole text
    for (;;) {
      const row = rowEnd.exec(text.slice(end, Math.min(end + longestRow, border)));
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
