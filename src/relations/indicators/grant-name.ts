import { limited, type Piece, piecesOf, textOf } from "./pieces.ts";
import type { Statement } from "./statement.ts";

/** Words that hand out, with whom each and how much at most: no part of a grant's name. */
const handing =
  "可 将 再 另 分别 一次性 给予 予以 每家 每个 每人 每户 每项 每名 每件 每台 最高 最多 至多 不超过 的 按照 按 参照 提供 其中 单个 给 对 于 由 市财政 省财政 财政 达到 首次 为 人民币".split(
    " ",
  );
const gifts = "奖励 奖补 补助 补贴 资助 支持 扶持 配套 贴息 补偿 罚款".split(" ");
const giftNouns = ["资金", "比例", "金额", "额", "经费"];
const longestReceiver = 30;

const isHanding = ({ text }: Piece) => handing.includes(text) || "、，（）和及与".includes(text);

/** What a clause hands out, before or behind its amounts: 分别奖励20万元、10万元 → 奖励; 资金支持. */
export function giftOf({ scan: { text }, clause, quantity }: Statement): string {
  return (
    giftIn(text.slice(quantity.span.end, clause.end)) || giftIn(text.slice(clause.start, quantity.span.start))
  );
}

function giftIn(words: string): string {
  const found = gifts.map((gift) => ({ gift, at: words.lastIndexOf(gift) })).filter(({ at }) => at >= 0);
  if (found.length === 0) return "";
  const { gift, at } = found.reduce((a, b) => (b.at > a.at ? b : a));
  const noun = giftNouns.find((word) => words.startsWith(word, at + gift.length)) ?? "";
  const front = ["资金", "经费"].find((word) => words.endsWith(word, at)) ?? "";
  return front + gift + noun;
}

/**
 * The name of a grant: who gets it and what for, then what it is. 对通过复审的企业，每家补助10万元 →
 * 通过复审的企业补助.
 */
export function grantName(statement: Statement): string {
  const { scan, quantity, left, right } = statement;
  const own = piecesOf(scan, { start: left.start, end: quantity.span.start }, []);
  const label = textOf(trimmed(own));
  const behind = scan.text
    .slice(right.start, Math.min(scan.text.length, right.start + 34))
    .replace(/\s+/gu, "");
  const listed = "、和及".includes(behind[0] ?? "|");
  const given =
    (listed && !label.endsWith("奖") ? giftOf(statement) : "") ||
    giftIn(behind.slice(0, behind.search(/[，。；、）]|$/u)));
  const receiver = label.length >= 8 ? "" : receiverBefore(statement);
  const subject = receiver + label;
  return limited(subject + (subject.endsWith(given) ? "" : given), 40);
}

function trimmed(pieces: readonly Piece[]): Piece[] {
  let from = 0;
  let end = pieces.length;
  while (from < end && isHanding(pieces[from]!)) from++;
  while (end > from && isHanding(pieces[end - 1]!)) end--;
  return pieces.slice(from, end);
}

const receivers = "企业 单位 机构 个人 平台 项目 团队 高校 园区 实验室 孵化器 合作社 基地".split(" ");

/** The clause that says who gets it: the last with 对 in front, or the one just before. */
function receiverBefore({ scan, sentence, clause }: Statement): string {
  const clauses = scan.text
    .slice(Math.max(sentence.start, clause.start - 160), clause.start)
    .replace(/\s+/gu, "")
    .split(/[，；：]/u)
    .filter((part) => part.length > 3);
  const last = clauses.slice(-4).reverse();
  for (const part of last) {
    const to = part.startsWith("对") ? 0 : part.lastIndexOf("，对");
    if (to >= 0) return cut(part.slice(to + (part[to + 1] === "于" ? 2 : 1)));
    if (receivers.some((word) => part.endsWith(`的${word}`))) return cut(part);
  }
  return cut(last[0] ?? "");
}

/** Without amounts and what hands out behind: who gets it alone. */
function cut(receiver: string): string {
  // 年营业收入2000万元以上的企业: who fulfils the condition
  const of = /\d/u.test(receiver) ? receiver.lastIndexOf("的") : -1;
  const words = of > receiver.search(/\d/u) && of < receiver.length - 1 ? receiver.slice(of + 1) : receiver;
  const ends = ["分别", "给予", "予以", "一次性", "每家", "按照", "按"]
    .map((word) => words.indexOf(word))
    .filter((at) => at > 0);
  const amount = words.search(/\d/u);
  if (amount > 1) ends.push(amount);
  return limited(words.slice(0, Math.min(words.length, ...ends)), longestReceiver);
}
