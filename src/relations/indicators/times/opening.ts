import type { Reading } from "../../../types/reading.ts";
import type { Statement } from "../statement.ts";
import { isPast, lastBefore, yearOrDay } from "./periods.ts";

/** Times that are looked at, from the number back. */
const mostPassedOver = 8;
const printedYear = /^\D{0,2}(?:19|20)\d{2}年/u;
const compared = ["比", "较", "由", "从"];
const until = ["截至", "截止", "到", "至"];

/**
 * The time that a paragraph which looks back opens a sentence with, for the sentences behind it that say none: 截至2020年底，
 * 老年人口68万人。建成养老机构126家。 A year that is printed amid a sentence since then ends it.
 */
export function openingTime({ periods, anchor, scan }: Reading, { sentence }: Statement): string | null {
  const { text } = scan;
  const last = lastBefore(periods, sentence.start);
  const from = text.lastIndexOf("\n", sentence.start - 1) + 1;
  for (let i = last; i > last - mostPassedOver; i--) {
    const period = periods[i];
    if (!period || period.span.start < from) return null;
    const before = text.slice(from, period.span.start).trimEnd();
    // 比2015年末提高3.2个百分点: what it is compared with
    if (!printedYear.test(period.text) || compared.includes(before.at(-1) ?? "|")) continue;
    const lead = until.find((word) => before.endsWith(word)) ?? "";
    const opens = ["", "。", "；", "："].includes(before.slice(0, before.length - lead.length).at(-1) ?? "");
    return opens && period.to !== null && isPast(period, anchor) ? yearOrDay(period) : null;
  }
  return null;
}
