import { form } from "../../lexicon/forms.ts";
import { readNumeral } from "../../text/numerals.ts";
import type { QuantityMention } from "../../types/record.ts";

/** So far on either side of a place the words are looked for that say it has changed. */
const reach = 24;

const lowest = 999;

/**
 * A place that something has risen or fallen to, or comes from (从全国第12位跃升至第5位, 升至全省第3): ordinals count
 * nothing else. `at` is the offset behind 第, or behind the blank that follows it.
 */
export function readRank(text: string, at: number): QuantityMention | null {
  const numeral = readNumeral(text, at);
  if (!numeral || numeral.decimal || numeral.value < 1 || numeral.value > lowest) return null;
  const { end: numberEnd, value } = numeral;
  // 第 5 位
  const place = text[numberEnd] === " " ? numberEnd + 1 : numberEnd;
  const unit = "位名".includes(text[place] ?? "|") ? text[place]! : "";
  const end = unit === "" ? numberEnd : place + 1;
  const ordinal = text[at - 1] === " " ? at - 2 : at - 1;
  const before = text.slice(Math.max(0, ordinal - reach), ordinal);
  const behind = text.slice(end, end + reach).trimStart();
  const reached = form("quantity/rank-reached").exec(before);
  const changed = reached ?? form("quantity/rank-left").exec(before);
  const goesOn = reached ? form("quantity/behind-rank") : form("quantity/rank-gone-over");
  if (!changed || !goesOn.test(behind)) return null;
  // among whom it is: 全国
  const span = { start: ordinal - (changed[1]?.length ?? 0), end };
  return {
    type: "quantity",
    text: text.slice(span.start, span.end),
    span,
    number: { start: at, end: numberEnd },
    value,
    unit,
    comparator: "=",
    change: null,
  };
}
