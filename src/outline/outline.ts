import { form } from "../lexicon/forms.ts";
import { withFullStops } from "../text/full-stops.ts";
import { hasHan } from "../text/han.ts";
import type { Outline, OutlineNode, ReadTable, Report, View } from "../types/reading.ts";
import type { Source, Span } from "../types/record.ts";
import { boxesIn } from "./boxes.ts";
import { findContents } from "./contents.ts";
import { trimEnds } from "./ends.ts";
import { entitle, type Writing } from "./entitle.ts";
import { classify } from "./kinds.ts";
import { type Candidate, findCandidates } from "./labels.ts";
import { findLines, findSentences, lineFrom } from "./lines.ts";
import { named } from "./name-parts.ts";
import { outlineOf } from "./outline-of.ts";
import { findParts, titleWords } from "./parts.ts";
import { type Page, readParts } from "./read-parts.ts";
import { nest } from "./tree.ts";
import { reportUnused } from "./unused.ts";

/** A text whose paragraphs are longer than this on average has lost its line breaks. */
const LOST_BREAKS = 700;

/**
 * The outline of a text: what the file is made of, and for every part but contents, glossary and tail which places
 * are labels, how they nest, where headings end, what kind of thing each node is, and what belongs to no node.
 *
 * @param tables tables of the text; what stands in them is not read as outline
 * @param view the text, folded
 */
export function findOutline(source: Source, tables: ReadTable[], report: Report, view: View): Outline {
  const { unpaged: text, text: plain } = view;
  const lines = findLines(plain);
  const masked = tableSpans(source, tables);
  const stacks = stacksOf(plain, masked, tables);
  const candidates = findCandidates(plain, lines, masked);
  const breaks = lostBreaks(text, lines.length, candidates) ? "lost" : "kept";
  const paragraphs = breaks === "lost" ? findSentences(text, lines, masked) : lines;
  const contents = findContents(
    text,
    lines,
    candidates.filter(({ doubt }) => doubt < 4),
  );
  const hints = (source.headings ?? []).map(({ span }) => span);
  const boxes = boxesIn(plain, paragraphs);
  const page: Page = { text: plain, lines, paragraphs, breaks, candidates, boxes, masked, hints };
  const spans = findParts(plain, paragraphs, masked, contents, breaks);
  const read = named(plain, readParts(page, spans));

  const stopped = withFullStops(text);
  const writing: Writing = {
    text: stopped,
    source: source.text,
    lines,
    breaks,
    hints,
    blanks: hasStrayBlanks(plain),
  };
  const nodes: OutlineNode[] = [];
  const parts = read.map(({ id, prefix, kind, title: titled, span, labels }) => {
    const title = titled && titleWords(text, titled);
    const last = labels.at(-1)?.start ?? span.end;
    const closing = masked.filter((_, i) => !isAmongProse(plain, stacks[i]!, span.end));
    const behind = [closing, spans.lists].flatMap((list) => list[lineFrom(list, last + 1)]?.start ?? []);
    const limit = Math.min(span.end, ...behind);
    const own = nest(text, labels, { id, prefix, limit }, report);
    const listed = contents.findLast(({ span: { end } }) => end <= (own[0]?.span.start ?? 0)) ?? null;
    const senses = entitle(writing, own, labels, listed, report);
    trimEnds(text, paragraphs, own, breaks, limit);
    classify(stopped, senses, { title, span });
    nodes.push(...own);
    return { id, kind, title, span };
  });
  reportUnused(page, read, spans.lists, report);
  // A responsibility table that was understood is all that such a document has.
  if (nodes.length === 0 && !tables.some(({ rows }) => rows.length > 0))
    report(hasHan(text) ? "outline.empty" : "outline.no-chinese");
  return outlineOf(parts, nodes, contents[0]?.span ?? null, text.length);
}

/** So far behind a table the next sentence stands, where its item goes on. */
const NEAR = 200;
const SHORT = 12;
const CAPTION = 40;

/** Tables below one another, nothing but their captions between them; whether all are tables of figures. */
interface Stack extends Span {
  ofFigures: boolean;
}

/** For each table the stack that it stands in. */
function stacksOf(text: string, masked: readonly Span[], tables: ReadTable[]): Stack[] {
  const figures = new Set(tables.flatMap(({ span, rows }) => (rows.length === 0 ? [span.start] : [])));
  let stack: Stack | undefined;
  return masked.map(({ start, end }) => {
    const below = stack && start - stack.end <= NEAR && !/[。；]/u.test(text.slice(stack.end, start));
    if (!stack || !below) stack = { start, end, ofFigures: true };
    stack.end = end;
    stack.ofFigures &&= figures.has(start);
    return stack;
  });
}

/** Whether a table of figures stands amid the text of an item: 主要农产品产量如下：, rows, and then 林业生产继续发展。 */
function isAmongProse(text: string, { start, end, ofFigures }: Stack, last: number): boolean {
  if (!ofFigures) return false;
  const before = text.slice(0, text.lastIndexOf("\n", start - 1) + 1).slice(-NEAR);
  const behind = text.slice(end, Math.min(last, end + NEAR)).split("\n");
  const isProse = (line: string) =>
    line.trim().length > SHORT && line.includes("。") && !/^\s*注[：:]/u.test(line);
  return "：。".includes(withoutCaption(before).at(-1) ?? "|") && behind.some(isProse);
}

/** What stands above a table without the lines that name it and its unit: 表2 主要农产品产量, 单位：吨. */
function withoutCaption(above: string): string {
  let text = above.trimEnd();
  for (let lines = 0; lines < 3; lines++) {
    const from = text.lastIndexOf("\n") + 1;
    const line = text.slice(from).trim();
    if (/[。；，]$/u.test(line) || line.length > CAPTION || /^附/u.test(line)) break;
    text = text.slice(0, from).trimEnd();
  }
  return text;
}

/** Tables that were understood, and those that the file marks, but for boxes of one column. */
function tableSpans(source: Source, tables: ReadTable[]): Span[] {
  const marked = source.tables.filter(({ columns, rows }) => columns > 1 && rows > 1);
  const spans = [...tables, ...marked].map(({ span }) => span).sort((a, b) => a.start - b.start);
  const apart: Span[] = [];
  for (const span of spans) {
    const before = apart.at(-1);
    if (before && span.start < before.end) before.end = Math.max(before.end, span.end);
    else apart.push({ ...span });
  }
  return apart;
}

/** Long paragraphs tell, or labels that mostly stand inside of paragraphs. */
function lostBreaks(text: string, lines: number, candidates: Candidate[]): boolean {
  if (text.length / Math.max(1, lines) > LOST_BREAKS) return true;
  const ranked = candidates.filter(
    ({ style, doubt }) => style !== "arabicParen" && style !== "circled" && doubt === 0,
  );
  const first = ranked.filter(({ footing }) => footing === "start").length;
  return ranked.length - first >= Math.max(3, 2 * first);
}

/** In a text of headings set off by blanks there is one in some hundred characters; a scan has one at each broken line. */
const STRAY = 70;

/** Whether blanks between words of Chinese are so many that they set off nothing. */
function hasStrayBlanks(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(form("outline/stray-blank", "gu"))) count++;
  return count > 20 && count * STRAY > text.length;
}
