import { squeeze } from "../../text/span.ts";
import type { Fragment } from "./page.ts";
import type { Line } from "./page-lines.ts";

/** How many lines at the top and at the bottom of a page may be running heads or page numbers. */
const edge = 2;

/** `— 1 —`, `－ 12 －`, `- 3 -`, `·4·`, `第 5 页`, `第 5 页 共 20 页`, `5/20`: a page number whatever stands on other pages. */
const dressed =
  /^(?:[-—–―－·•~～]{1,3}\d{1,4}[-—–―－·•~～]{1,3}|第\d{1,4}页(?:[/,，（(]?共\d{1,4}页[)）]?)?|\d{1,4}\/\d{1,4}|Page\d{1,4}(?:of\d{1,4})?|[-—–―－]{1,3}[IVXivx]{1,6}[-—–―－]{1,3})$/u;

/** Letters printed down the edge of a form, one by one: where it is to be bound or sealed. */
const formLetters = new Set("装订线密封");

/** The fragments of a page without 装 订 线 down its edge: two different letters at least, each alone, below each other. */
export function withoutFormLetters(fragments: Fragment[]): Fragment[] {
  const letters = fragments.filter(({ text }) => formLetters.has(text.trim()));
  const dropped = new Set(
    letters.filter((letter) =>
      letters.some(
        (other) =>
          other.text !== letter.text &&
          Math.abs(other.x - letter.x) < 0.5 * letter.size &&
          Math.abs(other.y - letter.y) > 2 * letter.size,
      ),
    ),
  );
  return dropped.size === 0 ? fragments : fragments.filter((fragment) => !dropped.has(fragment));
}

/**
 * The lines of each page without page numbers and running heads.
 *
 * A running head stands on three pages at least and on two fifths of them, at the same height, with the same words
 * but for digits. A bare number is a page number where it grows by one from page to page (`12` alone may be a table cell).
 */
export function withoutFurniture(pages: Line[][]): Line[][] {
  const numbers = bareNumbers(pages);
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edges(lines).flatMap(headKeys))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(3, 0.4 * pages.length);
  return pages.map((lines, page) => {
    const dropped = new Set(
      edges(lines).filter(
        (line) =>
          dressed.test(squeeze(line.text)) ||
          numbers.has(`${page} ${line.y}`) ||
          headKeys(line).some((key) => (counts.get(key) ?? 0) >= often),
      ),
    );
    return dropped.size === 0 ? lines : lines.filter((line) => !dropped.has(line));
  });
}

function edges(lines: Line[]): Line[] {
  return lines.filter((_, i) => i < edge || i >= lines.length - edge);
}

/** Words and height of a line; two heights, so that a line between two steps of the scale is found by either. */
function headKeys(line: Line): string[] {
  const words = squeeze(line.text);
  if (words.length > 60 || /^\d{1,4}$/u.test(words)) return [];
  const key = words.replace(/\d+/gu, "#");
  return [Math.floor(line.y / 6), Math.floor(line.y / 6 + 0.5) + 0.5].map((height) => `${height} ${key}`);
}

/** Keys `page y` of the lines that hold a page number alone. */
function bareNumbers(pages: Line[][]): Set<string> {
  const byOffset = new Map<number, string[]>();
  for (const [page, lines] of pages.entries()) {
    for (const line of edges(lines)) {
      const number = /^\d{1,4}$/u.test(squeeze(line.text)) ? Number(squeeze(line.text)) : null;
      if (number === null) continue;
      const list = byOffset.get(number - page) ?? [];
      list.push(`${page} ${line.y}`);
      byOffset.set(number - page, list);
    }
  }
  const found = [...byOffset.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return new Set(found.length >= Math.max(2, 0.5 * pages.length) ? found : []);
}
