import { ARABIC, DIGIT, MULTIPLIER, NONE, numeralClass, numeralValue } from "../text/numeral-characters.ts";
import { type Numeral, readNumeral } from "../text/numerals.ts";
import { isSpace } from "../text/span.ts";
import type { QuantityMention } from "../types.ts";
import { boundAfar, changeAfar, readBack, readFront } from "./comparators.ts";
import {
  isDateOrSeries,
  isLabel,
  isQuoted,
  namedBehind,
  namedInFront,
  namesWhatFollows,
} from "./number-names.ts";
import { readDoubling, readHalf, readShare, readStandstill, type Share } from "./shares.ts";
import { readUnit, type Unit, type Written } from "./units.ts";

/** A number with its unit, before the words around it are looked at. */
interface Counted {
  start: number;
  numberEnd: number;
  end: number;
  value: number;
  valueTo?: number;
  unit: string;
  loose: boolean;
  share: boolean;
}

/**
 * Every number of a text with what it counts: unit, bound, range, change. One scan from left to right that
 * looks closer only where a numeral stands.
 *
 * Not found are numbers that count nothing: names (5G, 12345热线), dates, ordinals, labels, set words.
 *
 * @param text any text; spans are offsets into it
 * @returns in text order, not overlapping
 */
export function findQuantities(text: string): QuantityMention[] {
  const mentions: QuantityMention[] = [];
  let floor = 0;
  const { length } = text;
  for (let i = 0; i < length; ) {
    const code = text.charCodeAt(i);
    const kind = numeralClass(code);
    let counted: Counted | null = null;
    if (kind === NONE) {
      if (code !== 0x7ffb) {
        i++;
        continue;
      }
      counted = fromShare(readDoubling(text, i)); // 翻番
      if (!counted) {
        i++;
        continue;
      }
    } else if (kind === DIGIT && isLoneWord(text, i)) {
      i++;
      continue;
    } else {
      counted = readCounted(text, i);
      if (!counted) {
        i = behindNumerals(text, i);
        continue;
      }
    }
    const mention = complete(text, counted, mentions.at(-1), floor);
    i = Math.max(counted.end, mention.span.end);
    floor = i;
    mentions.push(mention);
  }
  return mentions;
}

