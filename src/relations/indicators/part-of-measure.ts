import type { QuantityMention } from "../../types/record.ts";

const years = new Set(["岁", "周岁"]);
const reaches = new Set(["米", "公里", "分钟", "小时"]);
/** 3岁以下婴幼儿托位数达5.8个: a rate or number of those of an age, and what it reaches. */
const ofAge =
  /^(?:[（(]含[）)])?(?:及?以[上下内])?[\p{Script=Han}、A-Z]{2,16}?(?:率|托位数|人数|比例|占比|年限)[^\d，。；：、]{0,8}\d/u;
/** 45分钟以内通勤比例达81%, 600米半径人口覆盖率达到55.4%, 600米以下空域通信覆盖率达到85%: of what is within reach. */
const ofReach =
  /^(?:以内|之内|内|半径|范围|服务|步行|可达|通达|通勤|换乘|便民|生活|供水|覆盖|空域|低空|高度|深度)\p{Script=Han}{0,14}?(?:率|比例|占比)[^\d，。；：、]{0,8}\d/u;
const spans = new Set(["秒", "分钟", "小时", "天", "日", "个工作日"]);
/** 10秒接听率达95%, 3分钟内出车率98%: of what is done in time. */
const inTime = /^(?:以?内)?\p{Script=Han}{1,10}?(?:率|比例|占比)\p{Script=Han}{0,6}\d/u;
const furthest = 32;

/** An age or a distance that is part of what a rate or a number is called: it says nothing of its own. */
export function isPartOfMeasure(text: string, { unit, span }: QuantityMention): boolean {
  const behind = text.slice(span.end, span.end + furthest);
  if (years.has(unit)) return ofAge.test(behind);
  return (reaches.has(unit) && ofReach.test(behind)) || (spans.has(unit) && inTime.test(behind));
}
