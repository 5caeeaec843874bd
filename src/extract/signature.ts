import { isDay, isoDay } from "./calendar.ts";
import { chineseYear, dateNumber, dayNumber, monthNumber } from "./date-numerals.ts";
import { genreWords } from "./genre.ts";
import type { Joined } from "./joined.ts";

/** A date that the document puts on itself, with the body that signs before it. */
export interface Signature {
  /** YYYY-MM-DD or YYYY-MM. */
  date: string;
  issuer: string | null;
  /** signature: 某某厅⏎2019年5月17日; line: a date alone; session: 2024年3月5日在…会议上; imprint: …2019年3月15日印发 */
  kind: "signature" | "line" | "session" | "imprint";
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
  const { text, gap } = joined;
  const found: Signature[] = [];
  for (const match of text.matchAll(date)) {
    const iso = isoOf(match.groups as Record<string, string | undefined>);
    if (!iso) continue;
    const start = match.index;
    const end = start + match[0].length;
    const behind = text.slice(end, end + 60);
    const issuer = match.groups!.iso ? null : issuerBefore(joined, start, floors);
    const add = (kind: Signature["kind"]) => found.push({ date: iso, issuer, kind, start });
    if (/^在.{4,50}?(?:会议|大会)(?:第.{1,5}次)?(?:全体)?(?:会议)?上/u.test(behind)) add("session");
    // （2021年9月30日山东省第十三届人民代表大会常务委员会第三十次会议通过）
    else if (/^\p{Script=Han}{4,50}会议(?:通过|批准|修订)/u.test(behind)) add("session");
    else if (/^印发/u.test(behind)) add("imprint");
    else if (/^(?:[在至前起，,、—–\-～~以的到后内中底]|\d{1,2}[:：时])/u.test(behind)) continue;
    else if (
      issuer !== null &&
      (gap[end]! > 0 || end === text.length || /^[12（(“《\p{Script=Han}]/u.test(behind))
    )
      add("signature");
    else if (standsAlone(joined, start, end, floors)) add("line");
  }
  return found;
}

function isoOf(g: Record<string, string | undefined>): string | null {
  const [year, month, day] = g.iso
    ? g.iso.split("-").map(Number)
    : [dateNumber(g.year!), dateNumber(g.month!), g.day ? dateNumber(g.day) : undefined];
  if (!year || !month || !isDay(year, month, day ?? 1)) return null;
  return day === undefined ? isoDay(year, month, 1).slice(0, 7) : isoDay(year, month, day);
}

/** On a line of its own, alone in brackets ([2008-01-24]), or in Chinese figures behind a full stop. */
function standsAlone({ text, gap }: Joined, start: number, end: number, floors: number[]): boolean {
  const printed = text.slice(start, end);
  const before = text[start - 1] ?? "";
  const after = text[end] ?? "";
  if (/[[【（(〔]/u.test(before) && /[\]】）)〕]/u.test(after))
    return gap[end + 1]! > 0 || end + 1 === text.length || floors.includes(start - 1);
  if (printed.includes("-")) return false;
  if (gap[start] === 2 && gap[end] === 2) return true;
  return /^[一二]/u.test(printed) && (gap[start]! > 0 || /[。．.]/u.test(before));
}

/** 上海市静安区信息化委员会 before 二○○五年十一月: the run of Chinese characters that ends there, if a body's name ends so. */
function issuerBefore({ text, gap }: Joined, at: number, floors: number[]): string | null {
  let start = at;
  while (
    start > 0 &&
    at - start < 40 &&
    (start === at || gap[start] === 0) &&
    !floors.includes(start) &&
    /[\p{Script=Han}（）()“”]/u.test(text[start - 1]!)
  )
    start--;
  const name = text.slice(start, at);
  return issuerAtEnd(name) && name.length >= 3 ? name : null;
}

/** Whether a line ends as the name of an issuing body does: 人民政府办公厅, 委员会, 工业和信息化厅. */
export function issuerAtEnd(line: string): boolean {
  return genreWords().issuer.test(line);
}

/**
 * The body that a covering notice names before 关于印发: 山东省信息化工作领导小组办公室关于印发《…》的通知.
 *
 * @param floors ends of the title in the joined text
 */
export function issuerOfNotice({ text, gap }: Joined, floors: number[]): string | null {
  for (const match of text.matchAll(/关于(?:印发|转发|发布|下发|公布|做好|开展|加强|进一步)/gu)) {
    const at = match.index;
    let start = at;
    while (
      start > 0 &&
      at - start < 40 &&
      gap[start]! < 2 &&
      !floors.includes(start) &&
      /[\p{Script=Han}（）()]/u.test(text[start - 1]!) &&
      // …〔2010〕11号晋城市人民政府办公厅
      !(
        text[start - 1] === "号" && /[〕\]）)\d]\d{0,5}$/u.test(text.slice(Math.max(0, start - 7), start - 1))
      )
    )
      start--;
    const name = text.slice(start, at);
    if (text[start - 1] === "《" || /^(?:根据|按照|依据|贯彻|落实|为|现)/u.test(name)) continue;
    if (name.length >= 3 && issuerAtEnd(name)) return name;
  }
  return null;
}
