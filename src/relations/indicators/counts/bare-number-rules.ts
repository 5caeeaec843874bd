import { any, character, edge, lit, not, oneOf, opt, seq, upTo, word } from "../../../clause/match.ts";
import { heads } from "../../../mentions/quantities/counted.ts";
import { isAgeUnit, isUncounted } from "../../../mentions/quantities/units.ts";
import { isScale } from "../../../text/numeral-characters.ts";
import { digits, isBefore, isBehind, lead, type Statement, stands } from "../statement.ts";
import { giftOfSum } from "../thresholds/amounts.ts";
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

/** What an assessment is made up of, and its share right behind. */
const assessed = seq(
  lit("考核", "考评", "评价", "测评", "评议", "考试", "得分", "成绩", "评分"),
  opt(lit("成绩", "得分", "分值")),
  any(seq(lit("的"), lit("权重")), lit("占", "占比", "权重")),
);
/** What an assessment is made up of is told so far before the last of its shares. */
const farthest = 400;
const included = seq(oneOf("含即"), upTo(1, marks));
const aspects = lit("方面");
/** The points that a document's own tasks are broken down into, with the first of two counts between. */
const brokenDown = seq(lit("分解为", "分解成", "细化为", "细化成"), upTo(10, "，。；："));
/** 6个重点发展县之一: how many there are besides. */
const oneOfThem = seq(upTo(20, marks), lit("之一"));
const rankedAt = seq(lit("排名", "排位", "名次", "位次"), opt(lit("在", "为", "位于")), opt(lit("第", "前")));
const whoAre = seq(opt(lit("名", "位")), lit("的"));
/** 在全省91个县（市）中排名第一: how many there are to be ranked. */
const among = lit("在");
const amongThem = seq(
  upTo(12, "，。；"),
  lit("中"),
  upTo(6, "，。；"),
  lit("排名", "排位", "位居", "名列", "位列", "居第"),
);
const inAll = any(lit("共", "类"), seq(lit("共"), lit("计")));
const madeInto = oneOf("为成");
const newStep = lit("新台阶", "台阶", "大台阶", "等次", "档次");
const atLevel = any(level, lit("达", "至"));
/** 群众满意度≥82分, 满意度为80.6分: what people answer is aimed at in points. */
const felt = seq(lit("满意度", "满意率", "安全感", "幸福感", "获得感", "评价"), upTo(4, marks));
/** 得分在90分以上的: what an assessment gives, not what is aimed at. */
const scored = seq(lit("得分", "总分", "分值", "分数", "评分"), atLevel);
const fraction = any(lit("分之", "半", "成"), seq(arabic, lit("/"), arabic));
/** “零”的突破: there is one now. */
const brokenThrough = seq(opt(lit("”")), opt(lit("的")), lit("突破"));
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
const plus = oneOf("+＋");
const weighs = lit("占", "占比", "权重", "权重为");
const ofSample = lit("人口变动", "人口抽样", "抽样调查");

