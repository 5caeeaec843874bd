import { any, lit, opt, seq, upTo } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { leadsToConditions } from "../../../outline/kinds.ts";
import { isUnder } from "../../../outline/under.ts";
import { squeeze } from "../../../text/span.ts";
import { isBefore, isBehind, lead, type Statement, stands } from "../statement.ts";
import { bounded, farthestList, marks, reaching, type Threshold } from "./words.ts";

/** 应具备以下条件：, 符合下列标准的企业，予以支持：; what is counted off behind it are conditions. */
const listsConditions = any(
  seq(
    lit("以下", "下列"),
    opt(lit("主要", "基本", "必要", "相应", "具体", "有关")),
    lit("条件", "情形", "标准"),
    upTo(24, "。；\n"),
    lit("："),
  ),
  seq(lit("符合", "具备", "满足"), lit("以下", "下列"), lit("要求", "规定"), upTo(24, "。；\n"), lit("：")),
  seq(lit("应", "须"), opt(lit("当", "同时")), lit("具备"), lit("：")),
);

const conditionsHead = form("relations/conditions-head");

const standardHead = form("relations/standard-head");

/** In how many of them something is done is promised, not asked for. */
export const limits = ["个工作日", "工作日", "日", "天", "小时", "个小时"];

/** Counted off in the sentences behind the colon, or in the items under it. */
function isListedCondition(s: Statement): boolean {
  if (limits.includes(s.quantity.unit)) return false;
  const { text } = s.scan;
  const { start } = s.quantity.span;
  const from = Math.max(0, start - farthestList);
  const words = text.slice(from, start);
  const floor = from + Math.max(0, words.lastIndexOf("。"), words.lastIndexOf("\n"));
  if (words.includes("：") && stands(s, listsConditions, { start: floor, end: s.clause.start })) return true;
  if (conditionsHead.test(s.heading)) return true;
  return isUnder(
    s.node?.parent,
    (above) =>
      (s.heading === "" && conditionsHead.test(squeeze(above.title))) ||
      (s.node?.kind === "provision" && leadsToConditions(text, above)),
  );
}

/** Under 一、文化礼堂建设标准, （二）设施配置标准: what is to be so large or so many. */
function isOfStandard(s: Statement): boolean {
  return (
    standardHead.test(s.heading) || isUnder(s.node?.parent, ({ title }) => standardHead.test(squeeze(title)))
  );
}

const standardIs = seq(
  lit("示范", "创建", "建设", "评定", "认定"),
  upTo(4, marks),
  lit("标准"),
  lit("为", "是"),
  upTo(1, "，。；"),
);

/** 安装效率|不低于60%|的脱硝设施: what a thing must be like. */
const property = lit("效率", "能效", "纯度", "浓度", "含量", "厚度", "热值", "硫分", "灰分");

const ofThing = seq(
  lit("的"),
  upTo(8, marks),
  lit(
    "设施",
    "设备",
    "装置",
    "机组",
    "锅炉",
    "产品",
    "材料",
    "地膜",
    "薄膜",
    "袋",
    "煤",
    "煤炭",
    "燃料",
    "油",
  ),
);

/** What stands under a heading or behind words that announce conditions or standards. */
export const listedConditionRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/property-of-a-thing",
    when: (s) => bounded(s) && s.quantity.change === null && isBefore(s, property) && isBehind(s, ofThing),
    then: "condition",
    yes: ["新建生产线要安装效率不低于60%的脱硝设施。", "应当使用含量不低于90%的材料。"],
    no: ["除尘效率不低于60%。", "设备利用率不低于60%的企业。", "推动60%以上的设施完成改造。"],
  },
  {
    id: "threshold/listed-condition",
    when: (s) =>
      (bounded(s) || s.quantity.valueTo !== undefined || isBefore(s, reaching)) &&
      s.quantity.change === null &&
      isListedCondition(s),
    then: "condition",
    yes: [
      "申请人应具备以下条件：1.注册满2年；2.从业人员不少于10人。",
      "一、申报条件\n上年度营业收入达到5000万元。",
      "一、申报条件\n申报单位应当符合下列条件：\n（一）有50个以上的成员。\n（二）管理规范。",
      "（一）支持条件\n1.在申请时已足额缴费12个月以上；\n2.管理规范。",
    ],
    no: [
      "完成以下任务：1.培训不少于10人；2.建设平台。",
      "应具备以下条件：1.管理规范。培训人员不少于10人。",
      "一、改善办学条件\n新建学校50所以上。",
      "一、申报条件\n自受理之日起10个工作日内办结。",
      "有下列情形之一的：1.材料不全的，5个工作日内告知；2.其他。",
    ],
  },
  {
    id: "threshold/of-a-standard",
    when: (s) =>
      bounded(s) && s.quantity.change === null && !limits.includes(s.quantity.unit) && isOfStandard(s),
    then: "condition",
    yes: [
      "一、农村文化礼堂建设标准\n（一）礼堂\n礼堂建筑面积不少于200平方米。\n（二）讲堂\n讲堂面积不少于50平方米。",
      "一、设施配置标准\n每村活动室不少于1间，面积不小于80平方米。",
    ],
    no: [
      "一、提高保障标准\n低保标准不低于每月800元。",
      "一、推进标准化建设\n建筑面积不少于200平方米。",
      "一、农村文化礼堂建设标准\n（一）审批\n申请在10个工作日内办结。\n（二）其他\n做好管理。",
    ],
  },
  {
    id: "threshold/standard-is",
    when: (s) => bounded(s) && s.quantity.change === null && stands(s, standardIs, lead(s, 100, "sentence")),
    then: "condition",
    yes: ["示范点标准为：健身苑面积不少于100平方米，4张以上室外乒乓球台。"],
    no: ["补助标准为：低保对象每人每月不低于800元。", "按照标准建设4张以上乒乓球台。"],
  },
];
