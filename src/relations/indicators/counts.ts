import {
  any,
  character,
  edge,
  lit,
  mention,
  not,
  oneOf,
  opt,
  seq,
  times,
  upTo,
  word,
  wordWith,
} from "../../clause/match.ts";
import type { Rule } from "../../clause/rules.ts";
import { isShare, isTimeUnit } from "../../mentions/quantities/units.ts";
import { digits, has, isBefore, isBehind, lead, type Statement, stands, trail } from "./statement.ts";

/** What a rule says of a quantity: whether it is a statement about what is or shall be. */
type Counts = Rule<Statement, boolean>;

const marks = "，。；：、";
const level = wordWith(({ level: is, reaches }) => is === true || reaches === true);
const arabic = character((c) => c >= "0" && c <= "9");
/** 元, 元/人, 美元: money, which always counts. */
const isMoney = (unit: string) => unit.split("/")[0]!.endsWith("元");
const isMeasured = (unit: string) => isShare(unit) || isMoney(unit);
const isArabic = (statement: Statement) => /\d/u.test(digits(statement));
/** Units of what a product is like, not of what is achieved. */
const properties = new Set(
  "英寸 英吋 英尺 纳米 nm 毫米 微米 mm μm um 千伏 kV KV 伏 ms 毫秒 ℃ 摄氏度 °C ° Hz kHz MHz GHz THz 兆赫 赫兹 吨级 分贝 马力 大卡 千卡 角 度".split(
    " ",
  ),
);
const ages = new Set(["岁", "周岁"]);
/** Measures without a unit: 指数达到125, 系数降到0.4. */
const pure = lit(
  ..."指数 系数 比例 比值 密度 强度 得分 评分 排名 水平 比 率 规模 产业 总量 总数 数量 人数 数 产值 收入 总额 营收 资产 投资".split(
    " ",
  ),
);
const notMark = character((c) => !marks.includes(c));
const listed = (kind: "always" | "unless-built") => wordWith(({ lists }) => lists === kind);
const announcement = (kind: "always" | "unless-built") => seq(upTo(4, `${marks}0123456789`), listed(kind));

/**
 * In order: the first that holds decides. What none of them knows counts where it is written in Arabic figures or is
 * bounded.
 */
