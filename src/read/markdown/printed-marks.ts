import { countFirst } from "../../text/count-first.ts";
import { reporter } from "../../text/report.ts";
import type { HeadingHint, Message, Source, SourceTable } from "../../types/record.ts";
import { createLayout, type Emphasis } from "../layout.ts";
import { type Move, movedMessages } from "../moved.ts";
import { frontMatterOf } from "./front-matter.ts";
import { plainLine } from "./inline.ts";
import { blocksOfLines, hintsOf, printsTitle } from "./markdown.ts";

/** A line of the text before its marks were taken away, and where what is left of it begins. */
interface Moved {
  from: number;
  to: number;
}

/**
 * The text of a page or of a word processor's document in which somebody has pasted Markdown, without the marks that are
 * printed in it: `**一、总体要求**`, `## 一、总体要求`, tables of pipes. Tables that the file marks stay what they are.
 */
export function withoutPrintedMarks(source: Source): Source {
  const { headings = [], ...rest } = source;
  const { text, path, sha256, format, encoding } = source;
  const layout = createLayout();
  const moves: Moved[] = [];
  const notes: Message[] = [];
  const report = reporter(notes);
  const hints = new Map(headings.map((hint) => [hint.span.start, hint]));
  const put = (start: number, end: number): void => {
    const lines = text.slice(start, end).split("\n");
    const offsets = offsetsOf(lines, start);
    const { blocks, starts, footnotes } = blocksOfLines(lines, path);
    for (const [i, block] of blocks.entries()) {
      const from = offsets[starts[i]!]!;
      moves.push({ from, to: layout.end() });
      if (block.type === "table") layout.table(block);
      else layout.line(block.text, block.heading ?? kept(hints.get(from), block.text, from));
    }
    for (const note of footnotes) report("read.footnote", undefined, { text: note });
  };
  const matter = frontMatterOf(text);
  const said = matter ? hintsOf(matter.yaml) : {};
  let at = matter?.end ?? 0;
  if (said.title !== undefined && !printsTitle(beginningOf(text.slice(at)), said.title))
    layout.line(said.title);
  for (const table of source.tables) {
    const { start, end } = table.span;
    if (start > at) put(at, start - 1);
    moves.push({ from: start, to: layout.end() });
    layout.table(gridOf(table, text));
    at = end + 1;
  }
  if (at < text.length) put(at, text.length);
  const plain = layout.source({ path, sha256 }, format, encoding);
  const move = mover(moves, plain.text.length);
  const allHints = { ...said, ...source.hints };
  return {
    ...rest,
    ...plain,
    ...(Object.keys(allHints).length > 0 ? { hints: allHints } : {}),
    ...(source.pages ? { pages: source.pages.map(move) } : {}),
    messages: [...movedMessages(source.messages, move), ...notes],
  };
}

/** Lines among which a title is looked for. */
const beginning = 40;

const beginningOf = (text: string) => blocksOfLines(text.split("\n", beginning), "").blocks;

function offsetsOf(lines: readonly string[], start: number): number[] {
  let at = start;
  return lines.map((line) => {
    const from = at;
    at += line.length + 1;
    return from;
  });
}

/** What the file set apart of a line, of what is left of it. */
function kept(hint: HeadingHint | undefined, text: string, from: number): Emphasis | undefined {
  return hint && { depth: hint.depth, characters: Math.min(text.length, hint.span.end - from) };
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
function mover(moves: readonly Moved[], length: number): Move {
  return (offset) => {
    const behind = countFirst(moves, ({ from }) => from <= offset);
    const line = moves[behind - 1];
    if (!line) return 0;
    const end = moves[behind]?.to ?? length;
    return Math.min(line.to + offset - line.from, end);
  };
}
