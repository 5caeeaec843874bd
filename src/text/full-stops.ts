import { isHan } from "./han.ts";

/** So many points end sentences before a text is taken to be typed with them … */
const fewest = 4;
/** … and so many times as often as 。 does. */
const times = 3;
const point = /[.．]/gu;
const ordinals = "一二三四五六七八九十";

/**
 * A text of the same length in which the points that end its sentences are 。, as typists of the nineties wrote
 * (稳定粮食面积.全镇播种2.6万亩.). Not those of figures and labels (2.6, 一.), nor any in a text that has stops of its own.
 *
 * @param text any text
 */
export function withFullStops(text: string): string {
  if (!text.includes(".") && !text.includes("．")) return text;
  const ends: number[] = [];
  for (point.lastIndex = 0; point.test(text); )
    if (endsSentence(text, point.lastIndex - 1)) ends.push(point.lastIndex - 1);
  if (ends.length < fewest || ends.length < times * occurrences(text, "。")) return text;
  const parts: string[] = [];
  let from = 0;
  for (const at of ends) {
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)].join("。");
}

/** Behind a word of Chinese or what closes one, before another or at the end of a line; not behind 一 at the head of one. */
function endsSentence(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  if (!isHan(before) && !'）)”"》'.includes(before || "-")) return false;
  const behind = text[at + 1] ?? "\n";
  if (!isHan(behind) && !/[\s（(“"《\d]/u.test(behind)) return false;
  if (!ordinals.includes(before)) return true;
  return isHan(text[at - 2]) && !ordinals.includes(text[at - 2]!);
}

function occurrences(text: string, word: string): number {
  let n = 0;
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) n++;
  return n;
}
