import { NONE, numeralClass } from "../text/numeral-characters.ts";
import { parseNumeral } from "../text/numerals.ts";
import { isSpace, trim } from "../text/span.ts";
import type { View } from "../text/view.ts";
import type { Span, Step } from "../types/record.ts";

/** How the parts of an enumeration inside an item begin. */
interface Beginning {
  /** Of the first part; a text without it holds no such enumeration. */
  first: string;
  /** Before the numeral and behind it. */
  before: string;
  after: readonly string[];
  /** What may stand before a part besides a sentence's end. */
  behind: string;
}

const ends = "。；！”）";
/** 一是…二是…, 一要…二要…, 第一，…第二，…, （1）…（2）…. 不是, 是否 are no beginnings. */
const beginnings: readonly Beginning[] = [
  { first: "一是", before: "", after: ["是"], behind: `${ends}：，、` },
  { first: "一要", before: "", after: ["要"], behind: `${ends}：，` },
  { first: "第一", before: "第", after: ["，", "、", "："], behind: "。；：！" },
  { first: "（1）", before: "（", after: ["）"], behind: `${ends}：，` },
];
/** 是否, 是非 */
const notBehind: Record<string, string> = { 是: "否非" };
/** Longest numeral: 二十一. */
const longest = 3;

/**
 * The parts of an enumeration inside an item's text: two at least, counted from one without a gap. The
 * last part ends with its paragraph or, in the form 一是…；二是…。, with its sentence.
 *
 * @param body the item's text
 */
export function findSteps({ source, text }: View, body: Span): Step[] {
  const own = text.slice(body.start, body.end);
  for (const starts of [...beginnings.map((form) => numbered(own, form)), circled(own)]) {
    if (starts.length < 2) continue;
    return starts.map((start, i) => {
      const end = starts[i + 1] ?? lastEnd(own, start, own[starts[1]! - 1] ?? "");
      const span = trim(source, { start: body.start + start, end: body.start + end });
      return { text: source.slice(span.start, span.end), span };
    });
  }
  return [];
}

/** Where the parts begin, in order from one. */
function numbered(own: string, { first, before, after, behind }: Beginning): number[] {
  const starts: number[] = [];
  if (!own.includes(first)) return starts;
  for (let at = 0; at < own.length; at++) {
    if (before !== "" && own[at] !== before) continue;
    const from = at + before.length;
    if (numeralClass(own.charCodeAt(from)) === NONE) continue;
    const length = numeralLength(own, from);
    const mark = after.find((word) => own.startsWith(word, from + length));
    const value = mark ? parseNumeral(own.slice(from, from + length)) : null;
    if (
      mark &&
      value !== null &&
      begins(own, at, behind) &&
      !notBehind[mark]?.includes(own[from + length + 1] ?? "-")
    )
      count(starts, value, at);
    at = from + length - 1;
  }
  return starts;
}

function numeralLength(own: string, from: number): number {
  let length = 0;
  while (length < longest && numeralClass(own.charCodeAt(from + length)) !== NONE) length++;
  return length;
}

function begins(own: string, at: number, behind: string): boolean {
  return at === 0 || behind.includes(own[at - 1]!) || isSpace(own.charCodeAt(at - 1));
}

/** ①…⑳, ㉑…㉟, wherever they stand. */
function circled(own: string): number[] {
  const starts: number[] = [];
  if (!own.includes("①")) return starts;
  for (let at = 0; at < own.length; at++) {
    const code = own.charCodeAt(at);
    if (code >= 0x2460 && code <= 0x2473) count(starts, code - 0x245f, at);
    else if (code >= 0x3251 && code <= 0x325f) count(starts, code - 0x323c, at);
  }
  return starts;
}

/** The next in order is one more part; a one before there are two begins anew. */
function count(starts: number[], value: number, at: number): void {
  if (value === starts.length + 1) starts.push(at);
  else if (starts.length < 2 && value === 1) starts.splice(0, starts.length, at);
}

/** The last part reaches as far as its sisters do: to the next 。 where ； parts them, else to the paragraph's end. */
function lastEnd(own: string, start: number, parting: string): number {
  const line = own.indexOf("\n", start);
  const paragraph = line < 0 ? own.length : line;
  if (!"；，、".includes(parting)) return paragraph;
  const stop = own.indexOf("。", start);
  return stop < 0 || stop >= paragraph ? paragraph : stop + 1;
}
