import { clauseAt } from "../../clause/clauses.ts";
import {
  ahead,
  any,
  beyond,
  inside,
  lit,
  mention,
  not,
  oneOf,
  opt,
  type Pattern,
  seq,
  start,
  times,
  upTo,
  wordWith,
} from "../../clause/match.ts";
import { decide, type Rule } from "../../clause/rules.ts";
import { hasWord } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { isByEffort, lastYearOf } from "../../mentions/time/term.ts";
import type { OutlineNode, Reading, Scan } from "../../types/reading.ts";
import type { PeriodMention, Span } from "../../types/record.ts";
import { reviewsByHeading } from "./reviews.ts";
import { isDuration, lastBefore } from "./times/periods.ts";

/** Whether a stretch of text looks back on what was reached or ahead to what shall be. */
export type Tense = "past" | "future";

/** A sentence, and how its document's own year is told apart from others. */
interface Told {
  scan: Scan;
  sentence: Span;
  periods: Periods;
}

/** Periods that lie before or behind a document's own year. */
interface Periods {
  /** 今后五年, 到2030年 */
  toCome: Pattern;
  /** 2030年, “十五五”时期 */
  planned: Pattern;
  /** 2020年，… and “十四五”时期，…: at the head of a sentence, before its mark. */
  goneBy: Pattern;
  /** 2025年是…的一年 */
  yearOf: Pattern;
}

/** What a period is the name's of: “十五五”规划, 2030年冬奥会, “十五五”前两年. */
const ofName = any(
  lit("前"),
  seq(
    upTo(14, "，。；、："),
    lit("规划", "计划", "纲要", "任务", "奥运", "冬奥", "亚运", "运动会", "世博会", "博览会", "资金"),
  ),
  // 2021年是“十四五”开局之年
  seq(
    upTo(8, "，。；、："),
    lit("开局", "起步之年", "首年", "第一年", "头一年", "收官", "承上启下", "关键之年"),
  ),
);

/** 一年来, 近五年: to the day of a text that tells of the year before. */
const runsBack = ({ text }: PeriodMention) =>
  text.endsWith("来") || ["近", "最近", "过去"].some((word) => text.startsWith(word));

function periodsAround({ anchor: { year }, text, itemAt }: Reading): Periods {
  const reviews = reviewsByHeading(year);
  // 五年内，造林面积… of a review: the years that it looks back on
  const lookedBackOn = (period: PeriodMention) => {
    const node = isDuration(period) ? itemAt(period.span).node : null;
    return node !== null && reviews(node, null);
  };
  // 《国土空间总体规划（2021—2035年）》: the title's
  const ofTitle = ({ span }: PeriodMention) => /^[）)]?》/u.test(text.slice(span.end, span.end + 2));
  const future = (period: PeriodMention) =>
    period.to !== null &&
    year !== null &&
    Number(period.to.slice(0, 4)) > year &&
    !ofTitle(period) &&
    !lookedBackOn(period);
  const past = ({ from, to }: PeriodMention) =>
    to !== null && from !== null && year !== null && Number(to.slice(0, 4)) < year;
  return {
    toCome: any(
      lit("今后"),
      // not 未来产业
      seq(
        lit("未来"),
        any(
          oneOf("，的"),
          lit("一", "几", "若干", "这"),
          years,
          seq(numeral, lit("年", "个")),
          mention("period"),
        ),
      ),
      seq(lit("到"), mention("period", future)),
      mention("period", (period) => period.text.startsWith("到") && future(period)),
    ),
    planned: seq(
      // 用5年时间翻番 is said of what was done as well
      mention("period", (period) => future(period) && !runsBack(period) && !isByEffort(period)),
      not(beyond(24, ofName)),
    ),
    yearOf: seq(mention("period", past), opt(lit("，")), lit("是")),
    goneBy: seq(mention("period", past), any(lit("，", "、", "：", "我"), seq(upTo(4, "从由"), lit("，")))),
  };
}

