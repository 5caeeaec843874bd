import { form } from "../lexicon/forms.ts";
import type { Candidate, Style } from "./labels.ts";
import type { Line } from "./lines.ts";

/** A number of several figures at the beginning of a paragraph: 1.2.3, and 1 above 1.1. */
interface Decimal {
  start: number;
  end: number;
  numbers: number[];
  /** It stands inside of a paragraph, behind a blank. */
  inLine?: boolean;
}

/** So many tell that a document counts so. */
const ENOUGH = 3;
/** Of so many one may be out of order. */
const ODD = 4;
const styleOf: (Style | undefined)[] = [undefined, "arabic", "decimal2", "decimal3", "decimal4"];

/**
 * The labels of a document that counts in decimals: 1 总则, 1.1 编制依据, 1.1.1 …. Figures that do not go on from one
 * another (1.5亿元, 3.2 个百分点 at the beginning of lines) are no labels.
 *
 * @param text in one width
 * @returns in order of the text; none where the document does not count so
 */
export function findDecimals(text: string, lines: Line[]): Candidate[] {
  const found = lines.flatMap((line) => decimalsOf(text, line));
  const counted: Decimal[] = [];
  let last: Decimal | undefined;
  let odd = 0;
  for (const one of found) {
    if (one.numbers.length === 1) continue;
    const follows = last === undefined || goesOn(last, one) || beginsAnew(one);
    // 1.4 工作原则 1.4.1 坚持…: behind a blank only what goes on is one
    if (!follows && one.inLine) continue;
    if (!follows) odd++;
    // a number that was left out (3.2, 4, 4.2) is one of many; what goes back is none
    if (!follows && !isFurther(last!, one)) continue;
    counted.push(one);
    last = one;
  }
  if (counted.length < ENOUGH || odd * ODD > counted.length) return [];
  const own = new Set(counted);
  return found
    .filter((one, i) => own.has(one) || (one.numbers.length === 1 && heads(one, found[i + 1])))
    .map(({ start, end, numbers, inLine }) => ({
      style: styleOf[numbers.length]!,
      ordinal: numbers.at(-1)!,
      mark: "",
      start,
      end,
      footing: inLine ? "space" : "start",
      doubt: 0,
    }));
}

/** 1 总则 right before 1.1, or what is left where that is missing. */
function heads({ numbers: [chapter] }: Decimal, next: Decimal | undefined): boolean {
  return next?.numbers.length === 2 && next.numbers[0] === chapter && next.numbers[1]! <= FEW;
}

/** Of a paragraph the number that it begins with, and those of several figures behind a blank in it. */
function decimalsOf(text: string, { start, end }: Line): Decimal[] {
  const first = decimalAt(text, start, end);
  const inLine = Array.from(
    text
      .slice(start, end)
      .matchAll(
        /(?<=[^\d\s.][ \u3000\t]{1,4})\d{1,2}(?:\.\d{1,2}){1,3}(?=\.?[ \u3000\t]*[\p{Script=Han}“])/gu,
      ),
    ({ index }) => decimalAt(text, start + index, end),
  );
  return [first, ...inLine.map((one) => one && { ...one, inLine: true })].flatMap((one) => one ?? []);
}

function decimalAt(text: string, start: number, end: number): Decimal | null {
  const match = form("outline/decimal").exec(text.slice(start, Math.min(end, start + 24)));
  if (!match) return null;
  const numbers = match[1]!.split(".").map(Number);
  const last = start + match[1]!.lastIndexOf(".") + 1;
  // 2.3.2 人民生活 counts no persons
  const measured = numbers.length < 3 && form("outline/measured").test(text.slice(last, last + 16));
  if (numbers.includes(0) || measured) return null;
  return { start, end: start + match[0].trimEnd().length, numbers };
}

/** 1.1 behind the last entry of a table of contents, or in an annex. */
function beginsAnew({ numbers }: Decimal): boolean {
  return numbers.every((n) => n === 1);
}

/** 4.2 behind 3.2, 1.5 behind 1.2: numbers are left out, a few. */
function isFurther({ numbers: before }: Decimal, { numbers }: Decimal): boolean {
  const at = numbers.findIndex((n, i) => n !== before[i]);
  const step = at < 0 ? 0 : numbers[at]! - (before[at] ?? 0);
  return step > 0 && step <= FEW && numbers.slice(at + 1).every((n) => n <= FEW);
}

const FEW = 3;

/** 1.3 behind 1.2, 1.2.1 or 1.2.4; 2.1 behind 1.3; 1.2.1 behind 1.2. */
function goesOn({ numbers: before }: Decimal, { numbers }: Decimal): boolean {
  const at = numbers.findIndex((n, i) => n !== before[i]);
  if (at < 0) return false;
  const step = at < before.length ? numbers[at]! - before[at]! === 1 : numbers[at] === 1;
  return step && numbers.slice(at + 1).every((n) => n === 1);
}
