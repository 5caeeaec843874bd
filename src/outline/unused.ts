import type { Report } from "../types/reading.ts";
import type { Span } from "../types/record.ts";
import type { Candidate } from "./labels.ts";
import { isIn, within } from "./lines.ts";
import type { NamedPart } from "./name-parts.ts";
import type { Page } from "./read-parts.ts";

/** So many numbers in order at the starts of paragraphs are no accident. */
const ENOUGH = 3;

/**
 * Says where numbers that stand in order at the starts of paragraphs became no headings. Contents, glossaries, tables
 * and lists of attachments count for themselves.
 */
export function reportUnused({ candidates }: Page, parts: NamedPart[], lists: Span[], report: Report): void {
  for (const { kind, span, labels } of parts) {
    if (kind === "contents" || kind === "glossary" || kind === "tail") continue;
    const used = new Set(labels.map(({ start }) => start));
    const listed = within(lists, span.start, span.end);
    const left = within(candidates, span.start, span.end).filter(
      ({ start, footing }) => footing === "start" && !used.has(start) && !isIn(listed, start),
    );
    for (const run of runsOf(left)) {
      if (run.length < ENOUGH) continue;
      const place = { start: run[0]!.start, end: run.at(-1)!.end };
      report("outline.numbers-unused", place, { first: run[0]!.ordinal, last: run.at(-1)!.ordinal });
    }
  }
}

/** Candidates of one style whose numbers go on from one another. */
function runsOf(candidates: Candidate[]): Candidate[][] {
  const open = new Map<string, Candidate[]>();
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const run = open.get(candidate.style);
    if (run && run.at(-1)!.ordinal + 1 === candidate.ordinal) run.push(candidate);
    else {
      const fresh = [candidate];
      open.set(candidate.style, fresh);
      runs.push(fresh);
    }
  }
  return runs;
}
