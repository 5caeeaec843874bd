import { ARABIC, MULTIPLIER, numeralClass, numeralValue } from "./numeral-characters.ts";

/** A number read from a text. */
export interface Numeral {
  start: number;
  /** Behind the last character of the number, multipliers included. */
  end: number;
  /** Exact: 3.3万 is 33000. */
  value: number;
  /** Begins with an Arabic digit. */
  arabic: boolean;
  /** 余, 多 or 几 stands before its last multiplier: 十余万. */
  loose: boolean;
  /** Holds no digit: 千亿, 万, 十. */
  bare: boolean;
  /** Holds a multiplier. */
  scaled: boolean;
  decimal: boolean;
}

export const SPACE = 0x20;

/** Digits at `at` as ASCII; "" where there are none. No number in earnest has more than 24. */
export function digitsAt(text: string, at: number): string {
  let digits = "";
  for (let i = at; numeralClass(text.charCodeAt(i)) === ARABIC && digits.length < 25; i++) {
    digits += numeralValue(text.charCodeAt(i));
  }
  return digits;
}

/** A decimal number and the multipliers behind it: 4.78万亿, 三点五亿. */
export function readScaledDecimal(
  text: string,
  at: number,
  from: number,
  mantissa: string,
  arabic: boolean,
): Numeral {
  let end = from;
  let power = 0;
  let loose = false;
  for (;;) {
    let next = multiplierAfterSpace(text, end, power > 0 || !arabic);
    if (next < 0 && isLoose(text.charCodeAt(end))) {
      next = multiplierAfterSpace(text, end + 1, true);
      loose ||= next >= 0;
    }
    if (next < 0) break;
    power += numeralValue(text.charCodeAt(next));
    end = next + 1;
  }
  if (power >= 3 && isMetric(text, end) && "千仟".includes(text[end - 1]!)) {
    power -= 3; // 1.64亿千瓦
    end--;
  }
  if (arabic && power >= 12 && text[end - 1] === "兆" && "瓦帕赫伏焦比字".includes(text[end] ?? "|")) {
    power -= 12; // 49.5兆瓦
    end--;
  }
  const value = Number(`${mantissa}e${power}`);
  return { start: at, end, value, arabic, loose, bare: false, scaled: power > 0, decimal: true };
}

/** Offset of a multiplier at `at`, or behind one or two blanks where only 万 and 亿 can be meant (1000  万); else -1. */
export function multiplierAfterSpace(text: string, at: number, inside: boolean): number {
  let i = at;
  while (i < at + 3 && text.charCodeAt(i) === SPACE) i++;
  const code = text.charCodeAt(i);
  if (numeralClass(code) !== MULTIPLIER || beginsPoints(text, i)) return -1;
  if (i === at) return i;
  // 到2020 万众创新 is not 20,200,000
  return inside || (numeralValue(code) >= 4 && !"众物事象里一".includes(text[i + 1] ?? "|")) ? i : -1;
}

/** 0.5百分点, 2千分点: the unit, no hundreds of 分. */
export function beginsPoints(text: string, at: number): boolean {
  return "百千".includes(text[at] ?? "|") && text.startsWith("分点", at + 1);
}

/** 余, 多, 几 (and 幾, 来): the number is only roughly so much. */
export function isLoose(code: number): boolean {
  return code === 0x4f59 || code === 0x591a || code === 0x51e0 || code === 0x5e7e;
}

/** Whether 千 before `at` belongs to the unit behind it: 千瓦, 千克, 千伏. */
export function isMetric(text: string, at: number): boolean {
  return (
    numeralClass(text.charCodeAt(at - 1)) === MULTIPLIER && "瓦克伏赫帕卡焦乏米".includes(text[at] ?? "|")
  );
}
