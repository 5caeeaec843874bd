import { isSpace } from "../../text/span.ts";
import type { Span } from "../../types/record.ts";
import { squeezeSpan } from "../squeezed.ts";
import type { Answer } from "./answer.ts";
import { leading } from "./bracket-assignments.ts";
import { readDutyNote } from "./bracket-duties.ts";
import { dutyWords } from "./duty-words.ts";

const maxLine = 600;

/**
 * Labelled lists without brackets, on a line of their own or at the end of a paragraph:
 * `牵头单位：省教育厅；责任单位：省财政厅、各市政府`. Labels of what is no body (牵头领导：, 完成时限：) are passed over.
 *
 * @param text the source text, folded to half width
 * @param notes spans that have been read already, in order
 */
export function labelledLines(text: string, notes: Span[]): Answer[] {
  const { label, roleOfLabel } = dutyWords();
  const found: Answer[] = [];
  let firstLeads = false;
  let note = 0;
  for (let i = text.indexOf(":"); i >= 0; i = text.indexOf(":", i + 1)) {
    while (note < notes.length && notes[note]!.end <= i) note++;
    if (note < notes.length && notes[note]!.start <= i) continue;
    const before = squeezeSpan(text, Math.max(0, i - 16), i);
    const word = label(before.text);
    if (word === "" || !roleOfLabel.get(word)) continue;
    const start = before.spanOf(before.text.length - word.length, before.text.length).start;
    if (!beginsHere(text, start)) continue;
    const end = endOfLine(text, i + 1);
    const line = squeezeSpan(text, start, end);
    const read = readDutyNote(line.text.replace(/[。;,]+$/u, ""));
    if (read?.form !== "labelled") continue;
    firstLeads ||= read.firstLeads;
    for (const { start: from, end: to, role } of leading(read, firstLeads))
      found.push({ name: line.spanOf(from, to), role, source: "bracket", span: { start, end } });
    i = end - 1;
  }
  return found;
}

/** A label begins a line or a sentence, or follows a bracket or a blank. */
function beginsHere(text: string, start: number): boolean {
  return start === 0 || isSpace(text.charCodeAt(start - 1)) || "。;,)】:".includes(text[start - 1]!);
}

/** The end of a labelled line: a full stop, a line break or the two U+3000 that stand for one; not the ； before a label. */
function endOfLine(text: string, from: number): number {
  const limit = Math.min(text.length, from + maxLine);
  for (let i = from; i < limit; i++) {
    const c = text[i]!;
    if (c === "。") return i + 1;
    const lineEnds = c === "\n" || (c === "\u3000" && text[i + 1] === "\u3000") || c === "\t";
    if (lineEnds && !continues(text, i)) return i;
  }
  return limit;
}

/** 责任单位：省教育厅、⏎省财政厅: the list goes on behind a line break after 、 or before it. */
function continues(text: string, at: number): boolean {
  if ("、,:".includes(text[at - 1] ?? "")) return true;
  let next = at;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return text[next] === "、";
}
