import { foldWidth } from "../text/fold.ts";
import type { Outline, ReadTable, Report } from "../types/reading.ts";
import type { Source, Span } from "../types/record.ts";
import { outsideBoxes } from "./boxes.ts";
import { findContents } from "./contents.ts";
import { trimEnds } from "./ends.ts";
import { entitle } from "./entitle.ts";
import { classify } from "./kinds.ts";
import { type Candidate, findCandidates } from "./labels.ts";
import { findLines, findSentences } from "./lines.ts";
import { readNumbering } from "./numbering.ts";
import { findParts } from "./parts.ts";
import { mainRun, nest } from "./tree.ts";

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
  const all = findCandidates(folded, lines, masked);
  const breaks = lostBreaks(text, lines.length, all) ? "lost" : "kept";
  const paragraphs = breaks === "lost" ? findSentences(text, lines) : lines;
  const parts = findParts(text, paragraphs, masked);
  const contents = findContents(text, all);
  const unnumbered = contents ? [contents.span, ...parts.lists] : parts.lists;
  const listed = all.filter(({ start }) => !unnumbered.some((span) => inside(span, start)));
  const candidates = outsideBoxes(text, paragraphs, listed);
  const labels = mainRun(readNumbering(candidates, breaks, parts.offsets), parts.document, report);
  if (labels.length === 0) {
    // A responsibility table that was understood is all that such a document has.
    if (!tables.some(({ rows }) => rows.length > 0))
      report(/\p{Script=Han}/u.test(text) ? "outline.empty" : "outline.no-chinese");
    const whole = { start: 0, end: text.length };
    return {
      parts: [{ id: "main", kind: "main", title: null, span: whole, head: whole, tail: whole }],
      head: whole,
      nodes: [],
      tail: { start: text.length, end: text.length },
      contents: contents?.span ?? null,
    };
  }
  const last = labels.at(-1)!;
  const limit = Math.min(
    parts.offsets.find((offset) => offset > last.start) ?? text.length,
    masked.find(({ start }) => start > last.start)?.start ?? text.length,
  );
  const nodes = nest(text, labels, limit, report);
  entitle(text, lines, nodes, labels, contents, breaks === "lost", report);
  trimEnds(text, paragraphs, nodes, breaks, limit);
  classify(text, nodes);
  const end = nodes.reduce((latest, node) => Math.max(latest, node.span.end), 0);
  const head = { start: 0, end: labels[0]!.start };
  const tail = { start: end, end: text.length };
  const span = { start: 0, end: text.length };
  return {
    parts: [{ id: "main", kind: "main", title: null, span, head, tail }],
    head,
    nodes,
    tail,
    contents: contents?.span ?? null,
  };
}

/** Long paragraphs tell, or labels that mostly stand inside of paragraphs. */
function lostBreaks(text: string, lines: number, candidates: Candidate[]): boolean {
  if (text.length / Math.max(1, lines) > LOST_BREAKS) return true;
  const ranked = candidates.filter(({ style }) => style !== "arabicParen" && style !== "circled");
  const first = ranked.filter(({ footing }) => footing === "start").length;
  return ranked.length - first >= Math.max(3, 2 * first);
}

function inside(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}
