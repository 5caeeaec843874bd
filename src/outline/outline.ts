import { foldWidth } from "../text/fold.ts";
import { contains } from "../text/span.ts";
import type { Outline, OutlineNode, ReadTable, Report, Source, Span } from "../types.ts";
import { ownEnd } from "./closing.ts";
import { type Contents, findContents } from "./contents.ts";
import { findHeading, sentenceEnd } from "./heading.ts";
import { classify, senseOf } from "./kinds.ts";
import { findCandidates } from "./labels.ts";
import { findLines, findSentences, type Line, lineFrom } from "./lines.ts";
import { type Label, readNumbering } from "./numbering.ts";
import { findParts } from "./parts.ts";

/** A text whose paragraphs are longer than this on average has lost its line breaks. */
const LOST_BREAKS = 700;

/**
 * The outline of a text: which places are labels, how they nest, where headings end, what kind of thing
 * each node is, and what belongs to no node (head and tail).
 *
 * @param tables tables of the text; what stands in them is not read as outline
 */
export function findOutline(source: Source, tables: ReadTable[], report: Report): Outline {
  const { text } = source;
  const folded = foldWidth(text);
  const lines = findLines(text);
  const masked = tables.map(({ span }) => span);
  const breaks = text.length / Math.max(1, lines.length) > LOST_BREAKS ? "lost" : "kept";
  const paragraphs = breaks === "lost" ? findSentences(text, lines) : lines;
  const parts = findParts(text, paragraphs, masked);
  const all = findCandidates(folded, lines, masked);
  const contents = findContents(text, all);
  const candidates = contents ? all.filter(({ start }) => !inside(contents.span, start)) : all;
  const labels = mainRun(readNumbering(candidates, breaks, parts), report);
  if (labels.length === 0) {
    report("outline.empty");
    return {
      head: { start: 0, end: text.length },
      nodes: [],
      tail: { start: text.length, end: text.length },
      contents: contents?.span ?? null,
    };
  }
  const last = labels.at(-1)!;
  const limit = Math.min(
    parts.find((offset) => offset > last.start) ?? text.length,
    masked.find(({ start }) => start > last.start)?.start ?? text.length,
  );
  const nodes = nest(text, labels, limit, report);
  entitle(text, lines, nodes, labels, contents, breaks === "lost", report);
  trimEnds(text, paragraphs, nodes, breaks);
  classify(nodes);
  const end = nodes.reduce((latest, node) => Math.max(latest, node.span.end), 0);
  return {
    head: { start: 0, end: labels[0]!.start },
    nodes,
    tail: { start: end, end: text.length },
    contents: contents?.span ?? null,
  };
}

function inside(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

/** Numbering may start afresh (a cover notice with points of its own, an annex): the run over most text is the body. */
function mainRun(labels: Label[], report: Report): Label[] {
  const runs = new Map<number, Label[]>();
  for (const label of labels) {
    const run = runs.get(label.run);
    if (run) run.push(label);
    else runs.set(label.run, [label]);
  }
  const length = (run: Label[]) => (run.length === 0 ? -1 : run.at(-1)!.end - run[0]!.start);
  let main: Label[] = [];
  for (const run of runs.values()) if (length(run) > length(main)) main = run;
  for (const run of runs.values()) {
    if (run === main || run.length < 2) continue;
    report("outline.other-part", { start: run[0]!.start, end: run.at(-1)!.end }, { headings: run.length });
  }
  return main;
}

/** Labels as a tree. Ids are ordinals joined by dots; an ordinal that was printed before is counted on. */
function nest(text: string, labels: Label[], limit: number, report: Report): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  const roots: OutlineNode[] = [];
  for (const [i, label] of labels.entries()) {
    while (open.length > label.depth) open.pop();
    const parent = open.at(-1) ?? null;
    const sisters = parent ? parent.children : roots;
    const ordinal = Math.max(label.ordinal, (sisters.at(-1)?.ordinal ?? 0) + 1);
    const span = { start: label.start, end: labels[i + 1]?.start ?? limit };
    const node: OutlineNode = {
      id: parent ? `${parent.id}.${ordinal}` : String(ordinal),
      label: text.slice(label.start, label.end),
      ordinal,
      level: open.length + 1,
      kind: "task",
      title: "",
      titleSpan: { start: label.end, end: label.end },
      span,
      body: { start: label.end, end: span.end },
      parent,
      children: [],
    };
    if (label.odd) {
      report(
        label.odd.found > label.odd.expected ? "outline.gap" : "outline.repeated",
        { start: label.start, end: label.end },
        {
          label: node.label,
          found: label.odd.found,
          expected: label.odd.expected,
        },
      );
    }
    sisters.push(node);
    nodes.push(node);
    open.push(node);
  }
  return nodes;
}

