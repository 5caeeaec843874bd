import { loadLexicon } from "../lexicon/load.ts";
import { foldWidth } from "../text/fold.ts";

interface Vocabulary {
  kinds: string;
  accounts: string;
  replies: string;
  meant: Record<string, string>;
  notTitle: string;
  issuerEndings: string;
}

interface Genres {
  kinds: ReadonlySet<string>;
  accounts: ReadonlySet<string>;
  replies: ReadonlySet<string>;
  longest: number;
  meant: Record<string, string>;
  /** A genre anywhere, the longest that stands there. */
  pattern: RegExp;
  notTitle: RegExp;
  issuer: RegExp;
}

let genres: Genres | undefined;

/** Whether documents of a genre answer somebody: 复函, 答复. */
export function isReply(kind: string | null): boolean {
  return kind !== null && genreWords().replies.has(kind);
}

/** The vocabulary of titles and issuers, from `lexicon/genres.yaml`, read at the first call. */
export function genreWords(): Genres {
  if (genres) return genres;
  const { kinds, accounts, replies, meant, notTitle, issuerEndings } = loadLexicon<Vocabulary>("genres");
  const list = (words: string) => words.split(/\s+/u).sort((a, b) => b.length - a.length);
  genres = {
    kinds: new Set(list(kinds)),
    accounts: new Set(list(accounts)),
    replies: new Set(list(replies)),
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
  const { kinds, meant } = genreWords();
  const end = longestEnd(title, kinds);
  return end === null ? null : (meant[end] ?? end);
}

/** What a title ends with that tells what was done or proposes (工作总结, 进展情况); null where it is none. */
export function accountOfTitle(title: string): string | null {
  return longestEnd(title, genreWords().accounts);
}

/** The longest of some words that a title ends with. */
function longestEnd(title: string, words: ReadonlySet<string>): string | null {
  const plain = withoutTail(title);
  for (let length = Math.min(genreWords().longest, plain.length); length > 1; length--) {
    const end = plain.slice(-length);
    if (words.has(end)) return end;
  }
  return null;
}
