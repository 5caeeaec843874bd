import { form } from "../lexicon/forms.ts";
import { slice } from "../text/span.ts";
import type { PartKind, Span } from "../types/record.ts";
import { type Annex, findAnnexes } from "./annexes.ts";
import type { Contents } from "./contents.ts";
import { isIn, type Line, lineFrom } from "./lines.ts";
import { issuedDocuments } from "./notice.ts";
import { isDocumentTitle, isTitleLine, isTitleOfAnother } from "./title-line.ts";
import { headingWords } from "./vocabulary.ts";

/** A stretch of the file that is one of the things it is made of; which of them is the main one is told later. */
export interface PartSpan {
  kind: PartKind;
  title: Span | null;
  span: Span;
  /** Its first label may not stand before: behind its title, or behind an annex's mark. */
  body: number;
}

/** The parts of a file, in order and without gaps, and the lists of attachments in them. */
export interface PartSpans {
  parts: PartSpan[];
  lists: Span[];
}

interface Cut {
  start: number;
  kind: PartKind;
  title: Span | null;
}

/**
 * Takes a file apart: covering notice, the documents it issues, annexes, contents, glossary, tail.
 *
 * @param text in one width
 * @param lines paragraphs, or sentences of a text that lost its breaks
 * @param masked stretches that are tables
 */
export function findParts(
  text: string,
  lines: Line[],
  masked: Span[],
  contents: Contents[],
  breaks: "kept" | "lost",
): PartSpans {
  const issued = issuedDocuments(text, breaks);
  const { annexes, lists } = findAnnexes(text, lines, masked, breaks);
  const cuts: Cut[] = [
    ...issued.map(({ title }): Cut => ({ start: title.start, kind: "document", title })),
    ...annexes.map(
      ({ start, title, glossary }): Cut => ({ start, kind: glossary ? "glossary" : "annex", title }),
    ),
    ...marked(text, lines, masked),
    ...signedOff(text, lines),
  ]
    // 名词解释 as the last entry of the contents begins nothing
    .filter(({ start }) => !contents.some(({ span }) => span.start < start && start < span.end))
    .sort((a, b) => a.start - b.start);
  const parts = partsOf(text, merged(cuts, annexes));
  const documents = parts.filter(({ span }) =>
    issued.some(({ title }) => span.start <= title.start && title.start < span.end),
  );
  for (const part of documents) part.kind = "document";
  const main = mainOf(documents);
  if (main) main.kind = "main";
  return { parts: contents.reduce((all, one) => withContents(text, all, one), parts), lists };
}

/** The last of the documents that a notice issues, unless another is more than twice as long. */
function mainOf(documents: PartSpan[]): PartSpan | undefined {
  const length = ({ span }: PartSpan) => span.end - span.start;
  const last = documents.at(-1);
  const longest = documents.reduce((best, part) => (length(part) > length(best) ? part : best), last!);
  return last && length(longest) > 2 * length(last) ? longest : last;
}

