import { lexicon, wordsOf } from "../../lexicon/lexicon.ts";
import type { Units as Vocabulary } from "../../lexicon/schemas.ts";
import { isIdeograph } from "../../text/han.ts";

/** A unit as printed behind a number; `end` is behind its last character. */
export interface Unit {
  text: string;
  end: number;
}

/** How a number is written: 五, 十五 (or 25), 25. */
export type Written = "one" | "several" | "arabic";

interface Entry {
  word: string;
  /** Characters that must not follow, and those that must not where the number is Chinese. */
  neverBefore: string;
  /** The word that may follow all the same; "" for none. */
  yetBefore: string;
  notBefore: string;
  /** What must stand before it: any number, one of several characters or Arabic, an Arabic one. */
  needs: Written;
}

interface Units {
  byFirst: Map<string, Entry[]>;
  /** What makes a name of a bare number in front of it: 12345热线. */
  names: Map<string, string[]>;
  ofTime: Set<string>;
  counters: Set<string>;
}

const units = lexicon("units", (vocabulary: Vocabulary): Units => {
  const byFirst = new Map<string, Entry[]>();
  const add = (list: string, needs: Written) => {
    for (const word of wordsOf(list)) {
      push(byFirst, word[0]!, {
        word,
        needs,
        neverBefore: vocabulary.neverBefore[word] ?? "",
        yetBefore: vocabulary.yetBefore[word] ?? "",
        notBefore: vocabulary.notBefore[word] ?? "",
      });
    }
  };
  add(vocabulary.measures, "one");
  add(vocabulary.counters, "one");
  add(vocabulary.arabic, "several");
  add(vocabulary.digits, "arabic");
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  const names = new Map<string, string[]>();
  for (const word of wordsOf(vocabulary.names)) push(names, word[0]!, word);
  return {
    byFirst,
    names,
    ofTime: new Set(wordsOf(vocabulary.time)),
    counters: new Set(wordsOf(vocabulary.counters)),
  };
});

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

// 个百分点 with blanks between: 六   个 百 分点
const spacedPoints = /[个個] {0,2}百 {0,2}分 {0,2}[点點]/y;
/** Multipliers of the lower part of a ratio: 95台/百户, 20件/万人. */
const multipliers = "百千万亿十";
/** What is in so much air or water is told with 每 as well. */
const concentrations = ["微克", "毫克", "克", "千克", "贝克"];
/** 吨/年, 元/月, 立方米/日: what a rate is counted by. */
const rates = "年月日时天秒晚夜h";

/**
 * The unit that stands at an offset, with what it is counted by (台/百户, 元/人); null where none stands there.
 *
 * @param written how the number before it is written: 5度 is a quantity, 一度 is not
 */
export function readUnit(text: string, at: number, written: Written): Unit | null {
  spacedPoints.lastIndex = at;
  if (spacedPoints.test(text)) return { text: "个百分点", end: spacedPoints.lastIndex };
  const broken = brokenUnit(text, at);
  if (broken) return broken;
  const many = perSoMany(text, at);
  if (many >= 0) return { text: text.slice(at, many), end: many };
  const end = unitEnd(text, at, written);
  if (end < 0) return null;
  if (end === at + 1 && text[at] === "%" && isPermille(text, end)) return { text: "‰", end: end + 1 };
  // 29微克每立方米
  if (text[end] === "每" && concentrations.includes(text.slice(at, end))) {
    const whole = unitEnd(text, end + 1, "several");
    if (whole >= 0) return { text: text.slice(at, whole), end: whole };
  }
  const rated = rateEnd(text, end);
  if (rated >= 0) return { text: text.slice(at, rated), end: rated };
  // 1毛钱 and 3分钱 are counted in 毛 and 分
  const name = text[end - 1] === "钱" ? text.slice(at, end - 1) : text.slice(at, end);
  return { text: name, end };
}

/** Where it ends of how many people a rate of cases is counted: 8.5/10万, 12/万人; -1 for none. */
function perSoMany(text: string, at: number): number {
  if (text[at] !== "/") return -1;
  let end = at + 1;
  while (end < at + 4 && "10".includes(text[end] ?? "|")) end++;
  while (end < at + 6 && multipliers.includes(text[end] ?? "|")) end++;
  if (!"千万".includes(text[end - 1]!)) return -1;
  return text[end] === "人" ? end + 1 : end;
}

