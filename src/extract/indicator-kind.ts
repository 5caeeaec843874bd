import { senseOf } from "../outline/kinds.ts";
import type { IndicatorKind, OutlineNode } from "../types.ts";
import type { Clause } from "./indicator-clause.ts";
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
 * Whether a quantity is promised, reached or a condition.
 *
 * @param year the year it is said to hold, where the text says one before the document's own
 */
export function kindOf(
  text: string,
  clause: Clause,
  review: boolean,
  past: boolean,
  untimed = false,
): IndicatorKind {
  if (isThreshold(text, clause)) return "threshold";
  if (review || past) return "baseline";
  const { achieved } = indicatorWords();
  const { start } = clause.quantity.span;
  // 现有“1+N”（1个云平台）: what stands before the bracket counts too
  const from = text[clause.clause - 1] === "（" ? clause.clause - 12 : clause.clause;
  const before = text.slice(Math.max(clause.sentence, from, start - 40), start);
  if (untimed && /累计/u.test(before)) return "baseline";
  return achieved.test(before) ? "baseline" : "target";
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
  const from = Math.max(sentence, start - sentenceReach);
  const ahead = untilSentenceEnd(text, end, quantity.comparator === "=" ? 40 : 90);
  const around = text.slice(from, ahead);
  if (!granting.test(around) || !grantedTo.test(around)) return false;
  if (/元$/u.test(unit)) {
    return !spending.test(text.slice(Math.max(clause.clause, start - 14), start)) && quantity.change === null;
  }
  if (/^[%％‰]$/u.test(unit)) {
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

function untilSentenceEnd(text: string, at: number, most: number): number {
  let i = at;
  while (i < text.length && i < at + most && !"。！？\n".includes(text[i]!)) i++;
  return i;
}
