import { senseOf } from "../outline/kinds.ts";
import type { IndicatorKind, OutlineNode } from "../types.ts";
import type { Clause } from "./indicator-clause.ts";
import { indicatorWords } from "./indicator-words.ts";

/** Whether a node stands under a heading over what has been reached: 2009年工作回顾, 现状. */
export function isReview(node: OutlineNode | null): boolean {
  for (let n = node; n; n = n.parent) {
    if (n.kind === "finding") return true;
    const sense = senseOf(n.title);
    if (sense === "finding") return true;
    if (sense) return false;
  }
  return false;
}

// （省财政厅给予）… the amount may stand before or behind its verb; both lie within the sentence
const sentenceReach = 90;

/**
 * Whether a quantity is promised, reached or a condition.
 *
 * @param year the year it is said to hold, where the text says one before the document's own
 */
export function kindOf(text: string, clause: Clause, review: boolean, past: boolean): IndicatorKind {
  if (isThreshold(text, clause)) return "threshold";
  if (review || past) return "baseline";
  const { achieved } = indicatorWords();
  const { start } = clause.quantity.span;
  const before = text.slice(Math.max(clause.clause, start - 30), start);
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
    if (/收入|销售|产值|额|投资|资产|数量|规模|对|年/u.test(before)) return true;
  }
  const from = Math.max(sentence, start - sentenceReach);
  const around = text.slice(from, Math.min(text.length, end + 40)).split(/[。！？\n]/u);
  const here =
    around.find(
      (part, i) => from + around.slice(0, i).join("。").length + part.length + (i > 0 ? 1 : 0) >= start,
    ) ?? "";
  if (!granting.test(here) || !grantedTo.test(here)) return false;
  if (/元$/u.test(unit)) {
    return !spending.test(text.slice(Math.max(clause.clause, start - 14), start)) && quantity.change === null;
  }
  if (/^[%％‰]$/u.test(unit)) {
    return (
      quantity.change === null &&
      /[按照超过额费入的例]$/u.test(
        text.slice(Math.max(clause.clause, start - 2), start).replace(/的$/u, "的"),
      )
    );
  }
  return condition && /给予|奖励|补助/u.test(text.slice(end, end + 50).split("。")[0] ?? "");
}