/** Where a rate ends whose first unit ends at an offset: 元/亩, 20元/平方米·月, 20元/人/月; -1 for none. */
function rateEnd(text: string, end: number): number {
  if (text[end] !== "/") return -1;
  let below = end + 1;
  while (below < end + 3 && multipliers.includes(text[below] ?? "|")) below++;
  const whole = unitEnd(text, below, "several");
  if (whole < 0) return rates.includes(text[end + 1] ?? "|") ? end + 2 : -1;
  const again = "·•/".includes(text[whole] ?? "|") && rates.includes(text[whole + 1] ?? "|");
  return again ? whole + 2 : whole;
}

/** 51亿美 元, 20平方 米: a unit that the end of a line has broken. */
function brokenUnit(text: string, at: number): Unit | null {
  const blank = text.slice(at, at + 4).indexOf(" ");
  if (blank < 1 || !isIdeograph(text.charCodeAt(at + blank + 1))) return null;
  const whole = text.slice(at, at + blank) + text.slice(at + blank + 1, at + 8);
  const found = units()
    .byFirst.get(text[at]!)
    ?.find(({ word }) => word.length > blank && whole.startsWith(word));
  return found ? { text: found.word, end: at + found.word.length + 1 } : null;
}

/** ‰ as scans and web copies have it: %o, and %。 where the sentence goes on with 以内 or 左右. */
function isPermille(text: string, at: number): boolean {
  if (text[at] === "o") return !isLatin(text.charCodeAt(at + 1));
  // 占70%。以上目标…: a sentence that begins so
  return (
    text[at] === "。" &&
    ["以内", "左右", "以上", "以下"].some((word) => text.startsWith(word, at + 1)) &&
    !isIdeograph(text.charCodeAt(at + 3))
  );
}

function unitEnd(text: string, at: number, written: Written): number {
  const list = units().byFirst.get(text[at] ?? "");
  if (!list) return -1;
  for (let i = 0; i < list.length; i++) {
    const { word, needs, neverBefore, yetBefore, notBefore } = list[i]!;
    if ((needs !== "one" && written === "one") || (needs === "arabic" && written !== "arabic")) continue;
    if (!text.startsWith(word, at)) continue;
    const end = at + word.length;
    const next = text[end] ?? "";
    const never = neverBefore.includes(next) && !(yetBefore !== "" && text.startsWith(yetBefore, end));
    if (next !== "" && (never || (written !== "arabic" && notBefore.includes(next)))) continue;
    // m is no unit in mol, 30g is, 30G is not
    if (isLatin(word.charCodeAt(word.length - 1)) && isLatin(text.charCodeAt(end))) continue;
    return end;
  }
  return -1;
}

/** Whether a word stands at an offset that makes a name of the bare number before it: 12345热线, 211工程. */
export function namesNumber(text: string, at: number): boolean {
  const list = units().names.get(text[at] ?? "");
  return list?.some((word) => text.startsWith(word, at)) ?? false;
}

/** Whether a unit measures time: 个工作日, 小时. */
export function isTimeUnit(unit: string): boolean {
  return units().ofTime.has(unit);
}

/** Whether a unit counts things rather than measures them: 个, 家. */
export function isCounter(unit: string): boolean {
  return units().counters.has(unit);
}

/** 元, 万美元, 元/人, 元人民币: a sum of money. */
export function isMoney(unit: string): boolean {
  if (!unit.includes("元") && !unit.includes("币")) return false;
  const of = unit.split("/")[0]!;
  return of.endsWith("元") || of.endsWith("人民币");
}

/** Whether a unit is that of an age. */
export function isAgeUnit(unit: string): boolean {
  return unit === "岁" || unit === "周岁";
}

/** Whether a unit is said of shares and multiples: %, ‰, 倍, 番, 百分点; and of cases among so many (/10万). */
export function isShare(unit: string): boolean {
  return "%％‰倍番".includes(unit || "|") || unit.endsWith("百分点") || unit[0] === "/";
}

/** Shares and sums of money, which count no things. */
export const isUncounted = (unit: string): boolean => isShare(unit) || isMoney(unit);

/** Latin letters of both widths. */
export function isLatin(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}
