import { form } from "../lexicon/forms.ts";
import { isHan } from "../text/han.ts";
import { squeeze } from "../text/span.ts";
import { type Line, lineFrom } from "./lines.ts";
import { type Label, rank } from "./numbering.ts";
import type { PartSpan } from "./parts.ts";
import type { Page } from "./read-parts.ts";
import { isTitleLine } from "./title-line.ts";
import { headingWords } from "./vocabulary.ts";

/**
 * Headings without a number (work reports: 2009年工作回顾, 今年的主要任务) where the numbering begins anew under each, as
 * sections above it: the first is 1, the second 2. Where every number has its place without them they stay out.
 *
 * @param labels of one part
 */
export function withHeadings(page: Page, part: PartSpan, labels: Label[]): Label[] {
  if (page.breaks === "lost" || labels.length === 0) return labels;
  const begins = labels.flatMap(({ run }, i) => (run === labels[i - 1]?.run ? [] : [i]));
  const [first, second] = begins;
  if (second === undefined) return labels;
  const headings = new Map(
    begins.map((i) => [i, headingBefore(page, labels[i - 1]?.end ?? part.body, labels[i]!.start)]),
  );
  if (![...headings.values()].some((heading) => heading !== null)) return labels;
  // 总则 with 第一节, 第二节 before 第一章, and a review before a plan without a heading: what follows keeps its numbers.
  const opening = headings.get(first!);
  const preface =
    begins.length === 2 &&
    headings.get(second) === null &&
    (rank[labels[second]!.style] < rank[labels[first!]!.style] ||
      (opening != null && form("line/review").test(page.text.slice(opening.start, opening.end))));
  let count = preface ? -1 : 0;
  let under = false;
  const isWhole = begins.every((i) => headings.get(i) != null);
  return labels.flatMap((label, i) => {
    const heading = headings.get(i);
    const from = labels[i - 1]?.end ?? part.body;
    const alone = isWhole && heading ? headingsAlone(page, from, heading.start) : [];
    if (heading) under = true;
    else if (preface && i === second) under = false;
    const below: Label = { ...label, depth: under ? label.depth + 1 : label.depth, run: 0 };
    if (!heading) return [below];
    return [...[...alone, heading].map(({ start }) => headingLabel(start, ++count)), below];
  });
}

/** A label without a number. */
function headingLabel(start: number, ordinal: number): Label {
  return {
    style: "heading",
    ordinal,
    mark: "",
    start,
    end: start,
    footing: "start",
    doubt: 0,
    depth: 0,
    run: 0,
    odd: null,
  };
}

/**
 * The last heading without a number between two offsets: a line that the file sets apart, or a short one of its own
 * behind a paragraph that is over. A line that a page broke (…的新形势、新要求) is none.
 */
function headingBefore(page: Page, from: number, to: number): Line | null {
  const { text, lines, hints } = page;
  for (let i = lineFrom(lines, to) - 1; i >= 0 && lines[i]!.start >= from; i--) {
    const line = lines[i]!;
    const words = squeeze(text.slice(line.start, line.end));
    if (words.length > 40 || !isTitleLine(text, line) || !hasWord(words)) continue;
    if (form("line/no-heading").test(words) || saysWho(words)) continue;
    const above = lines[i - 1];
    // 某某县2024年重点工作安排⏎一季度⏎1.…: under the title nothing has to be over
    const over =
      !above ||
      i === 1 ||
      /[。！？；：”）]$/u.test(text.slice(above.start, above.end)) ||
      above.end <= from + 1;
    if (over || hints[lineFrom(hints, line.start)]?.start === line.start) return line;
  }
  return null;
}

/** 责任领导：某某: a line that says who answers. */
function saysWho(words: string): boolean {
  return words.indexOf("：") > 0 && !words.endsWith("：") && headingWords().note.test(words);
}

/** Longest heading of a paragraph that is not numbered, shortest paragraph. */
const longestAlone = 16;
const shortestProse = 16;

/**
 * 开学时间, with a paragraph and no numbers under it: short lines between two offsets that stand between paragraphs as the
 * headings beside them do.
 */
function headingsAlone({ text, lines }: Page, from: number, to: number): Line[] {
  const lineOf = (line: Line | undefined) => (line ? text.slice(line.start, line.end).trim() : "");
  return lines.slice(lineFrom(lines, from), lineFrom(lines, to)).filter((line, i, own) => {
    const words = squeeze(lineOf(line));
    const below = lineOf(own[i + 1]);
    return (
      words.length <= longestAlone &&
      isTitleLine(text, line) &&
      hasWord(words) &&
      !form("line/no-heading").test(words) &&
      /[。：]$/u.test(lineOf(lines[lineFrom(lines, line.start) - 1])) &&
      below.length >= shortestProse &&
      below.endsWith("。") &&
      own[i + 1]!.end < to
    );
  });
}

/** Two Chinese characters side by side. */
function hasWord(line: string): boolean {
  return [...line].some((c, i, all) => isHan(c) && isHan(all[i + 1]));
}
