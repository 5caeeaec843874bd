import { isSpace } from "../text/span.ts";

/** A stretch of text between paragraph breaks, without the white space at its ends. */
export interface Line {
  start: number;
  end: number;
}

/**
 * Paragraphs of a text in any of its states: breaks are line feeds or two and more U+3000 in a row,
 * which is what web copies leave of them (`…要点。　　一、指导思想　　以党的…`). A single U+3000
 * (名　称) or ASCII blanks do not break; nor do two U+3000 between the two last characters of
 * 通　　知, the way notices letter-space their last word.
 */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /[\s\ufeff]*?(?:\n|\u3000\u3000|\u2028|\u2029|\f)[\s\ufeff]*/gu;
  let start = 0;
  const push = (from: number, to: number) => {
    let first = from;
    let last = to;
    while (first < last && isSpace(text.charCodeAt(first))) first++;
    while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
    if (first < last) lines.push({ start: first, end: last });
  };
  for (const match of text.matchAll(breaks)) {
    if (
      !match[0].includes("\n") &&
      /[通通][\s]*$/u.test(text.slice(Math.max(0, match.index - 1), match.index)) &&
      text[match.index + match[0].length] === "知"
    )
      continue;
    push(start, match.index);
    start = match.index + match[0].length;
  }
  push(start, text.length);
  return lines;
}

/**
 * The sentences of paragraphs, for texts whose line breaks are gone: there a part (附件：…) or closing
 * words can only be looked for behind a full stop.
 */
export function findSentences(text: string, lines: Line[]): Line[] {
  const sentences: Line[] = [];
  for (const line of lines) {
    let { start } = line;
    for (const match of text.slice(line.start, line.end).matchAll(/[。！？][”）)]?\s*/gu)) {
      const end = line.start + match.index + match[0].length;
      sentences.push({ start, end: line.start + match.index + match[0].trimEnd().length });
      start = end;
    }
    if (start < line.end) sentences.push({ start, end: line.end });
  }
  return sentences;
}

/** The first line that starts at or after `offset`, as an index; `lines.length` where there is none. */
export function lineFrom(lines: Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line that holds `offset`, as an index; -1 where it stands in a break. */
export function lineAt(lines: Line[], offset: number): number {
  const index = lineFrom(lines, offset + 1) - 1;
  return index >= 0 && offset < lines[index]!.end ? index : -1;
}
