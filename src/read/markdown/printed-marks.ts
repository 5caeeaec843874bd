import type { Message, Source, SourceTable, Span } from "../../types/record.ts";
import { createLayout, type Emphasis } from "../layout.ts";
import { plainLine } from "./inline.ts";
import { paragraphOf, withoutLoneMarks } from "./markdown.ts";

/** A line of the text before its marks were taken away, and where what is left of it begins. */
interface Moved {
  from: number;
  to: number;
}

/**
 * The text of a page or of a word processor's document in which somebody has pasted Markdown, without the marks that are
 * printed in it: `**一、总体要求**`, `## 一、总体要求`.
 */
export function withoutPrintedMarks(source: Source): Source {
  const { text, path, sha256, format, encoding } = source;
  const layout = createLayout();
  const moves: Moved[] = [];
  const tables = new Map(source.tables.map((table) => [table.span.start, table]));
  const hints = new Map(source.headings?.map((hint) => [hint.span.start, hint]));
  const printed = text.split("\n");
  const lines = withoutLoneMarks(printed);
  let start = 0;
  let inTable = -1;
  for (const [i, line] of lines.entries()) {
    const from = start;
    start += printed[i]!.length + 1;
    if (from <= inTable) continue;
    moves.push({ from, to: layout.end() });
    const table = tables.get(from);
    if (table) {
      layout.table(gridOf(table, text));
      inTable = table.span.end;
      continue;
    }
    const block = paragraphOf(line, null);
    if (!block) continue;
    const hint = hints.get(from);
    const own: Emphasis | undefined = hint && {
      depth: hint.depth,
      characters: Math.min(block.text.length, hint.span.end - from),
    };
    layout.line(block.text, block.heading ?? own);
  }
  const plain = layout.source({ path, sha256 }, format, encoding);
  const move = mover(moves, plain.text.length);
  return {
    ...source,
    ...plain,
    ...(source.pages ? { pages: source.pages.map(move) } : {}),
    messages: source.messages.map((message) => withSpan(message, move)),
  };
}

function gridOf({ rows, columns, cells, name }: SourceTable, text: string) {
  return {
    rows,
    columns,
    ...(name === undefined ? {} : { name }),
    cells: cells.map(({ span, ...cell }) => ({
      ...cell,
      text: plainLine(text.slice(span.start, span.end)).text,
    })),
  };
}

/** Where an offset of the text with marks is in the text without: in what its line has become. */
function mover(moves: readonly Moved[], length: number): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = moves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (moves[middle]!.from <= offset) low = middle + 1;
      else high = middle;
    }
    const line = moves[low - 1];
    if (!line) return 0;
    const end = moves[low]?.to ?? length;
    return Math.min(line.to + offset - line.from, end);
  };
}

function withSpan(message: Message, move: (offset: number) => number): Message {
  const { span } = message;
  if (!span) return message;
  const moved: Span = { start: move(span.start), end: move(span.end) };
  return { ...message, span: moved };
}
