import { frontMatterOf } from "./front-matter.ts";
import { dashesWithin } from "./lost-breaks.ts";

/** The row of dashes below the head of a table: `|---|:--:|`. */
export const delimiterRow =
  /^\s{0,9}(?:\|\s{0,99})?:?-{2,400}:?(?:\s{0,99}\|\s{0,99}:?-{2,400}:?){1,500}(?:\s{0,99}\|)?\s{0,99}$/u;

/** How much of a text tells what it is. */
const looked = 200_000;

/**
 * Whether a text is plainly Markdown, whatever its name: front matter, two headings, a table with its delimiter row, or two
 * bold stretches where prose has none. Plain texts have single `#` and `*`, and `**` where a name is withheld (张**).
 */
export function isMarkdown(text: string): boolean {
  const beginning = text.slice(0, looked);
  // Records begin with three dashes as well.
  if (/^\ufeff?(?:---\s{1,9})?schema:/u.test(beginning)) return false;
  if (frontMatterOf(beginning)) return true;
  let headings = 0;
  let bold = 0;
  let above = "";
  for (const line of beginning.split(/\r?\n/u)) {
    if (/^ {0,3}#{1,6}[ \t\u3000]+[^#\s]/u.test(line) && ++headings >= 2) return true;
    if (delimiterRow.test(line) ? above.includes("|") : dashesWithin.test(line)) return true;
    bold += line.match(/(?<![^\s。；：:）)])\*\*[^*\s][^*]{1,400}\*\*/gu)?.length ?? 0;
    if (bold >= 2) return true;
    above = line;
  }
  return false;
}
