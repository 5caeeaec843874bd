import { any, character, edge, lit, not, oneOf, seq, upTo, word } from "../../../clause/match.ts";
import { heads } from "../../../mentions/quantities/counted.ts";
import { isAgeUnit } from "../../../mentions/quantities/units.ts";
import { isScale } from "../../../text/numeral-characters.ts";
import { digits, isBefore, isBehind, lead, type Statement, stands } from "../statement.ts";
import { giftOfSum } from "../thresholds/totals.ts";
import { isOldValue } from "../times/old-values.ts";
import { type Counts, isArabic, level, marks } from "./words.ts";

/** Measures without a unit: 指数达到125, 系数降到0.4. */
const pure = lit(
  ..."指数 系数 比例 比值 密度 强度 得分 评分 排名 水平 比 率 规模 产业 总量 总数 数量 人数 人次 户数 人口 数 产值 收入 总额 营收 资产 投资 总值 增加值 余额 成交额 交易额".split(
    " ",
  ),
);

const arabic = character((c) => c >= "0" && c <= "9");

function isWordly(c: string): boolean {
  return c === "“" || (c >= "\u3400" && c <= "\u9fff");
}

/** A measure without a unit stands in front: 指数达到, 强度超过. */
function endsMeasured(s: Statement): boolean {
  return stands(s, pure, lead(s, 12));
}

const fraction = any(lit("分之", "半", "成"), seq(arabic, lit("/"), arabic));

const ofClass = lit("级");

/** 3:1, 2.5∶1 */
const toOne = seq(arabic, oneOf("：:∶"), lit("1"));

/** 2.93:1，比上年缩小0.07: by how much the ratio before it has changed. */
function isBehindRatio({ scan, quantities, index, quantity, sentence }: Statement): boolean {
  const before = quantities[index - 1];
  if (!before || before.span.start < sentence.start) return false;
  const ratio = /[:：∶]1$/u.test(scan.text.slice(before.number.start, before.number.end));
  return ratio && quantity.value < before.value && quantity.span.start - before.span.end <= nextClause;
}

/** 贫困人口由8500万减少到6500万: the second is of the same measure as the first, which has no unit either. */
function isGoneOverTo(s: Statement): boolean {
  const before = s.quantities[s.index - 1];
  if (before?.unit !== "" || before.span.start < s.clause.start || !isBefore(s, level)) return false;
  return stands(s, pure, { start: s.clause.start, end: before.span.start });
}

/** 为390万65岁以上老年人体检 */
function isOfAge({ quantities, index, quantity }: Statement): boolean {
  const next = quantities[index + 1];
  return next !== undefined && isAgeUnit(next.unit) && next.span.start === quantity.span.end;
}

const nextClause = 10;

const pureNear = seq(pure, upTo(8, marks));

const priceIndex = lit("价格指数", "价格总指数", "物价指数", "CPI", "PPI");

const countedThing = seq(not(lit("级", "人口以上")), character(isWordly));

const amounting = any(level, oneOf("达到为至于是由从"));

const reaching = any(
  word("reaches"),
  lit(..."突破 完成 实现 预算 支出 税收 实现收入 完成收入 实现支出 完成支出 投资 筹资".split(" ")),
);

/** 超过百亿大关 */
const mark = lit("大关", "台阶");

const over = any(edge, oneOf("，；、"));

