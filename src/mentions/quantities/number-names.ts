import { isIdeograph } from "../../text/han.ts";
import { ARABIC, MULTIPLIER, NONE, numeralClass } from "../../text/numeral-characters.ts";
import type { Numeral } from "../../text/numerals.ts";
import { isSpace } from "../../text/span.ts";
import { isLatin, namesNumber } from "./units.ts";

/**
 * Numbers that count nothing: parts of names (5G, 12345热线, DB31/T381-2007, 〔2010〕11号), ordinals,
 * labels of lists, words that happen to hold a numeral (万一, 四川).
 */

/** Whether what stands in front makes the digits at `at` part of a name, an ordinal, a date or an address. */
export function namedInFront(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined) return false;
  if (isOrdinal(text, at)) return true;
  const code = text.charCodeAt(at - 1);
  if (isLatin(code)) return !countedBehind.test(text.slice(Math.max(0, at - 6), at));
  // 几十, 数百; 第三, 1+6, issn%28, /2019, 8:30, 〔2010〕
  // 初一, 年初31%
  if (before === "初" && numeralClass(text.charCodeAt(at)) !== ARABIC) return true;
  if ("几幾数".includes(before)) return numeralClass(text.charCodeAt(at)) === MULTIPLIER;
  if ("第+_%=&#@/×*^\\〔[".includes(before)) return true;
  const beyond = text.charCodeAt(at - 2);
  // 8:30, 1：500; but 总投资：3000万元
  if ("：∶︰".includes(before)) return isLatin(beyond) || numeralClass(beyond) !== NONE;
  if (before === "." || before === "．") return !(at === 1 || isSpace(beyond) || before !== ".");
  if (before === "表" || before === "图") return !isWord(text, at - 2); // 如表2所示
  if (before === "点") return numeralClass(beyond) !== NONE; // 八点三十分
  // T381-2007, 0531-8888: but ——5个 and the ends of ranges are free
  if ("-－—–~～﹣".includes(before)) {
    return isLatin(beyond) || numeralClass(beyond) === ARABIC || beyond === 0x5d || beyond === 0x3015;
  }
  // PM 2.5: printed small, and on a line of its own in web copies
  if (before === " " && text.startsWith("PM", at - 3)) return true;
  // 2 0 所: letter-spaced digits; 10，200家: two numbers or one
  if (before === " " && numeralClass(beyond) === ARABIC) return true;
  if (before === "，" && numeralClass(beyond) === ARABIC) return isDoubtfulGroup(text, at);
  return false;
}

/** 200 of 达到10，200家: three digits behind one to three that have no unit of their own. */
function isDoubtfulGroup(text: string, at: number): boolean {
  let digits = 0;
  while (numeralClass(text.charCodeAt(at + digits)) === ARABIC) digits++;
  let first = 0;
  while (numeralClass(text.charCodeAt(at - 2 - first)) === ARABIC) first++;
  return digits === 3 && first <= 3;
}

/** 第 3 条, 第2、3条: behind 第, a blank or another ordinal between. */
function isOrdinal(text: string, at: number): boolean {
  let i = at - 1;
  for (let others = 0; others < 4; others++) {
    while (i > at - 16 && (text[i] === " " || text[i] === "\u3000")) i--;
    if (text[i] === "第") return true;
    if (!"、和至—-".includes(text[i] ?? "|")) return false;
    i--;
    const from = i;
    while (i >= 0 && numeralClass(text.charCodeAt(i)) !== NONE) i--;
    if (i === from) return false;
  }
  return false;
}

/** Whether a Chinese character stands there that makes a word with the next: 报表, 地图; not 如, 见, 附, 详见. */
function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isIdeograph(code) && !"如见附由据从".includes(text[at]!);
}

/** What a number right behind it is of, in Latin letters: a currency (USD300万), a measure (GDP4408亿元). */
const countedBehind =
  /(?:USD|RMB|CNY|HKD|EUR|JPY|GBP|(?:^|[^A-Za-z])(?:GDP|GNP|CPI|PPI|PMI|AQI|FDI|R&D|COD|VOCs))$/u;

/** Whether the digits from `at` run into Latin letters or signs that are no unit: 5G, 3S, 1+N, 12-34-56. */
export function namedBehind(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (isLatin(code)) return true;
  const next = text[end];
  if (next === " " && numeralClass(text.charCodeAt(end + 1)) === ARABIC) return true;
  if (next === undefined) return false;
  if ("+_=&#@〕]\\".includes(next)) return true;
  if (":∶：︰".includes(next) && numeralClass(text.charCodeAt(end + 1)) === ARABIC) {
    return true;
  }
  return false;
}

/** Whether the number stands as the marker of an item: `1.`, `2、`, （一）, (3), [4], — 12 —. */
export function isLabel(text: string, { start, end, arabic, decimal, scaled }: Numeral): boolean {
  if (decimal || (arabic && scaled)) return false;
  const before = text[start - 1] ?? "";
  const next = text[end] ?? "";
  if ("（[【〔".includes(before || "|") && "）]】〕".includes(next || "|")) return true;
  if ("-－—–".includes(before || "|") || " " === before) {
    if (
      /^ ?[-－—–]{1,2}(?:\s|$)/u.test(text.slice(end, end + 4)) &&
      dashBefore.test(text.slice(Math.max(0, start - 3), start))
    ) {
      return true;
    }
  }
  if (".．﹒".includes(next || "|")) return arabic;
  if (next === "、" || next === "）") {
    return before === "" || isSpace(text.charCodeAt(start - 1)) || "。；：！？¬·".includes(before);
  }
  // the number of a table's row, alone in its cell
  return arabic && end - start < 4 && isCellEdge(before) && isCellEdge(next);
}

function isCellEdge(character: string): boolean {
  return character === "\n" || character === "\u3000" || character === "\t";
}

const dashBefore = /[-－—–] ?$/u;

/** A bare number that names what follows (12345热线) or could be a year, a telephone number, a code. */
export function namesWhatFollows(text: string, { start, end }: Numeral): boolean {
  if (namesNumber(text, end)) return true;
  const printed = text.slice(start, end);
  if (/^(?:19|20)\d\d$/u.test(printed) || /^0\d/u.test(printed)) return true;
  return end - start > 7 && /^[\d０-９]+$/u.test(printed);
}

/** Whether the number stands in a short quotation or a cited title: “四个一百”, 《朝花夕拾》, “15分钟便民圈”. */
export function isQuoted(text: string, start: number, end: number): boolean {
  const titled = enclosed(text, start, end, "《", "》", 60);
  if (titled) return true;
  if (text[start - 1] === "“" && text[end] === "”") {
    return end - start > 1 || numeralClass(text.charCodeAt(start)) === ARABIC; // “12316”, “十五”, but “一”
  }
  return enclosed(text, start, end, "“", "”", 16);
}

function enclosed(
  text: string,
  start: number,
  end: number,
  open: string,
  close: string,
  most: number,
): boolean {
  let from = start - 1;
  for (; from >= Math.max(0, start - most); from--) {
    const c = text[from];
    if (c === close || c === "\n") return false;
    if (c === open) break;
  }
  if (text[from] !== open) return false;
  for (let to = end; to < Math.min(text.length, from + most + 2); to++) {
    // “最多跑一次": a closing mark of the other kind
    if (text[to] === close || (close === "”" && text[to] === '"')) return true;
    if (text[to] === open) return false;
  }
  return false;
}
