import { isJoint } from "../../text/joints.ts";
import { ARABIC, MULTIPLIER, numeralClass, numeralValue } from "../../text/numeral-characters.ts";
import { type Numeral, readNumeral } from "../../text/numerals.ts";
import { isLabel } from "./number-names.ts";
import { unitBehind } from "./unit-behind.ts";
import { isTimeUnit, type Unit } from "./units.ts";

/** No list of values that share a unit is longer. */
const mostListed = 6;

/** Unit and scale that a number of a list takes from its last: 3000、4000亿元 is 3000亿元 and 4000亿元, 8、10个百分点. */
export interface SharedUnit {
  unit: Unit;
  /** What 亿 of the last is for a number without a multiplier of its own. */
  scale: number;
}

/**
 * The unit that stands once behind a list of numbers in figures, for one of the others; null where the number is a
 * label (1、5个园区), or the last counts time.
 */
export function sharedUnit(text: string, numeral: Numeral): SharedUnit | null {
  if (!numeral.arabic || numeral.bare || isLabel(text, numeral)) return null;
  let last = numeral;
  for (let i = 0; i < mostListed; i++) {
    if (!isJoint(text[last.end]) || numeralClass(text.charCodeAt(last.end + 1)) !== ARABIC) return null;
    const next = readNumeral(text, last.end + 1);
    if (!next?.arabic || next.start !== last.end + 1) return null;
    const { unit } = unitBehind(text, next);
    if (unit) return isTimeUnit(unit.text) ? null : { unit, scale: numeral.scaled ? 1 : scaleOf(text, next) };
    last = next;
  }
  return null;
}

/** 10,000 of 3万, 1e8 of 4000亿 */
function scaleOf(text: string, { start, end }: Numeral): number {
  let power = 0;
  for (let i = end - 1; i >= start && numeralClass(text.charCodeAt(i)) === MULTIPLIER; i--)
    power += numeralValue(text.charCodeAt(i));
  return 10 ** power;
}