/** 当前和今后一个时期，…: how things stand as well. */
const nowAndOn = lit("当前和今后", "当前及今后", "当前和未来", "当前及未来", "当前以及今后", "现在和今后");
/** 为今后发展积累后劲: what something is good for. */
const forLater = seq(lit("为", "对", "给"), lit("今后", "未来"));
const aimsAnnounced = any(
  seq(
    any(start, oneOf("，。；：\n")),
    lit("全年", "年度", "今年", "本年度", "今年的", "全年的"),
    upTo(4, "，。；：完成"),
    lit("目标"),
    opt(lit("任务", "指标")),
    oneOf("是为："),
  ),
  seq(lit("约束性指标", "预期性指标"), oneOf("是为：")),
  seq(
    lit("主要", "预期", "奋斗", "发展", "总体", "工作", "具体", "调控", "控制"),
    upTo(6, "，。；：完成"),
    lit("目标"),
    opt(lit("任务", "指标")),
    upTo(4, "。，；"),
    oneOf("是为："),
  ),
);
const numeral = oneOf("0123456789一二三四五六七八九十两几");
const years = seq(numeral, times(1, numeral), lit("年"));
const yearsLookedBackOn = any(
  seq(lit("这", "过去", "过去的", "近"), years),
  // not 学前三年, 提前一年, 与前几年不同
  seq(any(start, oneOf("，。；：、\n")), lit("前"), years),
  seq(years, not(lit("内")), lit("来", "以来")),
  lit("一年来", "过去一年", "去年以来", "本届政府任期", "本届政府五年"),
);
const reached = wordWith(({ status, text }) => status === "reached" || text === "了");
const wentOver = seq(
  lit("从", "由"),
  upTo(30, "，。；"),
  wordWith(({ level }) => level === true),
);
const opening = ({ sentence: { start, end } }: Told, reach: number) => ({
  start,
  end: Math.min(end, start + reach),
});

/**
 * What a sentence says of itself and of the rest of its paragraph; in order, the first that holds decides. A sentence
 * about which none says anything goes on as the one before.
 */
export const tenseRules: readonly Rule<Told, Tense>[] = [
  {
    id: "tense/aims-announced",
    when: ({ scan, sentence }) => inside(scan, aimsAnnounced, sentence),
    then: "future",
    yes: [
      "2026年政府工作报告\n今年经济社会发展的主要预期目标是：地区生产总值增长5%左右。",
      "2026年重点工作安排\n全年目标：财政收入9600万元，增长11%。\n一、抓项目\n新建厂房5栋。",
      "2026年政府工作报告\n主要约束性指标是：城镇登记失业率控制在4.5%以内。",
      "2026年政府工作报告\n今年的主要预期目标是：\n\n——实现新跨越。地区生产总值增长5%。\n\n——实现新转变。贡献率达到45%。",
    ],
    no: [
      "2026年政府工作报告\n全年目标任务圆满完成，地区生产总值增长5%。",
      "2026年政府工作报告\n约束性指标全部完成，城镇登记失业率4%。",
    ],
  },
  {
    id: "tense/years-to-come",
    when: (told) =>
      inside(told.scan, told.periods.toCome, opening(told, 24)) &&
      !inside(told.scan, nowAndOn, opening(told, 24)) &&
      !inside(told.scan, forLater, opening(told, 24)),
    then: "future",
    yes: ["2026年政府工作报告\n今后五年，地区生产总值年均增长5%左右。"],
    no: [
      "2026年政府工作报告\n过去五年，地区生产总值年均增长6%。",
      "2026年政府工作报告\n当前和今后一个时期，外部环境复杂。高铁1小时圈覆盖人口超过2亿人。",
      "2026年政府工作报告\n一、2025年工作回顾\n这些大项目，为今后发展积累了后劲。举办活动500场。",
    ],
  },
  {
    id: "tense/plan-years-to-come",
    when: (told) =>
      inside(told.scan, told.periods.planned, opening(told, 24)) &&
      !inside(told.scan, reached, told.sentence),
    then: "future",
    yes: [
      "2026年工作要点\n“十五五”时期，地区生产总值年均增长5%左右。",
      "2026年政府工作报告\n“十五五”时期，要努力实现以下目标：\n\n一是实力提升。经济总量翻番。\n\n二是民生改善。人均预期寿命达到79岁。",
      "2022年政府工作报告\n（2022年1月5日）\n一、今后五年主要任务\n五年内，造林面积8万亩。",
    ],
    no: [
      "2026年工作要点\n完成城市发展战略研究，开展期限至2035年的新一轮城市总体规划修编，改造水厂3座。",
      "2026年工作要点\n“十四五”时期，地区生产总值年均增长5%左右。",
      "2026年工作要点\n一、2025年工作回顾\n编制“十五五”规划，建成园区5个。",
      "2026年工作要点\n一、2025年工作回顾\n《国土空间规划（2021—2035年）》获批。建成园区5个。",
      "2022年政府工作报告\n一、2021年工作回顾\n2021年是“十四五”开局之年，生产总值增长8%。",
      "2022年政府工作报告\n（2022年1月5日）\n一、过去五年工作回顾\n五年内，造林面积8万亩。",
    ],
  },
  {
    id: "tense/years-looked-back-on",
    when: (told) => inside(told.scan, yearsLookedBackOn, opening(told, 40)),
    then: "past",
    yes: [
      "2026年政府工作报告\n这五年，全市生产总值从4.16万亿元增加到5.67万亿元。",
      "五年来，新增就业50万人。",
    ],
    no: [
      "2026年政府工作报告\n今后五年，新增就业50万人。",
      "五年内建成10个园区。",
      "推进学前教育，学前三年毛入园率达到90%。",
    ],
  },
  {
    id: "tense/a-year-gone-by",
    when: ({ scan, sentence, periods: { yearOf } }) => ahead(scan, sentence.start, yearOf, sentence),
    then: "past",
    yes: ["2026年政府工作报告\n2025年是极不平凡的一年。新增就业50万人。"],
    no: ["2026年政府工作报告\n2026年是极为重要的一年。新增就业50万人。"],
  },
  {
    id: "tense/plan-years-gone-by",
    when: ({ scan, sentence, periods: { goneBy } }) =>
      ahead(scan, sentence.start, goneBy, sentence) &&
      (inside(scan, reached, sentence) || inside(scan, wentOver, sentence)),
    then: "past",
    yes: ["2026年工作要点\n“十四五”时期，经济总量从4万亿元增加到5万亿元。"],
    no: ["2026年工作要点\n“十五五”时期，经济总量从4万亿元增加到5万亿元。"],
  },
];

