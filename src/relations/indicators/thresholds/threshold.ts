import { lit, not, opt, seq } from "../../../clause/match.ts";
import { decide, type Trace } from "../../../clause/rules.ts";
import type { QuantityMention } from "../../../types/record.ts";
import { has, isBefore, lead, type Statement, stands, trail } from "../statement.ts";
import { isListed } from "./conditions.ts";
import { thresholdRules } from "./rules.ts";
import { given, type Threshold } from "./words.ts";

const reached = lit("达到", "达");

/** What is a condition also where the text looks back. */
const lasting = new Set(["threshold/age", "threshold/class-of-counted"]);
const lastingRules = thresholdRules.filter(({ id }) => lasting.has(id));

/** Which numbers of a document are conditions by themselves. */
export type Conditions = Map<QuantityMention, boolean>;

/** The other numbers of a list of one unit: 达到5000万元、1亿元和2亿元的. */
function likewise(statement: Statement): Statement[] {
  const { scan, quantities, index } = statement;
  const others: Statement[] = [];
  for (const step of [-1, 1]) {
    for (let i = index; others.length < mostListed; i += step) {
      const [before, behind] = [quantities[Math.min(i, i + step)], quantities[Math.max(i, i + step)]];
      if (!before || !behind || !isListed(scan.text, before, behind)) break;
      const at = i + step;
      others.push({
        ...statement,
        quantity: quantities[at]!,
        index: at,
        previous: quantities[at - 1]?.span.end ?? -1,
      });
    }
  }
  return others;
}

/** 力争收入超过150亿元，利润超过20亿元: what is striven for behind the last ； is given to nobody. */
function isPromised(s: Statement): boolean {
  const { start, end } = lead(s, 80, "sentence");
  const apart = s.scan.text.slice(start, end).lastIndexOf("；");
  return has(s, { start: start + apart + 1, end }, (word) => word.status === "promised");
}

function givesNear(s: Statement): boolean {
  const { start } = lead(s, giftReach, "sentence");
  return stands(s, given, { start, end: trail(s, giftReach, "sentence").end });
}

/** 补助60%，信用保险渗透率不低于25%: the clause has its rate and gives nothing. */
const isRateOfItsOwn = (s: Statement) =>
  s.quantity.unit === "%" && isBefore(s, ownRate) && !stands(s, given, lead(s, 40));

const ownRate = seq(
  not(lit("费率", "利率", "税率", "息率")),
  lit("渗透率", "覆盖率", "占比", "覆盖面", "率"),
  opt(reached),
);

const mostListed = 12;
const giftReach = 200;

/**
 * A condition, the amount of a grant, or what a sentence goes on granting: 给予房租补贴100%，其中后三年50%.
 *
 * @param granted beginning of the sentence whose last indicator was a grant or its condition
 * @param review it looks back: there only what lasts is a condition
 * @param conditions which numbers are conditions by themselves, as far as it has been asked: those of a list are asked of each other
 */
export function thresholdOf(
  statement: Statement,
  granted: number | null,
  review: boolean,
  conditions: Conditions,
  trace: Trace | undefined,
): Threshold | null {
  const { quantity, sentence } = statement;
  // what was given last year is a result, but those of sixty are still of sixty
  const rules = review ? lastingRules : thresholdRules;
  const rule = decide(rules, statement, quantity.span.start, trace);
  if (!review) conditions.set(quantity, rule?.then === "condition");
  if (rule?.then === "condition") return "condition";
  const isCondition = (other: Statement) => {
    const known = conditions.get(other.quantity);
    if (known !== undefined) return known;
    const is = decide(rules, other, quantity.span.start)?.then === "condition";
    conditions.set(other.quantity, is);
    return is;
  };
  if (!review && likewise(statement).some(isCondition)) return "condition";
  if (rule) return rule.then;
  if (review) return null;
  const last = quantity.unit.split("/")[0]!.at(-1) ?? "|";
  if (granted !== sentence.start || quantity.change !== null || !"元%‰".includes(last)) return null;
  // 收入20万元以上的村占60%；治理率达到55%: nothing is given
  if (isPromised(statement) || isRateOfItsOwn(statement) || !givesNear(statement)) return null;
  // （超过100人的企业达到15%）: what has to be reached is given to nobody
  return quantity.unit === "%" && isBefore(statement, reached) ? "condition" : "amount";
}
