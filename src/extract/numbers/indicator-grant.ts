import type { Clause } from "./indicator-clause.ts";
import { limit } from "./indicator-phrase.ts";

/** Words that hand out, with whom each and how much at most: no part of a grant's name. */
const handing =
  /^(?:可|将|再|另|分别|一次性|给予|予以|每家|每个|每人|每户|每项|每名|最高|不超过|的|按照?|提供|其中|单个|至多|给|对|于|由|市财政|省财政|财政)+/u;
const handingBehind =
  /(?:分别|一次性|给予|予以|最高|不超过|至多|的|按照?|提供|可|每家|每个|每人|每户|每项|每名|达到|首次|为)+$/u;
// 扶持, 奖励, 资金支持: what is handed out, behind the amount
const gift =
  /^[^，。；、（）()\d]{0,14}?(?:扶持|奖励|补助|补贴|奖补|资助|支持|配套|贴息)(?:资金|比例|额|金额)?/u;

const gifts =
  /(?:资金|经费|财政|创新)?(?:扶持|奖励|补助|补贴|奖补|资助|支持|配套|贴息)(?:资金|比例|额|金额)?/u;

/** What a clause hands out, before or behind its amounts: 分别奖励20万元、10万元 → 奖励. */
export function giftOf(text: string, { clause, clauseEnd, quantity }: Clause): string {
  const words = text.slice(clause, clauseEnd);
  const behind = text.slice(quantity.span.end, clauseEnd);
  return gifts.exec(behind)?.[0] ?? gifts.exec(words.slice(words.lastIndexOf("分别") + 1))?.[0] ?? "";
}

/**
 * The name of a grant: who gets it and what for, then what it is. 对通过复审的企业，每家补助10万元 →
 * 通过复审的企业补助.
 */
export function grantName(text: string, clause: Clause): string {
  const { quantity, left, right, sentence } = clause;
  const own = text
    .slice(left.start, quantity.span.start)
    .replace(/[\s、，和及]+/gu, "")
    .replace(/^（[^）]*）|^[^（）]*）/u, "");
  const label = own.replace(handing, "").replace(handingBehind, "");
  const behind = text.slice(right.start, Math.min(text.length, right.start + 34)).replace(/\s+/gu, "");
  // 最高30万元、50万元的奖励: the first is one as well; 特等奖150万元、一等奖50万元 say it themselves
  const listed = /^(?:[、和及]|（[^）]{0,14}）[、和及])/u.test(behind);
  const given = (
    (listed && !label.endsWith("奖") ? giftOf(text, clause) : "") ||
    gift.exec(behind.replace(/^（[^）]{0,14}）/u, "").replace(/^的?(?:一次性)?/u, ""))?.[0] ||
    ""
  ).replace(/^(?:给予|提供|对|的)+/u, "");
  // 单个项目最高不超过50万元: who gets it stands in the clause
  const each =
    /(?:单个|单户|每[家个区县户项年]+)[\u3400-\u9fff（）]{2,14}?(?=一次性|给予|最高|不超过|$)/u.exec(
      own,
    )?.[0] ?? "";
  if (each !== "" && !/^每[家个项户](?:最高|给予|补助|奖励|一次性)/u.test(each))
    return each + (each.endsWith(given) ? "" : given);
  const receiver = label.length >= 8 ? "" : receiverBefore(text, sentence, clause.clause);
  const subject = trimReceiver(receiver) + label;
  const name = subject + (subject.endsWith(given) ? "" : given);
  return limit(name, 40);
}

/** The clause that says who gets it: the last with 对 in front, or the one just before. */
function receiverBefore(text: string, sentence: number, clause: number): string {
  const stretch = text.slice(Math.max(sentence, clause - 160), clause).replace(/\s+/gu, "");
  const clauses = stretch.split(/[，；：]/u).filter((part) => part.length > 3);
  for (let i = clauses.length - 1; i >= 0 && i >= clauses.length - 4; i--) {
    const part = clauses[i]!;
    const to = /(?:^|[^针绝面])对于?((?!.*的?分别给予$).+)/u.exec(part);
    if (to) return to[1]!;
    if (/的(?:企业|单位|机构|个人|平台|项目|团队|高校|园区|实验室|孵化器)$/u.test(part)) return part;
  }
  return clauses.at(-1) ?? "";
}

function trimReceiver(words: string): string {
  const cut = words
    .replace(/^.*[\d.]+[万亿]?元(?:以上|以下|以内)?的/u, "")
    .replace(/(?:，|分别|给予|予以|一次性|每家|按照|按).*$/u, "")
    .replace(/[\d.]+[万亿]?元.*$/u, "")
    .replace(/（[^）]*$/u, "");
  return limit(cut, 30);
}
