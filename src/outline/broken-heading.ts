import { squeeze } from "../text/span.ts";
import type { Span } from "../types/record.ts";
import type { Label } from "./numbering.ts";

/** A line of a print that a heading fills before it is broken has so many characters at least. */
const fullLine = 18;
const longestRest = 40;
const divisions = new Set<Label["style"]>(["part", "chapter", "section"]);

/**
 * Where a heading ends that a print has broken over two lines: 第一篇 立足“三大定位”新起点，建设⏎现代化国际大都市. The table of contents
 * has it whole, or it is a full line over nothing but its rest and the first heading below.
 *
 * @param title of its first line
 * @param below where its first child begins; null where it has none
 * @param listed as the table of contents has it
 * @returns null where the heading is whole
 */
export function brokenEnd(
  text: string,
  title: Span,
  { style, below, listed }: { style: Label["style"]; below: number | null; listed: string | null },
): number | null {
  if (!divisions.has(style)) return null;
  const start = text.indexOf("\n", title.end);
  if (start < 0 || !/^[，、\s]*$/u.test(text.slice(title.end, start))) return null;
  const stop = text.indexOf("\n", start + 1);
  const end = stop < 0 ? text.length : stop;
  if (end - start > longestRest || (below !== null && end > below)) return null;
  const rest = text.slice(start, end);
  const first = squeeze(text.slice(title.start, start));
  if (!/^\s*[\p{Script=Han}“《A-Z][^。；：！？]*[^。；：！？，、\s]\s*$/u.test(rest)) return null;
  const whole =
    listed === null
      ? below !== null && first.length >= fullLine && text.slice(end, below).trim() === ""
      : squeeze(listed) === first + squeeze(rest);
  return whole ? end - (rest.length - rest.trimEnd().length) : null;
}
