import type { Indicator } from "../types/record.ts";
import { oneLine } from "./one-line.ts";

/** What an amount is written from. */
export type Amount = Pick<Indicator, "value" | "valueTo" | "unit" | "comparator" | "change">;

const bounds = { "=": "", ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "~": "≈ " };
const signs = { increase: "+", decrease: "−" };

/**
 * An amount as officials write it, never rounded: `≥ 70%`, `+3百分点`, `114万亿元`, `> 4.76万亿元`, `2–3个`, `30–50万元`.
 * Shares and multiples stay as they are. Empty where no number is stated.
 */
export function amountOf({ value, valueTo, unit, comparator, change }: Amount): string {
  if (value === null) return "";
  const sign = change === null ? "" : signs[change];
  return bounds[comparator] + sign + measured(value, valueTo, oneLine(unit));
}

/** %, ‰, 百分点, 倍 and the like are not counted in 万. */
const relative = /^(?:[%％‰]|个?百分点|个?基点|倍|番)/u;

function measured(value: number, valueTo: number | undefined, unit: string): string {
  const count = (number: number) =>
    relative.test(unit) ? { digits: String(number), myriad: "" } : inMyriads(number);
  const from = count(value);
  if (valueTo === undefined) return from.digits + from.myriad + unit;
  const to = count(valueTo);
  // 30–50万元, but 5000元–2万元: what both ends are counted in is said once (GB/T 15835).
  const shared = from.myriad === to.myriad;
  return `${from.digits}${shared ? "" : from.myriad + unit}–${to.digits}${to.myriad}${unit}`;
}

interface Counted {
  digits: string;
  myriad: string;
}

const myriads = [
  { zeros: 12, name: "万亿" },
  { zeros: 8, name: "亿" },
  { zeros: 4, name: "万" },
];
const decimals = 4;

/**
 * A number in the largest of 万, 亿, 万亿 that it reaches, by moving the point of its decimal digits.
 * It stays as it is where more than four decimals would be needed: 123456789.
 */
function inMyriads(value: number): Counted {
  const digits = String(value);
  const parts = /^(-?)(\d{5,21})(?:\.(\d+))?$/u.exec(digits);
  const unit = myriads.find(({ zeros }) => (parts?.[2]?.length ?? 0) > zeros);
  if (!parts || !unit) return { digits, myriad: "" };
  const [, sign = "", whole = "", rest = ""] = parts;
  const point = whole.length - unit.zeros;
  const fraction = `${whole.slice(point)}${rest}`.replace(/(?<!0)0+$/u, "");
  if (fraction.length > decimals) return { digits, myriad: "" };
  const shown = fraction === "" ? whole.slice(0, point) : `${whole.slice(0, point)}.${fraction}`;
  return { digits: sign + shown, myriad: unit.name };
}
