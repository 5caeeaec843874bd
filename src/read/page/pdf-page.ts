import type { Page } from "./page.ts";
import type { Operators, RawPage } from "./pdf-document.ts";
import { multiply, turnBack } from "./pdf-matrix.ts";
import { rulesOf } from "./pdf-rules.ts";
import { type TurnedFragment, textOf } from "./pdf-text.ts";

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
  const [main = 0, ...others] = byWeight(text);
  const page = pageOf(main);
  if (others.length > 0) page.turned = others.map(pageOf);
  return page;
}

/** Directions of a page's text, the one with most of it first. */
function byWeight(text: readonly TurnedFragment[]): number[] {
  const weights = new Map<number, number>();
  for (const { quarter, fragment } of text) {
    if (quarter !== null) weights.set(quarter, (weights.get(quarter) ?? 0) + fragment.text.length);
  }
  return [...weights].sort(([, a], [, b]) => b - a).map(([quarter]) => quarter);
}
