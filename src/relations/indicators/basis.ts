import { any, lit, mention, not, oneOf, opt, seq, upTo, wordWith } from "../../clause/match.ts";
import { decide, type Rule, type Trace } from "../../clause/rules.ts";
import { tokensIn } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { isShare } from "../../mentions/quantities/units.ts";
import { isYearAlone } from "../../mentions/time/term.ts";
import type { Anchor } from "../../types/reading.ts";
import type { Basis, Indicator, Modal, PeriodMention } from "../../types/record.ts";
import { lead, type Statement, stands, trail } from "./statement.ts";
import type { Years } from "./years.ts";

/** A statement with the years that its document counts from. */
export interface Reckoned {
  statement: Statement;
  anchor: Anchor;
  kind: "target" | "baseline" | "threshold";
  by: string | null;
  /** Whether its paragraph speaks of one year or of several. */
  years: Years | null;
  /** The years of the numbers before it that it went from and to, where its sentence has said them (从2005年的5亿元增加到2010年的9亿元). */
  from: string | null;
  to: string | null;
}

/** On what a number is reckoned, and since when. */
export type Reckoning = Pick<Indicator, "basis" | "since">;

const says = (basis: Basis) => wordWith((word) => word.basis === basis);
const marks = "，。；";
const comparedWith = seq(lit("比", "较"), opt(lit("于")), mention("period", isYear));

/** 2020年, “十一五”末, but not 上年. */
function isYear({ text }: PeriodMention): boolean {
  return form("time/year-or-plan-end").test(text);
}

/** 年均增长, 平均每年; 年均浓度 is what is measured. */
export const average = seq(says("average"), not(lit("浓度", "气温", "降水", "工资", "值")));
const onYearBefore = says("yoy");
const sum = any(
  says("cumulative"),
  seq(lit("五年", "四年", "三年"), opt(lit("来", "共")), lit("累计", "共", "新增")),
);

const ownWords = (s: Statement) => ({
  start: Math.max(s.clause.start, s.left.start),
  end: s.quantity.number.start,
});
const changes = ({ statement: { quantity } }: Reckoned) => quantity.change !== null;

/** On what a number is reckoned, in order; null where none of them tells. */
export const basisRules: readonly Rule<Reckoned, Basis>[] = [
  {
    id: "basis/yearly-average",
    when: (c) => changes(c) && stands(c.statement, average, ownWords(c.statement)),
    then: "average",
    yes: ["今后五年，地区生产总值年均增长5%。"],
    no: ["今年，地区生产总值增长5%。", "今年，PM2.5年均浓度下降4%。"],
  },
  {
    id: "basis/yearly-flow",
    when: (c) =>
      !changes(c) &&
      stands(c.statement, average, ownWords(c.statement)) &&
      stands(c.statement, flow, ownWords(c.statement)),
    then: "average",
    yes: ["五年来，城镇新增就业年均20万人以上。"],
    no: ["五年来，城镇新增就业50万人。"],
  },
  {
    id: "basis/sum-of-years",
    when: ({ statement: s }) => stands(s, sum, ownWords(s)),
    then: "cumulative",
    yes: ["五年累计增长34.5%。", "累计新增就业50万人。"],
    no: ["新增就业50万人。"],
  },
  {
    id: "basis/since-a-year",
    when: (c) => changes(c) && stands(c.statement, comparedWith, lead(c.statement, 40)),
    then: "since",
    yes: ["地区生产总值比2020年增长34.5%。"],
    no: ["地区生产总值比上年增长5%。"],
  },
  {
    id: "basis/since-the-old-value",
    when: (c) =>
      changes(c) && c.from !== null && c.to !== null && Number(c.to.slice(0, 4)) > Number(c.from) + 1,
    then: "since",
    yes: ["2026年政府工作报告\n生产总值从2020年的5亿元增加到2025年的10亿元，增长1倍。"],
    no: [
      "2026年政府工作报告\n生产总值从2024年的8亿元增加到2025年的10亿元，增长25%。",
      "2026年政府工作报告\n生产总值从2020年的5亿元增加到2025年的10亿元，税收增长1倍。",
    ],
  },
  {
    id: "basis/on-the-year-before",
    when: (c) =>
      changes(c) &&
      stands(c.statement, onYearBefore, {
        start: lead(c.statement, 30).start,
        end: trail(c.statement, 8).end,
      }),
    then: "yoy",
    yes: ["社会消费品零售总额同比增长6%。"],
    no: ["过去五年，社会消费品零售总额年均增长6%。"],
  },
  {
    id: "basis/multiple",
    when: ({ statement: s }) => s.quantity.unit === "番",
    then: "cumulative",
    yes: ["地区生产总值翻一番。"],
    no: ["地区生产总值增长5%。"],
  },
  {
    id: "basis/change-over-years",
    when: (c) => changes(c) && ofSeveralYears(c),
    then: "cumulative",
    yes: ["2026年政府工作报告\n一、过去五年工作回顾\n五年来，城镇居民人均可支配收入增长66.9%。"],
    no: ["2026年政府工作报告\n2025年，城镇居民人均可支配收入增长6%。"],
  },
  {
    id: "basis/flow-over-years",
    when: (c) =>
      !changes(c) &&
      !isShare(c.statement.quantity.unit) &&
      (ofSeveralYears(c) || stands(c.statement, ofYears, ownWords(c.statement))) &&
      stands(c.statement, flow, ownWords(c.statement)),
    then: "cumulative",
    yes: [
      "2026年政府工作报告\n一、过去五年工作回顾\n五年来，城镇新增就业50万人。",
      "2026年政府工作报告\n一、过去五年工作回顾\n五年来，办理人大代表建议4400件。",
    ],
    no: [
      "2026年政府工作报告\n2025年，城镇新增就业10万人。",
      "2026年政府工作报告\n一、过去五年工作回顾\n五年来，综合实力大增，人大代表共700人。",
      "2026年政府工作报告\n一、过去五年工作回顾\n这五年，服务业增加值达到2亿元。",
    ],
  },
  {
    id: "basis/rate-over-years",
    when: (c) =>
      !changes(c) &&
      isShare(c.statement.quantity.unit) &&
      ofSeveralYears(c) &&
      stands(c.statement, held, ownWords(c.statement)),
    then: "average",
    yes: ["2026年政府工作报告\n一、过去五年工作回顾\n五年来，城镇登记失业率控制在4%以内。"],
    no: ["2026年政府工作报告\n2025年，城镇登记失业率控制在4%以内。"],
  },
  {
    id: "basis/of-one-year",
    when: (c) => changes(c) && isOneYear(c),
    then: "yoy",
    yes: ["2026年政府工作报告\n今年，地区生产总值增长5%。"],
    no: ["2026年政府工作报告\n过去五年，地区生产总值年均增长6%。"],
  },
  {
    id: "basis/state",
    when: (c) => !changes(c) && c.kind !== "threshold",
    then: "level",
    yes: ["建成园区5个。"],
    no: ["社会消费品零售总额同比增长6%。"],
  },
];

