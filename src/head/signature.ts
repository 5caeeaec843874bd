import { form } from "../lexicon/forms.ts";
import { isDay, isoDay } from "../mentions/time/calendar.ts";
import { chineseYear, dateNumber, dayNumber, monthNumber } from "../mentions/time/date-numerals.ts";
import { genreWords } from "../outline/genre.ts";
import { isHan } from "../text/han.ts";
import type { Joined } from "../text/joined.ts";
import { isOwnNumber } from "./own-number.ts";

/** A date that the document puts on itself, with the body that signs before it. */
export interface Signature {
  /** YYYY-MM-DD or YYYY-MM. */
  date: string;
  issuer: string | null;
  /**
   * signature: 某某厅⏎2019年5月17日; line: a date alone; session: 2024年3月5日在…会议上; imprint: …2019年3月15日印发;
   * field: 成文日期：2019-03-15 above a page, not 发布日期.
   */
  kind: "signature" | "line" | "session" | "imprint" | "field";
  /** A day that ends the text, behind a full stop or in Chinese figures; not the last cell of a table. */
  last: boolean;
  /** Of the date, in the joined stretch. */
  start: number;
}

/** 二○○八年一月二十四日, 2019年5月17日, 二○○五年十一月, 2008-01-24 */
const date = new RegExp(
  `(?<year>[12]\\d{3}|${chineseYear})年(?<month>${monthNumber})月(?:(?<day>${dayNumber})日)?|(?<iso>[12]\\d{3}-\\d{1,2}-\\d{1,2})(?!\\d)`,
  "gu",
);

/**
 * The dates by which a stretch of text is signed, in the order they stand.
 *
 * @param joined head or tail of a document
 * @param floors ends of its title in the joined text: an issuer that is glued to it begins there
 */
export function findSignatures(joined: Joined, floors: number[]): Signature[] {
  const { text } = joined;
  const found: Signature[] = [];
  for (const match of text.matchAll(date)) {
    const iso = isoOf(match.groups as Record<string, string | undefined>);
    if (!iso) continue;
    const start = match.index;
    const end = start + match[0].length;
    const signs = match.groups!.iso === undefined;
    const inBrackets = signs ? byline(joined, start, end, floors) : null;
    const issuer = inBrackets ?? (signs ? issuerBefore(joined, start, floors) : null);
    const kind = inBrackets === null ? kindOf(joined, start, end, issuer, floors) : "signature";
    if (kind) found.push({ date: iso, issuer, kind, last: isLast(text, start, end, iso), start });
  }
  return found;
}

function kindOf(
  joined: Joined,
  start: number,
  end: number,
  issuer: string | null,
  floors: number[],
): Signature["kind"] | null {
  const { text, gap } = joined;
  const behind = text.slice(end, end + 60);
  // (2021年9月30日山东省第十三届人民代表大会常务委员会第三十次会议通过)
  // 《…工作规则》已经2019年1月4日县政府常务会议通过: a notice tells of it, and is signed itself
  const told = form("head/passed").test(behind) && text[start - 1] === "经";
  if (told) return null;
  if (form("head/at-session").test(behind) || form("head/passed").test(behind)) return "session";
  if (form("head/imprint").test(behind)) return "imprint";
  if (form("head/date-field").test(text.slice(Math.max(0, start - 6), start))) return "field";
  if (goesOn(joined, start, end)) return null;
  const ends = gap[end]! > 0 || end === text.length || form("head/begins").test(behind);
  if (issuer !== null && ends) return "signature";
  return standsAlone(joined, start, end, floors) ? "line" : null;
}

/** A day that ends the text: behind its last sentence or what is attached, or in Chinese figures. */
function isLast(text: string, start: number, end: number, iso: string): boolean {
  if (iso.length !== 10 || !form("head/behind-last").test(text.slice(end, end + 60))) return false;
  if ("一二".includes(text[start]!) || "。)".includes(text[start - 1] ?? "|")) return true;
  const attached = text.lastIndexOf("附件", start);
  return attached >= 0 && start - attached < longestByline && !/[。;]/u.test(text.slice(attached, start));
}

/** Longest line below a title that says who and when. */
const longestByline = 60;