export const countsRules: readonly Counts[] = [
  {
    id: "counts/repeated-bound",
    when: (s) => isBefore(s, seq(oneOf("含即"), upTo(1, marks))) && s.scan.text[s.quantity.span.end] === "）",
    then: false,
    yes: ["对面积在500亩以上（含500亩）的给予奖励。"],
    no: ["新增绿地10公顷（含口袋公园5个）。"],
  },
  {
    id: "counts/weight",
    when: (s) =>
      s.quantity.unit === "%" &&
      s.scan.text[s.quantity.span.start - 1] === "（" &&
      s.scan.text[s.quantity.span.end] === "）" &&
      ("+＋=".includes(s.scan.text[s.quantity.span.end + 1] ?? "|") ||
        // the last of a sum
        stands(s, oneOf("+＋"), {
          start: Math.max(s.sentence.start, s.quantity.span.start - 12),
          end: s.quantity.span.start,
        })),
    then: false,
    yes: ["得分=日常监测（60%）+实地调研（40%）。"],
    no: ["优良率提高（60%）。"],
  },
  {
    id: "counts/own-parts",
    when: (s) =>
      ["项", "条", "个", "件"].includes(s.quantity.unit) &&
      s.node !== null &&
      ((isBefore(s, lit("方面")) && isBehind(s, edge)) ||
        (s.quantity.span.start < s.node.body.start &&
          (isBefore(s, any(lit("共", "类"), seq(lit("共"), lit("计")))) ||
            s.scan.text[s.quantity.span.start - 1] === "（"))),
    then: false,
    yes: ["2026年工作要点\n一、改革举措（共23项）\n内容。"],
    no: ["2026年工作要点\n一、推进项目23项\n内容。"],
  },
  {
    id: "counts/article",
    when: (s) =>
      digits(s) === "一" &&
      !isMeasured(s.quantity.unit) &&
      (isBefore(s, oneOf("为成")) || isBehind(s, lit("新台阶", "台阶", "大台阶"))),
    then: false,
    yes: ["将多个证件整合为一张许可证。", "综合实力跨上一个新台阶。"],
    no: ["将三个窗口整合为1个。"],
  },
  {
    id: "counts/points",
    when: ({ quantity, ...s }) =>
      quantity.unit === "分" &&
      quantity.change === null &&
      !isBefore({ quantity, ...s }, any(level, lit("达", "至"))),
    then: false,
    yes: ["未按时完成的，扣0.5分。", "加强网站建设。（2分）"],
    no: ["群众满意度测评达到95分以上。"],
  },
  {
    id: "counts/towards-nothing",
    when: (s) => digits(s) === "零" && isBefore(s, lit("趋", "趋近", "接近")),
    then: false,
    yes: ["推动固体废物贮存总量趋零增长。"],
    no: ["固体废物贮存总量零增长。"],
  },
  {
    id: "counts/growth-of-nothing",
    when: (s) => digits(s) === "零",
    then: true,
    yes: ["化肥使用量零增长。"],
    no: ["化肥使用量增长5%。"],
  },
  {
    id: "counts/fraction",
    when: (s) =>
      s.quantity.unit === "" &&
      stands(s, any(lit("分之", "一半", "成"), seq(arabic, lit("/"), arabic)), s.quantity.number),
    then: true,
    yes: ["三分之一以上的村完成改造。"],
    no: ["三个村完成改造。"],
  },
  {
    id: "counts/scale-class",
    when: (s) => s.quantity.unit === "" && !isArabic(s) && isBehind(s, lit("级")),
    then: false,
    yes: ["打造千亿级园区。"],
    no: ["打造3个园区。"],
  },
  {
    id: "counts/bare-scale",
    when: (s) =>
      s.quantity.unit === "" &&
      !isArabic(s) &&
      s.quantity.comparator !== "=" &&
      stands(s, seq(pure, upTo(8, marks)), lead(s, 24)),
    then: true,
    yes: ["全省数字经济产业规模过千亿。"],
    no: ["打造千亿产业。"],
  },
  {
    id: "counts/scaled-without-unit",
    when: (s) =>
      s.quantity.unit === "" &&
      isArabic(s) &&
      /[万亿千百]/u.test(digits(s)) &&
      (isBehind(s, seq(not(lit("级", "人口以上")), character(isWordly))) || endsMeasured(s)),
    then: true,
    yes: ["为6000万农民提供服务。", "常住人口总量达到120万。"],
    no: ["编号3万级。"],
  },
  {
    id: "counts/pure-number",
    when: (s) =>
      s.quantity.unit === "" &&
      endsMeasured(s) &&
      (s.quantity.comparator !== "=" || isBefore(s, any(level, oneOf("达到为至于是由从")))),
    then: true,
    yes: ["营商环境指数达到125。", "基尼系数控制在0.4以内。"],
    no: ["指数排名第5。"],
  },
  {
    id: "counts/no-unit",
    when: (s) => s.quantity.unit === "",
    then: false,
    yes: ["入库超300。"],
    no: ["推进12个系统。"],
  },
  {
    id: "counts/base-of-rate",
    when: (s) =>
      s.quantity.comparator === "=" &&
      s.quantity.change === null &&
      s.quantity.value <= 10000 &&
      !isMeasured(s.quantity.unit) &&
      stands(
        s,
        seq(
          lit("每"),
          times(
            4,
            character((c) => !`${marks}年`.includes(c) && !/\d/u.test(c)),
          ),
        ),
        lead(s, 5),
      ) &&
      isBefore(s, seq(lit("每"), upTo(4, `${marks}年0123456789`))) &&
      !isBefore(
        s,
        seq(lit("每个", "每家", "每县", "每市", "每区", "每村", "每年"), notMark, notMark, times(2, notMark)),
      ),
    then: false,
    yes: ["每认定1家给予10万元。"],
    no: ["每个县建设1个中心。", "每年培训500人。"],
  },
  {
    id: "counts/age",
    when: (s) => ages.has(s.quantity.unit),
    then: true,
    yes: ["为60周岁以上老年人免费体检。"],
    no: ["为60名老年人免费体检。"],
  },
  {
    id: "counts/bandwidth",
    when: (s) =>
      s.quantity.unit === "兆" && (bounded(s) || isBehind(s, lit("进", "宽带", "带宽", "到户", "入户"))),
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
    id: "counts/circle",
    when: (s) => isTimeUnit(s.quantity.unit) && isBehind(s, seq(upTo(6, marks), lit("圈"))),
    then: false,
    yes: ["打造15分钟便民生活圈。"],
    no: ["15分钟内到达现场。"],
  },
  {
    id: "counts/years",
    when: (s) => s.quantity.unit === "年",
    then: true,
    yes: ["劳动年龄人口平均受教育年限达到11.3年。", "连续五年保持先进。"],
    no: ["到2025年建成5个园区。"],
  },
  {
    id: "counts/time-aimed",
    when: (s) => isTimeUnit(s.quantity.unit) && isAimedTime(s),
    then: true,
    yes: ["开办时间压缩至3个工作日。", "空气质量优良天数达到300天以上。", "每周开放不少于56小时。"],
    no: ["会期为2天。"],
  },
  {
    id: "counts/time-otherwise",
    when: (s) => isTimeUnit(s.quantity.unit),
    then: false,
    yes: ["活动历时3天。"],
    no: ["办理时间缩短3天。"],
  },
  {
    id: "counts/property-bounded",
    when: (s) =>
      properties.has(s.quantity.unit) &&
      (bounded(s) || has(s, around(s, 24, 6), ({ word: w }) => w.lasts === true)),
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
      (isBefore(s, word("speed")) && !bounded(s)) ||
      (endsIn(s.quantity.unit, ["米", "公里"]) && isBehind(s, oneOf("内外")) && !bounded(s)),
    then: false,
    yes: ["时速600公里磁悬浮列车下线。", "实现50米内换乘。"],
    no: ["新建公路600公里。"],
  },
  {
    id: "counts/scale-in-name",
    when: (s) =>
      s.quantity.comparator === "=" &&
      /^[百千万亿]+$/u.test(digits(s)) &&
      !isBefore(s, any(level, oneOf("达到至为破了上"))),
    then: false,
    yes: ["实施千亿斤粮食产能提升行动。"],
    no: ["产值达到千亿元。"],
  },
  {
    id: "counts/rank-in-name",
    when: (s) => s.quantity.text.startsWith("前") && isShare(s.quantity.unit),
    then: false,
    yes: ["进入全球前1‰学科1个。"],
    no: ["全球排名前10位。"],
  },
  {
    id: "counts/class-of-size",
    when: (s) => s.quantity.comparator === "=" && isBehind(s, lit("级", "大关")),
    then: false,
    yes: ["打造50亿元级企业。"],
    no: ["营业收入突破100亿元大关。"],
  },
  {
    id: "counts/measured",
    when: (s) => isMeasured(s.quantity.unit),
    then: true,
    yes: ["投资增长8%。", "安排资金5000万元。"],
    no: ["安排人员5名。"],
  },
  {
    id: "counts/big-things-built",
    when: (s) =>
      s.quantity.unit === "大" &&
      has(
        s,
        around(s, 24, 20),
        ({ word: w }) => w.builds === true || w.act === "kept" || w.act === "brings",
      ) &&
      !isBehind(s, any(announcement("always"), announcement("unless-built"))) &&
      stands(s, word("built"), trail(s, 20)),
    then: true,
    yes: ["建设10大园区。"],
    no: ["实施10大工程。"],
  },
  {
    id: "counts/big-things",
    when: (s) => s.quantity.unit === "大",
    then: false,
    yes: ["实施10大工程。", "3大平台可视化。"],
    no: ["建设10大园区。"],
  },
  {
    id: "counts/announced-list",
    when: (s) => announces(s) && !(s.quantity.comparator === "~" && isArabic(s)),
    then: false,
    yes: ["重点抓好以下5个方面。", "提出12条举措。"],
    no: ["建成12个信息系统。", "推广约30项举措。"],
  },
  {
    id: "counts/figures",
    when: isArabic,
    then: true,
    yes: ["建设园区3个。"],
    no: ["建设三个中心。"],
  },
  {
    id: "counts/in-words",
    when: (s) =>
      bounded(s) ||
      s.quantity.valueTo !== undefined ||
      (s.quantity.value >= 20 && s.quantity.value % 10 === 0),
    then: true,
    yes: ["至少建设一个中心。", "培育二十家企业。"],
    no: ["建设三个中心。"],
  },
];

