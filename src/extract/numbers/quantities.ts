import { DIGIT, MULTIPLIER, NONE, numeralClass, numeralValue } from "../../text/numeral-characters.ts";
import { readNumeral } from "../../text/numerals.ts";
import { asPrinted, oneWidth } from "../../text/one-width.ts";
import type { QuantityMention } from "../../types/record.ts";
import { type Counted, isHan, readPlain } from "./counted.ts";
import { isDateOrSeries, isQuoted, namedInFront } from "./number-names.ts";
import { complete } from "./quantity-context.ts";
import { readRange } from "./ranges.ts";
import { readDoubling, readHalf, readShare, readStandstill, type Share } from "./shares.ts";
import { readUnit } from "./units.ts";

/**
 * Every number of a text with what it counts: unit, bound, range, change. One scan from left to right that
 * looks closer only where a numeral stands.
 *
 * Not found are numbers that count nothing: names (5G, 12345热线), dates, ordinals, labels, set words.
 *
 * @param source any text; spans are offsets into it
 * @returns in text order, not overlapping
 */
export function findQuantities(source: string): QuantityMention[] {
  const text = oneWidth(source);
  const mentions = scan(text);
  if (text === source) return mentions;
  for (const mention of mentions) {
    const { span, number, unit } = mention;
    mention.text = source.slice(span.start, span.end);
    mention.unit = asPrinted(unit, text, source, { start: number.end, end: span.end });
  }
  return mentions;
}

function scan(text: string): QuantityMention[] {
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
  return isHan(before) || "、.）（".includes(text[at + 1] ?? "|");
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
  return { start, numberEnd, end, value, unit, loose: false };
}
