import { parseNumeral } from "../../text/numerals.ts";
import { squeeze } from "../../text/span.ts";
import { printed, type View } from "../../text/view.ts";
import type { AgencyMention, Span } from "../../types/record.ts";
import { bodyForm, edgeLength, isOtherWord, stemmedLength, withoutNotes } from "./form.ts";
import { splitItem } from "./list.ts";
import { bodyWords } from "./vocabulary.ts";
import { type NameWindow, windowBefore } from "./window.ts";

/**
 * Every named body of a text: 省大数据局, 晋城市人民政府信息化管理办公室, 中国人民银行山东省分行, 各县（市、区）人民政府.
 * One pass: where a character ends a known ending, the name is followed to its left edge (level, place, 各).
 * A name may be broken by one line break or blank; `name` is without it. Of overlapping names the longer one stays.
 *
 * @returns mentions in the order of the text
 */
export function findBodies(view: View): AgencyMention[] {
  const { text } = view;
  const spans: Span[] = [];
  const isLast = bodyWords().isLastCode;
  for (let i = 1; i < text.length; i++) {
    if (isLast[text.charCodeAt(i)] === 0) continue;
    const start = startOfName(text, i + 1, spans.at(-1)?.end ?? 0);
    if (start === null) continue;
    while (spans.length > 0 && start <= spans.at(-1)!.start) spans.pop();
    if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end: i + 1 });
  }
  return spans.map((span) => {
    const quote = printed(view, span);
    return { type: "agency", text: quote, span, name: squeeze(quote) };
  });
}

