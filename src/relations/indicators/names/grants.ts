import type { Span } from "../../../types/record.ts";
import type { Statement } from "../statement.ts";
import { limited, withoutNotes } from "./length.ts";

const gifts = "奖励 奖补 补助 补贴 资助 支持 扶持 配套 贴息 补偿 罚款".split(" ");
const giftNouns = ["资金", "比例", "金额", "额", "经费"];
/** What may stand in front of a gift as a part of its name. */
const giftFronts = ["一次性", "资金", "经费", "最高"];

/** From one of these on a clause says what is handed out and how, not who gets it. */
const hands = "按照 按 参照 根据 给予 予以 分别 最高 不超过 一次性 每家 每户 每年 提供".split(" ");
/** Who hands out, and when: no part of who gets it nor of what it is reckoned on. */
const givers =
  "省级 市级 县级 区级 省财政 市财政 财政 当年 每年 年度 额外 再 另 可 将 的 其中 其 该款 该 对其 企业".split(
    " ",
  );

/**
 * The name of a grant: who gets it and what it is reckoned on, then what it is. 对通过复审的企业，每家补助10万元 →
 * 通过复审的企业补助; 省级按照不超过投资额20%的比例给予一次性奖补 → 投资额一次性奖补.
 *
 * @param beyond what the condition of its sentence is of: 超过5000万元的部分按2%
 * @param dealt the receiver that a list deals out to this amount
 */
export function grantName(statement: Statement, beyond: string, dealt?: string): string {
  const { scan, quantity, left } = statement;
  const gift = giftOf(statement);
  const step = dealt === undefined ? stepOf(statement) : "";
  if (step !== "") return limited(step.replace(/的$/u, "") + gift);
  const own = forEach(plain(scan.text, { start: left.start, end: quantity.span.start }));
  const at = firstOf(own, hands);
  const basis = basisOf(at < 0 ? own : own.slice(at), gift);
  const inFront = at < 0 ? "" : withoutGiver(own.slice(0, at));
  if (dealt === undefined && isPart(inFront) && beyond !== "") return limited(beyond + gift);
  const receiver =
    dealt !== undefined ? headOf(dealt) : inFront.length > 2 ? headOf(inFront) : receiverBefore(statement);
  const who = basis.length >= tellingBasis && receiver.length > shortReceiver ? "" : receiver;
  // 二级节点项目 and 项目投资额 share a word
  const plainly = at > 0 && receivers.includes(own.slice(0, at)) ? own.slice(0, at) : "";
  if (who === "" && basis === "") return limited((plainly || beyond) + gift);
  const subject = who.endsWith(basis)
    ? who
    : (who.endsWith(basis.slice(0, 2)) ? who.slice(0, -2) : who) + basis;
  // 补助标准…补助: a short word says again what is given, 补助资金…补助资金 does not
  const told = subject.endsWith(gift) || (gift.length > 2 && subject.includes(gift));
  return limited(subject + (told ? "" : gift));
}

/** 对托位每个补助, 对床位每张补贴: each one, as 每家. */
function forEach(words: string): string {
  const at = words.lastIndexOf("每");
  if (at <= 0 || !"个张亩套辆头台".includes(words[at + 1] ?? "|")) return words;
  const isGift = gifts.some((gift) => words.startsWith(gift, at + 2));
  return isGift ? `${words.slice(0, at)}每家${words.slice(at + 2)}` : words;
}

/** 的部分 */
const isPart = (words: string) => words.length <= 3 && words.endsWith("部分");

/** What so long a basis is of is clear without who gets it, where that is longer. */
const tellingBasis = 4;
const shortReceiver = 10;

/** A stretch of text without white space and notes in brackets. */
function plain(text: string, { start, end }: Span): string {
  const words = withoutNotes(text.slice(start, end).replace(/\s+/gu, ""));
  // 5000万元—1亿元之间的企业给予10万元
  return words.replace(/^(?:[、，和与]|及(?!以))+|^(?:及?以上|以下|之间)?的/gu, "");
}

/**
 * What a clause hands out, behind its amounts or before them, else in the clause before of the same sentence:
 * 分别奖励20万元、10万元 → 奖励; 给予一次性奖补，最高500万元 → 一次性奖补.
 */