function bounded({ quantity }: Statement): boolean {
  return quantity.comparator !== "=" || quantity.change !== null;
}

function isWordly(c: string): boolean {
  return c === "“" || (c >= "\u3400" && c <= "\u9fff");
}

function endsIn(unit: string, endings: string[]): boolean {
  return endings.some((ending) => unit.endsWith(ending));
}

function around(statement: Statement, before: number, after: number) {
  return { start: lead(statement, before).start, end: trail(statement, after).end };
}

/** A measure without a unit stands in front: 指数达到, 强度超过. */
function endsMeasured(s: Statement): boolean {
  return stands(s, pure, lead(s, 12));
}

const doing = lit("办结", "完成", "反馈", "响应", "到达", "可达", "上高速", "内");

/** A duration that something is to reach or to keep: bounded, changed, or beside a word for it. */
function isAimedTime(s: Statement): boolean {
  if (bounded(s) || s.quantity.text.startsWith("半")) return true;
  if (has(s, around(s, 24, 6), ({ word: w }) => w.lasts === true)) return true;
  return isBehind(s, doing) || isBefore(s, seq(lit("连续"), opt(mention("period"))));
}

/** 以下五个方面, 12条举措; what is built is none (建成12个信息系统), nor a large number. */
function announces(s: Statement): boolean {
  const { comparator, valueTo, value } = s.quantity;
  if (valueTo !== undefined || comparator === ">" || comparator === ">=" || value >= 200) return false;
  if (isBehind(s, announcement("always"))) return true;
  return isBehind(s, announcement("unless-built")) && !isBefore(s, seq(word("builds"), opt(lit("了"))));
}
