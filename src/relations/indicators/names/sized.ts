import { form } from "../../../lexicon/forms.ts";
import { isMoney, isUncounted } from "../../../mentions/quantities/units.ts";
import type { Statement } from "../statement.ts";
import { classes } from "./classed.ts";

/** Whether a sum says how large those are that the number before it counts: 4个年销售收入超百亿元的企业. */
export function isSizeOfTheCounted(statement: Statement): boolean {
  const { quantities, index, clause } = statement;
  const counted = quantities[index - 1];
  if (!counted || counted.span.start < clause.start) return false;
  return countedBehindSize({ ...statement, index: index - 1, quantity: counted }) !== "";
}

/** How far the name of a class stands behind the size that is asked of it. */
const farthest = 40;
/** Most sizes of one list: 4个投资100亿元以上、12个投资50亿元以上的项目. */
const mostSizes = 5;

/**
 * What a number counts where the size asked of it stands between: 企业 of 培育4个年销售收入超百亿元的企业, 项目 of 推进4个投资100亿元以上、12个
 * 投资50亿元以上的项目.
 *
 * @returns "" where no such size stands behind the number
 */
export function countedBehindSize({
  scan: { text },
  quantities,
  index,
  quantity,
  clause,
}: Statement): string {
  if (quantity.unit === "" || isUncounted(quantity.unit)) return "";
  let counted = quantity;
  for (let i = index + 1; i < index + 2 * mostSizes; i += 2) {
    const size = quantities[i];
    if (!size || size.span.end >= clause.end || !isMoney(size.unit) || size.change !== null) return "";
    const asked = text.slice(counted.span.end, size.span.start);
    // 10个左右超1000亿元 goes on with what the first of the list is asked; 45个亿元以上项目 names its class itself
    if (counted === quantity && ["", "左右", "以上"].includes(asked)) return "";
    if (!form("name/size-of-counted").test(asked)) return "";
    const next = quantities[i + 1];
    const behind = text.slice(size.span.end, size.span.end + farthest);
    if (!"、和".includes(behind[0] ?? "|"))
      return classNamed(behind.slice(0, (next?.span.start ?? Infinity) - size.span.end));
    if (next?.unit !== quantity.unit || next.span.start !== size.span.end + 1) return "";
    counted = next;
  }
  return "";
}

/** 大企业集团 of 以上的大企业集团，力争: up to the last word for a class in its clause, and what 的 last leads to. */
function classNamed(behind: string): string {
  const [clause = ""] = behind.split(/[，。；：（\n]/u);
  // 产业关联度大、市场前景好的工业项目, but not 工业项目、现代服务业项目
  const mark = clause.indexOf("、");
  const words = mark < 0 || clause.indexOf("的", mark) > mark ? clause : clause.slice(0, mark);
  const end = Math.max(
    ...classes.map((word) => words.lastIndexOf(word) + (words.includes(word) ? word.length : 0)),
  );
  const named = words.slice(0, Math.max(0, end)).replace(form("name/behind-size"), "");
  const name = named.slice(named.lastIndexOf("的") + 1);
  return name.length < 2 ? "" : name;
}
