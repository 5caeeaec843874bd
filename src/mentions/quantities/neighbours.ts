import {
  ARABIC,
  DIGIT,
  MULTIPLIER,
  NONE,
  numeralClass,
  numeralValue,
} from "../../text/numeral-characters.ts";
import { readNumeral } from "../../text/numerals.ts";
import type { Counted } from "./counted.ts";
import { readUnit } from "./units.ts";

/**
 * Two neighbouring digits that stand for a range: 两三个, 三四十家, 八九亿元, 三五个. Only with a unit behind, and not
 * behind a numeral (十四五), 第 or “.
 */
export function readNeighbours(text: string, at: number): Counted | null {
  const [one, two] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  if (numeralClass(one) !== DIGIT || numeralClass(two) !== DIGIT) return null;
  const [low, high] = [numeralValue(one), numeralValue(two)];
  if (low === 0 || (high !== low + 1 && !(low === 3 && high === 5))) return null;
  const before = text[at - 1] ?? "";
  if (numeralClass(text.charCodeAt(at - 1)) !== NONE || "第“".includes(before || "|")) return null;
  const second = readNumeral(text, at + 1);
  if (!second || second.decimal) return null;
  for (let i = at + 2; i < second.end; i++) if (numeralClass(text.charCodeAt(i)) !== MULTIPLIER) return null;
  const unit = readUnit(text, second.end, second.end - at > 2 ? "several" : "one");
  if (!unit) return null;
  const scale = second.value / high;
  return {
    start: at,
    numberEnd: second.end,
    end: unit.end,
    value: low * scale,
    valueTo: second.value,
    unit: unit.text,
    loose: false,
  };
}

/** What 半 halves without a numeral in front: 压缩至半天, 半小时内; not 半年内 (a time) nor 半天候. */
const halves = ["天", "小时", "个小时", "个工作日", "个月"];

/** 半天, 半小时: half a unit of time. */
export function readHalfUnit(text: string, at: number): Counted | null {
  if (text[at] !== "半" || numeralClass(text.charCodeAt(at - 1)) !== NONE) return null;
  const unit = halves.find((name) => text.startsWith(name, at + 1));
  const before = text[at - 1] ?? "|";
  if (!unit || !"至到为在约近过前短缩少加".includes(before)) return null;
  const end = at + 1 + unit.length;
  if (numeralClass(text.charCodeAt(end)) === ARABIC) return null;
  return { start: at, numberEnd: at + 1, end, value: 0.5, unit, loose: false };
}
