import type { Trace } from "../../../clause/rules.ts";
import { decide } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import type { PeriodMention } from "../../../types/record.ts";
import type { Statement } from "../statement.ts";
import { limited, withoutHalfBrackets } from "./length.ts";
import type { Naming } from "./naming.ts";
import { objectBehind } from "./object.ts";
import { phraseOf, subjectOf } from "./phrase.ts";
import { nameRules } from "./rules.ts";
import { sharesVerb } from "./shares-verb.ts";
import { countedBehindSize } from "./sized.ts";

/** A name and the subject it rests on, which a clause without one of its own takes over. */
export interface Name {
  name: string;
  subject: string;
  /** The verb it begins with (新增, 淘汰), which an enumeration behind it shares. */
  verb: string;
  /** Where its sentence begins. */
  sentence: number;
}

/**
 * The thing measured, in the text's own words: what stands in front of the number without verbs of level, change and
 * time (光纤覆盖率达到), or behind it where a verb or nothing stands in front (培育10家园区).
 *
 * @param previous name of the last indicator of the same item, taken over where the clause has no subject
 * @param dealt subject that a list deals out to this number
 */
export function nameOf(
  statement: Statement,
  periods: readonly PeriodMention[],
  previous: Name | null,
  dealt: string | undefined,
  trace?: Trace,
): Name {
  const phrase = phraseOf(statement, periods);
  const object = countedBehindSize(statement) || objectBehind(phrase);
  const naming = { phrase, previous, dealt, object };
  const sentence = statement.sentence.start;
  const rule = decide(nameRules, naming, statement.quantity.span.start);
  if (!rule) return { name: "", subject: "", sentence, verb: "" };
  const given = rule.then(naming);
  // 党员15名，其中35岁以下10名
  const own = given.name === "其中" && previous ? previous : given;
  const name = polished(own.name);
  // 会议批准的收入为3亿元，实际完成4亿元: what was approved is not what was reached
  const subject = withoutRun(polished(own.subject)).replace(form("name/approved"), "");
  trace?.(rule.id, statement.quantity.span.start, name);
  const verb = phrase.kept !== "" && name.startsWith(phrase.kept) ? phrase.kept : leadingVerb(naming, name);
  // 新建工程355处，惠及15万人 does not share the verb; 改造小区20个、2964户 has it already
  const first = subjectOf(phrase.lead)[0]?.word?.act;
  const has = previous !== null && (name.startsWith(previous.verb) || first !== undefined);
  if (verb !== "" || !previous || has || rule.id === "name/bare-act" || !sharesVerb(phrase, previous))
    return { name, subject, sentence, verb };
  return { name: limited(previous.verb + name), subject, sentence, verb: previous.verb };
}

/** The kept verb that a name begins with: 新增 of 新增标杆企业. */
function leadingVerb({ phrase }: Naming, name: string): string {
  const first = subjectOf(phrase.lead)[0];
  return first?.word?.act === "kept" && name.startsWith(first.text) ? first.text : "";
}

/** On what a name is reckoned, in front of it: 年销售收入, 年产甲醇 (年产60万吨甲醇); longer ones first. */
const bases = ["年度", "年产", "日产", "年", "月", "日"];
/** 年龄, 年金, 年产值 are words of their own, or the basis is a shorter one. */
const noBases = new Map([
  ["年产", "值量能业出品权地"],
  ["日产", "值量能业出品"],
  ["年", "龄限轻金份报货底末初内间用常均计度产终"],
  ["月", "份底末初内均饼球间"],
  ["日", "期用常均本元后产间"],
]);
const measured = ["年产值", "年产量", "年产能", "日产量"];

