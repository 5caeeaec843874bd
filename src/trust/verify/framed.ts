import { anchorOf } from "../../mentions/time/anchor.ts";
import { tellsWhatWas } from "../../outline/kinds.ts";
import { outlineOf } from "../../outline/outline-of.ts";
import type { Frame, Page } from "../../pipeline.ts";
import { contains, isSpace } from "../../text/span.ts";
import type { OutlineNode } from "../../types/reading.ts";
import type { Part, PolicyDocument, Section, Span } from "../../types/record.ts";

/**
 * The frame that a record itself gives its text, where that can be had from it: its sections in the order of the text,
 * each behind its label and heading as printed. Reading in it costs a third less than finding the frame anew; what the
 * text read so does not bear out is put to the frame that `extract` finds, so that a wrong one hides nothing.
 *
 * @returns null where the record has no sections or they do not nest
 */
export function frameOfRecord(record: PolicyDocument, { text }: Page): Frame | null {
  const bodies = new Map(record.tasks.map(({ id, span, origin }) => [origin === "text" ? id : "", span]));
  const nodes: OutlineNode[] = [];
  const byId = new Map<string, OutlineNode>();
  for (const section of record.outline) {
    if (section.kind === "row") continue;
    const node = nodeOf(section, text, bodies.get(section.id), byId);
    const last = nodes.at(-1);
    if (!node || byId.has(node.id) || (last && node.span.start < last.span.start)) return null;
    node.parent?.children.push(node);
    byId.set(node.id, node);
    nodes.push(node);
  }
  if (nodes.length === 0 || !record.parts.some(({ id }) => id === "main") || !areInOrder(record.parts, text))
    return null;
  const parts = record.parts.map(({ id, kind, title, span }) => ({ id, kind, title, span }));
  const contents = parts.find(({ kind }) => kind === "contents")?.span ?? null;
  const head = record.document;
  return {
    outline: outlineOf(parts, nodes, contents, text.length),
    head,
    anchor: anchorOf(head, tellsWhatWas(head, text)),
  };
}

function nodeOf(
  { id, part, label, level, kind, title, span }: Section,
  text: string,
  task: Span | undefined,
  byId: ReadonlyMap<string, OutlineNode>,
): OutlineNode | null {
  const titleSpan = printedBehind(text, label, title, span);
  const parent = byId.get(id.slice(0, Math.max(0, id.lastIndexOf(".")))) ?? null;
  if (!titleSpan || (parent && !contains(parent.span, span))) return null;
  const start = task?.start ?? behindMark(text, titleSpan.end, span.end);
  const body = { start, end: task?.end ?? span.end };
  return { id, part, label, ordinal: 0, level, kind, title, titleSpan, span, body, parent, children: [] };
}

/** Where a heading stands behind its label; null where it is not printed there in one piece. */
function printedBehind(text: string, label: string, title: string, { start, end }: Span): Span | null {
  const from = text.startsWith(label, start) ? start + label.length : start;
  if (title === "") return { start: from, end: from };
  const at = text.slice(from, Math.min(end, from + title.length + mostBetween)).indexOf(title);
  return at < 0 ? null : { start: from + at, end: from + at + title.length };
}

/** Blanks and marks between a label and its heading. */
const mostBetween = 12;

function behindMark(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && (isSpace(text.charCodeAt(i)) || "。：:.；".includes(text[i]!))) i++;
  return i;
}

/** Every character of the text in exactly one part. */
function areInOrder(parts: readonly Part[], { length }: string): boolean {
  return (
    parts[0]?.span.start === 0 &&
    parts.at(-1)?.span.end === length &&
    parts.every(({ span: { start } }, i) => i === 0 || start === parts[i - 1]!.span.end)
  );
}
