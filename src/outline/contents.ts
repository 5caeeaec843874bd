import { squeeze } from "../text/span.ts";
import type { Span } from "../types/record.ts";
import type { Candidate } from "./labels.ts";

/** A table of contents: where it stands and what it lists, label and title. */
export interface Contents {
  span: Span;
  entries: { style: string; ordinal: number; title: string }[];
}

/** An entry of a table of contents is short: label, title, perhaps a page number. */
const LONGEST_ENTRY = 80;

/**
 * The table of contents of a text: from the word 目录 to the place where its first label stands for the
 * second time with a body behind it. `目    录第一章     “十五”回顾一、…第一章  “十五”信息化工作回顾…`
 *
 * @returns null where there is none; a 目录 in a sentence (权责清单目录) has no labels behind it
 */
export function findContents(text: string, candidates: Candidate[]): Contents | null {
  for (const match of text.slice(0, 20_000).matchAll(/目\s{0,8}录/gu)) {
    const after = match.index + match[0].length;
    const first = candidates.findIndex(({ start }) => start >= after);
    if (first < 0 || squeeze(text.slice(after, candidates[first]!.start)).length > 8) continue;
    const { style, ordinal } = candidates[first]!;
    let end = first;
    for (let i = first + 1; i < candidates.length; i++) {
      if (
        candidates[i]!.start - candidates[i - 1]!.end > LONGEST_ENTRY &&
        !longTitle(text, candidates[i - 1]!, candidates[i]!)
      )
        break;
      if (candidates[i]!.style === style && candidates[i]!.ordinal === ordinal) {
        end = i;
        break;
      }
    }
    if (end === first || end - first < 2) continue;
    const listed = candidates.slice(first, end);
    const entries = listed.map((candidate, i) => ({
      style: candidate.style,
      ordinal: candidate.ordinal,
      title: squeeze(
        text
          .slice(candidate.end, listed[i + 1]?.start ?? candidates[end]!.start)
          .replace(/[.…·\s]*\d{0,4}\s*$/u, ""),
      ),
    }));
    return { span: { start: match.index, end: candidates[end]!.start }, entries };
  }
  return null;
}

/** Dotted leaders make an entry long without making it text. */
function longTitle(text: string, from: Candidate, to: Candidate): boolean {
  return squeeze(text.slice(from.end, to.start)).replace(/[.…·-]+/gu, "").length <= LONGEST_ENTRY;
}
