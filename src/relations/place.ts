import type { OutlineNode, OutlinePart, ReadTable } from "../types/reading.ts";
import type { Span } from "../types/record.ts";

interface Place {
  id: string;
  start: number;
  end: number;
  parent: Place | null;
}

/**
 * A function from a span to the id of the smallest outline node or table row that holds its start; null
 * in head and tail. Closing words behind a section's last item are the section's, not the item's.
 */
export function placer(nodes: OutlineNode[], tables: ReadTable[]): (span: Span) => string | null {
  const ofNode = new Map<OutlineNode, Place>();
  for (const node of nodes) {
    const parent = node.parent ? (ofNode.get(node.parent) ?? null) : null;
    ofNode.set(node, { id: node.id, start: node.span.start, end: node.span.end, parent });
  }
  const rows = tables.flatMap((table) =>
    table.rows.map((row) => ({ id: row.id, ...row.span, parent: null })),
  );
  const places: Place[] = [...ofNode.values(), ...rows].sort((a, b) => a.start - b.start);
  return ({ start }) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    let place = places[low - 1] ?? null;
    while (place && start >= place.end) place = place.parent;
    return place?.id ?? null;
  };
}

/** The id of the part that an offset stands in. */
export function partAt(parts: OutlinePart[], offset: number): string {
  return (parts.findLast(({ span }) => span.start <= offset) ?? parts[0])?.id ?? "main";
}