/** Numbers without a unit. */
export const bareNumberRules: readonly Counts[] = [
  {
    id: "counts/fraction",
    when: (s) => s.quantity.unit === "" && stands(s, fraction, s.quantity.number),
    then: true,
    yes: ["三分之一以上的村完成改造。", "半数以上的村达标。", "公办幼儿园占比过半。"],
    no: ["三个村完成改造。"],
  },
  {
    id: "counts/to-one",
    when: (s) => s.quantity.unit === "" && stands(s, toOne, s.quantity.number),
    then: true,
    yes: ["城乡居民收入比缩小到2.31:1。", "补助资金市县按1：1比例承担。"],
    no: ["作品征集比例尺为1：500。", "营业时间为8：30。"],
  },
  {
    id: "counts/change-of-ratio",
    when: (s) => s.quantity.unit === "" && s.quantity.change !== null && isArabic(s) && isBehindRatio(s),
    then: true,
    yes: ["城乡居民收入比为2.93:1，比上年缩小0.07。"],
    no: ["城乡居民收入比为2.93:1，编号增加12。"],
  },
  {
    id: "counts/base-without-unit",
    when: (s) => s.quantity.unit === "" && isBefore(s, lit("每")),
    then: false,
    yes: ["每3至10万居民设置1个社区卫生服务中心。"],
    no: ["每年惠及6000万居民。"],
  },
  {
    id: "counts/scale-class",
    when: (s) => s.quantity.unit === "" && !isArabic(s) && isBehind(s, ofClass),
    then: false,
    yes: ["打造千亿级园区。"],
    no: ["打造3个园区。"],
  },
  {
    id: "counts/bare-scale",
    when: (s) =>
      s.quantity.unit === "" &&
      !isArabic(s) &&
      s.quantity.comparator !== "=" &&
      (stands(s, pureNear, lead(s, 24)) || isBehind(s, mark)),
    then: true,
    yes: [
      "全省数字经济产业规模过千亿。",
      "海洋生产总值突破万亿。",
      "财政收入完成105亿元，首次超过百亿大关。",
    ],
    no: ["打造千亿产业。", "攻坚百亿大关。"],
  },
  {
    id: "counts/scaled-without-unit",
    when: (s) =>
      s.quantity.unit === "" &&
      isArabic(s) &&
      [...digits(s)].some((c) => isScale(c.charCodeAt(0))) &&
      (isBehind(s, countedThing) ||
        endsMeasured(s) ||
        isGoneOverTo(s) ||
        (s.quantity.comparator === ">" && isBehind(s, over)) ||
        isOfAge(s) ||
        ((isBefore(s, reaching) || isBefore(s, giftOfSum)) && isBehind(s, over))),
    then: true,
    yes: [
      "为6000万农民提供服务。",
      "常住人口总量达到120万。",
      "受惠劳务工达124万，创历史新高。",
      "平台用户突破3500万、居全省前列。",
      "城镇人口控制在272万以内。",
      "引进世界500强的另奖10万—50万。",
      "财政预算收入任务174万，完成198万；财政支出年初预算1184万，实现支出1504万。",
      "贫困人口由8500万减少到6500万。",
    ],
    no: ["编号3万级。", "编号达3万级。"],
  },
  {
    id: "counts/pure-number",
    when: (s) =>
      s.quantity.unit === "" &&
      // 达到74.4⏎万亿元
      s.scan.text[s.quantity.span.end] !== "\n" &&
      ((endsMeasured(s) && (s.quantity.comparator !== "=" || isBefore(s, amounting))) ||
        // 收入比由上年的2.21缩小为2.16
        (isBefore(s, lit("的")) && stands(s, pure, lead(s, 20)) && isOldValue(s))),
    then: true,
    yes: ["营商环境指数达到125。", "基尼系数控制在0.4以内。", "收入比由上年的2.21缩小为2.16。"],
    no: ["指数排名第5。"],
  },
  {
    id: "counts/index-of-prices",
    when: (s) => s.quantity.unit === "" && isArabic(s) && isBefore(s, priceIndex) && isBehind(s, edge),
    then: true,
    yes: ["居民消费价格指数101.5。"],
    no: ["价格指数101种。", "综合指数排名101.5。"],
  },
  {
    id: "counts/heads-without-unit",
    when: (s) =>
      s.quantity.unit === "" &&
      s.quantity.value >= 1000 &&
      isArabic(s) &&
      isBefore(s, heads) &&
      isBehind(s, edge),
    then: true,
    yes: ["年末常住人口766579，比上年末增加2028人。"],
    no: ["年末常住人口766，增加20人。", "常住人口2019年末增加20人。"],
  },
  {
    id: "counts/no-unit",
    when: (s) => s.quantity.unit === "",
    then: false,
    yes: ["入库超300。"],
    no: ["推进12个系统。"],
  },
];
