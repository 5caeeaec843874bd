import { any, lit, seq, upTo } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { isMoney, isShare } from "../../../mentions/quantities/units.ts";
import { isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { bounded, farthestList, marks, type Threshold, who } from "./words.ts";

/** 20座（面积1000平方米以上）: how large each of those counted is. */
function isSizeInBrackets({ scan: { text }, quantity: { span } }: Statement): boolean {
  return (
    form("relations/size-opens").test(text.slice(Math.max(0, span.start - 24), span.start)) &&
    form("relations/size-closes").test(text.slice(span.end, span.end + 4))
  );
}

const defined = seq(any(lit("”", "）"), lit("所称")), lit("指", "是指"));

/** 本意见所说的楼宇是指…: the whole sentence defines. */
const definesWord = seq(lit("所称", "所说", "所指", "对象"), upTo(14, marks), lit("是指", "指"));

const reckoned = lit("测算", "计算", "折算", "核算");

const accordingTo = lit("按", "按照");

const reckonedNear = seq(upTo(8, marks), reckoned);

const ofStandard = seq(lit("的"), lit("要求", "标准"));

const accordingToNear = seq(upTo(8, marks), accordingTo);

const theStandard = seq(lit("的"), lit("标准"));

/** 按照建成区每平方公里不少于4座的标准: the words before the number. */
const byEach = seq(accordingTo, upTo(16, marks), lit("每"));

/** 按2005年价格计算: in whose prices a sum is told. */
const prices = lit("价格", "不变价", "可比价", "年价");

const onlyIf = lit("只要");

/** What projects are asked for before they may come: 投资强度原则上不低于200万元/亩. */
const asARule = seq(
  lit("投资", "投资总额", "总投资", "投资强度", "纳税", "税收", "产值", "营业收入", "注册资本", "注册资金"),
  lit("原则上"),
);

const counted = seq(lit("的"), lit("天数", "人数", "户数", "比例", "占比", "比重"));

const defines = seq(
  upTo(36, "，。；："),
  lit("的"),
  upTo(14, "，。；："),
  who,
  lit("为", "是", "属于", "视为"),
);

/** What a class is, of what size, and how something is reckoned. */
export const definitionRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/size-in-brackets",
    when: (s) => bounded(s) && s.quantity.change === null && isSizeInBrackets(s),
    then: "condition",
    yes: ["新建特色园20座（面积1000平方米以上）。"],
    no: ["新建特色园20座，面积1000平方米以上。", "新建特色园（总面积1000平方米以上）。"],
  },
  {
    id: "threshold/of-a-definition",
    when: (s) =>
      bounded(s) &&
      (stands(s, defined, lead(s, 24)) || stands(s, definesWord, lead(s, farthestList, "sentence"))),
    then: "condition",
    yes: [
      "“高层住宅”指60米及以上住宅。",
      "本意见所说的楼宇是指面积达标，出租率60%以上的商务楼。",
      "奖励对象是指：建筑面积2万平方米以上商务楼宇、5万平方米以上园区内的企业。",
    ],
    no: ["发展指数达到60以上。", "“三个突破”即产值突破1万亿元。"],
  },
  {
    id: "threshold/reckoned-by",
    when: (s) =>
      (isBefore(s, accordingTo) && isBehind(s, reckonedNear)) ||
      // 5000平方米以上公园绿地按照500米服务半径测算
      (isBehind(s, accordingToNear) && stands(s, reckoned, trail(s, 30)) && !stands(s, prices, trail(s, 30))),
    then: "condition",
    yes: ["公园绿地按照500米服务半径测算。"],
    no: ["按照每年5%的速度增长。", "能耗下降到0.83吨标准煤（按2020年价格计算）。"],
  },
  {
    id: "threshold/as-required",
    when: (s) =>
      s.quantity.comparator === "<=" &&
      s.quantity.change === null &&
      !isShare(s.quantity.unit) &&
      stands(s, accordingTo, lead(s, 30)) &&
      stands(s, ofStandard, trail(s, 40, "sentence")),
    then: "condition",
    yes: ["贫困户按照人均住房面积不超过25平方米，每户不得超过150平方米的要求，建设住房。"],
    no: ["按照要求，人均住房面积不超过25平方米。", "按照投资不低于50亿元的要求，抓好建设。"],
  },
  {
    id: "threshold/by-a-standard",
    when: (s) =>
      s.quantity.comparator === ">=" &&
      s.quantity.change === null &&
      isBehind(s, theStandard) &&
      stands(s, byEach, lead(s, 24)),
    then: "condition",
    yes: ["按照建成区每平方公里不少于4座的标准，新建公厕86座。"],
    no: ["新建公厕不少于4座。", "按照投资不低于50亿元的标准，抓好建设。"],
  },
  {
    id: "threshold/only-if",
    when: (s) => bounded(s) && s.quantity.change === null && stands(s, onlyIf, lead(s, 24)),
    then: "condition",
    yes: ["其所占注册资本比例只要不超过70%，准予注册。"],
    no: ["所占注册资本比例不超过70%。"],
  },
  {
    id: "threshold/as-a-rule",
    when: (s) => bounded(s) && isMoney(s.quantity.unit) && isBefore(s, asARule),
    then: "condition",
    yes: ["工业项目：固定资产投资原则上不低于3000万元，投资强度原则上不低于200万元/亩。"],
    no: ["财政安排资金原则上不低于3000万元。", "固定资产投资不低于3000万元。"],
  },
  {
    id: "threshold/what-is-counted",
    when: (s) => bounded(s) && s.quantity.change === null && isBehind(s, counted),
    then: "condition",
    yes: ["空气质量指数不超过100的天数占80%。"],
    no: ["空气质量指数不超过100。"],
  },
  {
    id: "threshold/defines-a-class",
    when: (s) => bounded(s) && isBehind(s, defines),
    then: "condition",
    yes: ["总投资10亿元以上的工业项目为重大项目。"],
    no: ["总投资10亿元以上的工业项目开工。"],
  },
];
