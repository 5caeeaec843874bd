import { form } from "../lexicon/forms.ts";
import { countFirst } from "../text/count-first.ts";
import { isSpace } from "../text/span.ts";
import type { Span } from "../types/record.ts";

/** A stretch of text between paragraph breaks, without the white space at its ends. */
export interface Line {
  start: number;
  end: number;
}

/**
 * Paragraphs of a text in any of its states: breaks are line feeds or two and more U+3000 in a row,
 * which is what web copies leave of them (`…要点。　　一、指导思想　　以党的…`). A single U+3000
 * (名　称) or ASCII blanks do not break; nor do two U+3000 in 通　　知, 总　　则, the way words are letter-spaced.
 */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = -1; // of the line that is open
  let end = 0; // behind its last character that is not white space
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (!isSpace(code)) {
      if (start < 0) start = at;
      end = ++at;
      continue;
    }
    const from = at;
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    if (start >= 0 && breaks(text, from, at)) {
      lines.push({ start, end });
      start = -1;
    }
  }
  if (start >= 0) lines.push({ start, end });
  return lines;
}

/** Whether a run of white space parts two paragraphs. */
function breaks(text: string, from: number, to: number): boolean {
  let wide = 0;
  let two = false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0c || code === 0x2028 || code === 0x2029) return true;
    wide = code === 0x3000 ? wide + 1 : 0;
    if (wide === 2) two = true;
  }
  return two && !isSpacedOut(text, from, to);
}

/** Words of two characters that headings print apart, alone on their line: 第一章　总　　则. */
const spacedOut = ["总则", "附则"];

/** 通　　知 at the end of a title, 总　　则 and 附　　则 with nothing else beside them. */
function isSpacedOut(text: string, from: number, to: number): boolean {
  const word = text[from - 1]! + text[to];
  if (word === "通知") return true;
  const before = text[from - 2] ?? "\n";
  return (
    spacedOut.includes(word) &&
    (isSpace(before.charCodeAt(0)) || "章、".includes(before)) &&
    isSpace((text[to + 1] ?? "\n").charCodeAt(0))
  );
}

/**
 * The sentences of paragraphs (a bracket that tells who answers ends one too), for texts whose line breaks are gone: there a part (附件：…) or closing
 * words can only be looked for behind a full stop.
 */
export function findSentences(text: string, lines: Line[], tables: Span[]): Line[] {
  const sentences: Line[] = [];
  for (const line of lines.flatMap((line) => outside(text, line, tables))) {
    let { start } = line;
    for (const match of text.slice(line.start, line.end).matchAll(form("outline/sentence-end", "gu"))) {
      const end = line.start + match.index + match[0].length;
      sentences.push({ start, end: line.start + match.index + match[0].trimEnd().length });
      start = end;
    }
    if (start < line.end) sentences.push({ start, end: line.end });
  }
  return sentences;
}

/** What stands of a line before, between and behind the tables in it, and the tables themselves. */
function outside(text: string, line: Line, tables: Span[]): Line[] {
  const own = within(tables, line.start, line.end);
  if (own.length === 0) return [line];
  const borders = [
    line.start,
    ...own.flatMap(({ start, end }) => [start, Math.min(end, line.end)]),
    line.end,
  ];
  return borders.slice(1).flatMap((end, i) => {
    let start = borders[i]!;
    while (start < end && (isSpace(text.charCodeAt(start)) || text[start] === "|")) start++;
    return start < end ? [{ start, end }] : [];
  });
}

/** The first line that starts at or after `offset`, as an index; `lines.length` where there is none. Also for anything else in order. */
export function lineFrom(lines: readonly { start: number }[], offset: number): number {
  return countFirst(lines, ({ start }) => start < offset);
}

/** What begins in `[start, end)`, of a list in order. */
export function within<T extends { start: number }>(list: T[], start: number, end: number): T[] {
  return list.slice(lineFrom(list, start), lineFrom(list, end));
}

/** The line that holds `offset`, as an index; -1 where it stands in a break. */
export function lineAt(lines: readonly Span[], offset: number): number {
  const index = lineFrom(lines, offset + 1) - 1;
  return index >= 0 && offset < lines[index]!.end ? index : -1;
}

/** Whether `offset` stands in one of some spans that are in order and apart. */
export function isIn(spans: readonly Span[], offset: number): boolean {
  return lineAt(spans, offset) >= 0;
}
