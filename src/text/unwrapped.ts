import { form } from "../lexicon/forms.ts";
import type { Span } from "../types/record.ts";
import { lineWidthOf, runsOn } from "./line-width.ts";
import { pageMarks, withoutPageMarks } from "./page-marks.ts";
import { isSpace } from "./span.ts";

/** In a text that sets its paragraphs in, so many of its lines are. */
const setIn = 1 / 20;
const longestLabel = 12;
/** A heading at the foot of a page is no longer than this. */
const longestHeading = 24;
const inNumber = /^[\d.]\n[\d.]$/u;

/**
 * A text of the same length in which the line feeds that only wrap a paragraph, as old pages, mails and copies of prints
 * have them, are blanks. What begins a paragraph keeps its own: an indented line, a label, what follows a short line.
 *
 * @param pages the numbers of its pages
 * @returns the text itself where its lines are paragraphs
 */
export function unwrapped(printed: string, pages: readonly Span[] = pageMarks(printed)): string {
  const text = withPiecesRejoined(withoutPageMarks(printed, pages));
  const width = lineWidthOf(text);
  if (width === null) return joinedOverPages(text, pages);
  const indented = countOf(text, /^(?: {2}|\u3000)/gmu) > countOf(text, /^.*\S/gmu) * setIn;
  let joined = "";
  let from = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    if (!width.isFull(at) || !goesOn(text, at, indented)) continue;
    joined += `${text.slice(from, at)} `;
    from = at + 1;
  }
  return joined + text.slice(from);
}

/** Where lines are paragraphs, a sentence goes on below the number of a page that broke it. */
function joinedOverPages(text: string, pages: readonly Span[]): string {
  let joined = "";
  let from = 0;
  for (const { start, end } of pages) {
    const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim();
    const heads = line.length <= longestHeading && form("line/begins-item").test(line);
    const broken = text[end] === "\n" && form("text/broken-by-page").test(line);
    if (
      heads ||
      !broken ||
      !form("text/goes-on-below-page").test(text.slice(end + 1, end + 1 + longestLabel))
    )
      continue;
    joined += `${text.slice(from, end)} `;
    from = end + 1;
  }
  return joined + text.slice(from);
}

/**
 * Web copies set links and small figures on lines of their own: 《⏎规划纲要⏎》, PM⏎2.5⏎浓度. A cited title that opens at the
 * end of a line goes on in the next, and figures behind a letter are of its word.
 */
function withPiecesRejoined(text: string): string {
  return text
    .replace(form("line/ends-in-title", "gu"), blank)
    .replace(form("line/begins-in-title", "gu"), blank)
    .replace(form("line/small-figure", "gu"), (words) => words.replaceAll("\n", " "));
}

const blank = (feeds: string) => " ".repeat(feeds.length);

const countOf = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** Whether the paragraph of the full line that ends at an offset goes on in the next. */
function goesOn(text: string, at: number, indented: boolean): boolean {
  const next = text.slice(at + 1, at + 1 + longestLabel);
  if (next === "" || isSpace(next.charCodeAt(0)) || (!indented && !runsOn(text, at))) return false;
  if (isSigned(text, at)) return false;
  // 377⏎.4亿元 is read as one number over a line's end, and not over a blank
  return !inNumber.test(text.slice(at - 1, at + 2)) && !form("line/begins-item").test(next);
}

/** （各省级人民政府负责）⏎国务院办公厅⏎2018年12月30日: whoever signs stands below a bracket that ends the text. */
function isSigned(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at).trimEnd();
  if (!before.endsWith("）") && !before.endsWith(")")) return false;
  const [name = "", date = ""] = text.slice(at + 1, at + 1 + longestSignature).split("\n");
  return /\p{Script=Han}\s*$/u.test(name) && form("line/date").test(date.trim());
}

/** Whoever signs, and the date below. */
const longestSignature = 80;
