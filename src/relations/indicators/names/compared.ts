import { isShare } from "../../../mentions/quantities/units.ts";
import type { Statement } from "../statement.ts";
import { compares, type Piece, textOf, withoutOpening } from "./pieces.ts";

/** What a number is compared with: part of no name, or all that is said of one whose subject stands before. */

const measured = ["收入", "支出", "总值", "产值", "增加值", "额", "量", "率", "投资", "面积", "人口", "人数"];
/** Behind them 比 is a ratio, in front of these a noun. */
const ratios = "占之对配性环同";
const nouns = "重例率值亚赛价照";
const degrees = "大小多少高低好快强长";

/**
 * Without what a change is counted from: 粮食产量比历史上最好的1984年增长, 第一产业比重比上年比重降低; 比上年财政收入增长
 * keeps the only measure that it has.
 *
 * @param pieces in front of the change
 */
export function withoutComparison(all: Piece[]): Piece[] {
  const pieces = withoutGround(all);
  const at = pieces.findLastIndex(({ text, word }, i) => {
    if (text !== "比" && text !== "较" && !(word && compares(word) && /^[比较]/u.test(text))) return false;
    const [before, behind] = [pieces[i - 1]?.text.at(-1) ?? "|", pieces[i + 1]?.text[0] ?? "|"];
    return !ratios.includes(before) && !(nouns + (text === "较" ? degrees : "")).includes(behind);
  });
  if (at < 0) return pieces;
  const than = textOf(pieces.slice(at + 1));
  const alone = withoutOpening(pieces.slice(0, at)).length === 0;
  const own = alone && measured.some((word) => than.endsWith(word));
  return than === "" || than.length > longest || own ? pieces : pieces.slice(0, at);
}

const longest = 16;

/** Without what a change starts from: 办理时限在法定时限基础上再压减. */
function withoutGround(pieces: Piece[]): Piece[] {
  const end = pieces.findLastIndex(({ text }) => text === "基础上" || text === "的基础上");
  const from = end < 0 ? -1 : pieces.slice(0, end).findLastIndex(({ text }) => text === "在");
  const short = textOf(pieces.slice(from + 1, end)).length <= longest;
  return from > 0 && short && !pieces.slice(from, end).some(({ text }) => text === "，")
    ? pieces.slice(0, from)
    : pieces;
}

/**
 * How a share or a multiple relates to a number before it: 完成年度计划 of 分别完成年度计划的113%和120%; "" where that
 * names nothing (是“九五”期末的2.69倍; 相当于全省生产总值的6.9% does); null where it has a subject of its own.
 */
export function relationOf({ quantity }: Statement, pieces: readonly Piece[]): string | null {
  if (!isShare(quantity.unit) || quantity.change !== null) return null;
  const words = textOf(pieces);
  const [, verb = "", aim] = ofPlan.exec(words) ?? [];
  if (aim !== undefined) return verb + aim;
  const [, is, whole = ""] = multiple.exec(words) ?? [];
  if (is === undefined) return null;
  // 相当于全省生产总值的6.9%
  return quantity.unit === "倍" || whole.length < 4 ? "" : is + whole;
}

/** 税收收入 of 税收收入完成年度计划 */
export function withoutRelation(name: string): string {
  const found = endsOfPlan.exec(name);
  return found && found.index > 1 ? name.slice(0, found.index) : name;
}

const dealing = "^(?:分别|均|各|都)?(?:仅|只)?";
const verbs = "完成|超额完成|为|占|达到|相当于";
const plan =
  "(?:年初|年度|全年|年|调整后|调整|变动|省|市|县|区|人大|人代会|通过|批准|下达|预期|控制|考核)*的?(?:预算|计划|任务|目标)(?:数|任务|目标)?";
const ofPlan = new RegExp(`${dealing}(${verbs})?(${plan})的?$`, "u");
const endsOfPlan = new RegExp(`(?:${verbs})${plan}$`, "u");
const multiple = new RegExp(`${dealing}(是|为|相当于|达到?|恢复[到至]?)(.{0,12})的$`, "u");
