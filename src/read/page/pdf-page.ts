import type { Fragment, Page } from "./page.ts";
import type { OpenPdf } from "./pdf-document.ts";
import { type Matrix, multiply, rulesOf } from "./pdf-rules.ts";
import { unifyIdeographs } from "./radicals.ts";

interface TextItem {
  str: string;
  transform: number[];
  width: number;
}

/**
 * Text and ruling lines of one page, counted from 1, upright as most of its text stands.
 *
 * @param before the page before it: a table there may go on in one long row here
 */
export async function readPage(pdf: OpenPdf, number: number, before: Page | undefined): Promise<Page> {
  const page = await pdf.page(number);
  const view = page.getViewport({ scale: 1 });
  const base = view.transform as Matrix;
  const content = await page.getTextContent({ disableNormalization: true });
  const items = content.items.filter(
    (item): item is typeof item & TextItem => "str" in item && /\S/u.test(item.str),
  );
  const turned = items.map((item) => ({ item, matrix: multiply(base, item.transform as Matrix) }));
  const quarter = mainQuarter(turned.map(({ item, matrix }) => ({ matrix, weight: item.str.length })));
  const upright = turnBack(quarter, view.width, view.height);
  const fragments = turned.flatMap(({ item, matrix }) => {
    const set = multiply(upright, matrix);
    return quarterOf(set) === 0 ? [fragmentOf(item, set)] : [];
  });
  // The list of drawing operators costs as much as the text; pages of plain prose need none.
  const list =
    hasColumns(fragments) || (before && before.vertical.length > 2)
      ? await page.getOperatorList()
      : { fnArray: [], argsArray: [] };
  const rules = rulesOf(list, pdf.operators, multiply(upright, base));
  page.cleanup();
  const sideways = quarter % 2 === 1;
  return {
    width: sideways ? view.height : view.width,
    height: sideways ? view.width : view.height,
    fragments,
    ...rules,
  };
}

/** Whether two lines at least have a gap inside, as the rows of a table have. */
function hasColumns(fragments: Fragment[]): boolean {
  const sorted = fragments.toSorted((a, b) => a.y - b.y || a.x - b.x);
  let gaps = 0;
  for (let i = 1; i < sorted.length; i++) {
    const [before, after] = [sorted[i - 1]!, sorted[i]!];
    const sameLine = after.y - before.y < 0.4 * after.size;
    if (sameLine && after.x - before.x - before.width > 0.4 * after.size) gaps++;
  }
  return gaps >= 2;
}

function fragmentOf(item: TextItem, [a, b, c, d, x, y]: Matrix): Fragment {
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  return { text: unifyIdeographs(item.str), x, y, width: item.width, size };
}

/** How often a quarter turn to the right text is turned: 0 for upright, 1 downwards; null for text at a slant. */
function quarterOf([a, b]: Matrix): number | null {
  const turns = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) < 0.06 ? (nearest + 4) % 4 : null;
}

/** The direction of most of the text, e.g. of a wide table set sideways. Slanted text (a watermark) does not count. */
function mainQuarter(items: { matrix: Matrix; weight: number }[]): number {
  const weights = [0, 0, 0, 0];
  for (const { matrix, weight } of items) {
    const quarter = quarterOf(matrix);
    if (quarter !== null) weights[quarter]! += weight;
  }
  return weights.indexOf(Math.max(...weights));
}

function turnBack(quarter: number, width: number, height: number): Matrix {
  if (quarter === 1) return [0, -1, 1, 0, 0, width];
  if (quarter === 2) return [-1, 0, 0, -1, width, height];
  if (quarter === 3) return [0, 1, -1, 0, height, 0];
  return [1, 0, 0, 1, 0, 0];
}
