import { isSpace } from "../text/span.ts";
import type { Assignment, Span } from "../types.ts";
import { type DutyNote, readDutyNote } from "./bracket-duties.ts";
import { findBrackets } from "./brackets.ts";
import { squeezeSpan } from "./squeezed.ts";

/** Longest quote of an assignment, in UTF-16 code units. */
export const maxQuote = 80;

/** A quote of at most 80 code units with its span, without white space at its end. */
export function quoteOf(text: string, span: Span): { quote: string; span: Span } {
  let end = Math.min(span.end, span.start + maxQuote);
  // never half of a surrogate pair
  if (end < span.end && /[\ud800-\udbff]/u.test(text[end - 1] ?? "")) end--;
  while (end > span.start + 1 && isSpace(text.charCodeAt(end - 1))) end--;
  return { quote: text.slice(span.start, end), span: { start: span.start, end } };
}

/**
 * The assignments of bracketed notes, one entry per body and bracket; the quote is the bracket, cut at 80 characters.
 *
 * @returns the assignments in the order of the text, and the spans of the notes that they stand in
 */
export function bracketAssignments(text: string): { assignments: Assignment[]; notes: Span[] } {
  const assignments: Assignment[] = [];
  const notes: Span[] = [];
  let firstLeads = false;
  for (const bracket of findBrackets(text).sort((a, b) => a.start - b.start)) {
    if (bracket.start < (notes.at(-1)?.end ?? 0)) continue;
    const squeezed = squeezeSpan(text, bracket.start + 1, bracket.end - 1);
    const note = readDutyNote(squeezed.text);
    if (!note || (note.form === "bare" && !endsItem(text, bracket))) continue;
    firstLeads ||= note.firstLeads;
    notes.push(bracket);
    assignments.push(...assignmentsOf(note, firstLeads).map((a) => ({ ...a, ...quoteOf(text, bracket) })));
  }
  return { assignments, notes };
}

function assignmentsOf(
  note: DutyNote,
  firstLeads: boolean,
): Pick<Assignment, "agency" | "role" | "source">[] {
  const seen = new Set<string>();
  const duties = note.duties.filter(({ text, role }) => {
    const key = `${role} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  // 列第一位者为牵头部门，下同
  const leader =
    firstLeads && duties.length > 1 && duties.every(({ role }) => role === "responsible") ? duties[0] : null;
  return duties.map((duty) => ({
    agency: duty.text,
    role: duty === leader ? "lead" : duty.role,
    source: "bracket",
  }));
}

/** A bare list binds to what stands before it only at the end of a sentence or line: …。（市科技局、各区县政府）⏎ */
function endsItem(text: string, { start, end }: Span): boolean {
  const before =
    text
      .slice(Math.max(0, start - 2), start)
      .trim()
      .at(-1) ?? "";
  const after = text.slice(end, end + 2);
  return /[。；;！]/u.test(before) || after === "" || /^[。；;]?(?:\s|$)/u.test(after);
}
