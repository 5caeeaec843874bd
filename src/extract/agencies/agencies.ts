import { foldWidth } from "../../text/fold.ts";
import { slice, squeeze } from "../../text/span.ts";
import type { AgencyMention, Span } from "../../types/record.ts";
import { bodyForm, edgeLength, stemmedLength } from "./agency-form.ts";
import { agencyGrammar } from "./agency-grammar.ts";
import { splitItem } from "./agency-list.ts";
import { dutyWords } from "./duty-words.ts";
import { type NameWindow, windowBefore } from "./name-window.ts";

/** Nothing of this stands inside the free part of a name: 省…加强…局. */
const foreign =
  /[的了着把被由将对向在是要应须]|级(?!以上)|水平|示范|一体化|学分|决策|部署|完成|落地|设置|引进|系统$|建立|成立|会同|联合|加强|推进|推动|通过|进行|开展|设立|支持|鼓励|要求|组织实施|配合|牵头|负责|出席|主办|提请|热议|走进|转型|特色|上市|有(?![色限关])/u;

/**
 * Every named body of a text: 省大数据局, 晋城市人民政府信息化管理办公室, 中国人民银行山东省分行, 各县（市、区）人民政府.
 * One pass: where a character ends a known ending, the name is followed to its left edge (level, place, 各).
 * A name may be broken by one line break or blank; `name` is without it. Of overlapping names the longer one stays.
 *
 * @param text any text; spans point into it
 * @returns mentions in the order of the text
 */
export function findAgencies(text: string): AgencyMention[] {
  const folded = foldWidth(text);
  const spans: Span[] = [];
  const last = agencyGrammar().lastCharacters;
  const isLast = new Uint8Array(0x10000);
  for (const c of last) isLast[c.charCodeAt(0)] = 1;
  for (let i = 1; i < text.length; i++) {
    if (isLast[folded.charCodeAt(i)] === 0) continue;
    const start = startOfName(folded, i + 1, spans.at(-1)?.end ?? 0);
    if (start === null) continue;
    while (spans.length > 0 && start <= spans.at(-1)!.start) spans.pop();
    if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end: i + 1 });
  }
  return spans.map((span) => {
    const quote = slice(text, span);
    return { type: "agency", text: quote, span, name: squeeze(quote) };
  });
}

