import { any, edge, lit, oneOf, opt, seq, upTo } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { has, isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { promises } from "./promises.ts";
import type { Situation } from "./situation.ts";
import { saysState } from "./state.ts";
import { marks } from "./words.ts";

/** 总规划面积约60平方公里: what a place is like. */
const extent = seq(
  any(edge, lit("总", "规划", "总规划", "占地", "用地")),
  lit("面积", "占地", "全长", "总长"),
  opt(lit("为", "约", "约为")),
);

/** 占地60亩，总投资2.6亿元，2024年建成: what a place shall be like. */
const toBeBuilt = any(
  lit("总投资", "计划投资"),
  seq(lit("年底前", "月底前", "年"), lit("建成", "投用", "竣工", "投产")),
);

const lengthOfThem = lit("全长", "总长");

/** 我市有11万人列入全国规划, 全县有3个村被评为示范村 */
const weHave = seq(
  any(edge, oneOf("，。；")),
  any(seq(oneOf("我全"), oneOf("国省市县区州盟旗镇乡")), lit("目前", "现在")),
  opt(lit("共", "已")),
  lit("有"),
);

/** 欠进度的有17个 */
const thereAre = seq(lit("的"), opt(lit("共")), lit("有"));

const listedThen = seq(
  upTo(10, marks),
  lit("列入", "纳入", "入选", "入围", "获批", "荣获", "被评为", "被列为", "被认定为"),
);

const thereAlready = lit("现有", "现有的", "已有", "已有的");

const onlyThen = seq(lit("只有"), upTo(60, "。；"), lit("才"));

/** How things stand, and what there is already. */
export const stateRules: readonly Rule<Situation, "target" | "baseline">[] = [
  {
    id: "status/how-things-stand",
    when: ({ statement: s, time }) =>
      s.quantity.change === null &&
      (time === null || time.past) &&
      saysState(s) &&
      !promises(s) &&
      !isOnlyThen(s),
    then: "baseline",
    yes: ["服务业比重仍占三分之一以上。", "饮用水源超标率16.1%。"],
    no: ["到2030年超标率降至5%。", "只有达到80%，才能申报。"],
  },
  {
    id: "status/so-many-are",
    when: ({ statement: s, time, tense }) =>
      s.quantity.change === null &&
      (time === null || time.past) &&
      tense !== "future" &&
      isBefore(s, thereAre) &&
      isBehind(s, edge) &&
      !promises(s),
    then: "baseline",
    yes: ["经督查核实，欠进度的有17个，占总任务的7.7%。"],
    no: [
      "达到五星级标准的要有17个。",
      "到2030年，达到五星级标准的有17个。",
      "欠进度的有17个以上的单位，予以通报。",
      "督查欠进度项目17个。",
    ],
  },
  {
    id: "status/extent-of-a-place",
    when: ({ statement: s, time }) =>
      time === null &&
      s.quantity.change === null &&
      (s.quantity.comparator === "=" || s.quantity.comparator === "~") &&
      isBefore(s, extent) &&
      !stands(s, toBeBuilt, trail(s, 60, "sentence")) &&
      // 改造12条公路（总长21公里）
      s.scan.text[s.clause.start - 1] !== "（" &&
      !has(s, lead(s, 40), (w) => w.act !== undefined || w.status === "promised") &&
      // 整治河道7条，全长23.5公里
      !(s.previous >= 0 && s.previous === s.clause.start - 1 && isBefore(s, lengthOfThem)),
    then: "baseline",
    yes: ["科技创新区，东至江岸，西至环路，面积约8.5平方公里。"],
    no: [
      "养老中心占地60亩，总投资2.6亿元，2024年底前建成运营。",
      "新建厂房面积约8.5平方公里。",
      "粮食播种面积8.5万亩。",
      "改造河道7条，全长23.5公里。",
    ],
  },
  {
    id: "status/has-been-listed",
    when: ({ statement: s, time }) =>
      time === null &&
      s.quantity.change === null &&
      isBefore(s, weHave) &&
      isBehind(s, listedThen) &&
      !promises(s),
    then: "baseline",
    yes: ["我市有11万人列入国家规划。", "全县有3个村被评为示范村。"],
    no: ["力争我市有3家企业入选全国名单。", "我市有11万人参加培训。"],
  },
  {
    id: "status/there-already",
    when: ({ statement: s }) => s.quantity.change === null && isBefore(s, thereAlready),
    then: "baseline",
    yes: [
      "提升现有220个园区。",
      "2026年政府工作报告\n今后五年，要做强产业。依托现有26个开发区，新建园区5个。",
    ],
    no: ["2026年政府工作报告\n今后五年，要盘活现有土地，建成园区5个。"],
  },
];

function isOnlyThen(s: Statement): boolean {
  return stands(s, onlyThen, { start: lead(s, 40, "sentence").start, end: trail(s, 60, "sentence").end });
}
