import type { Clause } from "./indicator-clause.ts";
import { capsGrant, isCondition } from "./indicator-condition.ts";
import type { Time } from "./indicator-time.ts";
import { indicatorWords } from "./indicator-words.ts";

// （省财政厅给予）… the amount may stand before or behind its verb; both lie within the sentence
const sentenceReach = 90;

// 主要预期目标是:…; but 圆满完成全年目标
const promise =
  /(?<!(?:完成|实现)[^，。；]{0,12})(?:预期目标|奋斗目标|发展目标|目标[是为：])|力争|争取(?!到?了)|确保(?!了)|(?<!行动|规划)计划(?:投资|新|完成|建|实施|安排|到)|将(?:达|建成|实现|完成|新|投入|突破|超过|形成|继续|再|进一步)|(?<![主重需必纪摘概首紧扼次])要(?![素求点闻件害塞务职])/u;

/** Whether a sentence among others that look back promises: 2017年主要预期目标是…, 到2030年力争…. */
export function promises(text: string, { sentence, quantity }: Clause): boolean {
  return promise.test(text.slice(Math.max(sentence, quantity.span.start - 300), quantity.span.start));
}

/**
 * Whether a quantity that is no condition is promised or reached.
 *
 * @param review it stands under a heading over what has been reached
 * @param time what the text says of its time; null where nothing
 */
export function reachedOrPromised(
  text: string,
  clause: Clause,
  review: boolean,
  time: Time | null,
): "target" | "baseline" {
  if (review || time?.past) return "baseline";
  const { achieved } = indicatorWords();
  const { start } = clause.quantity.span;
  // 现有“1+N”（1个云平台）: what stands before the bracket counts too
  const from = text[clause.clause - 1] === "（" ? clause.clause - 12 : clause.clause;
  const before = text.slice(Math.max(clause.sentence, from, start - 40), start);
  return achieved.test(before) || (time === null && before.includes("累计")) ? "baseline" : "target";
}

/** Amounts of money, also by the year: 元, 美元, 元/年. */
export const moneyUnit = /元(?:[/／][人年月户])?$/u;

/** A condition (年营业收入2000万元以上的企业), the amount of a grant (给予最高500万元补助), or neither. */
export function thresholdOf(text: string, clause: Clause): "condition" | "amount" | null {
  if (isCondition(text, clause)) return "condition";
  return capsGrant(text, clause) || isThreshold(text, clause) ? "amount" : null;
}

function isThreshold(text: string, clause: Clause): boolean {
  const { granting, grantedTo, spending, conditioned } = indicatorWords();
  const { quantity, sentence, clauseEnd } = clause;
  const { start, end } = quantity.span;
  const { unit } = quantity;
  const behind = text.slice(end, Math.min(clauseEnd, end + 24));
  // 年营业收入2000万元以上的企业, 不超过2000万元的…企业
  const condition =
    quantity.comparator !== "=" && quantity.comparator !== "~" && /^(?:（[^）]{0,12}）)?的/u.test(behind);
  if (condition && /元$|^[人家名个]$/u.test(unit) && conditioned.test(behind)) {
    const before = text.slice(Math.max(clause.clause, start - 16), start);
    if (/收入|销售|产值|纳税|额|贷款|资产|数量|对/u.test(before) && !/总额|投资额/u.test(before)) return true;
  }
  const money = moneyUnit.test(unit);
  const rate = /^[%％‰]$/u.test(unit);
  if (!money && !rate && !condition) return false;
  const from = Math.max(sentence, start - sentenceReach);
  const ahead = untilSentenceEnd(text, end, quantity.comparator === "=" ? 40 : 90);
  const around = text.slice(from, ahead);
  if (!granting.test(around) || !(grantedTo.test(around) || handsOut(text, clause))) return false;
  if (money) {
    return (
      !spending.test(text.slice(Math.max(clause.left.start, start - 14), start)) && quantity.change === null
    );
  }
  if (rate) {
    // 按实际融资额的2‰给予补助, not 购置税按7.5%征收
    const near = text.slice(Math.max(sentence, start - 14), untilSentenceEnd(text, end, 30));
    return (
      quantity.change === null &&
      granting.test(near) &&
      /按|不超过/u.test(text.slice(Math.max(sentence, start - 30), start))
    );
  }
  return condition && /给予|奖励|补助/u.test(text.slice(end, ahead));
}

// 对新认定的平台，奖励100万元; 首次入选的企业，奖励8万元: a verb of granting behind the one who gets it
const handed =
  /(?:^|[，；的])(?:再|另|可|分别|一次性)*(?:奖励|奖补|补助|补贴|资助|扶持|配套)(?:资金)?(?:人民币)?$/u;
const receiver = /(?:^|[，。；：、）])对于?[^，。；]|的[^，。；的]{0,12}，/u;

/** Whether a verb of granting stands right before the amount, and in the sentence the one who gets it. */
function handsOut(text: string, { sentence, quantity }: Clause): boolean {
  const before = text.slice(Math.max(sentence, quantity.span.start - sentenceReach), quantity.span.start);
  return handed.test(before) && receiver.test(before);
}

// 。 ！ ？ LF
const sentenceEnds = new Set([0x3002, 0xff01, 0xff1f, 0x0a]);

function untilSentenceEnd(text: string, at: number, most: number): number {
  let i = at;
  const end = Math.min(text.length, at + most);
  while (i < end && !sentenceEnds.has(text.charCodeAt(i))) i++;
  return i;
}
