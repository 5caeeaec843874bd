import { form } from "../../lexicon/forms.ts";
import { DIGIT, NONE, numeralClass, numeralValue } from "../../text/numeral-characters.ts";
import { type Numeral, readNumeral } from "../../text/numerals.ts";
import { behindMark } from "./range-mark.ts";
import { readUnit } from "./units.ts";

/** A share that is said in words: 百分之二十, 三分之一, 一半, 七成, 翻一番. */
export interface Share {
  value: number;
  valueTo?: number;
  unit: string;
  /** The number as printed. */
  start: number;
  numberEnd: number;
  /** Behind its unit. */
  end: number;
}

/** Behind these 成 is no tenth: 成立, 成员. */
const notTenths = "立为員员果本效长就品熟都人像见交才渝分名功套年份全绩因片型群";
/** Behind these 折 is no rebate: 三折叠, 平均汇率6.89折算. */
const notRebates = "叠旧扣射返磨腾合线算抵";
/** What ends 七成六. */
const tenthsEnds = "，。、；：）的以左及 ";

/** A line may break within 百分之七点八. */
const isBlank = (c: string | undefined) => c === " " || c === "\u3000" || c === "\n";

/** Behind the characters of a word, blanks before and between them passed over; -1 where it does not stand there. */
function over(text: string, at: number, word: string): number {
  let i = at;
  for (const c of word) {
    let blanks = 0;
    while (blanks < 2 && isBlank(text[i])) {
      i++;
      blanks++;
    }
    if (text[i] !== c) return -1;
    i++;
  }
  return i;
}

function behindBlanks(text: string, at: number): number {
  let i = at;
  while (i < at + 2 && isBlank(text[i])) i++;
  return i;
}

/** 百分之二十, 三分之一; undefined where no 分之 follows, null where nothing follows it. */
function readParts(text: string, { start, end, value, bare }: Numeral): Share | null | undefined {
  let from = over(text, end, "分之");
  if (from < 0) return undefined;
  from = behindBlanks(text, from);
  if (text[from] === "负" || text[from] === "負") from++;
  if (numeralClass(text.charCodeAt(from)) === NONE) return null;
  const first = readNumeral(text, from);
  if (!first || value === 0) return null;
  const above = overLine(text, first);
  const named = { start, numberEnd: above.end, end: above.end };
  if (bare && value === 100) return { value: above.value, unit: "%", ...named };
  if (bare && value === 1000) return { value: above.value, unit: "‰", ...named };
  // 万分之三 is 0.03%, 三分之一 a plain third
  return bare
    ? { value: Number(((above.value * 100) / value).toPrecision(12)), unit: "%", ...named }
    : { value: above.value / value, unit: "", ...named };
}

/** 百分之十点⏎一: a number with the decimals that a line's end parts from it. */
function overLine(text: string, { value, end }: Numeral): Pick<Numeral, "value" | "end"> {
  const parts = /^(?:\n点\n?|点\n)/u.exec(text.slice(end, end + 3))?.[0];
  if (!parts) return { value, end };
  let at = end + parts.length;
  let decimals = "";
  for (; numeralClass(text.charCodeAt(at)) === DIGIT; at++) decimals += numeralValue(text.charCodeAt(at));
  return decimals === "" ? { value, end } : { value: Number(`${value}.${decimals}`), end: at };
}

/** 3/5 and 三又二分之一; 2024/05, 1/2/3 and 10/10万 are none. */
function readMixedFraction(text: string, numeral: Numeral): Share | null {
  const { start, end, value } = numeral;
  if (numeral.decimal || numeral.bare) return null;
  if (text[end] === "/" && numeral.arabic && end - start < 4) {
    const below = /^\d{1,3}(?![\d/.%a-zA-Z])/u.exec(text.slice(end + 1, end + 6))?.[0] ?? "";
    const behind = end + 1 + below.length;
    // 10/10万: so many of a hundred thousand
    const isOther = "年月日千万".includes(text[behind] ?? "|");
    return Number(below) > 1 && !isOther
      ? { value: value / Number(below), unit: "", start, numberEnd: behind, end: behind }
      : null;
  }
  const and = over(text, end, "又");
  if (and < 0) return null;
  const from = behindBlanks(text, and);
  const denominator = numeralClass(text.charCodeAt(from)) === NONE ? null : readNumeral(text, from);
  const rest = denominator ? readParts(text, denominator) : null;
  return rest?.unit === "" ? { ...rest, value: value + rest.value, start } : null;
}

/** 2.31：1, 1∶1: how many there are to one; 8：30, 1：500 and 5：1：4 are none. */
function readRatio(text: string, { start, end, value, arabic, scaled }: Numeral): Share | null {
  if (!arabic || scaled || !":：∶".includes(text[end] ?? "|") || text[end + 1] !== "1") return null;
  const behind = end + 2;
  if (/[\d:：∶.%a-zA-Z]/u.test(text[behind] ?? "|")) return null;
  return { value, unit: "", start, numberEnd: behind, end: behind };
}

/** 打八折, 75折 */
function readRebate(text: string, { start, end, value, bare }: Numeral): Share | null {
  const behind = over(text, end, "折");
  if (behind < 0 || bare || value >= 100 || value === 10 || notRebates.includes(text[behind] ?? "|"))
    return null;
  const share = value < 10 ? Number((value * 10).toPrecision(12)) : value;
  return { value: share, unit: "%", start, numberEnd: behind, end: behind };
}

