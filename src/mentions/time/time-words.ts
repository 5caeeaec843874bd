import { lexicon } from "../../lexicon/lexicon.ts";
import { chineseYear, dayNumber, monthNumber, smallNumber, zeros } from "./date-numerals.ts";

interface Vocabulary {
  years: Record<string, { offset: number; notBefore?: string; notAfter?: string }>;
  months: Record<string, number>;
  holidays: Record<string, string>;
  past: string[];
  future: string[];
  epochs: string[];
  notBeforeYearPart: string;
  notAfterBound: Record<string, string>;
  yetAfterBound: Record<string, string[]>;
  verbsWithTo: string;
}

/** A cheap sign that a time stands here or a few characters before, and what to try there. */
export interface TimeWords {
  years: Vocabulary["years"];
  months: Vocabulary["months"];
  holidays: Vocabulary["holidays"];
  past: ReadonlySet<string>;
  verbsWithTo: ReadonlySet<string>;
  /** Searched for; see `reach`. */
  sign: RegExp;
  /** What a time expression may begin with, by code unit: 0 nothing, else the index in `points`; 1 for every figure. */
  begins: Uint8Array;
  /** Sticky expressions of the times that begin with a kind of character, in the order in which they are tried. */
  points: RegExp[][];
  /** Year without 年, month or day without what stands before: second sides (2018—2022, 一月十日到十二日). */
  bareYear: RegExp;
  bareDay: RegExp;
  /** Part of the year or month before it: 底, 上半年, 三季度, 下旬. */
  part: RegExp;
  /** Which side is meant: 前, 内, 以来, 起. */
  edge: RegExp;
  /** — - ～ 至 到 与 和 between two times. */
  link: RegExp;
  /** Behind 2012年起: 5年内, ，三年之内. */
  runFrom: RegExp;
}

const space = "\\s{0,3}";
const figures = "0123456789";
const numerals = "一二三四五六七八九十";
const quarter = "第?[一二三四1-4]季度";
const link = `${space}(?:[-‐–—―－~]{1,2}|至|到)${space}`;
const year4 = "(?:1[5-9]|2[01])\\d{2}";

/** A time begins at most so many code units before its first sign: `二○○八 年`, `新中国成立以来`, `10 — 12 月`. */
export const reach = 9;

/** The compiled expressions, for a view's text; vocabulary from `lexicon/periods.yaml`, read at the first call. */
export const timeWords: () => TimeWords = lexicon("periods", compile);

/** An expression and all characters that it may begin with. */
type Alternative = [begins: string, pattern: string];

