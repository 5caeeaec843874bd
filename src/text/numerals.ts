import { asciiDigits, chineseDecimals, countSpaces } from "./chinese-decimals.ts";
import { ARABIC, DIGIT, MULTIPLIER, NONE, numeralClass, numeralValue } from "./numeral-characters.ts";

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

const COMMA = 0x2c;
const WIDE_COMMA = 0xff0c;
const SPACE = 0x20;

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

/** Digits at `at` as ASCII; "" where there are none. No number in earnest has more than 24. */
function digitsAt(text: string, at: number): string {
  let digits = "";
  for (let i = at; numeralClass(text.charCodeAt(i)) === ARABIC && digits.length < 25; i++) {
    digits += numeralValue(text.charCodeAt(i));
  }
  return digits;
}

function readArabic(text: string, at: number): Numeral | null {
  let mantissa = digitsAt(text, at);
  if (mantissa.length > 24) return null;
  let end = at + mantissa.length;
  for (const group of groupsOf(text, at, end, mantissa.length)) {
    mantissa += group;
    end += group.length + 1;
  }
  const point = text.charCodeAt(end);
  // 5·5%: a middle dot, only before a percent sign
  const dotted = point === 0xb7 && isPercentAhead(text, end + 1);
  const gap = isParted(text, at, end) ? 1 : 0;
  if (
    (point === POINT || point === WIDE_POINT || dotted) &&
    numeralClass(text.charCodeAt(end + 1 + gap)) === ARABIC
  ) {
    const decimals = digitsAt(text, end + 1 + gap);
    end += 1 + gap + decimals.length;
    const next = text.charCodeAt(end);
    // 1.2.3 is a section or a version, 2010.2.4 a date
    if (
      decimals.length > 24 ||
      ((next === POINT || next === WIDE_POINT) && numeralClass(text.charCodeAt(end + 1)) === ARABIC)
    ) {
      return null;
    }
    return readThousands(text, readScaledDecimal(text, at, end, `${mantissa}.${decimals}`, true));
  }
  return readThousands(text, readMixed(text, at, end, mantissa));
}

/**
 * Groups of three digits behind the first one to three (GB/T 15835): 1,100 and ９，９９９; apart by thin spaces or NBSP;
 * by ordinary blanks or by ， between half-width digits only where nothing else can be meant: two groups (1，245，000),
 * a decimal or 万 behind (12，345.67; 1，200万), a blank in running text (惠及55 235人). Not 1, 234 nor 达到10，200家.
 */
function groupsOf(text: string, at: number, end: number, length: number): string[] {
  if (length > 3) return [];
  const separator = text.charCodeAt(end);
  const wide = text.charCodeAt(end + 1) > 0xff00;
  const sure = separator === COMMA || (separator === WIDE_COMMA && wide) || thin.has(separator);
  if (!sure && separator !== WIDE_COMMA && separator !== SPACE) return [];
  const groups: string[] = [];
  let i = end;
  while (groups.length < 7 && text.charCodeAt(i) === separator) {
    const group = digitsAt(text, i + 1);
    if (group.length !== 3) return [];
    groups.push(group);
    i += 4;
  }
  if (sure || groups.length > 1) return groups;
  const decimal =
    (text.charCodeAt(i) === POINT && numeralClass(text.charCodeAt(i + 1)) === ARABIC) ||
    (separator === WIDE_COMMA && multiplierAfterSpace(text, i, false) === i);
  const before = text.charCodeAt(at - 1);
  const running = separator === SPACE && before >= 0x3400 && before <= 0x9fff && text[at] !== "0";
  return decimal || running ? groups : [];
}

const POINT = 0x2e;
const WIDE_POINT = 0xff0e;
/** Thin space, NBSP, narrow NBSP, four-per-em and six-per-em space. */
const thin = new Set([0x2009, 0xa0, 0x202f, 0x2005, 0x2006]);

function isPercentAhead(text: string, at: number): boolean {
  const digits = digitsAt(text, at).length;
  return digits > 0 && digits < 3 && "%％‰".includes(text[at + digits] ?? "|");
}

/** 投资26. 5亿元: a blank behind the point, in running text; not the label 1. 5家企业, nor 附件1. 5月底前. */
function isParted(text: string, at: number, end: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (text.charCodeAt(end + 1) !== SPACE || before < 0x3400 || before > 0x9fff) return false;
  if ("第表图件录注".includes(text[at - 1]!)) return false;
  const digits = digitsAt(text, end + 2).length;
  return digits > 0 && digits < 3 && !"年月日G、.".includes(text[end + 2 + digits] ?? "、");
}

