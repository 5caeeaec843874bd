import { form } from "../../lexicon/forms.ts";
import { isAgeUnit } from "../../mentions/quantities/units.ts";
import type { QuantityMention } from "../../types/record.ts";

const reaches = new Set(["米", "公里", "分钟", "小时"]);
/** 3岁以下婴幼儿托位数达5.8个: a rate or number of those of an age, and what it reaches. */
const ofAge = form("relations/of-age");
/** 45分钟以内通勤比例达81%, 600米半径人口覆盖率达到55.4%, 600米以下空域通信覆盖率达到85%: of what is within reach. */
const ofReach = form("relations/of-reach");
const spans = new Set(["秒", "分钟", "小时", "天", "日", "个工作日"]);
/** 10秒接听率达95%, 3分钟内出车率98%: of what is done in time. */
const inTime = form("relations/in-time");
const furthest = 32;

/** An age or a distance that is part of what a rate or a number is called: it says nothing of its own. */
export function isPartOfMeasure(text: string, { unit, span }: QuantityMention): boolean {
  const behind = text.slice(span.end, span.end + furthest);
  if (isAgeUnit(unit)) return ofAge.test(behind);
  return (reaches.has(unit) && ofReach.test(behind)) || (spans.has(unit) && inTime.test(behind));
}
