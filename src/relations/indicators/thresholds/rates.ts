import {
  ahead,
  any,
  edge,
  lit,
  oneOf,
  opt,
  seq,
  times,
  upTo,
  word,
  wordWith,
} from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { isMoney, isShare } from "../../../mentions/quantities/units.ts";
import { isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { grants, hands, marks, type Threshold } from "./words.ts";

const toOne = oneOf("：:∶");
const grantsOf = any(
  seq(opt(lit("的")), upTo(6, marks), grants),
  // 2%、不高于1万元的配套资金
  seq(
    lit("、"),
    wordWith(({ bound }) => bound === "<="),
    upTo(8, marks),
    lit("的"),
    upTo(6, marks),
    any(grants, lit("配套")),
  ),
);
const atRate = any(
  lit("参照"),
  wordWith(({ text }) => text === "按" || text === "按照"),
  wordWith(({ bound }) => bound === "<="),
);
const givesBack = seq(
  any(edge, lit("可", "予以", "给予", "一次性", "全额", "按")),
  lit("返还", "退还"),
  any(lit("其", "已", "上年", "实际", "所"), upTo(2, marks)),
  upTo(24, marks),
  lit("的", "费"),
);
/** 第一年100%，后两年按50%: what is given in that year. */
const yearOfGift = seq(
  any(edge, lit("，", "、")),
  oneOf("第前后首次末"),
  upTo(2, marks),
  lit("年"),
  times(2, lit("度", "内", "分别", "每年", "给予", "按", "按照", "为", "补贴", "补助", "奖励")),
);
const byWhom = any(
  seq(lit("，由"), upTo(12, marks), lit("给予", "予以", "补助", "补贴", "奖励", "扶持")),
  seq(lit("，提供"), upTo(4, marks), lit("补助", "补贴", "奖励", "支持", "资助")),
);
const charged = seq(
  opt(lit("的标准", "的", "标准", "包干")),
  any(
    lit("收取", "征收", "计征", "缴纳", "交纳", "计收", "收费", "缴存", "执行", "计入", "折算"),
    // 按最低标准的70%确定土地出让价格
    seq(lit("确定"), upTo(8, marks), lit("价格", "底价", "租金", "出让价")),
  ),
);
const handedOver = seq(
  opt(lit("的标准", "部分", "标准")),
  opt(lit("，")),
  opt(lit("予以", "给予", "全额")),
  lit("奖励", "返还", "补助", "补贴", "扶持", "拨付", "退还"),
  lit("给", "企业", "投资", "项目", "该企业"),
);
const back = seq(
  opt(lit("的")),
  opt(lit("标准", "比例")),
  opt(lit("给予", "予以")),
  lit("返还", "退还", "补偿", "贴补"),
);
const standard = seq(
  lit("的"),
  lit("标准", "比例"),
  any(
    lit("确定", "计发", "计算", "发放", "支付", "执行", "核定", "返还"),
    // 按前2年全额、后3年50%的标准，由财政部门预算安排
    seq(edge, lit("，由")),
  ),
);
const givesOf = seq(lit("给予"), upTo(14, `${marks}、达占率比`));
/** 按1：1比例承担, 1：1配套奖励: who pays how much of it. */
const paidInParts = seq(
  opt(lit("的", "给予", "进行")),
  opt(lit("比例", "标准")),
  opt(lit("给予", "进行", "予以", "共同", "分别")),
  lit(
    "配套",
    "匹配",
    "承担",
    "分担",
    "负担",
    "分摊",
    "配比",
    "配资",
    "出资",
    "筹集",
    "安排",
    "奖励",
    "补助",
    "补贴",
    "奖补",
    "资助",
  ),
);
const goesOn = any(edge, lit("、", "，"));
const giftOfShare = seq(
  opt(lit("的")),
  lit("减征", "减免", "减收", "奖励", "奖补", "补助", "补贴", "资助", "返还", "贴息"),
  // 奖励投资额度的5%
  opt(
    seq(
      upTo(6, `${marks}、占达率`),
      lit("投资额", "投资额度", "投资", "总额", "金额", "费用", "成本", "租金", "支出", "价款", "购置费"),
      lit("的"),
    ),
  ),
);
const given = lit("支持", "扶持", "补助", "补贴", "奖励", "奖补", "资助");
const handsOut = word("handsOut");

/** 签订协议时支付房款的30%, 验收后支付5% */
const paidThen = seq(oneOf("时后"), lit("支付", "拨付", "付"), upTo(8, marks));
const each = seq(lit("每"), upTo(5, marks));
const levied = lit("征收", "计征", "收费标准");
const charge = lit("收取", "征收", "缴纳", "交纳", "缴存", "预存");
/** 收取每间1万元, 每人每年缴纳380元; not 每年缴纳5000万元. */
const chargedEach = any(
  seq(charge, lit("每"), upTo(6, marks)),
  seq(
    lit("每人", "每户", "每间", "每平方米", "每吨", "每亩", "每辆", "人均", "户均"),
    upTo(6, marks),
    charge,
  ),
);
/** 减按25%计入应纳税所得额: how much of it is taxed. */
const taxed = lit("减按");

/** In what share something is given, given back or asked for. */
export const rateRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/paid-in-parts",
    when: (s) => s.quantity.unit === "" && stands(s, toOne, s.quantity.number) && isBehind(s, paidInParts),
    then: "amount",
    yes: [
      "补助资金市县按1:1比例承担。",
      "对国家级项目给予1:1配套支持。",
      "按省级奖励资金1:1的比例给予配套。",
    ],
    no: ["加工业产值与农业总产值之比达到2.5:1。", "按1:1比例建设停车位。"],
  },
  {
    id: "threshold/rate-of-grant",
    when: (s) =>
      s.quantity.unit !== "个百分点" &&
      isShare(s.quantity.unit) &&
      s.quantity.unit !== "倍" &&
      s.quantity.change === null &&
      stands(s, atRate, { start: lead(s, 36, "sentence").start, end: s.quantity.number.end }) &&
      (stands(s, grants, { start: lead(s, 14, "sentence").start, end: trail(s, 30).end }) ||
        // 按上年度实缴失业保险费总额的50%返还
        isBehind(s, back) ||
        // 按合同金额的30%，给予一次性奖补
        stands(s, hands, { start: s.clause.end, end: Math.min(s.sentence.end, s.clause.end + 3) }) ||
        // 参照实缴增值税15%测算额度，由同级财政给予扶持
        ahead(s.scan, s.clause.end, byWhom, s.sentence)),
    then: "amount",
    yes: ["对其贷款，按实际融资额的2%给予补助。", "按企业上年度实缴失业保险费总额的50%返还。"],
    no: ["购置税按7.5%征收，落实补贴政策。", "补助发放率按期达到100%。"],
  },
  {
    id: "threshold/rate-of-charge",
    when: (s) =>
      (isMoney(s.quantity.unit) || s.quantity.unit === "%") &&
      s.quantity.change === null &&
      stands(s, atRate, { start: lead(s, 36).start, end: s.quantity.number.start }) &&
      isBehind(s, charged),
    then: "amount",
    yes: [
      "按10元/平方米包干收取报建费。",
      "土地出让金按不低于基准地价的70%缴纳。",
      "履约保证金按600元/平方米交纳。",
      "垂直绿化可按实际绿化面积的10%计入附属绿地面积。",
      "出让底价可按工业用地最低价标准的70%执行。",
      "允许按不低于最低标准的70%确定土地出让价格。",
    ],
    no: ["税费征收率达到70%。", "按计划完成投资70%，收取租金。"],
  },
  {
    id: "threshold/sum-charged-each",
    when: (s) =>
      isMoney(s.quantity.unit) &&
      s.quantity.change === null &&
      (isBefore(s, chargedEach) || (isBefore(s, each) && stands(s, levied, lead(s, 120, "sentence")))),
    then: "amount",
    yes: [
      "按规定征收城市基础设施配套费（一档区域每平方米68.6元，二档区域每平方米37元）。",
      "可向建房户收取每间不少于1万元的履约保证金。",
      "参保人员每人每年缴纳380元。",
    ],
    no: ["收取租金200万元。", "每年缴纳税收5000万元。"],
  },
  {
    id: "threshold/paid-at-a-time",
    when: (s) => s.quantity.unit === "%" && s.quantity.change === null && isBefore(s, paidThen),
    then: "amount",
    yes: ["签订协议时支付房款的30%，主体工程结顶时支付50%。"],
    no: ["年底时完成支付30%。", "支付宝使用率达到50%。"],
  },
  {
    id: "threshold/share-that-is-taxed",
    when: (s) => s.quantity.unit === "%" && isBefore(s, taxed),
    then: "amount",
    yes: ["小微企业减按25%计入应纳税所得额。", "企业所得税减按15%征收。"],
    no: ["税负按25%的比例减轻。", "加计扣除比例提高至100%。"],
  },
  {
    id: "threshold/share-handed-over",
    when: (s) => s.quantity.unit === "%" && s.quantity.change === null && isBehind(s, handedOver),
    then: "amount",
    yes: ["县级财政所得扣除征收成本后100%奖励给投资方。", "地方留成部分的50%返还企业。"],
    no: ["返还企业占50%。", "受到表彰的企业占50%，奖励给职工。"],
  },
  {
    id: "threshold/share-granted",
    when: (s) =>
      s.quantity.unit === "%" &&
      s.quantity.change === null &&
      isBehind(s, grantsOf) &&
      stands(s, handsOut, lead(s, 40, "sentence")),
    then: "amount",
    yes: ["给予实际投资额10%的补助。", "一次性给予企业获得经费的2%、不高于1万元的配套资金。"],
    no: ["奖补资金拨付率达到10%。"],
  },
  {
    id: "threshold/points-of-interest",
    when: (s) =>
      s.quantity.unit.endsWith("百分点") && isBefore(s, lit("给予", "按")) && isBehind(s, grantsOf),
    then: "amount",
    yes: ["按基准利率给予3—5个百分点的贴息。"],
    no: ["贴息率提高2个百分点。"],
  },
  {
    id: "threshold/share-right-behind-gift",
    when: (s) =>
      s.quantity.unit === "%" &&
      s.quantity.change === null &&
      isBefore(s, giftOfShare) &&
      isBehind(s, goesOn),
    then: "amount",
    yes: ["对超过部分奖励50%，期限不超过3年。", "房产税减征50%。", "新上项目，奖励投资额度的5%。"],
    no: ["受奖励50%以上的企业盈利。", "获得补助的占50%。", "补助资金占总投资的50%。"],
  },
  {
    id: "threshold/share-of-a-year",
    when: (s) =>
      s.quantity.unit === "%" &&
      s.quantity.change === null &&
      isBefore(s, yearOfGift) &&
      stands(s, grants, lead(s, 60, "sentence")),
    then: "amount",
    yes: ["给予房租补贴，第一年100%，第二年50%。", "按租金给予补助，前两年为80%，后三年按50%。"],
    no: ["第一年完成投资60%，第二年100%。", "补贴发放率第一年达到100%。"],
  },
  {
    id: "threshold/standard-of-reckoning",
    when: (s) =>
      s.quantity.unit === "%" &&
      s.quantity.change === null &&
      isBehind(s, standard) &&
      stands(s, atRate, { start: lead(s, 36).start, end: s.quantity.number.start }),
    then: "amount",
    yes: ["返还标准可按应缴纳社会保险费50%的标准确定。", "按照基本工资80%的标准计发。"],
    no: ["按期达到国家规定的95%的标准。", "按规划新建小区70%的标准厂房。"],
  },
  {
    id: "threshold/share-given-back",
    when: (s) => s.quantity.unit === "%" && s.quantity.change === null && stands(s, givesBack, lead(s, 36)),
    then: "amount",
    yes: ["对不裁员的参保企业，可返还其上年度实际缴纳失业保险费的50%。", "一次性返还已缴保证金的50%。"],
    no: ["保证金返还率达到50%。"],
  },
  {
    id: "threshold/share-given-of",
    when: (s) =>
      s.quantity.unit === "%" &&
      s.quantity.change === null &&
      isBefore(s, givesOf) &&
      isBehind(s, goesOn) &&
      stands(s, given, { start: s.quantity.span.end, end: trail(s, 40, "sentence").end }),
    then: "amount",
    yes: ["给予项目研发投入30%、单个项目最高1000万元支持。"],
    no: ["给予表彰的企业占比30%，支持其发展。"],
  },
];
