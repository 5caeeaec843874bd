import type { OutlineNode, ReadTable, Span } from "../types.ts";

/**
 * A function from a span to the id of the smallest outline node or table row that holds its start;
 * null in head and tail.
 */
export function placer(nodes: OutlineNode[], tables: ReadTable[]): (span: Span) => string | null {
  const places = [
    ...nodes.map((node) => ({ id: node.id, start: node.span.start, end: ownEnd(node) })),
    ...tables.flatMap((table) => table.rows.map((row) => ({ id: row.id, ...row.span }))),
  ].sort((a, b) => a.start - b.start);
  return ({ start }) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    const place = places[low - 1];
    return place && start < place.end ? place.id : null;
  };
}

/** Where a node's own heading and body end: at its first child. */
function ownEnd(node: OutlineNode): number {
  return node.children[0]?.span.start ?? node.span.end;
}
