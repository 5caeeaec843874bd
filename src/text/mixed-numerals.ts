import { asciiDigits, chineseDecimals, countSpaces } from "./chinese-decimals.ts";
import { isIdeograph } from "./han.ts";
import { ARABIC, DIGIT, isPair, MULTIPLIER, NONE, numeralClass, numeralValue } from "./numeral-characters.ts";
import {
  beginsPoints,
  digitsAt,
  isLoose,
  isMetric,
  multiplierAfterSpace,
  type Numeral,
  readScaledDecimal,
  SPACE,
} from "./scaled-decimals.ts";

/** What a character does to a number that is being read: it goes on, has ended before it, or is none at all. */
type Step = "on" | "ended" | "none";

/** No multiplier yet in its section. */
const FIRST = 99;

/** 岁, 周岁 or the second of two ages: 65岁, 35—64周岁. */
const isAge = (text: string, at: number) => /^(?:[-—－~～至]\d{1,2})?周?岁/u.test(text.slice(at, at + 5));

/** A number being read, character for character. */
class MixedNumeral {
  private readonly text: string;
  private readonly at: number;
  /** Closed sections, largest first: 五兆六十二亿 → [5e12, 62e8], and their powers of ten. */
  private readonly sums: number[] = [];
  private readonly powers: number[] = [];
  /** What has been read below the next 万 or 亿, and the digits behind its last multiplier. */
  private section = 0;
  private pending: number | null;
  /** Power of the last multiplier within the section, and of the last one. */
  private last = FIRST;
  private lastAny = 0;
  /** 零 stands before the digit, or the digits are Arabic: they are taken as they stand. */
  private asItStands = false;
  private arabicPending: boolean;
  private readonly arabic: boolean;
  private digit: boolean;
  private loose = false;
  private i: number;
  private end: number;

  constructor(text: string, at: number, from: number, first: string | null) {
    this.text = text;
    this.at = at;
    this.i = from;
    this.end = from;
    this.arabic = first !== null;
    this.arabicPending = this.arabic;
    this.digit = this.arabic;
    this.pending = first === null ? null : Number(first);
  }

  read(): Numeral | null {
    for (;;) {
      const spaced = this.text.charCodeAt(this.i) === SPACE;
      if (spaced) {
        const open = this.sums.length > 0 || this.section > 0 || this.pending !== null;
        this.i = skipSpace(this.text, this.i, open);
        if (this.i < 0) break;
      }
      const step = this.step(spaced);
      if (step === "none") return null;
      if (step === "ended") break;
    }
    return this.finish();
  }

  private step(spaced: boolean): Step {
    const { text, i } = this;
    const code = text.charCodeAt(i);
    const kind = beginsPoints(text, i) ? NONE : numeralClass(code);
    if (kind === MULTIPLIER) return this.multiplier(numeralValue(code), spaced);
    if (kind === DIGIT) return this.chineseDigit(code, spaced);
    if (kind === ARABIC) return this.arabicDigits();
    return isLoose(code) ? this.looseWord(spaced) : "ended";
  }

  private goOn(length: number): Step {
    this.i += length;
    this.end = this.i;
    return "on";
  }

  private multiplier(power: number, spaced: boolean): Step {
    if (power === 12 && this.arabicPending) return "ended"; // 800兆
    if (spaced && this.lastAny === 0 && this.arabicPending) {
      if (multiplierAfterSpace(this.text, this.i - 1, false) < 0) return "ended";
    }
    if (!(power < 4 ? this.multiply(power) : this.closeSection(power))) return "ended";
    this.pending = null;
    this.asItStands = false;
    this.lastAny = power;
    return this.goOn(1);
  }

  /** 十, 百, 千 take the digit before them; false where they cannot. */
  private multiply(power: number): boolean {
    if (this.pending === 0)
      this.pending = null; // 一千零十
    else if (this.pending === null && this.i > this.at && power !== 1) return false;
    if (power === 1) this.digit = true; // 十 is ten, 百 alone is no hundred
    if (power >= this.last) return false;
    this.section += (this.pending ?? 1) * 10 ** power;
    this.last = power;
    return true;
  }

  /** 万, 亿, 兆 take in everything smaller that was read before them; false where there is nothing. */
  private closeSection(power: number): boolean {
    const { sums, powers } = this;
    let sum = this.section + (this.pending ?? 0);
    while (powers.length > 0 && powers.at(-1)! <= power) {
      sum += sums.pop()!;
      powers.pop();
    }
    if (sum === 0) {
      if (this.i > this.at || this.digit) return false;
      sum = 1;
    }
    sums.push(sum * 10 ** power);
    powers.push(power);
    this.section = 0;
    this.last = FIRST;
    return true;
  }