function giftOf({ scan: { text }, clause, quantity, sentence }: Statement): string {
  return (
    giftIn(text.slice(quantity.span.end, clause.end)) ||
    giftIn(text.slice(clause.start, quantity.span.start)) ||
    giftIn(text.slice(Math.max(sentence.start, clause.start - 40), clause.start))
  );
}

function giftIn(words: string): string {
  const found = gifts.map((gift) => ({ gift, at: words.lastIndexOf(gift) })).filter(({ at }) => at >= 0);
  if (found.length === 0) return "";
  const { gift, at } = found.reduce((a, b) => (b.at > a.at ? b : a));
  const noun = giftNouns.find((word) => words.startsWith(word, at + gift.length)) ?? "";
  const front = giftFronts.find((word) => words.endsWith(word, at)) ?? "";
  return front + gift + noun;
}

/** What it is reckoned on: 投资额 of 按照不超过投资额, 单品种 of 单品种奖励企业; without the gift itself. */
function basisOf(words: string, gift: string): string {
  let basis = words;
  for (
    let word = hands.find((one) => basis.startsWith(one));
    word;
    word = hands.find((one) => basis.startsWith(one))
  )
    basis = basis.slice(word.length);
  const given = gifts.map((one) => basis.indexOf(one)).filter((at) => at >= 0);
  basis = basis.slice(0, Math.min(basis.length, ...given));
  const led = firstOf(basis, hands);
  basis = withoutGiver(led < 0 ? basis : basis.slice(0, led));
  basis = basis.endsWith("的") ? basis.slice(0, -1) : basis;
  return gift.startsWith(basis) ? "" : basis;
}

function withoutGiver(words: string): string {
  const front = words.startsWith("企业级") ? undefined : givers.find((word) => words.startsWith(word));
  if (front !== undefined) return withoutGiver(words.slice(front.length));
  const end = givers.find((word) => word.length > 1 && words.endsWith(word) && word !== "企业");
  return end === undefined ? words : withoutGiver(words.slice(0, -end.length));
}

/** Where the first of several words begins; -1 where none stands there. */
function firstOf(words: string, list: readonly string[]): number {
  const found = list.map((word) => words.indexOf(word)).filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

const receivers =
  "企业 单位 机构 个人 平台 项目 团队 高校 园区 实验室 孵化器 合作社 基地 产品 中心 工厂 车间".split(" ");

/** The clauses before in the same sentence, up to a semicolon. */
function clausesBefore({ scan, sentence, clause }: Statement): string[] {
  const before = plain(scan.text, { start: Math.max(sentence.start, clause.start - 200), end: clause.start });
  return before
    .slice(before.lastIndexOf("；") + 1)
    .split(/[，：。]/u)
    .filter((part) => part.length > 3 && !part.startsWith("其中"));
}

/** 对通过评估，且纳入平台的软件企业: one condition of two clauses, whose end says who. */
function joinedByAnd(parts: string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && isFor(last) && !last.endsWith("的") && isAnd(part))
      joined[joined.length - 1] = `对${part.replace(/^并?且?/u, "")}`;
    else joined.push(part);
  }
  return joined;
}

const isAnd = (part: string) => part.startsWith("且") || part.startsWith("并");
const isFor = (part: string) => part.startsWith("对") && !part.startsWith("对口");

/** Who gets it: the last clause that begins with 对, else that ends as receivers do, else the last. */
function receiverBefore(statement: Statement): string {
  const parts = joinedByAnd(clausesBefore(statement));
  const named = parts.filter((part) => !isGiving(part) && !isAnd(part));
  const part =
    parts.findLast(isFor) ??
    named.findLast((one) => one.endsWith("的") || receivers.some((word) => one.endsWith(`的${word}`))) ??
    named.at(-1);
  return headOf(part ?? "");
}

const longestHolder = 16;
const conditioned = ["投资", "额", "收入", "强度", "产值", "税收"];