function compile(v: Vocabulary): TimeWords {
  const yetAfter = new Map(Object.entries(v.yetAfterBound));
  const but = (bound: string) => {
    const yet = yetAfter.get(bound)?.join("|");
    return `${bound}(?!${yet ? `(?!${yet})` : ""}[${v.notAfterBound[bound]}])`;
  };
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
  const runs = [...v.past, ...v.future].sort((a, b) => b.length - a.length);
  const holidays = Object.keys(v.holidays).join("|");
  const initials = (list: string[]) => list.map((word) => word[0]).join("");

  const alternatives: Alternative[] = [
    // 2008年, 2010年9月, 二○○八年一月二十四日, 07年, 18年10月1日
    [
      `${figures}一二零〇○`,
      `(?<!\\d)(?<year>${year4}|${chineseYear}|0\\d|[零〇○][一二三四五六七八九]|\\d{2}(?=${space}年(?:${space}${monthNumber}${space}月|全年|上半年|下半年)))${space}年[度份]?(?:${monthAndDay("month", "day", firstMonth("month"))})?`,
    ],
    // 2008-01-24, 2008/1/24, 2008.1.24
    [
      figures,
      `(?<![\\d/a-zA-Z])(?<isoYear>${year4})[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDay>\\d{1,2})(?![\\dT])`,
    ],
    // 2023.06-2025.12
    [
      figures,
      `(?<![\\d/.])(?<fromYear>${year4})[./](?<fromMonth>\\d{1,2})(?:${link})(?<toYear>${year4})[./](?<toMonth>\\d{1,2})(?![\\d.])`,
    ],
    // 2025、2026两年
    [figures, `(?<!\\d)(?<firstOfTwo>${year4})年?[、和](?<lastOfTwo>${year4})年?两年`],
    // 2018 of 2018—2022年 and of (2018—2022), 从2016到2018
    [
      figures,
      `(?<!\\d)(?<bareYear>${year4})(?=${link}${year4}${space}年|(?<=[（]\\d{4})${link}${year4}${space}[）]|(?<=(?:从|年限|期限|时间|周期)[为：]?\\d{4})${link}${year4}(?!\\d))`,
    ],
    // 今年, 明年四月
    [
      initials(Object.keys(v.years)),
      `(?<relative>${relative})(?:${monthAndDay("relativeMonth", "relativeDay", firstMonth("relativeMonth"))})?`,
    ],
    [
      initials(Object.keys(v.months)),
      `(?<relativeMonthWord>${Object.keys(v.months).join("|")})(?:(?<relativeWordDay>${dayNumber})[日号])?`,
    ],
    // 9月, 1—9月, 三月二十八日, 同年9月
    [
      `${figures}${numerals}同`,
      `(?:(?<sameYear>同年)|(?<![\\d十个第${zeros}]|(?<!每)年|(?<!(?:^|[\\n\\u3000])\\s{0,4}\\d{1,2})[.]))${monthAndDay("bareMonth", "bareMonthDay", firstMonth("bareMonth"))}`,
    ],
    // 年底, 上半年, 三季度, 月底: of the anchor's year
    ["年", `(?<![\\d${v.notBeforeYearPart}])(?:(?<yearPart>${yearPart})|(?<withinYear>年${but("内")}))`],
    ["上下第前一二三四1", `(?<part>(?:[上下]半年|${quarter}|前[二三两23]个?季度))`],
    // “十一五”期间, “十四五”末, 十三五以来, 第十四个五年规划; not the legal education plan “六五”普法
    ['“"‘「', `[“"‘「](?<plan>十[一二三四五六七八九]?五|[六七八九]五)[”"’」“](?!普法)`],
    [
      "十七八九",
      `(?<![一二三四五六七八九十百\\d])(?<barePlan>十[一二三四五六七八]五(?![个年万亿人名家岁天日])|(?:十五|[七八九]五)(?=期间|时期|末(?!端)|以来))`,
    ],
    ["第", `第(?<namedPlan>${smallNumber})个五年(?:规划|计划)`],
    // 今明两年, 今明后三年, 明后两年: this year and the next ones
    ["今明", "(?<thisAndNext>今明(?:两年|二年|后三年)|明后(?:两年|二年))"],
    // 自印发之日起60日内: from a day that only the document's head tells
    [
      "印发公颁下",
      `(?:(?:印发|发布|公布|颁布|发文|下发)之?日起|(?<=本(?:实施|指导)?(?:意见|通知|方案|规划|计划|办法|措施|文件))(?:印发|发布|公布|下发)之?后)(?<issueCount>${smallNumber})${space}个?(?<issueUnit>日|天|个月|月|年|工作日)[以之]?内`,
    ],
    // 近三年, 今后五年, 未来两天; 三年内, 五年来
    [
      initials(runs),
      `(?<run>${runs.join("|")})的?${space}(?<count>${smallNumber})${space}(?<unit>年|个月|天)(?:时间)?`,
    ],
    [
      `${figures}${numerals}两`,
      `(?<![\\d十百千万第每.])(?:${smallNumber}${link}(?=${smallNumber}${space}年))?(?<withinCount>${smallNumber})${space}(?<withinUnit>年|个月|天|周|个?星期)(?:时间)?(?:[以之]${but("内")}|(?<!\\d{3}${space}年)${but("内")}|(?<since>以来|来(?![自源往临到说看])|间(?![隔断歇接])))`,
    ],
    // 用3年左右的时间, 通过五年的努力
    [
      "用通经利",
      `(?<![应使费作采信租聘运启])(?:利用|用|通过|经过)(?:大?约)?${space}(?<effortCount>${smallNumber})${space}年(?:左右)?的?(?:时间|(?:不懈|持续|艰苦|共同)?(?:努力|奋斗))`,
    ],
    // 20世纪80年代, 本世纪中叶, 九十年代
    [
      `${figures}${numerals}两本上`,
      `(?:(?<century>本|上个?|${smallNumber})世纪(?:(?<decade>[1-9]0|[一二三四五六七八九]?十)年代|(?<century1>中叶|末(?!端))|(?=[初以]))|(?<!\\d)(?<aloneDecade>[3-9]0|[三四五六七八九]十)年代)`,
    ],
    // 国庆节前, “五一”前; not 十一 without marks
    [
      `${initials(Object.keys(v.holidays))}“"`,
      `(?<![\\d${numerals}第每]|每年)(?<holiday>[“"](?:${holidays})[”"]|(?:${holidays.replace("|十一", "")}))(?:国际)?(?:劳动节|儿童节|节)?(?:假期|长假|来临|到来)?(?=[之以]?前(?!夕))`,
    ],
    // 上周, 下下周, 本周末; not 下周期
    [
      "上下本这",
      `(?<week>[上下]{1,2}|本|这)[个個]?(?:[周週]|星期)(?![期边转岁年围一二三四五六日天])(?<weekend>末)?`,
    ],
    // 党的十八大以来
    [
      `党十二${initials(v.epochs)}`,
      `(?<epoch>(?:党的)?(?:十[五六七八九]|二十[一二]?)大以来|${v.epochs.join("|")})`,
    ],
  ];

  const part = `${space}(?:(?<yearEnd>[年期]?${space}(?:${but("底")}|${but("末")}期?|${but("初")}))|(?<half>[上下]半年)|(?<quarter>${quarter})|前(?<quarters>[二三两23])个?季度|前(?<months>${smallNumber})个?月|(?<third>[上中下]{1,2}旬)|(?<monthEnd>月(?:${but("底")}|${but("末")}))|第(?<weekOfMonth>[一二三四1-4])周|(?:时期|期间)?的?(?<planYears>[前后头][一二两三四]年)(?![多内间度级]))`;
  // 4月20日（星期五）前, 4月20日17:00前, 4月20日下午5点前
  const weekday = "(?:[（(](?:星期|周)[一二三四五六日天][)）])?";
  const clock = `(?:(?:上午|下午|中午|晚上?)?${space}\\d{1,2}(?:[:：]\\d{2}|[时点](?:整|半|\\d{1,2}分)?)?(?=[之以]?前))?`;
  const edge = `${space}${weekday}${clock}(?:(?<before>[之以]前|(?<=[底末])前(?![后期])|${but("前")})(?!\\d)|(?<within>[之以]内|年?${but("内")}|期间|时期|年?之间|年?间(?=[，。；、\\s]|$))|(?<after>[之以]后|${but("后")}|以来|${but("起")}))`;
  return {
    years: v.years,
    months: v.months,
    holidays: v.holidays,
    past: new Set(v.past),
    verbsWithTo: new Set(v.verbsWithTo),
    // Single characters first, what stands around them after: a search for longer words is three times as slow.
    sign: /[年月周週]|日(?=起)|后(?=\s{0,3}\d{1,3}\s{0,3}个?(?:日|天|工作日))|季(?=度)|世(?=纪)|天(?<=[\d一二三四五六七八九十两]\s{0,3}天)|来(?<=以来)|前(?<=[旦一节庆”"假临来][之以]?前)|星期|五(?=[”"’」“期时末以])|十[一二三四五六七八]五|[12]\d{3}(?=\s{0,3}[-/.‐–—―－~～至到])/g,
    ...dispatch(alternatives),
    bareYear: new RegExp(`(?<year>${year4})(?:${space}年[度份]?)?(?!\\d)`, "y"),
    bareDay: new RegExp(`(?<day>${dayNumber})${space}[日号]`, "y"),
    part: new RegExp(part, "y"),
    edge: new RegExp(edge, "y"),
    link: new RegExp(`${link}|${space}[与和]${space}|起(?:至|到)`, "y"),
    runFrom: new RegExp(
      `${space}[，的]?${space}(?<count>${smallNumber})${space}年(?:时间)?[之以]?${but("内")}`,
      "y",
    ),
  };
}

