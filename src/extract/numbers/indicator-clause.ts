import { isSpace } from "../../text/span.ts";
import type { QuantityMention, Span } from "../../types/record.ts";

/** A quantity and the words around it that tell what it measures. */
export interface Clause {
  quantity: QuantityMention;
  /** From the last mark of punctuation or the last quantity to the mention. */
  left: Span;
  /** From the mention to the next mark of punctuation or the words of the next quantity. */
  right: Span;
  /** Where the sentence begins, and where the clause does. */
  sentence: number;
  clause: number;
  clauseEnd: number;
  /** Where the quantity before it ends; -1 where there is none. */
  previous: number;
}

const clauseMarks = "，；。！？：\n\t";
const sentenceMarks = "。！？\n";
const reach = 120;

/**
 * The clause around a quantity. White space of one blank stands inside clauses, two U+3000 end one.
 *
 * @param floor beginning of the outline node's text, which a clause does not cross
 */
export function clauseAround(
  text: string,
  quantity: QuantityMention,
  previous: QuantityMention | undefined,
  next: QuantityMention | undefined,
  floor: number,
): Clause {
  const { start, end } = quantity.span;
  const clause = backTo(text, start, Math.max(floor, start - reach), clauseMarks);
  const sentence = sentenceStart(text, start, Math.max(floor, start - 3 * reach));
  const inClause = previous !== undefined && previous.span.end >= clause;
  const left = { start: inClause ? behindObject(text, previous.span.end, start) : clause, end: start };
  const clauseEnd = forwardTo(text, end, Math.min(text.length, end + 60));
  const right = { start: end, end: clauseEnd };
  if (next && next.span.start === end) {
    // 4大类29项指标: both count what stands behind the second
    right.start = next.span.end;
  } else if (next && next.span.start < clauseEnd) {
    // 选择100家企业、选择100家高校: only up to the mark before the next one's words
    const between = text.slice(end, next.span.start);
    // 338个地级及以上城市年均浓度50微克: no joint
    const mark = between.replaceAll("及以", "|以").search(/[、和及][^、和及]*$/u);
    right.end = mark >= 0 ? end + mark : next.span.start;
  }
  return { quantity, left, right, sentence, clause, clauseEnd, previous: previous?.span.end ?? -1 };
}

/** Behind the last of `marks` before `at`; a pair of brackets on the way is passed over, an open one ends it. */
function backTo(text: string, at: number, floor: number, marks: string): number {
  let depth = 0;
  let i = at;
  for (; i > floor; i--) {
    if (isIdeograph(text.charCodeAt(i - 1))) continue;
    const c = text[i - 1]!;
    if (c === "）") depth++;
    else if (c === "（") {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && marks.includes(c) && !(c === "\n" && isWrapped(text, i - 1))) break;
    else if (c === "\u3000" && text[i - 2] === "\u3000" && endsParagraph(text, i - 2)) break;
  }
  return i;
}

/** Most characters are ideographs, which end nothing. */
function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function sentenceStart(text: string, at: number, floor: number): number {
  let i = at;
  while (i > floor) {
    if (isIdeograph(text.charCodeAt(i - 1))) {
      i--;
      continue;
    }
    if (sentenceMarks.includes(text[i - 1]!) && !isWrapped(text, i - 1)) break;
    if (text[i - 1] === "\u3000" && text[i - 2] === "\u3000" && endsParagraph(text, i - 2)) break;
    i--;
  }
  return i;
}

/** Where the words of a quantity begin behind another one: 选择100家企业建设工程、在103家企业 → 在. */
function behindObject(text: string, at: number, end: number): number {
  const between = text.slice(at, end);
  // 3个园区和5家企业
  if (/[和及与]\s*$/u.test(between)) return end;
  const mark = /^\s*[、和及与]/u.test(between) ? -1 : between.lastIndexOf("、");
  return at + mark + 1;
}

/** Whether a line break stands within a sentence: no line ends with 由“十五”末的 or 增加到. */
function isWrapped(text: string, at: number): boolean {
  let i = at;
  while (i > 0 && i > at - 4 && isSpace(text.charCodeAt(i - 1))) i--;
  return text[at] === "\n" && "的到至为和与及、由从在".includes(text[i - 1] ?? "|");
}

/** Two U+3000 behind a full stop or the like are a paragraph's end; elsewhere the gap of a table. */
function endsParagraph(text: string, at: number): boolean {
  const before = text[at - 1] ?? "。";
  return "。；：！？”）\u3000\n".includes(before);
}

function forwardTo(text: string, at: number, ceiling: number): number {
  let depth = 0;
  for (let i = at; i < ceiling; i++) {
    const c = text[i]!;
    if (c === "（") depth++;
    else if (c === "）") {
      if (depth === 0) return i;
      depth--;
    } else if (depth === 0 && clauseMarks.includes(c)) return i;
    else if (c === "\u3000" && text[i + 1] === "\u3000") return i;
  }
  return ceiling;
}

/** The span without white space and without separating marks at its ends. */
export function bare(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isMargin(text, start)) start++;
  while (end > start && isMargin(text, end - 1)) end--;
  return { start, end };
}

function isMargin(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at)) || "、，；：·¬".includes(text[at]!);
}
