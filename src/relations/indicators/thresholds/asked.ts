import { lit, mention, not, opt, seq, times, upTo, wordWith } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { has, isBefore, isBehind, lead, makes, type Statement, stands, trail } from "../statement.ts";
import { bounded, type Threshold } from "./words.ts";

const gift = lit("给予", "予以", "奖励", "奖补", "补助", "补贴", "资助");
/** ，每亩给予1500元; not ，补助标准提高到120元. */
const giftBehind = seq(
  lit("，"),
  opt(seq(lit("连续"), upTo(3, "，。；"), lit("年"))),
  times(
    3,
    lit(
      "可",
      "再",
      "另",
      "各",
      "分别",
      "一次性",
      "每年",
      "每亩",
      "每头",
      "每家",
      "每户",
      "每人",
      "每个",
      "由县财政",
      "由市财政",
    ),
  ),
  gift,
  not(lit("标准", "水平", "资金", "政策", "范围", "力度", "人数", "对象")),
  upTo(40, "，。；"),
  mention("quantity"),
);

const doing = wordWith(makes);

/** 对费率在3%以下的担保公司给予2%的补贴: both in one clause. */
const giftInClause = seq(
  upTo(40, "，。；"),
  lit("的"),
  upTo(16, "，。；"),
  lit("给予"),
  upTo(16, "，。；"),
  mention("quantity"),
);

/** What stands before the gift in its part of the sentence is asked for, unless it is done or promised itself. */
function isAskedForGift(s: Statement): boolean {
  // 培育企业50家以上: what is to be done; 对新造林面积, 投资主体自持运营面积 say what is measured
  const head = { start: s.clause.start, end: Math.min(s.clause.start + 5, s.quantity.span.start) };
  const isFor = s.scan.text[s.clause.start] === "对";
  if ((!isFor && stands(s, doing, head)) || isBefore(s, doing)) return false;
  if (isFor && isBehind(s, giftInClause)) return true;
  const { start, end } = lead(s, 160, "sentence");
  const from = start + s.scan.text.slice(start, end).lastIndexOf("；") + 1;
  if (has(s, { start: from, end }, (w) => w.status === "promised" || w.looks === "back")) return false;
  const behind = { start: s.quantity.span.end, end: trail(s, 220, "sentence").end };
  const stop = s.scan.text.slice(behind.start, behind.end).indexOf("；");
  return stands(s, giftBehind, stop < 0 ? behind : { ...behind, end: behind.start + stop });
}

/** What the gift at the end of a sentence is asked for, clause by clause. */
export const askedRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/before-what-is-given",
    when: (s) => bounded(s) && s.quantity.change === null && isAskedForGift(s),
    then: "condition",
    yes: [
      "建筑面积1万平方米以上，税收不低于1000万元，入驻率达50%以上，给予50万元一次性奖励。",
      "对节点绿化面积50亩以上，每年每亩给予1200元奖补资金。",
      "对提供担保且费率在3%以下的担保公司给予2%的保费补贴。",
      "使用楼宇面积在50平方米以上，并签订协议的企业，连续三年给予当年税收10%的奖励。",
    ],
    no: [
      "参合率达到95%以上，补助标准提高到每人120元。",
      "力争参合率达到95%以上，给予每人120元补助。",
      "培育规上企业50家以上，给予每家10万元奖励。",
      "分行业开展不少于12场对接活动，给予10万元补助。",
    ],
  },
];
