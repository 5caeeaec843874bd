import { form } from "../lexicon/forms.ts";
import { squeeze } from "../text/span.ts";
import type { Span } from "../types/record.ts";
import type { Candidate } from "./labels.ts";
import { type Line, lineAt, lineFrom, within } from "./lines.ts";

/** A table of contents: where it stands and what it lists, label and title. */
export interface Contents {
  span: Span;
  entries: { style: string; ordinal: number; title: string }[];
}

/** An entry of a table of contents is short: label, title, perhaps a page number. */
const LONGEST_ENTRY = 80;
/** An entry with its leaders. */
const LONGEST_LINE = 300;
/** Fewer entries are a list. */
const LEAST = 3;

/**
 * The tables of contents of a text: from the word 目录 to the place where its first entry stands for the second time,
 * or where a line is too long for an entry. `目    录第一章     “十五”回顾一、…第一章  “十五”信息化工作回顾…`
 *
 * @returns none where there is none; a 目录 in a sentence (权责清单目录) has no entries behind it
 */
export function findContents(text: string, lines: Line[], candidates: Candidate[]): Contents[] {
  const found: Contents[] = [];
  for (const match of text.matchAll(form("outline/contents", "gu"))) {
    if (found.length > 0 && match.index < found.at(-1)!.span.end) continue;
    const end = endByLines(text, lines, match.index, match[0].length) ?? endByLabels(text, candidates, match);
    if (end === null) continue;
    const span = { start: match.index, end };
    found.push({ span, entries: entriesOf(text, candidates, span) });
  }
  if (found.length === 0) {
    const span = ledLines(text, lines) ?? repeatedLines(text, lines, candidates);
    if (span) found.push({ span, entries: entriesOf(text, candidates, span) });
  }
  return found;
}

/** The first lines in a row that end in leaders and a page, where nothing says 目录; null where there are too few. */
function ledLines(text: string, lines: Line[]): Span | null {
  let first = -1;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    // 1.1编制目的………7
    const led =
      line !== undefined &&
      line.end - line.start <= LONGEST_LINE &&
      /\d/u.test(text[line.end - 1]!) &&
      LEADERS.test(text.slice(line.start, line.end));
    if (led && first < 0) first = i;
    if (led || first < 0) continue;
    if (i - first >= LEAST) return { start: lines[first]!.start, end: line?.start ?? lines[i - 1]!.end };
    first = -1;
  }
  return null;
}

/**
 * The short labelled lines at the beginning that nearly all stand again below: contents that nothing names. Headings of a
 * text stand once.
 */
function repeatedLines(text: string, lines: Line[], candidates: Candidate[]): Span | null {
  const first = candidates[0] ? lineAt(lines, candidates[0].start) : -1;
  if (first < 0) return null;
  const entries: string[] = [];
  for (let i = first; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    const entry = end - start > LONGEST_ENTRY ? "" : bare(text.slice(start, end));
    const labelled = within(candidates, start, end).some((candidate) => candidate.start - start < 4);
    if (entry !== entries[0] && labelled && !entry.includes("。")) {
      entries.push(entry);
      continue;
    }
    // the first entry again, or the title of what they list
    const again = entries.length < LEAST ? 0 : entries.filter((one) => repeats(text, lines, i, one)).length;
    return again > 0.8 * entries.length ? { start: lines[first]!.start, end: start } : null;
  }
  return null;
}

