import { isSpace } from "../text/span.ts";
import type { Clause, Clauses } from "../types/reading.ts";
import type { Span } from "../types/record.ts";

export type { Clause, Clauses };

/** Where a clause or a sentence may end: V8 finds them faster than each character is asked. */
const mark = /[。！？\n\u3000，；：\t（）]/gu;
/** Borders of clauses; LF and TAB besides. 、 borders nothing. */
const clauseMarks = "，；：。！？";
const sentenceMarks = "。！？";
/** No line ends with these: the line break stands within a sentence. */
const openEnds = "的到至为和与及、由从在";
/** Deeper brackets are part of the clause around them. */
const deepest = 6;

/**
 * The only place that knows where clauses and sentences end. Two U+3000 stand for a line break where a mark, a bracket
 * or another gap is before them; elsewhere they are the gap of a table and end the clause alone.
 *
 * @param text a view's text (marks full width)
 * @param cuts offsets at which a sentence ends whatever stands there: where outline nodes and their bodies begin; ascending
 */
export function clausesOf(text: string, cuts: readonly number[] = []): Clauses {
  const list: Clause[] = [];
  const sentences: Span[] = [{ start: 0, end: text.length }];
  const at = new Int32Array(text.length + 1);
  const open: number[] = [];
  let cut = 0;
  const begin = (start: number, around: number) =>
    list.push({ start, end: text.length, sentence: sentences.length - 1, around }) - 1;
  const endSentence = (end: number, next: number) => {
    list[current]!.end = end;
    for (const index of open.splice(0)) list[index]!.end = end;
    sentences.at(-1)!.end = end;
    sentences.push({ start: next, end: text.length });
    current = begin(next, -1);
  };
  const endAtCut = (offset: number) => {
    if (offset < here || offset <= sentences.at(-1)!.start) return;
    goTo(offset);
    endSentence(offset, offset);
  };
  let current = begin(0, -1);
  let here = 0;
  /** All up to an offset stands in the current clause. */
  const goTo = (offset: number) => {
    at.fill(current, here, offset);
    here = offset;
  };
  for (mark.lastIndex = 0; mark.test(text); ) {
    const i = mark.lastIndex - 1;
    const c = text[i]!;
    // the second blank of a gap
    if (i < here) continue;
    for (; cut < cuts.length && cuts[cut]! <= i; cut++) endAtCut(cuts[cut]!);
    goTo(i);
    at[i] = current;
    here = i + 1;
    if (sentenceMarks.includes(c) || (c === "\n" && !isWrapped(text, i))) endSentence(i, i + 1);
    else if (c === "\u3000" && text[i + 1] === "\u3000") {
      if (endsParagraph(text, i)) endSentence(i, i + 2);
      else {
        list[current]!.end = i;
        current = begin(i + 2, list[current]!.around);
      }
      at[i + 1] = current;
      here = i + 2;
    } else if (endsClause(text, i)) {
      list[current]!.end = i;
      current = begin(i + 1, list[current]!.around);
    } else if (c === "（" && open.length < deepest) {
      open.push(current);
      current = begin(i + 1, current);
    } else if (c === "）" && open.length > 0) {
      list[current]!.end = i;
      current = open.pop()!;
      at[i] = current;
    }
  }
  for (; cut < cuts.length && cuts[cut]! < text.length; cut++) endAtCut(cuts[cut]!);
  goTo(text.length);
  at[text.length] = current;
  return { list, sentences, at };
}

/** A mark that borders a clause, or a TAB; not that of 1：1 and 8：30. */
function endsClause(text: string, at: number): boolean {
  const isFigure = (c: string | undefined) => c !== undefined && c >= "0" && c <= "9";
  if (text[at] === "：") return !(isFigure(text[at - 1]) && isFigure(text[at + 1]));
  return clauseMarks.includes(text[at]!) || text[at] === "\t";
}

/** Whether a line break stands within a sentence: no line ends with 由“十五”末的 or 增加到. */
function isWrapped(text: string, at: number): boolean {
  let i = at;
  while (i > 0 && i > at - 4 && isSpace(text.charCodeAt(i - 1))) i--;
  return i > 0 && openEnds.includes(text[i - 1]!);
}

/** Two U+3000 behind a full stop or the like are a paragraph's end; elsewhere the gap of a table. */
function endsParagraph(text: string, at: number): boolean {
  return "。；：！？”）\u3000\n".includes(text[at - 1] ?? "。");
}

/** The clause at an offset. */
export function clauseAt({ list, at }: Clauses, offset: number): Clause {
  return list[at[offset]!]!;
}

/** The sentence at an offset. */
export function sentenceAt(clauses: Clauses, offset: number): Span {
  return clauses.sentences[clauseAt(clauses, offset).sentence]!;
}
