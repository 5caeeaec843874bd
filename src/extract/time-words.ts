import { loadLexicon } from "../lexicon/load.ts";
import { chineseYear, dayNumber, digit, monthNumber, smallNumber, zeros } from "./date-numerals.ts";

interface Vocabulary {
  years: Record<string, { offset: number; notBefore?: string; notAfter?: string }>;
  months: Record<string, number>;
  past: string[];
  future: string[];
  epochs: string[];
  notBeforeYearPart: string;
  notAfterBound: Record<string, string>;
  verbsWithTo: string;
}

/** The expressions of time, compiled once. Sticky ones are asked at a place, `start` is searched for. */
export interface TimeWords {
  years: Vocabulary["years"];
  months: Vocabulary["months"];
  past: ReadonlySet<string>;
  verbsWithTo: ReadonlySet<string>;
  /** A cheap sign that a time stands here or a few characters before; see `reach`. */
  sign: RegExp;
  /** Code units that a time can begin with: 1, or 2 for a figure, with which it begins only if no figure stands before. */
  first: Uint8Array;
  /** A time expression, at a given place. */
  point: RegExp;
  /** Year without 年, month or day without what stands before: second sides (2018—2022, 一月十日到十二日). */
  bareYear: RegExp;
  bareDay: RegExp;
  /** Part of the year or month before it: 底, 上半年, 三季度, 下旬. */
  part: RegExp;
  /** Which side is meant: 前, 内, 以来, 起. */
  edge: RegExp;
  /** — - ～ 至 到 与 和 between two times. */
  link: RegExp;
}

const space = "\\s{0,3}";
const quarter = "第?[一二三四1-4１-４]季度";
const link = `${space}(?:[-‐–—―－~～]{1,2}|至|到)${space}`;
const year4 = `(?:[1１][5-9５-９]|[2２][01０１])${digit}{2}`;

let words: TimeWords | undefined;

/** A time begins at most so many code units before its first sign: `二○○八 年`, `新中国成立以来`, `10 — 12 月`. */
export const reach = 9;

/** The compiled expressions; vocabulary from `lexicon/periods.yaml`, read at the first call. */
export function timeWords(): TimeWords {
  words ??= compile(loadLexicon<Vocabulary>("periods"));
  return words;
}

