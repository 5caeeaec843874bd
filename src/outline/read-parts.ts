import { squeeze } from "../text/span.ts";
import type { Span } from "../types/record.ts";
import { doubtBoxes } from "./boxes.ts";
import type { Candidate } from "./labels.ts";
import { isIn, type Line, within } from "./lines.ts";
import { type Label, readNumbering } from "./numbering.ts";
import { type PartSpan, type PartSpans, titleBetween } from "./parts.ts";
import { withHeadings } from "./unnumbered.ts";
import { weights } from "./weights.ts";

/** A text with what the search looks at. */
export interface Page {
  /** In one width. */
  text: string;
  lines: Line[];
  /** Lines, or sentences of a text that lost its breaks. */
  paragraphs: Line[];
  breaks: "kept" | "lost";
  candidates: Candidate[];
  /** First lines of boxes. */
  boxes: Line[];
  /** What the file sets apart as headings, in order. */
  hints: Span[];
  /** Stretches that are tables. */
  masked: Span[];
}

/** A part with its labels. */
export interface PartRead extends PartSpan {
  labels: Label[];
}

/** More parts than this in one part are no documents but a list that begins anew again and again. */
const MOST_SPLITS = 12;

/** Reads the numbering of every part; a part in which a second document begins becomes two. */
export function readParts(page: Page, { parts, lists }: PartSpans): PartRead[] {
  return parts.flatMap((part) => readPart(page, part, lists, MOST_SPLITS));
}

function readPart(page: Page, part: PartSpan, lists: Span[], splits: number): PartRead[] {
  if (part.kind === "contents" || part.kind === "glossary" || part.kind === "tail")
    return [{ ...part, labels: [] }];
  if (isForm(page, part)) return [{ ...part, labels: [] }];
  const listed = within(lists, part.body, part.span.end);
  const own = within(page.candidates, part.body, part.span.end).filter(({ start }) => !isIn(listed, start));
  const candidates = doubtBoxes(page.boxes, own);
  return split(page, part, candidates, lists, splits);
}

/** Reads the numbering of a part, and where it begins anew below a title takes what follows for a part of its own. */
function split(
  page: Page,
  part: PartSpan,
  candidates: Candidate[],
  lists: Span[],
  splits: number,
): PartRead[] {
  const labels = readNumbering(candidates, page.breaks);
  for (let i = 1; i < labels.length && splits > 0; i++) {
    const label = labels[i]!;
    if (label.run === labels[i - 1]!.run) continue;
    const title = titleBetween(page.text, page.paragraphs, labels[i - 1]!.end, label.start);
    if (!title) continue;
    const resumed = resumedAt(labels, i);
    if (resumed) {
      // A list with a title of its own in the middle (十件实事): the document goes on behind it.
      const boxed = candidates.map((candidate) =>
        candidate.start >= title.start && candidate.start < resumed.start
          ? { ...candidate, doubt: candidate.doubt + weights.doubt.box }
          : candidate,
      );
      return split(page, part, boxed, lists, splits - 1);
    }
    const before = { ...part, span: { start: part.span.start, end: title.start } };
    const behind: PartSpan = {
      kind: "annex",
      title,
      span: { start: title.start, end: part.span.end },
      body: title.end,
    };
    return [...readPart(page, before, lists, splits - 1), ...readPart(page, behind, lists, splits - 1)];
  }
  return [{ ...part, labels: withHeadings(page, part, labels) }];
}

/** The label behind a second numbering (from `i`) that goes on from the first; null where none does. */
function resumedAt(labels: Label[], i: number): Label | null {
  const before = labels.slice(0, i).findLast(({ depth }) => depth === 0)!;
  const odd = labels.find(({ depth, odd }, k) => k > i && depth === 0 && odd !== null);
  const goesOn =
    odd && odd.style === before.style && odd.mark === before.mark && odd.ordinal === before.ordinal + 1;
  return goesOn ? odd : null;
}

/** An annex that is a table whose cells stand one a line: 序号 on a line of its own near its top, or cells behind tabs. */
function isForm({ text, lines }: Page, { kind, span }: PartSpan): boolean {
  if (kind !== "annex") return false;
  const own = within(lines, span.start, span.end);
  const cells = own.filter(({ start }) => text[start - 1] === "\t").length;
  if (cells >= 8 && cells * 2 > own.length) return true;
  return own
    .slice(0, 14)
    .some(({ start, end }) => end - start < 8 && squeeze(text.slice(start, end)) === "序号");
}