/** Of whom a condition is: 工业类项目 of 对新上的工业类项目，固定资产投资1000万元以上的; "" where it says so itself. */
export function holderOfCondition(statement: Statement, subject: string): string {
  if (subject.length > 8 || !conditioned.some((word) => subject.endsWith(word))) return "";
  const part = joinedByAnd(clausesBefore(statement)).findLast(isFor);
  const holder = part === undefined || /\d/u.test(part) ? "" : headOf(part);
  return holder.length <= longestHolder && !holder.includes(subject) ? holder : "";
}

/** A clause that gives itself names nobody: 省级给予一次性奖补. */
function isGiving(part: string): boolean {
  return (
    ["按照", "按", "根据", "参照"].some((word) => part.startsWith(word)) ||
    ["给予", "予以", "分别"].some((word) => part.includes(word)) ||
    gifts.some((gift) => part.endsWith(gift))
  );
}

/** Behind these the one who gets it is named: 初次认定为国家高新技术企业, 年度新获认定中国驰名商标. */
const becoming = [
  "认定为",
  "评定为",
  "评为",
  "列为",
  "命名为",
  "获评",
  "入选",
  "获得",
  "认定",
  "纳入统计口径的",
  "开发和引进",
  "列入",
  "成为",
  "支持",
  "上一年度",
  "实施",
  "开展",
  "从事",
];
const longestReceiver = 26;
/** 省级智能工厂: who gets it is of that level; 省级给予: who gives. */
const ofLevel = /^[省市县区]级(?!财政)[^，。；的]{4,}$/u;

/** Who gets it, alone: without what makes them so, without amounts, without what hands out. */
function headOf(receiver: string): string {
  const who = receiver.startsWith("对") ? receiver.slice(receiver[1] === "于" ? 2 : 1) : receiver;
  const end = firstOf(who.slice(1), hands) + 1;
  const all = who.slice(0, end > 0 ? end : who.length);
  let words = (ofLevel.test(all) ? all : withoutGiver(all)).replace(/(?<![，、的])[，、的]+$/u, "");
  // 世界500强企业 go by that name
  const amount = words.search(/\d(?!\d*强)/u);
  // 年营业收入2000万元以上的企业: who fulfils the condition
  const of = words.lastIndexOf("的");
  const bound = amount < 0 ? null : /\d[^，]{0,6}?(?:及?以[上下内]|左右)的?([^的，\d]{4,})$/u.exec(words);
  if (bound) words = bound[1]!;
  else if (amount >= 0 && of > amount && of < words.length - 1 && !isPart(words.slice(of)))
    words = words.slice(of + 1);
  // 1亿元以上的，按5%奖励: nothing but how much
  else if (amount > 1 || (amount === 0 && justAmount.test(words))) words = words.slice(0, amount);
  const became = Math.max(
    ...becoming.map((word) => (words.includes(word) ? words.lastIndexOf(word) + word.length : 0)),
  );
  if (became > 0 && words.length - became >= 5 && words[became] !== "的") words = words.slice(became);
  const kind = words.slice(words.lastIndexOf("的") + 1);
  if (words.length > 12 && kind.length >= 5) words = kind;
  return limited(withoutReaching(words), longestReceiver);
}

const justAmount = /^\d[\d.]*[万亿]{0,2}[元人家亩%](?:及?以[上下内])?$/u;

const reaching = ["达到", "超过", "突破", "首次", "且", "在", "达", "超"];

/** 年营业收入首次超过 → 年营业收入: without what leads to an amount. */
function withoutReaching(words: string): string {
  const led = reaching.find((word) => words.length > word.length + 1 && words.endsWith(word));
  return led === undefined ? words : withoutReaching(words.slice(0, -led.length));
}

/** 每超1亿元 of 每超1亿元再奖励5万元: the step that an amount is given for; "" where none is told. */
function stepOf({ scan, sentence, quantity: { span } }: Statement): string {
  const words = plain(scan.text, {
    start: Math.max(sentence.start, span.start - stepReach),
    end: span.start,
  });
  return (
    /(每(?:超|新?增|满|提高)[^，。；：]{0,14}[\d一][^，。；：再可给按奖补]{1,8})(?:的?，)?[再可另给予奖励补助贴]{0,5}$/u.exec(
      words,
    )?.[1] ?? ""
  );
}

const stepReach = 36;