/** Notes, points, and numbers without a unit. */
export const bareNumberRules: readonly Counts[] = [
  {
    // only places that have changed are found: src/mentions/quantities/ranks.ts
    id: "counts/rank",
    when: ({ scan, quantity }) => scan.text[quantity.number.start - 1] === "第",
    then: true,
    yes: ["税收总量由全省第九位上升到第七位。", "专利密度跃居全省第3。"],
    no: ["税收总量稳居全省第7位。"],
  },
  {
    id: "counts/repeated-bound",
    when: (s) => isBefore(s, included) && s.scan.text[s.quantity.span.end] === "）",
    then: false,
    yes: ["对面积在500亩以上（含500亩）的给予奖励。"],
    no: ["新增绿地10公顷（含口袋公园5个）。"],
  },
  {
    id: "counts/weight",
    when: (s) =>
      s.quantity.unit === "%" &&
      s.scan.text[s.quantity.span.start - 1] === "（" &&
      s.scan.text[s.quantity.span.end] === "）" &&
      ("+＋=".includes(s.scan.text[s.quantity.span.end + 1] ?? "|") ||
        // the last of a sum
        stands(s, plus, {
          start: Math.max(s.sentence.start, s.quantity.span.start - 12),
          end: s.quantity.span.start,
        })),
    then: false,
    yes: ["得分=日常监测（60%）+实地调研（40%）。"],
    no: ["优良率提高（60%）。"],
  },
  {
    id: "counts/weight-of-assessment",
    when: (s) =>
      s.quantity.unit === "%" &&
      s.quantity.change === null &&
      isBefore(s, weighs) &&
      stands(s, assessed, lead(s, farthest, "sentence")),
    then: false,
    yes: ["春季防疫考核占35%；平时补免占20%。", "综合得分中，日常考评占40%。"],
    no: ["优等生占35%。", "通过考核的企业占95%。"],
  },
  {
    id: "counts/share-sampled",
    when: (s) => "%‰".includes(s.quantity.unit || "|") && isBehind(s, ofSample),
    then: false,
    yes: ["据5‰人口变动抽样调查推算，城镇化率为74%。"],
    no: ["对5%的企业开展抽查。"],
  },
  {
    id: "counts/own-parts",
    when: (s) =>
      ["项", "条", "个", "件"].includes(s.quantity.unit) &&
      s.node !== null &&
      ((isBefore(s, aspects) && isBehind(s, edge)) ||
        (s.quantity.span.start < s.node.body.start &&
          (isBefore(s, inAll) || s.scan.text[s.quantity.span.start - 1] === "（"))),
    then: false,
    yes: ["2026年工作要点\n一、改革举措（共23项）\n内容。"],
    no: ["2026年工作要点\n一、推进项目23项\n内容。"],
  },
  {
    id: "counts/broken-down",
    when: (s) => ["项", "条", "个", "件"].includes(s.quantity.unit) && isBefore(s, brokenDown),
    then: false,
    yes: ["2026年工作要点\n主要任务分解为7大方面、80项。", "将重点工作细化为30项。"],
    no: ["将审批事项压减为80项。"],
  },
  {
    id: "counts/one-of",
    when: (s) => !isUncounted(s.quantity.unit) && isBehind(s, oneOfThem),
    then: false,
    yes: ["我县是全州6个重点发展县之一。"],
    no: ["培育6个重点发展县。", "6个示范县中，之一已建成。"],
  },
  {
    id: "counts/ranked-among",
    when: (s) => !isUncounted(s.quantity.unit) && isBehind(s, amongThem) && stands(s, among, lead(s, 8)),
    then: false,
    yes: ["总量在全省91个县（市）中排名第一。"],
    no: ["在全省91个县中推广。", "新增企业91个，在县中排名第一。"],
  },
  {
    id: "counts/ranks-of-a-class",
    when: (s) =>
      s.quantity.unit === "" &&
      s.quantity.valueTo !== undefined &&
      isBefore(s, rankedAt) &&
      isBehind(s, whoAre),
    then: false,
    yes: ["排名在6-10的科技型企业，补贴30万元。", "对排名在4—6的乡镇给予奖励。"],
    no: ["综合排名提升6-10位。", "企业数达到6-10家。"],
  },
  {
    id: "counts/article",
    when: (s) =>
      digits(s) === "一" && !isUncounted(s.quantity.unit) && (isBefore(s, madeInto) || isBehind(s, newStep)),
    then: false,
    yes: ["将多个证件整合为一张许可证。", "综合实力跨上一个新台阶。"],
    no: ["将三个窗口整合为1个。"],
  },
  {
    id: "counts/points",
    when: (s) =>
      s.quantity.unit === "分" &&
      s.quantity.change === null &&
      ((!isBefore(s, atLevel) && !isBefore(s, felt)) || (isBefore(s, scored) && isBehind(s, lit("的")))),
    then: false,
    yes: ["未按时完成的，扣0.5分。", "加强网站建设。（2分）", "得分在90分及以上的，评为优秀。"],
    no: ["群众满意度测评达到95分以上。", "群众食品安全满意度≥82分。"],
  },
  {
    id: "counts/towards-nothing",
    when: (s) => digits(s) === "零" && (isBefore(s, lit("趋", "趋近", "接近")) || isBehind(s, brokenThrough)),
    then: false,
    yes: ["推动固体废物贮存总量趋零增长。", "职教本科院校实现“零”的突破。"],
    no: ["固体废物贮存总量零增长。"],
  },
  {
    id: "counts/growth-of-nothing",
    when: (s) => digits(s) === "零",
    then: true,
    yes: ["化肥使用量零增长。", "小学辍学率为零。"],
    no: ["化肥使用量增长5%。"],
  },
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