/** Where the name begins that ends at an offset, if one does. */
function startOfName(text: string, end: number, lastEnd: number): number | null {
  const { notAfter } = bodyWords();
  if (notAfter.get(text[end - 1]!)?.has(text[end] ?? "")) return null;
  const near = squeeze(text.slice(Math.max(0, end - 12), end));
  const kind = endingKind(near);
  if (kind === null) return null;
  // 沪信息委基〔2006〕78号: the letters of a document's number
  if (/^\p{L}{0,2}[〔[]/u.test(text.slice(end, end + 3))) return null;
  const before = text.slice(Math.max(0, end - 26), end);
  if (kind !== "body" && !quantified(kind === "each" ? before.slice(-8) : before)) return null;
  const window = windowBefore(text, end);
  if (isOtherWord(window.text) && stemmedLength(window.text) === 0) return null;
  const from =
    genericStart(window, kind === "each") ?? (kind === "body" ? namedStart(window, lastEnd) : null);
  return from === null ? null : window.offsets[from]!;
}

/** What the characters before an offset end in: a body's own ending, a head (部门), or one that needs 各 (市). */
function endingKind(near: string): "body" | "head" | "each" | null {
  const { ending, head, eachHead, whole } = bodyWords();
  if (ending(near) !== "" || whole(near) !== "" || stemmedLength(near) > 0) return "body";
  if (head(near) !== "") return "head";
  return eachHead(near) === "" ? null : "each";
}

/** Whether 各, 有关 or 相关 stands there at all. */
function quantified(before: string): boolean {
  return before.includes("各") || before.includes("关");
}

/** Start of 各有关部门, 市直各单位, 各县（市、区）人民政府; the leftmost reading. */
function genericStart(window: NameWindow, needsEach: boolean): number | null {
  const { text } = window;
  const { quantifier } = bodyWords();
  let start: number | null = null;
  for (let i = text.length - 2; i >= Math.max(0, text.length - 24); i--) {
    const c = text[i]!;
    if (c !== "各" && c !== "有" && c !== "相") continue;
    if (quantifier(text.slice(i, i + 6)) === "" || (needsEach && c !== "各")) continue;
    const name = text.slice(i);
    if (!isOneGeneric(name) || crosses(window, i)) continue;
    start = i;
    // 有关规定追究相关单位: the nearer 相关 begins the name
    if (c !== "各") break;
  }
  return start === null ? null : withScope(window, start);
}

/** Takes 全市, 市直, 省政府, 国务院 before 各 along. */
function withScope(window: NameWindow, start: number): number {
  for (let i = Math.max(0, start - 8); i < start; i++) {
    if (!isEdgeAt(window, i, -1)) continue;
    if (isOneGeneric(window.text.slice(i)) && !crosses(window, i)) return i;
  }
  return start;
}

/** Whether a name is generic and one: not 各级政府和政府各部门. */
function isOneGeneric(name: string): boolean {
  if (bodyWords().foreignBehindEach(name) >= 0 || bodyForm(name) !== "generic") return false;
  return splitItem({ text: name, start: 0, end: name.length }).length === 1;
}

/** Start of a name with a left edge of its own, or of 财政部; the leftmost reading. */
function namedStart(window: NameWindow, lastEnd: number): number | null {
  const { ending, whole, bareEnding, stemEnding, territorialEndings } = bodyWords();
  const { text } = window;
  const stemmed = stemEnding(text) === "中心" ? 0 : stemmedLength(text);
  const core = Math.max(stemmed, whole(text).length);
  const free = ending(text).length;
  if (core === 0 && free === 0) return null;
  const coreStart = text.length - core;
  const freeStart = text.length - free;
  const bare = bareEnding(text).length === free;
  const territorial = territorialEndings.has(text.slice(freeStart));
  for (let i = Math.max(0, text.length - 34); i < text.length; i++) {
    if (!isEdgeAt(window, i, lastEnd)) continue;
    const edgeEnd = i + edgeLength(text.slice(i));
    if (core > 0 && edgeEnd <= coreStart && isBetween(text.slice(edgeEnd, coreStart)) && !crosses(window, i))
      return i;
    const middle = text.slice(edgeEnd, freeStart);
    if (free === 0 || edgeEnd > freeStart || (middle === "" && !bare)) continue;
    if (
      middle.length <= 16 &&
      bodyWords().foreignInMiddle(middle) < 0 &&
      (!territorial || isBetween(withoutTerm(withoutNotes(middle)))) &&
      !joinsTwo(text.slice(i, edgeEnd), middle) &&
      !startsOtherWord(text, i, edgeEnd) &&
      !crosses(window, i)
    )
      return i;
  }
  const sure = whole(text).length === core || bodyWords().sureStemEndings.has(stemEnding(text));
  return core > 0 && core >= free && sure ? coreStart : null;
}

/** 市十四届人大: 十四届 is no part of what stands between. */
function withoutTerm(middle: string): string {
  const end = middle.endsWith("届") ? middle.length - 1 : 0;
  const start = middle.startsWith("第") ? 1 : 0;
  return end > start && parseNumeral(middle.slice(start, end)) !== null ? "" : middle;
}

/** 国务院…和全国人大常委会, 中国建设银行和交通银行: another name begins behind 和. */
function joinsTwo(edge: string, middle: string): boolean {
  const at = [...middle].findIndex((c) => "和及与".includes(c));
  if (at < 0) return false;
  return bodyWords().edge(middle.slice(at + 1)) !== "" || bodyForm(edge + middle.slice(0, at)) === "named";
}

/** A line break inside the name, with a left edge right behind it: the name begins there. */
function crosses(window: NameWindow, start: number): boolean {
  for (const at of window.breaks)
    if (at > start && bodyWords().edge(window.text.slice(at, at + 6)) !== "") return true;
  return false;
}

/** Whether a left edge begins at `i`: 国家, 山东 anywhere; 省, 市 and 崂山区 only behind a boundary. */
function isEdgeAt(window: NameWindow, i: number, lastEnd: number): boolean {
  const { edge, boundaries, boundaryWords } = bodyWords();
  const { text } = window;
  const known = edge(text.slice(i, i + 6));
  const bounded =
    (i === 0 && window.bounded) ||
    window.breaks.has(i) ||
    window.offsets[i] === lastEnd ||
    boundaries.has(text[i - 1] ?? "") ||
    boundaryWords(text.slice(Math.max(0, i - 4), i)) !== "";
  if (known.length > 1) return true;
  if (!bounded) return false;
  // 5家村镇银行, 3月份市政府: a counted thing is no place
  return known !== "" || (!(window.counted && i === 0) && isPlaceForm(text.slice(i, i + 8)));
}

/** 静安区, 崂山区: two or three characters and a level, that do not begin with a verb. */
function isPlaceForm(phrase: string): boolean {
  const { boundaries, boundaryWords, placeLevel, edge } = bodyWords();
  const length = [2, 3].find((n) => placeLevel(phrase.slice(n)) !== "");
  if (length === undefined) return false;
  const place = phrase.slice(0, length);
  // every province is a known edge: 办理省…, 修订省… are none
  if (phrase[length] === "省" || bodyWords().ending(place) !== "") return false;
  // 照山西省, 年度全省: a known edge inside
  if (
    [...place].some((c) => "全各我本该".includes(c)) ||
    edge(phrase.slice(1, 7)).length > 1 ||
    edge(phrase.slice(2, 8)).length > 1
  )
    return false;
  return (
    ![...place].some((c) => boundaries.has(c)) &&
    boundaryWords(place) === "" &&
    bodyWords().notSubject(place) === ""
  );
}

/** What stands between the edge and what the body deals with is level or parent: 委 in 市委宣传部. */
function isBetween(middle: string): boolean {
  const { between, edge } = bodyWords();
  let rest = middle;
  for (let n = 0; n < 4 && rest !== ""; n++) {
    const word = between(rest);
    // 上海市静安区: a place inside a place, not 省大数据局会同省
    const isPlace = word === "" && (edge(rest) !== "" || isPlaceForm(rest.slice(0, 8)));
    const length = isPlace ? edgeLength(rest) : word.length;
    if (length === 0) return false;
    rest = rest.slice(length);
  }
  return rest === "";
}

/** 市场…局, 区域…银行: the character behind 市 or 区 makes another word of it. */
function startsOtherWord(text: string, i: number, edgeEnd: number): boolean {
  return edgeEnd - i === 1 && bodyWords().edgeNotBefore.has(text[edgeEnd] ?? "");
}
