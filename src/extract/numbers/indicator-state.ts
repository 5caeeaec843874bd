import type { OutlineNode } from "../../types/reading.ts";
import type { Clause } from "./indicator-clause.ts";
import { promises } from "./indicator-kind.ts";
import type { Time } from "./indicator-time.ts";
import { indicatorWords } from "./indicator-words.ts";

// 只有达到80%，才能
const onlyThen = /只有[^。；]{0,60}才/u;

/**
 * Whether a number tells how things stand, whatever the text around it sets out to do: 仍占1/3以上,
 * 超标率16.1%, 900多种动物受到威胁; but 到2030年超标率降至5%, 20家未达标企业全部关停.
 *
 * @param time what the text says of its time; null where nothing
 */
export function isState(text: string, clause: Clause, time: Time | null): boolean {
  if (clause.quantity.change !== null || (time !== null && !time.past)) return false;
  if (!saysState(text, clause) || promises(text, clause)) return false;
  const { start, end } = clause.quantity.span;
  return !onlyThen.test(text.slice(Math.max(clause.sentence, start - 40), end + 60));
}

/** Whether the words around a number are those of a state: 仍占, 只有, 超标率, 受到威胁. */
export function saysState(text: string, { quantity, clause, clauseEnd }: Clause): boolean {
  const { standing, faultRates, ailing } = indicatorWords();
  const { start, end } = quantity.span;
  const before = text.slice(Math.max(clause, start - 40), quantity.number.start);
  return (
    standing.test(before) ||
    (quantity.comparator === "=" && faultRates.test(before)) ||
    ailing.test(text.slice(end, clauseEnd))
  );
}

// 着力解决民生问题 looks back on what was done
const overcome = /解决|化解|破解|克服|应对|补齐|保障|着力|缩小/u;

/** Whether a node stands under a heading over what is wrong: that holds now, not at the end of the last year. */
export function tellsFaults(node: OutlineNode | null): boolean {
  return node !== null && indicatorWords().faults.test(node.title) && !overcome.test(node.title);
}
