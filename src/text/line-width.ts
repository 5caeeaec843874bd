import { isSpace } from "./span.ts";

/** Fewest full lines that show a width, and the share of all longer lines that must have it. */
const fewest = 6;
const share = 0.5;
/** A full line may be so much shorter than the widest: what does not fit goes over whole. */
const slack = 4;
/** How far a line may be under and over the width: figures and the blanks around them are not just half as wide as characters. */
const even = [slack, 1] as const;
const uneven = [slack + 2, slack] as const;
/** So many blanks at the end of a line, with those that the number of a page has left, are looked over. */
const longestBlank = 60;
/** Lines narrower than this are headings and cells. */
const narrow = 30;

/** Where the lines of a text are broken at a width, whatever stands there. */
export interface LineWidth {
  /** Whether the line that ends at an offset is as wide as lines are. */
  isFull(at: number): boolean;
}

/**
 * The width that a text's lines are broken at (copies of printed pages: 增长13.1%。农业产业化和城乡一体⏎化成效明显); null where
 * its lines are paragraphs. Counted in half widths, a Chinese character two. Linear.
 */
export function lineWidthOf(text: string): LineWidth | null {
  if (text.length < (fewest * narrow) / 2) return null;
  const counts = new Map<number, { all: number; running: number }>();
  let lines = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const width = widthOf(text, start, end);
    if (width >= narrow) {
      lines++;
      const count = counts.get(width) ?? { all: 0, running: 0 };
      count.all++;
      if (runsOn(text, end)) count.running++;
      counts.set(width, count);
    }
    start = end + 1;
  }
  const widths = [...counts.keys()];
  let best = { width: 0, all: 0, running: 0 };
  for (const width of widths) {
    let all = 0;
    let running = 0;
    for (let w = width - slack; w <= width; w++) {
      all += counts.get(w)?.all ?? 0;
      running += counts.get(w)?.running ?? 0;
    }
    if (all > best.all) best = { width, all, running };
  }
  if (best.running < fewest || best.all < share * lines || best.running < share * best.all) return null;
  return {
    isFull(at) {
      const start = text.lastIndexOf("\n", at - 1) + 1;
      const width = widthOf(text, start, at);
      const [under, over] = /[\0-\u007f]/u.test(text.slice(start, at).trim()) ? uneven : even;
      return width >= best.width - under && width <= best.width + over;
    },
  };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

function widthOf(text: string, start: number, end: number): number {
  const line = text.slice(start, end);
  // a row of a table
  if (line.includes("\t") || line.includes("|")) return 0;
  const words = line.trimEnd();
  return 2 * words.length - (words.match(/[\0-\u2e7f]/gu)?.length ?? 0);
}

/** Whether no sentence ends with the line that ends at an offset, and the next is not set in. */
export function runsOn(text: string, end: number): boolean {
  let i = end;
  while (i > 0 && i > end - longestBlank && isSpace(text.charCodeAt(i - 1))) i--;
  const next = text.charCodeAt(end + 1);
  return i > 0 && !"。！？：\n".includes(text[i - 1]!) && end + 1 < text.length && !isSpace(next);
}
