import { squeeze } from "../text/span.ts";
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
  if (headings.slice(1).every((heading) => heading === null)) return labels;
  let count = 0;
  let under = false;
  return labels.flatMap((label) => {
    const at = begins.indexOf(label);
    const heading = at < 0 ? null : headings[at];
    if (heading) under = true;
    const below: Label = { ...label, depth: under ? label.depth + 1 : label.depth, run: 0 };
    if (!heading) return [below];
    count++;
    const { start } = heading;
    const own: Label = {
      style: "heading",
      ordinal: count,
      mark: "",
      start,
      end: start,
      footing: "start",
      doubt: 0,
      depth: 0,
      run: 0,
      odd: null,
    };
    return [own, below];
  });
}

/** The last heading without a number between two offsets: a short line of its own that ends no sentence. */
function headingBefore({ text, lines }: Page, from: number, to: number): Line | null {
  for (let i = lineFrom(lines, to) - 1; i >= 0 && lines[i]!.start > from; i--) {
    const line = lines[i]!;
    const words = squeeze(text.slice(line.start, line.end)).replace(/^[#*]+|[*]+$/gu, "");
    if (words.length <= 40 && isTitleLine(text, line) && !/^(?:各位|（|——)|[日上]$/u.test(words)) return line;
  }
  return null;
}