const severalYears = any(
  lit("五年来", "四年来", "三年来", "过去五年", "过去四年", "过去三年", "今后五年", "未来五年", "这五年"),
  seq(lit("五年", "时期", "期间"), upTo(6, marks)),
);

/** What is done or added again and again: so much of it in those years together. */
const flow = any(
  lit("新增", "利用", "使用", "引进", "吸收", "转移", "减少", "办理", "出台", "筹集", "开工"),
  // not 服务业增加值, 国家外汇储备
  seq(
    not(lit("服务业", "服务贸易", "服务消费", "储备")),
    wordWith(({ act }) => act === "kept"),
  ),
);
/** 力争五年实际利用外资超过60亿美元 */
const ofYears = seq(not(lit("连")), oneOf("二两三四五六七八九十"), lit("年"));
const held = lit("控制在", "保持在", "稳定在", "控制", "低于");

/** Its paragraph speaks of several years together, and it names none of its own. */
function ofSeveralYears({ statement: s, years }: Reckoned): boolean {
  return years === "several" && !stands(s, oneOfThem, lead(s, 40));
}

const oneOfThem = any(lit("去年", "上年", "今年", "全年"), mention("period", isYearAlone));

/** A growth rate that the text reckons on nothing else, of one year of the document's own. */
function isOneYear({ statement: s, anchor, by }: Reckoned): boolean {
  if (!isShare(s.quantity.unit) || by === null || by === "every-year" || anchor.year === null) return false;
  if (stands(s, severalYears, lead(s, 80, "sentence"))) return false;
  const year = Number(by.slice(0, 4));
  return year === anchor.year || year === anchor.year - 1;
}

/** On what a number is reckoned; the year that it has changed since, where it says one. */
export function reckoningOf(
  reckoned: Reckoned,
  periods: readonly PeriodMention[],
  trace: Trace | undefined,
): Reckoning {
  const { statement, from } = reckoned;
  const basis = decide(basisRules, reckoned, statement.quantity.span.start, trace)?.then ?? null;
  const since = basis === "since" ? (sinceYear(statement, periods) ?? from) : null;
  return { basis, ...(since === null ? {} : { since }) };
}

/** The year that a change is reckoned from: 2020 of 比2020年增长. */
function sinceYear(s: Statement, periods: readonly PeriodMention[]): string | undefined {
  const within = lead(s, 40);
  return periods
    .findLast(
      (period) =>
        period.span.start >= within.start &&
        period.span.end <= within.end &&
        isYear(period) &&
        "比较于".includes(s.scan.text[period.span.start - 1] ?? "|"),
    )
    ?.to?.slice(0, 4);
}

/** How binding the words in front of a number are: the last of 确保, 力争, 鼓励, 不得 in its clause. */
export function modalOf(s: Statement): Modal | undefined {
  const within = { start: s.clause.start, end: s.quantity.number.start };
  const token = tokensIn(s.scan, within, ({ modal }) => modal !== undefined).at(-1);
  if (!token) return undefined;
  return { text: s.scan.view.source.slice(token.start, token.end), force: token.word.modal! };
}

/** How binding a number is by what stands behind it: 约束性, 预期性. */
export function natureOf({ scan, quantity, clause }: Statement): string | undefined {
  const around = scan.text.slice(quantity.span.end, Math.min(scan.text.length, clause.end + 8));
  return ["约束性", "预期性"].find((word) => around.includes(word));
}
