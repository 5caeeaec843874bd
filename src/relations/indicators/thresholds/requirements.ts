import { any, edge, lit, opt, seq, upTo, word, wordWith } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { isMoney, isShare } from "../../../mentions/quantities/units.ts";
import { leadsToConditions } from "../../../outline/kinds.ts";
import { isUnder } from "../../../outline/under.ts";
import { squeeze } from "../../../text/span.ts";
import { isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { bounded, marks, type Threshold, who } from "./words.ts";

const obliged = any(
  wordWith(({ shall, modal }) => shall === true || modal === "prohibit"),
  lit("至少"),
);

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
const farthestList = 400;
const reaching = lit("达到", "达", "满", "为");
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

const shareOfGrade = seq(
  lit("优秀", "良好", "优等", "先进", "一等", "二等", "A级"),
  upTo(10, marks),
  lit("比例", "名额", "占比", "数量"),
);
const enjoys = seq(
  lit("享受", "申领"),
  upTo(8, marks),
  lit("奖励", "补助", "补贴", "资助", "政策", "支持", "扶持", "待遇"),
);

const allowed = seq(lit("允许", "准许"), upTo(6, marks));

/** 允许不超过五分之一的股东不具有资格; 可多批使用，但最多不超过六批. */
function isAllowed(s: Statement): boolean {
  const { start } = s.clause;
  const words = s.scan.text.slice(start, Math.min(s.quantity.number.start, start + 12)).trimStart();
  return isBefore(s, allowed) || form("relations/but-no-more").test(words);
}

/** 20座（面积1000平方米以上）: how large each of those counted is. */
function isSizeInBrackets({ scan: { text }, quantity: { span } }: Statement): boolean {
  return (
    form("relations/size-opens").test(text.slice(Math.max(0, span.start - 24), span.start)) &&
    form("relations/size-closes").test(text.slice(span.end, span.end + 4))
  );
}

const standardIs = seq(
  lit("示范", "创建", "建设", "评定", "认定"),
  upTo(4, marks),
  lit("标准"),
  lit("为", "是"),
  upTo(1, "，。；"),
);
const mayApply = seq(lit("可申请", "可以申请", "可申领", "可申购"), upTo(4, marks));
const inARow = lit("连续");
const mayThen = any(lit("可", "方可", "方能"), seq(lit("的"), any(edge, lit("，"))));
const isCondition = seq(
  lit("是", "作为"),
  upTo(24, marks),
  lit("必要条件", "前提条件", "先决条件", "准入条件", "必备条件"),
);
const defined = seq(any(lit("”", "）"), lit("所称")), lit("指", "是指"));
/** 本意见所说的楼宇是指…: the whole sentence defines. */
const definesWord = seq(lit("所称", "所说", "所指", "对象"), upTo(14, marks), lit("是指", "指"));

const reckoned = lit("测算", "计算", "折算", "核算");

const mustBehind = seq(opt(lit("的")), upTo(14, `${marks}0123456789`), obliged);
const actOrMust = any(word("act"), obliged);
/** 只能有1条, 每人每年只享受一次: nothing that is striven for. */
const only = lit("只能", "只享受", "仅可享受");
const accordingTo = lit("按", "按照");
const reckonedNear = seq(upTo(8, marks), reckoned);
const ofStandard = seq(lit("的"), lit("要求", "标准"));
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
const accordingToNear = seq(upTo(8, marks), accordingTo);
const theStandard = seq(lit("的"), lit("标准"));
/** 按照建成区每平方公里不少于4座的标准: the words before the number. */
const byEach = seq(accordingTo, upTo(16, marks), lit("每"));
/** 按2005年价格计算: in whose prices a sum is told. */
const prices = lit("价格", "不变价", "可比价", "年价");
/** 达到1000万元方能申报, 满3年才可享受: who may have something only then. */
const onlyThen = seq(
  lit("方能", "方可", "才能", "才可", "才可以"),
  upTo(2, marks),
  lit(
    ..."申报 申请 申领 享受 参加 参与 参评 推荐 列入 纳入 认定 领取 兑现 给予 奖励 补助 补贴 入驻 转让 上市".split(
      " ",
    ),
  ),
);
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

/** What a rule or a definition sets: who must, what they must, how it is reckoned. */
export const requirementRules: readonly Rule<Statement, Threshold>[] = [
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
  {
    id: "threshold/may-apply-for",
    when: (s) => s.quantity.change === null && isBefore(s, mayApply),
    then: "amount",
    yes: ["上年度纳税额200万元以上的，可申请购买1—5个楼层。", "期满后可申请延长1次。"],
    no: ["可申请贷款的企业达到5家。", "申请购买楼层5个。"],
  },
  {
    id: "threshold/in-a-row",
    when: (s) =>
      ["年", "个月", "次"].includes(s.quantity.unit) &&
      isBefore(s, inARow) &&
      stands(s, mayThen, trail(s, 40, "sentence")),
    then: "condition",
    yes: ["连续5年完成履约约定可办理相关产权手续。", "连续5年保持优秀可免于检查。"],
    no: ["粮食产量连续5年增长。", "力争连续3年保持第一。"],
  },
  {
    id: "threshold/is-the-condition",
    when: (s) => bounded(s) && s.quantity.change === null && stands(s, isCondition, trail(s, 60, "sentence")),
    then: "condition",
    yes: ["新能源汽车占比达到30%及以上，是企业作为供应商的必要条件。"],
    no: ["新能源汽车占比达到30%及以上，是改善环境条件的举措。", "占比达到30%以上，创造前提条件。"],
  },
  {
    id: "threshold/who-must",
    when: (s) =>
      bounded(s) &&
      s.quantity.change === null &&
      !isShare(s.quantity.unit) &&
      isBehind(s, mustBehind) &&
      !isBefore(s, actOrMust),
    then: "condition",
    yes: ["三根以上空中网线必须捆扎。", "超过500平方米的商场应当设置母婴室。"],
    no: ["应当建设3个以上停车场。", "50%以上的村必须通车。"],
  },
  {
    id: "threshold/what-they-must",
    when: (s) =>
      bounded(s) &&
      s.previous > s.clause.start &&
      s.quantities[s.index - 1]?.comparator !== "=" &&
      stands(s, obliged, { start: s.previous, end: s.quantity.number.start }) &&
      !isShare(s.quantity.unit),
    then: "condition",
    yes: ["超过0.5公里的线路至少接地2次。"],
    no: ["线路至少接地2次。"],
  },
  {
    id: "threshold/only-then",
    when: (s) =>
      s.quantity.change === null &&
      (bounded(s) || isBefore(s, reaching)) &&
      stands(s, onlyThen, trail(s, 100, "sentence")),
    then: "condition",
    yes: [
      "工业项目投资达到3000万元，农业项目投资达到1000万元方能申报奖励。",
      "营业收入500万元以上才可享受补助。",
    ],
    no: ["产值达到3000万元，方能完成目标。", "覆盖率提高10%以上方能申报。"],
  },
  {
    id: "threshold/only",
    when: (s) =>
      s.quantity.comparator === "<=" &&
      stands(s, only, { start: lead(s, 6).start, end: s.quantity.number.start }),
    then: "condition",
    yes: ["每根电杆的通信线只能有1条。", "生活费补贴每人每年只享受一次。", "每家企业只能申报2个项目。"],
    no: ["每根电杆的通信线不超过1条。", "群众享受补贴2次。"],
  },
  {
    id: "threshold/share-of-a-grade",
    when: (s) => s.quantity.comparator === "<=" && s.quantity.change === null && isBefore(s, shareOfGrade),
    then: "condition",
    yes: ["优秀等次的单位比例不超过30%。", "评为优秀的名额不超过5个。"],
    no: ["劣五类水体比例不超过30%。", "优秀历史建筑破损率不超过30%。"],
  },
  {
    id: "threshold/times-granted",
    when: (s) =>
      s.quantity.comparator === "<=" &&
      ["次", "项", "个", "家"].includes(s.quantity.unit) &&
      stands(s, enjoys, lead(s, 20)),
    then: "condition",
    yes: ["每家企业享受本条奖励最多2次。"],
    no: ["企业跑动最多2次。", "企业申报奖励跑动不超过2次。"],
  },
  {
    id: "threshold/allowed",
    when: (s) => s.quantity.comparator === "<=" && s.quantity.change === null && isAllowed(s),
    then: "condition",
    yes: ["允许不超过五分之一的股东不具有资格。", "批准文件可以多批使用，但最多不超过6批。"],
    no: ["年均浓度不超过30微克/立方米。", "允许跨区经营，年均浓度不超过30微克/立方米。"],
  },
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