/** What is compiled together, in characters: the time that takes grows faster than they do. */
const together = 700;

/**
 * For each character the expressions that may begin with it, a tenth of all at a try. Several rather than one, which
 * takes as long to compile as to read a report, and few, since each is tried on its own.
 */
function dispatch(alternatives: Alternative[]): Pick<TimeWords, "begins" | "points"> {
  const begins = new Uint8Array(0x10000);
  const compiled = new Map<string, RegExp>();
  const points: RegExp[][] = [[]];
  const known = new Map<string, number>();
  for (const c of new Set(figures + alternatives.map(([characters]) => characters).join(""))) {
    const isFigure = figures.includes(c);
    const of = alternatives.filter(([characters]) => characters.includes(isFigure ? "1" : c));
    const sources: string[] = [];
    for (const [, source] of of) {
      const last = sources.at(-1);
      if (last !== undefined && last.length + source.length < together)
        sources[sources.length - 1] += `|${source}`;
      else sources.push(source);
    }
    for (const source of sources) if (!compiled.has(source)) compiled.set(source, new RegExp(source, "y"));
    const key = sources.join("|");
    if (!known.has(key)) known.set(key, points.push(sources.map((source) => compiled.get(source)!)) - 1);
    begins[c.charCodeAt(0)] = known.get(key)!;
  }
  return { begins, points };
}

/** Whether words are a year and nothing else: 上一年, 去年. */
export function namesYear(words: string): boolean {
  return Object.hasOwn(timeWords().years, words);
}
