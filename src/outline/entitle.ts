import { overPages } from "../text/page-marks.ts";
import type { OutlineNode, Report } from "../types/reading.ts";
import type { Span } from "../types/record.ts";
import { brokenEnd } from "./broken-heading.ts";
import type { Contents } from "./contents.ts";
import { findHeading } from "./heading.ts";
import { type Sense, senseOf } from "./kinds.ts";
import { type Line, lineFrom } from "./lines.ts";
import type { Label } from "./numbering.ts";
import { sistersOf } from "./sisters.ts";

/** How a text is written, as far as headings go. */
export interface Writing {
  /** As it came, but for the points that end sentences in place of 。. */
  text: string;
  source: string;
  lines: Line[];
  breaks: "kept" | "lost";
  /** What the file sets apart as headings, in order. */
  hints: Span[];
  /** Whether blanks stand where a line was broken, so that they set off nothing. */
  blanks: boolean;
}

/** A label may lack in a table of contents, with so many of those behind it. */
const MOST_MISSED = 3;

/**
 * Gives every node its heading and the beginning of its body.
 *
 * @returns what each heading says of what stands under it, in document order
 */
export function entitle(
  page: Writing,
  nodes: OutlineNode[],
  labels: Label[],
  contents: Contents | null,
  report: Report,
): Map<OutlineNode, Sense | null> {
  const { text, lines, breaks, hints, blanks } = page;
  const sisters = sistersOf(text, lines, nodes, labels);
  let entry = 0;
  const senses = new Map<OutlineNode, Sense | null>();
  const findings = new Set<OutlineNode>();
  for (const [i, node] of nodes.entries()) {
    const { style, ordinal } = labels[i]!;
    const next = contents?.entries.slice(entry, entry + MOST_MISSED) ?? [];
    const at = next.findIndex((e) => e.style === style && e.ordinal === ordinal);
    const listed = next[at]?.title ?? null;
    entry += at + 1;
    const heading = findHeading({
      text,
      lines,
      rest: node.body,
      hasChildren: node.children.length > 0,
      sisters: sisters(node),
      listed,
      hinted: hintedEnd(text, hints, node.body.start),
      finding: node.parent !== null && findings.has(node.parent),
      article: style === "article",
      lost: breaks === "lost",
      blanks,
    });
    if (heading) {
      const below = node.children[0]?.span.start ?? null;
      const broken = brokenEnd(text, heading.title, { style, below, listed });
      if (broken !== null) {
        heading.title = { start: heading.title.start, end: broken };
        heading.body = broken;
      }
      node.titleSpan = heading.title;
      const { start, end } = heading.title;
      node.title = overPages(page.source.slice(start, end), text.slice(start, end)).replace(
        /(?<!\s)\s*\n\s*/gu,
        "",
      );
      node.body.start = heading.body;
      if (heading.unmarked && !listed)
        report("outline.heading-unmarked", heading.title, { title: node.title });
    }
    const said = senseOf(node.title);
    senses.set(node, said);
    if (said === "finding" || (said === null && node.parent && findings.has(node.parent))) findings.add(node);
  }
  return senses;
}

/** Where the stretch ends that the file sets apart as a heading and that begins at or before a label; 0 for none. */
function hintedEnd(text: string, hints: Span[], start: number): number {
  const behind = lineFrom(hints, start + 1);
  // The label may stand in front of the bold stretch.
  const next = hints[behind];
  const hint = next && text.slice(start, next.start).trim() === "" ? next : hints[behind - 1];
  return hint && hint.end > start ? hint.end : 0;
}
