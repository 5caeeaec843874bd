import { isHan } from "../text/han.ts";
import { NONE, numeralClass } from "../text/numeral-characters.ts";

/** Behind 第八条, （三）, 1., 一、 at an offset; the offset itself where no label stands. */
export function behindLabel(text: string, at: number, end: number): number {
  const isNumeral = (i: number) => i < end && (numeralClass(text.charCodeAt(i)) !== NONE || text[i] === "〇");
  const run = (from: number) => {
    let i = from;
    while (isNumeral(i) && i - from < 6) i++;
    return i;
  };
  if (text[at] === "第") {
    const i = run(at + 1);
    return i > at + 1 && "章节条".includes(text[i] ?? "-") ? i + 1 : at;
  }
  const decimal = behindDecimal(text, at, end);
  if (decimal > at) return decimal;
  const open = text[at] === "（" || text[at] === "(";
  const i = run(open ? at + 1 : at);
  if (i === (open ? at + 1 : at)) return circled(text, at);
  if (open) return "）)".includes(text[i] ?? "-") ? i + 1 : at;
  return "、.．）)".includes(text[i] ?? "-") && !isNumeral(i + 1) ? i + 1 : at;
}

/** Behind 2.2.1 and, with a blank behind it, 1.1; not 1.5亿元. */
function behindDecimal(text: string, at: number, end: number): number {
  const isDigit = (i: number) => i < end && text[i]! >= "0" && text[i]! <= "9";
  let i = at;
  let figures = 0;
  while (figures < 4 && isDigit(i)) {
    while (isDigit(i) && i - at < 12) i++;
    figures++;
    if (text[i] !== "." || !isDigit(i + 1)) break;
    i++;
  }
  const blank = text[i] === " " || text[i] === "\u3000";
  return figures > 2 || (figures === 2 && blank && isHan(text[i + 1])) ? i : at;
}

function circled(text: string, at: number): number {
  return isCircled(text.charCodeAt(at)) ? at + 1 : at;
}

/** ① to ⒛ */
export const isCircled = (code: number): boolean => code >= 0x2460 && code <= 0x249b;
