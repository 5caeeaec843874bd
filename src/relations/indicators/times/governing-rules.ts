import { any, lit, mention, seq, upTo } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { isBehind, stands } from "../statement.ts";
import {
  after,
  before,
  farthest,
  goesOn,
  of,
  onGrounds,
  opensSentence,
  type PeriodBefore,
} from "./period-before.ts";
import { isPast } from "./periods.ts";

/** What the sentence says before a period; of one that does not end, the last of it. */
const saidBefore = ({ statement: { sentence }, period }: PeriodBefore) => ({
  start: Math.max(sentence.start, period.span.start - farthest),
  end: period.span.start,
});

const settledThen = lit("批复", "规划", "确定", "部署", "提出", "纳入", "建成", "认定", "启动");

const builtIn = lit("建于", "建成于", "始建于", "成立于", "认定于", "出生于");

const alreadyThen = seq(lit("已"), upTo(6, "，。；0123456789"), of);

const untilYear = any(
  seq(lit("到"), mention("period")),
  mention("period", ({ text }) => text.startsWith("到")),
);

/** A period that says since when, until when, or when; and what else it may describe. */
export const governingRules: readonly Rule<PeriodBefore, "governs" | "passed-over">[] = [
  {
    id: "time/since",
    when: ({ period: { to, from, text } }) =>
      to === null && (from !== null || (text.endsWith("间") && !text.endsWith("时间"))),
    then: "passed-over",
    yes: ["2012年以来，新建学校20所。"],
    no: ["2012年，新建学校20所。"],
  },
  {
    id: "time/year-that-nothing-tells",
    when: ({ period: { from, to, text } }) =>
      from === null && to === null && /^(?:过去的?)?一年来?$/u.test(text),
    then: "passed-over",
    yes: ["2004年，我镇稳步发展。一年来，新建学校20所。", "2004年，我镇稳步发展，一年来，全镇新建学校20所。"],
    no: ["三年来，新建学校20所。"],
  },
  {
    id: "time/end-of-that-year",
    when: (c) => ["年末", "年底"].includes(c.period.text) && stands(c.statement, untilYear, saidBefore(c)),
    then: "passed-over",
    yes: ["2026年工作要点\n到2030年，生产总值达到750亿元；年末总人口控制在55万人以内。"],
    no: ["2026年工作要点\n年末总人口控制在55万人以内。"],
  },
  {
    id: "time/describes-what-is-counted",
    when: (c) =>
      isPast(c.period, c.anchor) &&
      (after(c, settledThen) || (before(c, builtIn) && after(c, of))) &&
      !isGround(c),
    then: "passed-over",
    yes: [
      "2026年工作要点\n推动2020年认定的5个园区扩容。",
      "2026年工作要点\n完成建于2000年底前的25个老旧小区改造。",
    ],
    no: [
      "2026年工作要点\n2020年，新增园区5个。",
      "2026年工作要点\n在2025年建成5个的基础上扩面。",
      "2026年工作要点\n园区始建于2000年，面积5平方公里。",
    ],
  },
  {
    id: "time/what-was-so-already",
    when: (c) => after(c, alreadyThen),
    then: "passed-over",
    yes: ["对2020年已达标的街道提档升级，达标比例达到50%。"],
    no: ["2020年，已达标的街道为50%。", "2020年已建成园区5个。"],
  },
  {
    id: "time/past-of-another-clause",
    when: (c) =>
      isPast(c.period, c.anchor) &&
      c.period.span.end < c.statement.clause.start &&
      !after(c, goesOn) &&
      !opensSentence(c) &&
      !risesOnTheLast(c) &&
      !c.period.text.startsWith("截"),
    then: "passed-over",
    yes: ["2026年工作要点\n在2020年基础上，新增园区10个。"],
    no: [
      "2026年工作要点\n2020年，实现收入10亿元，新增园区10个。",
      "2026年工作要点\n2020年全市实现收入10亿元，新增园区10个。",
      "2026年工作要点\n据测算，最终2020年全市实现收入10亿元，按可比价计算，比上年增长8%。",
    ],
  },
  {
    id: "time/governs",
    when: () => true,
    then: "governs",
    yes: ["到2025年，建成10个园区。"],
    no: ["单位能耗较2020年下降13.5%。"],
  },
];

/** 在2025年建成5个的基础上: how many there were then. */
const isGround = ({ statement, period }: PeriodBefore): boolean =>
  statement.quantity.span.start - period.span.end <= 2 && isBehind(statement, onGrounds);

/** 2021年实现收入10亿元，按可比价格计算，比上年增长8%: a rise without a subject is that of the number before it. */
function risesOnTheLast({ statement: { scan, quantity, clause, previous }, period }: PeriodBefore): boolean {
  if (quantity.change === null || previous < period.span.end) return false;
  const between = scan.text.slice(period.span.end, clause.start);
  const own = scan.text.slice(clause.start, quantity.number.start).trim();
  return !between.includes("；") && ["比上年", "较上年", "同比"].some((word) => own.startsWith(word));
}
