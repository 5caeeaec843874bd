import { form } from "../lexicon/forms.ts";
import { genreOfTitle, titleTail, yearsBehindTitle } from "../outline/genre.ts";
import type { Joined } from "../text/joined.ts";
import { accountTitle, gluedTitle, headline, longestTitle, type Place, segments } from "./headline.ts";
import { releasedTitle } from "./released.ts";

/** A title on one line, where it stands in the joined head, and the ends of all places where it is printed there. */
export interface FoundTitle extends Place {
  title: string;
  ends: number[];
}

/**
 * The document's own title: the one that the covering notice issues (关于印发《X》的通知, 现将《X》印发给你们), else the
 * first line that ends with a genre. A web page's headline does not end so (乌海市确定2008年信息化重点工作任务).
 *
 * @param head the beginning of the text, up to the first numbered heading
 */
export function findTitle(head: Joined): FoundTitle | null {
  const place =
    issuedTitle(head) ??
    releasedTitle(head) ??
    headline(head, segments(head, 2)) ??
    headline(head, segments(head, 1)) ??
    gluedTitle(head) ??
    titleInHeadline(head) ??
    accountTitle(head);
  if (!place) return null;
  const { start } = place;
  const goesTo = secondLine(head, place.end);
  const end = goesTo + lengthAt(yearsTail, head.text, goesTo);
  return {
    start,
    end,
    title: head.printed(start, end),
    ends: endsOf(head.text, head.text.slice(start, end)),
  };
}

/** …第十四个五年规划⏎和二〇三五年远景目标纲要: a second line that goes on with another genre; where the title ends. */
function secondLine({ text, gap }: Joined, end: number): number {
  if (gap[end] !== 2 || !"和及与暨".includes(text[end] ?? "-")) return end;
  const close = gap.findIndex((breaks, i) => i > end && breaks === 2);
  const to = close < 0 ? text.length : close;
  return to - end <= longestTitle && genreOfTitle(text.slice(end, to)) !== null ? to : end;
}

const yearsTail = new RegExp(yearsBehindTitle, "uy");
const anyTail = new RegExp(titleTail, "uy");

function lengthAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.exec(text)?.[0].length ?? 0;
}

/** The ends of all places where words stand in a text. */
export function endsOf(text: string, words: string): number[] {
  const ends: number[] = [];
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + words.length))
    ends.push(i + words.length);
  return ends;
}

/** The title that a covering notice names, where it is printed again above the body. */
function issuedTitle(head: Joined): Place | null {
  const { text, gap } = head;
  for (const match of text.matchAll(form("head/issues", "gu"))) {
    const [whole, open, title] = match as unknown as [string, string, string];
    const end = match.index + whole.length;
    const inQuotes = quoteAround(head, match.index);
    if (inQuotes === "cited" || (open === "" && genreOfTitle(title) === null)) continue;
    // 《成都市人民政府关于印发…规划的通知》⏎: a notice's title with marks around it.
    const closed = inQuotes === "title" && text[end] === "》";
    if (
      !closed &&
      gap[end] === 0 &&
      end < text.length &&
      !form("head/behind-notice").test(text.slice(end, end + 16))
    )
      continue;
    const place = printedAgain(head, match.index + whole.indexOf(title), title, end);
    // 关于印发…措施的通知 above 现将有关事项通知如下: what it issues is its own text
    if (open === "" && place.start < end && form("head/notifies").test(text.slice(end))) continue;
    return place;
  }
  const named = alike(text);
  for (const match of named.matchAll(form("head/announces-issue", "gu"))) {
    const title = match[1] ?? match[2]!;
    if (genreOfTitle(title) === null) continue;
    const start = match.index + match[0].indexOf(title);
    return printedAgain(head, start, title, match.index + match[0].length);
  }
  return null;
}

/** Whether a place stands in 《》 that cite a document (根据《国务院关于印发…的通知》) or stand around a title on a line of its own. */
function quoteAround({ text, gap }: Joined, at: number): "cited" | "title" | null {
  const from = Math.max(0, at - 60);
  const open = text.lastIndexOf("《", at);
  if (open < from || text.slice(open, at).includes("》")) return null;
  return open === 0 || gap[open] === 2 || text[open - 1] === "号" ? "title" : "cited";
}

/** The heading above the body rather than the name in the notice, `from` its end: it may be printed with 《》 for 〈〉 or other words. */
function printedAgain(head: Joined, start: number, title: string, from: number): Place {
  const text = alike(head.text);
  const wanted = alike(title);
  let last = text.lastIndexOf(wanted);
  // 附件：《X》 and 现将《X》印发 name it as well.
  for (let i = last; i >= from; i = i === 0 ? -1 : text.lastIndexOf(wanted, i - 1)) {
    if (text[i - 1] !== "《" || text[i + wanted.length] !== "》") {
      last = i;
      break;
    }
  }
  const at = last >= 0 ? Math.max(last, start) : start;
  const printed = { start: at, end: at + title.length + lengthAt(anyTail, text, at + title.length) };
  return at > from ? printed : (reworded(head, from, title) ?? printed);
}

/** 〈政府工作报告〉 inside 《》 is 《政府工作报告》 outside. */
function alike(text: string): string {
  return text.replace(/[〈<]/gu, "《").replace(/[〉>]/gu, "》");
}

/** The heading below a notice that names it a little otherwise: 困难实施方案的通知 above 困难的实施方案. */
function reworded(head: Joined, from: number, title: string): Place | null {
  const wanted = new Set(title);
  for (const width of [2, 1] as const) {
    for (const { start, end } of segments(head, width)) {
      if (start < from || end - start > longestTitle) continue;
      const line = head.text.slice(start, end);
      const shared = Array.from(new Set(line)).filter((c) => wanted.has(c)).length;
      if (genreOfTitle(line) === genreOfTitle(title) && shared > 0.8 * wanted.size && !/[。;:]/u.test(line))
        return { start, end };
    }
  }
  return null;
}

/** 某市人民政府办公厅印发《关于…的若干意见》: a page's heading that prints the title whole, above a text that does not. */
function titleInHeadline({ text, gap }: Joined): Place | null {
  const match = form("head/headline-issues").exec(text);
  if (!match || genreOfTitle(match[1]!) === null) return null;
  const end = match[0].length;
  if (gap[end] === 0 && end < text.length) return null;
  return { start: end - 1 - match[1]!.length, end: end - 1 };
}
