import type { OutlineNode, Report } from "../types/reading.ts";
import type { Contents } from "./contents.ts";
import { findHeading, sentenceEnd } from "./heading.ts";
import { senseOf } from "./kinds.ts";
import { type Line, lineAt } from "./lines.ts";
import type { Label } from "./numbering.ts";

/** Gives every node its heading and the beginning of its body. */
export function entitle(
  text: string,
  lines: Line[],
  nodes: OutlineNode[],
  labels: Label[],
  contents: Contents | null,
  lost: boolean,
  report: Report,
): void {
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
      sisters: sisters.get(style)?.length ?? 0,
      bare: sisters.get(style)?.bare ?? false,
      listed,
      finding: node.parent !== null && findings.has(node.parent),
      lost,
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

/** For each style of label: the median length of first sentences that run into a paragraph, and whether most are too long. */
function sistersOf(
  text: string,
  lines: Line[],
  nodes: OutlineNode[],
  labels: Label[],
): Map<string, { length: number; bare: boolean }> {
  const lengths = new Map<string, number[]>();
  for (const [i, node] of nodes.entries()) {
    const { style } = labels[i]!;
    const lineEnd = Math.min(lines[lineAt(lines, node.body.start)]?.end ?? 0, node.body.end);
    const end = sentenceEnd(text, node.body.start, lineEnd);
    if (end >= lineEnd || (end < 0 && lineEnd - node.body.start < 60)) continue;
    const length = end < 0 ? Number.POSITIVE_INFINITY : end - node.body.start;
    const list = lengths.get(style);
    if (list) list.push(length);
    else lengths.set(style, [length]);
  }
  return new Map(
    [...lengths].map(([style, list]) => {
      const short = list.filter((length) => length <= 60).sort((a, b) => a - b);
      const bare = list.length >= 4 && list.filter((length) => length > 50).length * 2 > list.length;
      return [style, { length: short[(short.length - 1) >> 1] ?? 0, bare }];
    }),
  );
}
