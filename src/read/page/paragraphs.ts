import { firstUnit, joinLines, type Line } from "./page-lines.ts";

/** Edges of the text and the distance of lines, in points, as most lines of the pages have them. */
export interface Measure {
  left: number;
  right: number;
  pitch: number;
  size: number;
}

/** A paragraph, and where in it a page begins (`at` counts characters of `text`). */
export interface Paragraph {
  text: string;
  pageStarts: { page: number; at: number }[];
}

/** Lines of print that end as a paragraph ends. */
const ended = /[。；：！？）》”…;:!?)]$/u;

/** Labels with which a paragraph begins even where it is not indented: 一、 （二） 3. 第四章 */
const labelled =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十]{1,3}[章节条]|[①-⑳])/u;

/**
 * The measure of a set of pages: a left edge is where at least one line and one letter in twenty begins, the right edge likewise;
 * pitch and size are those of most lines.
 * Where few lines end at the right edge (a page of headings and short items, none of them wrapped) the right margin is
 * taken to be as wide as the left one.
 *
 * @param width of the pages
 */
export function measureLines(lines: Line[], width: number): Measure {
  const size = most(lines.map((line) => ({ value: line.size, weight: line.text.length })));
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.08 * size);
  const lefts = body.map(({ x, text }) => ({ at: x, letters: text.length })).sort((a, b) => a.at - b.at);
  const rights = body
    .map(({ right, text }) => ({ at: -right, letters: text.length }))
    .sort((a, b) => a.at - b.at);
  const pitches = body.flatMap((line, i) => {
    const step = i > 0 ? line.y - body[i - 1]!.y : 0;
    return step > 0 && step < 4 * size ? [{ value: step, weight: 1 }] : [];
  });
  const left = outermost(lefts, 0.5 * size);
  const right = -outermost(rights, 0.5 * size);
  const full = body.filter((line) => Math.abs(line.right - right) < 1.5 * size).length;
  const beyond = body.filter((line) => line.right > right + 1.5 * size).length;
  const wrapped = full >= 3 && full >= 0.15 * body.length && beyond <= 0.02 * body.length;
  return {
    size,
    left,
    right: wrapped ? right : Math.max(right, width - left),
    pitch: pitches.length > 0 ? most(pitches) : 1.5 * size,
  };
}

/**
 * The first place of a sorted list at which, or close behind it, two lines stand and a twentieth of all lines and letters:
 * numbers and marks in the margin are many lines, but few letters.
 */
function outermost(sorted: { at: number; letters: number }[], close: number): number {
  const letters = sorted.reduce((sum, line) => sum + line.letters, 0) / 20;
  const enough = Math.max(2, sorted.length / 20);
  for (let i = 0, end = 0, here = 0; i < sorted.length; i++) {
    for (; end < sorted.length && sorted[end]!.at <= sorted[i]!.at + close; end++)
      here += sorted[end]!.letters;
    if (end - i >= enough && here >= letters) return sorted[i]!.at;
    here -= sorted[i]!.letters;
  }
  return sorted[0]?.at ?? 0;
}

/** The value, to half a point, with the greatest weight. */
function most(values: { value: number; weight: number }[]): number {
  const weights = new Map<number, number>();
  let best = 0;
  for (const { value, weight } of values) {
    const rounded = Math.round(2 * value) / 2;
    const sum = (weights.get(rounded) ?? 0) + weight;
    weights.set(rounded, sum);
    if (sum > (weights.get(best) ?? 0)) best = rounded;
  }
  return best || 12;
}

/** Collects lines into paragraphs, over the ends of pages. */
export function paragraphBuilder(put: (paragraph: Paragraph) => void) {
  let open: Paragraph | null = null;
  let last: { line: Line; page: number; measure: Measure } | null = null;
  const close = () => {
    if (open) put(open);
    open = null;
    last = null;
  };
  const add = (line: Line, page: number, measure: Measure) => {
    if (open && last && belongs(last, { line, page, measure })) {
      const joined: string = joinLines(open.text, line.text);
      if (page !== last.page) open.pageStarts.push({ page, at: joined.length - line.text.length });
      open.text = joined;
    } else {
      const first: boolean = page !== last?.page;
      close();
      open = { text: line.text, pageStarts: first ? [{ page, at: 0 }] : [] };
    }
    last = { line, page, measure };
  };
  return { add, close };
}

type Placed = { line: Line; page: number; measure: Measure };

/** Whether a line goes on with the paragraph of the line before it. */
function belongs(before: Placed, after: Placed): boolean {
  const { line, measure } = after;
  // A row of a table without ruling lines.
  if (line.text.includes("\t") || before.line.text.includes("\t")) return false;
  const sameSize = Math.abs(line.size - before.line.size) < 0.08 * line.size;
  if (!sameSize) return false;
  const samePage = before.page === after.page;
  const step = line.y - before.line.y;
  if (isTitle(before) && isTitle(after) && samePage && step < 2.3 * line.size)
    return !ended.test(before.line.text);
  if (samePage && step > 1.45 * measure.pitch && step > 1.45 * line.size) return false;
  if (line.x - measure.left > 1.2 * line.size) return false;
  // Room in which the beginning of this line would have found its place: the line before was ended on purpose.
  const room = (before.measure.right - before.line.right) / line.size - firstUnit(line.text);
  if (room > 0.6 && ended.test(before.line.text)) return false;
  if (room > 2 || (room > 0.6 && labelled.test(line.text))) return false;
  return !(ended.test(before.line.text) && labelled.test(line.text));
}

/** A line in the middle of the measure, in letters larger than the body's: a title may take several such lines. */
function isTitle({ line, measure }: Placed): boolean {
  const left = line.x - measure.left;
  const right = measure.right - line.right;
  return line.size > 1.15 * measure.size && left > -line.size && Math.abs(left - right) < 2 * line.size;
}
