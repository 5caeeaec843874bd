import { hasHan } from "../../text/han.ts";
import { parseHtml, textOf } from "../web/html-tree.ts";

/** A line without its marks, and the stretch at or near its beginning that was bold. */
export interface PlainLine {
  text: string;
  /** Half-open, in the plain text; null where nothing bold stands at the beginning. */
  bold: { start: number; end: number } | null;
}

/** Stands for `**` while a line is worked on: private characters, which no text keeps. */
const boldMark = "\ue000";
/** Where the private characters begin that stand for characters protected by `\`, in the order of ASCII. */
const guarded = 0xe100;

/** What one of the marks below holds or begins with; or what stands for one, should a text hold it. */
const marked = /[\\`$![<&~*_\ue000\ue121-\ue17e]/u;

/** e.g. `1. `, `（一）`, `一、`: what may stand before a bold heading and belongs to it. */
const shortLabel = /^[\s（(]{0,4}[\d一二三四五六七八九十百]{0,4}[\s、.．）)]{0,3}$/u;

/**
 * The text of a line of Markdown: without `**`, `__`, `*`, `_`, `~~` and backquotes that dress, link targets, pictures,
 * escapes and tags; the formulas that text recognition makes of numbers (`$9 5 \%$`) as what is printed.
 *
 * Differs from CommonMark where Chinese is written: `**一、总体要求。**到2025年` is bold, though no space follows the mark; and
 * `3*5*2` is no emphasis.
 */
export function plainLine(line: string): PlainLine {
  // Most lines have no mark at all.
  if (!marked.test(line)) return { text: line, bold: null };
  let text = line
    .replace(/\\([!-/:-@[-`{-~])/gu, (_, char: string) => String.fromCharCode(guarded + char.charCodeAt(0)))
    .replace(/`{1,2}([^`]{1,400})`{1,2}/gu, "$1")
    .replace(/\$([^$]{1,120}?)\$/gu, (whole, inner: string) => formula(unguarded(inner, "\\")) ?? whole)
    .replace(/!\[[^\]]{0,400}\]\([^)\s]{0,2000}(?:\s"[^"]{0,400}")?\)/gu, "")
    .replace(/\[([^[\]]{1,400})\]\( ?(?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s"[^"]{0,400}")? ?\)/gu, "$1")
    .replace(/<((?:https?|mailto):[^<>\s]{1,2000})>/gu, "$1");
  if (/<[a-z!/]|&(?:#\d|#x|[a-z]{2})/iu.test(text)) text = withoutTags(text);
  text = text
    .replace(/~~(?=\S)([^~]{1,2000}?)~~/gu, "$1")
    .replace(/^(\s{0,9})\*{3}(?=[^*])|(?<=[^*])\*{3}(\s{0,9})$/gu, "$1**$2")
    .replace(/(\*\*|__)(?=[^*_])([^*_]{1,2000}|(?:(?!\1).){1,2000}?)\1/gu, `${boldMark}$2${boldMark}`)
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]{1,400}?[^\s*]|[^\s*])\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{1,400}?[^\s_]|[^\s_])_(?![\p{L}\p{N}_])/gu, "$1");
  text = unguarded(text, "");
  return { bold: boldStart(text), text: text.replaceAll(boldMark, "") };
}

/** The protected characters themselves, each behind `mark`. */
function unguarded(text: string, mark: string): string {
  return text.replace(
    /[\ue121-\ue17e]/gu,
    (char) => mark + String.fromCharCode(char.charCodeAt(0) - guarded),
  );
}

/** The first stretch between bold marks, where at most a label stands before it. */
function boldStart(text: string): PlainLine["bold"] {
  const open = text.indexOf(boldMark);
  const close = text.indexOf(boldMark, open + 1);
  if (open < 0 || close < 0 || !shortLabel.test(text.slice(0, open))) return null;
  return { start: open, end: close - 1 };
}

function withoutTags(text: string): string {
  return textOf(parseHtml(text.replace(/<br\s{0,3}\/?>/giu, " ")));
}

/** Signs of TeX that stand in recognised numbers, as they are printed. */
const signs = new Map(
  Object.entries({
    ge: "≥",
    geq: "≥",
    geqslant: "≥",
    le: "≤",
    leq: "≤",
    leqslant: "≤",
    sim: "～",
    times: "×",
    div: "÷",
    pm: "±",
    circ: "°",
    cdot: "·",
    to: "→",
    rightarrow: "→",
    approx: "≈",
    ll: "《",
    gg: "》",
    textyen: "¥",
  }),
);

/**
 * What a short formula prints: `9 5 \%` is 95%, `2 0 2 1 \sim 2 0 2 5` is 2021～2025, `\textcircled{1}` is ①.
 *
 * @returns null for true mathematics, and for what is no formula at all (US$5 and US$6)
 */
function formula(source: string): string | null {
  if (hasHan(source)) return null;
  let text = source
    .replace(/\\textcircled\s?\{\s?(\d{1,2})\s?\}/gu, (whole, n: string) =>
      Number(n) >= 1 && Number(n) <= 20 ? String.fromCharCode(0x245f + Number(n)) : whole,
    )
    .replace(/\\(?:mathrm|mathbf|text|textbf|mathsf|operatorname)\s?\{([^{}]{0,40})\}/gu, "$1")
    .replace(/\^\s?\{\s?(\\circ|[23])\s?\}/gu, "^$1")
    .replace(/\\([%#&])/gu, "$1")
    .replace(/\\(?:quad|qquad|[,;!])/gu, " ")
    .replace(/\\([a-z]{2,12})/gu, (whole, name: string) => signs.get(name) ?? whole)
    .replace(/\^\s?°/gu, "°")
    .replace(/\^\s?2/gu, "²")
    .replace(/\^\s?3/gu, "³");
  const known = text !== source;
  text = text.replace(/[\s~]+/gu, "");
  const printed = known ? /^[^\\{}^_$]+$/u : /^[\d.,:%+\-–—/()<>=]+$/u;
  return printed.test(text) ? text : null;
}
