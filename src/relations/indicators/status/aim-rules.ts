import { lit, seq, upTo } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { has, isBefore, isBehind, lead, type Statement, saidAround, stands } from "../statement.ts";
import type { Situation } from "./situation.ts";
import { marks } from "./words.ts";

/** 低于4.2%的控制目标, 超过6%的预期目标 */
const aim = seq(lit("的"), upTo(6, marks), lit("目标"));

/** 控制在4.5%的目标以内 */
const keptIn = lit("控制在", "保持在");

const aimWithin = seq(lit("的"), upTo(6, marks), lit("目标"), lit("以内", "之内", "内", "范围内"));

const surpassed = seq(lit("高于", "低于", "好于", "快于", "超过", "超出", "高出"), upTo(10, marks));

/** 基本达到计划提出的增长11%左右的目标 */
const arrived = lit("达到", "完成", "超额");

/** 提前实现了龙头企业突破1000家、骨干企业突破100家的目标 */
const isToldReached = (s: Statement) => has(s, lead(s, 60), ({ status }) => status === "reached");

/** What is aimed at, whatever its paragraph tells. */
export const aimRules: readonly Rule<Situation, "target" | "baseline">[] = [
  {
    id: "status/old-value",
    when: ({ old }) => old,
    then: "baseline",
    yes: ["宽带用户由80万户攀升到100万户。", "审批事项由80项精简到60项。", "人均预期寿命由74.5岁提高1岁。"],
    no: ["宽带用户达到100万户。", "新建学校80所，增加床位100张。"],
  },
  {
    id: "status/aim-surpassed",
    when: ({ statement: s }) =>
      (s.quantity.comparator === "<" || s.quantity.comparator === ">" || isBefore(s, surpassed)
        ? isBehind(s, aim)
        : isBefore(s, keptIn) && isBehind(s, aimWithin)) && !isToldReached(s),
    then: "target",
    yes: [
      "2026年工作要点\n一、2025年工作回顾\n城镇登记失业率3.3%，低于4.2%的年度控制目标。",
      "2026年工作要点\n一、2025年工作回顾\n财政收入增长，高于年初人代会12%的目标。",
      "2026年工作要点\n一、2025年工作回顾\n城镇登记失业率3.6%，控制在4.5%的目标以内。",
    ],
    no: [
      "2026年工作要点\n一、2025年工作回顾\n城镇登记失业率低于4.2%。",
      "2026年工作要点\n一、2025年工作回顾\n提前实现了龙头企业突破1000家、骨干企业突破100家的目标。",
    ],
  },
  {
    id: "status/aim-restated",
    when: ({ restated }) => restated,
    then: "target",
    yes: ["2026年民生实事项目进展情况\n1．新建泵站9座。截至目前，已建成3座。"],
    no: [
      "2026年民生实事项目进展情况\n1．已建成泵站9座。截至目前，已验收3座。",
      "2026年工作情况\n1．新建泵站9座。截至目前，已验收3座。",
    ],
  },
  {
    id: "status/aim-of-the-preamble",
    when: ({ statement: s, preamble, tense }) =>
      preamble &&
      tense !== "past" &&
      isBehind(s, aim) &&
      !stands(s, arrived, lead(s, 40)) &&
      !isToldReached(s) &&
      !has(s, lead(s, 30), (w) => w.text === "了"),
    then: "target",
    yes: ["2026年工作要点\n全面深化改革，实现农民收入增长8%的目标。\n一、主要任务\n建成园区5个。"],
    no: [
      "2026年工作要点\n去年实现了农民收入增长8%的目标。\n一、主要任务\n建成园区5个。",
      "2026年工作要点\n基本达到计划中提出的农民收入增长8%的目标。\n一、主要任务\n建成园区5个。",
    ],
  },
  {
    id: "status/year-of-the-plan",
    when: ({ statement: s, preamble, tense, time }) =>
      preamble &&
      tense !== "past" &&
      !time?.past &&
      (form("status/of-the-whole-year").test(saidAround(s)) || goesOnAiming(s)),
    then: "target",
    yes: [
      "2026年食品安全工作计划\n全年完成食品抽检4.5批次/千人，合格率稳定在98%以上。\n一、主要任务\n建成园区5个。",
    ],
    no: ["2026年工作要点\n全年完成食品抽检4.5批次/千人，比上年增长8%。\n一、主要任务\n建成园区5个。"],
  },
];

/** 力争产值完成96亿元。2月底前开工率不低于95%: a sentence of due dates goes on from one that strives. */
function goesOnAiming(s: Statement): boolean {
  if (!form("status/by-dates").test(saidAround(s))) return false;
  const { start } = s.sentence;
  const before = s.scan.text.slice(Math.max(0, start - farthestAim), start);
  return ["力争", "确保", "目标"].some((word) => before.includes(word));
}

const farthestAim = 160;
