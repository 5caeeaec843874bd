import { form } from "../../lexicon/forms.ts";
import { isUnder } from "../../outline/under.ts";
import type { OutlineNode } from "../../types/reading.ts";
import type { Statement } from "./statement.ts";

/**
 * Whether a number stands in an aim that a report on the aims says again before it tells how far it got:
 * 2. 新建泵站9座。截至目前，已建成3座.
 *
 * @param title of the document
 */
export function restatesAim({ scan, quantity, node, sentence }: Statement, title: string | null): boolean {
  if (!node || node.children.length > 0 || !tellsHowAimsStand(node, title)) return false;
  const told = scan.text.slice(quantity.span.end, node.span.end).search(form("status/what-was-done"));
  const before = scan.text.slice(node.span.start, quantity.span.end);
  if (told < 0 || form("status/what-was-done").test(before)) return false;
  return !form("status/done-already").test(scan.text.slice(sentence.start, sentence.end));
}

function tellsHowAimsStand(node: OutlineNode, title: string | null): boolean {
  const stands = form("status/how-aims-stand");
  return isUnder(node.parent, (above) => stands.test(above.title)) || (title !== null && stands.test(title));
}
