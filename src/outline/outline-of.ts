import type { Outline, OutlineNode, OutlinePart } from "../types/reading.ts";
import type { Span } from "../types/record.ts";

/**
 * The outline that parts and their nodes make: what stands before the first node of each and behind its last.
 *
 * @param parts in order and without gaps, the main one among them
 * @param nodes in document order, each with the id of its part
 * @param length of the text
 */
export function outlineOf(
  parts: readonly Omit<OutlinePart, "head" | "tail">[],
  nodes: OutlineNode[],
  contents: Span | null,
  length: number,
): Outline {
  const whole = parts.map((part): OutlinePart => {
    const { start, end } = part.span;
    const own = nodes.filter(({ part: id }) => id === part.id);
    const head = { start, end: own[0]?.span.start ?? end };
    return { ...part, head, tail: { start: own.length === 0 ? end : lastEnd(own), end } };
  });
  return {
    parts: whole,
    head: { start: 0, end: whole.find(({ id }) => id === "main")!.head.end },
    nodes,
    tail: { start: lastEnd(nodes) || length, end: length },
    contents,
  };
}

const lastEnd = (nodes: readonly OutlineNode[]) =>
  nodes.reduce((latest, { span: { end } }) => Math.max(latest, end), 0);
