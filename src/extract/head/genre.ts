import { loadLexicon } from "../../lexicon/load.ts";
import { foldWidth } from "../../text/fold.ts";

interface Vocabulary {
  kinds: string;
  meant: Record<string, string>;
  notTitle: string;
  issuerEndings: string;
}

interface Genres {
  kinds: ReadonlySet<string>;
  longest: number;
  meant: Record<string, string>;
  /** A genre anywhere, the longest that stands there. */
  pattern: RegExp;
  notTitle: RegExp;
  issuer: RegExp;
}

let genres: Genres | undefined;

/** The vocabulary of titles and issuers, from `lexicon/genres.yaml`, read at the first call. */
export function genreWords(): Genres {
  if (genres) return genres;
  const { kinds, meant, notTitle, issuerEndings } = loadLexicon<Vocabulary>("genres");
  const list = (words: string) => words.split(/\s+/u).sort((a, b) => b.length - a.length);
  genres = {
    kinds: new Set(list(kinds)),
    longest: list(kinds)[0]!.length,
    meant,
    pattern: new RegExp(list(kinds).join("|"), "gu"),
    notTitle: new RegExp(`^(?:${list(notTitle).join("|")})`, "u"),
    issuer: new RegExp(`(?:${list(issuerEndings).join("|")})$`, "u"),
  };
  return genres;
}

// All of text folded to half width.

/**
 * （2018—2022年）, （试行）, (征求意见稿): what may stand behind the genre of a title; not the day it was passed
 * （2021年9月30日通过）, its number （晋市政办〔2010〕11号）, or a remark （此件公开发布）.
 */
export const titleTail = "(?:[(](?![12]\\d{3}年\\d{1,2}月|此件|以下|[^()]{0,16}号)[^()。;]{1,20}[)]){0,2}";
/** The part of it that also belongs to the title on the next line, or before text that runs on. */
export const yearsBehindTitle =
  "[(](?:[12]\\d{3}年?[-‐–—―~至到]{1,2}[12]\\d{3}年?|[12]\\d{3}年(?:度|版|修订)?|试行|暂行)[)]";

const tail = new RegExp(`${titleTail}$`, "u");

/** A title without what may stand behind its genre. */
export function withoutTail(title: string): string {
  return foldWidth(title).replace(tail, "");
}

/** The genre that a title ends with (规划 of …“十一五”规划, 政策措施 of …若干政策措施); null where it ends with none. */
export function genreOfTitle(title: string): string | null {
  const { kinds, longest, meant } = genreWords();
  const plain = withoutTail(title);
  for (let length = Math.min(longest, plain.length); length > 1; length--) {
    const end = plain.slice(-length);
    if (kinds.has(end)) return meant[end] ?? end;
  }
  return null;
}

/**
 * The genre that a text gives itself where no title is printed: 现提出如下意见, 制定本行动方案, 特制定本要点,
 * 现就相关工作通知如下, 向大会作政府工作报告.
 *
 * @param head the beginning of the text without white space
 */
export function genreOfText(head: string): string | null {
  const { kinds, longest, meant } = genreWords();
  // 各位代表：现在，我代表国务院，向大会报告政府工作
  if (/各位代表.{0,60}我代表.{2,30}报告/u.test(head)) return "政府工作报告";
  for (const match of head.matchAll(/(?:制定|制订|提出|出台)(?:如下|以下|本)(?:若干|几条|几点)?/gu)) {
    const behind = match.index + match[0].length;
    // 制定以下若干措施: 若干 is part of that genre's name
    const at = kinds.has(head.slice(behind - 2, behind + 2)) ? behind - 2 : behind;
    for (let length = longest; length > 1; length--) {
      const word = head.slice(at, at + length);
      if (kinds.has(word)) return meant[word] ?? word;
    }
  }
  // 现就相关工作通知如下, 现将有关情况报告如下
  const announced = /现[就将把].{1,40}(通知|报告|公告|通告|通报|批复)如下/u.exec(head);
  return announced?.[1] ?? null;
}
