import {
  ahead,
  any,
  edge,
  lit,
  not,
  oneOf,
  opt,
  type Pattern,
  seq,
  upTo,
  word,
  wordWith,
} from "../../clause/match.ts";
import type { Rule } from "../../clause/rules.ts";
import { tokenFrom, tokensIn } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { isShare } from "../../mentions/quantities/units.ts";
import type { Span } from "../../types/record.ts";
import { has, isBefore, isBehind, lead, type Statement, saidAround, stands, trail } from "./statement.ts";
import type { Tense } from "./tense.ts";
import type { Time } from "./times/time.ts";

/** A statement that is no threshold, with what is known of its time and place. */
export interface Situation {
  statement: Statement;
  /** It is the number that another goes up or down from. */
  old: boolean;
  /** It stands under a heading over what has been reached. */
  review: boolean;
  /** What its paragraph says. */
  tense: Tense | null;
  /** What its sentence says of its time. */
  time: Time | null;
  /** It stands before the first heading of a document that has some. */
  preamble: boolean;
  /** It is an aim that is said again before what was done for it. */
  restated: boolean;
  /** The document answers somebody, and tells how things stand. */
  reply: boolean;
}

const marks = "，。；";
/** ，到2028年， */
const byYear = seq(any(edge, oneOf("，。；：")), lit("到"), oneOf("12"), upTo(4, marks), lit("年"));
const promiseReach = 300;
const promiseWord = wordWith(({ status }) => status === "promised");
const fulfilledAims = seq(lit("完成", "实现"), upTo(12, marks), promiseWord);
/** 主要目标任务圆满完成 */
const fulfilled = seq(upTo(8, marks), lit("完成", "实现", "达到预期"));
/** 低于4.2%的控制目标, 超过6%的预期目标 */
const aim = seq(lit("的"), upTo(6, marks), lit("目标"));
/** 在补助达到12000元的基础上 */
const builtOn = seq(opt(lit("的")), lit("基础上"));
const reachedSo = lit("达到", "已达", "达");
/** 控制在4.5%的目标以内 */
const keptIn = lit("控制在", "保持在");
const aimWithin = seq(lit("的"), upTo(6, marks), lit("目标"), lit("以内", "之内", "内", "范围内"));
const surpassed = seq(lit("高于", "低于", "好于", "快于", "超过", "超出", "高出"), upTo(10, marks));
const standing = wordWith(({ stands: is }) => is === true);
const faultRate = seq(
  wordWith(({ faultRate: is }) => is === true),
  opt(oneOf("为是达")),
);
const ails = wordWith(({ ails: is }) => is === true);
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
/** 半数以上已提前完成 */
const doneBehind = seq(
  upTo(16, "，。；、：0123456789"),
  any(lit("已", "均已", "都已"), seq(word("does"), lit("了"))),
);
const levelWord = wordWith(({ level }) => level === true);
const sumSoFar = lit("累计");
/** Whatever promises, where it tells of no aim that was reached. */
const unfulfilled = (promising: Pattern) => seq(not(fulfilledAims), promising);
/** not 争取到国债资金 */
const assured = any(lit("力争", "确保"), seq(lit("争取"), not(lit("到", "了"))));
/** 基本达到计划提出的增长11%左右的目标 */
const arrived = lit("达到", "完成", "超额");
/** 提前实现了龙头企业突破1000家、骨干企业突破100家的目标 */
const isToldReached = (s: Statement) => has(s, lead(s, 60), ({ status }) => status === "reached");
const unfulfilledPromise = unfulfilled(promiseWord);
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

/** In order: the first that holds decides; what none of them knows is a target. */
export const statusRules: readonly Rule<Situation, "target" | "baseline">[] = [
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

/** Whether the sentence promises: 主要预期目标是…, 力争…; but 圆满完成全年目标. */
function promises(s: Statement, promising = unfulfilledPromise): boolean {
  const before = lead(s, promiseReach, "sentence");
  return promisesIn(s, { start: before.start, end: s.quantity.number.end }, promising);
}

function promisesIn(s: Statement, own: Span, promising: Pattern): boolean {
  return stands(s, promising, own) && !onlyFulfilled(s, own);
}

/** 力争产值完成96亿元。2月底前开工率不低于95%: a sentence of due dates goes on from one that strives. */
function goesOnAiming(s: Statement): boolean {
  if (!form("status/by-dates").test(saidAround(s))) return false;
  const { start } = s.sentence;
  const before = s.scan.text.slice(Math.max(0, start - farthestAim), start);
  return ["力争", "确保", "目标"].some((word) => before.includes(word));
}

const farthestAim = 160;

const surpassing = ["比", "高于", "低于", "好于", "超过", "超出"];

/** Every word of promise stands behind 完成 or 实现, or is an aim that was reached or that something is compared with. */
function onlyFulfilled(s: Statement, within: Span): boolean {
  let promisesSeen = 0;
  let told = 0;
  for (let i = within.start; i < within.end; i++) {
    const token = tokenFrom(s.scan, i);
    if (token?.word.status !== "promised") continue;
    promisesSeen++;
    if (token.word.text.endsWith("目标") && ahead(s.scan, i, fulfilled, { start: i, end: within.end + 12 })) {
      told++;
      continue;
    }
    const text = s.scan.text.slice(Math.max(within.start, i - 12), i);
    // 比预期目标多4万人
    if (token.word.text.endsWith("目标") && surpassing.some((word) => text.slice(-8).includes(word))) {
      told++;
      continue;
    }
    const at = Math.max(text.lastIndexOf("完成"), text.lastIndexOf("实现"));
    if (at >= 0 && ![...marks].some((mark) => text.slice(at).includes(mark))) told++;
  }
  return promisesSeen > 0 && promisesSeen === told;
}

/** Whether the words around a number are those of a state: 仍占, 只有, 超标率, 受到威胁. */
export function saysState(s: Statement): boolean {
  if (stands(s, standing, { start: lead(s, 40).start, end: s.quantity.number.start })) return true;
  if (s.quantity.comparator === "=" && isBefore(s, faultRate)) return true;
  return stands(s, ails, { start: Math.max(s.quantity.span.end, s.clause.end - 5), end: s.clause.end });
}

function isOnlyThen(s: Statement): boolean {
  return stands(s, onlyThen, { start: lead(s, 40, "sentence").start, end: trail(s, 60, "sentence").end });
}

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
