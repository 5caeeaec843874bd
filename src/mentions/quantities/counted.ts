import { ahead, any, behind, lit, opt, seq, word, wordWith } from "../../clause/match.ts";
import { type Scan, tokenTo } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { isIdeograph } from "../../text/han.ts";
import { DIGIT, numeralClass, numeralValue } from "../../text/numeral-characters.ts";
import type { Numeral } from "../../text/numerals.ts";
import { isSpace } from "../../text/span.ts";
import { readBack, readFront } from "./bounds.ts";
import { isLabel, namedBehind, namesWhatFollows } from "./number-names.ts";
import { sharedUnit } from "./shared-unit.ts";
import { unitBehind } from "./unit-behind.ts";
import { readUnit } from "./units.ts";

/** A number with its unit, before the words around it are looked at. */
export interface Counted {
  start: number;
  /** Behind the number as printed, multipliers included. */
  numberEnd: number;
  /** Behind the unit. */
  end: number;
  value: number;
  valueTo?: number;
  unit: string;
  /** 余, 多 or 几 makes it a rough one. */
  loose: boolean;
}

/**
 * A single number with its unit, or without one where it counts all the same; null where it counts nothing.
 *
 * @param bare any number counts without a unit, as in a cell under a head that says what its figures are
 */
export function readPlain(scan: Scan, numeral: Numeral, bare: boolean): Counted | null {
  const { text } = scan;
  const { start, end: numberEnd, value } = numeral;
  const { unit, loose } = unitBehind(text, numeral);
  if (unit) {
    // 三元锂电池, 二元结构: of so many elements
    if (
      !numeral.arabic &&
      unit.text === "元" &&
      form("quantity/of-elements").test(text.slice(start, start + 4))
    )
      return null;
    // 百余项, 千多家
    if (numeral.bare && !loose && !countsBare(scan, numeral)) return null;
    // 3倍多
    const more = unit.text === "倍" && "多余".includes(text[unit.end] ?? "|");
    const end = more ? unit.end + 1 : unit.end;
    return withHalf(text, { start, numberEnd, end, value, unit: unit.text, loose: loose || more }, numeral);
  }
  const symbol = currencySymbols.get(text[start - 1] ?? "|");
  if (symbol !== undefined) return { start, numberEnd, end: numberEnd, value, unit: symbol, loose };
  const shared = bare ? null : sharedUnit(text, numeral);
  if (shared) {
    const scaled = Number((value * shared.scale).toPrecision(15));
    return { start, numberEnd, end: numberEnd, value: scaled, unit: shared.unit.text, loose };
  }
  if (!bare && !standsWithoutUnit(scan, numeral, loose)) return null;
  const end = loose && "余多".includes(text[numberEnd] ?? "|") ? numberEnd + 1 : numberEnd;
  return { start, numberEnd, end, value, unit: "", loose };
}

/** What a sign in front of a sum stands for. */
export const currencySymbols: ReadonlyMap<string, string> = new Map([
  ["￥", "元"],
  ["¥", "元"],
  ["$", "美元"],
  ["＄", "美元"],
  ["€", "欧元"],
  ["£", "英镑"],
]);

/** What stands behind 个半 and 个多: 一个半小时, 三个多月. */
const halved = ["小时", "月", "星期", "百分点", "工作日", "学期"];

/**
 * Half a unit more (两天半, 一吨半, 1个半小时), 角 and 分 behind 元 (三元五角二分); in 一个半小时 the unit is 小时, not 个.
 * 半 that begins a word of its own stays out: 3天半价, 600米半径.
 */
function withHalf(text: string, counted: Counted, numeral: Numeral): Counted {
  const { end, unit, value } = counted;
  if (unit === "元" || unit === "块") {
    const rest = numeral.decimal ? null : readSmallMoney(text, end);
    return rest
      ? { ...counted, value: Number(`${value}${rest.decimals}`), numberEnd: rest.end - 1, end: rest.end }
      : counted;
  }
  if (unit === "个" || unit === "個") {
    const half = text[end] === "半";
    const from = half || text[end] === "多" ? end + 1 : end;
    const longer = halved.find((name) => text.startsWith(name, from));
    if (!longer || (from === end && longer !== "星期")) return counted;
    return {
      ...counted,
      end: from + longer.length,
      unit: half && longer === "小时" ? longer : `个${longer}`,
      value: half ? value + 0.5 : value,
      loose: counted.loose || text[end] === "多",
    };
  }
  if (text[end] !== "半" || numeral.decimal || "价成数天月年导径岛坡挂".includes(text[end + 1] ?? "|"))
    return counted;
  return { ...counted, value: value + 0.5, end: end + 1 };
}

