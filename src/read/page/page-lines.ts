import { isWide } from "../../text/wide.ts";
import type { Fragment } from "./page.ts";

/** A line of print. */
export interface Line {
  text: string;
  x: number;
  right: number;
  /** Base line, points from the top of the page. */
  y: number;
  size: number;
}

/** Distance of base lines within one line, and of letters before a gap shows, in heights of a letter. */
const sameLine = 0.4;
const columnGap = 1.5;
const wordGap = 0.2;
const wideGap = 0.75;

/** A list number and the tab stop behind it, e.g. `1.` and, at 20 points, `建设统一的政务云平台`. */
const afterLabel =
  /^([（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十百\d]{1,5}[章节条]|[①-⑳])\t/u;

/** Fragments as lines, from top to bottom, each from left to right. A gap of more than 1.5 letters becomes a TAB. */
export function linesOf(fragments: Fragment[]): Line[] {
  const sorted = fragments.filter(({ text }) => /\S/u.test(text)).sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Line[] = [];
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i]!;
    let size = first.size;
    let end = i + 1;
    while (end < sorted.length && sorted[end]!.y - first.y <= sameLine * Math.max(size, sorted[end]!.size)) {
      size = Math.max(size, sorted[end]!.size);
      end++;
    }
    lines.push(lineOf(sorted.slice(i, end).sort((a, b) => a.x - b.x)));
    i = end;
  }
  return lines;
}

function lineOf(fragments: Fragment[]): Line {
  const largest = fragments.reduce((a, b) => (b.text.length * b.size > a.text.length * a.size ? b : a));
  const line: Line = {
    text: "",
    x: fragments[0]!.x,
    right: fragments[0]!.x,
    y: largest.y,
    size: largest.size,
  };
  let last: Fragment | null = null;
  for (const fragment of fragments) {
    // Bold by printing twice; digits set tightly are a fifth of their height apart.
    if (last && last.text === fragment.text && Math.abs(last.x - fragment.x) < 0.1 * fragment.size) continue;
    const text = fragment.text.trim();
    if (last) line.text += between(line.text, text, (fragment.x - line.right) / line.size);
    line.text += text;
    line.right = Math.max(line.right, fragment.x + fragment.width);
    last = fragment;
  }
  line.text = withoutSetSpaces(line).replace(afterLabel, "$1 ");
  return line;
}

function between(before: string, after: string, gap: number): string {
  if (gap > columnGap) return "\t";
  const narrow = !isWide(before.charCodeAt(before.length - 1)) && !isWide(after.charCodeAt(0));
  // On a grid of half letters a point takes as much room as a digit.
  if (/\d[.,:/-]$/u.test(before) ? /^\d/u.test(after) : /\d$/u.test(before) && /^[.,%‰:/-]/u.test(after))
    return gap > wideGap / 2 ? " " : "";
  return gap > (narrow ? wordGap : wideGap) ? " " : "";
}

/**
 * The text without the spaces that typesetting puts between Chinese and Latin (`晋城市 2010 年`) and, where a line was
 * spread to full width, between Chinese characters (`非金融 类 对 外 直 接 投 资1180亿美元`).
 */
function withoutSetSpaces(line: Line): string {
  const plain = line.text
    .replace(/([\u2e80-\u9fff\uff01-\uff60，。、；：“”]) (?=[\dA-Za-z%])/gu, "$1")
    .replace(/([\dA-Za-z%]) (?=[\u2e80-\u9fff\uff01-\uff60，。、；：“”])/gu, "$1");
  if (!plain.includes(" ")) return plain;
  // e.g. `税 务 总 局 办 公 厅` in a red head: each letter by itself.
  if (/^[\u2e80-\u9fff](?: [\u2e80-\u9fff]){3,40}$/u.test(plain)) return plain.replaceAll(" ", "");
  if (!isSpread(line)) return plain;
  // e.g. `第十三条 规范性审核应保证`: this space was typed.
  const label = /^第[一二三四五六七八九十百零〇\d]{1,6}[章节条篇] /u.exec(plain)?.[0] ?? "";
  const rest = plain.slice(label.length);
  return label + rest.replace(/([\u2e80-\u9fff\uff01-\uff60“”]) (?=[\u2e80-\u9fff\uff01-\uff60“”])/gu, "$1");
}

/** Whether the letters of a line stand further apart than the font sets them; a short line (`第一章 总则`) never counts. */
function isSpread({ text, x, right, size }: Line): boolean {
  if (text.includes("\t")) return false;
  let natural = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === " ") continue;
    natural += isWide(text.charCodeAt(i)) ? size : 0.55 * size;
    letters++;
  }
  return letters >= 12 && right - x - natural > 0.04 * size * letters;
}

/** The join of two lines of one paragraph: `信息-` + `化`, `elec-` + `tronic`, `Web` + `service`. */
export function joinLines(before: string, after: string): string {
  const last = before.charCodeAt(before.length - 1);
  const first = after.charCodeAt(0);
  if (isWide(last) || isWide(first)) return before + after;
  // Word processors break no number: these are two.
  if (/\d/u.test(before.slice(-1)) && /^\d/u.test(after)) return `${before} ${after}`;
  if (/[A-Za-z]-$/u.test(before.slice(-2)) && /^[a-z]/u.test(after)) return before.slice(0, -1) + after;
  return /[A-Za-z,;:)]$/u.test(before.slice(-1)) && /^[A-Za-z(]/u.test(after)
    ? `${before} ${after}`
    : before + after;
}

const opening = "（(《〈“‘【〔[「『";
const closing = "）)》〉”’】〕]」』，。、；：！？,.;:!?%％…—";

/**
 * Width, in heights of a letter, of what must stand together at the beginning of a line: a word, a letter with the
 * marks after it, a quotation mark with what it clings to (`法”、“市`, `RFID（无`).
 */
export function firstUnit(text: string): number {
  let width = 0;
  let i = 0;
  const take = () => {
    width += isWide(text.charCodeAt(i)) ? 1 : 0.55;
    i++;
  };
  const clings = (char: string) => closing.includes(char) || "“‘".includes(char);
  while (i < text.length && i < 40) {
    const narrow = /[\w.\-/]/u.test(text[i]!);
    take();
    if (narrow) while (i < text.length && /[\w.\-/]/u.test(text[i]!)) take();
    while (i < text.length && clings(text[i]!)) take();
    const last = text[i - 1]!;
    // Word processors keep `算、RFID` together as well.
    const beforeWord = last === "、" && /\w/u.test(text[i] ?? "");
    if (!opening.includes(last) && last !== "”" && !beforeWord) break;
  }
  return width;
}
