import type { OutlineNode, Report } from "../types/reading.ts";
import type { HeadingHint } from "../types/record.ts";
import type { Contents } from "./contents.ts";
import { findHeading } from "./heading.ts";
import { senseOf } from "./kinds.ts";
import type { Line } from "./lines.ts";
import type { Label } from "./numbering.ts";
import { sistersOf } from "./sisters.ts";

/** How a text is written, as far as headings go. */
export interface Writing {
  /** As it came. */
  text: string;
  lines: Line[];
  breaks: "kept" | "lost";
  /** What the file sets apart as headings, in order. */
  hints: HeadingHint[];
  /** Whether blanks stand where a line was broken, so that they set off nothing. */
  blanks: boolean;
}

/** Gives every node its heading and the beginning of its body. */
export function entitle(
  page: Writing,
  nodes: OutlineNode[],
  labels: Label[],
  contents: Contents | null,
  report: Report,
): void {
  const { text, lines, breaks, hints, blanks } = page;
  const sisters = sistersOf(text, lines, nodes, labels);
  let entry = 0;
  const findings = new Set<OutlineNode>();
  for (const [i, node] of nodes.entries()) {
    const { style, ordinal } = labels[i]!;
    let listed: string | null = null;
    const at = contents
      ? contents.entries.findIndex((e, k) => k >= entry && e.style === style && e.ordinal === ordinal)
      : -1;
    if (contents && at >= 0 && at - entry < 3) {
      listed = contents.entries[at]!.title;
      entry = at + 1;
    }
    const heading = findHeading({
      text,
      lines,
      rest: node.body,
      hasChildren: node.children.length > 0,
      sisters: sisters(node),
      listed,
      hinted: hintedEnd(text, hints, node.body.start),
      finding: node.parent !== null && findings.has(node.parent),
      lost: breaks === "lost",
      blanks,
    });
    if (heading) {
      node.titleSpan = heading.title;
      node.title = text.slice(heading.title.start, heading.title.end).replace(/\s*\n\s*/gu, "");
      node.body.start = heading.body;
      if (heading.unmarked && !listed)
        report("outline.heading-unmarked", heading.title, { title: node.title });
    }
    const said = senseOf(node.title);
    if (said === "finding" || (said === null && node.parent && findings.has(node.parent))) findings.add(node);
  }
}

/** Where the stretch ends that the file sets apart as a heading and that begins at or before a label; 0 for none. */
function hintedEnd(text: string, hints: HeadingHint[], start: number): number {
  let low = 0;
  let high = hints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hints[middle]!.span.start <= start) low = middle + 1;
    else high = middle;
  }
  // The label may stand in front of the bold stretch.
  const next = hints[low];
  const hint =
    next && next.span.start > start && text.slice(start, next.span.start).trim() === ""
      ? next
      : hints[low - 1];
  return hint && hint.span.end > start ? hint.span.end : 0;
}