/** Where 目录 stands on a line of its own: the line that repeats the first entry, or is no entry. */
function endByLines(text: string, lines: Line[], at: number, length: number): number | null {
  const index = lineAt(lines, at);
  const line = lines[index];
  if (!line || line.end > at + length || !/^[\dIVXⅠ-Ⅻ\s]{0,8}$/u.test(text.slice(line.start, at)))
    return null;
  let first: string | null = null;
  let count = 0;
  let leaders = 0;
  let spaced = "";
  for (let i = index + 1; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    const printed = bare(text.slice(start, Math.min(end, start + LONGEST_LINE)));
    // 序　　言 is one entry.
    spaced = printed.length === 1 ? spaced + printed : "";
    const entry = spaced.length > 1 ? spaced : printed;
    if (entry === first || isOverLines(text, lines, i, first)) return count >= LEAST ? start : null;
    if (end - start > LONGEST_LINE || entry.length > LONGEST_ENTRY || /。/u.test(entry)) {
      const again = first !== null && count >= LEAST && repeats(text, lines, i + 1, first);
      return again || leaders >= LEAST ? start : null;
    }
    const led = LEADERS.test(text.slice(start, end));
    // Leaders on all entries so far, and none on this: the body begins.
    if (!led && leaders >= LEAST && leaders > 0.7 * count && entry.length > 6) return start;
    if (led) leaders++;
    if (entry.length < 2) continue;
    first ??= entry;
    count++;
  }
  return null;
}

/** Whether a line and those behind it are one entry, which the copy has broken: 第一篇 立足新起点，建设⏎现代化都市. */
function isOverLines(text: string, lines: Line[], at: number, whole: string | null): boolean {
  if (whole === null) return false;
  let joined = "";
  for (let i = at; i < lines.length && i < at + 3; i++) {
    joined += bare(text.slice(lines[i]!.start, Math.min(lines[i]!.end, lines[i]!.start + LONGEST_LINE)));
    if (joined === whole && i > at) return true;
    if (joined.length < 4 || !whole.startsWith(joined)) return false;
  }
  return false;
}

/** Whether an entry stands again as a line, or lines, of its own. */
function repeats(text: string, lines: Line[], from: number, entry: string): boolean {
  for (let i = from; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    if (end - start < 120 && bare(text.slice(start, end)) === entry) return true;
    if (isOverLines(text, lines, i, entry)) return true;
  }
  return false;
}

/** Dots between an entry and its page; of a long entry few are left: … 1. */
const LEADERS = /(?:[.．…·]\s?){4,}|(?:[.．·]{2,3}|…{1,3})\s*\d{1,4}\s*(?:[—–-]\s*\d{1,4}\s*[—–-]\s*)?$/u;

/** An entry without leaders, page number and white space. */
function bare(line: string): string {
  return squeeze(line)
    .replace(/[.．…·]{2,}.*/su, "")
    .replace(form("outline/page-number"), "");
}

/** In a text that lost its breaks: where the first label stands for the second time. */
function endByLabels(text: string, candidates: Candidate[], match: RegExpExecArray): number | null {
  if (match.index > 20_000) return null;
  const after = match.index + match[0].length;
  const first = lineFrom(candidates, after);
  if (first === candidates.length || squeeze(text.slice(after, candidates[first]!.start)).length > 8)
    return null;
  const { style, ordinal } = candidates[first]!;
  for (let i = first + 1; i < candidates.length; i++) {
    const before = candidates[i - 1]!;
    const candidate = candidates[i]!;
    if (candidate.start - before.end > LONGEST_ENTRY && !longTitle(text, before, candidate)) return null;
    if (candidate.style === style && candidate.ordinal === ordinal)
      return i - first >= LEAST - 1 ? candidate.start : null;
  }
  return null;
}

function entriesOf(text: string, candidates: Candidate[], { start, end }: Span): Contents["entries"] {
  const listed = within(candidates, start, end);
  return listed.map((candidate, i) => ({
    style: candidate.style,
    ordinal: candidate.ordinal,
    title: titleOf(text, candidate.end, listed[i + 1]?.start ?? end),
  }));
}

/** What stands behind a label, without leaders and page number. */
function titleOf(text: string, start: number, end: number): string {
  const title = text.slice(start, Math.min(end, start + LONGEST_LINE));
  return squeeze(title.replace(/(?<![.…·\s])[.…·\s]*(?:\d{1,4}\s*)?$/u, ""));
}

/** Dotted leaders make an entry long without making it text. */
function longTitle(text: string, from: Candidate, to: Candidate): boolean {
  return squeeze(text.slice(from.end, to.start)).replace(/[.…·-]+/gu, "").length <= LONGEST_ENTRY;
}