/** （某市统计局、国家统计局某市调查队　2009年3月18日） on a line of its own; 某省统计局⏎（一九九九年一月二十九日） */
function byline(joined: Joined, start: number, end: number, floors: number[]): string | null {
  const { text, gap, printed } = joined;
  const open = text.lastIndexOf("(", start);
  const ends = text[end] === ")" && (gap[end + 1]! > 0 || end + 1 === text.length);
  if (open < 0 || start - open > longestByline || !ends || (gap[open] === 0 && !floors.includes(open)))
    return null;
  if (open + 1 === start) return issuerBefore(joined, open, floors);
  const [first] = text.slice(open + 1, start).split("、");
  return issuerAtEnd(first!) ? printed(open + 1, start) : null;
}

/** 5月15日起施行; but not 2020年5月15日⏎中山市…办法, a day on a line of its own. */
function goesOn({ text, gap }: Joined, start: number, end: number): boolean {
  const ownLine = gap[start] === 2 && gap[end] === 2;
  return !ownLine && form("head/date-goes-on").test(text.slice(end, end + 60));
}

function isoOf(g: Record<string, string | undefined>): string | null {
  const [year, month, day] = g.iso
    ? g.iso.split("-").map(Number)
    : [dateNumber(g.year!), dateNumber(g.month!), g.day ? dateNumber(g.day) : undefined];
  if (!year || !month || !isDay(year, month, day ?? 1)) return null;
  return day === undefined ? isoDay(year, month, 1).slice(0, 7) : isoDay(year, month, day);
}

/** On a line of its own, alone in brackets ([2008-01-24]), behind the number (芜市发[2006]18号 2006年9月4日), or in Chinese figures behind a full stop. */
function standsAlone({ text, gap }: Joined, start: number, end: number, floors: number[]): boolean {
  const printed = text.slice(start, end);
  const before = text[start - 1] ?? "";
  const bracketed = /[[【(〔]/u.test(before) && /[\])】〕]/u.test(text[end] ?? "");
  if (form("head/behind-number").test(text.slice(Math.max(0, start - 16), start))) return true;
  // (1996年2月14日 闽委发〔1996〕6号)
  const close = text.slice(end, end + 24).search(/[)】\]]$|[)】\]](?=[^\d])/u);
  if (/[(【[]/u.test(before) && gap[end]! > 0 && close > 0 && isOwnNumber(text.slice(end, end + close)))
    return true;
  if (bracketed) return gap[end + 1]! > 0 || end + 1 === text.length || floors.includes(start - 1);
  // 发布时间：2009年3月1日 is the web page's.
  if (printed.includes("-") || /[:|]/u.test(before)) return false;
  if (gap[end] === 2 && (gap[start] === 2 || before === "。")) return true;
  return "一二".includes(printed[0]!) && (gap[start]! > 0 || /[。.]/u.test(before));
}

/**
 * 上海市静安区信息化委员会 before 二○○五年十一月: the run of Chinese characters that ends there, if a body's name ends so,
 * with the bodies on the lines above it.
 */
export function issuerBefore(joined: Joined, at: number, floors: number[]): string | null {
  const names: string[] = [];
  for (let end = at; names.length < 12; ) {
    const start = runBefore(joined, end, floors);
    const name = joined.text.slice(start, end);
    const alone = names.length === 0 || (joined.gap[end]! > 0 && joined.gap[start]! > 0);
    if (
      end - start < 3 ||
      !alone ||
      !issuerAtEnd(name) ||
      (names.length > 0 && (name.includes("的") || name.includes("关于")))
    )
      break;
    names.unshift(joined.printed(start, end));
    if (floors.includes(start)) break;
    end = start;
  }
  return names.length > 0 ? names.join("、") : null;
}

/** Where the run of Chinese characters without white space begins that ends at a place. */
function runBefore({ text, gap }: Joined, at: number, floors: number[]): number {
  let start = at;
  while (
    start > 0 &&
    at - start < 120 &&
    (start === at || gap[start] === 0) &&
    (start === at || !floors.includes(start)) &&
    (isHan(text[start - 1]) || "()“”".includes(text[start - 1]!))
  )
    start--;
  const attached = form("head/attached-name").exec(text.slice(start, at));
  return attached ? start + attached.index + attached[0].length : start;
}

/** Whether a line ends as the name of an issuing body does: 人民政府办公厅, 委员会, 工业和信息化厅. */
export function issuerAtEnd(line: string): boolean {
  return genreWords().issuer.test(line);
}
