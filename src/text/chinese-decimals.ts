import { DIGIT, MULTIPLIER, numeralClass, numeralValue } from "./numeral-characters.ts";

const SPACE = 0x20;

/** Chinese decimals behind 点: 五五七九 of 十点五五七九; "" where there are none (八点三十分, 一点两小时). */
export function chineseDecimals(text: string, at: number): string {
  let i = at;
  while (i < at + 2 && text.charCodeAt(i) === SPACE) i++;
  if (text[i] !== "点" && text[i] !== "點") return "";
  i++;
  while (i < at + 4 && text.charCodeAt(i) === SPACE) i++;
  let decimals = "";
  for (let code = text.charCodeAt(i); numeralClass(code) === DIGIT; code = text.charCodeAt(++i)) {
    if ("两兩俩倆".includes(text[i]!)) return "";
    decimals += text[i];
    if (decimals.length > 24) return "";
  }
  const next = text.charCodeAt(i);
  return numeralClass(next) === MULTIPLIER && numeralValue(next) === 1 ? "" : decimals;
}

/** Blanks around 点 within the next few characters. */
export function countSpaces(text: string, at: number, digits: number): number {
  let spaces = 0;
  let seen = 0;
  for (let i = at; seen < digits && i < at + digits + 8; i++) {
    if (text.charCodeAt(i) === SPACE) spaces++;
    else seen++;
  }
  return spaces;
}

/** Chinese digits as ASCII. */
export function asciiDigits(decimals: string): string {
  return [...decimals].map((c) => numeralValue(c.charCodeAt(0))).join("");
}
