import { placesOf } from "../report/document-columns.ts";
import type { Cell } from "../report/tables.ts";
import { trim } from "../text/span.ts";
import type { PolicyDocument, Span } from "../types/record.ts";

/** A paragraph and the smallest item that it stands in. */
export interface Paragraph {
  part: string | null;
  item: string | null;
  text: string;
  line: Cell;
  page: Cell;
  span: Span;
}

/**
 * The paragraphs of a document in order: its lines, cut where an item begins, and at two ideographic blanks, which
 * stand for a line break in texts copied from the web.
 *
 * @param text of the document; without it only the texts of the tasks are known
 */
export function paragraphsOf(record: PolicyDocument, text?: string): Paragraph[] {
  const place = placesOf(record, text);
  const itemAt = innermost(record.outline);
  const partAt = innermost(record.parts);
  const stretches =
    text === undefined
      ? record.tasks.map((task) => ({ text: task.text, from: task.span.start }))
      : [{ text, from: 0 }];
  const starts = [...new Set(record.outline.map(({ span }) => span.start))].sort((a, b) => a - b);
  return stretches.flatMap(({ text: stretch, from }) =>
    cuts(stretch, from, starts).map((span) => ({
      part: partAt(from + span.start),
      item: itemAt(from + span.start),
      text: stretch.slice(span.start, span.end),
      ...place(from + span.start),
      span: { start: from + span.start, end: from + span.end },
    })),
  );
}

/** Spans into the stretch, without blanks at their ends. */
function cuts(stretch: string, from: number, starts: readonly number[]): Span[] {
  const borders = new Set<number>([stretch.length]);
  for (const { index } of stretch.matchAll(/\n|\u3000\u3000/gu)) borders.add(index);
  for (const start of starts) if (start > from && start < from + stretch.length) borders.add(start - from);
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...borders].sort((a, b) => a - b)) {
    const span = trim(stretch, { start, end });
    if (span.start < span.end) spans.push(span);
    start = end;
  }
  return spans;
}

/** A function from offsets, asked in ascending order, to the id of the last node that began before and has not ended. */
function innermost(nodes: readonly { id: string; span: Span }[]): (offset: number) => string | null {
  const ordered = [...nodes].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const open: { id: string; span: Span }[] = [];
  let next = 0;
  return (offset) => {
    while (next < ordered.length && ordered[next]!.span.start <= offset) open.push(ordered[next++]!);
    while (open.length > 0 && open.at(-1)!.span.end <= offset) open.pop();
    return open.at(-1)?.id ?? null;
  };
}