/** Gives every node its heading and the beginning of its body. */
function entitle(
  text: string,
  lines: Line[],
  nodes: OutlineNode[],
  labels: Label[],
  contents: Contents | null,
  lost: boolean,
  report: Report,
): void {
  const sisters = sisterLengths(text, nodes, labels);
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
      sisters: sisters.get(style) ?? 0,
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

/** For each style of label, the length that three quarters of the first sentences behind it keep to. */
function sisterLengths(text: string, nodes: OutlineNode[], labels: Label[]): Map<string, number> {
  const lengths = new Map<string, number[]>();
  for (const [i, node] of nodes.entries()) {
    const { style } = labels[i]!;
    const end = sentenceEnd(text, node.body.start, node.body.end);
    if (end < 0 || end - node.body.start > 60) continue;
    const list = lengths.get(style);
    if (list) list.push(end - node.body.start);
    else lengths.set(style, [end - node.body.start]);
  }
  return new Map(
    [...lengths].map(([style, list]) => [style, list.sort((a, b) => a - b)[Math.floor(list.length * 0.75)]!]),
  );
}

/** Takes closing words off the last items and gives every node the end of its last descendant. */
function trimEnds(text: string, lines: Line[], nodes: OutlineNode[], breaks: "kept" | "lost"): void {
  const leaves = nodes.filter(({ children }) => children.length === 0);
  const inner = leaves.filter((node) => sistersOf(node, nodes).at(-1) !== node);
  const oneParagraphEach = inner.length >= 4 && inner.every((node) => countLines(lines, node.body) <= 1);
  for (const [i, node] of nodes.entries()) {
    if (node.children.length > 0) {
      node.body.end = node.children[0]!.span.start;
    } else {
      const lastNode = i === nodes.length - 1;
      node.body.end = ownEnd({
        text,
        lines,
        body: node.body,
        lastNode,
        oneParagraphEach,
        breaks,
        lastSister: lastNode || nodes[i + 1]!.level < node.level,
        hasParent: node.parent !== null,
      });
      node.span.end = node.body.end;
    }
    trimBody(text, node);
  }
  for (const node of [...nodes].reverse()) {
    if (node.parent && !contains(node.parent.span, node.span)) node.parent.span.end = node.span.end;
  }
  // A section reaches up to the next one: closing words behind its last item are the section's.
  for (const [i, node] of nodes.entries()) {
    if (node.children.length === 0) continue;
    const next = nodes.slice(i + 1).find(({ level }) => level <= node.level);
    node.span.end = next
      ? trimmedEnd(text, node.span.start, next.span.start)
      : Math.max(...lastLeafEnds(node));
  }
}

function sistersOf(node: OutlineNode, nodes: OutlineNode[]): OutlineNode[] {
  return node.parent ? node.parent.children : nodes.filter(({ parent }) => parent === null);
}

function lastLeafEnds(node: OutlineNode): number[] {
  const last = node.children.at(-1);
  return last ? lastLeafEnds(last) : [node.span.end];
}

function countLines(lines: Line[], { start, end }: Span): number {
  const first = lineFrom(lines, start);
  const after = lineFrom(lines, end);
  const cut = first > 0 && lines[first - 1]!.end > start ? 1 : 0;
  return after - first + cut;
}

function trimBody(text: string, node: OutlineNode): void {
  const { body } = node;
  while (body.start < body.end && /[\s\u00ac]/u.test(text[body.start]!)) body.start++;
  body.end = trimmedEnd(text, body.start, body.end);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s\u00ac]/u.test(text[at - 1]!)) at--;
  return at;
}
