import type { OutlineNode, Report } from "../types/reading.ts";
import type { Label } from "./numbering.ts";

/**
 * Labels of a part as a tree. Ids are ordinals joined by dots; an ordinal that was printed before is counted on.
 *
 * @param part its id, what the ids of its nodes begin with, and where its last node may reach to at most
 */
export function nest(
  text: string,
  labels: Label[],
  { id, prefix, limit }: { id: string; prefix: string; limit: number },
  report: Report,
): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  const roots: OutlineNode[] = [];
  for (const [i, label] of labels.entries()) {
    while (open.length > label.depth) open.pop();
    const parent = open.at(-1) ?? null;
    const sisters = parent ? parent.children : roots;
    const before = sisters.at(-1);
    const ordinal = before ? Math.max(label.ordinal, before.ordinal + 1) : label.ordinal;
    const span = { start: label.start, end: labels[i + 1]?.start ?? limit };
    const node: OutlineNode = {
      id: parent ? `${parent.id}.${ordinal}` : `${prefix}${ordinal}`,
      part: id,
      label: text.slice(label.start, label.end),
      ordinal,
      level: open.length + 1,
      kind: "task",
      title: "",
      titleSpan: { start: label.end, end: label.end },
      span,
      body: { start: label.end, end: span.end },
      parent,
      children: [],
    };
    if (label.odd) {
      report(
        label.odd.found > label.odd.expected ? "outline.gap" : "outline.repeated",
        { start: label.start, end: label.end },
        {
          label: node.label,
          found: label.odd.found,
          expected: label.odd.expected,
        },
      );
    }
    sisters.push(node);
    nodes.push(node);
    open.push(node);
  }
  return nodes;
}
