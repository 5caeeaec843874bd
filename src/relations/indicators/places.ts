import type { Reading, TableRow } from "../../types/reading.ts";
import type { Span } from "../../types/record.ts";
import { cellsOfWords } from "./table.ts";

/** Where numbers count: in cells that are read as prose and in paragraphs, not in figures of tables and titles. */

/** How far the end of a paragraph is looked for. */
const longestParagraph = 2000;

/** A cell that says something in words: of a row of tasks, or in place of a figure. */
export interface ProseCell {
  span: Span;
  /** It tells what was done. */
  past: boolean;
  /** It says how far the work of its row has come. */
  underWay?: true;
  /** What its row is about. */
  heading: string;
  /** By when the row is to be done. */
  due?: Span | null;
}

/**
 * The cells that are read as prose, by what stands in them: what is to be done and what was done; the title where the
 * table gives neither goals nor figures, or says beside it how far it has come; words in columns of figures.
 */
export function proseCells({ tables, source }: Reading): (span: Span) => ProseCell | undefined {
  const cells = tables
    .flatMap(({ rows, values }) => [
      ...rows.flatMap((row) => cellsOfRow(row, values !== null)),
      ...(values ? cellsOfWords(source.text, values) : []),
    ])
    .sort((a, b) => a.span.start - b.span.start);
  const at = lastBegun(cells.map(({ span }) => span));
  return (span) => {
    const cell = cells[at(span.start)];
    return cell && span.end <= cell.span.end ? cell : undefined;
  };
}

function cellsOfRow(
  { title, titleSpan, goal, progress, deadline }: TableRow,
  hasFigures: boolean,
): ProseCell[] {
  const cell = (span: Span | null | undefined, past: boolean): ProseCell[] =>
    span ? [{ span, past, heading: title, due: deadline }] : [];
  return [
    ...((!goal && !hasFigures) || progress ? cell(titleSpan, false) : []),
    ...cell(goal, false),
    ...cell(progress, true).map((done): ProseCell => ({ ...done, underWay: true })),
  ];
}

/** Index of the last of some spans, given in order, that begins at an offset or before; -1 where there is none. */
function lastBegun(spans: Span[]): (offset: number) => number {
  let at = -1;
  return (offset) => {
    while (at + 1 < spans.length && spans[at + 1]!.start <= offset) at++;
    return at;
  };
}

export function tableFinder({ tables }: Reading): (span: Span) => boolean {
  const spans = tables.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const at = lastBegun(spans);
  return ({ start }) => (spans[at(start)]?.end ?? 0) > start;
}

/** Whether a place that stands in no node counts: a paragraph of prose, not a title, a notice's lines or a list of contents. */
export function isProse({ scan: { text }, outline }: Reading, span: Span): boolean {
  const part = outline.parts.find(({ span: of }) => of.start <= span.start && span.start < of.end);
  if (!part || part.kind === "contents" || part.kind === "glossary") return false;
  if (outline.nodes.length === 0) return true;
  const rest = text.slice(span.end, Math.min(part.span.end, span.end + longestParagraph));
  let end = 0;
  while (end < rest.length && rest[end] !== "\n" && !(rest[end] === "\u3000" && rest[end + 1] === "\u3000"))
    end++;
  // 2024年毕业生1.86万人。为确保就业率不低于90%，现通知如下：
  const before = text.slice(Math.max(part.span.start, span.start - longestParagraph), span.start);
  if (before.slice(before.lastIndexOf("\n") + 1).includes("。")) return true;
  // a full stop in it, or at its end the one of ASCII: 分别增长16.6%和18.6%.
  const paragraph = rest.slice(0, end).trimEnd();
  return [..."。；！"].some((mark) => paragraph.includes(mark)) || paragraph.endsWith(".");
}
