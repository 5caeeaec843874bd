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
  const open = text[at] === "（" || text[at] === "(";
  const i = run(open ? at + 1 : at);
  if (i === (open ? at + 1 : at)) return circled(text, at);
  if (open) return "）)".includes(text[i] ?? "-") ? i + 1 : at;
  return "、.．）)".includes(text[i] ?? "-") && !isNumeral(i + 1) ? i + 1 : at;
}

function circled(text: string, at: number): number {
  return isCircled(text.charCodeAt(at)) ? at + 1 : at;
}

/** ① to ⒛ */
export const isCircled = (code: number): boolean => code >= 0x2460 && code <= 0x249b;
