import { foldWidth } from "../../text/fold.ts";
import type { Span } from "../../types/record.ts";
import type { Joined } from "../joined.ts";
import { chineseYear, dayNumber, monthNumber } from "../time/date-numerals.ts";

// All of text folded to half width.

/** Brackets around the year of a number, and what scanners make of them: 〔2020]20号, 〔2021)73号, 〔2023】17号. */
const open = "[〔\\[【(〖﹝]";
const close = "[〕\\]】)〗﹞]";
const figure = "\\d";

/**
 * 发文字号 and its kin.
 * - 沪信息委基〔2006〕78号, 晋政办发电〔2010〕20号, 国发[2006]第2号
 * - 国务院令第735号, 国家发展改革委令2021年第40号, 公告2019年第5号
 * - 第735号
 * - GB/T 36073-2018, DB31/T381-2007
 */
const forms = [
  `[\\p{Script=Han}A-Za-z]{1,16}\\s{0,3}${open}\\s{0,2}${figure}{4}\\s{0,2}${close}\\s{0,3}第?\\s{0,2}${figure}{1,5}\\s{0,3}号`,
  `[\\p{Script=Han}、]{1,24}(?:令|公告)\\s{0,3}(?:${figure}{4}年)?\\s{0,3}第?\\s{0,2}[\\d一二三四五六七八九十百]{1,6}\\s{0,3}号`,
  `第\\s{0,2}${figure}{1,5}\\s{0,2}号`,
  `(?:GB|DB|YD|SJ|JGJ|ISO|IEC|HJ|JR|GA|T)[0-9A-Z]{0,6}(?:\\/[0-9A-Z]{1,8})?\\s{0,3}[0-9]{1,6}(?:\\.[0-9]{1,3})?\\s{0,2}[-—–]\\s{0,2}[0-9]{2,4}`,
].join("|");

const here = new RegExp(forms, "uy");
const issued = new RegExp(`${open}(?:19|20)${figure}{2}${close}第?${figure}{1,5}号`, "gu");

/** The document number or number of a standard that begins at `at`; null where there is none. */
export function documentNumber(text: string, at: number): Span | null {
  here.lastIndex = at;
  const match = here.exec(text);
  return match && { start: at, end: at + match[0].length };
}

/** Whether a text is a document number (晋市政办〔2010〕11号) and nothing else. */
export function isOwnNumber(text: string): boolean {
  return new RegExp(`^[\\p{Script=Han}A-Za-z]{2,14}${issued.source}$`, "u").test(foldWidth(text));
}

/** What may stand behind the number in its bracket: the day, （皖政〔2001〕85号　二○○一年十一月五日）. */
const behindNumber = new RegExp(
  `^,?(?:(?:[12]\\d{3}|${chineseYear})年${monthNumber}月(?:${dayNumber}日)?)?[)】\\]]`,
  "u",
);

/**
 * The document's own number (晋市政办〔2010〕11号) in its head: on a line of its own or in brackets below the title, or
 * between title and notice; not one that is cited behind a title, nor one that is spoken of (…号文件, …号精神).
 *
 * @param floors ends of the document's title in the joined text: a number glued to it begins there
 * @returns its place in the joined text
 */
export function ownNumber({ text, gap }: Joined, floors: number[]): Span | null {
  for (const match of text.matchAll(issued)) {
    const end = match.index + match[0].length;
    let start = match.index;
    while (
      start > 0 &&
      match.index - start < 14 &&
      gap[start] === 0 &&
      !floors.includes(start) &&
      /[\p{Script=Han}A-Za-z]/u.test(text[start - 1]!)
    )
      start--;
    if (match.index - start < 2) continue;
    const before = text[start - 1] ?? "";
    if (/[(【[]/u.test(before)) {
      const closed = behindNumber.exec(text.slice(end, end + 20));
      const alone = closed && gap[start - 1] === 2 && gap[end + closed[0].length]! > 0;
      if (closed && (alone || floors.includes(start - 1))) return { start, end };
    } else if (
      !/[《“"、,]/u.test(before) &&
      !/^(?:文|精神|要求|通知|的|[、,和及)】])/u.test(text.slice(end, end + 2))
    ) {
      return { start, end };
    }
  }
  return null;
}
