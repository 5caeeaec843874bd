import { form } from "../lexicon/forms.ts";
import { isHan } from "../text/han.ts";
import { isSpace } from "../text/span.ts";
import type { Span } from "../types/record.ts";
import { markChains } from "./chains.ts";
import { findDecimals } from "./decimals.ts";
import { isIn, type Line, lineAt } from "./lines.ts";
import { numeral, ordinalOf } from "./ordinal.ts";
import { weights } from "./weights.ts";

/** How a label is written, in the order in which official documents nest them. */
export const styles = [
  "part", // 第一部分, 第一篇
  "chapter", // 第一章
  "section", // 第一节
  "han", // 一、
  "article", // 第一条
  "hanParen", // （一）
  "named", // 任务一：, 措施1：
  "arabic", // 1. 1、 1．
  "decimal2", // 1.1
  "decimal3", // 1.1.1
  "decimal4", // 1.1.1.1
  "arabicParen", // （1） 1）
  "circled", // ①
] as const;
/** `heading` is one without a number. */
export type Style = (typeof styles)[number] | "heading";

/**
 * What stands before a label: nothing (the start of a paragraph), white space, the end of a sentence,
 * or other words (一、完善基础设施建设立足…水平。1、推进 has `stop`, …回顾一、 has `glued`).
 */
export type Footing = "start" | "space" | "stop" | "glued";

/** A place that may be a label. */
export interface Candidate {
  style: Style;
  ordinal: number;
  /** What closes the numeral (、 or . or ) …; "" behind ①): 1、 and 1. may be two levels of one document. */
  mark: string;
  /** Of the label alone. */
  start: number;
  end: number;
  footing: Footing;
  /** What speaks against it, 0 for nothing; see `weights.doubt`. */
  doubt: number;
}

const { han, signs } = numeral;

const sign = new RegExp(`[${signs}]`, "u");