/** A single Chinese digit before a character that is neither numeral nor the beginning of a unit: 一批, 四川, 三农. */
function isLoneWord(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (numeralClass(next) !== NONE) return false;
  const before = text.charCodeAt(at - 1);
  if (isHan(next)) {
    if (text[at + 1] === "半" || text[at + 1] === "点" || text[at + 1] === "點") return false;
    if (text[at + 1] === "成" || text[at + 1] === "分") return false;
    if ("陆陸伍拾肆佰仟".includes(text[at]!)) return true; // 登陆部队, 收拾
    // 一批, 一座座, 零部件
    if (text[at] === "一" && (text[at + 1] === "批" || text[at + 1] === text[at + 2])) return true;
    if (text[at] === "零") return text[at + 1] !== "点" && !text.startsWith("增长", at + 1);
    if ("至到".includes(text[at + 1]!)) return numeralClass(text.charCodeAt(at + 2)) === NONE;
    if (text[at + 1] === "折" || text[at + 1] === "又") return false;
    return readUnit(text, at + 1, "one") === null;
  }
  if (next === 0x20) return false;
  // “一”和“五”, 十, 三: alone in a text or between marks, but not 一、 and （二）
  return isHan(before) || "、．.)）(（".includes(text[at + 1] ?? "|");
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** Behind the run of numerals at `at`: 十四五, 二〇三五. */
function behindNumerals(text: string, at: number): number {
  let i = at + 1;
  while (numeralClass(text.charCodeAt(i)) !== NONE) i++;
  return i;
}

function readCounted(text: string, at: number): Counted | null {
  if (namedInFront(text, at)) return null;
  const half = fromShare(readHalf(text, at) ?? readStandstill(text, at));
  if (half) return half;
  const code = text.charCodeAt(at);
  const numeral = readNumeral(text, at);
  if (!numeral || numeral.value >= 1e20) return null;
  // 万一, 百三: only alone is it a number
  if (
    numeral.end - at === 2 &&
    !numeral.bare &&
    numeralValue(code) > 1 &&
    numeralClass(code) === MULTIPLIER
  ) {
    if (isHan(text.charCodeAt(at - 1)) || isHan(text.charCodeAt(numeral.end))) return null;
  }
  const share = readShare(text, numeral);
  if (share) return isQuoted(text, share.start, share.end) ? null : fromShare(share);
  if (isDateOrSeries(text, numeral)) return null;
  const counted = readRange(text, numeral) ?? readPlain(text, numeral);
  if (!counted || isQuoted(text, counted.start, counted.end)) return null;
  return counted;
}

function fromShare(share: Share | null): Counted | null {
  if (!share) return null;
  const { start, numberEnd, end, value, unit } = share;
  return { start, numberEnd, end, value, unit, loose: false, share: true };
}

function written({ arabic, start, end }: Numeral): Written {
  return arabic ? "arabic" : end - start > 1 ? "several" : "one";
}

/** The unit behind a number, over 余/多/几 and blanks: 100余个, 30 多 家, 5557 公里. */
function unitBehind(text: string, numeral: Numeral): { unit: Unit | null; loose: boolean } {
  let at = numeral.end;
  let loose = numeral.loose;
  if ("余多几来".includes(text[at] ?? "|")) {
    const unit = readUnit(text, skipBlanks(text, at + 1), written(numeral));
    if (unit) return { unit, loose: true };
    if (text[at] === "余" || text[at] === "多") loose = true;
    if (!loose) return { unit: null, loose };
    at += 1;
  }
  return { unit: readUnit(text, skipBlanks(text, at), written(numeral)), loose };
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < at + 4 && (text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 0xa0)) i++;
  return i;
}

function readPlain(text: string, numeral: Numeral): Counted | null {
  const { start, end: numberEnd, value } = numeral;
  const { unit, loose } = unitBehind(text, numeral);
  if (unit) {
    if (numeral.bare && !countsBare(text, numeral)) return null;
    const money = unit.text === "元" ? readSmallMoney(text, unit.end) : null;
    if (money && !numeral.decimal) {
      return {
        start,
        numberEnd: money.numberEnd,
        end: money.end,
        value: Number(`${value}${money.decimals}`),
        unit: "元",
        loose,
        share: false,
      };
    }
    return { start, numberEnd, end: unit.end, value, unit: unit.text, loose, share: false };
  }
  const symbol = currencySymbols[text[start - 1] ?? "|"];
  if (symbol !== undefined)
    return { start, numberEnd, end: numberEnd, value, unit: symbol, loose, share: false };
  if (!standsWithoutUnit(text, numeral, loose)) return null;
  const end = loose && "余多".includes(text[numberEnd] ?? "|") ? numberEnd + 1 : numberEnd;
  return { start, numberEnd, end, value, unit: "", loose, share: false };
}

const currencySymbols: Record<string, string> = {
  "￥": "元",
  "¥": "元",
  $: "美元",
  "＄": "美元",
  "€": "欧元",
  "£": "英镑",
};

// 三元五角二分: what stands behind 元
const smallMoney = /([一二两三四五六七八九\d])[角毛](?:([一二三四五六七八九\d])分)?/y;

function readSmallMoney(
  text: string,
  at: number,
): { decimals: string; numberEnd: number; end: number } | null {
  smallMoney.lastIndex = at;
  const match = smallMoney.exec(text);
  if (!match) return null;
  const digit = (c: string | undefined) => (c ? (readNumeral(c, 0)?.value ?? 0) : 0);
  const end = smallMoney.lastIndex;
  return { decimals: `.${digit(match[1])}${digit(match[2])}`, numberEnd: end - 1, end };
}