function readSmallMoney(text: string, at: number): { decimals: string; end: number } | null {
  const digit = (i: number) => {
    const kind = numeralClass(text.charCodeAt(i));
    return kind === DIGIT || (kind !== 0 && kind < DIGIT) ? numeralValue(text.charCodeAt(i)) : -1;
  };
  const tens = digit(at);
  if (tens < 0 || !"角毛".includes(text[at + 1] ?? "|")) return null;
  const ones = digit(at + 2);
  return ones >= 0 && text[at + 3] === "分"
    ? { decimals: `.${tens}${ones}`, end: at + 4 }
    : { decimals: `.${tens}0`, end: at + 2 };
}

/** 千亿元, 百万吨, 万亿; 超千家, 近百项, 上千名; not 万人空巷, 千家万户, 每百户. */
function countsBare(scan: Scan, { start, end }: Numeral): boolean {
  // 打造百家领军企业, 形成百项产品
  if ("家项个所".includes(scan.text[end] ?? "|") && tokenTo(scan, start)?.word.act === "brings") return true;
  if ("每成千百万".includes(scan.text[start - 1] ?? "|")) return false;
  if (end - start > 1 || scan.text[start - 1] === "上") return true;
  if (readFront(scan, start, Math.max(0, start - 4)).comparator !== null) return true;
  // 亿元以上项目
  const unit = readUnit(scan.text, end, "several");
  return unit !== null && readBack(scan, unit.end, unit.text).comparator !== null;
}

/** 由50提高到60: goes over to another number. */
export const goesOver = seq(
  opt(lit("预计", "预期", "大幅", "快速", "迅速", "逐步", "稳步", "持续")),
  any(word("change"), word("over"), lit("整合", "优化整合")),
  wordWith(({ level }) => level === true),
);
const from = any(lit("由", "从"));
/** 年末常住人口766579, 总户数21342: heads and households are told without a unit. */
export const heads = lit("人口", "人数", "户数");
const introduction = any(lit("达", "是", "为"), heads, word("reaches"));

/** Whether a number without a unit counts all the same: 6000万农民, 指数达到125, 产业规模过千亿. */
function standsWithoutUnit(scan: Scan, numeral: Numeral, loose: boolean): boolean {
  const { text } = scan;
  const { start, end } = numeral;
  const whole = { start: 0, end: text.length };
  if (namedBehind(text, end) || isLabel(text, numeral)) return false;
  const next = text.charCodeAt(end);
  if (numeral.bare) {
    if (end - start < 2 || "兆千".includes(text[end - 1]!)) return false;
    return text[end] === "级" || readFront(scan, start, Math.max(0, start - 4)).comparator !== null;
  }
  const before = text.charCodeAt(start - 1);
  const bounded = readBack(scan, end, "").comparator !== null || loose;
  const front = readFront(scan, start, Math.max(0, start - 8));
  const introduced = front.comparator !== null || front.level || behind(scan, start, introduction, whole);
  if (!numeral.arabic) {
    if (end - start === 1) return loneDigitStands(text, start);
    if (!isIdeograph(next)) return text[end] !== "、" || !isSpace(before);
    if (namesWhatFollows(text, numeral)) return false;
    return bounded || numeral.value >= 100;
  }
  if (namesWhatFollows(text, numeral) && !bounded) return false;
  if (numeral.scaled || numeral.decimal || bounded) return true;
  if (isIdeograph(next))
    return introduced || (behind(scan, start, from, whole) && ahead(scan, end, goesOver, whole));
  return !isIdeograph(before) || introduced || text[start - 1] === "负";
}

const marks = "，。；”“？！";

function loneDigitStands(text: string, at: number): boolean {
  const before = text[at - 1];
  const next = text[at + 1];
  return (
    (before === undefined || marks.includes(before) || before === " ") &&
    (next === undefined || marks.includes(next))
  );
}
