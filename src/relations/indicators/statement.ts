import { behindLabel, isCircled } from "../../clause/behind-label.ts";
import { clauseAt, sentenceAt } from "../../clause/clauses.ts";
import { ahead, behind, inside, type Pattern } from "../../clause/match.ts";
import { hasWord } from "../../clause/scan.ts";
import { isAgeUnit } from "../../mentions/quantities/units.ts";
import { isJoint } from "../../text/joints.ts";
import { trim } from "../../text/span.ts";
import type { Entry, OutlineNode, Reading, Scan } from "../../types/reading.ts";
import type { QuantityMention, Span } from "../../types/record.ts";
import { isPartOfMeasure } from "./part-of-measure.ts";

/** A quantity with the words around it: what every rule of indicators looks at. */
export interface Statement {
  scan: Scan;
  quantity: QuantityMention;
  /** Its place in the reading's quantities. */
  index: number;
  quantities: readonly QuantityMention[];
  /** From the last border or the last quantity to the mention; from the mention to the next border or the next one's words. */
  left: Span;
  right: Span;
  /** The clause and the sentence that it stands in, never before the text of its own outline node. */
  clause: Span;
  sentence: Span;
  /** Where the quantity before it ends; -1 where there is none. */
  previous: number;
  /** The outline node that it stands in. */
  node: OutlineNode | null;
  /** What its node or its row of a table is about; "" where that is not known. */
  heading: string;
}

/** 投资2595万元的黑山110千伏变电站: a voltage is part of what a line or station is called. */
const voltages = new Set(["千伏", "kV", "KV", "kv"]);

const mostClause = 120;
const mostAhead = 60;
const mostSaid = 800;

/**
 * The words around a quantity.
 *
 * @param floor beginning of the outline node's text, which nothing looks beyond
 * @param heading what a row of a table is about
 */
export function statementAt(
  { scan, quantities }: Pick<Reading, "scan" | "quantities">,
  index: number,
  floor: number,
  node: OutlineNode | null,
  heading = node ? scan.text.slice(node.titleSpan.start, node.titleSpan.end) : "",
): Statement {
  const quantity = quantities[index]!;
  const previous = lastNumber(scan, quantities, index);
  const next = quantities.slice(index + 1, index + 3).find(
    (one) =>
      !voltages.has(one.unit) &&
      !isPartOfMeasure(scan.text, one) &&
      // 600个以上亿元级项目: what kind of them
      !(one.span.start === quantity.span.end && scan.text[one.span.end] === "级"),
  );
  const { start, end } = quantity.span;
  const own = clauseAt(scan.clauses, start);
  const sentence = sentenceAt(scan.clauses, start);
  const from = behindCircled(scan.text, Math.max(own.start, floor, start - mostClause), start);
  const clause = {
    // 以下任务：1.新建学校5所；2.改造小区10个: what counts off is no part of what is counted
    start: Math.min(
      behindLabel(scan.text, trim(scan.text, { start: from, end: start }).start, start),
      quantity.number.start,
    ),
    end: Math.min(own.end, end + mostAhead),
  };
  const inClause = previous !== undefined && previous.span.end > clause.start && previous.span.end <= start;
  const left = {
    start: inClause ? behindObject(scan.text, previous.span.end, start) : clause.start,
    end: start,
  };
  const right = { start: end, end: Math.max(end, clause.end) };
  if (next && (next.span.start === end || isAge(scan, end, next))) {
    // 4大类29项指标, 5万名年满60周岁的老人: both count what stands behind the second
    right.start = Math.min(next.span.end, right.end);
    const third = quantities.slice(index + 2, index + 5).find((one) => !isArticle(scan, one));
    if (third && third.span.start < right.end)
      right.end = right.start + beforeNext(scan, right.start, third.span.start);
  } else if (next && next.span.start < clause.end) {
    right.end = end + beforeNext(scan, end, next.span.start);
  }
  return {
    scan,
    quantity,
    index,
    quantities,
    left,
    right,
    clause,
    sentence: { start: Math.max(sentence.start, floor), end: sentence.end },
    previous: previous?.span.end ?? -1,
    node,
    heading,
  };
}

/** Behind the last ①, ② before a number: each counts off a work of its own without a mark before it. */
function behindCircled(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && !isCircled(text.charCodeAt(at - 1))) at--;
  return at;
}

