import { form } from "../lexicon/forms.ts";
import { isIdeograph } from "./han.ts";

/**
 * A text of the same length in which marks that a print sets between the words are blanks: numbers of footnotes
 * (地区生产总值[2]2313亿元), stars (8700*人) and the numbers of pages (— 2 —), whose paragraph goes on where the page broke it.
 *
 * @param text a text of either width
 */
export function withoutPrintMarks(text: string): string {
  return withoutPages(withoutStars(withoutNotes(text)));
}

const blanks = (length: number) => " ".repeat(length);

/** [2] and [[2]] behind a word; [2010]31号 and the value of a cell are none. */
function withoutNotes(text: string): string {
  if (!text.includes("[") && !text.includes("［")) return text;
  return text.replace(form("text/footnote-number", "gu"), (mark) => blanks(mark.length));
}

/** 4.53*万人, 增长7.7%*，: one star behind a number, not the two of bold words nor 3*4. */
function withoutStars(text: string): string {
  let rest = text;
  for (let at = text.indexOf("*"); at > 0; at = text.indexOf("*", at + 1)) {
    const before = text[at - 1]!;
    const next = text[at + 1] ?? "\n";
    const isMark =
      /[\d%‰]/u.test(before) && (isIdeograph(next.charCodeAt(0)) || "，。；、）%\n ".includes(next));
    if (isMark) rest = `${rest.slice(0, at)} ${rest.slice(at + 1)}`;
  }
  return rest;
}

/** The number of a page within a paragraph, with the line ends around it. */
function withoutPages(text: string): string {
  if (!text.includes("\n")) return text;
  return text.replace(form("text/page-number", "gu"), (mark) => blanks(mark.length));
}
