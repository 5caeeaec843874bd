import {
  any,
  character,
  edge,
  lit,
  mention,
  oneOf,
  opt,
  seq,
  times,
  upTo,
  word,
} from "../../../clause/match.ts";
import { form } from "../../../lexicon/forms.ts";
import { freed } from "../../../mentions/quantities/dates.ts";
import { isAgeUnit, isTimeUnit, isUncounted } from "../../../mentions/quantities/units.ts";
import { isPartOfMeasure } from "../part-of-measure.ts";
import { has, isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { isGivenTime } from "../thresholds/words.ts";
import { around, bounded, type Counts, marks } from "./words.ts";

/** Units of what a product is like, not of what is achieved. */
const properties = new Set(
  "英寸 英吋 英尺 纳米 nm 毫米 微米 mm μm um 千伏 kV KV 伏 ms 毫秒 ℃ 摄氏度 °C ° Hz kHz MHz GHz THz 兆赫 赫兹 吨级 马力 大卡 千卡 角 度".split(
    " ",
  ),
);

function endsIn(unit: string, endings: string[]): boolean {
  return endings.some((ending) => unit.endsWith(ending));
}

/** 三年行动, 三年攻坚: how long it is called to last. */
const campaign = seq(upTo(2, marks), lit("行动", "计划", "攻坚", "大会战", "大变样"));
const doing = lit("办结", "完成", "反馈", "响应", "到达", "可达", "上高速", "内");

/** 24小时值守, 24小时在线: at any time. */
const allDay = lit(
  ..."在线 值守 值班 专人 自助 服务 营业 开放 不间断 全天候 热线 轮流 轮班 巡逻 巡查 待命 备勤".split(" "),
);

/** A duration that something is to reach or to keep: bounded, changed, or beside a word for it. */
function isAimedTime(s: Statement): boolean {
  if (bounded(s) || s.quantity.text.startsWith("半")) return true;
  // 优良天数分别达到甲县210天、乙县190天、丙县195天
  if (has(s, around(s, 40, 6), (w) => w.lasts === true)) return true;
  return isBehind(s, doing) || isBefore(s, inARow);
}

const recurrence = seq(
  lit(..."每年 每半年 每季度 每季 每月 每两月 每周 每天 每学期 每两年 每三年".split(" ")),
  upTo(8, marks),
);
const fulfilledFor = lit("满");
const classed = lit("创新药", "新药", "医疗器械", "水质", "海水", "水体");
const computing = lit("算力", "智算", "超算", "通算", "计算");
/** 20米×9米 */
const byAnother = oneOf("×*");

const notMark = character((c) => !marks.includes(c));

const figures = "0123456789";
/** 每认定1家: 每 and what is done with them, right before the number. */
const foreach = seq(
  lit("每"),
  times(
    4,
    character((c) => !`${marks}年`.includes(c) && !/\d/u.test(c)),
  ),
);
const perSome = seq(lit("每"), upTo(4, `${marks}年${figures}`));
const rateOfHeads = seq(upTo(4, marks), lit("率"));
const isTens = ({ quantity: { value, comparator } }: Statement) =>
  comparator === "=" && [1e4, 1e5, 1e6].includes(value);
/** 达到每千名老人40张: the rate itself. */
const reachesPerSome = seq(any(lit("达到", "达", "提高到", "提升到", "增加到", "不低于")), perSome);
/** 单产每亩426公斤: so much of it on each. */
const onEach = seq(
  lit("每"),
  lit("亩", "公顷", "平方米", "平方公里", "立方米", "吨", "人", "户", "头", "株"),
);
const weights = ["公斤", "斤", "千克", "克", "吨", "升", "立方米", "千瓦时", "标准煤"];
/** 每个县建设1个: what each of them does. */
const eachOf = seq(
  lit("每个", "每家", "每县", "每市", "每区", "每村", "每年"),
  notMark,
  notMark,
  times(2, notMark),
);
/** 每新引进或培育新增1家: each one that is brought, before what is given for it. */
const eachDone = seq(
  lit("每"),
  lit("新", "引进", "培育", "认定", "获得", "完成", "建成", "招引", "创建", "吸纳"),
  upTo(10, `${marks}年${figures}`),
);
/** 每超1亿元, 每新增产值1000万元: how much more. */
const eachMore = seq(
  lit("每"),
  lit(
    "超",
    "超过",
    "新增",
    "增加",
    "增长",
    "增",
    "满",
    "提高",
    "下降",
    "降低",
    "减少",
    "低",
    "高",
    "少",
    "多",
  ),
  upTo(8, `${marks}${figures}`),
  edge,
);
const given = any(lit("给予", "奖励", "奖补", "补助", "补贴", "扣", "加"));
const exchanged = lit("兑", "折合");
const carriesData = lit("进", "宽带", "带宽", "到户", "入户");
/** 15分钟便民生活圈, 1小时通达率 */
const circle = any(seq(upTo(6, marks), lit("圈")), lit("通达率", "可达率", "到达率"));
const speed = word("speed");
const withinOrBeyond = any(
  oneOf("内外"),
  lit("范围内", "范围外"),
  seq(lit("深水"), lit("航道", "泊位", "港")),
);
/** 公路两侧2公里: where it holds. */
const beside = lit("两侧", "周围", "周边", "外围", "四周", "附近");
const lengths = ["米", "公里", "千米"];
const inARow = seq(lit("连续"), opt(mention("period")));

const rarity = "年一遇";
/** 防洪标准达到50年一遇, 达到50年一遇防洪标准: what works shall withstand. */
const withstanding = lit("标准", "能力", "防洪", "排涝", "除涝", "治涝", "设防");

/** 改革开放30多年的实践, 过去三十多年. */
function areGoneBy({ scan, quantity: { number, span } }: Statement): boolean {
  return (
    form("counts/years-behind").test(scan.text.slice(span.end, span.end + 6)) ||
    form("counts/years-past").test(scan.text.slice(Math.max(0, number.start - 6), number.start))
  );
}

/** Times, and what a thing or a product is like. */
export const propertyRules: readonly Counts[] = [
  {
    id: "counts/rarity-withstood",
    when: (s) => s.quantity.unit === rarity && stands(s, withstanding, around(s, 24, 6)),
    then: true,
    yes: ["城区防洪标准达到50年一遇。", "县城达到20—50年一遇防洪标准。"],
    no: ["面对50年一遇的雨雪冰冻。"],
  },
  {
    id: "counts/rarity",
    when: (s) => s.quantity.unit === rarity,
    then: false,
    yes: ["面对50年一遇的雨雪冰冻。"],
    no: ["城区防洪标准达到50年一遇。"],
  },
  {
    id: "counts/side-of-a-thing",
    when: (s) => isBehind(s, byAnother) || isBefore(s, byAnother),
    then: false,
    yes: ["新建规格20米×9米×2.6米以上的大棚，每平方米补助25元。"],
    no: ["新建20米以上的大棚。"],
  },
  {
    id: "counts/recurrent",
    when: (s) => ["次", "场", "场次", "期", "批次"].includes(s.quantity.unit) && isBefore(s, recurrence),
    then: true,
    yes: ["举办招聘会每季度2场。", "每半年考评一次。", "每季度通报一次。", "每年集中体检一次。"],
    no: ["集中考评一次。", "每户家庭走访一次。"],
  },
  {
    id: "counts/base-of-rate",
    when: (s) =>
      s.quantity.comparator === "=" &&
      s.quantity.change === null &&
      s.quantity.value <= 10000 &&
      !isUncounted(s.quantity.unit) &&
      stands(s, foreach, lead(s, 5)) &&
      isBefore(s, perSome) &&
      !isBefore(s, reachesPerSome) &&
      !isBefore(s, eachOf) &&
      !(endsIn(s.quantity.unit, weights) && isBefore(s, onEach)),
    then: false,
    yes: ["每认定1家给予10万元。"],
    no: ["每个县建设1个中心。", "每年培训500人。", "养老床位数达到每千名老人40张。", "粮食单产每亩426公斤。"],
  },
  {
    id: "counts/heads-of-a-rate",
    when: (s) =>
      s.quantity.unit === "人" && isTens(s) && (isBehind(s, rateOfHeads) || isBefore(s, lit("每"))),
    then: false,
    yes: [
      "每10万人刑事案件数下降36.9%。",
      "工矿商贸就业人员十万人死亡率控制在2.8以内。",
      "百万人火灾死亡率下降。",
    ],
    no: ["培训十万人，就业率达到90%。"],
  },
  {
    id: "counts/each-that-brings",
    when: (s) =>
      s.quantity.value === 1 &&
      s.quantity.comparator === "=" &&
      isBefore(s, eachDone) &&
      stands(s, given, { start: s.quantity.span.end, end: trail(s, 80, "sentence").end }),
    then: false,
    yes: ["每新引进或培育新增1家规上企业，给予管理单位5万元奖励。"],
    no: ["每个乡镇新建1家养老院，给予补助。", "每年培育新增1家上市企业，给予奖励。"],
  },
  {
    id: "counts/step-of-grant",
    when: (s) =>
      isUncounted(s.quantity.unit) &&
      stands(s, eachMore, { start: lead(s, 12).start, end: s.quantity.number.start }) &&
      stands(s, given, { start: s.quantity.span.end, end: trail(s, 14, "sentence").end }),
    then: false,
    yes: ["每超1亿元再奖励5万元。", "每新增产值1000万元，给予2万元奖励。", "较上年每下降1个百分点扣2分。"],
    no: ["每年新增投资1000万元。", "超过1亿元的，奖励5万元。"],
  },
  {
    id: "counts/base-of-exchange",
    when: (s) =>
      s.quantity.unit.endsWith("元") && [1, 100].includes(s.quantity.value) && isBehind(s, exchanged),
    then: false,
    yes: ["年末1美元兑8.28元人民币。", "100港元兑换88元人民币。"],
    no: ["收入1美元，兑付及时。", "兑付债券100元。"],
  },
  {
    id: "counts/years-gone-by",
    when: (s) => s.quantity.unit === "年" && s.quantity.comparator !== "=" && areGoneBy(s),
    then: false,
    yes: [
      "经过改革开放30多年的探索实践，建成园区8个。",
      "二十多年来的经验告诉我们。",
      "过去三十多年，人口增长9%。",
    ],
    no: ["重点泉群连续14年保持喷涌。", "平均受教育年限达到12年。", "产权延长30多年。"],
  },
  {
    id: "counts/part-of-measure",
    when: (s) => isPartOfMeasure(s.scan.text, s.quantity),
    then: false,
    yes: [
      "每千人口拥有3岁以下婴幼儿托位数达5.8个。",
      "65岁以上老年人健康管理率达到70%。",
      "全市45分钟以内通勤比例达81%。",
      "急救呼叫10秒接听率达95%以上，3分钟内出车率98%。",
      "600米以下空域通信覆盖率达到85%。",
    ],
    no: ["急救车3分钟内出车。", "为60周岁以上老年人免费体检。", "新增管网50公里，覆盖率达到81%。"],
  },
  {
    id: "counts/age",
    when: (s) => isAgeUnit(s.quantity.unit),
    then: true,
    yes: ["为60周岁以上老年人免费体检。"],
    no: ["为60名老年人免费体检。"],
  },
  {
    id: "counts/bandwidth",
    when: (s) => s.quantity.unit === "兆" && (bounded(s) || isBehind(s, carriesData)),
    then: true,
    yes: ["力争实现50兆进牧户。", "家庭宽带不低于100兆。"],
    no: ["推进800兆网络建设。"],
  },
  {
    id: "counts/band",
    when: (s) => s.quantity.unit === "兆",
    then: false,
    yes: ["推进800兆网络建设。"],
    no: ["力争实现50兆进牧户。"],
  },
  {
    id: "counts/class-of-drug",
    when: (s) => s.quantity.unit === "类" && isBehind(s, classed),
    then: false,
    yes: ["2个1类创新药获批上市。"],
    no: ["新增药品5类。"],
  },
  {
    id: "counts/lines-of-a-picture",
    when: (s) => s.quantity.unit === "P" && !stands(s, computing, lead(s, 24)) && !isBehind(s, computing),
    then: false,
    yes: ["推广1080P高清播出。"],
    no: ["智算规模突破9000P。", "点亮3000P算力。"],
  },
  {
    id: "counts/circle",
    when: (s) => isTimeUnit(s.quantity.unit) && isBehind(s, circle),
    then: false,
    yes: ["打造15分钟便民生活圈。", "提高都市圈城市1小时通达率。"],
    no: ["15分钟内到达现场。"],
  },
  {
    id: "counts/fulfilled-term",
    when: (s) => isTimeUnit(s.quantity.unit) && isBefore(s, fulfilledFor),
    then: true,
    yes: ["失踪满6个月、户籍迁出的，停发补贴。"],
    no: ["失踪6个月，户籍迁出。"],
  },
  {
    id: "counts/years-of-a-campaign",
    when: (s) => s.quantity.unit === "年" && isBehind(s, campaign) && !isBefore(s, inARow),
    then: false,
    yes: ["突破三年倍增计划。", "超过三年攻坚行动的要求。"],
    no: ["行动连续三年。", "连续五年计划完成。", "受教育年限突破11年，计划再提高。"],
  },
  {
    id: "counts/time-of-relief",
    when: (s) => s.quantity.unit === "个月" && isBefore(s, freed),
    then: true,
    yes: ["对承租国有房屋的企业免收3个月租金。"],
    no: ["活动为期3个月。"],
  },
  {
    id: "counts/years",
    when: (s) => s.quantity.unit === "年",
    then: true,
    yes: ["劳动年龄人口平均受教育年限达到11.3年。", "连续五年保持先进。"],
    no: ["到2025年建成5个园区。"],
  },
  {
    id: "counts/all-day",
    when: (s) => s.quantity.unit === "小时" && s.quantity.value === 24 && isBehind(s, allDay),
    then: false,
    yes: ["设置24小时在线客服响应报修。", "实行24小时值守。", "建设24小时自助服务区。"],
    no: ["24小时内办结。", "抢修不超过24小时，服务到位。"],
  },
  {
    id: "counts/time-aimed",
    when: (s) => isTimeUnit(s.quantity.unit) && isAimedTime(s),
    then: true,
    yes: ["开办时间压缩至3个工作日。", "空气质量优良天数达到300天以上。", "每周开放不少于56小时。"],
    no: ["会期为2天。"],
  },
  {
    id: "counts/time-of-what-is-given",
    when: isGivenTime,
    then: true,
    yes: ["组织失业青年参加3—12个月的就业见习。", "返还标准按6个月的失业保险金确定。"],
    no: ["活动为期3天。", "公示5天的材料。"],
  },
  {
    id: "counts/time-otherwise",
    when: (s) => isTimeUnit(s.quantity.unit),
    then: false,
    yes: ["活动为期3天。"],
    no: ["办理时间缩短3天。"],
  },
  {
    id: "counts/electricity",
    when: (s) => s.quantity.unit === "度" && s.quantity.value >= 1000,
    then: true,
    yes: ["全社会用电量7.2亿度。", "发电370亿度。"],
    no: ["室温提高2度。", "全社会用电量7.2亿千瓦时。"],
  },
  {
    id: "counts/property-bounded",
    when: (s) =>
      properties.has(s.quantity.unit) && (bounded(s) || has(s, around(s, 24, 6), (w) => w.lasts === true)),
    then: true,
    yes: ["冬季室温不低于18℃。", "禁止使用厚度低于0.01毫米的地膜。"],
    no: ["新建500千伏变电站2座。"],
  },
  {
    id: "counts/property",
    when: (s) => properties.has(s.quantity.unit),
    then: false,
    yes: ["新建500千伏输电线路。"],
    no: ["室温降低0.5℃。"],
  },
  {
    id: "counts/speed-or-distance",
    when: (s) =>
      (isBefore(s, speed) && !bounded(s)) ||
      (endsIn(s.quantity.unit, lengths) &&
        (isBehind(s, withinOrBeyond) || isBefore(s, beside)) &&
        !bounded(s)),
    then: false,
    yes: [
      "时速600公里磁悬浮列车下线。",
      "实现50米内换乘。",
      "发挥12.5米深水航道效应。",
      "服务半径40千米范围内的地区。",
      "公路两侧2公里、油库周围1公里严禁焚烧。",
    ],
    no: ["新建公路600公里。", "航道加深12.5米。"],
  },
];
