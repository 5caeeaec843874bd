import {
  ahead,
  any,
  behind as before,
  character,
  inside,
  lit,
  not,
  oneOf,
  opt,
  seq,
  times,
  wordWith,
} from "../../clause/match.ts";
import type { Scan } from "../../clause/scan.ts";
import { NONE, numeralClass } from "../../text/numeral-characters.ts";
import type { Numeral } from "../../text/numerals.ts";
import { isSpace } from "../../text/span.ts";
import { readFront } from "./bounds.ts";

/** Whether the number is a year, a day, an hour, an ordinal of a series: 2025年, 9月, 15日, 3号, 十四届, 二期. */
export function isDateOrSeries(scan: Scan, numeral: Numeral): boolean {
  const { text } = scan;
  let i = numeral.end;
  while (i < numeral.end + 3 && isSpace(text.charCodeAt(i))) i++;
  const next = text[i + 1] ?? "|";
  switch (text[i]) {
    case "年":
      // 50年一遇: how rare a flood is that a dyke withstands
      if (next === "一" && text[i + 2] === "遇") return false;
      return !countsYears(scan, numeral, i + 1);
    case "日":
      // 120亿日元 is money; 15日内办结 and 由20日压缩至7日 are durations
      return !"元圆圓币".includes(next) && !countsDays(scan, numeral, i + 1);
    case "月":
    case "号":
    case "號":
    case "届":
    case "时":
    case "世":
    case "旬":
      return true;
    case "期":
      return !numeral.arabic;
    case "次":
      return ahead(scan, i + 1, meetings, { start: 0, end: text.length });
    case "周":
      return next === "年";
    case "点":
      return numeralClass(text.charCodeAt(i + 1)) !== NONE || "钟半整、，至到".includes(next);
    case "条":
    case "款":
    case "章":
    case "节":
      return text[numeral.start - 1] === "第";
    default:
      return false;
  }
}

/** 十二届五次会议, 十次、十一次全会 */
const meeting = lit(
  "会议",
  "常务会",
  "办公会",
  "党组会",
  "党委会",
  "理事会",
  "全会",
  "全体",
  "党代会",
  "代表大会",
  "常委会",
);

const numeralCharacter = character((c) => numeralClass(c.charCodeAt(0)) !== NONE);

const meetings = any(
  meeting,
  seq(oneOf("、和"), numeralCharacter, times(2, numeralCharacter), lit("次"), meeting),
);

/** How far in front of it a number of years is said to be one: 平均受教育年限从2020年的9.6年提升至11.3年. */
const termReach = 24;

const lasting = lit(..."年限 寿命 工龄 周期 年期 补助期 补贴期 奖补期 贴息期 扶持期".split(" "));

const orMore = lit("期以上", "以上", "及以上", "期以内");
const continued = any(
  lit("连续", "满"),
  wordWith(({ bound }) => bound !== undefined),
);

/** 免缴3年租金, 补贴3年: how long something is given or not asked for. */
export const freed = lit(
  ..."免缴 免除 免交 免收 再免 减免 免租 补贴 补助 奖补 奖励 扶持 资助 贴息 发放".split(" "),
);
/** 自投产之日起2年内, 验收后3年内; 印发后3个月内 is a time by which. */
export const fromEvent = seq(
  any(lit("起"), seq(not(lit("印发", "发布", "公布", "施行", "下发", "今", "此", "以")), lit("后"))),
  opt(lit("的", "，")),
);

/** 受教育年限达到11.3年, 连续五年, 满3年, 不少于5年: years that are counted; 2025年 and 十五年规划 are none. */
function countsYears(scan: Scan, numeral: Numeral, behind: number): boolean {
  const { text } = scan;
  if (numeral.value > 200 || "代度级份".includes(text[behind] ?? "|")) return false;
  if (numeral.decimal) return true;
  const whole = { start: 0, end: text.length };
  if (before(scan, numeral.start, continued, whole)) return true;
  if (ahead(scan, behind, orMore, whole) || before(scan, numeral.start, freed, whole)) return true;
  if (ahead(scan, behind, lit("内"), whole) && before(scan, numeral.start, fromEvent, whole)) return true;
  const clause = { start: Math.max(0, numeral.start - termReach), end: numeral.start };
  const front = readFront(scan, numeral.start, Math.max(0, numeral.start - 8));
  const measured = front.level || front.change !== null || text[numeral.start - 1] === "达";
  return measured && inside(scan, lasting, clause);
}

/** 由20日压缩至7日, 15日内, 30日以内: days that are counted; 5月15日前 and 每月20日前 are dates. */
function countsDays(scan: Scan, numeral: Numeral, behind: number): boolean {
  const { text } = scan;
  if ("月号".includes(text[numeral.start - 1] ?? "|")) return false;
  const whole = { start: 0, end: text.length };
  if (ahead(scan, behind, lit("内", "以内", "之内"), whole)) return true;
  const front = readFront(scan, numeral.start, Math.max(0, numeral.start - 10));
  if (
    front.level &&
    before(
      scan,
      numeral.start,
      seq(
        wordWith(({ change }) => change !== undefined),
        wordWith(({ level }) => level === true),
      ),
      whole,
    )
  )
    return true;
  return (
    before(scan, numeral.start, lit("由", "从"), whole) &&
    ahead(
      scan,
      behind,
      seq(
        wordWith(({ change }) => change !== undefined),
        wordWith(({ level }) => level === true),
      ),
      whole,
    )
  );
}
