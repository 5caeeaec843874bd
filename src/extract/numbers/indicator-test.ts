import type { QuantityMention } from "../../types/record.ts";
import type { Clause } from "./indicator-clause.ts";
import { indicatorWords } from "./indicator-words.ts";

// said of a share, a rate, a sum, whatever the numeral is written with
const measured = /^(?:[%％‰倍番]|个?百分点|元|美元|.*元$)/u;
// 指数达到125, 系数降到0.4: the measures without a unit
const pureNumbers =
  /(?:指数|系数|比例|比值|密度|强度|得分|评分|排名|水平|比|率|规模|产业|总量|总数|数量|人数|数|产值|收入|总额|营收|资产|投资)[^，。；]{0,8}$/u;

/** Whether a quantity says what is or shall be; not list announcements, durations, properties of products. */
export function isIndicator(text: string, clause: Clause): boolean {
  const { quantity, right } = clause;
  const { unit, value, comparator } = quantity;
  const printed = text.slice(quantity.number.start, quantity.number.end);
  const left = text.slice(Math.max(clause.clause, quantity.span.start - 24), quantity.span.start);
  const behind = text.slice(right.start, right.start + 14);
  const { listed, listedUnlessBuilt, building, built, properties, propertiesUnless, speeds } =
    indicatorWords();
  if (/[含即计][^，。；]{0,1}$/u.test(left) && /^）/u.test(behind)) return false; // （含50万元）
  // 整合为一张许可证, 合并成一个窗口: an article
  if (printed === "一" && /[为成]$/u.test(left) && !measured.test(unit)) return false;
  if (unit === "") return countsPlain(text, quantity, left, behind, printed);
  // 每认定1家给予10万元: the base of a rate
  if (
    comparator === "=" &&
    quantity.change === null &&
    /每[^，。；、\d年]{0,4}$/u.test(left) &&
    value <= 1000 &&
    !measured.test(unit)
  ) {
    if (!/每(?:个|家|县|市|区|村|年)[^，。；]{2,4}$/u.test(left)) return false;
  }
  if (properties.has(unit)) {
    const around = left + behind.slice(0, 6);
    return propertiesUnless.test(around) && !/^[^，。；]{0,2}(?:生活圈|服务圈|便民圈)/u.test(behind);
  }
  if (speeds.test(left) || (/米$|公里$/u.test(unit) && /^[内外]/u.test(behind))) return false; // 50米内换乘
  // 千亿斤粮食生产能力建设规划 is a name, 达到千亿元 is none
  if (comparator === "=" && /^[百千万亿]+$/u.test(printed) && !/[达到至为破了上]$/u.test(left)) return false;
  // 全球前1‰学科1个: a rank within the name
  if (/^前/u.test(quantity.text) && /[%％‰]/u.test(unit)) return false;
  if (measured.test(unit)) return !/^级|^大关/u.test(behind) || comparator !== "=";
  const arabic = /\d/u.test(printed);
  if (unit === "大")
    return (
      !listed.test(behind) &&
      !listedUnlessBuilt.test(behind) &&
      built.test(text.slice(right.start, right.start + 20))
    );
  const announces = listed.test(behind) || (listedUnlessBuilt.test(behind) && !building.test(left));
  if (
    announces &&
    quantity.valueTo === undefined &&
    comparator !== ">" &&
    comparator !== ">=" &&
    value < 200
  ) {
    return comparator === "~" && arabic;
  }
  if (arabic) return true;
  // 三个中心, 两种手段, 一支队伍 only name what follows; 二十余位, 三到五个 and 至少一名 count
  return comparator !== "=" || quantity.valueTo !== undefined || (value >= 20 && value % 10 === 0);
}

/** A number without a unit: 6000万农民, 指数达到125, 过千亿, 三分之一. */
function countsPlain(
  text: string,
  quantity: QuantityMention,
  left: string,
  behind: string,
  printed: string,
): boolean {
  if (/分之|一半|\d[/／]\d/u.test(printed)) return true;
  if (/^零/u.test(printed)) return /^增长/u.test(text.slice(quantity.number.end, quantity.number.end + 2));
  const scaled = /[万亿千百]/u.test(printed);
  const arabic = /\d/u.test(printed);
  if (!arabic && scaled)
    return behind.startsWith("级")
      ? /级(?:产业规模|规模|产业集群|产业链)/u.test(behind)
      : quantity.comparator !== "=" && pureNumbers.test(left);
  if (scaled)
    return (/^[\u3400-\u9fff“]/u.test(behind) && !/^(?:级|人口以上)/u.test(behind)) || pureNumbers.test(left);
  return pureNumbers.test(left) && (quantity.comparator !== "=" || /[达到为至于是由从]$/u.test(left));
}
