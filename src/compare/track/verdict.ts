import { isShare } from "../../mentions/quantities/units.ts";
import { measures } from "../../relations/indicators/measure.ts";
import type { PanelRow, TrackedIndicator } from "../../types/results.ts";
import { inSi } from "../panel/si.ts";

/** 左右 lets it fall short by so much: of rates in points, of levels as a share. */
const tolerance = { points: 0.5, share: 0.05 };

type Reason = NonNullable<TrackedIndicator["reason"]>;

/** What is said of two numbers, but for how far they are apart. */
type Judgement = Pick<TrackedIndicator, "verdict"> & { reason?: Reason };

const notComparable = (reason: Reason): Judgement => ({ verdict: "not-comparable", reason });

/**
 * What arithmetic says of a target and what was reached, both of one measure and year.
 *
 * Missed is said only where both are plain numbers of one basis, unit and wording: a bound where a number should be, or
 * 同口径 on one side alone, makes it not comparable.
 *
 * @param base what the target started from, in its unit: tells which way is better where the measure does not
 */
export function compareRows(
  target: PanelRow,
  reached: PanelRow,
  base: number | null = null,
): Judgement & Pick<TrackedIndicator, "gap"> {
  const unlike = unlikeIn(target, reached);
  if (unlike) return { ...notComparable(unlike), gap: null };
  const amounts = amountsOf(target, reached);
  if (!amounts) return { ...notComparable("words"), gap: null };
  return { ...judge(target, reached, amounts, base), gap: inUnit(amounts.off, target.unit) };
}

/** What keeps two statements from being set against each other at all. */
function unlikeIn(target: PanelRow, reached: PanelRow): Reason | null {
  if (target.stated !== "number" || reached.stated !== "number") return "words";
  if (target.basis !== reached.basis || target.since !== reached.since) return "basis";
  // ‰ and % of one rate: the one or the other is misprinted
  const misprinted = isShare(target.unit) && target.unit !== reached.unit;
  return target.si_unit !== reached.si_unit || misprinted ? "unit" : null;
}

/** In SI: the lower end of a target, what was reached, and how far that is off the nearer end (0 between both). */
interface Amounts {
  low: number;
  got: number;
  off: number;
}

function amountsOf({ si_value: low, value, upper, unit }: PanelRow, reached: PanelRow): Amounts | null {
  const got = reached.si_value;
  if (low === null || value === null || got === null || reached.upper !== null) return null;
  const high = upper === null ? low : inSi(upper, unit).value;
  return { low, got, off: got < low ? got - low : Math.max(0, got - high) };
}

function judge(
  target: PanelRow,
  reached: PanelRow,
  { low, got, off }: Amounts,
  base: number | null,
): Judgement {
  if (seriesBreaks(target, reached)) return notComparable("wording");
  // a range that it lies in; better than the better end; short of the worse end
  if (off === 0 && target.upper !== null) return { verdict: "within" };
  const higher = wantsMore(target, base);
  if (higher === null) return off === 0 ? { verdict: "met" } : notComparable("direction");
  if (off === 0 || off > 0 === higher)
    return isSure(reached, higher) ? { verdict: "met" } : notComparable("bound");
  // 58.1 and 58.08; 2000家 and 97家, which are of two things
  if (Math.abs(off) < roundingOf(target)) return { verdict: "within" };
  if (target.basis === "level" && higher && got < low * least) return notComparable("wording");
  if (Math.abs(off) <= slackOf(target, reached, low) * (1 + 1e-9)) return { verdict: "within" };
  // 低于预期: less than so much is short for sure, more than so much is not
  if (!isSure(reached, !higher)) return notComparable("bound");
  return sameWords(target, reached) ? { verdict: "missed" } : notComparable("wording");
}

/** Whether what was reached is, for all that its bound leaves open, at least (or else at most) the number printed. */
function isSure({ bound }: PanelRow, atLeast: boolean): boolean {
  return bound === "=" || bound === "~" || (bound[0] === ">") === atLeast;
}

/** How far 左右 on either side lets it fall short, in SI. */
function slackOf(target: PanelRow, reached: PanelRow, low: number): number {
  if (target.bound !== "~" && reached.bound !== "~") return 0;
  return isShare(target.unit)
    ? tolerance.points * inSi(1, target.unit).value
    : tolerance.share * Math.abs(low);
}

/** Less than this share of a level is no shortfall but another thing. */
const least = 0.5;

/** Half of the last decimal of a rate as printed, of the first where it has none: 4.9 is less than 5. */
function roundingOf({ value, unit }: PanelRow): number {
  if (!isShare(unit)) return 0;
  const decimals = String(value).split(".")[1]?.length ?? 1;
  return 0.5 * 10 ** -decimals * inSi(1, unit).value;
}

/**
 * Whether more is better: by the bound of the target, else by the measure, else by what it started from; null where
 * nothing tells. A fall (-3) is better the lower it is.
 */
function wantsMore({ bound, measure, value }: PanelRow, base: number | null): boolean | null {
  const falls = value !== null && value < 0;
  if (bound === ">=" || bound === ">") return !falls;
  if (bound === "<=" || bound === "<") return falls;
  const known = measures().get(measure);
  if (known) return known.higher;
  return base === null || value === null || base === value ? null : value > base;
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
