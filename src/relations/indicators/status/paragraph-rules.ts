import { any, edge, lit, not, oneOf, seq, upTo, wordWith } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { tokensIn } from "../../../clause/scan.ts";
import type { Span } from "../../../types/record.ts";
import { has, lead, type Statement, stands, trail } from "../statement.ts";
import type { Time } from "../times/time.ts";
import { promiseReach, promises, promisesIn, unfulfilled, unfulfilledPromise } from "./promises.ts";
import type { Situation } from "./situation.ts";
import { doneBehind, marks } from "./words.ts";

/** ，到2028年， */
const byYear = seq(any(edge, oneOf("，。；：")), lit("到"), oneOf("12"), upTo(4, marks), lit("年"));

/** not 争取到国债资金 */
const assured = any(lit("力争", "确保"), seq(lit("争取"), not(lit("到", "了"))));

/** What the paragraph, its heading or a time that is named says of all of it. */
export const paragraphRules: readonly Rule<Situation, "target" | "baseline">[] = [
  {
    id: "status/aims-of-the-paragraph",
    when: ({ tense, time }) => tense === "future" && !time?.past,
    then: "target",
    yes: ["2026年政府工作报告\n今年主要预期目标是：地区生产总值增长5%左右。"],
    no: ["2026年政府工作报告\n过去一年，地区生产总值增长5%。"],
  },
  {
    id: "status/promised-behind-what-is-told",
    when: ({ statement: s, review, tense }) =>
      !review &&
      tense === "past" &&
      stands(s, assured, { start: s.clause.start, end: s.quantity.number.start }),
    then: "target",
    yes: ["2026年政府工作报告\n一、主要任务\n这两年经济加快发展，要保持势头，力争完成投资9000亿元。"],
    no: [
      "2026年政府工作报告\n一、主要任务\n这两年经济加快发展，完成投资9000亿元。",
      "2026年政府工作报告\n一、主要任务\n这两年经济加快发展，争取到国债资金213亿元。",
    ],
  },
  {
    id: "status/reached-by-the-paragraph",
    when: ({ tense }) => tense === "past",
    then: "baseline",
    yes: ["2026年政府工作报告\n这五年，全市生产总值增加到5.67万亿元，新增养老床位2.5万张。"],
    no: ["2026年政府工作报告\n今后五年，新增养老床位2.5万张。"],
  },
  {
    id: "status/past-time",
    when: ({ time }) => time?.past === true,
    then: "baseline",
    yes: ["2026年工作要点\n截至2025年6月底，建成园区5个。"],
    no: [
      "2026年工作要点\n到2026年6月底，建成园区5个。",
      "社区建设实施方案\n一、目标\n到2025年底前，100个社区全面建成。\n到2027年底前，向50%的社区推开。",
    ],
  },
  {
    id: "status/promised-in-review",
    when: ({ statement: s, review, preamble, time }) =>
      (review || preamble) &&
      !obtains(s, time) &&
      !isDoneByNow(s) &&
      (promisesIn(s, behindSemicolon(s), unfulfilledInReview) ||
        promisesIn(s, { start: s.clause.start, end: s.quantity.number.start }, unfulfilledPromise)),
    then: "target",
    yes: ["2026年工作要点\n一、2025年工作回顾\n建成园区5个，力争2026年再建3个。"],
    no: [
      "2026年工作要点\n一、2025年工作回顾\n完成全年目标，建成园区5个。",
      "2026年工作要点\n一、2025年工作回顾\n主要目标任务圆满完成，建成园区5个。",
      "2026年工作要点\n一、2025年工作回顾\n经过全市上下共同努力，建成园区5个。",
      "2026年工作要点\n一、2025年工作回顾\n努力开拓市场，确保稳定增长，建成园区5个。",
      "2026年工作要点\n一、2025年工作回顾\n争取专项债券资金39亿元，支持项目5个。",
      "2026年工作要点\n一、2025年工作回顾\n新增就业44万人，比预期目标多4万人。",
      "2026年工作要点\n一、2025年工作回顾\n计划养护一批公路，实际完成养护工程85公里。",
      "2026年工作要点\n一、2025年工作回顾\n一个项目力争春节前开工；续建项目3个。",
      "2026年工作要点\n一、2025年工作回顾\n年度计划投资较大，已完成6.3亿元。",
      "2026年工作要点\n一、2025年工作回顾\n计划建设的10公里公路已全部完工。",
    ],
  },
  {
    id: "status/by-a-year-of-the-preamble",
    when: ({ statement: s, preamble, time, review }) =>
      preamble &&
      !review &&
      time?.said === true &&
      !time.past &&
      (time.ahead === true || stands(s, byYear, lead(s, 140, "sentence"))) &&
      !has(s, lead(s, 140, "sentence"), (w) => w.status === "reached" || w.text === "了"),
    then: "target",
    yes: [
      "关于推动发展的意见\n实施行动，到2028年，培育企业1000家、机构200家。\n一、主要任务\n建成园区5个。",
      "关于推动发展的意见\n为落实上级关于办好园区的精神，从实际出发逐步扩大规模，2028年达到2000人。\n一、主要任务\n建成园区5个。\n某市人民政府\n2026年3月1日",
    ],
    no: ["关于推动发展的意见\n到2020年，已培育企业1000家。\n一、主要任务\n建成园区5个。"],
  },
  {
    id: "status/review",
    // 工作思路是：…，确保完成投资28亿元，增长15%，其中公路22亿元: what an opening promises has not come about
    when: ({ statement, review, preamble }) => review || (preamble && !promises(statement)),
    then: "baseline",
    yes: ["2026年工作要点\n一、2025年工作回顾\n建成园区5个。"],
    no: [
      "2026年工作要点\n一、2026年主要任务\n建成园区5个。",
      "2026年工作要点\n工作思路是确保完成投资28亿元，其中公路22亿元。\n一、主要任务\n建成园区5个。",
    ],
  },
];

/** Words that promise also where a text looks back; 努力开拓市场，出口达到588亿美元 there tells what was done. */
const unfulfilledInReview = unfulfilled(
  wordWith(
    ({ status, modal, text }) =>
      status === "promised" && modal !== "oblige" && text !== "努力" && text !== "争取",
  ),
);

/** 争取专项债券资金39亿元 of a review: what was striven for was got. */
function obtains(s: Statement, time: Time | null): boolean {
  return (
    s.quantity.unit.endsWith("元") && (time === null || time.past) && stands(s, lit("争取"), lead(s, 40))
  );
}

/** 年度计划投资6亿元，已完成6.3亿元; 计划建设的10公里公路已全部完工; not 确保已开工的5个项目竣工. */
function isDoneByNow(s: Statement): boolean {
  const told = tokensIn(s.scan, lead(s, 12), ({ status }) => status === "reached").at(-1);
  if (told) return !s.scan.text.slice(told.end, s.quantity.number.start).includes("的");
  return s.quantity.change === null && stands(s, doneBehind, trail(s, 20));
}

/** What is promised before ； or before what came of it (计划…，实际完成85公里) holds no longer. */
function behindSemicolon(s: Statement): Span {
  const { start } = lead(s, promiseReach, "sentence");
  const { end } = s.quantity.number;
  const words = s.scan.text.slice(start, end);
  return { start: start + Math.max(words.lastIndexOf("；"), words.lastIndexOf("实际")) + 1, end };
}
