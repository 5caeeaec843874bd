import { form } from "../../lexicon/forms.ts";
import { bodyForm } from "../../mentions/bodies/form.ts";
import { splitBodies } from "../../mentions/bodies/list.ts";
import { behindLast, isSpace } from "../../text/span.ts";
import { type Squeezed, squeezed, type View } from "../../text/view.ts";
import type { Span } from "../../types/record.ts";
import type { Answer } from "./answer.ts";
import { type DutyNote, readDutyNote, readTrailingNote } from "./note.ts";
import { labelAt, longestLabel, roleAlone } from "./words.ts";

/** Who keeps a page stands so near its beginning: 主办单位：市委宣传部. */
const pageHead = 60;
/** Longest labelled line, longest list without a label. */
const maxLine = 600;
const maxList = 300;

/** What notes say, in the order of the text, and where they stand. */
export interface Notes {
  answers: Answer[];
  spans: Span[];
}

/** Whether the document says that the first of several bodies leads: from there on. */
interface Leading {
  first: boolean;
}

/**
 * Who answers for what by notes: brackets, labelled lines, lists with a role behind a body. One answer per body and note.
 *
 * @param brackets all brackets of the text, in order
 * @param taken spans that are read elsewhere (tables), in order
 */
export function readNotes(view: View, brackets: Span[], taken: Span[]): Notes {
  const leading: Leading = { first: false };
  const bracketed = bracketNotes(view, brackets, leading);
  const lines = labelledLines(view, bracketed.spans);
  const skip = [...bracketed.spans, ...taken].sort((a, b) => a.start - b.start);
  return {
    answers: [...bracketed.answers, ...lines, ...roleLists(view, skip)],
    spans: bracketed.spans,
  };
}

/** Notes in brackets; what they quote is the bracket. */
function bracketNotes(view: View, brackets: Span[], leading: Leading): Notes {
  const answers: Answer[] = [];
  const spans: Span[] = [];
  for (const bracket of brackets) {
    if (bracket.start < (spans.at(-1)?.end ?? 0)) continue;
    const inside = squeezed(view, { start: bracket.start + 1, end: bracket.end - 1 });
    const note = readDutyNote(inside.text);
    if (!note || (note.form === "bare" && !endsItem(view, bracket))) continue;
    spans.push(bracket);
    answers.push(...answersOf(view, note, inside, bracket, leading));
  }
  return { answers, spans };
}

function answersOf(view: View, note: DutyNote, stretch: Squeezed, span: Span, leading: Leading): Answer[] {
  leading.first ||= note.firstLeads;
  return dutiesOf(note, leading.first).flatMap(({ start, end, role }) =>
    apart(view, stretch.spanOf(start, end)).map((name): Answer => ({ name, role, source: "bracket", span })),
  );
}

/** 县财政局 县住建局: bodies that only a blank holds apart, each by a name of its own. */
function apart({ text }: View, name: Span): Span[] {
  const printed = text.slice(name.start, name.end);
  const parts = Array.from(printed.matchAll(/\S+/gu), ({ 0: part, index }) => ({
    part,
    at: name.start + index,
  }));
  if (parts.length < 2 || !parts.every(({ part }) => bodyForm(part) === "named")) return [name];
  return parts.map(({ part, at }) => ({ start: at, end: at + part.length }));
}

/** The duties of a note, each once, the first one leading where the document says that it does. */
function dutiesOf({ duties }: DutyNote, firstLeads: boolean): DutyNote["duties"] {
  const unique = new Map(duties.map((duty) => [`${duty.role} ${duty.text}`, duty]));
  const list = [...unique.values()];
  if (!firstLeads || list.length < 2 || list.some(({ role }) => role !== "responsible")) return list;
  return list.map((duty, i) => (i === 0 ? { ...duty, role: "lead" } : duty));
}

/** A bare list binds to what stands before it only at the end of a sentence or line: …。（市科技局、各区县政府）⏎ */
function endsItem(view: View, { start, end }: Span): boolean {
  const { text } = view;
  const line = squeezed(view, { start: Math.max(0, start - 20), end: start }).text;
  // 市自然资源和规划局（林业局）: another name of the body
  const before = behindLast("、，；：。", line);
  if (bodyForm(before) !== null) return false;
  let behind = end;
  if ("。；".includes(text[behind] ?? "-")) behind++;
  return "。；！".includes(line.at(-1) ?? "-") || behind >= text.length || isSpace(text.charCodeAt(behind));
}

/**
 * Labelled lists without brackets, on a line of their own or at the end of a paragraph:
 * `牵头单位：省教育厅；责任单位：省财政厅、各市政府`. Labels of what is no body (牵头领导：, 完成时限：) are passed over.
 */
