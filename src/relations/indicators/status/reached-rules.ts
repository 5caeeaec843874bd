import { any, edge, lit, not, opt, seq, upTo, wordWith } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { tokensIn } from "../../../clause/scan.ts";
import { form } from "../../../lexicon/forms.ts";
import { isShare } from "../../../mentions/quantities/units.ts";
import { has, isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { promises } from "./promises.ts";
import type { Situation } from "./situation.ts";
import { doneBehind, marks } from "./words.ts";

/** 在补助达到12000元的基础上 */
const builtOn = seq(opt(lit("的")), lit("基础上"));

const reachedSo = lit("达到", "已达", "达");

/** 完成全年任务的84%, 占计划的101.9%: so much was done. */
const ofPlan = seq(
  lit("完成", "占", "为"),
  upTo(8, "，。；、"),
  lit("计划", "任务", "预算", "年初预算"),
  lit("的"),
);

/** 已完成工程量60%，完成投资490万元 */
const doneSoFar = seq(
  lit("已", "已经", "均已"),
  upTo(2, marks),
  lit("完成", "开工", "竣工", "建成", "启动", "完工", "开建"),
  not(lit("的")),
);

const spentSoFar = seq(
  any(edge, lit("，")),
  opt(lit("分别", "累计", "共")),
  lit("完成投资", "完成总投资", "投入资金"),
);

const ofAll = any(edge, lit("全省", "全市", "全县", "全区", "全州", "其中"));

const levelWord = wordWith(({ level }) => level === true);

const sumSoFar = lit("累计");

const longestSentence = 160;

const sentenceOf = ({ scan, sentence }: Statement) =>
  scan.text.slice(sentence.start, Math.min(sentence.end, sentence.start + longestSentence));

/** What words of its own sentence tell as done. */
export const reachedRules: readonly Rule<Situation, "target" | "baseline">[] = [
  {
    id: "status/reached-word",
    when: ({ statement: s }) =>
      tokensIn(s.scan, reachedReach(s), ({ status }) => status === "reached").some(
        ({ word: { text }, end }) =>
          end <= s.quantity.span.start && !isMeans(s, text, end) && !isBase(s, text, end),
      ),
    then: "baseline",
    yes: ["目前全市建成园区5个。", "已建成园区5个。"],
    no: [
      "全市建成园区5个。",
      "利用现有闲置资源改造建设园区5个。",
      "税收在现有基础上增长60%。",
      "两年内把加工比重由目前的34.6%提高到50%以上。",
    ],
  },
  {
    id: "status/what-is-built-on",
    when: ({ statement: s }) =>
      s.quantity.comparator === "=" && isBehind(s, builtOn) && isBefore(s, reachedSo),
    then: "baseline",
    yes: ["在年补助达到12000元的基础上，再提高10%。"],
    no: [
      "确保补助不低于12000元的基础上，再提高10%。",
      "年补助达到12000元。",
      "在巩固5个园区的基础上，再建3个。",
    ],
  },
  {
    id: "status/spent-on-what-is-done",
    when: ({ statement: s, time }) =>
      time === null &&
      isBefore(s, spentSoFar) &&
      stands(s, doneSoFar, { ...lead(s, 60, "sentence"), end: s.clause.start }) &&
      !promises(s),
    then: "baseline",
    yes: ["全线已完成工程量60%，完成投资490万元。", "两座大桥均已开工，分别完成投资986万元和518万元。"],
    no: ["全线完成工程量60%，完成投资490万元。", "依托已建成的园区，完成投资490万元。"],
  },
  {
    id: "status/reached-behind",
    when: ({ statement: s, time }) =>
      time === null &&
      s.quantity.change === null &&
      isBefore(s, ofAll) &&
      // 1700家已备案机构: what kind they are
      (s.quantity.unit === "" || isShare(s.quantity.unit) || !isBehind(s, lit("已"))) &&
      stands(s, doneBehind, trail(s, 20)) &&
      !promises(s),
    then: "baseline",
    yes: ["指标进展顺利，半数以上已提前完成。", "50%以上的村已通公路。"],
    no: ["力争50%以上的村通公路。", "推动50%以上的已建成园区扩容。", "全省1700家已备案机构购买保险。"],
  },
  {
    id: "status/share-of-a-plan",
    when: ({ statement: s, time }) =>
      time === null &&
      s.quantity.unit === "%" &&
      s.quantity.comparator === "=" &&
      isBefore(s, ofPlan) &&
      !promises(s),
    then: "baseline",
    yes: ["播种粮食作物422万亩，占计划的101.9%。", "新建养殖场67处，完成全年任务的84%。"],
    no: ["6月底前完成全年任务的60%。", "确保完成全年任务的60%。", "完成全年任务的60%以上。"],
  },
  {
    id: "status/held-against-the-plan",
    when: ({ statement: s, time }) =>
      (time === null || time.past) && form("status/against-plan").test(sentenceOf(s)) && !promises(s),
    then: "baseline",
    yes: ["完成投资5.04亿元，比年度计划高20.3个百分点。", "完成投资2000万元，与年度计划持平。"],
    no: [
      "完成投资5.04亿元，比年度计划高20.3个百分点以上是今年的目标。",
      "力争完成投资2000万元，比年度计划多50万元。",
      "完成投资5.04亿元。",
    ],
  },
  {
    id: "status/told-in-a-reply",
    when: ({ statement: s, time, reply }) =>
      reply &&
      (time === null || time.past) &&
      !promises(s) &&
      !form("status/asked-or-to-come").test(s.scan.text.slice(s.sentence.start, s.quantity.number.start)),
    then: "baseline",
    yes: [
      "某省人民政府关于甲市所提问题办理情况的函\n甲市：\n来文收悉，现函复如下：\n一、关于项目问题。该规划共191个项目。",
    ],
    no: [
      "某省人民政府关于甲市所提问题办理情况的函\n甲市：\n来文收悉，现函复如下：\n一、关于项目问题。将支持191个项目。",
      "某省人民政府关于甲市所提问题办理情况的函\n甲市：\n来文收悉，现函复如下：\n一、关于项目问题。你市请求投资400亿元。",
      "关于加强项目建设的通知\n一、关于项目问题。该规划共191个项目。",
    ],
  },
  {
    id: "status/sum-without-time",
    when: ({ statement: s, time }) =>
      time === null &&
      s.node?.kind !== "task" &&
      s.node?.kind !== "goal" &&
      stands(s, sumSoFar, lead(s, 40)) &&
      !promises(s) &&
      !stands(s, levelWord, lead(s, 6)),
    then: "baseline",
    yes: ["累计建成园区5个。"],
    no: ["力争累计建成园区5个。"],
  },
];

/** 现有 of 利用现有资源建设5个: what there is already, that something else is made of. */
function isMeans(s: Statement, word: string, end: number): boolean {
  return word === "现有" && has(s, { start: end, end: s.quantity.span.start }, (w) => w.builds === true);
}

/** 由目前的34.6%提高到50%, 在现有基础上增长60%: what it is to rise from. */
function isBase({ scan }: Statement, word: string, end: number): boolean {
  const before = scan.text[end - word.length - 1] ?? "";
  return "由从".includes(before || "|") || /^的?(?:基础|水平)/u.test(scan.text.slice(end, end + 4));
}

/** 现有“1+N”（1个云平台）: what stands before the bracket counts too. */
function reachedReach(s: Statement) {
  const bracket = s.scan.text[s.clause.start - 1] === "（";
  const from = bracket ? s.clause.start - 12 : s.clause.start;
  return { start: Math.max(s.sentence.start, from, s.quantity.span.start - 40), end: s.quantity.span.start };
}
