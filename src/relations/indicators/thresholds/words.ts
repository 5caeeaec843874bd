import { any, lit, seq, upTo, wordWith } from "../../../clause/match.ts";
import { isTimeUnit } from "../../../mentions/quantities/units.ts";
import { isBehind, type Statement } from "../statement.ts";

/** What a threshold is: the condition of a grant or a rule, or the amount that is granted. */
export type Threshold = "condition" | "amount";

export const marks = "，。；：\n";

export const hands = lit(
  "给予",
  "予以",
  "奖励",
  "奖补",
  "补助",
  "补贴",
  "资助",
  "贴息",
  "处以",
  "处罚",
  "罚款",
  "补偿",
  "减征",
  "免征",
  "免收",
  "免缴",
  "免交",
  "免除",
  "全免",
  "减半",
  "可申请",
  "可享受",
);

/** 奖励, 补贴: words that hand something out. */
export const grants = wordWith(({ grants: is }) => is === true);

export const given = any(hands, lit("按"));

export const who = lit(
  ..."企业 单位 机构 项目 平台 园区 楼宇 商场 市场 网点 门店 超市 酒店 场所 场馆 个人 人员 团队 高校 家庭 商户 网商 电商 微商 店铺 网店 基地 中心 医院 学校 组织 合作社 工厂 电站 发票 设备 贷款 机组 车辆 船舶 房屋 建筑 产品 老年人 儿童 残疾人 居民 大户 养殖户 集群 村 县 乡 镇 市 区 园".split(
    " ",
  ),
);

export const bounded = ({ quantity }: Statement) =>
  quantity.comparator !== "=" && quantity.comparator !== "~";

const givenFor = seq(
  lit("的"),
  upTo(12, marks),
  lit("见习", "培训", "实习", "补贴", "补助", "津贴", "保险金", "保险费", "生活费"),
);

/** 3—12个月的就业见习, 6个月的失业保险金: how long something is given, or for how long it is reckoned. */
export function isGivenTime(s: Statement): boolean {
  return isTimeUnit(s.quantity.unit) && isBehind(s, givenFor);
}

/** 达到3000万元方能申报: a sum as it is, that is asked for. */
export const reaching = lit("达到", "达", "满", "为");

/** So far behind the words that announce conditions these are told. */
export const farthestList = 400;