/** Tells of any offset what its paragraph says; null where it does not. */
export type SaidAt<Said> = (offset: number) => Said | null;

/** What a paragraph says: whether it looks back or ahead, and to the end of which years (“十五五”时期, 今后五年). */
export interface Outlook {
  tense: Tense;
  until: string | null;
}

/** Whether each paragraph looks back or ahead. */
export function outlooksOf(reading: Reading): SaidAt<Outlook> {
  const periods = periodsAround(reading);
  const { scan, trace } = reading;
  return carriedOn(
    reading,
    (sentence) => {
      const rule = decide(tenseRules, { scan, sentence, periods }, sentence.start, trace);
      if (!rule) return turnsToOwnYear(reading, sentence) ? { tense: "future", until: null } : undefined;
      // 一是到2030年…: the time of a point is its own
      const ofPoint = hasWord(scan, opening({ scan, sentence, periods }, 6), ({ point }) => point === true);
      const until = planRules.has(rule.id) && !ofPoint ? lastYear(reading, sentence) : null;
      return { tense: rule.then, until };
    },
    beginningsOf(reading.outline.nodes.filter(tellsOfBoth)),
    (of, sentence) => isDashed(of, sentence) || isCounted(of, sentence),
  );
}

const plan = form("time/plan-name", "gu");
const outcomes = ["成就", "成效", "成绩", "成果", "回顾"];

/**
 * “十四五”发展成效和“十五五”目标任务, 1998年工作回顾和1999年工作的总体要求 without sections of their own: its paragraphs look back
 * until one turns ahead.
 */
function tellsOfBoth({ title, children }: OutlineNode): boolean {
  const several = new Set(title.match(plan)).size > 1 || new Set(title.match(/\d{4}(?=年)/gu)).size > 1;
  return children.length === 0 && several && outcomes.some((word) => title.includes(word));
}

/** 今年财政赤字1503亿元, 1999年是… of a heading that tells of the year before and of this one. */
function turnsToOwnYear({ scan, itemAt, anchor: { year } }: Reading, sentence: Span): boolean {
  const { node } = itemAt({ start: sentence.start, end: sentence.start });
  if (!node || year === null || !tellsOfBoth(node) || !node.title.includes(`${year}年`)) return false;
  const opens = scan.text.slice(sentence.start, sentence.start + 6).trimStart();
  return opens.startsWith("今年") || opens.startsWith(`${year}年`);
}

/** Whether a place stands in one of some nodes, not where it begins. */
function beginningsOf(nodes: readonly OutlineNode[]): CarriesInto | undefined {
  if (nodes.length === 0) return undefined;
  return (at) => nodes.some(({ span, body }) => at > span.start && at !== body.start && at < body.end);
}

/** Whether what a paragraph begins with goes on to the next one, which begins at a place. */
type CarriesInto = (at: number) => boolean;

const planRules = new Set(["tense/years-to-come", "tense/plan-years-to-come", "tense/aims-announced"]);

