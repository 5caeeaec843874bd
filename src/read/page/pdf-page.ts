import type { Page } from "./page.ts";
import { mainFirst, multiply, turnBack } from "./page-matrix.ts";
import type { Operators, RawPage } from "./pdf-document.ts";
import { rulesOf } from "./pdf-rules.ts";
import { textOf } from "./pdf-text.ts";

/**
 * Text and ruling lines of one page, upright as most of its text stands; text that stands in another
 * direction (a table set sideways) as pages of its own, in `turned`. Slanted text (a watermark) is left out.
 */
export function readPage({ width, height, base, list, fonts }: RawPage, operators: Operators): Page {
  const back = (quarter: number) => turnBack(quarter, width, height);
  const text = textOf(list, operators, fonts, base, back);
  const pageOf = (quarter: number): Page => ({
    width: quarter % 2 === 1 ? height : width,
    height: quarter % 2 === 1 ? width : height,
    fragments: text.flatMap((run) => (run.quarter === quarter ? [run.fragment] : [])),
    ...rulesOf(list, operators, multiply(back(quarter), base)),
  });
  const [main = 0, ...others] = mainFirst(
    text.map(({ quarter, fragment }) => ({ quarter, weight: fragment.text.length })),
  );
  const page = pageOf(main);
  if (others.length > 0) page.turned = others.map(pageOf);
  return page;
}