/** 千亿元, 百万吨, 万亿; 超千家, 近百项, 上千名; not 万人空巷, 千家万户, 每百户. */
function countsBare(text: string, { start, end }: Numeral): boolean {
  if ("每成千百万".includes(text[start - 1] ?? "|")) return false;
  if (end - start > 1 || text[start - 1] === "上") return true;
  const front = readFront(text, start, Math.max(0, start - 4));
  return front.comparator !== null;
}

/** Whether a number without a unit counts all the same: 6000万农民, 指数达到125, 产业规模过千亿. */
function standsWithoutUnit(text: string, numeral: Numeral, loose: boolean): boolean {
  const { start, end } = numeral;
  if (namedBehind(text, end) || isLabel(text, numeral)) return false;
  const next = text.charCodeAt(end);
  if (numeral.bare) {
    if (end - start < 2 || /[兆千]$/u.test(text.slice(start, end))) return false;
    return text[end] === "级" || readFront(text, start, Math.max(0, start - 4)).comparator !== null;
  }
  const before = text.charCodeAt(start - 1);
  const bounded = readBack(text, end).comparator !== null || loose;
  const front = readFront(text, start, Math.max(0, start - 8));
  const introduced =
    front.comparator !== null || front.level || /[达是为]$/u.test(text.slice(Math.max(0, start - 2), start));
  if (!numeral.arabic) {
    if (end - start === 1) return loneDigitStands(text, start);
    if (!isHan(next)) return text[end] !== "、" || !isSpace(before);
    if (namesWhatFollows(text, numeral)) return false;
    return bounded || numeral.value >= 100;
  }
  if (namesWhatFollows(text, numeral) && !bounded) return false;
  if (numeral.scaled || numeral.decimal || bounded) return true;
  if (isHan(next)) return introduced;
  return !isHan(before) || introduced || text[start - 1] === "负";
}

function loneDigitStands(text: string, at: number): boolean {
  const before = text[at - 1];
  const next = text[at + 1];
  const marks = '，。,；;”“"?？！!';
  return (
    (before === undefined || marks.includes(before) || before === " ") &&
    (next === undefined || marks.includes(next))
  );
}

const rangeMark = /[ ]{0,2}(?:[-－—–~～﹣−至到]|——)[ ]{0,2}/y;
// 10000与20000之间
const betweenMark = /[和与](?=[\d零一二三四五六七八九十百千万亿.]{1,12}.{0,4}间)/y;

/** Two numbers and one unit: 2—3个, 5至10家, 6%-7%, 10万—20万元, 2-3万元. */
function readRange(text: string, first: Numeral): Counted | null {
  const near = unitBehind(text, first);
  rangeMark.lastIndex = near.unit ? near.unit.end : first.end;
  betweenMark.lastIndex = rangeMark.lastIndex;
  if (first.bare) return null;
  const from = rangeMark.test(text)
    ? rangeMark.lastIndex
    : betweenMark.test(text)
      ? betweenMark.lastIndex
      : -1;
  if (from < 0) return null;
  if (numeralClass(text.charCodeAt(from)) === NONE) return null;
  const second = readNumeral(text, from);
  if (!second || second.bare || isDateOrSeries(text, second)) return null;
  const behind = unitBehind(text, second);
  if (near.unit && behind.unit?.text !== near.unit.text) return null;
  if (!behind.unit && !near.unit && (namedBehind(text, second.end) || isLabel(text, second))) return null;
  if (!behind.unit && /^0\d|^(?:19|20)\d\d$/u.test(text.slice(first.start, first.end))) return null;
  if (!behind.unit && !second.arabic && second.end - second.start === 1) return null;
  let { value } = first;
  // 2-3万元 is 20,000 to 30,000
  const scale = second.arabic && second.scaled && !first.scaled && !near.unit ? scaleOf(text, second) : 1;
  if (scale > 1 && value < second.value / scale) value = Number((value * scale).toPrecision(15));
  if (value >= second.value) return null;
  const end = behind.unit ? behind.unit.end : second.end;
  return {
    start: first.start,
    numberEnd: second.end,
    end,
    value,
    valueTo: second.value,
    unit: behind.unit?.text ?? "",
    loose: behind.loose,
    share: false,
  };
}

