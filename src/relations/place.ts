import { lineFrom } from "../outline/lines.ts";
import type { Item, OutlineNode, OutlinePart, ReadTable } from "../types/reading.ts";
import type { Span } from "../types/record.ts";

interface Place extends Item {
  start: number;
  end: number;
  parent: Place | null;
}

/**
 * A function from a span to the smallest outline node or table row that holds its start, `nowhere` in head and tail.
 * Closing words behind a section's last item are the section's, not the item's.
 */
export function itemFinder(nodes: OutlineNode[], tables: ReadTable[]): (span: Span) => Item {
  const ofNode = new Map<OutlineNode, Place>();
  for (const node of nodes) {
    const parent = node.parent ? (ofNode.get(node.parent) ?? null) : null;
    ofNode.set(node, { id: node.id, node, start: node.span.start, end: node.span.end, parent });
  }
  const outline = [...ofNode.values()];
  // what follows a table is the item's that the table stands in
  const rows = tables.flatMap((table) =>
    table.rows.map(
      ({ id, span }): Place => ({ id, node: null, ...span, parent: holding(outline, span.start) }),
    ),
  );
  const places = [...outline, ...rows].sort((a, b) => a.start - b.start);
  return ({ start }) => holding(places, start) ?? nowhere;
}

/** What stands in head or tail stands in no item. */
const nowhere: Item = { id: null, node: null };

/** The smallest of the places that hold an offset; they are in order, each with the one around it as its parent. */
function holding(places: readonly Place[], offset: number): Place | null {
  let place = places[lineFrom(places, offset + 1) - 1] ?? null;
  while (place && offset >= place.end) place = place.parent;
  return place;
}

/** The id of the part that an offset stands in. */
export function partAt(parts: OutlinePart[], offset: number): string {
  return (parts.findLast(({ span }) => span.start <= offset) ?? parts[0])?.id ?? "main";
}
