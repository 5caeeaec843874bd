import { trim } from "../text/span.ts";
import type { Span, Step } from "../types/record.ts";

const NUMERALS = "一二三四五六七八九十";

/**
 * How parts of an enumeration inside an item begin, each with the place of its numeral.
 * 一是…二是…, 一要…二要…, 第一，…第二，…, （1）…（2）…, ①…②…, 1）…2）…
 */
const beginnings: { first: string; form: RegExp; ordinal: (mark: string) => number }[] = [
  {
    first: "一是",
    form: /(?<=^|[。；;：:，,、！\s”）)])([一二三四五六七八九十])(?=是(?!否|非))/gu,
    ordinal: han,
  },
  { first: "一要", form: /(?<=^|[。；;：:，,！\s”）)])([一二三四五六七八九十])(?=要)/gu, ordinal: han },
  { first: "第一", form: /(?<=^|[。；;：:！\s])第([一二三四五六七八九十])(?=[，,、：:])/gu, ordinal: han },
  { first: "1", form: /(?<=^|[。；;：:！，,\s])[（(](\d{1,2})[）)]/gu, ordinal: Number },
  { first: "①", form: /([①②③④⑤⑥⑦⑧⑨⑩])/gu, ordinal: (mark) => "①②③④⑤⑥⑦⑧⑨⑩".indexOf(mark) + 1 },
];

function han(mark: string): number {
  return NUMERALS.indexOf(mark) + 1;
}

/**
 * The parts of an enumeration inside an item's text: two at least, counted from one without a gap. The
 * last part ends with its paragraph or, in the form 一是…；二是…。, with its sentence.
 *
 * @param body the item's text as a span of `text`
 */
export function findSteps(text: string, body: Span): Step[] {
  const own = text.slice(body.start, body.end);
  for (const { first, form, ordinal } of beginnings) {
    if (!own.includes(first)) continue;
    const starts: number[] = [];
    for (const match of own.matchAll(form)) {
      if (ordinal(match[1]!) === starts.length + 1) starts.push(match.index);
      else if (starts.length < 2 && ordinal(match[1]!) === 1) starts.splice(0, starts.length, match.index);
    }
    if (starts.length < 2) continue;
    return starts.map((start, i) => {
      const end = starts[i + 1] ?? lastEnd(own, start, own[starts[1]! - 1] ?? "");
      const span = trim(text, { start: body.start + start, end: body.start + end });
      return { text: text.slice(span.start, span.end), span };
    });
  }
  return [];
}

/** The last part reaches as far as its sisters do: to the next 。 where ； parts them, else to the paragraph's end. */
function lastEnd(own: string, start: number, parting: string): number {
  const line = own.indexOf("\n", start);
  const paragraph = line < 0 ? own.length : line;
  if (!"；;，,、".includes(parting)) return paragraph;
  const stop = own.indexOf("。", start);
  return stop < 0 || stop >= paragraph ? paragraph : stop + 1;
}
