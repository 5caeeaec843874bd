import { any, lit, opt, seq, upTo, word } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { isShare } from "../../../mentions/quantities/units.ts";
import { isBefore } from "../statement.ts";
import { after, before, of, onGrounds, type PeriodBefore } from "./period-before.ts";

/** 比历史上最好的 */
const thanThat = seq(lit("比", "较"), upTo(8, "，。；、"), of);

const comparedTo = any(lit("比", "较", "于", "同", "与"), seq(lit("在"), opt(lit("于"))));

/** 不低于上年度人均收入的60%: whose share it is. */
const ofBase = upTo(24, "，。；、0123456789");

const measuredBy = any(lit("比", "为", "达到", "按", "按照", "占"), word("bound"));

const measuredNear = seq(measuredBy, upTo(3, "，。；、"));

const at = lit("在");

const than = lit("于");

const boundWord = word("bound");

const keptAt = lit("控制在", "保持在", "稳定在");

const levelThen = lit("实际", "水平", "的水平");

const by = lit("按", "按照", "以");

const pricesThen = lit("价", "不变价", "可比价", "的价格", "平均汇率", "年平均汇率", "汇率", "末汇率");

/** A period that the number is compared with, is a share of, or rises from. */
export const baseRules: readonly Rule<PeriodBefore, "governs" | "passed-over">[] = [
  {
    id: "time/compared-with",
    when: (c) =>
      (before(c, comparedTo) || (before(c, thanThat) && c.statement.quantity.change !== null)) &&
      !(before(c, at) || (before(c, than) && !before(c, boundWord))) &&
      !after(c, of),
    then: "passed-over",
    yes: [
      "城镇和农村居民收入分别比上年增长9.8%和8.5%。",
      "单位能耗较2020年下降13.5%。",
      "总产量比历史上最好的2018年增长6.5%。",
    ],
    no: ["比上年同期的水平，2025年增长9%。", "于2025年建成5个园区。"],
  },
  {
    id: "time/base-of-share",
    when: (c) =>
      isShare(c.statement.quantity.unit) &&
      isBefore(c.statement, of) &&
      after(c, ofBase) &&
      before(c, measuredNear),
    then: "passed-over",
    yes: ["到2030年，准入标准不低于我市上年度人均可支配收入的60%。"],
    no: ["到2030年，建成30%的项目。", "2030年，准入标准不低于人均可支配收入的60%。"],
  },
  {
    id: "time/level-or-prices-of",
    when: (c) => (before(c, keptAt) && after(c, levelThen)) || (before(c, by) && after(c, pricesThen)),
    then: "passed-over",
    yes: [
      "2026年工作要点\n价格涨幅控制在去年实际涨幅4.8%以内。",
      "到2030年，按2020年价格计算的产值达到5亿元。",
      "到2030年，产值达到7亿元（按2020年价为8亿元）。",
      "到2030年，人均产值3万元，按2020年平均汇率计算为4000美元。",
    ],
    no: ["2026年工作要点\n去年价格涨幅控制在4.8%以内。"],
  },
  {
    id: "time/ground-of-a-rise",
    when: (c) => c.statement.quantity.change !== null && after(c, onGrounds),
    then: "passed-over",
    yes: ["到2030年，产业规模在2020年基础上再翻一番。"],
    no: ["在2030年建成10个园区的基础上，新增园区5个。"],
  },
];
