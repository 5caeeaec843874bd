import { form } from "../lexicon/forms.ts";
import { isHan } from "../text/han.ts";
import type { Span } from "../types/record.ts";
import type { Line } from "./lines.ts";
import { lineFrom } from "./lines.ts";
import { headingWords } from "./vocabulary.ts";

/** How the items of a level are written, but for the last of each section, which may hold closing words. */
export interface Habit {
  /** Each is one paragraph behind its heading. */
  oneParagraph: boolean;
  /** Each ends with the bracket of who answers. */
  noted: boolean;
  /** The heading of one of them at least stands on a line of its own. */
  apart: boolean;
}

/** What is known of the node whose last paragraphs are looked at. */
export interface LastItem {
  text: string;
  lines: Line[];
  /** The node's own text behind its heading. */
  body: Span;
  /** Whether it is the last of its sisters, and whether it is the last of the document. */
  lastSister: boolean;
  lastNode: boolean;
  hasParent: boolean;
  /** Its parent is an article: 第三条. */
  inArticle?: boolean;
  habit: Habit;
  /** Its heading stands on a line of its own. */
  apart: boolean;
  /** In a text that lost its breaks `lines` are sentences, and only forms that no item holds are taken off. */
  breaks: "kept" | "lost";
}

/**
 * Where a node's own text ends, given that closing words may stand behind it: 此外，继续加强…,
 * 各级、各部门要围绕…, 各位代表！, a validity clause, a box (专栏1), signature and date. They are the
 * parent's or the document's, not the item's. The first paragraph always stays with the item.
 *
 * @returns the end, behind the last character that is the item's own
 */
export function ownEnd(item: LastItem): number {
  const own = paragraphsOf(item);
  // 2.发展旅游。⏎专栏2：…: nothing of it is the item's
  if (
    own[0] &&
    item.apart &&
    form("outline/numbered-box").test(item.text.slice(own[0].start, own[0].start + 8))
  )
    return item.body.start;
  const cut = closingFrom(item, own);
  let kept = cut < 0 ? own.length : cut;
  if (item.lastNode && item.breaks === "kept") {
    // Signature, date and imprint: short lines without a stop behind a paragraph that has one.
    while (kept > 1 && isSignature(item.text, own[kept - 1]!)) kept--;
    const end = cut < 0 ? closingAtEnd(item, own, kept) : -1;
    if (end > 0) kept = end;
  }
  return own[Math.min(kept, byHabit(item, own)) - 1]?.end ?? item.body.end;
}

function paragraphsOf({ lines, body }: LastItem): Line[] {
  const own: Line[] = [];
  for (let i = lineFrom(lines, body.start) - 1; i < lines.length && (lines[i]?.start ?? 0) < body.end; i++) {
    const line = lines[i];
    if (!line || line.end <= body.start) continue;
    own.push({ start: Math.max(line.start, body.start), end: Math.min(line.end, body.end) });
  }
  return own;
}

/** The paragraph from which on words close the section or the document wherever they stand; -1 where none do. */
function closingFrom({ text, breaks, hasParent, lastNode, lastSister }: LastItem, own: Line[]): number {
  const { closing, closingReview, closingAtEnd: atEnd, closingInAnyText: inAnyText } = headingWords();
  const beginning = (i: number) => text.slice(own[i]!.start, Math.min(own[i]!.start + 60, own[i]!.end));
  const find = (test: (i: number) => boolean) => own.findIndex((_, i) => i > 0 && test(i));
  if (breaks === "kept" && (hasParent || lastNode)) {
    const closes = (words: string) => closing.test(words) || (hasParent && closingReview.test(words));
    const cut = find((i) => (lastSister || beginning(i).startsWith("专栏")) && closes(beginning(i)));
    if (cut >= 0) return cut;
  }
  if (!lastNode) return -1;
  // Without line breaks, 各地区、各部门要… closes where the bracket of who answers has ended the item.
  const behindNote = (i: number) => breaks === "lost" && /[）)]/u.test(text[own[i - 1]!.end - 1]!);
  return find((i) => inAnyText.test(beginning(i)) || (behindNote(i) && atEnd.test(beginning(i))));
}

/** Among the last two of `kept` paragraphs of a document the one from which on words close it; -1 where none do. */
function closingAtEnd({ text }: LastItem, own: Line[], kept: number): number {
  const { closingAtEnd: atEnd, closingEnding } = headingWords();
  return own.findIndex(({ start, end }, i) => {
    if (i === 0 || i < kept - 2 || i >= kept) return false;
    const beginning = text.slice(start, Math.min(start + 60, end));
    return (
      atEnd.test(beginning) ||
      (i === kept - 1 && closingEnding.test(text.slice(Math.max(start, end - 12), end)))
    );
  });
}

/** How many paragraphs the item has if it is written as its sisters are; what stands behind them is the section's. */
function byHabit(item: LastItem, own: Line[]): number {
  const { text, breaks, habit, apart, lastSister, lastNode, hasParent } = item;
  if (breaks === "lost" || !lastSister || !(hasParent || lastNode)) return own.length;
  // （二）发展目标。⏎到2025年，…⏎到2030年，…: written otherwise than its sisters, or of one build
  const otherwise = apart && !habit.apart;
  // （三）建设平台。⏎县财政局按照职责…: the article goes on behind its list
  if (item.inArticle && own[1] && "。；".includes(text[own[0]!.end - 1]!) && isNewThought(text, own[1]))
    return 1;
  // 百个大空间：…⏎万个微基建：…（牵头单位：…）: who answers closes the item
  const closed = own.findLastIndex((line) => endsWithNote(text, line));
  if (
    habit.oneParagraph &&
    closed < 1 &&
    !otherwise &&
    own[1] &&
    isNewThought(text, own[1]) &&
    !isOfYear(text, own[1])
  )
    return 1;
  if (habit.noted) {
    const last = own.findLastIndex((line) => endsWithNote(text, line));
    if (last >= 0 && own.slice(last + 1).every((line) => isNewThought(text, line))) return last + 1;
  }
  return own.length;
}

/** 到2030年，…: a paragraph that begins with a year goes on with the aims. */
function isOfYear(text: string, { start, end }: Line): boolean {
  return form("outline/of-a-year").test(text.slice(start, Math.min(end, start + 12)));
}

/** A paragraph that begins with words: neither a point of a list nor a line that says who answers. */
function isNewThought(text: string, { start, end }: Line): boolean {
  const beginning = text.slice(start, Math.min(end, start + 20));
  return (
    (isHan(beginning[0]) || beginning[0] === "“") &&
    !form("outline/point").test(beginning) &&
    !headingWords().note.test(beginning)
  );
}

/** Whether a paragraph ends with the bracket of who answers. */
export function endsWithNote(text: string, { start, end }: Line): boolean {
  return headingWords().trailingNote.test(text.slice(Math.max(start, end - 300), end));
}

/** A short line without a stop: who signs, when, the imprint. */
export function isSignature(text: string, { start, end }: Line): boolean {
  if (end - start > 45) return false;
  const line = text.slice(start, end);
  if (form("line/imprint").test(line)) return true;
  return !/[，；。！？;…）)]/u.test(line) && !headingWords().note.test(line);
}
