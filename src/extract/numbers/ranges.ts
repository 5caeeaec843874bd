import { ARABIC, MULTIPLIER, NONE, numeralClass } from "../../text/numeral-characters.ts";
import { type Numeral, readNumeral } from "../../text/numerals.ts";
import { type Counted, unitBehind } from "./counted.ts";
import { isDateOrSeries, isLabel, namedBehind } from "./number-names.ts";

const rangeMark = /[ ]{0,2}(?:[-－—–~～﹣−至到]|——)[ ]{0,2}/y;
// 10000与20000之间
const betweenMark = /[和与](?=[\d零一二三四五六七八九十百千万亿.]{1,12}.{0,4}间)/y;

/** Two numbers and one unit: 2—3个, 5至10家, 6%-7%, 10万—20万元, 2-3万元. */
export function readRange(text: string, first: Numeral): Counted | null {
  const near = unitBehind(text, first);
  rangeMark.lastIndex = near.unit ? near.unit.end : first.end;
  betweenMark.lastIndex = rangeMark.lastIndex;
  if (first.bare) return null;
  const from = rangeMark.test(text)
    ? rangeMark.lastIndex
    : betweenMark.test(text)
      ? betweenMark.lastIndex
      : -1;
  if (from < 0) return null;
  if (numeralClass(text.charCodeAt(from)) === NONE) return null;
  const second = readNumeral(text, from);
  if (!second || second.bare || isDateOrSeries(text, second)) return null;
  const behind = unitBehind(text, second);
  if (near.unit && behind.unit?.text !== near.unit.text) return null;
  if (!behind.unit && !near.unit && (namedBehind(text, second.end) || isLabel(text, second))) return null;
  if (!behind.unit && /^0\d|^(?:19|20)\d\d$/u.test(text.slice(first.start, first.end))) return null;
  if (!behind.unit && !second.arabic && second.end - second.start === 1) return null;
  let { value } = first;
  // 2-3万元 is 20,000 to 30,000
  const scale = second.arabic && second.scaled && !first.scaled && !near.unit ? scaleOf(text, second) : 1;
  if (scale > 1 && value < second.value / scale) value = Number((value * scale).toPrecision(15));
  if (value >= second.value) return null;
  const end = behind.unit ? behind.unit.end : second.end;
  return {
    start: first.start,
    numberEnd: second.end,
    end,
    value,
    valueTo: second.value,
    unit: behind.unit?.text ?? "",
    loose: behind.loose,
  };
}

/** What the multipliers behind an Arabic number come to: 10,000 in 3.3万. */
function scaleOf(text: string, { start, end, value }: Numeral): number {
  let digits = "";
  for (let i = start; i < end; i++) {
    const kind = numeralClass(text.charCodeAt(i));
    if (kind === MULTIPLIER) break;
    if (kind === ARABIC) digits += text[i];
    else if (text[i] === "." || text[i] === "．") digits += ".";
  }
  const mantissa = Number(digits.normalize("NFKC"));
  return mantissa > 0 ? value / mantissa : 1;
}
