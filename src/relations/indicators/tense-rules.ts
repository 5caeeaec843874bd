import {
  ahead,
  any,
  inside,
  lit,
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
import type { Rule } from "../../clause/rules.ts";
import type { Scan } from "../../types/reading.ts";
import type { Span } from "../../types/record.ts";

/** Whether a stretch of text looks back on what was reached or ahead to what shall be. */
export type Tense = "past" | "future";

/** A sentence, and how its document's own year is told apart from others. */
interface Told {
  scan: Scan;
  sentence: Span;
  periods: Periods;
}

/** Periods that lie before or behind a document's own year. */
export interface Periods {
  /** 今后五年, 到2030年 */
  toCome: Pattern;
  /** 2030年, “十五五”时期 */
  planned: Pattern;
  /** 2020年，… and “十四五”时期，…: at the head of a sentence, before its mark. */
  goneBy: Pattern;
  /** 2025年是…的一年 */
  yearOf: Pattern;
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

export const numeral = oneOf("0123456789一二三四五六七八九十两几");

export const years = seq(numeral, times(1, numeral), lit("年"));

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

export const opening = ({ sentence: { start, end } }: Told, reach: number) => ({
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
