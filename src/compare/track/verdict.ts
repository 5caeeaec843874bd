import { isShare } from "../../mentions/quantities/units.ts";
import { measures } from "../../relations/indicators/measure.ts";
import type { PanelRow, TrackedIndicator } from "../../types/results.ts";
import { inSi } from "../panel/si.ts";

/** 左右 lets it fall short by so much: of rates in points, of levels as a share. */
const tolerance = { points: 0.5, share: 0.05 };

type Compared = Pick<TrackedIndicator, "verdict" | "gap"> & {
  reason?: NonNullable<TrackedIndicator["reason"]>;
};

const notComparable = (reason: NonNullable<TrackedIndicator["reason"]>): Compared => ({
  verdict: "not-comparable",
  reason,
  gap: null,
});

/**
 * What arithmetic says of a target and what was reached, both of one measure and year.
 *
 * Missed is said only where both are plain numbers of one basis, unit and wording: a bound where a number should be, or
 * 同口径 on one side alone, makes it not comparable.
 */
export function compareRows(target: PanelRow, reached: PanelRow): Compared {
  if (target.stated !== "number" || reached.stated !== "number") return notComparable("words");
  if (target.basis !== reached.basis || target.since !== reached.since) return notComparable("basis");
  // ‰ and % of one rate: the one or the other is misprinted
  if (target.si_unit !== reached.si_unit || (isShare(target.unit) && target.unit !== reached.unit))
    return notComparable("unit");
  const [low, high] = inOrder(target);
  const got = reached.si_value;
  if (low === null || high === null || got === null || reached.upper !== null) return notComparable("words");
  const higher = wantsMore(target);
  const off = got < low ? got - low : got > high ? got - high : 0;
  const gap = inUnit(off === 0 && target.upper === null ? got - low : off, target.unit);
  if (seriesBreaks(target, reached)) return { ...notComparable("wording"), gap };
  // a range that it lies in; better than the better end; short of the worse end
  if (off === 0 && target.upper !== null) return { verdict: "within", gap };
  if (off === 0 || (higher ? off > 0 : off < 0)) {
    const sure = reached.bound === "=" || reached.bound === "~" || (reached.bound[0] === ">") === higher;
    return sure ? { verdict: "met", gap } : { ...notComparable("bound"), gap };
  }
  // 58.1 and 58.08; 2000家 and 97家, which are of two things
  if (Math.abs(off) < roundingOf(target)) return { verdict: "within", gap };
  if (target.basis === "level" && higher && got < low * least) return { ...notComparable("wording"), gap };
  const around = target.bound === "~" || reached.bound === "~";
  const slack = isShare(target.unit)
    ? tolerance.points * inSi(1, target.unit).value
    : tolerance.share * Math.abs(low);
  if (around && Math.abs(off) <= slack * (1 + 1e-9)) return { verdict: "within", gap };
  // 低于预期: less than so much is short for sure, more than so much is not
  const plain = reached.bound === "=" || reached.bound === "~" || (reached.bound[0] === "<") === higher;
  if (!plain) return { ...notComparable("bound"), gap };
  return sameWords(target, reached) ? { verdict: "missed", gap } : { ...notComparable("wording"), gap };
}

/** Less than this share of a level is no shortfall but another thing. */
const least = 0.5;

/** Half of the last decimal of a rate as printed, of the first where it has none: 4.9 is less than 5. */
function roundingOf({ value, unit }: PanelRow): number {
  if (!isShare(unit)) return 0;
  const decimals = String(value).split(".")[1]?.length ?? 1;
  return 0.5 * 10 ** -decimals * inSi(1, unit).value;
}

/** The lower and the higher end, in SI. */
function inOrder({ si_value, value, upper, unit }: PanelRow): [number | null, number | null] {
  if (si_value === null || value === null) return [null, null];
  return [si_value, upper === null ? si_value : inSi(upper, unit).value];
}

/** Whether more is better: by the bound of the target, else by the measure. A fall (-3) is better the lower it is. */
function wantsMore({ bound, measure, value }: PanelRow): boolean {
  const falls = value !== null && value < 0;
  if (bound === ">=" || bound === ">") return !falls;
  if (bound === "<=" || bound === "<") return falls;
  return measures().get(measure)?.higher !== false;
}

/** 纯收入 was followed by 可支配收入: the one is no measure of the other. */
function seriesBreaks(a: PanelRow, b: PanelRow): boolean {
  return a.measure === "rural_income" && a.name.includes("纯收入") !== b.name.includes("纯收入");
}

/** Words that reckon a number in another way, on one side alone: 同口径, 扣除价格因素实际增长. */
const reckonings = ["同口径", "可比", "实际增长", "扣除", "财政收入", "全部", "规模以上", "不含", "引进"];

function sameWords(a: PanelRow, b: PanelRow): boolean {
  const [one, other] = [a.name + a.quote, b.name + b.quote];
  return reckonings.every((word) => one.includes(word) === other.includes(word));
}

function inUnit(si: number, unit: string): number {
  return Number((si / inSi(1, unit).value).toPrecision(12));
}