function labelledLines(view: View, notes: Span[]): Answer[] {
  const { text } = view;
  const found: Answer[] = [];
  const leading: Leading = { first: false };
  let note = 0;
  for (let i = text.indexOf("："); i >= 0; i = text.indexOf("：", i + 1)) {
    while (note < notes.length && notes[note]!.end <= i) note++;
    if (note < notes.length && notes[note]!.start <= i) continue;
    const before = squeezed(view, { start: Math.max(0, i - longestLabel), end: i });
    const label = labelAt(before.text);
    if (!label?.role) continue;
    const { start } = before.spanOf(before.text.length - label.length, before.text.length);
    if (!beginsHere(text, start)) continue;
    const end = endOfLine(text, i + 1);
    const line = squeezed(view, { start, end });
    // 主办单位：某市卫健委　联系方式：…: the foot of a web page
    if (form("web/foot").test(line.text) || (start < pageHead && form("web/head").test(line.text))) continue;
    const read = readDutyNote(withoutEnd(line.text));
    if (read?.form === "labelled") found.push(...answersOf(view, read, line, { start, end }, leading));
    // all its labels have been read, also where they name nobody
    i = end - 1;
  }
  return found;
}

function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && "。；，".includes(line[end - 1]!)) end--;
  return line.slice(0, end);
}

/** A label begins a line or a sentence, or follows a bracket or a blank. */
function beginsHere(text: string, start: number): boolean {
  return start === 0 || isSpace(text.charCodeAt(start - 1)) || "。；，）】：*".includes(text[start - 1]!);
}

/** The end of a labelled line: a full stop, a line break or the two U+3000 that stand for one; not the ； before a label. */
function endOfLine(text: string, from: number): number {
  const limit = Math.min(text.length, from + maxLine);
  for (let i = from; i < limit; i++) {
    const c = text[i]!;
    if (c === "。") return i + 1;
    if (endsLine(text, i) && !continues(text, i)) return i;
  }
  return limit;
}

function endsLine(text: string, i: number): boolean {
  const c = text[i]!;
  return c === "\n" || c === "\t" || (c === "\u3000" && text[i + 1] === "\u3000");
}

/** 责任单位：省教育厅、⏎省财政厅: the list goes on behind a line break after 、 or before it. */
function continues(text: string, at: number): boolean {
  if ("、，：".includes(text[at - 1] ?? "-")) return true;
  let next = at;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return text[next] === "、";
}

/** Longest note that says the role of the body before it: （牵头）, （总牵头单位）. */
const longestRole = 8;
const listEnds = "。；：！？\n\t";

/**
 * Lists of bodies with neither label nor bracket around them, told by the role behind one of the bodies:
 * `…建设。市发展改革委（牵头）、市科技局、市财政局` at the end of a line or sentence.
 *
 * @param taken spans that are read elsewhere (notes, tables), in order
 */
function roleLists(view: View, taken: Span[]): Answer[] {
  const { text } = view;
  const found: Answer[] = [];
  let end = 0;
  let next = 0;
  for (let index = text.indexOf("（"); index >= 0; index = text.indexOf("（", index + 1)) {
    while (next < taken.length && taken[next]!.end <= index) next++;
    if (index < end || (next < taken.length && taken[next]!.start <= index)) continue;
    const close = text.slice(index, index + longestRole + 2).indexOf("）");
    if (close < 2 || roleAlone(text.slice(index + 1, index + close)) === null) continue;
    const start = behindLastMark(text, Math.max(end, index - maxList), index);
    end = Math.min(text.length, index + maxList);
    for (let i = index; i < end; i++)
      if (listEnds.includes(text[i]!) || (text[i] === "\u3000" && text[i + 1] === "\u3000")) end = i;
    // behind a colon it is a labelled list
    if (text[start - 1] === "：") continue;
    const list = squeezed(view, { start, end });
    const bodies = splitBodies(list.text).map((item) => bodyForm(readTrailingNote(item).body.text));
    if (bodies.some((form) => form === null || form === "loose")) continue;
    for (const duty of readDutyNote(list.text)?.duties ?? [])
      found.push({
        name: list.spanOf(duty.start, duty.end),
        role: duty.role,
        source: "bracket",
        span: { start, end },
      });
  }
  return found;
}

/** Where the stretch behind the last mark before an offset begins. */
function behindLastMark(text: string, from: number, at: number): number {
  for (let i = at - 1; i >= from; i--)
    if (listEnds.includes(text[i]!) || (text[i] === "\u3000" && text[i + 1] === "\u3000")) return i + 1;
  return from;
}
