import type { HeadingHint, Message, SourceTable, Span } from "../types/record.ts";

/** Where an offset of a text is in another that holds the same words. */
export type Move = (offset: number) => number;

const movedSpan = ({ start, end }: Span, move: Move): Span => ({ start: move(start), end: move(end) });

/** Tables that point into the other text. */
export function movedTables(tables: readonly SourceTable[], move: Move): SourceTable[] {
  return tables.map((table) => ({
    ...table,
    span: movedSpan(table.span, move),
    cells: table.cells.map((cell) => ({ ...cell, span: movedSpan(cell.span, move) })),
  }));
}

/** Headings that point into the other text. */
export function movedHeadings(headings: readonly HeadingHint[], move: Move): HeadingHint[] {
  return headings.map((heading) => ({ ...heading, span: movedSpan(heading.span, move) }));
}

/** Messages that point into the other text; those without a place stay as they are. */
export function movedMessages(messages: readonly Message[], move: Move): Message[] {
  return messages.map((message) =>
    message.span ? { ...message, span: movedSpan(message.span, move) } : message,
  );
}
