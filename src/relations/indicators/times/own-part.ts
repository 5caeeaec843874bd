import type { Scan } from "../../../types/reading.ts";
import type { PeriodMention, QuantityMention } from "../../../types/record.ts";
import { lastBefore } from "./periods.ts";

const farthest = 200;
const partMarks = "；。：\n";

/**
 * Whether a time tells when what stands before it in its part of a sentence is done, and nothing of what follows behind
 * the next ； or 。: 新增学位900个，确保6月底前投用；新增床位300张.
 */
export function closesPart(
  { text }: Scan,
  quantities: readonly QuantityMention[],
  { span }: PeriodMention,
): boolean {
  const last = lastBefore(quantities, span.start);
  const before = quantities[last];
  if (!before || before.span.end < span.start - farthest || hasMark(text.slice(before.span.end, span.start)))
    return false;
  const behind = quantities[last + 1]?.span.start ?? text.length;
  const rest = text.slice(span.end, Math.min(behind, span.end + farthest));
  // 到2020年的目标是： leads over to what follows
  const mark = [...rest].find(isMark);
  return mark !== undefined && mark !== "：";
}

const isMark = (c: string) => partMarks.includes(c);
const hasMark = (words: string) => [...words].some(isMark);
