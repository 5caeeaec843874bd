import { readArabic } from "./arabic-numerals.ts";
import { readMixed } from "./mixed-numerals.ts";
import { ARABIC, DIGIT, isPair, NONE, numeralClass, numeralValue } from "./numeral-characters.ts";
import type { Numeral } from "./scaled-decimals.ts";

export type { Numeral };

/**
 * Reads the number that begins at an offset: Arabic of either width (1,100; 3.3万), Chinese (二十、两千三、
 * 肆拾, 八点五), mixed (3万4000, 25万6千), with 余/多/几 inside (十余万). Arithmetic is on decimal strings and
 * integers, so that 3.3万 is 33000 and nothing near it.
 *
 * @param at offset of a character whose `numeralClass` is not NONE
 * @returns null where the characters are no number: 十四五, 二〇三五, 1.2.3
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const tens = "廿卅卌".indexOf(text[at] ?? "|");
  if (tens >= 0) return readTens(text, at, (tens + 2) * 10);
  return numeralClass(text.charCodeAt(at)) === ARABIC ? readArabic(text, at) : readMixed(text, at, at, null);
}

/** 廿 is 20, 卅 30, 廿五 25. */
function readTens(text: string, at: number, tens: number): Numeral {
  const one = text.charCodeAt(at + 1);
  const digit = numeralClass(one) === DIGIT && !isPair(one) ? numeralValue(one) : 0;
  const end = digit > 0 ? at + 2 : at + 1;
  return {
    start: at,
    end,
    value: tens + digit,
    arabic: false,
    loose: false,
    bare: false,
    scaled: false,
    decimal: false,
  };
}

/** The value of a string that is a number from end to end (三十二, 12, 1.5万); null where it is not. */
export function parseNumeral(text: string): number | null {
  if (numeralClass(text.charCodeAt(0)) === NONE) return null;
  const numeral = readNumeral(text, 0);
  return numeral && numeral.end === text.length ? numeral.value : null;
}
