import { readFileSync } from "node:fs";
import { builtDictionary } from "./segmenter.ts";

/** The words of two characters, and those of three, one behind the other in order. */
let lists: readonly string[] | undefined;

/**
 * Whether two or three characters are a common word. For where a text ends in the middle of one: this list is read in a
 * hundredth of the time of the segmenter, and searched as it is.
 */
export function isShortWord(text: string): boolean {
  lists ??= readFileSync(builtDictionary("short.txt"), "utf8").split("\n");
  const { length } = text;
  const list = lists[length - 2] ?? "";
  let [low, high] = [0, list.length / length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = list.slice(middle * length, (middle + 1) * length);
    if (word === text) return true;
    if (word < text) low = middle + 1;
    else high = middle;
  }
  return false;
}
