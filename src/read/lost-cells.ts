import { form } from "../lexicon/forms.ts";
import { isHan } from "../text/han.ts";

/** So many rows in order make a table. */
const fewestRows = 3;
/** No row takes more. */
const longestRow = 2000;
const fullWidth = 0xfee0;

/**
 * The blanks between the cells of tables whose every line break has become a blank: 序号 项目 责任单位 1 建设平台 市工信局
 * 2 …. From the head to the number of the last row, where rows are numbered from 1 on; the blanks of its own cells are
 * like those of prose.
 *
 * @returns offsets, ascending
 */
export function cellBreaks(text: string): number[] {
  const breaks: number[] = [];
  let read = 0;
  for (const { index, 0: head } of text.matchAll(form("read/lost-table-head", "gu"))) {
    if (index < read) continue;
    const numbers = numbersOf(text, index + head.length - 1);
    if (numbers.size < 2 * fewestRows) continue;
    read = [...numbers].at(-1)!;
    for (let at = text.indexOf(" ", index); at >= 0 && at <= read; at = text.indexOf(" ", at + 1))
      if (numbers.has(at) || isHan(text[at - 1]) || isHan(text[at + 1]) || closing.includes(text[at - 1]!))
        breaks.push(at);
  }
  return breaks;
}

const closing = "。；）";

/** The blanks on either side of the numbers of rows, from 1 on; ascending. */
function numbersOf(text: string, head: number): Set<number> {
  const blanks = new Set<number>();
  let at: number | null = head - 1;
  for (let row = 1; ; row++) {
    at = numberBehind(text, at, String(row));
    if (at === null) return blanks;
    blanks.add(at).add(at + String(row).length + 1);
  }
}

/** The blank before the next cell that is a number and nothing else, in either width; null where there is none. */
function numberBehind(text: string, at: number, number: string): number | null {
  const row = text.slice(at, at + longestRow);
  const wide = number.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + fullWidth));
  const found = [number, wide].map((cell) => row.indexOf(` ${cell} `)).filter((place) => place >= 0);
  return found.length === 0 ? null : at + Math.min(...found);
}