/** Where the name begins that ends at an offset, if one does. */
function startOfName(text: string, end: number, lastEnd: number): number | null {
  const { notAfter } = agencyGrammar();
  if (notAfter.get(text[end - 1]!)?.has(text[end] ?? "")) return null;
  const near = text.slice(Math.max(0, end - 12), end).replace(/\s/gu, "");
  const kind = endingKind(near);
  if (kind === null) return null;
  // 沪信息委基〔2006〕78号: the letters of a document's number
  if (/^\p{Script=Han}{0,2}[〔[]/u.test(text.slice(end, end + 3))) return null;
  const before = text.slice(Math.max(0, end - 26), end);
  if (kind !== "body" && !(kind === "each" ? before.slice(-8) : before).match(/各|有\s?关|相\s?关/u))
    return null;
  const window = windowBefore(text, end);
  if (isOther(window.text)) return null;
  const from =
    genericStart(window, kind === "each") ?? (kind === "body" ? namedStart(window, lastEnd) : null);
  return from === null ? null : window.offsets[from]!;
}

/** What the characters before an offset end in: a body's own ending, a head (部门), or one that needs 各 (市). */
function endingKind(near: string): "body" | "head" | "each" | null {
  const { ending, head, eachHead, whole } = agencyGrammar();
  if (ending(near) !== "" || whole(near) !== "" || stemmedLength(near) > 0) return "body";
  if (head(near) !== "") return "head";
  return eachHead(near) === "" ? null : "each";
}

function isOther(name: string): boolean {
  const { notBefore, ending, heads } = agencyGrammar();
  const odd = notBefore.get(name.at(-1)!)?.has(name.at(-2)!) ?? false;
  return odd && !heads.has(name.slice(-2)) && ending(name).length < 2 && stemmedLength(name) === 0;
}

/** Start of 各有关部门, 市直各单位, 各县（市、区）人民政府; the leftmost reading. */
function genericStart(window: NameWindow, needsEach: boolean): number | null {
  const { text } = window;
  const { quantifier } = agencyGrammar();
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

/** 各类社会力量进社区, 相关部门组织: a verb stands inside. */
const verb =
  /[的了着把被由将对向在是要应须进]|开展|参与|追究|落地|设置|立足|(?:部门|单位|政府|学校)组织$|^各项|全面|筹办/u;

/** Whether a name is generic and one: not 各级政府和政府各部门. */
function isOneGeneric(name: string): boolean {
  if (verb.test(name) || bodyForm(name) !== "generic") return false;
  return splitItem({ text: name, start: 0, end: name.length }).length === 1;
}

/** 市十四届人大, 县（市、区）政府 */
const aside = /^第?[一二三四五六七八九十]{1,3}届$|^\([^()]{1,9}\)/u;

/** Start of a name with a left edge of its own, or of 财政部; the leftmost reading. */
function namedStart(window: NameWindow, lastEnd: number): number | null {
  const { ending, whole, bareEnding, stemEnding, territorialEndings } = agencyGrammar();
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
      !foreign.test(middle) &&
      (!territorial || isBetween(middle.replace(aside, ""))) &&
      !joinsTwo(text.slice(i, edgeEnd), middle) &&
      !startsOtherWord(text, i, edgeEnd) &&
      !crosses(window, i)
    )
      return i;
  }
  const sure = whole(text).length === core || agencyGrammar().sureStemEndings.has(stemEnding(text));
  return core > 0 && core >= free && sure ? coreStart : null;
}

/** 国务院…和全国人大常委会, 中国建设银行和交通银行: another name begins behind 和. */
function joinsTwo(edge: string, middle: string): boolean {
  const at = middle.search(/[和及与]/u);
  if (at < 0) return false;
  return (
    agencyGrammar().edge(middle.slice(at + 1)) !== "" || bodyForm(edge + middle.slice(0, at)) === "named"
  );
}

/** A line break inside the name, with a left edge right behind it: the name begins there. */
function crosses(window: NameWindow, start: number): boolean {
  for (const at of window.breaks)
    if (at > start && agencyGrammar().edge(window.text.slice(at, at + 6)) !== "") return true;
  return false;
}

/** Whether a left edge begins at `i`: 国家, 山东 anywhere; 省, 市 and 崂山区 only behind a boundary. */
function isEdgeAt(window: NameWindow, i: number, lastEnd: number): boolean {
  const { edge, boundaries, boundaryWords } = agencyGrammar();
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
  const { boundaries, boundaryWords, placeLevel, edge } = agencyGrammar();
  const length = [2, 3].find((n) => placeLevel(phrase.slice(n)) !== "");
  if (length === undefined) return false;
  const place = phrase.slice(0, length);
  // every province is a known edge: 办理省…, 修订省… are none
  if (phrase[length] === "省" || agencyGrammar().ending(place) !== "") return false;
  // 照山西省, 年度全省: a known edge inside
  if (
    /[全各我本该]/u.test(place) ||
    edge(phrase.slice(1, 7)).length > 1 ||
    edge(phrase.slice(2, 8)).length > 1
  )
    return false;
  return (
    ![...place].some((c) => boundaries.has(c)) &&
    boundaryWords(place) === "" &&
    dutyWords().notSubject(place) === ""
  );
}

/** What stands between the edge and what the body deals with is level or parent: 委 in 市委宣传部. */
function isBetween(middle: string): boolean {
  const { between, edge } = agencyGrammar();
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
  return edgeEnd - i === 1 && agencyGrammar().edgeNotBefore.has(text[edgeEnd] ?? "");
}
