import {
  ahead,
  any,
  character,
  edge,
  lit,
  mention,
  oneOf,
  opt,
  seq,
  upTo,
  word,
} from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { isMoney, isShare } from "../../../mentions/quantities/units.ts";
import type { Comparator, QuantityMention } from "../../../types/record.ts";
import { has, isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { bounded, given, hands, marks, type Threshold, who } from "./words.ts";

/** How far behind a condition what it is asked for may stand. */
export const conditionReach = 140;

/** 达到1000万元的，; 50人以上的企业，: what fulfils a condition, and the end of its clause. */
const fulfilled = seq(upTo(40, marks), lit("的"), upTo(14, `${marks}的`), any(edge, lit("，")));

/** 达到1亿元，且增速20%以上的，: the condition goes on in the next clause, whose end says so. */
const fulfilledWithMore = seq(
  upTo(60, marks),
  lit("，"),
  lit("且", "并", "并且", "同时"),
  upTo(60, "。；\n"),
  lit("的"),
  lit("，"),
);

/** The end of a clause that says who. */
const endsWithWho = seq(upTo(40, marks), lit("的"), any(edge, lit("，")));
const reaching = oneOf("到满为");

const gifts = form("relations/condition-before-gift");
const handedOut = form("relations/handed-right-before");

/** 年营业收入分别在2亿元（批发）、1亿元（零售）及以上的企业给予奖励: a condition and its gift in one clause. */
export function isBeforeGift(s: Statement): boolean {
  const { scan, quantity, sentence, clause } = s;
  const { text } = scan;
  const { span, unit, value } = quantity;
  // 达到10亿以上的: money goes without saying
  const isSum = isMoney(unit) || (unit === "" && value >= 10_000);
  if (!isSum && !["人", "亩", "平方米", "家", "项", "件", "头", "只", "羽"].includes(unit)) return false;
  const behind = text
    .slice(span.end, Math.min(sentence.end, span.end + giftReach))
    .replace(/（[^（）]*）/gu, "");
  // 给予50万元、20万元的奖励: what stands before the first of a list holds for all of it
  return gifts.test(behind) && !handedOut.test(text.slice(clause.start, firstListed(s).span.start));
}

const giftReach = 200;

const receiver = seq(
  upTo(14, `${marks}、0123456789`),
  lit("项目", "企业", "机构", "平台", "园区", "单位"),
  any(edge, lit("，")),
);

/** What else than money those get. */
const favours = lit("实行", "优先", "开辟", "实施代办", "专人");
const handsOrFavours = any(hands, favours);

/** 对投资5亿元以上先进制造业项目，…奖励: how large those are that get something. */
function isSizeOfReceiver(s: Statement): boolean {
  const { scan, clause, quantity } = s;
  return (
    quantity.text.endsWith("以上") &&
    /^对(?![接口外])/u.test(scan.text.slice(clause.start, quantity.span.start)) &&
    isBehind(s, receiver) &&
    stands(s, handsOrFavours, trail(s, conditionReach, "sentence"))
  );
}

/** 达到1000万元的机构，…给予: the number's own clause ends with 的 or with who fulfils it, and behind it something is given. */
function isConditionOfGrant(s: Statement): boolean {
  const before = lead(s, 60);
  // 力争覆盖率达到40%的地区，… is promised, whatever is granted behind it
  if (has(s, before, (w) => w.status === "promised")) return false;
  if (stands(s, given, before)) return false;
  const behind = trail(s, conditionReach, "sentence");
  if (isBefore(s, reaching) && ahead(s.scan, behind.start, fulfilledWithMore, behind))
    return stands(s, hands, behind);
  if (!isBehind(s, fulfilled)) return false;
  const own = { start: s.quantity.span.end, end: Math.max(s.quantity.span.end, s.clause.end) };
  if (stands(s, given, own)) return false;
  // 扶持100个左右有前景的项目，… is a deed; 达到1000万元的机构，… a condition
  const named = !isBehind(s, endsWithWho);
  if (named && !bounded(s) && !isBefore(s, reaching)) return false;
  return stands(s, hands, { start: own.end, end: Math.max(own.end, behind.end) });
}

/** 达到10万元的, 满6个月: a condition holds from so much on. */
export function conditionBound(s: Statement): Comparator {
  const { scan, quantity, clause } = s;
  if (quantity.comparator !== "=" || quantity.valueTo !== undefined) return quantity.comparator;
  // 达到2000万元、5000万元、1亿元的: the word stands once for all
  const { start } = firstListed(s).span;
  const before = scan.text.slice(Math.max(0, start - 3), start).trimEnd();
  if (["达到", "达", "满"].some((word) => before.endsWith(word))) return ">=";
  // 人员数量达到企业现有职工人数25%
  const share =
    isShare(quantity.unit) && reachedShare.test(scan.text.slice(Math.max(clause.start, start - 24), start));
  return share ? ">=" : "=";
}

const reachedShare = /达到?[^，。；、\d]{2,16}$/u;

/** The first of a list that the number goes on. */
function firstListed({ scan, quantities, index }: Statement): QuantityMention {
  let first = index;
  while (first > 0 && isListed(scan.text, quantities[first - 1]!, quantities[first]!)) first--;
  return quantities[first]!;
}

/** Only a mark of a list stands between two numbers of one unit. */
export function isListed(text: string, before: QuantityMention, behind: QuantityMention): boolean {
  const gap = text.slice(before.span.end, behind.span.start);
  return gap.length === 1 && "、和或".includes(gap) && before.unit === behind.unit;
}

const equipped = lit("具备", "拥有");
const notMark = character((c) => !`${marks}的、`.includes(c));
const whoHas = seq(notMark, notMark, upTo(12, `${marks}0123456789`), lit("的"), upTo(8, marks), who);
const whoNear = seq(opt(seq(lit("（"), upTo(12), lit("）"))), opt(lit("的")), upTo(16, marks), who);
const sizes = lit(
  "收入",
  "收益",
  "销售",
  "产值",
  "纳税",
  "税收",
  "贡献",
  "额",
  "贷款",
  "资产",
  "面积",
  "注册资本",
  "从业",
);
const whosSize = seq(who, upTo(24, marks), sizes);
const brought = lit("总额", "培育", "新增", "发展", "引进", "建设", "打造");

/** 投资额在3000万元—1亿元的项目，…奖励 */
function isRangeOfReceivers(s: Statement): boolean {
  return s.quantity.valueTo !== undefined && stands(s, hands, trail(s, conditionReach, "sentence"));
}

/** 超过1000万元的部分, 超过1000万元不足5000万元的部分 */
const partBeyond = seq(
  opt(seq(opt(lit("且", "但", "、")), mention("quantity"))),
  opt(lit("以上")),
  opt(lit("的")),
  lit("部分"),
);

/** Of what so large a one is, all that is behind it holds. */
const allOfThem = seq(
  lit("的"),
  upTo(12, `${marks}、0123456789`),
  lit("全部", "一律", "均实", "均应", "均须", "均要", "每年", "每半年", "每季度", "应当", "必须", "应", "须"),
);
const measuredSizes = new Set(
  "吨标准煤 立方米 平方米 公顷 亩 千瓦 万千瓦 米 公里 千米 吨 蒸吨 人 床".split(" "),
);

/** Whom a charge is forgiven or a bar lowered for. */
const relieved = lit(
  "免征",
  "免收",
  "免缴",
  "免交",
  "免除",
  "减免",
  "减征",
  "减按",
  "缓缴",
  "减半征收",
  "放宽",
);
const lowered = seq(lit("放宽", "下调", "降低"), lit("到", "至", "为"), upTo(20, marks));

const caseOf = seq(lit("的"), any(edge, lit("，")));

/** What those have or reach who are given something. */
export const conditionRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/equipped",
    when: (s) => bounded(s) && isBefore(s, equipped) && isBehind(s, whoHas),
    then: "condition",
    yes: ["建设具备10个以上应用场景的工厂。"],
    no: ["拥有10个以上应用场景。", "每个社区拥有3个以上的社区社会组织。"],
  },
  {
    id: "threshold/condition-of-grant",
    when: (s) =>
      isConditionOfGrant(s) || (s.quantity.change === null && (isBeforeGift(s) || isSizeOfReceiver(s))),
    then: "condition",
    yes: [
      "对年营业收入分别在2亿元（批发）、1亿元（零售、住宿）及以上的企业，给予20万元奖励。",
      "对年营业收入达到1000万元的机构，给予10万元奖励。",
      "对投资5亿元以上先进制造业项目，一次性奖励100万元。",
      "对工业投资和投资500万元以上的农业产业化项目，实行全程代办。",
      "面积超过100平方米且自用的，按实际租金给予补贴。",
      "列支300万元对连片规模达500亩以上的蔬菜基地、100亩以上的养殖基地予以奖补。",
    ],
    no: [
      "力争覆盖率达到40%的地区，给予奖励。",
      "扶持100个左右有前景的项目，给予资金支持。",
      "对新认定的企业给予50万元的奖励。",
      "按每家20万元的标准给予补助。",
      "对接投资5亿元以上先进制造业项目，给予支持。",
      "对国家级、省级示范基地，分别给予50万元、20万元的奖励。",
    ],
  },
  {
    id: "threshold/case",
    when: (s) =>
      s.quantity.change === null &&
      !isShare(s.quantity.unit) &&
      isBehind(s, caseOf) &&
      "采应须需可由实按不一予视".includes(s.scan.text[s.clause.end + 1] ?? "|") &&
      !has(s, lead(s, 60), (w) => w.status === "promised" || w.looks === "back"),
    then: "condition",
    yes: ["入围企业在3家及以上的，采取招标方式。", "入围企业只有1家的，采取谈判方式。"],
    no: ["这是全市新增3家的，也是最大的一次。", "建成园区3家，采取招标方式。"],
  },
  {
    id: "threshold/what-follows-from-it",
    when: (s) =>
      (bounded(s) || s.quantity.change !== null || isBefore(s, reaching) || s.quantity.comparator === "=") &&
      form("relations/with-consequence").test(
        s.scan.text.slice(s.quantity.span.end, s.quantity.span.end + 120),
      ) &&
      !has(s, lead(s, 60), (w) => w.status === "promised" || w.looks === "back"),
    then: "condition",
    yes: [
      "一年内发生2起以上较大事故或者1起重大事故的，一票否决。",
      "隐患整改率达不到100%的，不得评为优秀。",
      "事故起数同比下降8%以上，且未发生较大事故的，评为优秀。",
    ],
    no: ["新建园区2个，对未达标的，一票否决。", "这是全市新建的2个园区中最大的，也是最新的。"],
  },
  {
    id: "threshold/all-of-a-size",
    when: (s) =>
      bounded(s) &&
      s.quantity.change === null &&
      measuredSizes.has(s.quantity.unit) &&
      isBehind(s, allOfThem) &&
      !isBefore(s, word("act")),
    then: "condition",
    yes: ["日供水规模1000立方米以上的工程全部实行专业化管理。"],
    no: ["新增1000立方米以上的蓄水池全部用于灌溉。", "日供水规模达到1000立方米以上。"],
  },
  {
    id: "threshold/size-of-those-given",
    when: (s) =>
      bounded(s) &&
      s.quantity.change === null &&
      isMoney(s.quantity.unit) &&
      stands(s, sizes, lead(s, 12)) &&
      stands(s, whosSize, lead(s, 48)) &&
      !stands(s, brought, lead(s, 48)) &&
      !has(s, lead(s, 60), (w) => w.act === "brings" || w.status === "promised") &&
      stands(s, hands, { start: s.clause.end, end: trail(s, 100, "sentence").end }),
    then: "condition",
    yes: ["服务业企业年地方贡献超40万元，以上一年度为基数，对新增部分奖励50%。"],
    no: ["培育企业年产值超40亿元，给予奖励。", "服务业企业年地方贡献超40万元，增长较快。"],
  },
  {
    id: "threshold/size-of-those-relieved",
    when: (s) =>
      bounded(s) &&
      s.quantity.change === null &&
      isBehind(s, whoNear) &&
      stands(s, relieved, trail(s, 60, "sentence")) &&
      !has(s, lead(s, 40), (w) => w.act === "brings" || w.status === "promised"),
    then: "condition",
    yes: [
      "在职职工总数30人（含）以下的企业暂免征收保障金。",
      "对参保职工30人以上的企业，裁员率放宽到控制目标。",
    ],
    no: ["培育职工30人以上的企业，落实减免政策。", "职工达到30人，免征税费。"],
  },
  {
    id: "threshold/bar-lowered-to",
    when: (s) => s.quantity.unit === "%" && s.quantity.comparator === "<=" && stands(s, lowered, lead(s, 30)),
    then: "condition",
    yes: ["裁员率放宽到不超过企业职工总数20%。"],
    no: ["失业率控制在不超过20%。"],
  },
  {
    id: "threshold/part-beyond",
    when: (s) =>
      bounded(s) && isBehind(s, partBeyond) && stands(s, any(hands, relieved), trail(s, 30, "sentence")),
    then: "condition",
    yes: [
      "对新增贡献超过10%的部分奖励50%。",
      "对销售额超过1000万元不足5000万元的部分按1%奖励。",
      "对年应纳税所得额不超过300万元的部分，减按25%计入应纳税所得额。",
    ],
    no: ["对超过10%的部门予以奖励。", "超过10%的部分，缓交。"],
  },
  {
    id: "threshold/size-of-those-concerned",
    when: (s) =>
      (bounded(s) || isRangeOfReceivers(s)) &&
      isBehind(s, whoNear) &&
      (isMoney(s.quantity.unit) ||
        ["人", "家", "名", "个", "亩", "平方米", "张", "户"].includes(s.quantity.unit)) &&
      stands(s, sizes, lead(s, 16)) &&
      !stands(s, brought, lead(s, 16)),
    then: "condition",
    yes: [
      "支持年营业收入2000万元以上的企业上云。",
      "投资额在3000万元—1亿元的工业项目和5000万元以上的农业项目，按投资额的1%奖励。",
    ],
    no: ["培育年营业收入2000万元以上的企业10家。", "项目总投资50亿元以上的企业集群。"],
  },
];
