import { type Scan, scanWords } from "../../clause/scan.ts";
import { isIdeograph } from "../../text/han.ts";
import { DIGIT, MULTIPLIER, NONE, numeralClass, numeralValue } from "../../text/numeral-characters.ts";
import { readNumeral } from "../../text/numerals.ts";
import { printed, viewOf, wordsAsPrinted } from "../../text/view.ts";
import type { QuantityMention, Span } from "../../types/record.ts";
import { complete } from "./context.ts";
import { type Counted, readPlain } from "./counted.ts";
import { isDateOrSeries } from "./dates.ts";
import { readHalfUnit, readNeighbours } from "./neighbours.ts";
import { isQuoted, namedInFront } from "./number-names.ts";
import { readRange } from "./ranges.ts";
import { readRank } from "./ranks.ts";
import { readDoubling, readHalf, readShare, readStandstill, type Share } from "./shares.ts";
import { isTimeUnit, readUnit } from "./units.ts";

/**
 * Every number of a text with what it counts: unit, bound, range, change. One scan from left to right that
 * looks closer only where a numeral stands.
 *
 * Not found are numbers that count nothing: names (5G, 12345热线), dates, ordinals, labels, set words.
 *
 * @param within the stretch that is read; the whole text by default
 * @returns in text order, not overlapping; `unit` as the source prints it, but ％ as %
 */
export function findQuantities(
  scan: Scan,
  within: Span = { start: 0, end: scan.text.length },
): QuantityMention[] {
  return asPrinted(scan, readStretch(scan, within, false));
}

/**
 * The one quantity that a cell of figures states, by the same grammar: ≥98, 超20, 累计13.5, 98余, 80—85, [2000], 翻一番.
 *
 * @returns null where the cell holds no number or several
 */
export function quantityOfCell(text: string): QuantityMention | null {
  const scan = scanWords(viewOf(text));
  const [quantity, ...others] = asPrinted(scan, readStretch(scan, { start: 0, end: text.length }, true));
  if (!quantity || others.length > 0) return null;
  const rest = scan.text.slice(0, quantity.span.start) + scan.text.slice(quantity.span.end);
  return /\d/u.test(rest) || rest.length > mostBeside ? null : quantity;
}

/** A cell that says so much beside its number is no cell of figures. */
const mostBeside = 10;

function asPrinted(scan: Scan, mentions: QuantityMention[]): QuantityMention[] {
  const { view } = scan;
  if (view.text === view.source) return mentions;
  for (const mention of mentions) {
    mention.text = printed(view, mention.span);
    if (mention.unit !== "%")
      mention.unit = wordsAsPrinted(view, mention.unit, { start: mention.number.end, end: mention.span.end });
  }
  return mentions;
}

/** The quantities of a text on its own: see `findQuantities`. */
export function quantitiesOf(text: string): QuantityMention[] {
  return findQuantities(scanWords(viewOf(text)));
}

function readStretch(scan: Scan, { start, end }: Span, bare: boolean): QuantityMention[] {
  const { text } = scan;
  const mentions: QuantityMention[] = [];
  let floor = start;
  for (let i = start; i < end; ) {
    const kind = numeralClass(text.charCodeAt(i));
    let counted: Counted | null = null;
    const rank = kind !== NONE && isOrdinal(text, i) ? readRank(text, i) : null;
    if (rank) {
      i = rank.span.end;
      floor = i;
      mentions.push(rank);
      continue;
    }
    if (kind === NONE) {
      counted = readWord(text, i);
      if (!counted) {
        i++;
        continue;
      }
    } else if (kind === DIGIT && isLoneWord(text, i)) {
      i++;
      continue;
    } else {
      counted = readCounted(scan, i, bare);
      if (!counted) {
        i = behindNumerals(text, i);
        continue;
      }
    }
    // 3541.07万元2.3建设期限: the number of the next item, glued to the unit
    if (counted.unit === "" && counted.start === floor && mentions.length > 0) {
      i = counted.end;
      continue;
    }
    const mention = complete(scan, counted, mentions, floor);
    i = Math.max(counted.end, mention.span.end);
    floor = i;
    mentions.push(mention);
  }
  return mentions;
}

/** Behind 第, also over a blank: 第5, 第 5. */
const isOrdinal = (text: string, at: number) =>
  text[at - 1] === "第" || (text[at - 1] === " " && text[at - 2] === "第");