/** Without what it is reckoned on (年销售收入), what is promised of it (评估力争上升), 了, and half a bracket. */
function polished(words: string): string {
  const grounds = form("name/on-grounds").exec(words)?.groups;
  // 死亡人数在上年基础上, 农村低保标准基础上提高到, 电网改造的基础上投资
  if (grounds)
    return polished(grounds.base || (grounds.own?.length ?? 0) < 2 ? grounds.thing! : grounds.own!);
  const promise = ["力争", "争取", "确保"].map((word) => words.indexOf(word)).filter((at) => at > 3);
  const kept = withoutHalfBrackets(words.slice(0, Math.min(words.length, ...promise)));
  const plain = withoutBody(kept.length > 4 && !kept.includes("了解") ? kept.replace("了", "") : kept);
  const told = plain.replace(form("name/no-beginning"), "").replace(form("name/reached-with"), "");
  const trimmed = withoutLead(withoutHalfQuote(withoutJoints(withoutRunning(withoutCipher(told)))));
  // 粮食总产连续五年稳定在
  if (trimmed.endsWith("连续") && trimmed.length > 3) return trimmed.slice(0, -2);
  // 集体收入50万元以下的村还有3个
  if (trimmed.length > 2 && form("name/only-at-end").test(trimmed)) return trimmed.slice(0, -1);
  // 保障标准由家庭年收入9600元以下提高到
  const from = trimmed.indexOf("由");
  if (from > 2 && "准率入值量数重额例度".includes(trimmed[from - 1]!)) return trimmed.slice(0, from);
  // 从专项资金中安排
  if (/^从.{3,}中$/u.test(trimmed)) return trimmed.slice(1, -1);
  // 争取政策性资金, 保持工业增加值
  if (["争取", "保持", "现有"].some((word) => trimmed.startsWith(word)) && trimmed.length > 4)
    return trimmed.slice(trimmed.startsWith("争取到") && trimmed[3] !== "位" ? 3 : 2);
  // 国民生产总值以8%的速度增长
  if (trimmed.endsWith("以") && trimmed.length > 3 && !"可难予得足".includes(trimmed.at(-2)!))
    return trimmed.slice(0, -1);
  if (measured.some((word) => trimmed.startsWith(word))) return trimmed.slice(1);
  const basis = bases.find(
    (word) => trimmed.startsWith(word) && !noBases.get(word)?.includes(trimmed[word.length] ?? "|"),
  );
  const rest = trimmed.slice(basis?.length ?? 0);
  return rest.length < 2 ? trimmed : rest;
}

/** 零售总额连续三年保持增长，今年突破200亿元: what it did for years is no part of what the next number is of. */
function withoutRun(subject: string): string {
  const at = subject.indexOf("连续");
  return at > 3 ? subject.slice(0, at) : subject;
}

/** 人大会议批准的收入 → 批准的收入, 省财政厅核定我县债务限额 → 债务限额: whoever set it is no part of a name. */
const withoutBody = (words: string) => words.replace(form("name/body-that-set"), "");

/** Without marks and joints at either end: 和发行债券, 的贡献率, 基本农田、; but 和平, 与会 and 及时 are words. */
function withoutJoints(words: string): string {
  let from = 0;
  let end = words.length;
  while (from < end && isJoint(words[from]!, words[from + 1])) from++;
  while (end > from + 2 && "、，；：的了和与#*“".includes(words[end - 1]!)) end--;
  return words.slice(from, end);
}

/** 能耗将降低15%, 补贴惠及60万人, 188个园区整合优化为120个: what leads to the number is no part of a name. */
function withoutLead(words: string): string {
  const led = words.replace(form("name/leads-to-number"), "");
  return led.length > 1 ? led : words;
}

/** “20”是指新建特色园 → 新建特色园: what a cipher of the plan stands for. */
const withoutCipher = (words: string) => words.replace(form("name/cipher"), "");

/** 投产后年产值 → 产值: what it gives once it runs. */
const withoutRunning = (words: string) => words.replace(form("name/once-it-runs"), "");

/** “重点引进和培养人才: a quotation that goes on behind the name. */
const withoutHalfQuote = (words: string) =>
  words.startsWith("“") && !words.includes("”") ? words.slice(1) : words;

function isJoint(c: string, next = ""): boolean {
  if ("、，；：的#*）".includes(c)) return true;
  if (c === "和") return !"谐平美解田睦县林硕顺气".includes(next || "|");
  if (c === "与") return next !== "会";
  return c === "及" && !"时格早第".includes(next || "|");
}