function compile(v: Vocabulary): TimeWords {
  const but = (bound: string) => `${bound}(?![${v.notAfterBound[bound]}])`;
  const relative = Object.entries(v.years)
    .map(
      ([word, { notBefore, notAfter }]) =>
        `${notBefore ? `(?<![${notBefore}])` : ""}${word}${notAfter ? `(?![${notAfter}])` : ""}`,
    )
    .join("|");
  // Behind a year 1—9月 and 6月1—5日 keep their first month and day in `${m}0` and `${d}0`.
  const monthAndDay = (m: string, d: string, first = "") =>
    `${space}${first}(?<${m}>${monthNumber})${space}月份?(?:${space}(?:(?<${d}0>${dayNumber})[日号]?${link})?(?<${d}>${dayNumber})${space}[日号])?`;
  const firstMonth = (m: string) =>
    `(?:(?<${m}0>${monthNumber})${link}(?=${monthNumber}${space}月(?!份?${space}${dayNumber}${space}[日号])))?`;
  const yearPart = `年${space}(?:${but("底")}|${but("末")}|${but("初")})`;

  const point = [
    // 2008年, 2010年9月, 二○○八年一月二十四日, 07年, 18年10月1日
    `(?<![0-9０-９])(?<year>${year4}|${chineseYear}|[0０]${digit}|[零〇○][一二三四五六七八九]|${digit}{2}(?=${space}年${space}${monthNumber}${space}月))${space}年[度份]?(?:${monthAndDay("month", "day", firstMonth("month"))})?`,
    // 2008-01-24, 2008/1/24, 2008.1.24
    `(?<![0-9０-９/])(?<isoYear>${year4})[-/.．](?<isoMonth>${digit}{1,2})[-/.．](?<isoDay>${digit}{1,2})(?![0-9０-９])`,
    // 2018 of 2018—2022年 and of （2018—2022）, 从2016到2018
    `(?<![0-9０-９])(?<bareYear>${year4})(?=${link}${year4}${space}年|(?<=[（(][0-9０-９]{4})${link}${year4}${space}[）)]|(?<=从[0-9０-９]{4})${link}${year4}(?![0-9０-９]))`,
    // 今年, 明年四月
    `(?<relative>${relative})(?:${monthAndDay("relativeMonth", "relativeDay", firstMonth("relativeMonth"))})?`,
    `(?<relativeMonthWord>${Object.keys(v.months).join("|")})`,
    // 9月, 1—9月, 三月二十八日
    `(?<![0-9０-９十个第.．年${zeros}])${monthAndDay("bareMonth", "bareMonthDay", firstMonth("bareMonth"))}`,
    // 年底, 上半年, 三季度, 月底: of the anchor's year
    `(?<![0-9０-９${v.notBeforeYearPart}])(?:(?<yearPart>${yearPart})|(?<withinYear>年${but("内")}))`,
    `(?=[上下第前一二三四1-4１-４])(?<part>(?:[上下]半年|${quarter}|前[二三两2-3]个?季度))`,
    // “十一五”期间, “十四五”末, 十三五以来, 第十四个五年规划; not the legal education plan “六五”普法
    `[“"‘「](?<plan>十[一二三四五六七八九]?五|[六七八九]五)[”"’」](?!普法)`,
    `(?<![一二三四五六七八九十百0-9０-９])(?<barePlan>十[一二三四五六七八]五(?![个年万亿人名家岁天日])|(?:十五|[七八九]五)(?=期间|时期|末(?!端)|以来))`,
    `第(?<namedPlan>${smallNumber})个五年(?:规划|计划)`,
    // 近三年, 今后五年, 未来两天; 三年内, 五年来
    `(?<run>${[...v.past, ...v.future].sort((a, b) => b.length - a.length).join("|")})的?${space}(?<count>${smallNumber})${space}(?<unit>年|个月|天)(?:时间)?`,
    `(?<![0-9０-９十百千万第每.．])(?<withinCount>${smallNumber})${space}(?<withinUnit>年|个月|天)(?:时间)?(?:[以之]${but("内")}|(?<![0-9０-９]{3}${space}年)${but("内")}|(?<since>以来|来(?![自源往临到说看])))`,
    // 20世纪80年代, 本世纪中叶, 九十年代
    `(?:(?<century>本|上个?|${smallNumber})世纪(?:(?<decade>[1-9１-９][0０]|[一二三四五六七八九]?十)年代|(?<century1>中叶|末(?!端))|(?=[初以]))|(?<![0-9０-９])(?<aloneDecade>[3-9３-９][0０]|[三四五六七八九]十)年代)`,
    // 上周, 下下周, 本周末; not 下周期
    `(?<week>[上下]{1,2}|本|这)[个個]?(?:[周週]|星期)(?![期边转岁年围一二三四五六日天])(?<weekend>末)?`,
    // 党的十八大以来
    `(?<epoch>(?:党的)?(?:十[五六七八九]|二十[一二]?)大以来|${v.epochs.join("|")})`,
  ].join("|");

  const part = `${space}(?:(?<yearEnd>年?${space}(?:${but("底")}|${but("末")}|${but("初")}))|(?<half>[上下]半年)|(?<quarter>${quarter})|前(?<quarters>[二三两2-3])个?季度|前(?<months>${smallNumber})个?月|(?<third>[上中下]旬))`;
  const edge = `${space}(?:(?<before>[之以]前|(?<=[底末])前(?![后期])|${but("前")})(?!${digit})|(?<within>[之以]内|年?${but("内")}|期间|时期|年?之间|年?间(?=[，,。；;、\\s]|$))|(?<after>[之以]后|${but("后")}|以来|${but("起")}))`;
  return {
    years: v.years,
    months: v.months,
    past: new Set(v.past),
    verbsWithTo: new Set(v.verbsWithTo),
    sign: /[年月季世天来周週]|星期|五(?=[”"’」期时末以])|十[一二三四五六七八]五|[12１２][0-9０-９]{3}(?=\s{0,3}[-/.．‐–—―－~～至到])/g,
    first: firstUnits([
      '一二三四五六七八九十两零〇○年上下第前“"‘「本这党',
      ...[...Object.keys(v.years), ...Object.keys(v.months), ...v.past, ...v.future, ...v.epochs].map(
        (w) => w[0]!,
      ),
    ]),
    point: new RegExp(point, "y"),
    bareYear: new RegExp(`(?<year>${year4})(?:${space}年[度份]?)?(?![0-9０-９])`, "y"),
    bareDay: new RegExp(`(?<day>${dayNumber})${space}[日号]`, "y"),
    part: new RegExp(part, "y"),
    edge: new RegExp(edge, "y"),
    link: new RegExp(`${link}|${space}[与和]${space}`, "y"),
  };
}

function firstUnits(words: string[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const c of words.join("")) table[c.charCodeAt(0)] = 1;
  for (let i = 0; i < 10; i++) table[0x30 + i] = table[0xff10 + i] = 2;
  return table;
}
