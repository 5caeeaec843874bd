import { isSpace } from "../text/span.ts";
import { type Line, lineAt } from "./lines.ts";

/** How a label is written, in the order in which official documents nest them. */
export const styles = [
  "part", // 第一部分, 第一篇
  "chapter", // 第一章
  "section", // 第一节
  "han", // 一、
  "article", // 第一条
  "hanParen", // （一）
  "arabic", // 1. 1、 1．
  "arabicParen", // （1） 1）
  "circled", // ①
] as const;
export type Style = (typeof styles)[number];

/**
 * What stands before a label: nothing (the start of a paragraph), white space, the end of a sentence,
 * or other words (一、完善基础设施建设立足…水平。1、推进 has `stop`, …回顾一、 has `glued`).
 */
export type Footing = "start" | "space" | "stop" | "glued";

/** A place that may be a label. */
export interface Candidate {
  style: Style;
  ordinal: number;
  /** What closes the numeral (、 or . or ) …): 1、 and 1. may be two levels of one document. */
  mark: string;
  /** Of the label alone. */
  start: number;
  end: number;
  footing: Footing;
}

const HAN = "一二三四五六七八九十百零〇";

/** How each label is written; the group's name tells the style. */
const label = new RegExp(
  [
    `第\\s?(?<division>[${HAN}\\d]{1,4})\\s?(?<rank>部分|篇|编|章|节|条)`, // 第一章, 第3条
    `(?<han>[${HAN}]{1,4})(?:[、﹑]|[．﹒.](?!\\d))`, // 一、
    `[(]\\s?(?<hanParen>[${HAN}]{1,4})\\s?[)]、?`, // （一）
    "(?<arabic>\\d{1,3})(?:[、﹑．﹒]|[.](?!\\d))(?![、，,.])", // 1. 1、
    "(?<dated>\\d{1,3})[.](?=(?:19|20)\\d\\d年)", // 3.2008年底前
    "(?<running>\\d{1,3})[.](?=\\d)", // 12.5G网络, where 11 stands before; not 3.5%
    "[(](?<arabicParen>\\d{1,2})[)]", // （1）
    "(?<circled>[①-⑳])",
    `(?<hanHalf>[${HAN}]{1,3})[)]`, // 三)夯实: the opening bracket was lost
    "(?<arabicHalf>\\d{1,2})[)]", // 1）
  ].join("|"),
  "gu",
);

const styleOfRank: Record<string, Style> = {
  部分: "part",
  篇: "part",
  编: "part",
  章: "chapter",
  节: "section",
  条: "article",
};
const styleOfGroup: [group: string, style: Style][] = [
  ["han", "han"],
  ["hanParen", "hanParen"],
  ["arabic", "arabic"],
  ["dated", "arabic"],
  ["running", "arabic"],
  ["arabicParen", "arabicParen"],
  ["circled", "circled"],
  ["hanHalf", "hanParen"],
  ["arabicHalf", "arabicParen"],
];

const SENTENCE_END = "。；！？;!?：:”）)》…";

/**
 * Every place of a text that may be the label of an outline node. `一、二期工程`, `一、二、三产业`,
 * `3.5%`, `DB31/T381-2007` are none; which of the candidates are labels is decided by `numbering.ts`.
 *
 * @param folded the text in half width (`foldWidth`)
 * @param lines its paragraphs
 * @param masked stretches without labels (tables, contents), in order
 */
