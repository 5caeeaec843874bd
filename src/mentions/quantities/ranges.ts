import type { Scan } from "../../clause/scan.ts";
import { MULTIPLIER, NONE, numeralClass, numeralValue } from "../../text/numeral-characters.ts";
import { type Numeral, readNumeral } from "../../text/numerals.ts";
import type { Counted } from "./counted.ts";
import { isDateOrSeries } from "./dates.ts";
import { isLabel, namedBehind } from "./number-names.ts";
import { behindMark } from "./range-mark.ts";
import { unitBehind } from "./unit-behind.ts";
import { isShare } from "./units.ts";

/** 5000万元（含）—1亿元, 1000万元(不含)以下 */
const inclusions = ["（含）以上", "及以上", "以上", "（含）", "（不含）"];

/**
 * Two numbers and one unit: 2—3个, 5至10家, 6%-7%, 10万—20万元, 2-3万元, 二至三万元, 5000万元（含）—1亿元.
 * A range of mixed multipliers takes the second's for the first where the first has none that high.
 */
export function readRange(scan: Scan, first: Numeral): Counted | null {
  const { text } = scan;
  if (first.bare) return null;
  const near = unitBehind(text, first);
  let markAt = near.unit ? near.unit.end : first.end;
  markAt += inclusions.find((note) => text.startsWith(note, markAt))?.length ?? 0;
  const from = behindMark(text, markAt);
  if (from < 0 || numeralClass(text.charCodeAt(from)) === NONE) return null;
  const second = readNumeral(text, from);
  if (!second || second.bare || isDateOrSeries(scan, second)) return null;
  const behind = unitBehind(text, second);
  if (near.unit && behind.unit?.text !== near.unit.text) return null;
  if (!behind.unit && !near.unit && (namedBehind(text, second.end) || isLabel(text, second))) return null;
  if (!behind.unit && /^0\d|^(?:19|20)\d\d$/u.test(text.slice(first.start, first.end))) return null;
  if (!behind.unit && !second.arabic && second.end - second.start === 1) return null;
  const value =
    near.unit && !isShare(near.unit.text) && first.scaled
      ? first.value
      : scaledLike(text, first, second, near.unit !== null);
  if (value >= second.value) return null;
  return {
    start: first.start,
    numberEnd: second.end,
    end: behind.unit ? behind.unit.end : second.end,
    value,
    valueTo: second.value,
    unit: behind.unit?.text ?? "",
    loose: behind.loose,
  };
}

/** The first number in the scale of the second: 2—3万 is 20,000 to 30,000, 一千至两千万 1e7 to 2e7, 二至三百 200 to 300. */
function scaledLike(text: string, first: Numeral, second: Numeral, ownUnit: boolean): number {
  if (ownUnit) return first.value;
  const highest = powerAtEnd(text, second, 4);
  const own = powerAtEnd(text, first, 4);
  let scale = highest > own ? 10 ** (highest - own) : 1;
  // 五到八百, 3千至5千万 have the hundreds and thousands only where the first is a bare digit
  if (scale === 1 && !first.scaled && first.value < 10) scale = 10 ** powerAtEnd(text, second, 2);
  const value = Number((first.value * scale).toPrecision(15));
  return value < second.value ? value : first.value;
}

/** The power of ten of the multipliers that a number ends in, none below `least`: 8 in 三十亿, 12 in 1.2万亿. */
function powerAtEnd(text: string, { start, end }: Numeral, least: number): number {
  let power = 0;
  for (let i = end - 1; i >= start && numeralClass(text.charCodeAt(i)) === MULTIPLIER; i--) {
    const one = numeralValue(text.charCodeAt(i));
    if (one < least) break;
    power += one;
  }
  return power;
}