/** What the multipliers behind an Arabic number come to: 10,000 in 3.3万. */
function scaleOf(text: string, { start, end, value }: Numeral): number {
  let digits = "";
  for (let i = start; i < end; i++) {
    const kind = numeralClass(text.charCodeAt(i));
    if (kind === MULTIPLIER) break;
    if (kind === ARABIC) digits += text[i];
    else if (text[i] === "." || text[i] === "．") digits += ".";
  }
  const mantissa = Number(digits.normalize("NFKC"));
  return mantissa > 0 ? value / mantissa : 1;
}

// between the parts of an enumeration that share a verb: 提高3分、5分和1毛钱, 最高500万元（国家级）、100万元
const joint = /^(?:[（(][^（）()\d]{0,14}[）)])?[、和及与，,]{0,1}$/u;

/** Adds what the words around a counted number say. */
function complete(
  text: string,
  counted: Counted,
  previous: QuantityMention | undefined,
  floor: number,
): QuantityMention {
  const { start, numberEnd, value, valueTo, unit } = counted;
  let begin = start;
  let signed = value;
  const sign = text[start - 1];
  if (text[start - 1] === "." && counted.unit === "" && Number.isInteger(value)) {
    // .5
    signed = Number(`.${text.slice(start, numberEnd)}`);
    begin = start - 1;
  } else if (
    sign === "负" ||
    sign === "負" ||
    ("-－".includes(sign ?? "|") && startsClause(text, start - 1))
  ) {
    signed = -value;
    begin = start - 1;
  } else if (sign !== undefined && sign in currencySymbols) begin = start - 1;
  const front = readFront(text, begin, floor);
  const back = readBack(text, counted.end);
  const share = /^[%％‰倍番]$|百分点$/u.test(unit);
  const change =
    unit === "番"
      ? "increase"
      : (front.change ?? (front.level || !share ? null : changeAfar(text, front.start, floor)));
  // 排名前10位: the tenth or better
  const ranked = sign === "前" && /^(?:[%％‰]|[位名强])/u.test(unit);
  let comparator =
    (ranked ? "<=" : null) ?? front.comparator ?? back.comparator ?? (counted.loose ? "~" : null);
  if (comparator === "~" && back.comparator) comparator = back.comparator;
  const mention: QuantityMention = {
    type: "quantity",
    text: "",
    span: { start: Math.min(front.start, ranked ? begin - 1 : begin), end: back.end },
    number: {
      start: begin === start - 1 && sign !== undefined && sign in currencySymbols ? start : begin,
      end: numberEnd,
    },
    value: signed,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit,
    comparator: comparator ?? "=",
    change,
  };
  const gap = previous ? text.slice(previous.span.end, begin) : "|";
  if (previous && gap.length <= 18 && gap.length > 0 && joint.test(gap)) {
    if (front.comparator === null && !back.comparator && !counted.loose && isInherited(text, previous)) {
      mention.comparator = previous.comparator;
    }
    if (change === null && front.level === false) mention.change = previous.change;
    // 快于全国3.4个、1个百分点
    if (previous.unit === "个" && unit === "个百分点") previous.unit = unit;
  } else if (comparator === null) {
    mention.comparator = boundAfar(text, begin, floor) ?? "=";
  }
  mention.text = text.slice(mention.span.start, mention.span.end);
  return mention;
}

/** Only a bound in front holds for the next number too: 最高50万元、100万元, but not 50家以上、100家. */
function isInherited(text: string, previous: QuantityMention): boolean {
  return (
    previous.comparator !== "=" &&
    readBack(text, previous.span.end - 2).comparator === null &&
    !/[上内右下余多]$/u.test(previous.text)
  );
}

function startsClause(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || isSpace(text.charCodeAt(at - 1)) || "（(为至，,。".includes(before);
}
