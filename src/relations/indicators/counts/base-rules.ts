import { any, character, edge, lit, oneOf, seq, times, upTo } from "../../../clause/match.ts";
import { isUncounted } from "../../../mentions/quantities/units.ts";
import { isBefore, isBehind, lead, type Statement, stands, trail } from "../statement.ts";
import { around, type Counts, endsIn, marks } from "./words.ts";

const recurrence = seq(
  lit(..."每年 每半年 每季度 每季 每月 每两月 每周 每天 每学期 每两年 每三年".split(" ")),
  upTo(8, marks),
);

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

const rarity = "年一遇";

/** 防洪标准达到50年一遇, 达到50年一遇防洪标准: what works shall withstand. */
const withstanding = lit("标准", "能力", "防洪", "排涝", "除涝", "治涝", "设防");

/** What a rate, a grant or an exchange is reckoned on. */
export const baseRules: readonly Counts[] = [
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
];
