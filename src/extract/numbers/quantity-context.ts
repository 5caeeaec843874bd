import { isSpace } from "../../text/span.ts";
import type { QuantityMention } from "../../types/record.ts";
import { boundAfar, changeAfar, readBack, readFront } from "./comparators.ts";
import { type Counted, currencySymbols, isHan } from "./counted.ts";

// between the parts of an enumeration that share a verb: 提高3分、5分和1毛钱, 最高500万元（国家级）、100万元
const joint = /^(?:（[^（）\d]{0,14}）)?[、和及与，]?$/u;

/**
 * The mention that a counted number makes with the words around it: bound, change, sign.
 *
 * @param previous the mention before it, whose verb and bound it may share
 * @param floor offset that is not looked beyond to the left
 */
export function complete(
  text: string,
  counted: Counted,
  previous: QuantityMention | undefined,
  floor: number,
): QuantityMention {
  const { start, numberEnd, value, valueTo, unit } = counted;
  let begin = start;
  let signed = value;
  const sign = text[start - 1];
  if (text[start - 1] === "." && counted.unit === "" && Number.isInteger(value)) {
    // .5
    signed = Number(`.${text.slice(start, numberEnd)}`);
    begin = start - 1;
  } else if (
    // 为经营主体减负2500亿元 is no negative sum
    ((sign === "负" || sign === "負") &&
      (!isHan(text.charCodeAt(start - 2)) || "为至到是了达".includes(text[start - 2]!))) ||
    ("-－".includes(sign ?? "|") && startsClause(text, start - 1))
  ) {
    signed = -value;
    begin = start - 1;
  } else if (sign !== undefined && sign in currencySymbols) begin = start - 1;
  const front = readFront(text, begin, floor);
  const back = readBack(text, counted.end);
  const share = /^[%％‰倍番]$|百分点$/u.test(unit);
  const change =
    unit === "番"
      ? "increase"
      : (front.change ?? (front.level ? null : changeAfar(text, front.start, floor, share)));
  // 排名前10位: the tenth or better
  const ranked = sign === "前" && /^(?:[%％‰]|[位名强])/u.test(unit);
  let comparator =
    (ranked ? "<=" : null) ?? front.comparator ?? back.comparator ?? (counted.loose ? "~" : null);
  if (comparator === "~" && back.comparator) comparator = back.comparator;
  const mention: QuantityMention = {
    type: "quantity",
    text: "",
    span: { start: Math.min(front.start, ranked ? begin - 1 : begin), end: back.end },
    number: {
      start: begin === start - 1 && sign !== undefined && sign in currencySymbols ? start : begin,
      end: numberEnd,
    },
    value: signed,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit,
    comparator: comparator ?? "=",
    change,
  };
  // 客运量分别达1409万、1305万人次: the unit stands behind the last
  if (previous?.unit === "" && unit !== "" && /^[、和与]$/u.test(text.slice(previous.number.end, begin))) {
    previous.unit = unit;
  }
  const gap = previous ? text.slice(previous.span.end, begin) : "|";
  if (previous && gap.length <= 18 && gap.length > 0 && joint.test(gap)) {
    if (front.comparator === null && !back.comparator && !counted.loose && isInherited(text, previous)) {
      mention.comparator = previous.comparator;
    }
    // 减少约510万亩，900多种动物受到威胁: behind a comma only the like goes on
    const like = !gap.endsWith("，") || previous.unit === unit;
    if (change === null && front.level === false && like) mention.change = previous.change;
    // 快于全国3.4个、1个百分点
    if (previous.unit === "个" && unit === "个百分点") previous.unit = unit;
  } else if (comparator === null) {
    mention.comparator = boundAfar(text, begin, floor) ?? atMost(text, begin, floor) ?? "=";
  }
  mention.text = text.slice(mention.span.start, mention.span.end);
  return mention;
}

// 最高按当年度营业收入增量的0.1%, 最高给予提供引才服务的机构5万元; not 最高奖励标准提高到5万元
const handedAtMost = /(?:最高|最多|至多)可?(?:按照?|给予|予以)[^，。；：、！？\n\d]{0,40}$/u;

/** The bound of a grant that names its base or its receiver between 最高 and the number. */
function atMost(text: string, at: number, floor: number): "<=" | null {
  const before = text.slice(Math.max(floor, at - 48), at);
  return handedAtMost.test(before) && !/(?:提高|提升|调整)[到至为]/u.test(before) ? "<=" : null;
}

/** Only a bound in front holds for the next number too: 最高50万元、100万元, but not 50家以上、100家. */
function isInherited(text: string, previous: QuantityMention): boolean {
  return (
    previous.comparator !== "=" &&
    readBack(text, previous.span.end - 2).comparator === null &&
    !/[上内右下余多]$/u.test(previous.text)
  );
}

function startsClause(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || isSpace(text.charCodeAt(at - 1)) || "（为至，。".includes(before);
}
