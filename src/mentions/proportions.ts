import { form } from "../lexicon/forms.ts";
import { behindLast } from "../text/span.ts";
import type { View } from "../types/reading.ts";
import type { QuantityMention, Span } from "../types/record.ts";

/** So far before a proportion is said what it is of. */
const farthest = 16;
/** The parts of a whole add up to a hundred, but for what rounding leaves. */
const whole = 100;
const rounding = 0.35;

/**
 * Numbers that are told as parts of one whole (三次产业结构为6.0:55.0:39.0) or beside each other (按6:4的比例承担). They are no
 * quantities: none of them says anything without the others. A time of day (8:30) and a scale are no proportions.
 *
 * @param quantities what was read as a number of its own (2.31:1)
 * @returns with the words that say of what, where these stand in front
 */
export function findProportions({ text }: View, quantities: readonly QuantityMention[]): Span[] {
  const found: Span[] = [];
  let next = 0;
  for (const match of text.matchAll(form("quantity/proportion", "gu"))) {
    const { index: start } = match;
    const end = start + match[0].length;
    while (next < quantities.length && quantities[next]!.number.end <= start) next++;
    const quantity = quantities[next];
    if (quantity && quantity.number.start < end && quantity.number.end >= end) continue;
    const parts = match[0].split(/[^\d.]+/u).map(Number);
    const near = text.slice(Math.max(0, start - farthest), start);
    const from = Math.max(found.at(-1)?.end ?? 0, start - behindLast("，。；：、\n（", near).length);
    const before = text.slice(from, start);
    const told =
      form("quantity/of-proportion").test(before + text.slice(end, end + 4)) ||
      form("quantity/ratio-before").test(before);
    const sum = parts.reduce((a, b) => a + b, 0);
    const isWhole = parts.length > 2 && Math.abs(sum - whole) <= rounding;
    if (told || isWhole) found.push({ start: told ? from : start, end });
  }
  return found;
}
