import { isHan } from "../text/han.ts";
import { oneLine } from "../text/joined.ts";
import { overPages } from "../text/page-marks.ts";
import { isSpace } from "../text/span.ts";
import { printed, type View } from "../text/view.ts";
import type { ReferenceMention, Span } from "../types/record.ts";
import { bodyForm } from "./bodies/form.ts";
import { documentNumber, serialNumber } from "./document-number.ts";

/** No title of a document is longer; what opens and does not close within it is no title. */
const longest = 200;
/** Blanks that a copy leaves between a title, a bracket and a number. */
const blanks = 4;
const opening = "（(【[〔";
const closingMarks = "）)】]〕";

/**
 * Every document cited: by 《title》, with the number that is printed in brackets right behind it, or by its number
 * alone (按照国发〔2021〕29号文件精神).
 *
 * The mention's span holds the brackets and the number; its title is what stands inside the outermost
 * 《》, on one line, null where only a number is cited.
 *
 * @returns in the order of the text
 */
export function findReferences(view: View): ReferenceMention[] {
  const titled = byTitle(view);
  const bare = byNumber(view, titled);
  return [...titled, ...bare].sort((a, b) => a.span.start - b.span.start);
}

function byTitle(view: View): ReferenceMention[] {
  const { source, text } = view;
  const mentions: ReferenceMention[] = [];
  for (let open = text.indexOf("《"); open >= 0; ) {
    const close = titleEnd(text, open);
    const words = close < 0 ? "" : overPages(source.slice(open + 1, close), text.slice(open + 1, close));
    const title = oneLine(words);
    if (title === "") {
      open = text.indexOf("《", open + 1);
      continue;
    }
    const number = numberBehind(text, noticeEnd(text, open, close + 1));
    const end = number?.end ?? close + 1;
    mentions.push({
      type: "reference",
      text: source.slice(open, end),
      span: { start: open, end },
      title,
      number: number && oneLine(printed(view, number.number)),
    });
    open = text.indexOf("《", close + 1);
  }
  return mentions;
}

/** The 》 that closes the 《 at `open`, others nested inside; the next 》 where one was left out; -1 where there is none near. */
export function titleEnd(text: string, open: number): number {
  const end = Math.min(text.length, open + longest);
  let depth = 0;
  let first = -1;
  for (let i = open; i < end; i++) {
    const c = text[i];
    if (c === "《") depth++;
    else if (c === "》") {
      if (first < 0) first = i;
      if (--depth === 0) return i;
    } else if (c === "。" && depth === 1) {
      break;
    }
  }
  return first;
}

const issues = ["印发", "转发", "发布", "公布", "下发"];
const notices = ["通知", "决定", "公告"];

/** 关于印发《…办法》的通知（晋市政发〔2009〕19号）: the number is the notice's, and what one finds the 办法 by. */
function noticeEnd(text: string, open: number, at: number): number {
  let before = open;
  while (before > 0 && open - before < 3 && isSpace(text.charCodeAt(before - 1))) before--;
  if (!issues.some((word) => text.endsWith(word, before) || text.slice(before - 2, before) === word))
    return at;
  const of = overBlanks(text, at);
  if (text[of] !== "的") return at;
  const start = overBlanks(text, of + 1);
  for (const word of notices) {
    const second = overBlanks(text, start + 1);
    if (text[start] === word[0] && text[second] === word[1]) return second + 1;
  }
  return at;
}

function overBlanks(text: string, at: number): number {
  let i = at;
  while (i - at < blanks && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** `（国办发〔2020]20号）`, `（GB/T 36073-2018，简称DCMM）`, `（国务院令第735号）` behind a title, and where its bracket ends. */
function numberBehind(text: string, at: number): { number: Span; end: number } | null {
  const open = overBlanks(text, at);
  if (!opening.includes(text[open] ?? "-")) return null;
  const start = overBlanks(text, open + 1);
  const number = documentNumber(text, start) ?? serialNumber(text, start);
  if (!number) return null;
  const end = overBlanks(text, number.end);
  const c = text[end] ?? "-";
  if (closingMarks.includes(c)) return { number, end: end + 1 };
  return "，、；".includes(c) ? { number, end } : null;
}

/** Longest agency word of a number: 沪信息委基. */
const longestIssuer = 12;

/** 国发〔2021〕29号 where no title stands before it: told by the year in its brackets. The document's own head is left to the caller. */
function byNumber(view: View, titled: ReferenceMention[]): ReferenceMention[] {
  const { text } = view;
  const found: ReferenceMention[] = [];
  let next = 0;
  for (const { index } of text.matchAll(bracketedYear)) {
    const last = found.at(-1)?.span.end ?? 0;
    if (index < last) continue;
    while (next < titled.length && titled[next]!.span.end <= index) next++;
    if (next < titled.length && titled[next]!.span.start <= index) continue;
    const number = numberAround(text, index);
    if (!number || number.start < last) continue;
    found.push({
      type: "reference",
      text: printed(view, number),
      span: number,
      title: null,
      number: oneLine(printed(view, number)),
    });
  }
  return found;
}

const bracketedYear = /[〔[【﹝](?=(?:19|20)\d\d)/gu;

/** The number around its bracketed year: from the issuer's short name, which begins behind a mark, a blank or a verb. */
function numberAround(text: string, bracket: number): Span | null {
  let start = bracket;
  while (
    start > 0 &&
    bracket - start < longestIssuer &&
    (isHan(text[start - 1]) || /[A-Za-z]/u.test(text[start - 1]!))
  )
    start--;
  const name = text.slice(start, bracket);
  // 按照国发〔2021〕29号: the verb before is no part of it
  const verb = cites.find((word) => name.startsWith(word) && name.length > word.length);
  if (verb) start += verb.length;
  for (const word of cites) {
    const at = text.slice(start, bracket).lastIndexOf(word);
    if (at >= 0) start += at + word.length;
  }
  return bracket - start >= 2 ? documentNumber(text, start + whoseLength(text.slice(start, bracket))) : null;
}

/** Length of 省教委 in 省教委黔教基发: whose number it is, before a short name of three characters at least. */
function whoseLength(name: string): number {
  for (let length = name.length - 3; length > 2; length--)
    if (bodyForm(name.slice(0, length)) === "named") return length;
  return 0;
}

/** What stands before a number that is cited. */
const cites = [
  "按照",
  "根据",
  "依据",
  "落实",
  "执行",
  "贯彻",
  "参照",
  "促进",
  "推进",
  "学习",
  "对照",
  "结合",
  "出台",
  "印发",
  "按",
  "和",
  "及",
  "与",
  "的",
  "对",
  "见",
];
