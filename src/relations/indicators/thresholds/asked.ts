import {
  ahead,
  any,
  edge,
  lit,
  mention,
  not,
  oneOf,
  opt,
  seq,
  times,
  upTo,
  wordWith,
} from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { has, isBefore, isBehind, lead, makes, type Statement, stands, trail } from "../statement.ts";
import { bounded, type Threshold } from "./words.ts";

const gift = lit("给予", "予以", "奖励", "奖补", "补助", "补贴", "资助");
const offer = seq(
  gift,
  not(lit("标准", "水平", "资金", "政策", "范围", "力度", "人数", "对象")),
  upTo(40, "，。；"),
  mention("quantity"),
);
/** ，每亩给予1500元; not ，补助标准提高到120元. */
const nextClauseGives = seq(
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
  offer,
);
/** 经营满一年的一次性奖励1万元 */
const ownClauseGives = seq(lit("的"), lit("一次性", "分别", "每年", "每亩", "每家", "每户"), offer);
/** ，实行“一事一议”: what is given is settled case by case. */
const settledEach = seq(
  lit("，"),
  opt(lit("可", "可以")),
  lit("实行", "采取", "采用", "给予", "按", "按照", "享受"),
  opt(oneOf("“‘「")),
  lit("一事一议", "一企一策", "一项一策", "一项目一议"),
);
const giftBehind = any(nextClauseGives, ownClauseGives, settledEach);

const doing = wordWith(makes);

/** 对费率在3%以下的担保公司给予2%的补贴, 对接待达到1万人次的旅行社进行奖励: both in one clause. */
const giftInClause = seq(
  upTo(40, "，。；"),
  lit("的"),
  upTo(16, "，。；"),
  any(
    seq(lit("给予"), upTo(16, "，。；"), mention("quantity")),
    seq(lit("给予", "予以", "进行"), gift, any(edge, oneOf("，。；"))),
  ),
);

/** 对新发展100—500亩的花卉基地，; 投入500万元—5000万元，奖励…: a span is asked for where it is for whom, or the gift is next. */
const isSpanAsked = (s: Statement) =>
  s.quantity.valueTo !== undefined &&
  (s.scan.text[s.clause.start] === "对" || ahead(s.scan, s.quantity.span.end, nextClauseGives, s.sentence));

/** What stands before the gift in its part of the sentence is asked for, unless it is done or promised itself. */
function isAskedForGift(s: Statement): boolean {
  // 培育企业50家以上: what is to be done; 对新造林面积, 投资主体自持运营面积 say what is measured
  const head = { start: s.clause.start, end: Math.min(s.clause.start + 5, s.quantity.span.start) };
  const isFor = s.scan.text[s.clause.start] === "对";
  if (!isFor && (stands(s, doing, head) || isBefore(s, doing))) return false;
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
    when: (s) => (bounded(s) || isSpanAsked(s)) && s.quantity.change === null && isAskedForGift(s),
    then: "condition",
    yes: [
      "建筑面积1万平方米以上，税收不低于1000万元，入驻率达50%以上，给予50万元一次性奖励。",
      "对节点绿化面积50亩以上，每年每亩给予1200元奖补资金。",
      "对提供担保且费率在3%以下的担保公司给予2%的保费补贴。",
      "使用楼宇面积在50平方米以上，并签订协议的企业，连续三年给予当年税收10%的奖励。",
      "店面面积在100平方米以上，经营期较长的一次性奖励1万元。",
      "对新发展茶园500亩以上，统一管护的，一次性奖励每亩200元。",
      "对新发展100—500亩的茶园，统一管护的，一次性奖励每亩100元。",
      "项目投入500万元—5000万元，奖励投资额度的5%。",
      "项目投入5000万元以上，实行“一事一议”。",
      "对年接待人数达到1万人次以上的旅行社、户外团队进行奖励。",
    ],
    no: [
      "参合率达到95%以上，补助标准提高到每人120元。",
      "力争参合率达到95%以上，给予每人120元补助。",
      "培育规上企业50家以上，给予每家10万元奖励。",
      "分行业开展不少于12场对接活动，给予10万元补助。",
      "新建茶园100—500亩，培育企业5家。",
      "完成投入5000万元以上，实行领导包联。",
    ],
  },
];
