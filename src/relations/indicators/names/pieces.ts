import { tokenFrom } from "../../../clause/scan.ts";
import { isSpace } from "../../../text/span.ts";
import type { Entry, Scan } from "../../../types/reading.ts";
import type { PeriodMention, Span } from "../../../types/record.ts";
import { lastBefore } from "../times/periods.ts";

/** A word of the lexicon or a single other character, white space left out. */
export interface Piece {
  text: string;
  word?: Entry;
}

/**
 * A stretch of text in words and characters, without white space and without times: 部门局域网从2001年的40% is
 * 部门局域网从的.
 *
 * @param periods the text's times, in order
 */
export function piecesOf(scan: Scan, { start, end }: Span, periods: readonly PeriodMention[]): Piece[] {
  const pieces: Piece[] = [];
  let next = lastBefore(periods, start) + 1;
  for (let i = start; i < end; ) {
    const period = periods[next];
    if (period && period.span.start <= i) {
      i = Math.max(i, period.span.end);
      next++;
      continue;
    }
    const token = tokenFrom(scan, i);
    // 比上年 is a word although 上年 is a time
    const within = token !== undefined && token.end <= end;
    if (within && !(period && token.end > period.span.start && token.end < period.span.end)) {
      const { word } = token;
      const announced = word.announces === undefined ? word.text : word.text.slice(0, word.announces);
      pieces.push({ text: announced, word });
      i = word.announces === undefined ? token.end : token.start + word.announces;
      while (periods[next] && periods[next]!.span.end <= i) next++;
      continue;
    }
    if (!isSpace(scan.text.charCodeAt(i))) pieces.push({ text: scan.text[i]! });
    i++;
  }
  return pieces;
}

export function textOf(pieces: readonly Piece[]): string {
  let words = "";
  for (const { text } of pieces) words += text;
  return words;
}

const separators = "、，：；（";

/** 涨幅, 增速: a change that is itself measured; not 增长目标, 提高幅度. */
export const isRate = ({ rate, change, text }: Entry) =>
  rate === true && change !== undefined && text.length === 2;

/** Words that compare or reckon, at the end in front of a change: 比上年, 年均, 预计. */
export const compares = ({ compares: is, basis, yearly }: Entry) =>
  is === true || basis !== undefined || yearly === true;

/** Words that lead to the number and are no part of a name's end: 达到, 分别, 不低于, 提高到, 力争. */
export const leadsToNumber = (word: Entry) =>
  word.leads === true ||
  (word.filler === true && word.rate === undefined) ||
  word.level === true ||
  word.bound !== undefined ||
  word.behind !== undefined ||
  word.status !== undefined ||
  word.stands === true ||
  word.over === true ||
  word.shall === true ||
  (word.modal !== undefined && word.act === undefined) ||
  compares(word);

/** Without the words at the end that a test names, nor marks. */
export function withoutEnd(pieces: readonly Piece[], test: (word: Entry) => boolean): Piece[] {
  let end = pieces.length;
  let level = false;
  while (end > 0) {
    const { text, word } = pieces[end - 1]!;
    // 从60类减少到: the verb goes with its 到; 净减少 of 耕地净减少控制在 is what is measured
    const bounded = pieces[end - 2]?.text === "净";
    if (level && !bounded && test === leadsToNumber && word?.change !== undefined && !isRate(word)) {
      end--;
      continue;
    }
    level ||= word?.level === true;
    // 研发投入占比, 营收之比, 存贷比: 比 is a ratio here, no comparison
    const ratio = text === "比" && end > 1 && "占之对配性贷".includes(pieces[end - 2]!.text.at(-1)!);
    if (ratio || !(word ? test(word) : separators.includes(text))) break;
    end--;
  }
  return pieces.slice(0, end);
}

const numerals = "一二三四五六七八九十";

/** Without openings: 其中, 全省, 力争实现, 十一是, ▲. */
export function withoutOpening(pieces: readonly Piece[]): Piece[] {
  let from = stepEnd(pieces) || sumOfYearsEnd(pieces);
  while (from < pieces.length) {
    const { text, word } = pieces[from]!;
    const next = pieces[from + 1];
    // 全国性, 全省性 are words
    const afterVerb = from > 0 && text === "了";
    if (
      !afterVerb &&
      (word
        ? !opens(word, next) || next?.text.startsWith("性")
        : !"、，：；）”（：—▲△●■□◆◇★☆•".includes(text))
    )
      break;
    from++;
  }
  return pieces.slice(from);
}

function opens(word: Entry, next: Piece | undefined): boolean {
  if (word.names) return false;
  return (
    word.opens === true ||
    (word.opensVerb === true && isVerbal(next)) ||
    word.opener === true ||
    word.behind !== undefined ||
    compares(word) ||
    word.status === "promised"
  );
}

/** 重点支持, 重点帮扶, 主要是 */
function isVerbal(piece: Piece | undefined): boolean {
  const { act, does, opens, change } = piece?.word ?? {};
  return Boolean(act ?? does ?? opens ?? change) || "是帮做".includes(piece?.text ?? "|");
}

const summed = ["累计", "共"];
const summedUp =
  "全国 全省 全市 全县 全区 全社会 完成 实现 新增 建成 获得 取得 投入 引进 培育 改造 治理 固定资产 零售物价".split(
    " ",
  );

/** Behind 五年累计, 5年来共, and 五年 of 五年新增就业 at the beginning: over which years it was summed. */
function sumOfYearsEnd(pieces: readonly Piece[]): number {
  let i = 0;
  while (i < 3 && `${numerals}0123456789`.includes(pieces[i]?.text ?? "|")) i++;
  if (i === 0 || pieces[i]?.text !== "年") return 0;
  if ("来间".includes(pieces[i + 1]?.text ?? "|")) i++;
  const sum = pieces[i + 1]?.text ?? "";
  if (summed.includes(sum)) return i + 2;
  const rest = textOf(pieces.slice(i + 1, i + 5));
  return summedUp.some((word) => rest.startsWith(word)) ? i + 1 : 0;
}

/** Behind 一是, 十二要 at the beginning. */
function stepEnd(pieces: readonly Piece[]): number {
  let i = 0;
  while (i < 3 && numerals.includes(pieces[i]?.text ?? "|")) i++;
  const mark = pieces[i]?.text;
  return i > 0 && (mark === "是" || mark === "要") ? i + 1 : 0;
}
