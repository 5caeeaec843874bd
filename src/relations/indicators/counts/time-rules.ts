import { lit, mention, opt, seq, upTo } from "../../../clause/match.ts";
import { freed } from "../../../mentions/quantities/dates.ts";
import { isTimeUnit } from "../../../mentions/quantities/units.ts";
import { has, isBefore, isBehind, type Statement } from "../statement.ts";
import { isGivenTime } from "../thresholds/words.ts";
import { around, bounded, type Counts, marks } from "./words.ts";

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

const fulfilledFor = lit("满");

const inARow = seq(lit("连续"), opt(mention("period")));

/** How long something takes or lasts. */
export const timeRules: readonly Counts[] = [
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
];
