import type { PeriodMention } from "../types.ts";
import { bare, type Clause } from "./indicator-clause.ts";
import { indicatorWords } from "./indicator-words.ts";

/** A name and the subject it rests on, which a clause without one of its own takes over. */
export interface Name {
  name: string;
  subject: string;
  /** Where its sentence begins. */
  sentence: number;
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
  const { quantity, right, sentence } = clause;
  const named = (name: string, subject: string): Name => ({ name, subject, sentence });
  const words = indicatorWords();
  const left = withoutPeriods(text, clause, periods);
  const change = quantity.change ? changeWord(left) : "";
  const lead = change ? left.slice(0, left.lastIndexOf(change)) : left;
  if (shared && shared.length > 0) {
    const own = opening(shared.shift()!);
    const verb = change || (quantity.change && previous ? previous.name.slice(previous.subject.length) : "");
    return named(own + verb, own);
  }
  const phrase = strip(lead, words.comparing);
  const stem = strip(phrase, words.comparing, words.levelled);
  const counted = !/^(?:[%％‰倍番]|个?百分点|.*元)$/u.test(quantity.unit);
  const behind = change === "" || counted ? objectBehind(text, right) : "";
  const verb = words.verb.exec(phrase.slice(-8))?.[0] ?? "";
  const own = opening(stem);
  const front = own === "" || words.narrowing.test(own);
  const joined = front && /^[、和及与]/u.test(text.slice(clause.left.start, quantity.span.start).trim());
  const size =
    /(?:总规模|规模|总投资|总额|投资)$/u.test(own) && /^的/u.test(text.slice(right.start, right.end).trim());
  // 组建600个团队, 做强做优1—2个产业: what follows a counter is what is counted
  if (
    behind.length > 1 &&
    (counted || own.length <= 3) &&
    quantity.unit !== "" &&
    own !== "" &&
    verb === "" &&
    !front &&
    right.end < clause.clauseEnd + 1 &&
    marked(text, right.end)
  ) {
    const whole =
      own.length <= 8
        ? own.replace(/的$/u, "")
        : /(?:的|在|对|为)$/u.test(stem) || own.length > 12
          ? ""
          : own;
    const name = limit(
      whole.replace(/^[在对](?:全[省市区县国])?/u, "") + (own.length <= 8 ? change : "") + behind,
    );
    return named(name, name);
  }
  if (behind !== "" && (verb !== "" || front || size) && !(joined && previous && behind.length < 3)) {
    const kept = words.keptVerb.exec(verb.replace(/了$/u, ""))?.[0] ?? "";
    const before = verb ? opening(phrase.slice(0, phrase.length - verb.length)) : "";
    const subject = before.length > 1 && /^[在使让]$/u.test(verb) ? before : "";
    const name = limit(subject + kept + change + behind);
    return named(name, name);
  }
  if (own === "") {
    const base =
      previous && (previous.sentence === sentence || joined)
        ? previous.subject
        : (subjectBefore(text, clause) ?? previous?.subject ?? "");
    return named(base + change, base);
  }
  if (treasury.test(own)) {
    // 社会保障投入，中央财政拟安排3185亿元; 中央财政安排429亿元，解决医保问题
    const purpose = subjectBefore(text, clause) ?? clauseBehind(text, clause);
    return named(limit(purpose + own), purpose + own);
  }
  const subject = limit(own);
  if (previous && words.narrowing.test(subject)) {
    const base = previous.subject.replace(/^(?:省级|市级|县级|全省|全市|城镇|农村)/u, "");
    return named(base + subject + change, base);
  }
  if (/^(?:占|[快高低好优]于)/u.test(subject) && previous)
    return named(limit(previous.subject + subject), previous.subject);
  return named(subject + change, subject);
}

const treasury = /^(?:中央|省|市|各级|地方|省级|市级)?财政$/u;

function clauseBehind(text: string, { clauseEnd }: Clause): string {
  const behind = text.slice(clauseEnd + 1, clauseEnd + 26).split(/[，。；\n]/u)[0]!;
  return text[clauseEnd] === "，" && !/[\d]/u.test(behind) && behind.length < 25
    ? behind.replace(/\s+/gu, "")
    : "";
}

