import { type Numeral, readNumeral } from "../../text/numerals.ts";
import { isSpace } from "../../text/span.ts";
import { readBack, readFront } from "./comparators.ts";
import { isLabel, namedBehind, namesWhatFollows } from "./number-names.ts";
import { readUnit, type Unit, type Written } from "./units.ts";

/** A number with its unit, before the words around it are looked at. */
export interface Counted {
  start: number;
  /** Behind the number as printed, multipliers included. */
  numberEnd: number;
  /** Behind the unit. */
  end: number;
  value: number;
  valueTo?: number;
  unit: string;
  /** 余, 多 or 几 makes it a rough one. */
  loose: boolean;
}

/** CJK ideographs. */
export function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function written({ arabic, start, end }: Numeral): Written {
  return arabic ? "arabic" : end - start > 1 ? "several" : "one";
}

/** The unit behind a number, over 余/多/几 and blanks: 100余个, 30 多 家, 5557 公里. */
export function unitBehind(text: string, numeral: Numeral): { unit: Unit | null; loose: boolean } {
  let at = numeral.end;
  let loose = numeral.loose;
  if ("余多几来".includes(text[at] ?? "|")) {
    const unit = readUnit(text, skipBlanks(text, at + 1), written(numeral));
    if (unit) return { unit, loose: true };
    if (text[at] === "余" || text[at] === "多") loose = true;
    if (!loose) return { unit: null, loose };
    at += 1;
  }
  return { unit: readUnit(text, skipBlanks(text, at), written(numeral)), loose };
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < at + 4 && (text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 0xa0)) i++;
  return i;
}

/** A single number with its unit, or without one where it counts all the same; null where it counts nothing. */
export function readPlain(text: string, numeral: Numeral): Counted | null {
  const { start, end: numberEnd, value } = numeral;
  const { unit, loose } = unitBehind(text, numeral);
  if (unit) {
    if (numeral.bare && !countsBare(text, numeral)) return null;
    const money = unit.text === "元" || unit.text === "块" ? readSmallMoney(text, unit.end) : null;
    if (money && !numeral.decimal) {
      return {
        start,
        numberEnd: money.numberEnd,
        end: money.end,
        value: Number(`${value}${money.decimals}`),
        unit: unit.text,
        loose,
      };
    }
    return { start, numberEnd, end: unit.end, value, unit: unit.text, loose };
  }
  const symbol = currencySymbols[text[start - 1] ?? "|"];
  if (symbol !== undefined) return { start, numberEnd, end: numberEnd, value, unit: symbol, loose };
  if (!standsWithoutUnit(text, numeral, loose)) return null;
  const end = loose && "余多".includes(text[numberEnd] ?? "|") ? numberEnd + 1 : numberEnd;
  return { start, numberEnd, end, value, unit: "", loose };
}

/** What a sign in front of a sum stands for. */
export const currencySymbols: Record<string, string> = {
  "￥": "元",
  "¥": "元",
  $: "美元",
  "＄": "美元",
  "€": "欧元",
  "£": "英镑",
};

// 三元五角二分: what stands behind 元
const smallMoney = /([一二两三四五六七八九\d])[角毛](?:([一二三四五六七八九\d])分)?/y;

function readSmallMoney(
  text: string,
  at: number,
): { decimals: string; numberEnd: number; end: number } | null {
  smallMoney.lastIndex = at;
  const match = smallMoney.exec(text);
  if (!match) return null;
  const digit = (c: string | undefined) => (c ? (readNumeral(c, 0)?.value ?? 0) : 0);
  const end = smallMoney.lastIndex;
  return { decimals: `.${digit(match[1])}${digit(match[2])}`, numberEnd: end - 1, end };
}

/** 千亿元, 百万吨, 万亿; 超千家, 近百项, 上千名; not 万人空巷, 千家万户, 每百户. */
function countsBare(text: string, { start, end }: Numeral): boolean {
  if ("每成千百万".includes(text[start - 1] ?? "|")) return false;
  if (end - start > 1 || text[start - 1] === "上") return true;
  const front = readFront(text, start, Math.max(0, start - 4));
  return front.comparator !== null;
}

/** Whether a number without a unit counts all the same: 6000万农民, 指数达到125, 产业规模过千亿. */
function standsWithoutUnit(text: string, numeral: Numeral, loose: boolean): boolean {
  const { start, end } = numeral;
  if (namedBehind(text, end) || isLabel(text, numeral)) return false;
  const next = text.charCodeAt(end);
  if (numeral.bare) {
    if (end - start < 2 || /[兆千]$/u.test(text.slice(start, end))) return false;
    return text[end] === "级" || readFront(text, start, Math.max(0, start - 4)).comparator !== null;
  }
  const before = text.charCodeAt(start - 1);
  const bounded = readBack(text, end).comparator !== null || loose;
  const front = readFront(text, start, Math.max(0, start - 8));
  const introduced =
    front.comparator !== null ||
    front.level ||
    /(?:[达是为]|达到)$/u.test(text.slice(Math.max(0, start - 2), start));
  if (!numeral.arabic) {
    if (end - start === 1) return loneDigitStands(text, start);
    if (!isHan(next)) return text[end] !== "、" || !isSpace(before);
    if (namesWhatFollows(text, numeral)) return false;
    return bounded || numeral.value >= 100;
  }
  if (namesWhatFollows(text, numeral) && !bounded) return false;
  if (numeral.scaled || numeral.decimal || bounded) return true;
  if (isHan(next))
    return introduced || (/[由从]/u.test(text[start - 1]!) && goesOver.test(text.slice(end, end + 6)));
  return !isHan(before) || introduced || text[start - 1] === "负";
}

// 指数由50提高到60
const goesOver = /^(?:提高|提升|增加|增长|上升|扩大|跃升|减少|下降|降低|增|升|降)[到至为]/u;

function loneDigitStands(text: string, at: number): boolean {
  const before = text[at - 1];
  const next = text[at + 1];
  const marks = '，。；”“"？！';
  return (
    (before === undefined || marks.includes(before) || before === " ") &&
    (next === undefined || marks.includes(next))
  );
}