/** How each label is written, in a text of one width; the group's name tells the style. */
const label = new RegExp(
  [
    `第\\s{0,3}(?<division>[${han}]{1,5}|\\d(?:\\s?\\d){0,3})\\s{0,3}(?<rank>部分|篇|编|章|节|条)`, // 第一章, 第 1 0 条
    `(?<han>[${han}]{1,4})(?:[、﹑]|\\s{1,3}[、﹑]|[.﹒](?!\\d(?!\\d{3}年)))`, // 一、, 三.2026年工作
    `（\\s?(?<hanParen>[${han}]{1,4})\\s?）、?`, // （一）
    "(?<dash>[—–―－])[、﹑]", // —、总体要求: typed for 一、
    `(?:任务|措施|举措|行动|工程|专项)(?<named>[${han}]{1,3}|\\d{1,2})\\s?[：:]`, // 任务一：
    "(?<arabic>\\d{1,3})\\s?(?:[、﹑﹒]|[.](?!\\d))(?![、，,.])", // 1. 1、
    "(?<decimal>\\d{1,3})[.](?=\\d)", // 12.5G网络, 3.2008年, 3.5%
    "（(?<arabicParen>\\d{1,2})）", // （1）
    `(?<circled>[${signs}])[、.]?`, // ① ⑴ ⒈
    `(?<hanHalf>[${han}]{1,3})）`, // 三)夯实: the opening bracket was lost
    "(?<arabicHalf>\\d{1,2})）", // 1）
    `(?<open>[${han}]{1,3})[　\\t ]{1,4}(?=[\\p{Script=Han}“])`, // 一　总体要求
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
  ["open", "han"],
  ["dash", "han"],
  ["hanParen", "hanParen"],
  ["named", "named"],
  ["arabic", "arabic"],
  ["decimal", "arabic"],
  ["arabicParen", "arabicParen"],
  ["circled", "circled"],
  ["hanHalf", "hanParen"],
  ["arabicHalf", "arabicParen"],
];

const SENTENCE_END = "。；！？;!?：:”）)》…";

/**
 * Every place of a text that may be the label of an outline node, each with what speaks against it. Which of them
 * are labels is decided by `numbering.ts` alone. Left out is only what is no numeral of its own: the 5 of V5.,
 * digits inside of words (比上年增长3.5%).
 *
 * @param text in one width (`View.text`)
 * @param lines its paragraphs
 * @param masked stretches without labels (tables, contents), in order
 */
export function findCandidates(text: string, lines: Line[], masked: Span[]): Candidate[] {
  const candidates: Candidate[] = [];
  let mask = 0;
  for (const match of text.matchAll(label)) {
    const start = match.index;
    while (mask < masked.length && masked[mask]!.end <= start) mask++;
    if (mask < masked.length && masked[mask]!.start <= start) continue;
    const candidate = candidateOf(text, lines, match);
    if (candidate) candidates.push(candidate);
  }
  const decimals = findDecimals(text, lines).filter(({ start }) => !isIn(masked, start));
  const begun = new Set(decimals.map(({ start }) => start));
  const all = [...candidates.filter(({ start }) => !begun.has(start)), ...decimals];
  if (decimals.length > 0) all.sort((a, b) => a.start - b.start);
  markChains(text, lines, all);
  return all.map((candidate, i) =>
    isDoubled(text, candidate, all[i - 1], all[i + 1])
      ? { ...candidate, doubt: candidate.doubt + weights.doubt.doubled }
      : candidate,
  );
}

function candidateOf(text: string, lines: Line[], match: RegExpExecArray): Candidate | null {
  const start = match.index;
  const end = start + match[0].length;
  const written = match.groups!;
  let style = styleOfRank[written.rank ?? ""];
  let printed = written.division;
  for (const [group, ofGroup] of style ? [] : styleOfGroup) {
    if (written[group] === undefined) continue;
    style = ofGroup;
    printed = written[group];
  }
  if (written.circled) style = styleOfSign(written.circled);
  if (!style || !printed || end >= text.length || isInside(text, start, written)) return null;
  const ordinal = written.dash === undefined ? ordinalOf(printed.replace(/\s/gu, "")) : 1;
  if (!ordinal) return null;
  const footing = footingOf(text, lines, start);
  if (written.dash !== undefined && footing !== "start") return null;
  const inWords = written.decimal !== undefined || written.open !== undefined || /\s[、﹑]/u.test(match[0]);
  if (inWords && footing === "glued") return null;
  // 实施重点工程一：…
  if (style === "named" && footing !== "start") return null;
  const doubt = doubtOf(text, { style, start, end, footing }, written);
  return { style, ordinal, mark: markOf(match[0]), start, end, footing, doubt };
}

/** ① circled, ⑴ as （1）, ⒈ as 1., ㈠ as （一）. */
function styleOfSign(sign: string): Style {
  if (/[⑴-⒇]/u.test(sign)) return "arabicParen";
  if (/[⒈-⒛]/u.test(sign)) return "arabic";
  return /[㈠-㈩]/u.test(sign) ? "hanParen" : "circled";
}

/** What speaks against a numeral: see `weights.doubt`. */
function doubtOf(
  text: string,
  { style, start, end, footing }: Pick<Candidate, "style" | "start" | "end" | "footing">,
  written: Record<string, string | undefined>,
): number {
  const { doubt } = weights;
  const behind = text.slice(end, end + 16);
  if (written.open !== undefined) return doubt.open;
  if (written.decimal !== undefined) {
    if (form("outline/date-behind").test(behind)) return doubt.dated;
    return form("outline/measured").test(behind) ? doubt.measured : doubt.decimal;
  }
  if (style === "han" && isList(text, start, end)) return doubt.counted;
  if (style === "article" && isCited(text, start, end, footing)) return doubt.cited;
  if ((style === "part" || style === "section") && footing === "glued") return doubt.division;
  return 0;
}

/** `1. 1、下载文档前请…`: a web page's own list around a list; neither number is a label. */
function isDoubled(text: string, candidate: Candidate, before?: Candidate, after?: Candidate): boolean {
  const touches = (a: Candidate, b: Candidate) =>
    a.ordinal === b.ordinal &&
    a.style === b.style &&
    b.start - a.end < 4 &&
    text.slice(a.end, b.start).trim() === "";
  return (
    (before !== undefined && touches(before, candidate)) || (after !== undefined && touches(candidate, after))
  );
}

function markOf(printed: string): string {
  const last = printed.trimEnd().at(-1)!;
  // ①②③ are one level: none of them is a mark of its own
  if (sign.test(last)) return "";
  if (last === "﹒") return ".";
  if (last === "﹑") return "、";
  return printed.startsWith("（") ? "（）" : isHan(last) ? " " : last;
}

/** `一、二期`, `一、二、三产业`, `二、三线城市`: numerals counted off, no label. */
function isList(text: string, start: number, end: number): boolean {
  if (form("outline/counted-off").test(text.slice(end, end + 2))) return true;
  return (
    form("outline/counted-on").test(text.slice(Math.max(0, start - 2), start)) &&
    !/[。\s]/u.test(text[start - 1] ?? " ") &&
    "第、".includes(text[start - 1] ?? "-")
  );
}

/** `3.5.1`, `V1.`, `12、` of `2012、`; a number with one bracket or a blank behind it only where white space is in front. */
function isInside(
  text: string,
  start: number,
  { arabic, decimal, hanHalf, arabicHalf, open }: Record<string, string | undefined>,
): boolean {
  if (start === 0) return false;
  if (arabic || decimal) return /[\d.A-Za-z]/u.test(text[start - 1]!);
  return Boolean(hanHalf || arabicHalf || open) && !/[\s：。；]/u.test(text[start - 1]!);
}

/** `违反本办法第十三条规定`: an article that is cited, not one that begins. */
function isCited(text: string, start: number, end: number, footing: Footing): boolean {
  if (form("outline/cited-behind").test(text.slice(end, end + 1))) return true;
  const before = text.slice(Math.max(0, start - 3), start);
  return footing !== "start" && form("outline/cited-before").test(before);
}

function footingOf(text: string, lines: Line[], start: number): Footing {
  const line = lines[lineAt(lines, start)];
  if (!line || line.start === start) return "start";
  // **（一）推动…**: what is set in bold stands apart
  let at = start;
  while (at > 0 && (text[at - 1] === "*" || text[at - 1] === "#")) at--;
  if (at === line.start) return "start";
  const before = text.charCodeAt(at - 1);
  if (at < start || isSpace(before) || before === 0xac) return "space";
  return SENTENCE_END.includes(text[at - 1]!) ? "stop" : "glued";
}