export function findCandidates(
  folded: string,
  lines: Line[],
  masked: { start: number; end: number }[],
): Candidate[] {
  const candidates: Candidate[] = [];
  let mask = 0;
  let lastArabic = 0;
  for (const match of folded.matchAll(label)) {
    const start = match.index;
    while (mask < masked.length && masked[mask]!.end <= start) mask++;
    if (mask < masked.length && masked[mask]!.start <= start) continue;
    const written = match.groups!;
    const end = start + match[0].length;
    let style: Style | undefined = styleOfRank[written.rank ?? ""];
    let numeral = written.division;
    for (const [group, ofGroup] of style ? [] : styleOfGroup) {
      if (written[group] === undefined) continue;
      style = ofGroup;
      numeral = written[group];
    }
    if (!style || !numeral || isInside(folded, start, written)) continue;
    const ordinal = ordinalOf(numeral);
    if (ordinal === null || ordinal === 0) continue;
    const footing = footingOf(folded, lines, start);
    if (written.running && (footing !== "start" || lastArabic === 0 || ordinal !== lastArabic + 1)) continue;
    if (style === "arabic") lastArabic = ordinal;
    if (style === "han" && isList(folded, start, end)) continue;
    if (style === "article" && isCited(folded, start, end, footing)) continue;
    if ((style === "part" || style === "section") && footing === "glued") continue;
    if (end >= folded.length) continue;
    candidates.push({ style, ordinal, mark: markOf(match[0]), start, end, footing });
  }
  return candidates.filter(
    (candidate, i) => !isDoubled(folded, candidate, candidates[i - 1], candidates[i + 1]),
  );
}

/** `1. 1、下载文档前请…`: a web page's own list around a list; neither number is a label. */
function isDoubled(folded: string, candidate: Candidate, before?: Candidate, after?: Candidate): boolean {
  const touches = (a: Candidate, b: Candidate) =>
    a.ordinal === b.ordinal &&
    a.style === b.style &&
    b.start - a.end < 4 &&
    folded.slice(a.end, b.start).trim() === "";
  return (
    (before !== undefined && touches(before, candidate)) || (after !== undefined && touches(candidate, after))
  );
}

function markOf(label: string): string {
  const last = label.trimEnd().at(-1)!;
  return "．﹒".includes(last) ? "." : last === "﹑" ? "、" : label.startsWith("(") ? "()" : last;
}

/** `一、二期`, `一、二、三产业`, `二、三线城市`: numerals counted off, no label. */
function isList(folded: string, start: number, end: number): boolean {
  if (/^[一二三四五六七八九十][、期级类线产批轮号等届季月次环层所]/u.test(folded.slice(end, end + 2)))
    return true;
  return (
    /[一二三四五六七八九十第][、]?$/u.test(folded.slice(Math.max(0, start - 2), start)) &&
    !/[。\s]/u.test(folded[start - 1] ?? " ") &&
    /[第、]/u.test(folded[start - 1] ?? "")
  );
}

/** `3.5.1`, `V1.`, `12、` of `2012、`; a number with one bracket behind it only where white space is in front. */
function isInside(
  folded: string,
  start: number,
  { arabic, dated, running, hanHalf, arabicHalf }: Record<string, string>,
): boolean {
  if (start === 0) return false;
  if (arabic || dated || running) return /[\d.A-Za-z]/u.test(folded[start - 1]!);
  return Boolean(hanHalf || arabicHalf) && !isSpace(folded.charCodeAt(start - 1));
}

/** `违反本办法第十三条规定`: an article that is cited, not one that begins. */
function isCited(folded: string, start: number, end: number, footing: Footing): boolean {
  if (/^[规的之第款至和与、及所中]/u.test(folded.slice(end, end + 1))) return true;
  const before = folded.slice(Math.max(0, start - 3), start);
  return (
    footing !== "start" &&
    /(?:法|规定|条例|细则|》|本|依照|按照|根据|依据|违反|以及|和|、|至|第)$/u.test(before)
  );
}

function footingOf(folded: string, lines: Line[], start: number): Footing {
  const line = lines[lineAt(lines, start)];
  if (!line || line.start === start) return "start";
  const before = folded.charCodeAt(start - 1);
  if (isSpace(before) || before === 0xac) return "space";
  return SENTENCE_END.includes(folded[start - 1]!) ? "stop" : "glued";
}

const DIGITS = "零一二三四五六七八九";

/** 十二 → 12, 一百零三 → 103, 12 → 12, ⑤ → 5; null where it is no numeral. */
export function ordinalOf(numeral: string): number | null {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  const code = numeral.charCodeAt(0);
  if (numeral.length === 1 && code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
      numeral.replace(/〇/gu, "零"),
    );
  if (!match || numeral === "") return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (c: string | undefined) => (c ? DIGITS.indexOf(c) : 0);
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}
