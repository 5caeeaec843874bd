import { any, lit, oneOf, seq, word } from "../../../clause/match.ts";
import { has, isBefore, isBehind } from "../statement.ts";
import { around, bounded, type Counts, endsIn } from "./words.ts";

/** Units of what a product is like, not of what is achieved. */
const properties = new Set(
  "英寸 英吋 英尺 纳米 nm 毫米 微米 mm μm um 千伏 kV KV 伏 ms 毫秒 ℃ 摄氏度 °C ° Hz kHz MHz GHz THz 兆赫 赫兹 吨级 马力 大卡 千卡 角 度".split(
    " ",
  ),
);

const speed = word("speed");

const withinOrBeyond = any(
  oneOf("内外"),
  lit("范围内", "范围外"),
  seq(lit("深水"), lit("航道", "泊位", "港")),
);

/** 公路两侧2公里: where it holds. */
const beside = lit("两侧", "周围", "周边", "外围", "四周", "附近");

const lengths = ["米", "公里", "千米"];

/** What a thing is like: its voltage, length, weight or speed. */
export const propertyRules: readonly Counts[] = [
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
