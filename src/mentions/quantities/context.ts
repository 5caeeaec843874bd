import type { Scan } from "../../clause/scan.ts";
import { MULTIPLIER, numeralClass } from "../../text/numeral-characters.ts";
import { isSpace } from "../../text/span.ts";
import type { QuantityMention } from "../../types/record.ts";
import { atMost, boundAfar, changeAfar, readBack, readFront } from "./bounds.ts";
import { type Counted, currencySymbols, isHan } from "./counted.ts";
import { isShare } from "./units.ts";

/** Between the parts of an enumeration that share a verb and a bound: 提高3分、5分和1毛钱, 最高500万元（国家级）、100万元. */
const joints = "、和及与，";
const longestNote = 14;
/** Ends of a mention whose bound stands behind its number and holds for it alone: 50家以上、100家. */
const boundEnds = "上内右下余多";

/**
 * The mention that a counted number makes with the words around it: bound, change, sign.
 *
 * @param previous the mention before it, whose verb and bound it may share
 * @param floor offset that is not looked beyond to the left
 */
export function complete(
  scan: Scan,
  counted: Counted,
  previous: QuantityMention | undefined,
  floor: number,
): QuantityMention {
  const { text } = scan;
  const { numberEnd, valueTo, unit } = counted;
  const { begin, number, value } = signed(text, counted);
  const front = readFront(scan, begin, floor);
  const back = readBack(scan, counted.end, unit);
  const change =
    unit === "番"
      ? "increase"
      : (front.change ?? (front.level ? null : changeAfar(scan, front.start, floor, isShare(unit))));
  // 排名前10位: the tenth or better
  const ranked = text[counted.start - 1] === "前" && "%‰位名强".includes(unit[0] ?? "|");
  // 上百家, 上千名
  const many =
    text[begin - 1] === "上" &&
    !"迈跨跃站登".includes(text[begin - 2] ?? "|") &&
    MULTIPLIER === numeralClass(text.charCodeAt(begin));
  let comparator =
    (ranked ? "<=" : many ? ">=" : null) ??
    front.comparator ??
    back.comparator ??
    (counted.loose ? "~" : null);
  if (comparator === "~" && back.comparator) comparator = back.comparator;
  if (comparator === null && front.capped && valueTo === undefined) comparator = "<=";
  const mention: QuantityMention = {
    type: "quantity",
    text: "",
    span: { start: Math.min(front.start, ranked || many ? begin - 1 : begin), end: back.end },
    number: { start: number, end: numberEnd },
    value,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit,
    comparator: comparator ?? "=",
    change,
  };
  const gap = previous ? text.slice(previous.span.end, begin) : "";
  // 客运量分别达1409万、1305万人次: the unit stands behind the last
  if (previous?.unit === "" && unit !== "" && gap.length === 1 && "、和与".includes(gap))
    previous.unit = unit;
  if (previous && isJoint(gap)) {
    // 超100家企业，90所学校: behind a comma only the like goes on
    const like = !gap.endsWith("，") || previous.unit === unit;
    if (
      like &&
      front.comparator === null &&
      !back.comparator &&
      !counted.loose &&
      isInherited(scan, previous)
    ) {
      mention.comparator = previous.comparator;
    }
    // 减少约510万亩，900多种动物受到威胁
    if (change === null && !front.level && like) mention.change = previous.change;
    // 快于全国3.4个、1个百分点
    if (previous.unit === "个" && unit === "个百分点") previous.unit = unit;
  } else if (comparator === null) {
    mention.comparator = boundAfar(scan, begin, floor) ?? atMost(scan, begin, floor) ?? "=";
  }
  mention.text = text.slice(mention.span.start, mention.span.end);
  return mention;
}

/** The number with its sign: .5, 负0.3, -2, ￥5; 为经营主体减负2500亿元 is no negative sum. */
function signed(text: string, { start, numberEnd, value, unit }: Counted) {
  const sign = text[start - 1] ?? "";
  if (sign === "." && unit === "" && Number.isInteger(value))
    return { begin: start - 1, number: start - 1, value: Number(`.${text.slice(start, numberEnd)}`) };
  const before = text.charCodeAt(start - 2);
  const minus =
    sign === "负" || sign === "負"
      ? !isHan(before) || "为至到是了达".includes(text[start - 2]!)
      : sign === "-" && startsClause(text, start - 1);
  if (minus) return { begin: start - 1, number: start - 1, value: -value };
  if (currencySymbols.has(sign)) return { begin: start - 1, number: start, value };
  return { begin: start, number: start, value };
}

/** Nothing but a joint, perhaps behind a note in brackets, stands between two numbers. */
function isJoint(gap: string): boolean {
  if (gap.length === 1) return joints.includes(gap);
  if (gap[0] !== "（") return false;
  const close = gap.indexOf("）");
  if (close < 0 || close > longestNote + 1 || /\d/u.test(gap)) return false;
  return gap.length === close + 1 || (gap.length === close + 2 && joints.includes(gap.at(-1)!));
}

/** Only a bound in front holds for the next number too: 最高50万元、100万元, but not 50家以上、100家. */
function isInherited(scan: Scan, { comparator, span, text }: QuantityMention): boolean {
  return (
    comparator !== "=" &&
    readBack(scan, span.end - 2, "").comparator === null &&
    !boundEnds.includes(text.at(-1) ?? "|")
  );
}

function startsClause(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || isSpace(text.charCodeAt(at - 1)) || "（为至，。".includes(before);
}
