import type { Span } from "../types/record.ts";
import type { Line } from "./lines.ts";
import { lineFrom } from "./lines.ts";
import { headingWords } from "./vocabulary.ts";

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
  /** Whether the other items of the document are one paragraph each. */
  oneParagraphEach: boolean;
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
  const { text, lines, body, lastSister, lastNode, hasParent } = item;
  const { closing, closingAtEnd, closingEnding, closingInAnyText } = headingWords();
  const first = lineFrom(lines, body.start);
  const own: Line[] = [];
  for (let i = first - 1; i < lines.length && (lines[i]?.start ?? 0) < body.end; i++) {
    const line = lines[i];
    if (!line || line.end <= body.start) continue;
    own.push({ start: Math.max(line.start, body.start), end: Math.min(line.end, body.end) });
  }
  const beginning = own.map(({ start, end }) => text.slice(start, Math.min(start + 60, end)));
  const ending = own.map(({ start, end }) => text.slice(Math.max(start, end - 12), end));
  const cutAt = (test: (i: number) => boolean) => own.findIndex((_, i) => i > 0 && test(i));
  let cut = -1;
  if (item.breaks === "kept") {
    cut = cutAt((i) => {
      const box = beginning[i]!.startsWith("专栏");
      return (hasParent || lastNode) && (lastSister || box) && closing.test(beginning[i]!);
    });
  }
  if (cut < 0 && lastNode) {
    // Without line breaks, 各地区、各部门要… closes where the bracket of who answers has ended the item.
    const behindNote = (i: number) => item.breaks === "lost" && /[）)]/u.test(text[own[i - 1]!.end - 1]!);
    cut = cutAt(
      (i) => closingInAnyText.test(beginning[i]!) || (behindNote(i) && closingAtEnd.test(beginning[i]!)),
    );
  }
  let kept = cut < 0 ? own.length : cut;
  // Signature, date and imprint: short lines without a stop behind a paragraph that has one.
  if (lastNode && item.breaks === "kept") while (kept > 1 && isSignature(text, own[kept - 1]!)) kept--;
  if (cut < 0 && lastNode && item.breaks === "kept") {
    cut = cutAt(
      (i) =>
        (i >= kept - 2 && i < kept && closingAtEnd.test(beginning[i]!)) ||
        (i === kept - 1 && closingEnding.test(ending[i]!)),
    );
    if (cut > 0) kept = cut;
  }
  if (lastNode && item.breaks === "kept" && item.oneParagraphEach && kept > 1) {
    const second = text.slice(own[1]!.start, own[1]!.start + 4);
    if (/^[\p{Script=Han}“]/u.test(second) && !/^(?:[一二三四五六七八九十]是|责任|牵头|配合)/u.test(second))
      kept = 1;
  }
  return own[kept - 1]?.end ?? body.end;
}

/** A short line without a stop: who signs, when, the imprint. */
export function isSignature(text: string, { start, end }: Line): boolean {
  if (end - start > 45) return false;
  const line = text.slice(start, end);
  return !/[，；。！？;…）)]/u.test(line) && !headingWords().note.test(line);
}