/** The subject that the clause before gives, where it holds no indicator: 企业退休人员基本养老金连续增加，又人均提高10%. */
function subjectBefore(text: string, { sentence, clause }: Clause): string | null {
  const clauses = text
    .slice(Math.max(sentence, clause - 60), clause)
    .replace(/\s+/gu, "")
    .split(/[，；：]/u);
  const words = opening(clauses.filter(Boolean).at(-1) ?? "").split(
    /连续|不断|持续|稳步|已|达到|实现|提高|增加|加快/u,
  )[0]!;
  return words.length > 2 && words.length < 20 ? words : null;
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
  return lastYearly(squeezed(result + text.slice(at, span.end)));
}

/** 依托计划每年实施重大项目 → 实施重大项目; but 近视率每年降低 keeps its subject. */
function lastYearly(left: string): string {
  const at = left.lastIndexOf("每年");
  if (at < 0) return left;
  const behind = left.slice(at + 2);
  return /^(?:.{0,2}|(?:降低|提高|增长|减少|下降|提升|新增)[^，。；]{0,6})$/u.test(behind)
    ? left.replace("每年", "")
    : behind;
}

function squeezed(words: string): string {
  return words.replace(/\s+/gu, "").replace(/^[）、，和及]+/u, "");
}

// the verb of change nearest the number: 增长, 提高了, 分别下降
const changeVerb =
  /(?:增长目标|增长|提高|增加|上升|提升|上涨|涨幅|增速|增幅|扩大|回升|减少|下降|降低|压减|缩短|压缩|精简|减轻|降幅|回落|净增|翻)(?!.*(?:增长|提高|增加|上升|提升|减少|下降|降低))/u;

function changeWord(left: string): string {
  return changeVerb.exec(left)?.[0] ?? "";
}

// 研发投入占比, 营收之比: 比 is a ratio here, no comparison
const ratio = /[占之对配性]比$/u;

/** Without words of comparison and level at the end: 行政村宽带上网率达到 → 行政村宽带上网率. */
function strip(words: string, ...endings: RegExp[]): string {
  let rest = words.replace(/[、，：（]+$/u, "");
  for (let turns = 0; turns < 6; turns++) {
    const before = rest;
    for (const ending of endings) {
      const match = ending.exec(rest.slice(-8));
      if (match && !ratio.test(rest)) rest = rest.slice(0, rest.length - match[0].length);
    }
    if (rest === before) break;
  }
  return rest;
}

/** Whether a mark of punctuation, a bracket or the text's end stands at an offset: not the words of a table's next row. */
function marked(text: string, at: number): boolean {
  return at >= text.length || /[\s，；。！？：、（）和及与]/u.test(text[at]!);
}

/** Without openings: 其中, 全省, 力争实现, 十一是. */
function opening(words: string): string {
  const { leading } = indicatorWords();
  let rest = words.replace(/^[一二三四五六七八九十]{1,3}[是要]/u, "").replace(/^对(?![外口接比标内])/u, "");
  for (let turns = 0; turns < 6; turns++) {
    const match = leading.exec(rest);
    if (!match || match[0].length === 0) break;
    rest = rest.slice(match[0].length);
  }
  return rest.replace(/^[）”]+/u, "");
}

/** What stands behind the number as its object: 的基层医疗卫生机构实施 → 基层医疗卫生机构实施. */
function objectBehind(text: string, right: { start: number; end: number }): string {
  const words = text.slice(right.start, right.end).replace(/\s+/gu, "");
  const object = words
    .replace(/^(?:（[^）]{0,20}）)?[的、级]?/u, "")
    .replace(/（[^）]{17,60}）/gu, "")
    .split(/[：？]/u)[0]!;
  if (!/^[\u3400-\u9fff“A-Z\d]/u.test(object)) return "";
  // 从15家跃升到38家: a verb, not an object
  if (
    /^(?:增长|提高|提升|增加|下降|降低|减少|上升|扩大|压缩|跃升|降至|增至|升至|占|超|达|跃居|居)/u.test(
      object,
    )
  )
    return "";
  if (/^(?:目标|比例|标准|速度|水平|要求|规模|大关)$/u.test(object)) return "";
  return limit(object.replace(/^(?:以上|左右|以内|用于|的)/u, "").replace(/(?:工作|建设任务|任务)$/u, ""));
}

function limit(words: string): string {
  return words.length > longest ? words.slice(words.length - longest) : words;
}
