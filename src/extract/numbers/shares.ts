import { NONE, numeralClass } from "../../text/numeral-characters.ts";
import { type Numeral, readNumeral } from "../../text/numerals.ts";

/** A share that is said in words: 百分之二十, 三分之一, 一半, 七成, 翻一番. */
export interface Share {
  value: number;
  unit: string;
  /** The number as printed. */
  start: number;
  numberEnd: number;
  /** Behind its unit. */
  end: number;
  approximate?: boolean;
}

// 分之, 分 之
const parts = /[ \u3000]{0,2}分[ \u3000]{0,2}之[ \u3000]{0,2}[负負]?/y;
// 成 as a tenth, not 成立, 成员: 七成, 三成半, 七成六
const tenths = / {0,2}成(?![立为員员果本效长就品熟都人像见交才渝分名功套年份全绩因片型群])/y;

// 三又二分之一: what stands between the whole and the parts
const andParts = / {0,2}又 {0,2}/y;
// 3/5, but not 2024/05 nor 1/2/3
const slashed = /[/／]([\d０-９]{1,3})(?![\d０-９/／.．年月%％a-zA-Z])/y;
// 打八折, 75折; not 三折叠
const rebate = / {0,2}折(?![叠旧扣射返磨腾合线])/y;

/** 百分之二十, 三分之一; undefined where no 分之 follows, null where nothing follows it. */
function readParts(text: string, { start, end, value, bare }: Numeral): Share | null | undefined {
  parts.lastIndex = end;
  if (parts.test(text)) {
    const from = parts.lastIndex;
    if (numeralClass(text.charCodeAt(from)) === NONE) return null;
    const above = readNumeral(text, from);
    if (!above || value === 0) return null;
    if (bare && value === 100) {
      return { value: above.value, unit: "%", start, numberEnd: above.end, end: above.end };
    }
    if (bare && value === 1000) {
      return { value: above.value, unit: "‰", start, numberEnd: above.end, end: above.end };
    }
    // 万分之三 is 0.03%, 三分之一 a plain third
    const share = bare
      ? { value: Number(((above.value * 100) / value).toPrecision(12)), unit: "%" }
      : { value: above.value / value, unit: "" };
    return { ...share, start, numberEnd: above.end, end: above.end };
  }
  return undefined;
}

/** 3/5 and 三又二分之一. */
function readMixedFraction(text: string, numeral: Numeral): Share | null {
  const { start, end, value } = numeral;
  if (numeral.decimal || numeral.bare) return null;
  slashed.lastIndex = end;
  const below = numeral.arabic && end - start < 4 ? slashed.exec(text) : null;
  if (below) {
    const parts = Number(below[1]!.normalize("NFKC"));
    const behind = slashed.lastIndex;
    return parts > 1 ? { value: value / parts, unit: "", start, numberEnd: behind, end: behind } : null;
  }
  andParts.lastIndex = end;
  if (!andParts.test(text) || numeralClass(text.charCodeAt(andParts.lastIndex)) === NONE) return null;
  const denominator = readNumeral(text, andParts.lastIndex);
  const rest = denominator ? readParts(text, denominator) : null;
  return rest && rest.unit === "" ? { ...rest, value: value + rest.value, start } : null;
}

/**
 * Reads what follows a numeral as a share. 百分之二十 and 七成 are percents, 千分之二 per mille; 三分之一 is a
 * plain number.
 */
export function readShare(text: string, numeral: Numeral): Share | null {
  const { start, end } = numeral;
  const over = readParts(text, numeral);
  if (over !== undefined) return over;
  const mixed = readMixedFraction(text, numeral);
  if (mixed) return mixed;
  rebate.lastIndex = end;
  if (!numeral.bare && numeral.value < 100 && rebate.test(text)) {
    const value = numeral.value < 10 ? Number((numeral.value * 10).toPrecision(12)) : numeral.value;
    if (numeral.value === 10) return null;
    return { value, unit: "%", start, numberEnd: rebate.lastIndex, end: rebate.lastIndex };
  }
  tenths.lastIndex = end;
  if (numeral.value <= 10 && !numeral.bare && tenths.test(text)) {
    let behind = tenths.lastIndex;
    let value = Number((numeral.value * 10).toPrecision(12));
    if (text[behind] === "半") {
      value += 5;
      behind++;
    } else {
      const rest = / ?[一二三四五六七八九](?=[，。、；的 ]|$)/y;
      rest.lastIndex = behind;
      if (rest.test(text)) {
        value += readNumeral(text, rest.lastIndex - 1)?.value ?? 0;
        behind = rest.lastIndex;
      }
    }
    return { value, unit: "%", start, numberEnd: behind, end: behind };
  }
  return null;
}

// 翻番, 翻一番, 翻两番, 翻了一番
const doubling = /翻了?([一两二三四]?)番/y;

/** 翻一番 is one 番 (doubled), 翻两番 two; 翻番 is said of one. */
export function readDoubling(text: string, at: number): Share | null {
  doubling.lastIndex = at;
  const match = doubling.exec(text);
  if (!match) return null;
  const end = doubling.lastIndex;
  const digit = match[1] ?? "";
  const value = digit === "" ? 1 : (readNumeral(digit, 0)?.value ?? 1);
  const numberEnd = digit === "" ? end : end - 1;
  return { value, unit: "番", start: digit === "" ? at : end - 2, numberEnd, end };
}

/** 零增长 is a growth of nothing. */
export function readStandstill(text: string, at: number): Share | null {
  if (!text.startsWith("零增长", at)) return null;
  return { value: 0, unit: "", start: at, numberEnd: at + 1, end: at + 3 };
}

/** 一半 is 0.5; 一半对一半 and 一半天 are not asked for. */
export function readHalf(text: string, at: number): Share | null {
  if (!text.startsWith("一半", at)) return null;
  return { value: 0.5, unit: "", start: at, numberEnd: at + 2, end: at + 2 };
}
