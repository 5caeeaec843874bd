import { any, behind, edge, lit, opt, seq, upTo, word } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { freed, fromEvent } from "../../../mentions/quantities/dates.ts";
import { isAgeUnit, isMoney, isTimeUnit, isUncounted } from "../../../mentions/quantities/units.ts";
import { isSizeOfTheCounted } from "../names/sized.ts";
import { isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { conditionReach, isBeforeGift } from "./conditions.ts";
import { bounded, given, marks, type Threshold, who } from "./words.ts";

/** 5000万元以上产业项目77个: what kind of things the next number counts. */
export function isClassOfCounted(s: Statement): boolean {
  const next = s.quantities[s.index + 1];
  if (isBeforeGift(s)) return false;
  if (isScope(s) || (bounded(s) && isMoney(s.quantity.unit) && isOfKind(s))) return true;
  // 实施1000项亿元以上技术改造项目
  if (bounded(s) && isMoney(s.quantity.unit) && s.previous === s.quantity.span.start && isBehind(s, kindNear))
    return true;
  if ((bounded(s) || s.quantity.valueTo !== undefined) && isSizeOfTheCounted(s)) return true;
  if (isSizeOfDevice(s) || isSizeOfThem(s) || isSizeOfCounted(s)) return true;
  if (!bounded(s) || s.quantity.change !== null || !next || next.span.start >= s.clause.end) return false;
  if (!(isMoney(s.quantity.unit) || sized.includes(s.quantity.unit))) return false;
  if (isUncounted(next.unit) || s.quantity.text.endsWith("内")) return false;
  const between = s.scan.text.slice(s.quantity.span.end, next.span.start);
  return (
    between.length > 1 &&
    between.length <= 24 &&
    ![..."，。；、"].some((c) => ownedToo(between).includes(c)) &&
    stands(s, who, { start: s.quantity.span.end, end: next.span.start })
  );
}

const device = seq(
  opt(lit("的")),
  upTo(8, `${marks}、0123456789`),
  lit("锅炉", "机组", "窑炉", "高炉", "转炉", "电炉", "船舶", "车辆", "热风炉", "矿井"),
);
const deviceUnits = ["蒸吨", "吨", "千瓦", "立方米", "匹"];

/** 35蒸吨以下燃煤锅炉, 30万千瓦以下火电机组 */
const isSizeOfDevice = (s: Statement) =>
  bounded(s) && s.quantity.change === null && deviceUnits.includes(s.quantity.unit) && isBehind(s, device);

const sized = ["人", "亩", "平方米", "张", "头", "只", "羽", "床"];
const counted = lit("的");

/** 1所200张床位以上的养老机构: how large those are that the number right before it counts. */
const isSizeOfCounted = (s: Statement) =>
  bounded(s) &&
  s.quantity.change === null &&
  sized.includes(s.quantity.unit) &&
  s.previous === s.quantity.span.start &&
  isBehind(s, counted);

const ofThem = lit("其中");

/** 项目300个、其中10亿元以上55个: how large those are that the number right behind it counts. */
function isSizeOfThem(s: Statement): boolean {
  const next = s.quantities[s.index + 1];
  if (!bounded(s) || s.quantity.change !== null || !isMoney(s.quantity.unit) || !isBefore(s, ofThem))
    return false;
  return next?.span.start === s.quantity.span.end && !isUncounted(next.unit);
}

/** 超100亿元、具备较强竞争力的: what else those have goes on with the same class. */
const ownedToo = (text: string) => text.replace(/^、(?=具备|具有|拥有|带动)/u, "");

/** What sums are asked of in statistics and of households. */
const scoped = lit(
  ..."固定资产投资 招商引资 工业增加值 规模工业 规上工业 低收入 贫困现象 贫困人口 贫困户 群体 人群 农户 家庭".split(
    " ",
  ),
);
const places = lit(..."水源地 自然村 行政村 坡耕地 陡坡耕地 城市 乡镇 小区 大班额".split(" "));
const scopeOfSum = seq(opt(lit("的")), upTo(3, `${marks}、0123456789`), scoped);
const scopeOfPlace = seq(opt(lit("的")), upTo(8, `${marks}、0123456789`), places);

/** 10名以上老人且有需求的行政村都建有, 1万人以上的街道各建1个: each place that has so many. */
const eachSuchPlace = seq(
  upTo(24, marks),
  lit("的"),
  lit("行政村", "自然村", "村", "社区", "小区", "街道", "乡镇", "镇", "街（镇）", "镇（街）", "镇（街道）"),
  lit("都", "均", "各", "全部", "要", "应", "须"),
);

const each = lit("单笔", "单户");
const populous = seq(lit("人口"), opt(lit("的")), lit("县", "大县", "城市", "乡镇", "镇"));
const worked = lit("年运量", "年货运量", "年吞吐量", "年处理能力", "日处理能力");

/** 500万元以上固定资产投资, 7000元以下低收入群体, 1000人以上水源地: what a sum or an area is asked of. */
function isScope(s: Statement): boolean {
  if (!bounded(s) || s.quantity.change !== null) return false;
  if (isMoney(s.quantity.unit)) return isBehind(s, scopeOfSum) || isBefore(s, each);
  if (["", "人"].includes(s.quantity.unit) && isBehind(s, populous)) return true;
  if (isBefore(s, worked) && isBehind(s, lit("的"))) return true;
  if (["人", "名", "户"].includes(s.quantity.unit) && isBehind(s, eachSuchPlace)) return true;
  return ["人", "户", "度"].includes(s.quantity.unit) && isBehind(s, scopeOfPlace);
}

const kinds = lit("项目", "集群", "企业", "产业", "园区", "城市", "县市", "县", "区县");

const kindBehind = seq(opt(lit("的")), upTo(4, `${marks}、0123456789`), kinds);
const kindNear = seq(upTo(10, marks), kinds);
const spentOn = seq(
  opt(lit("的")),
  upTo(4, `${marks}、0123456789`),
  any(lit("用于"), seq(kinds, upTo(2, marks), lit("发展", "资金", "基金", "引导", "补助", "扶持"))),
);
const isObject = any(edge, seq(word("act"), opt(lit("一批", "若干", "多个"))), lit("、"));
const sums = lit("投资", "总投资", "完成", "收入", "产值", "规模", "总规模", "总额");

/** 招引超50亿元的重大项目, 超百亿元集群: what kind of things a verb is about. */
function isOfKind(s: Statement): boolean {
  const follows = isBehind(s, kindBehind);
  // 安排不少于5000万元用于产业发展, 设立10亿元产业基金: what the sum is spent on
  return follows && isBefore(s, isObject) && !isBefore(s, sums) && !isBehind(s, spentOn);
}

const fulfilledFor = lit("满");
const isYearsOrMonths = ({ quantity: { unit } }: Statement) => unit === "年" || unit === "个月";
const termIs = seq(
  any(
    lit("租期", "聘期", "服务期"),
    seq(
      lit(
        ..."出让 使用 租赁 租用 合同 服务 经营 协议 劳动 流转 承包 补助 补贴 奖补 贴息 扶持 资助".split(" "),
      ),
      lit("年限", "期限", "期"),
    ),
  ),
  opt(lit("一般", "原则上", "最长", "最短")),
  opt(lit("为", "应")),
);
const lifespan = lit("寿命");
const persons = lit("儿童", "老年人", "老人", "婴幼儿", "人口", "居民");
const lastingFor = lit("连续", "满", "未");
const term = lit("期");
const termOf = seq(upTo(16, marks), lit("的"), any(edge, lit("，")));
const givenOrLent = any(given, lit("贷款", "贴息"));
const dimensions = lit(
  ..."限高 限长 限宽 株距 行距 留茬 距离 间距 高度 宽度 厚度 深度 净空 净高 净宽 电阻 口径 坡度 海拔".split(
    " ",
  ),
);

/** Ages, terms, dimensions and classes of what is counted. */
export const classRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/age",
    when: (s) =>
      isAgeUnit(s.quantity.unit) &&
      ((bounded(s) && isBehind(s, persons)) ||
        !stands(s, lifespan, { start: lead(s, 40, "sentence").start, end: s.quantity.span.start })),
    then: "condition",
    yes: ["为60周岁以上老年人免费体检。", "人均预期寿命提高，5岁以下儿童死亡率持续下降。"],
    no: ["为60名老年人免费体检。", "人均预期寿命提高到80岁。", "人均期望寿命达78岁，高于全国平均水平2.7岁。"],
  },
  {
    id: "threshold/term",
    when: (s) =>
      isTimeUnit(s.quantity.unit) &&
      (s.quantity.unit === "年" || s.quantity.unit === "个月") &&
      (isBefore(s, lastingFor) || bounded(s) || isBehind(s, term)) &&
      (isBefore(s, fulfilledFor) ||
        stands(s, givenOrLent, {
          start: s.sentence.start,
          end: trail(s, conditionReach, "sentence").end,
        }) ||
        isBehind(s, termOf)),
    then: "condition",
    yes: ["对连续经营满3年的企业，给予10万元奖励。", "失踪满6个月、户籍迁出的，停发补贴。"],
    no: ["农村电商网络零售额连续60个月全省领先。"],
  },
  {
    id: "threshold/term-from-event",
    when: (s) =>
      isYearsOrMonths(s) &&
      s.quantity.comparator === "<=" &&
      behind(s.scan, s.quantity.span.start, fromEvent, s.sentence),
    then: "condition",
    yes: [
      "自投产之日起2年内，由财政扶持企业。",
      "项目签约后6个月内开工。",
      "项目建成投产后，两年内由财政扶持企业。",
    ],
    no: ["力争6个月内建成10个园区。", "2年内建成10个园区。", "本文印发后3个月内出台方案。"],
  },
  {
    id: "threshold/term-of-relief",
    when: (s) => isYearsOrMonths(s) && isBefore(s, freed),
    then: "condition",
    yes: ["固定资产投资在500万元以上的，免缴3年土地租金。", "对毕业生发放3年补贴。"],
    no: ["免缴2025年土地租金。"],
  },
  {
    id: "threshold/term-of-lease",
    when: (s) => isYearsOrMonths(s) && isBefore(s, termIs),
    then: "condition",
    yes: ["土地出让年限一般为50年。", "合同期限不少于3年。"],
    no: ["平均受教育年限提高到11年。"],
  },
  {
    id: "threshold/dimension",
    when: (s) =>
      bounded(s) &&
      ["米", "厘米", "毫米", "m", "cm", "mm", "欧", "千伏", "℃"].includes(s.quantity.unit) &&
      (stands(s, dimensions, lead(s, 24)) ||
        // 留茬限高（不高于10厘米）
        (s.scan.text[s.clause.start - 1] === "（" && stands(s, dimensions, lead(s, 24, "sentence")))),
    then: "condition",
    yes: ["通信线对地垂直距离不得小于6.5米。", "落实割茬限高（不高于10厘米）。"],
    no: ["新建管网不少于500米。"],
  },
  {
    id: "threshold/class-of-counted",
    when: isClassOfCounted,
    then: "condition",
    yes: [
      "引进5000万元以上产业项目77个。",
      "保有税收亿元以上楼宇48幢。",
      "引进产业项目300个、其中10亿元以上55个。",
      "形成一批超100亿元的产业集群。",
      "培育年产值超百亿元的产业集群3个。",
      "培育年营业收入2000万元以上的企业10家。",
      "培育年销售额1000万元以上的网商（微商）800家以上。",
      "培育年产值超100亿元、具备较强国际竞争力的龙头企业2家。",
      "打造规模面积200亩以上的蔬菜生产核心示范园8—10个。",
      "培养出栏50头以上养殖大户23户。",
      "每个区至少有1所200张床位以上的省二级养老机构。",
      "建成2个5万平方米以上的商业综合体。",
      "500万元以上固定资产投资1321亿元。",
      "消除7000元以下低收入群体。",
      "整治1000人以上集中式饮用水水源地。",
      "单笔50万元以下拖欠企业账款全部清零。",
      "20万以上人口县实现特殊教育学校全覆盖。",
      "推动货物年运量150万吨以上的物流园区接入铁路专用线。",
      "25度以上坡耕地退耕还林。",
      "10名以上老人且有入住需求的行政村都建有安居点。",
      "禁止新建每小时35蒸吨以下燃煤锅炉。",
      "推进年产15万吨以上矿井改造。",
      "消除年人均收入4600元以下贫困现象。",
    ],
    no: [
      "完成投资5000万元以上，引进项目77个。",
      "每个区至少有1所养老机构，床位200张以上的占一半。",
      "年产值达到100亿元以上、企业达到10家。",
      "完成投资300亿元，其中工业10亿元以上。",
      "固定资产投资500亿元以上。",
      "完成工业投资3600亿元以上、占固定资产投资比重达到20%。",
      "培训1000人以上农民工。",
      "建成5万平方米以上的商业综合体。",
      "实现10万人以上农业人口落户。",
      "货物年运量150万吨以上。",
      "培训10名以上来自偏远的村的医生。",
      "新增发电机组装机30万千瓦以上。",
      "县财政每年安排不少于5000万元产业发展资金。",
      "统筹5000万元以上用于产业发展。",
    ],
  },
];
