import type { Statement } from "../statement.ts";
import { limited } from "./length.ts";
import { type Piece, piecesOf, textOf } from "./pieces.ts";

/** Words that hand out, with whom each and how much at most: no part of a grant's name. */
const handing =
  "可 将 再 另 分别 一次性 给予 予以 每家 每个 每人 每户 每项 每名 每件 每台 最高 最多 至多 不超过 的 按照 按 参照 提供 其中 单个 给 对 于 由 市财政 省财政 财政 达到 首次 为 人民币 省级 市级 县级 区级 其 企业 当年 年度 提供 比例".split(
    " ",
  );
const gifts = "奖励 奖补 补助 补贴 资助 支持 扶持 配套 贴息 补偿 罚款".split(" ");
const giftNouns = ["资金", "比例", "金额", "额", "经费"];

const isHanding = ({ text }: Piece) => handing.includes(text) || "、，（）和及与".includes(text);

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
  const front = ["一次性", "资金", "经费", "最高"].find((word) => words.endsWith(word, at)) ?? "";
  return front + gift + noun;
}

/**
 * The name of a grant: who gets it and what it is reckoned on, then what it is. 对通过复审的企业，每家补助10万元 →
 * 通过复审的企业补助; 省级按照不超过投资额20%的比例给予一次性奖补 → 投资额一次性奖补.
 *
 * @param dealt the receiver that a list deals out to this amount
 */
export function grantName(statement: Statement, dealt?: string): string {
  const { scan, quantity, left } = statement;
  const gift = giftOf(statement);
  const own = textOf(trimmed(piecesOf(scan, { start: left.start, end: quantity.span.start }, [])));
  const label = dealt === undefined ? withoutGift(own, gift) : "";
  const receiver =
    dealt === undefined ? (label.length >= 10 ? "" : receiverBefore(statement)) : headOf(dealt);
  const subject = receiver.endsWith(label) ? receiver : receiver + label;
  return limited(subject + (subject.endsWith(gift) ? "" : gift), 36);
}

function withoutGift(label: string, gift: string): string {
  return gift !== "" && label.endsWith(gift) ? label.slice(0, -gift.length) : label;
}

function trimmed(pieces: readonly Piece[]): Piece[] {
  let from = 0;
  let end = pieces.length;
  while (from < end && isHanding(pieces[from]!)) from++;
  while (end > from && isHanding(pieces[end - 1]!)) end--;
  return pieces.slice(from, end);
}

const receivers =
  "企业 单位 机构 个人 平台 项目 团队 高校 园区 实验室 孵化器 合作社 基地 产品 中心 工厂 车间".split(" ");

/** The clause that says who gets it: the last that begins with 对 or ends as receivers do, or the one just before. */
function receiverBefore({ scan, sentence, clause }: Statement): string {
  const clauses = scan.text
    .slice(Math.max(sentence.start, clause.start - 160), clause.start)
    .replace(/\s+/gu, "")
    .split(/[，；：]/u)
    .filter((part) => part.length > 3);
  const last = clauses.slice(-4).reverse();
  for (const part of last) {
    if (part.startsWith("其中") || isGiving(part)) continue;
    if (part.startsWith("对") && !part.startsWith("对口")) return headOf(part);
    if (part.endsWith("的") || receivers.some((word) => part.endsWith(`的${word}`))) return headOf(part);
  }
  return headOf(last.find((part) => !isGiving(part)) ?? "");
}

/** A clause that gives itself names nobody: 省级给予一次性奖补. */
function isGiving(part: string): boolean {
  return (
    ["给予", "予以", "分别"].some((word) => part.includes(word)) || gifts.some((gift) => part.endsWith(gift))
  );
}

/** Behind these the one who gets it is named: 初次认定为国家高新技术企业, 年度新获认定中国驰名商标. */
const becoming = [
  "认定为",
  "评定为",
  "获评",
  "入选",
  "获得",
  "认定",
  "纳入统计口径的",
  "开发和引进",
  "列入",
  "成为",
  "支持",
];
const longestReceiver = 26;

/** Who gets it, alone: without what makes them so, without amounts, without what hands out. */
function headOf(receiver: string): string {
  const who = receiver.startsWith("对") ? receiver.slice(receiver[1] === "于" ? 2 : 1) : receiver;
  const ends = ["分别", "给予", "予以", "一次性", "每家", "按照", "按其", "参照"]
    .map((word) => who.indexOf(word))
    .filter((at) => at > 0);
  let words = who.slice(0, Math.min(who.length, ...ends)).replace(/[，、的]+$/u, "");
  const amount = words.search(/\d/u);
  // 年营业收入2000万元以上的企业: who fulfils the condition
  const of = words.lastIndexOf("的");
  if (amount >= 0 && of > amount && of < words.length - 1) words = words.slice(of + 1);
  else if (amount > 1) words = words.slice(0, amount);
  const became = Math.max(
    ...becoming.map((word) => (words.includes(word) ? words.lastIndexOf(word) + word.length : 0)),
  );
  if (became > 0 && words.length - became >= 5 && words[became] !== "的") words = words.slice(became);
  const led = ["达到", "超过", "且", "在", "达"].find((word) => words.endsWith(word)) ?? "";
  return limited(words.slice(0, words.length - led.length), longestReceiver);
}
