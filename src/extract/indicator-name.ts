import type { PeriodMention } from "../types.ts";
import { bare, type Clause } from "./indicator-clause.ts";
import { indicatorWords } from "./indicator-words.ts";

/** A name and the subject it rests on, which a clause without one of its own takes over. */
export interface Name {
  name: string;
  subject: string;
}

const longest = 34;

/**
 * The thing measured, in the text's own words: what stands in front of the number without verbs of level and
 * time (光纤覆盖率达到), or behind it where a verb or nothing stands in front (培育10家园区).
 *
 * @param previous name of the last indicator of the same item, taken over where the clause has no subject
 */
export function nameOf(
  text: string,
  clause: Clause,
  periods: PeriodMention[],
  previous: Name | null,
  shared: string[] | null,
): Name {
  const { quantity, right } = clause;
  const words = indicatorWords();
  const left = withoutPeriods(text, clause, periods);
  const change = quantity.change ? changeWord(left) : "";
  const lead = change ? left.slice(0, left.lastIndexOf(change)) : left;
  const stem = strip(lead, words.comparing, words.levelled);
  if (shared) {
    const own = shared.shift()!;
    return { name: own + change, subject: own };
  }
  const behind = objectBehind(text, right);
  const verb = words.verb.exec(stem.slice(-8))?.[0] ?? "";
  const beforeVerb = verb ? opening(stem.slice(0, stem.length - verb.length)) : "";
  if (
    behind !== "" &&
    change === "" &&
    (verb !== "" || opening(stem) === "") &&
    !/^[的占比]?$/u.test(behind)
  ) {
    const kept = words.keptVerb.exec(verb.replace(/了$/u, ""))?.[0] ?? "";
    const subject = verb !== "" && beforeVerb.length > 1 && /^[对在使让为]$/u.test(verb) ? beforeVerb : "";
    const name = limit(subject + kept + behind);
    return { name, subject: name };
  }
  const subject = limit(opening(stem));
  if (subject === "") {
    const base = previous?.subject ?? "";
    const tail = change || (behind !== "" && base === "" ? behind : "");
    return { name: base + tail, subject: base };
  }
  if (previous && words.narrowing.test(subject)) {
    const base = previous.subject.replace(/^(?:省级|市级|县级|全省|全市|城镇|农村)/u, "");
    return { name: base + subject + change, subject: base };
  }
  if (/^占/u.test(subject) && previous)
    return { name: limit(previous.subject + subject), subject: previous.subject };
  return { name: subject + change, subject };
}

/** What stands in front of the number, times left out: 部门局域网从2001年的40% is 部门局域网从的. */
function withoutPeriods(text: string, { left, quantity }: Clause, periods: PeriodMention[]): string {
  const span = bare(text, { start: left.start, end: quantity.span.start });
  let result = "";
  let at = span.start;
  for (const period of periods) {
    if (period.span.start >= span.end) break;
    if (period.span.end <= at) continue;
    result += text.slice(at, Math.max(at, period.span.start));
    at = Math.min(period.span.end, span.end);
  }
  return squeezed(result + text.slice(at, span.end));
}

function squeezed(words: string): string {
  return words.replace(/\s+/gu, "").replace(/^[）)、，,和及]+/u, "");
}

// the verb of change nearest the number: 增长, 提高了, 分别下降
const changeVerb =
  /(?:增长目标|增长|提高|增加|上升|提升|上涨|涨幅|增速|增幅|扩大|回升|减少|下降|降低|压减|缩短|压缩|精简|减轻|降幅|回落|净增|翻)(?!.*(?:增长|提高|增加|上升|提升|减少|下降|降低))/u;

function changeWord(left: string): string {
  return changeVerb.exec(left)?.[0] ?? "";
}

/** Without words of comparison and level at the end: 行政村宽带上网率达到 → 行政村宽带上网率. */
function strip(words: string, ...endings: RegExp[]): string {
  let rest = words.replace(/[、，,：:（(]+$/u, "");
  for (let turns = 0; turns < 6; turns++) {
    const before = rest;
    for (const ending of endings) {
      const match = ending.exec(rest.slice(-8));
      if (match && match[0].length < rest.length + 1) rest = rest.slice(0, rest.length - match[0].length);
    }
    if (rest === before) break;
  }
  return rest;
}

/** Without openings: 其中, 全省, 力争实现. */
function opening(words: string): string {
  const { leading } = indicatorWords();
  let rest = words;
  for (let turns = 0; turns < 6; turns++) {
    const match = leading.exec(rest);
    if (!match || match[0].length === 0) break;
    rest = rest.slice(match[0].length);
  }
  return rest.replace(/^[）)”]+/u, "");
}

/** What stands behind the number as its object: 的基层医疗卫生机构实施 → 基层医疗卫生机构实施. */
function objectBehind(text: string, right: { start: number; end: number }): string {
  const words = text.slice(right.start, right.end).replace(/\s+/gu, "");
  const object = words.replace(/^(?:（[^）]{0,20}）)?[的、]?/u, "").split(/[：:？?]/u)[0]!;
  if (!/^[\u3400-\u9fff“A-Z\d]/u.test(object)) return "";
  return limit(object.replace(/^(?:以上|左右|以内|用于|的)/u, "").replace(/(?:工作|建设任务|任务)$/u, ""));
}

function limit(words: string): string {
  return words.length > longest ? words.slice(words.length - longest) : words;
}
