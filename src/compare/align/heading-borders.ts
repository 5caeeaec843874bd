import { isSpace, squeeze } from "../../text/span.ts";
import type { PolicyDocument, Section, Span } from "../../types/record.ts";

/**
 * Where label and title of an item end in its own text, white space inside them and the mark that ends them
 * passed over.
 *
 * @param own text from the item's start on
 */
export function headingEnd(own: string, { label, title }: Pick<Section, "label" | "title">): number {
  const heading = squeeze(label + title);
  let at = 0;
  for (let i = 0; i < heading.length && at < own.length; at++) {
    if (own[at] === heading[i]) i++;
    else if (!isSpace(own.charCodeAt(at))) break;
  }
  return at > 0 && /[。：；．:;]/u.test(own[at] ?? "") ? at + 1 : at;
}

/** A line of more letters is no title that the outline passed over. */
const longestTitle = 60;

/**
 * Where headings begin and end in a source text, and where the document's own title stands (above its first item,
 * a line of its own).
 */
export function headingBorders(
  { document, outline }: PolicyDocument,
  text: string,
): { titles: Span[]; borders: number[] } {
  const borders = new Set<number>();
  for (const section of outline) {
    const { start, end } = section.span;
    borders.add(start);
    // A row of a table and an item without a heading have no end of one.
    if (section.title === "" || section.kind === "row") continue;
    const length = 2 * (section.label.length + section.title.length) + 8;
    borders.add(start + headingEnd(text.slice(start, Math.min(end, start + length)), section));
  }
  const head = { start: 0, end: outline[0]?.span.start ?? text.length };
  const titles: Span[] = [];
  const title = squeeze(document.title ?? "");
  for (const line of titleLines(text, head, title)) {
    borders.add(line.start);
    borders.add(line.end);
    if (line.own) titles.push({ start: line.start, end: line.end });
  }
  return { titles, borders: [...borders].sort((a, b) => a - b) };
}

/** e.g. a line end, or the two U+3000 that stand for it in text copied from the web. */
const gap = /\n|\u3000{2}|$/gu;

/** Punctuation of running text: a line with any is no title. */
const running = /[，。；！？,;!?]/u;

/** Lines of the head that read like titles, among them those of the document's own title. */
function titleLines(text: string, head: Span, title: string): (Span & { own: boolean })[] {
  const lines: (Span & { own: boolean })[] = [];
  let start = head.start;
  for (const { index, 0: mark } of text.slice(head.start, head.end).matchAll(gap)) {
    const line = { start, end: index };
    start = index + mark.length;
    const beginning = text.slice(line.start, Math.min(line.end, line.start + 2 * title.length + 8));
    if (title.length > 3 && squeeze(beginning).startsWith(title)) {
      // In a glued text the body goes on behind it: 2008年乌海市信息化工作要点根据国家和自治区….
      const end = line.start + headingEnd(beginning, { label: "", title });
      lines.push({ start: line.start, end, own: true });
      continue;
    }
    if (line.end - line.start > 4 * longestTitle) continue;
    const words = squeeze(text.slice(line.start, line.end));
    if (words === "" || words.length > longestTitle || running.test(words)) continue;
    // 2008年乌海市 | 信息化工作要点: the title's lines are part of it.
    lines.push({ ...line, own: words.length > 3 && title.includes(words) });
  }
  return lines;
}