/** A single Chinese digit before a character that is neither numeral nor the beginning of a unit: 一批, 四川, 三农. */
function isLoneWord(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (numeralClass(next) !== NONE || readStandstill(text, at)) return false;
  const before = text.charCodeAt(at - 1);
  if (isIdeograph(next)) {
    const c = text[at + 1]!;
    if ("半点點成分折又".includes(c)) return false;
    if ("陆陸伍拾肆佰仟".includes(text[at]!)) return true; // 登陆部队, 收拾
    // 一批, 一座座, 零部件
    if (text[at] === "一" && (c === "批" || c === text[at + 2])) return true;
    if (text[at] === "零") return true;
    if ("至到".includes(c)) return numeralClass(text.charCodeAt(at + 2)) === NONE;
    // 满三年, 连续五年, 三年以上: told by what stands around
    if (c === "年" || c === "日") return false;
    return readUnit(text, at + 1, "one") === null;
  }
  if ("-－—–~～〜".includes(text[at + 1] ?? "|"))
    return numeralClass(text.charCodeAt(at + 2)) === NONE && numeralClass(text.charCodeAt(at + 3)) === NONE;
  if (next === 0x20) return false;
  // “一”和“五”, 十, 三: alone in a text or between marks, but not 一、 and （二）
  return isIdeograph(before) || "、.）（".includes(text[at + 1] ?? "|");
}

/** Behind the run of numerals at `at`: 十四五, 二〇三五. */
function behindNumerals(text: string, at: number): number {
  let i = at + 1;
  while (numeralClass(text.charCodeAt(i)) !== NONE) i++;
  return i;
}

function readCounted(scan: Scan, at: number, bare: boolean): Counted | null {
  const { text } = scan;
  if (!bare && namedInFront(text, at)) return null;
  const half = fromShare(readHalf(text, at) ?? readStandstill(text, at));
  if (half) return half;
  const neighbours = readNeighbours(text, at);
  if (neighbours) return isQuoted(text, neighbours.start, neighbours.end) ? null : neighbours;
  const code = text.charCodeAt(at);
  const numeral = readNumeral(text, at);
  if (!numeral || numeral.value >= 1e20 || isCode(text, numeral)) return null;
  // 万一, 百三: only alone is it a number
  if (
    numeral.end - at === 2 &&
    !numeral.bare &&
    numeralValue(code) > 1 &&
    numeralClass(code) === MULTIPLIER
  ) {
    if (isIdeograph(text.charCodeAt(at - 1)) || isIdeograph(text.charCodeAt(numeral.end))) return null;
  }
  const share = readShare(text, numeral);
  if (share) return isQuoted(text, share.start, share.end) ? null : roughly(text, share);
  if (isDateOrSeries(scan, numeral)) return null;
  const counted = readRange(scan, numeral) ?? readPlain(scan, numeral, bare);
  if (!counted || isQuoted(text, counted.start, counted.end) || isLapse(text, counted)) return null;
  return counted;
}

/** 历时三个多月, 经过二十多年的发展: how long something took measures nothing. */
function isLapse(text: string, { start, unit }: Counted): boolean {
  return isTimeUnit(unit) && lapses.includes(text.slice(Math.max(0, start - 2), start));
}

const lapses = ["历时", "历经", "经过", "耗时", "时隔"];

/** 055, 00号: a printed number that begins with 0 is a code, never a value; 0.5 and 0 are numbers. */
function isCode(
  text: string,
  { start, end, arabic }: { start: number; end: number; arabic: boolean },
): boolean {
  return (
    arabic && end - start > 1 && text[start] === "0" && text[start + 1] !== "." && text[start + 1] !== "万"
  );
}

/** 四成多, 三分之一强: a little more; not 一成多数. */
function roughly(text: string, share: Share): Counted {
  const more = "多强".includes(text[share.end] ?? "|") && !"数样元种势".includes(text[share.end + 1] ?? "|");
  return { ...share, end: share.end + (more ? 1 : 0), loose: more };
}

/** 翻番 and 半, which are no numerals; not “双翻番”, the name of what is aimed at. */
function readWord(text: string, at: number): Counted | null {
  if (text[at] === "半") return fromShare(readHalf(text, at)) ?? readHalfUnit(text, at);
  const share = text[at] === "翻" ? readDoubling(text, at) : null;
  return share && !isQuoted(text, share.start, share.end) ? fromShare(share) : null;
}

function fromShare(share: Share | null): Counted | null {
  return share && { ...share, loose: false };
}
