import type { Scan } from "../../../types/reading.ts";
import type { PeriodMention, QuantityMention } from "../../../types/record.ts";
import { lastBefore } from "./periods.ts";

const farthest = 200;
const partMarks = "；。：\n";

/**
 * Whether a time tells when what stands before it in its part of a sentence is done, and nothing of what follows behind
 * the next ； or 。: 新增学位900个，确保6月底前投用；新增床位300张. 到2030年 looks further than its part.
 */
export function closesPart(
  { text }: Scan,
  quantities: readonly QuantityMention[],
  { span, text: words }: PeriodMention,
): boolean {
  if (words.startsWith("到") || !hasClauseBefore(text, span.start)) return false;
  const behind = quantities[lastBefore(quantities, span.start) + 1]?.span.start ?? text.length;
  const rest = text.slice(span.end, Math.min(behind, span.end + farthest));
  // 年底前的目标是： leads over to what follows
  const mark = [...rest].find(isPartMark);
  return mark !== undefined && mark !== "：";
}

/** Whether another clause of its part stands before an offset. */
function hasClauseBefore(text: string, offset: number): boolean {
  for (let i = offset - 1; i >= Math.max(0, offset - farthest); i--) {
    if (text[i] === "，") return true;
    if (isPartMark(text[i]!)) return false;
  }
  return false;
}

const isPartMark = (c: string) => partMarks.includes(c);
