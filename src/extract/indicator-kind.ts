import { senseOf } from "../outline/kinds.ts";
import type { OutlineNode } from "../types.ts";
import type { Clause } from "./indicator-clause.ts";
import type { Time } from "./indicator-time.ts";
import { indicatorWords } from "./indicator-words.ts";

/** Whether a node stands under a heading over what has been reached: 2009年工作回顾, 现状. */
export function isReview(node: OutlineNode | null): boolean {
  if (node === null || node.kind === "goal" || node.kind === "task") return false;
  if (node.kind === "finding") return true;
  let nearest: ReturnType<typeof senseOf> = null;
  for (let n: OutlineNode | null = node; n; n = n.parent) {
    const sense = senseOf(n.title);
    // 建设取得重大成效 under 目标任务 is what shall be
    if (sense === "goal") return false;
    nearest ??= sense;
  }
  return nearest === "finding";
}

// （省财政厅给予）… the amount may stand before or behind its verb; both lie within the sentence
const sentenceReach = 90;

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

/** Whether a quantity is a condition (年营业收入2000万元以上的企业) or the amount of a grant (给予最高500万元补助). */
export function isThreshold(text: string, clause: Clause): boolean {
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
  const money = /元$/u.test(unit);
  const rate = /^[%％‰]$/u.test(unit);
  if (!money && !rate && !condition) return false;
  const from = Math.max(sentence, start - sentenceReach);
  const ahead = untilSentenceEnd(text, end, quantity.comparator === "=" ? 40 : 90);
  const around = text.slice(from, ahead);
  if (!granting.test(around) || !grantedTo.test(around)) return false;
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

// 。 ！ ？ LF
const sentenceEnds = new Set([0x3002, 0xff01, 0xff1f, 0x0a]);

function untilSentenceEnd(text: string, at: number, most: number): number {
  let i = at;
  const end = Math.min(text.length, at + most);
  while (i < end && !sentenceEnds.has(text.charCodeAt(i))) i++;
  return i;
}
