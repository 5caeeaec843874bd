import { form } from "../lexicon/forms.ts";
import type { Candidate } from "./labels.ts";
import type { Line } from "./lines.ts";
import { weights } from "./weights.ts";

const inner = new Set(["arabic", "arabicParen", "circled"]);

/** The first lines of boxes, and of tables and their notes. */
export function boxesIn(text: string, lines: readonly Line[]): Line[] {
  return lines.filter(
    ({ start }) => "专表注".includes(text[start]!) && form("outline/box").test(text.slice(start, start + 12)),
  );
}

/**
 * The candidates, with a doubt about those that count inside a box (专栏) or a table and its notes: from its first
 * line, figures are its own until a heading of another kind stands at the start of a paragraph, or, once the box's
 * own counting has ended, the figure that goes on from before it.
 *
 * @param boxes first lines of all boxes of the text
 */
export function doubtBoxes(boxes: readonly Line[], candidates: Candidate[]): Candidate[] {
  if (boxes.length === 0) return candidates;
  const kept: Candidate[] = [];
  let box = 0;
  let open = false;
  let before = 0;
  let within = 0;
  for (const candidate of candidates) {
    while (box < boxes.length && boxes[box]!.start <= candidate.start) {
      box++;
      open = true;
      within = 0;
    }
    const figure = inner.has(candidate.style);
    if (open && !figure && candidate.footing !== "glued" && candidate.doubt < 2) open = false;
    if (open && figure && candidate.style === "arabic" && candidate.ordinal !== within + 1) {
      open = !(candidate.ordinal === before + 1 && candidate.footing === "start");
    }
    if (open && figure) {
      if (candidate.style === "arabic") within = candidate.ordinal;
      kept.push({ ...candidate, doubt: candidate.doubt + weights.doubt.box });
      continue;
    }
    if (candidate.style === "arabic") before = candidate.ordinal;
    kept.push(candidate);
  }
  return kept;
}
