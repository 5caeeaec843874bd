import { form } from "../lexicon/forms.ts";
import { issued } from "../mentions/document-number.ts";
import { chineseYear, dayNumber, monthNumber } from "../mentions/time/date-numerals.ts";
import { foldWidth } from "../text/fold.ts";
import { isHan } from "../text/han.ts";
import type { Joined } from "../text/joined.ts";
import type { Span } from "../types/record.ts";

// All of text folded to half width.

/** Whether a text is a document number (晋市政办〔2010〕11号) and nothing else. */
export function isOwnNumber(text: string): boolean {
  return new RegExp(`^[\\p{Script=Han}A-Za-z]{2,14}${issued.source}$`, "u").test(foldWidth(text));
}

/** What may stand behind the number in its bracket: the day, （皖政〔2001〕85号　二○○一年十一月五日）. */
const behindNumber = new RegExp(
  `^,?(?:(?:[12]\\d{3}|${chineseYear})年${monthNumber}月(?:${dayNumber}日)?)?[)】\\]]`,
  "u",
);

/** What may stand before it in its bracket: （1996年2月14日 闽委发〔1996〕6号）. */
const dayBefore = new RegExp(`[(【\\[](?:[12]\\d{3}|${chineseYear})年${monthNumber}月${dayNumber}日$`, "u");

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
    const start = issuerBefore({ text, gap }, match.index, floors);
    if (match.index - start < 2) continue;
    const before = text[start - 1] ?? "";
    if (/[(【[]/u.test(before)) {
      const closed = behindNumber.exec(text.slice(end, end + 20));
      const after = closed ? end + closed[0].length : end;
      const alone = gap[after]! > 0 && (gap[start - 1] === 2 || endsTitle(text, gap, start - 1, after));
      // 《…方案》的通知（某绿容〔2025〕7号）要求: of another document
      const spoken = form("head/number-spoken-of").test(text.slice(after, after + 2));
      if (closed && (alone || (floors.includes(start - 1) && !spoken))) return { start, end };
    } else if (
      gap[start]! > 0 &&
      dayBefore.test(text.slice(Math.max(0, start - 24), start)) &&
      /[)】\]]/u.test(text[end] ?? "")
    ) {
      return { start, end };
    } else if (!/[《“"、,]/u.test(before) && !form("head/number-spoken-of").test(text.slice(end, end + 2))) {
      return { start, end };
    }
  }
  return null;
}

/**
 * The number of an order or an announcement, with the name of who gives it: 某省人民政府令⏎（第290号）, 某局公告2021年第7号,
 * from the beginning of a line to the end of one.
 *
 * @returns as it is printed, but for a bracket around 第290号; null where there is none
 */
export function serialOwnNumber({ text, gap, printed }: Joined): string | null {
  for (const { index, 0: number } of text.matchAll(form("head/serial-number", "gu"))) {
    const end = index + number.length;
    let start = index;
    while (start > 0 && index - start < longestName && gap[start] !== 2) start--;
    if (gap[start] !== 2 && start > 0) continue;
    if (gap[end]! > 0 && form("head/giver-of-order").test(text.slice(start, index)))
      return printed(start, end).replace(/[(（](第[^()（）]{1,12})[)）]$/u, "$1");
  }
  return null;
}

/** 国家税务总局某某自治州税务局 某某自治州财政厅 before 公告. */
const longestName = 60;

/** Where the sign of the issuer begins that stands before the year of a number: 某工信 of 某某办公室文件某工信〔2022〕9号. */
function issuerBefore({ text, gap }: Pick<Joined, "text" | "gap">, year: number, floors: number[]): number {
  let start = year;
  while (
    start > 0 &&
    year - start < 20 &&
    gap[start] === 0 &&
    !floors.includes(start) &&
    (isHan(text[start - 1]) || /[A-Za-z]/u.test(text[start - 1]!))
  )
    start--;
  const redHead = text.slice(start, year).lastIndexOf("文件");
  return redHead < 0 ? start : start + redHead + 2;
}

/** 2021年县政府重点工作任务（某政发〔2021〕2号）⏎: the bracket at the end of a heading on a line of its own. */
function endsTitle(text: string, gap: Uint8Array, open: number, end: number): boolean {
  let start = open;
  while (start > 0 && open - start < 60 && gap[start] !== 2) start--;
  return (
    gap[start] === 2 && gap[end] === 2 && open - start >= 6 && !/[《》,;:。]/u.test(text.slice(start, open))
  );
}
