import { squeeze } from "../text/span.ts";
import { styles } from "./labels.ts";
import { type Line, lineFrom } from "./lines.ts";
import type { Label } from "./numbering.ts";
import type { PartSpan } from "./parts.ts";
import type { Page } from "./read-parts.ts";
import { isTitleLine } from "./title-line.ts";

/**
 * Headings without a number (work reports: 2009年工作回顾, 今年的主要任务) where the numbering begins anew under each, as
 * sections above it: the first is 1, the second 2. Where every number has its place without them they stay out.
 *
 * @param labels of one part
 */
export function withHeadings(page: Page, part: PartSpan, labels: Label[]): Label[] {
  if (page.breaks === "lost" || labels.length === 0) return labels;
  const begins = labels.filter((label, i) => i === 0 || label.run !== labels[i - 1]!.run);
  if (begins.length < 2) return labels;
  const headings = begins.map((label) => {
    const i = labels.indexOf(label);
    return headingBefore(page, i === 0 ? part.body : labels[i - 1]!.end, label.start);
  });
  if (headings.every((heading) => heading === null)) return labels;
  // 总则 with 第一节, 第二节 before 第一章: the chapters keep their numbers.
  const preface =
    begins.length === 2 &&
    headings[1] === null &&
    styles.indexOf(begins[1]!.style as (typeof styles)[number]) <
      styles.indexOf(begins[0]!.style as (typeof styles)[number]);
  let count = preface ? -1 : 0;
  let under = false;
  return labels.flatMap((label) => {
    const at = begins.indexOf(label);
    const heading = at < 0 ? null : headings[at];
    if (heading) under = true;
    else if (preface && at === 1) under = false;
    const below: Label = { ...label, depth: under ? label.depth + 1 : label.depth, run: 0 };
    if (!heading) return [below];
    count++;
    return [headingLabel(heading.start, count), below];
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
  const { text, lines } = page;
  for (let i = lineFrom(lines, to) - 1; i >= 0 && lines[i]!.start >= from; i--) {
    const line = lines[i]!;
    const words = squeeze(text.slice(line.start, line.end));
    if (words.length > 40 || !isTitleLine(text, line) || !/\p{Script=Han}{2}/u.test(words)) continue;
    if (/^(?:各位|（|——|[的了和与及、])|[日上]$|\.{3}/u.test(words)) continue;
    const above = lines[i - 1];
    const over =
      !above || /[。！？；：”）]$/u.test(text.slice(above.start, above.end)) || above.end <= from + 1;
    if (over || page.hints.some(({ span }) => span.start === line.start)) return line;
  }
  return null;
}
