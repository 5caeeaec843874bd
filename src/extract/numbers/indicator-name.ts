import type { PeriodMention } from "../../types/record.ts";
import type { Clause } from "./indicator-clause.ts";
import {
  changeWord,
  limit,
  marked,
  objectBehind,
  opening,
  strip,
  withoutPeriods,
} from "./indicator-phrase.ts";
import { indicatorWords } from "./indicator-words.ts";

/** A name and the subject it rests on, which a clause without one of its own takes over. */
export interface Name {
  name: string;
  subject: string;
  /** The verb it begins with (培育, 淘汰), which an enumeration behind it shares. */
  verb: string;
  /** Where its sentence begins. */
  sentence: number;
}

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
  const { name, subject, sentence } = ownName(text, clause, periods, previous, shared);
  const verb = indicatorWords().heading.exec(name)?.[0] ?? "";
  if (verb !== "" || !previous || !sharesVerb(text, clause, previous))
    return { name, subject, sentence, verb };
  return { name: limit(previous.verb + name), subject, sentence, verb: previous.verb };
}

type Own = Omit<Name, "verb">;

/** Whether a counted thing is enumerated behind another one's verb: 培育10家园区，100家企业; 淘汰炼钢产能10万吨、炼铁产能5万吨. */
function sharesVerb(
  text: string,
  { quantity, right, sentence, previous: before }: Clause,
  previous: Name,
): boolean {
  if (previous.verb === "" || previous.sentence !== sentence || quantity.change !== null) return false;
  if (uncounted.test(quantity.unit)) return false;
  const between = text.slice(before, quantity.span.start).trim();
  const { levelled, verb } = indicatorWords();
  // 新培育企业10家，35家银行完成改革: a sentence of its own
  if (/[，、和及与]$/u.test(between)) return !predicate.test(text.slice(right.start, right.end));
  return /^[、和及与][^，；。：]{2,16}$/u.test(between) && !levelled.test(between) && !verb.test(between);
}

const predicate =
  /入选|入围|获|完成|实现|达|进入|跻身|投产|投用|开工|建成|开通|上市|纳入|通过|享受|参加|受益|启动|运行/u;

const uncounted = /^(?:[%％‰倍番]|个?百分点|.*元)$/u;

function ownName(
  text: string,
  clause: Clause,
  periods: PeriodMention[],
  previous: Name | null,
  shared: string[] | null,
): Own {
  const { quantity, right, sentence } = clause;
  const named = (name: string, subject: string): Own => ({ name, subject, sentence });
  const words = indicatorWords();
  const left = withoutPeriods(text, clause, periods);
  const change = quantity.change ? changeWord(left) : "";
  const at = left.lastIndexOf(change);
  const lead = change ? left.slice(0, at) : left;
  if (shared && shared.length > 0) {
    const own = opening(shared.shift()!);
    const verb = change || (quantity.change && previous ? previous.name.slice(previous.subject.length) : "");
    return named(own + verb, own);
  }
  const object = change ? strip(left.slice(at + change.length), words.comparing, words.levelled) : "";
  if (object.length > 1 && !/^(?:预期)?(?:目标|幅度|比例)|^[率度幅]/u.test(object)) {
    // 提高劳动生产率3个百分点
    const actor = /[、，]$/u.test(lead) ? "" : opening(strip(lead, words.comparing));
    return named(limit(actor + change + object), object);
  }
  const phrase = strip(lead, words.comparing);
  const stem = strip(phrase, words.comparing, words.levelled);
  const counted = !uncounted.test(quantity.unit);
  const behind = change === "" || counted ? objectBehind(text, right) : "";
  const verb = words.verb.exec(phrase.slice(-8))?.[0] ?? "";
  const own = lastOfTwo(opening(stem));
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
    const last = verb.replace(/了$/u, "");
    const kept = words.keptVerb.test(last)
      ? (words.keptVerb.exec(phrase.replace(/了$/u, "").slice(-8))?.[0] ?? "")
      : "";
    const before = verb ? opening(phrase.slice(0, phrase.length - verb.length)) : "";
    const subject = before.length > 1 && /^[在使让]$/u.test(verb) ? before : "";
    const name = limit(subject + kept + change + behind);
    return named(name, name);
  }
  if (own === "") {
    // 同比增速高于10%、20%: the second has the first one's name
    if (joined && previous && change === "") return named(previous.name, previous.subject);
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
  const subject = limit(holderOf(own, previous, sentence) + own);
  if (previous && words.narrowing.test(subject)) {
    const base = previous.subject.replace(/^(?:省级|市级|县级|全省|全市|城镇|农村)/u, "");
    return named(base + subject + change, base);
  }
  if (/^(?:占|[快高低好优]于)/u.test(subject) && previous)
    return named(limit(previous.subject + subject + change), previous.subject);
  return named(subject + change, subject);
}

// 试点项目运营成本降低20%，生产效率提高20%: measures that need somebody whose they are
const borne =
  /^(?:产品)?(?:生产效率|运营成本|研发投入|不良品率|合格率|能源利用率|能耗|利润|营业收入|主营业务收入|销售收入|市场占有率|总产值|产值|从业人员)$/u;
const holder = /^.{2,20}?(?:项目|企业|产业|园区|平台|机构|公司|高校|医院|集群)(?=[^的]{2,8}$)/u;

/** Whose measure it is, where the clause before in the sentence says so and this one does not. */
function holderOf(own: string, previous: Name | null, sentence: number): string {
  if (previous?.sentence !== sentence || !borne.test(own)) return "";
  return holder.exec(previous.subject)?.[0] ?? "";
}

/** 首次入表且入表金额 → 入表金额: of two conditions the one the number belongs to. */
function lastOfTwo(words: string): string {
  const at = words.lastIndexOf("且");
  return at > 1 && words.length - at > 2 ? words.slice(at + 1) : words;
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
