import type { Reading } from "../../types/reading.ts";
import type { Span } from "../../types/record.ts";

/** Where numbers count: in cells that are read as prose and in paragraphs, not in figures of tables and titles. */

/** How far the end of a paragraph is looked for. */
const longestParagraph = 2000;

/** A cell of a row that says something in words; `past`: what was done. */
export interface ProseCell {
  span: Span;
  past: boolean;
}

/**
 * The cells of a row that are read as prose: what is to be done and what was done; the title where the table gives
 * neither goals nor figures, or says beside it how far it has come.
 */
export function cellsOfRows({ tables }: Reading): Map<string, ProseCell[]> {
  return new Map(
    tables.flatMap(({ rows, values }) =>
      rows.flatMap(({ id, goal, progress, titleSpan }) => {
        const title = (!goal && values === null) || progress ? [{ span: titleSpan, past: false }] : [];
        const cells = [
          ...title,
          ...(goal ? [{ span: goal, past: false }] : []),
          ...(progress ? [{ span: progress, past: true }] : []),
        ];
        return cells.length > 0 ? [[id, cells] as const] : [];
      }),
    ),
  );
}

export function tableFinder({ tables }: Reading): (span: Span) => boolean {
  const inOrder = [...tables].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  return ({ start }) => {
    while (at < inOrder.length && inOrder[at]!.span.end <= start) at++;
    return at < inOrder.length && inOrder[at]!.span.start <= start;
  };
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
  // a full stop in it, or at its end the one of ASCII: 分别增长16.6%和18.6%.
  const paragraph = rest.slice(0, end).trimEnd();
  return [..."。；！"].some((mark) => paragraph.includes(mark)) || paragraph.endsWith(".");
}
