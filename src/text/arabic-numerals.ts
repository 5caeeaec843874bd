import { isIdeograph } from "./han.ts";
import { readMixed } from "./mixed-numerals.ts";
import { ARABIC, numeralClass } from "./numeral-characters.ts";
import { digitsAt, multiplierAfterSpace, type Numeral, readScaledDecimal, SPACE } from "./scaled-decimals.ts";

const COMMA = 0x2c;
const WIDE_COMMA = 0xff0c;

/** The number that begins with Arabic digits at `at`, grouped, with decimals and multipliers; null where it is none. */
export function readArabic(text: string, at: number): Numeral | null {
  let mantissa = digitsAt(text, at);
  if (mantissa.length > 24) return null;
  let end = at + mantissa.length;
  for (const group of groupsOf(text, at, end, mantissa.length)) {
    mantissa += group;
    end += group.length + 1;
  }
  const torn = tornAt(text, at, end, mantissa.length);
  if (torn) {
    mantissa += torn;
    end += torn.length + 1;
  }
  // 增加值377⏎.4亿元
  if (
    text[end] === "\n" &&
    text.charCodeAt(end + 1) === POINT &&
    numeralClass(text.charCodeAt(end + 2)) === ARABIC
  )
    end++;
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

/** A line that was broken wherever it was full is at least so long. */
const fullLine = 25;
/** Digits of a number that a line's end tears, on either side. */
const mostTorn = 5;

/**
 * The digits with which a number goes on behind the end of a full line: 建成10⏎0家. Not cells one a line, nor what begins with a
 * label (…12⏎3.建设) or a year of its own.
 */
function tornAt(text: string, at: number, end: number, length: number): string {
  if (text[end] !== "\n" || length > mostTorn || numeralClass(text.charCodeAt(end + 1)) !== ARABIC) return "";
  if (at < fullLine || /[\n\t|]/u.test(text.slice(at - fullLine, at))) return "";
  const digits = digitsAt(text, end + 1);
  const next = end + 1 + digits.length;
  const whole = isIdeograph(text.charCodeAt(next)) || "%％‰".includes(text[next] ?? "|");
  if (!whole || digits.length > mostTorn || !isIdeograph(text.charCodeAt(at - 1))) return "";
  return digits.length === 4 && text[next] === "年" ? "" : digits;
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
  const running = separator === SPACE && isIdeograph(before) && text[at] !== "0";
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
  if (text.charCodeAt(end + 1) !== SPACE || !isIdeograph(before)) return false;
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