/** Headings of glossaries and what stands behind the last document (主题词, 抄送, a web page's furniture). */
function marked(text: string, lines: Line[], masked: Span[]): Cut[] {
  const { tail, glossary } = headingWords();
  const cuts: Cut[] = [];
  // 主题词： above the document: a web page's catalogue
  const firstSentence = text.indexOf("。");
  for (const line of lines) {
    const words = text.slice(line.start, Math.min(line.end, line.start + 40)).replace(/^[#*\s]+/u, "");
    if (line.start > firstSentence && tail.test(words) && !isIn(masked, line.start))
      cuts.push({ start: line.start, kind: "tail", title: null });
    else if (glossary.test(words.replace(/[\s*]/gu, ""))) {
      const title = glossaryTitle(text, line);
      if (title) cuts.push({ start: line.start, kind: "glossary", title });
    }
  }
  return cuts;
}

/** The line that heads a glossary; where its break was lost, what stands before the first number: 名词解释1.六稳：… */
function glossaryTitle(text: string, line: Line): Span | null {
  if (line.end - line.start < 40 && isTitleLine(text, line)) return line;
  const first = form("outline/first-term").exec(text.slice(line.start, line.start + 40));
  return first ? { start: line.start, end: line.start + first.index } : null;
}

/** A document's title right behind a dated signature: 某某市人民政府⏎2020年5月22日⏎重点工作任务分工方案 */
function signedOff(text: string, lines: Line[]): Cut[] {
  const cuts: Cut[] = [];
  for (let i = 1; i + 1 < lines.length; i++) {
    const { start, end } = lines[i]!;
    const next = lines[i + 1]!;
    if (end - start > 24 || !form("line/date").test(text.slice(start, end))) continue;
    const above = lines[i - 1]!;
    // The day below a title (（2023年2月8日）) signs nothing.
    if (!lines.slice(Math.max(0, i - 4), i).some((line) => /[。；]/u.test(text.slice(line.start, line.end))))
      continue;
    // 主题词：教育　意见 below it is no title
    if (headingWords().tail.test(text.slice(next.start, next.start + 40))) continue;
    if (above.end - above.start < 60 && isDocumentTitle(text, next))
      cuts.push({ start: next.start, kind: "document", title: next });
  }
  return cuts;
}

/** Cuts that name one beginning twice are one: 附件1 above the title of a document that is issued. */
function merged(cuts: Cut[], annexes: Annex[]): Cut[] {
  const kept: Cut[] = [];
  const starts = new Set(annexes.map(({ start }) => start));
  for (const cut of cuts) {
    const before = kept.at(-1);
    const same =
      before &&
      (cut.start === before.start ||
        (before.title !== null && before.title.start <= cut.start && cut.start <= before.title.end) ||
        (cut.title !== null && cut.start - before.start < 30 && starts.has(before.start)));
    if (!same) kept.push({ ...cut });
    else if (cut.kind === "document" || cut.kind === "glossary") {
      before.kind = cut.kind;
      before.title = cut.title ?? before.title;
    }
  }
  return kept;
}

function partsOf(text: string, cuts: Cut[]): PartSpan[] {
  const parts: PartSpan[] = [];
  if (cuts[0]?.start !== 0)
    parts.push(part({ start: 0, kind: "notice", title: null }, cuts[0]?.start ?? text.length));
  for (const [i, cut] of cuts.entries()) parts.push(part(cut, cuts[i + 1]?.start ?? text.length));
  return parts;
}

function part({ start, kind, title }: Cut, end: number): PartSpan {
  return { kind, title, span: { start, end }, body: title?.end ?? start };
}

/** The words of a title, in the text's own characters: without white space and the marks around the whole. */
export function titleWords(text: string, title: Span): string {
  return slice(text, title)
    .replace(/\s+/gu, "")
    .replace(/^[《〈]|[》〉]$/gu, "");
}

/** A table of contents as a part, with the title page above it; behind a second one another document begins. */
function withContents(text: string, parts: PartSpan[], { span: { start, end } }: Contents): PartSpan[] {
  const named = parts.some(({ kind }) => kind === "main");
  return parts.flatMap((part, i) => {
    const { span } = part;
    if (start < span.start || start >= span.end) return [part];
    const page = text.slice(span.start, start);
    const from = page.length < 600 && !/[。；]/u.test(page) ? span.start : start;
    const cut: PartSpan = { kind: "contents", title: null, span: { start: from, end }, body: end };
    const later = parts.slice(0, i).some(({ kind }) => kind === "contents");
    const hasAbove = from > span.start;
    const kind =
      later && (hasAbove || part.kind !== "main")
        ? "document"
        : part.kind === "notice" && !named
          ? "main"
          : part.kind;
    const rest: PartSpan = { ...part, kind, span: { start: end, end: Math.max(end, span.end) }, body: end };
    const above: PartSpan = {
      ...part,
      kind: kind === "main" ? "notice" : part.kind,
      span: { start: span.start, end: from },
    };
    return [...(hasAbove ? [above] : []), cut, ...(span.end > end ? [rest] : [])];
  });
}

/** Whether a part is a covering notice and nothing else: it hands on what follows. */
export function isNotice(text: string, { start, end }: Span): boolean {
  return end - start < 3000 && form("outline/notice").test(text.slice(start, end).replace(/\s/gu, ""));
}

/**
 * Where a part holds a second document: the title above a numbering that begins anew.
 *
 * @param from end of the label before
 * @param to the first label of the new numbering
 */
export function titleBetween(text: string, lines: Line[], from: number, to: number): Line | null {
  for (let i = lineFrom(lines, to) - 1; i >= 0 && lines[i]!.start > from; i--) {
    if (lines[i]!.end <= to && isTitleOfAnother(text, lines[i]!)) return lines[i]!;
  }
  return null;
}
