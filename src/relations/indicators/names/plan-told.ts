import { form } from "../../../lexicon/forms.ts";
import type { QuantityMention } from "../../../types/record.ts";
import type { Statement } from "../statement.ts";
import type { Phrase } from "./phrase.ts";

/** 年初预算 of 占年初预算4亿元的75%: the plan that a share right behind is of; null where none is. */
export function planTold({ own, statement }: Phrase): string | null {
  const { quantity, quantities, index, scan, left } = statement;
  if (!isShareOf(statement, quantity, quantities[index + 1])) return null;
  // 完成年初预算4亿元的75%: the verb is no part of a name
  const words = form("name/plan-told").test(own) ? own : scan.text.slice(left.start, quantity.number.start);
  return form("name/plan-told").exec(words)?.groups?.plan ?? null;
}

/** 占年初预算4亿元的75%: of the number right before it. */
export function isShareOfTheLast(statement: Statement): boolean {
  const { quantity, quantities, index } = statement;
  return isShareOf(statement, quantities[index - 1], quantity);
}

function isShareOf({ scan }: Statement, sum?: QuantityMention, share?: QuantityMention): boolean {
  if (!sum || share?.unit !== "%") return false;
  return scan.text.slice(sum.span.end, share.span.start).trim() === "的";
}
