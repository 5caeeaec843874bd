import { membersOf } from "../../../text/joints.ts";
import type { Anchor } from "../../../types/reading.ts";
import type { PeriodMention } from "../../../types/record.ts";
import { joinsNumbers } from "../names/dealt-out.ts";
import type { Statement } from "../statement.ts";
import { governs } from "./governing.ts";
import { isPast, lastBefore, yearOrDay } from "./periods.ts";
import type { Time } from "./time.ts";

/** How many times one list deals out. */
const mostTimes = 6;

/**
 * When a number of a list holds to which a list of times, as long, deals them out: 到2015年、2020年森林覆盖率分别达到35%、40%
 * → 2015, 2020. Null where nothing is dealt out, or where 分别 deals out subjects: 2015年和2016年，A和B分别为5%和6%.
 */
export function dealtTime(
  statement: Statement,
  periods: readonly PeriodMention[],
  anchor: Anchor,
): Time | null {
  const { scan, quantities, index, sentence } = statement;
  const goesOn = (i: number) =>
    i > 0 &&
    i < quantities.length &&
    joinsNumbers(scan.text.slice(quantities[i - 1]!.span.end, quantities[i]!.span.start));
  let first = index;
  while (index - first < mostTimes && goesOn(first)) first--;
  let end = index + 1;
  while (end - first <= mostTimes && goesOn(end)) end++;
  const size = end - first;
  const { start } = quantities[first]!.span;
  const last = lastBefore(periods, start);
  if (size < 2 || size > mostTimes || last < size - 1) return null;
  const list = periods.slice(last - size + 1, last + 1);
  const between = withoutDealt(scan.text.slice(list.at(-1)!.span.end, start));
  if (list[0]!.span.start < sentence.start || !between.includes("分别") || membersOf(between).length > 1)
    return null;
  const listed = list.every(
    ({ span, to }, i) =>
      to !== null && (i === 0 || joinsNumbers(scan.text.slice(list[i - 1]!.span.end, span.start))),
  );
  if (!listed || !governs({ statement, period: list[0]!, anchor })) return null;
  const own = list[index - first]!;
  return { by: yearOrDay(own), said: true, past: isPast(own, anchor) };
}

/** 污水处理率分别达到80%和85%，垃圾处理率分别达到: what another list has been dealt is left out. */
function withoutDealt(text: string): string {
  const clauses = text.split(/[，；]/u);
  return clauses.map((clause, i) => (i < clauses.length - 1 ? clause.split(/\d/u, 1)[0] : clause)).join("，");
}
