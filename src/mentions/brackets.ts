import type { View } from "../text/view.ts";
import type { Span } from "../types/record.ts";

/** Longest bracket that is looked into: a list of some sixty bodies. */
const maxLength = 800;
const maxDepth = 8;
const opening = "（([【〔";
const closing = "）)]】〕";
const bracket = /[（([【〔）)\]】〕]/gu;

/**
 * Every bracket of a text, with its marks and with those nested in it, in one pass. Brackets of different kinds may
 * close each other (（牵头单位：省科技厅]); unclosed and overlong ones are left out.
 *
 * @returns in the order they open
 */
export function findBrackets({ text }: View): Span[] {
  const found: Span[] = [];
  let open: number[] = [];
  for (bracket.lastIndex = 0; bracket.test(text); ) {
    const i = bracket.lastIndex - 1;
    const c = text[i]!;
    if (opening.includes(c)) {
      if (open.length === maxDepth) open = open.slice(1);
      open.push(i);
    } else if (closing.includes(c)) {
      const start = open.pop();
      if (start !== undefined && i - start < maxLength) found.push({ start, end: i + 1 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
