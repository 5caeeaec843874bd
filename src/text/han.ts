const han = /^\p{Script=Han}$/u;

/** Whether a character is Chinese. */
export function isHan(c: string | undefined): boolean {
  return c !== undefined && han.test(c);
}

const anyHan = /\p{Script=Han}/u;

/** Whether Chinese stands anywhere in a text. */
export function hasHan(text: string): boolean {
  return anyHan.test(text);
}

/** Whether a code unit is a CJK ideograph of the first plane, extension A included. */
export function isIdeograph(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** Whether a text is Chinese characters and nothing else, so many of them. */
export function allHan(text: string, least = 1, most = Number.POSITIVE_INFINITY): boolean {
  return text.length >= least && text.length <= most && [...text].every(isHan);
}

/** 一二三四五六七八九十 */
export const hanDigits = "一二三四五六七八九十";
