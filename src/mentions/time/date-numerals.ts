// Expressions for text folded to half width.

/** The zeros of every typist: 二○○八, 二〇〇八, 二00八, 二OO八. */
export const zeros = "〇○◯●零0oOоО";
const ones = "一二三四五六七八九";

/** 二○○八: a year in Chinese figures, digit by digit. */
export const chineseYear = `[一二][${ones}${zeros}]{3}`;
/** 9, 09, 12, 十二. */
export const monthNumber = `(?:1[0-2]|0?[1-9]|十[一二]?|[${ones}元])`;
/** 1 to 31, 二十四, 三十一. */
export const dayNumber = `(?:[12]\\d|3[01]|0?[1-9]|三十一?|二十[${ones}]?|十[${ones}]?|[${ones}])`;
/** 3, 12, 三, 两, 十五. */
export const smallNumber = `(?:\\d{1,3}|[${ones}两]?十[${ones}]?|[${ones}两])`;

const values = new Map<string, number>();
for (const zero of zeros) values.set(zero, 0);
for (const [i, c] of [...ones].entries()) values.set(c, i + 1);
values.set("两", 2);
// 元月 is January
values.set("元", 1);
for (let i = 0; i < 10; i++) values.set(String(i), i);

/**
 * The value of a number in a date: figure by figure (2008, 二○○八) or with 十 (二十四, 十).
 *
 * @returns NaN where the text holds something else
 */
export function dateNumber(text: string): number {
  const ten = text.indexOf("十");
  if (ten >= 0) {
    const tens = ten === 0 ? 1 : (values.get(text[0]!) ?? Number.NaN);
    const rest = text.slice(ten + 1);
    return tens * 10 + (rest === "" ? 0 : (values.get(rest) ?? Number.NaN));
  }
  let value = 0;
  for (const c of text) value = value * 10 + (values.get(c) ?? Number.NaN);
  return text === "" ? Number.NaN : value;
}
