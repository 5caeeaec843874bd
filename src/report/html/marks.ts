import type { Span } from "../../types/record.ts";

/** What is marked in a source text. */
export const markKinds = ["heading", "indicator", "assignment", "deadline", "reference"] as const;
export type MarkKind = (typeof markKinds)[number];

/** A stretch of the source text that was made into data. */
export interface Mark {
  kind: MarkKind;
  span: Span;
  /** Id that it has in the text. */
  id: string;
  /** Id of the entry that it leads back to. */
  entry: string;
  /** What was understood, as a tooltip. */
  title: string;
}

/** A stretch with the same marks from end to end, the outermost first. */
export interface Segment extends Span {
  marks: readonly Mark[];
}

/** Marks inside each other beyond these are not shown: real documents have four, hostile records any number. */
const deepest = 12;

/** Marks in the order of the text, the longer first where two begin together, without those that lie too deep. */
export function inTextOrder(marks: readonly Mark[]): Mark[] {
  const sorted = marks.toSorted(
    (a, b) =>
      a.span.start - b.span.start ||
      b.span.end - a.span.end ||
      markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind),
  );
  let open: Mark[] = [];
  return sorted.filter((mark) => {
    open = open.filter(({ span }) => span.end > mark.span.start);
    if (open.length >= deepest) return false;
    open.push(mark);
    return true;
  });
}

/**
 * A stretch of text cut wherever a mark begins or ends, and at `cuts`.
 *
 * @param marks from `inTextOrder`
 * @param cuts offsets, in any order
 */
export function segmentsOf(range: Span, marks: readonly Mark[], cuts: readonly number[]): Segment[] {
  const ends = [range.end, ...cuts, ...marks.flatMap(({ span }) => [span.start, span.end])];
  const inside = ends.filter((at) => at > range.start && at <= range.end);
  const segments: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  let start = range.start;
  for (const end of [...new Set(inside)].sort((a, b) => a - b)) {
    const now = start;
    open = open.filter(({ span }) => span.end > now);
    while (next < marks.length && marks[next]!.span.start <= now) {
      const mark = marks[next++]!;
      if (mark.span.end > now) open.push(mark);
    }
    segments.push({ start, end, marks: [...open] });
    start = end;
  }
  return segments;
}