  private chineseDigit(code: number, spaced: boolean): Step {
    const { text, i, pending, arabicPending } = this;
    if (pending !== null && pending !== 0)
      // 12两; 十四五, 二三十, 二〇三五 are no numbers
      return isPair(code) && arabicPending && !spaced ? "ended" : "none";
    // 三十两 is thirty 两
    if (isPair(code) && this.digit && numeralClass(text.charCodeAt(i + 1)) !== MULTIPLIER) return "ended";
    if (arabicPending && this.lastAny === 0) return "none"; // 5一
    if (spaced && !closesNumber(text, i + 1)) return "ended";
    const value = numeralValue(code);
    if (pending === 0 && (value === 0 || this.lastAny === 0)) return "none"; // 〇〇; 零一: a digit string
    if (value === 0 && this.lastAny > 0) this.asItStands = true;
    this.pending = value;
    this.digit = true;
    return this.goOn(1);
  }

  /** 3万4000 */
  private arabicDigits(): Step {
    if ((this.pending !== null && !this.asItStands) || this.lastAny === 0) return "none";
    const digits = digitsAt(this.text, this.i);
    if (digits.length > Math.min(this.lastAny, this.last === FIRST ? 4 : this.last)) return "none"; // 十2010
    // 390万65岁以上老年人: how many, and of what age
    if (isAge(this.text, this.i + digits.length)) return "ended";
    this.pending = Number(digits);
    this.asItStands = true;
    this.arabicPending = true;
    this.digit = true;
    return this.goOn(digits.length);
  }

  /** 十余万, 3万 多亿 */
  private looseWord(spaced: boolean): Step {
    if (this.i <= this.at && !spaced) return "ended";
    const next = multiplierAfterSpace(this.text, this.i + 1, true);
    if (next < 0 || (!spaced && numeralValue(this.text.charCodeAt(next)) < 4)) return "ended";
    this.loose = true;
    this.i = next;
    if (!spaced && this.pending === 0) this.pending = null;
    return "on";
  }

  private finish(): Numeral | null {
    const { text, at, arabic, lastAny } = this;
    if (this.end === at || (this.pending === 0 && lastAny > 0)) return null;
    this.settleLastDigit();
    // 五千瓦 is 5 千瓦, 2千克 is 2 千克
    if (
      lastAny === 3 &&
      this.section > 0 &&
      this.pending === null &&
      this.end > at + 1 &&
      isMetric(text, this.end)
    ) {
      this.section /= 1000;
      this.end--;
    }
    const { end } = this;
    const value = this.sums.reduce((a, b) => a + b, 0) + this.section + (this.pending ?? 0);
    const decimals = arabic ? "" : chineseDecimals(text, end);
    if (decimals !== "" && this.digit) {
      const behind = end + decimals.length + countSpaces(text, end, decimals.length + 1) + 1;
      return readScaledDecimal(text, at, behind, `${value}.${asciiDigits(decimals)}`, false);
    }
    return {
      start: at,
      end,
      value,
      arabic,
      loose: this.loose,
      bare: !this.digit,
      scaled: lastAny > 0,
      decimal: false,
    };
  }

  /** What the digit is that stands behind the last multiplier. */
  private settleLastDigit(): void {
    const { text, at, lastAny } = this;
    if (this.pending === null || this.pending >= 10 || this.asItStands) return;
    // 9万亿三个台阶, 一亿三农: a digit behind 万 or 亿 that counts what follows is no part of the number
    if (lastAny >= 4 && this.end > at + 1) {
      if (
        this.arabic ||
        (isIdeograph(text.charCodeAt(this.end)) && !"元块分点點".includes(text[this.end]!))
      ) {
        this.pending = null;
        this.end--;
        return;
      }
    }
    // 四百五 is 450, 一万三 is 13000; 四百零五 and 3万5 are what they say
    if (lastAny >= 2) this.pending *= 10 ** (lastAny - 1);
  }
}

/**
 * Integers: multipliers of 万, 亿, 兆 take in everything smaller that was read before them (四千五百六十九万
 * 八千亿), 十, 百, 千 the digit before them.
 *
 * @param first digits already read (Arabic), or null
 */
export function readMixed(text: string, at: number, from: number, first: string | null): Numeral | null {
  return new MixedNumeral(text, at, from, first).read();
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
  return !isIdeograph(code) && !"、．.)）".includes(text[i] ?? "|");
}
