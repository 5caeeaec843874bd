import { lit } from "../../../clause/match.ts";
import { isAgeUnit } from "../../../mentions/quantities/units.ts";
import type { Reading } from "../../../types/reading.ts";
import { measureOf } from "../measure.ts";
import type { Running } from "../running.ts";
import { isBefore, type Statement } from "../statement.ts";
import { isClassOfCounted } from "../thresholds/classes.ts";
import type { Threshold } from "../thresholds/words.ts";
import { sharedSubjects } from "./dealt-out.ts";
import { grantName, holderOfCondition } from "./grants.ts";
import { type Name, nameOf } from "./name.ts";
import { objectBehind } from "./object.ts";
import { personsOfAge, qualifiedBy } from "./qualified.ts";
import { zoneOf } from "./zone.ts";

/** A headline indicator of a zone that the sentence tells of is the zone's. */
export function ofZone({ head }: Reading, statement: Statement, name: Name): Name {
  const zone = zoneOf(statement, head.region?.name ?? null);
  if (zone === null) return name;
  const { value, unit, change } = statement.quantity;
  const measure = measureOf({ name: name.name, unit, change, value });
  return measure === null ? name : { ...name, name: zone + name.name };
}

/** 人员数量达到职工人数 → 人员数量: of a condition, what a share is of names it not. */
function withoutReached(name: string): string {
  const at = name.indexOf("达到");
  return at < 2 ? name : name.slice(0, at);
}

/** 拥有2项以上发明专利, 只能申报1个项目: what is asked for stands behind its number. */
function isHeld(statement: Statement): boolean {
  const { scan, right } = statement;
  return isBefore(statement, held) && !scan.text.slice(right.start, right.end).includes("的");
}

/** 参加3个月的就业见习, 对35岁以下青年: the number says no more than which of what stands behind it. */
function isQualifying(statement: Statement, periods: Reading["periods"]): boolean {
  const object = objectBehind({ statement, periods });
  return personsOfAge(statement, object) !== "" || qualifiedBy(statement, object) !== "";
}

const held = lit("拥有", "具有", "具备", "配备", "取得", "获得", "只能申报", "只能申请");

/**
 * The name, dealt out, taken over or put together of what a grant says.
 *
 * @param running what goes over from the numbers before; what the list still has to deal out is noted in it
 * @param joined it goes on from the number before it
 */
export function named(
  { periods, trace }: Reading,
  statement: Statement,
  running: Running,
  grant: Threshold | null,
  joined: boolean,
): Name {
  const { quantity, sentence } = statement;
  if (running.name?.sentence !== sentence.start || isApart(statement, running.end)) running.subjects = [];
  if (!joined || running.shared.length === 0)
    running.shared = sharedSubjects(statement, periods, running.subjects) ?? [];
  const dealt = running.shared.shift();
  if (grant === null) return nameOf(statement, periods, running.name, dealt, trace);
  const qualifies = isQualifying(statement, periods);
  // 超过100平方米且作为自用办公用房的，…: what stands behind a condition's number does not name it
  const of =
    grant === "condition" && !isClassOfCounted(statement) && !isHeld(statement) && !qualifies
      ? { ...statement, heading: "", right: { start: statement.right.start, end: statement.right.start } }
      : statement;
  const own = nameOf(of, periods, running.name, dealt, trace);
  // 为60周岁以上老年人: only what stands behind it names those of that age
  const plain =
    of !== statement && (own.name === "" || (isAgeUnit(quantity.unit) && own.name === running.name?.name))
      ? nameOf(statement, periods, isAgeUnit(quantity.unit) ? null : running.name, dealt, trace)
      : own;
  if (grant === "condition") {
    const { unit } = quantity;
    const last = running.condition;
    const again = last?.name.sentence === sentence.start && last.unit === unit && isWordless(statement);
    if (again && !isClassOfCounted(statement)) return last.name;
    const asked = withoutReached(plain.name.replace(/^(?:对(?![口外照象])|[或且](?:年度?)?(?=.{2}))/u, ""));
    const name = { ...plain, name: holderOfCondition(statement, asked) + asked };
    running.condition = { name, unit };
    return name;
  }
  if (qualifies) return plain;
  // 70%、80%和90%: the amounts of one list are of one name
  if (joined && dealt === undefined && running.name && running.granted !== null) return running.name;
  const last = running.condition?.name;
  const beyond = last?.sentence === sentence.start ? last.name : "";
  return { ...plain, name: grantName(statement, beyond, dealt) || plain.name };
}

/** What stands between it and the last number is another list. */
function isApart({ scan, quantity }: Statement, last: number): boolean {
  const between = scan.text.slice(last, quantity.span.start);
  return between.includes("；") && !between.includes("分别");
}

/** Nothing but marks and what bounds it stands before a number in its clause. */
function isWordless({ scan, clause, quantity }: Statement): boolean {
  return scan.text.slice(clause.start, quantity.span.start).trim() === "";
}