/** 七成 is 0.7, 三成半 0.35, 七成六 0.76; 两到三成 is 0.2 to 0.3. */
function readTenths(text: string, numeral: Numeral): Share | null {
  const { start, value, bare } = numeral;
  const behind = over(text, numeral.end, "成");
  if (behind < 0 || value > 10 || bare || notTenths.includes(text[behind] ?? "|")) return null;
  const share = (hundredths: number, end: number): Share => ({
    value: Number(((value * 10 + hundredths) / 100).toPrecision(12)),
    unit: "",
    start,
    numberEnd: end,
    end,
  });
  if (text[behind] === "半") return share(5, behind + 1);
  const rest = readNumeral(text, behindBlanks(text, behind));
  const ends = rest !== null && (tenthsEnds.includes(text[rest.end] ?? " ") || rest.end === text.length);
  return rest && ends && !rest.arabic && rest.value < 10 && rest.value > 0
    ? share(rest.value, rest.end)
    : share(0, behind);
}

/**
 * Reads what follows a numeral as a share. 百分之二十 is a percent, 千分之二 per mille; 三分之一 and 七成 are plain
 * numbers.
 */
export function readShare(text: string, numeral: Numeral): Share | null {
  const share = readOne(text, numeral);
  if (!share) return null;
  // 百分之五至百分之六, 一成到两成
  const mark = behindMark(text, share.end);
  if (mark < 0 || numeralClass(text.charCodeAt(mark)) === NONE) return share;
  const second = readNumeral(text, mark);
  // 百分之五到六: the second without its own 百分之
  const bare =
    second &&
    !second.arabic &&
    share.unit === "%" &&
    text[share.start] === "百" &&
    !readUnit(text, second.end, "one");
  const to =
    bare && text[second.end] !== "分"
      ? { ...share, value: second.value, numberEnd: second.end, end: second.end }
      : second && readOne(text, second);
  if (to?.unit !== share.unit || to.value <= share.value) return share;
  return { ...share, valueTo: to.value, numberEnd: to.numberEnd, end: to.end };
}

function readOne(text: string, numeral: Numeral): Share | null {
  const parts = readParts(text, numeral);
  if (parts !== undefined) return parts;
  const one =
    readRatio(text, numeral) ??
    readMixedFraction(text, numeral) ??
    readRebate(text, numeral) ??
    readTenths(text, numeral);
  if (one) return one;
  // 两到三成: the unit stands behind the second
  const mark = behindMark(text, numeral.end);
  if (mark < 0 || numeralClass(text.charCodeAt(mark)) === NONE || numeral.value > 10) return null;
  const second = readNumeral(text, mark);
  const to = second && readTenths(text, second);
  if (!to) return null;
  const value = Number((numeral.value / 10).toPrecision(12));
  return value < to.value ? { ...to, start: numeral.start, value, valueTo: to.value } : null;
}

/** 翻一番 is one 番 (doubled), 翻两番 two; 翻番 is said of one. */
export function readDoubling(text: string, at: number): Share | null {
  const from = text[at + 1] === "了" ? at + 2 : at + 1;
  if (text[from] === "番") return { value: 1, unit: "番", start: at, numberEnd: from + 1, end: from + 1 };
  if (!"一两二三四".includes(text[from] ?? "|") || text[from + 1] !== "番") return null;
  const value = readNumeral(text[from]!, 0)?.value ?? 1;
  return { value, unit: "番", start: from, numberEnd: from + 1, end: from + 2 };
}

/** 零增长 is a growth of nothing, 零发生 none at all. */
export function readStandstill(text: string, at: number): Share | null {
  if (text[at] !== "零") return null;
  // 辍学率为零
  if (form("quantity/rate-of-nothing").test(text.slice(Math.max(0, at - 2), at + 2)))
    return { value: 0, unit: "", start: at, numberEnd: at + 1, end: at + 1 };
  const what = nothingOf.find((word) => text.startsWith(word, at + 1));
  // 人员“零伤亡”: what is striven for goes by that name
  if (!what || (slogans.includes(what) && text[at - 1] === "“")) return null;
  const end = what === "增长" ? at + 3 : at + 1;
  return { value: 0, unit: "", start: at, numberEnd: at + 1, end };
}

const slogans = ["伤亡", "火点", "投诉", "感染", "确诊"];
const nothingOf = ["增长", "发生", "事故", "死亡", "新增", ...slogans];

/** 占比过半, 超过半数; not 时间过半. */
function isMoreThanHalf(text: string, at: number): boolean {
  const behind = text[at + 1] === "数" ? at + 2 : at + 1;
  if (!"，。；、：）的\n".includes(text[behind] ?? "\n")) return false;
  return form("quantity/more-than").test(text.slice(Math.max(0, at - 8), at));
}

/** 一半 is 0.5, 半数以上 at least that; 一半对一半 and 一半天 are not asked for. */
export function readHalf(text: string, at: number): Share | null {
  const isHalf =
    text.startsWith("一半", at) ||
    text.startsWith("半数以上", at) ||
    (text[at] === "半" && isMoreThanHalf(text, at));
  if (!isHalf) return null;
  const end = at + (text[at] === "半" && text[at + 1] !== "数" ? 1 : 2);
  return { value: 0.5, unit: "", start: at, numberEnd: end, end };
}