/** The last year of the period to come that a sentence begins with; null where its end is not known. */
function lastYear({ scan, periods, quantities, anchor }: Reading, { start }: Span): string | null {
  const { text } = scan;
  const figure = quantities[lastBefore(quantities, start) + 1]?.span;
  for (let i = lastBefore(periods, start) + 1; (periods[i]?.span.start ?? start + 24) < start + 24; i++) {
    const period = periods[i]!;
    // 增长目标同2035年远景目标相衔接: what it is to fit
    if (text.startsWith("远景目标", period.span.end)) continue;
    // 加快工程建设，今明两年解决饮水问题: only a paragraph that begins so is of both
    if (period.text.startsWith("今明") && !beginsLine(text, period.span.start)) continue;
    // 创建示范县1个，力争2030年半数以上达标: what stands before that year is not of it
    if (
      figure &&
      figure.end <= period.span.start &&
      text.slice(figure.end, period.span.start).includes("，")
    ) {
      const { end } = clauseAt(scan.clauses, period.span.start);
      const next = quantities[lastBefore(quantities, period.span.end) + 1]?.span.start ?? end;
      if (period.text.startsWith("到") || next < end) return null;
    }
    // 三年内 from the first of January: to the end of the third year
    const to = lastYearOf(period) ?? Number(period.to?.slice(0, 4) ?? 0);
    if (to > (anchor.year ?? 0)) return String(to);
  }
  return null;
}

/** ——…: a point of a list. */
const isDashed = ({ text }: Scan, { start }: Span) => text.startsWith("——", start);

/** 努力实现以下目标：⏎一是…⏎二是… */
const isCounted = (scan: Scan, { start, end }: Span) =>
  hasWord(scan, { start, end: Math.min(end, start + 3) }, ({ point }) => point === true);

const beginsLine = (text: string, at: number) => text.slice(text.lastIndexOf("\n", at) + 1, at).trim() === "";

/** 各位代表！: the paragraph begins behind it. */
function isAddress(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).trim();
  return words.startsWith("各位") && words.length <= longestAddress;
}

const longestAddress = 10;

/**
 * What sentences say, carried on to the end of their paragraph (a line, or an outline node's text; the points of a list
 * —— that it leads over to belong to it) or to the next that says something else. Only sentences that are asked about, and those before them in their paragraph, are looked at.
 *
 * @param tell what a sentence says of itself; undefined where nothing
 * @param carriesInto whether what the paragraph before begins with goes on to one that begins at a place
 * @param isPointAt whether a sentence begins a point of a list
 */
export function carriedOn<Said>(
  { scan, outline }: Reading,
  tell: (sentence: Span) => Said | undefined,
  carriesInto: CarriesInto = () => false,
  isPointAt: (scan: Scan, sentence: Span) => boolean = isDashed,
): SaidAt<Said> {
  const { text, clauses } = scan;
  const { sentences } = clauses;
  const borders = new Set(outline.nodes.flatMap(({ span, body }) => [span.start, body.start]));
  const behindBorder = ({ start }: Span) =>
    borders.has(start) || "\n\u3000".includes(text[start - 1] ?? "\n");
  const beginsParagraph = (i: number) => {
    const last = sentences[i - 1];
    return behindBorder(sentences[i]!) || (last && behindBorder(last) && isAddress(text, last));
  };
  const firstOf = (i: number) => {
    let from = i;
    while (from > 0 && !beginsParagraph(from)) from--;
    return from;
  };
  const isPoint = (i: number) => !borders.has(sentences[i]!.start) && isPointAt(scan, sentences[i]!);
  const leadsOver = ({ start, end }: Span) => text.slice(start, end).trimEnd().endsWith("：");
  /** 主要目标是：⏎——…⏎——…: the points of a list go on from what leads over to them, or from the point before. */
  const beforePoint = (i: number) => {
    if (!isPoint(i)) return -1;
    let last = i - 1;
    while (last >= 0 && sentences[last]!.end === sentences[last]!.start) last--;
    if (last < 0 || leadsOver(sentences[last]!)) return last;
    const point = firstOf(last);
    return isPoint(point) ? point : -1;
  };
  /** The sentence that a silent one goes on from; -1 where from none. */
  const before = (i: number) => {
    if (!beginsParagraph(i)) return i - 1;
    if (i > 0 && carriesInto(sentences[i]!.start)) return firstOf(i - 1);
    return beforePoint(i);
  };
  const known = new Map<number, Said | null>();
  return (offset) => {
    const silent: number[] = [];
    let said: Said | null | undefined;
    for (let i = clauseAt(clauses, offset).sentence; i >= 0 && said === undefined; i = before(i)) {
      said = known.get(i);
      if (said !== undefined) break;
      silent.push(i);
      said = tell(sentences[i]!);
    }
    for (const i of silent) known.set(i, said ?? null);
    return said ?? null;
  };
}
