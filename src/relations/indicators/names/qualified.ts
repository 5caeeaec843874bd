import { form } from "../../../lexicon/forms.ts";
import { isAgeUnit, isMoney, isTimeUnit } from "../../../mentions/quantities/units.ts";
import type { Statement } from "../statement.ts";

/** Those of an age: 青年科技人员 of 加大对35岁以下青年科技人员扶持力度; "" where no persons stand behind it. */
export function personsOfAge({ quantity: { unit } }: Statement, object: string): string {
  return isAgeUnit(unit) ? (form("name/persons").exec(object)?.[0] ?? "") : "";
}

/**
 * What a sum or a length of time only qualifies, behind it: 创业担保贷款 of 可申请最高15万元的创业担保贷款, 就业见习 of
 * 参加3个月的就业见习; "" where it tells more.
 */
export function qualifiedBy({ quantity: { unit }, right, scan }: Statement, object: string): string {
  const behind = scan.text.slice(right.start, right.end).trimStart();
  if (isMoney(unit)) return behind.startsWith("的") && form("name/lent").test(object) ? object : "";
  const lasting = object.endsWith("的") ? object.slice(0, -1) : object;
  return isTimeUnit(unit) && form("name/lasting").test(lasting) ? lasting : "";
}

/** Behind this nothing of a rate is looked for. */
const reach = 40;

/**
 * Those whose rate the clause tells behind their number: 考核断面 of 12个考核断面水质优良率达到100%; "" where it tells
 * none.
 */
export function holdersOfRate({ quantity: { unit }, right, clause, scan }: Statement): string {
  if (unit === "" || isMoney(unit) || isTimeUnit(unit)) return "";
  const end = Math.min(clause.end, right.start + reach);
  return form("name/holders-of-rate").exec(scan.text.slice(right.start, end))?.[1] ?? "";
}

/** Whose size stands alone in the bracket behind it: 城北片区（4.73平方公里）; "" where the bracket says more or none is. */
export function sizedInBrackets({ quantity: { span }, scan: { text } }: Statement): string {
  if (text[span.start - 1] !== "（" || text[span.end] !== "）") return "";
  return form("name/before-bracket").exec(text.slice(Math.max(0, span.start - reach), span.start))?.[1] ?? "";
}
