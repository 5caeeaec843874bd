import { any, edge, lit, oneOf, opt, seq, upTo } from "../../../clause/match.ts";
import { isUncounted } from "../../../mentions/quantities/units.ts";
import { digits, isBefore, isBehind, lead, stands } from "../statement.ts";
import { type Counts, level, marks } from "./words.ts";

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

/** “零”的突破: there is one now. */
const brokenThrough = seq(opt(lit("”")), opt(lit("的")), lit("突破"));

const plus = oneOf("+＋");

const weighs = lit("占", "占比", "权重", "权重为");

const ofSample = lit("人口变动", "人口抽样", "抽样调查");

/** Ranks, weights, points, parts of one another, articles. */
export const rankRules: readonly Counts[] = [
  {
    // only places that have changed are found: src/mentions/quantities/ranks.ts
    id: "counts/rank",
    when: ({ scan, quantity }) =>
      scan.text
        .slice(quantity.number.start - 2, quantity.number.start)
        .trimEnd()
        .endsWith("第"),
    then: true,
    yes: ["税收总量由全省第九位上升到第七位。", "专利密度跃居全省第3。", "专利密度跃居全省第 3。"],
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
];