/** 40k is 40,000; 40km and 4K are not. */
function readThousands(text: string, numeral: Numeral | null): Numeral | null {
  const next = numeral ? text.charCodeAt(numeral.end + 1) : 0;
  if (
    !numeral ||
    numeral.scaled ||
    text[numeral.end] !== "k" ||
    (next > 0x40 && next < 0x7b) ||
    next === 0x2f
  )
    return numeral;
  return {
    ...numeral,
    end: numeral.end + 1,
    value: Number((numeral.value * 1000).toPrecision(15)),
    scaled: true,
  };
}

/** A decimal number and the multipliers behind it: 4.78万亿, 三点五亿. */
function readScaledDecimal(
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
  const value = Number(`${mantissa}e${power}`);
  return { start: at, end, value, arabic, loose, bare: false, scaled: power > 0, decimal: true };
}

/** Offset of a multiplier at `at`, or behind one or two blanks where only 万 and 亿 can be meant (1000  万); else -1. */
function multiplierAfterSpace(text: string, at: number, inside: boolean): number {
  let i = at;
  while (i < at + 3 && text.charCodeAt(i) === SPACE) i++;
  const code = text.charCodeAt(i);
  if (numeralClass(code) !== MULTIPLIER || beginsPoints(text, i)) return -1;
  if (i === at) return i;
  // 到2020 万众创新 is not 20,200,000
  return inside || (numeralValue(code) >= 4 && !"众物事象里一".includes(text[i + 1] ?? "|")) ? i : -1;
}

/** 0.5百分点, 2千分点: the unit, no hundreds of 分. */
function beginsPoints(text: string, at: number): boolean {
  return "百千".includes(text[at] ?? "|") && text.startsWith("分点", at + 1);
}

/** 两 and its like, which end no number of several digits. */
function isPair(code: number): boolean {
  return code === 0x4e24 || code === 0x5169 || code === 0x4fe9 || code === 0x5006;
}

/** 余, 多, 几 (and 幾, 来): the number is only roughly so much. */
function isLoose(code: number): boolean {
  return code === 0x4f59 || code === 0x591a || code === 0x51e0 || code === 0x5e7e;
}

/**
 * Integers: multipliers of 万, 亿, 兆 take in everything smaller that was read before them (四千五百六十九万
 * 八千亿), 十, 百, 千 the digit before them.
 *
 * @param first digits already read (Arabic), or null
 */
