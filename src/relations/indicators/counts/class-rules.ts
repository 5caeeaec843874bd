import { any, lit, seq, upTo } from "../../../clause/match.ts";
import { form } from "../../../lexicon/forms.ts";
import { isAgeUnit, isTimeUnit } from "../../../mentions/quantities/units.ts";
import { isPartOfMeasure } from "../part-of-measure.ts";
import { isBehind, lead, type Statement, stands } from "../statement.ts";
import { bounded, type Counts, marks } from "./words.ts";

const classed = lit("创新药", "新药", "医疗器械", "水质", "海水", "水体");

const computing = lit("算力", "智算", "超算", "通算", "计算");

const carriesData = lit("进", "宽带", "带宽", "到户", "入户");

/** 15分钟便民生活圈, 1小时通达率 */
const circle = any(seq(upTo(6, marks), lit("圈")), lit("通达率", "可达率", "到达率"));

/** 改革开放30多年的实践, 过去三十多年. */
function areGoneBy({ scan, quantity: { number, span } }: Statement): boolean {
  return (
    form("counts/years-behind").test(scan.text.slice(span.end, span.end + 6)) ||
    form("counts/years-past").test(scan.text.slice(Math.max(0, number.start - 6), number.start))
  );
}

/** Ages, bands and classes that tell which one is meant. */
export const classRules: readonly Counts[] = [
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
];
