import type { Clause } from "./indicator-clause.ts";
import { indicatorWords } from "./indicator-words.ts";

/** How far behind a condition the grant is looked for. */
const grantReach = 140;

// 超过100平方米且作为自用办公用房的，…给予; 达到1000万元的机构，…给予: the number's own clause ends with 的 or with
// who fulfils it; 达到40%，对造林的，给予 has the number in front of a clause that is none
const fulfilled = /^([^，。；：]{0,40}的)([^，。；：的]{1,14})?，([^。；\n]*)/u;
// 予以30%的补贴, 可按费用的40%申请补贴的: an amount
const given = /给予|予以|奖励|奖补|补助|补贴|资助|贴息|按/u;
const handedOut = /(?:给予|予以|奖励|奖补|补助|补贴|资助|贴息|处以|处罚|罚款)/u;
// 力争覆盖率达到40%的地区，… is promised, whatever is granted behind it
const deed = /(?:力争|确保|争取|到\d{4}年)[^，。；]*$/u;
// 具备10个以上应用场景的工厂: what those counted behind it are like
const equipped = /具备$/u;

/** Whether a number says who gets what the rest of the sentence grants, or what those counted behind it are like. */
export function isCondition(text: string, { quantity, clause, clauseEnd }: Clause): boolean {
  const { start, end } = quantity.span;
  const before = text.slice(Math.max(clause, start - 60), start);
  if (quantity.comparator !== "=" && equipped.test(before)) {
    const noun = /^[^\d，。；]{2,16}/u.exec(text.slice(end, clauseEnd))?.[0] ?? "";
    return indicatorWords().conditioned.test(noun);
  }
  if (deed.test(before) || given.test(before)) return false;
  const match = fulfilled.exec(text.slice(end, end + grantReach));
  if (!match || given.test(match[1]! + (match[2] ?? ""))) return false;
  // 扶持100个左右有前景的项目，… is a deed; 达到1000万元的机构，… a condition
  const bound = quantity.comparator !== "=" && quantity.comparator !== "~";
  if (match[2] !== undefined && !bound && !/[达到满为]$/u.test(before)) return false;
  return handedOut.test(match[3]!);
}

// 年度获取的奖励及补贴金额不超过300万元, 每家企业补助最高50万元; not 补贴支出
const capped =
  /(?:扶持|奖励|补助|补贴|奖补|资助|贴息)(?:资金|经费)?(?:总金额|金额|总额|额度|额)(?:累计|合计|原则上|可)*$/u;
// 奖励资金总额中50%以上
const shareOfGrant = /(?:扶持|奖励|补助|补贴|奖补|资助)(?:资金|经费)(?:总额)?[中的]的?$/u;

/** Whether the words right before a number name a grant that it caps or shares out. */
export function capsGrant(text: string, { quantity, clause }: Clause): boolean {
  const { start } = quantity.span;
  const before = text.slice(Math.max(clause, start - 24), start);
  return quantity.unit === "%"
    ? shareOfGrant.test(before)
    : quantity.comparator === "<=" && capped.test(before);
}