/** 60周岁, 年满60周岁: how old those are that the number before counts. */
function isAge({ text }: Scan, end: number, { unit, span }: QuantityMention): boolean {
  return isAgeUnit(unit) && ["", "年满"].includes(text.slice(end, span.start).trim());
}

/** The quantity before it; 一 of 一票制, 一户三残 and 3岁 of 3岁以下婴幼儿托位数 are none that words belong to. */
function lastNumber(scan: Scan, quantities: Reading["quantities"], index: number) {
  let i = index - 1;
  while (i >= 0 && isNoBorder(scan, quantities[i]!)) i--;
  return quantities[i];
}

const isNoBorder = (scan: Scan, one: QuantityMention) =>
  isArticle(scan, one) || isPartOfMeasure(scan.text, one) || isClass(scan.text, one);

/** 其中百亿级企业5家: of what class those are that the next number counts. */
const isClass = (text: string, { unit, span }: QuantityMention) => unit === "" && text[span.end] === "级";

const isArticle = ({ text }: Scan, { value, number, unit }: QuantityMention) =>
  value === 1 && text[number.start] === "一" && unit !== "番" && unit !== "倍";

/** Where the words of a quantity begin behind another one: 选择100家企业建设工程、在103家企业 → 在. */
function behindObject(text: string, at: number, end: number): number {
  const between = text.slice(at, end);
  // 3个园区和5家企业
  if ("和及与".includes(between.trimEnd().at(-1) ?? "|")) return end;
  const mark = isJoint(between.trimStart()[0]) ? -1 : lastMark(between);
  return at + mark + 1;
}

/** The last 、 that stands in no bracket: none in 家、县（市、区）. */
function lastMark(words: string): number {
  let depth = 0;
  for (let i = words.length - 1; i >= 0; i--) {
    if (words[i] === "）") depth++;
    else if (words[i] === "（") depth--;
    else if (words[i] === "、" && depth <= 0) return i;
  }
  return -1;
}

/** How much of what stands between two quantities is the first one's: up to the last joint of 选择100家企业、选择100家高校. */
function beforeNext({ text }: Scan, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const c = text[i]!;
    // 338个地级及以上城市年均浓度50微克: no joint
    if (c === "、" || ("和及".includes(c) && !text.startsWith("以", i + 1) && text[i - 1] !== "以"))
      return i - from;
  }
  return to - from;
}

/** Whether a pattern stands right before the number's words, within its clause. */
export function isBefore({ scan, quantity, clause }: Statement, pattern: Pattern): boolean {
  return behind(scan, quantity.span.start, pattern, { start: clause.start, end: quantity.span.start });
}

/** Whether a pattern stands right behind the number's words, within its clause. */
export function isBehind({ scan, quantity, clause }: Statement, pattern: Pattern): boolean {
  const end = Math.max(clause.end, quantity.span.end);
  return ahead(scan, quantity.span.end, pattern, { start: quantity.span.end, end });
}

/** Whether a pattern stands anywhere in a span. */
export function stands({ scan }: Statement, pattern: Pattern, within: Span): boolean {
  return inside(scan, pattern, within);
}

/** A span before the number, at most `reach` long, within its clause (or its sentence). */
export function lead(statement: Statement, reach: number, of: "clause" | "sentence" = "clause"): Span {
  const { start } = statement.quantity.span;
  return { start: Math.max(statement[of].start, start - reach), end: start };
}

/** A span behind the number, at most `reach` long, within its clause (or its sentence). */
export function trail(statement: Statement, reach: number, of: "clause" | "sentence" = "clause"): Span {
  const { end } = statement.quantity.span;
  return { start: end, end: Math.max(end, Math.min(statement[of].end, end + reach)) };
}

/** What its sentence says, as far as it is near: there are texts without a full stop, and this is asked for each number. */
export function saidAround(statement: Statement): string {
  const { start } = lead(statement, mostSaid, "sentence");
  return statement.scan.text.slice(start, trail(statement, mostSaid, "sentence").end);
}

/** Whether a word with a meaning stands in a span. */
export function has({ scan }: Statement, within: Span, test: (word: Entry) => boolean): boolean {
  return hasWord(scan, within, test);
}

/** 建设, 培育, 保持: a word for what is made or kept. */
export const makes = ({ act, builds }: Entry): boolean =>
  act === "brings" || act === "kept" || builds === true;

/** The number as printed, without unit and bound words. */
export function digits({ scan, quantity }: Statement): string {
  return scan.text.slice(quantity.number.start, quantity.number.end);
}