function readMixed(text: string, at: number, from: number, first: string | null): Numeral | null {
  // closed sections, largest first: 五兆六十二亿 → [5e12, 62e8]
  const sums: number[] = [];
  const powers: number[] = [];
  let section = 0;
  let pending: number | null = first === null ? null : Number(first);
  let digit = first !== null;
  let end = from;
  let i = from;
  let last = 99; // power of the last multiplier within the section
  let lastAny = 0;
  let zero = false;
  let loose = false;
  let arabicPending = first !== null;
  for (;;) {
    const spaced = text.charCodeAt(i) === SPACE;
    if (spaced) {
      i = skipSpace(text, i, sums.length > 0 || section > 0 || pending !== null);
      if (i < 0) break;
    }
    const code = text.charCodeAt(i);
    const kind = beginsPoints(text, i) ? NONE : numeralClass(code);
    if (kind === MULTIPLIER) {
      const power = numeralValue(code);
      if (power === 12 && arabicPending) break; // 800兆
      if (spaced && lastAny === 0 && arabicPending && multiplierAfterSpace(text, i - 1, false) < 0) break;
      if (power < 4) {
        if (pending === 0)
          pending = null; // 一千零十
        else if (pending === null && i > at && power !== 1) break;
        if (power === 1) digit = true; // 十 is ten, 百 alone is no hundred
        if (power >= last) break;
        section += (pending ?? 1) * 10 ** power;
        last = power;
      } else {
        let sum = section + (pending ?? 0);
        while (powers.length > 0 && powers.at(-1)! <= power) {
          sum += sums.pop()!;
          powers.pop();
        }
        if (sum === 0) {
          if (i > at || digit) break;
          sum = 1;
        }
        sums.push(sum * 10 ** power);
        powers.push(power);
        section = 0;
        last = 99;
      }
      pending = null;
      zero = false;
      lastAny = power;
      i++;
      end = i;
    } else if (kind === DIGIT && (pending === null || pending === 0)) {
      const value = numeralValue(code);
      // 三十两 is thirty 两
      if (isPair(code) && digit && numeralClass(text.charCodeAt(i + 1)) !== MULTIPLIER) break;
      if (arabicPending && lastAny === 0) return null; // 5一
      if (spaced && !closesNumber(text, i + 1)) break;
      if (value === 0) {
        if (pending === 0) return null; // 〇〇
        if (lastAny > 0) zero = true;
        pending = 0;
      } else {
        if (pending === 0 && lastAny === 0) return null; // 零一: a digit string
        pending = value;
      }
      digit = true;
      i++;
      end = i;
    } else if (kind === DIGIT) {
      if (isPair(code) && arabicPending && !spaced) break; // 12两
      return null; // 十四五, 二三十, 二〇三五
    } else if (kind === ARABIC) {
      if ((pending !== null && !zero) || lastAny === 0) return null;
      const digits = digitsAt(text, i);
      if (digits.length > Math.min(lastAny, last === 99 ? 4 : last)) return null; // 十2010
      pending = Number(digits);
      zero = true; // taken as it stands: 3万4000
      arabicPending = true;
      digit = true;
      i += digits.length;
      end = i;
    } else if (isLoose(code) && i > at && !spaced) {
      const next = multiplierAfterSpace(text, i + 1, true);
      if (next < 0 || numeralValue(text.charCodeAt(next)) < 4) break;
      loose = true;
      i = next;
      if (pending === 0) pending = null;
    } else if (isLoose(code) && spaced && multiplierAfterSpace(text, i + 1, true) >= 0) {
      loose = true;
      i = multiplierAfterSpace(text, i + 1, true);
    } else break;
  }
  if (end === at || (pending === 0 && lastAny > 0)) return null;
  // 9万亿三个台阶, 一亿三农: a digit behind 万 or 亿 that counts what follows is no part of the number
  if (pending !== null && pending < 10 && !zero && lastAny >= 4 && end > at + 1) {
    if (first !== null || (isHan(text, end) && !"元块分点點".includes(text[end]!))) {
      pending = null;
      end--;
    }
  }
  // 四百五 is 450, 一万三 is 13000; 四百零五 and 3万5 are what they say
  if (pending !== null && pending < 10 && !zero && lastAny >= 2) pending *= 10 ** (lastAny - 1);
  // 五千瓦 is 5 千瓦, 2千克 is 2 千克
  if (lastAny === 3 && section > 0 && pending === null && end > at + 1 && isMetric(text, end)) {
    section /= 1000;
    end--;
  }
  const value = sums.reduce((a, b) => a + b, 0) + section + (pending ?? 0);
  const arabic = first !== null;
  const decimals = arabic ? "" : chineseDecimals(text, end);
  if (decimals !== "" && digit) {
    const behind = end + decimals.length + countSpaces(text, end, decimals.length + 1) + 1;
    return readScaledDecimal(text, at, behind, `${value}.${asciiDigits(decimals)}`, false);
  }
  return { start: at, end, value, arabic, loose, bare: !digit, scaled: lastAny > 0, decimal: false };
}

function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3400 && code <= 0x9fff;
}

/** Whether 千 before `at` belongs to the unit behind it: 千瓦, 千克, 千伏. */
function isMetric(text: string, at: number): boolean {
  return (
    numeralClass(text.charCodeAt(at - 1)) === MULTIPLIER && "瓦克伏赫帕卡焦乏米".includes(text[at] ?? "|")
  );
}

/** Behind blanks, or -1 where a number does not go on over them. */
function skipSpace(text: string, at: number, open: boolean): number {
  let i = at;
  while (i < at + 3 && text.charCodeAt(i) === SPACE) i++;
  return open && numeralClass(text.charCodeAt(i)) !== ARABIC ? i : -1;
}

/** Whether a digit that stands apart (一百 五 十) ends or goes on as a number: not 投入1亿 三、加强 nor 1亿 三农. */
function closesNumber(text: string, at: number): boolean {
  let i = at;
  while (i < at + 2 && text.charCodeAt(i) === SPACE) i++;
  const code = text.charCodeAt(i);
  if (numeralClass(code) === MULTIPLIER) return true;
  return !(code >= 0x3400 && code <= 0x9fff) && !"、．.)）".includes(text[i] ?? "|");
}
