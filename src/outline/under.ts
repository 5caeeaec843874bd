import type { OutlineNode } from "../types/reading.ts";

/** Whether something holds of a node or of one that it stands under; of none for no node. */
export function isUnder(
  node: OutlineNode | null | undefined,
  holds: (node: OutlineNode) => boolean,
): boolean {
  for (let at = node; at; at = at.parent) if (holds(at)) return true;
  return false;
}
