import type { Span } from "../../types/record.ts";
import { squeezeSpan } from "../squeezed.ts";
import { bodyForm } from "./agency-form.ts";
import type { Answer } from "./answer.ts";
import { type DutyNote, readDutyNote } from "./bracket-duties.ts";
import { findBrackets } from "./brackets.ts";

/**
 * The answers of bracketed notes, one per body and bracket; what they quote is the bracket.
 *
 * @param text the source text, folded to half width
 * @returns the answers in the order of the text, and the spans of the notes that they stand in
 */
export function bracketAssignments(text: string): { answers: Answer[]; notes: Span[] } {
  const answers: Answer[] = [];
  const notes: Span[] = [];
  let firstLeads = false;
  for (const bracket of findBrackets(text).sort((a, b) => a.start - b.start)) {
    if (bracket.start < (notes.at(-1)?.end ?? 0)) continue;
    const squeezed = squeezeSpan(text, bracket.start + 1, bracket.end - 1);
    const note = readDutyNote(squeezed.text);
    if (!note || (note.form === "bare" && !endsItem(text, bracket))) continue;
    firstLeads ||= note.firstLeads;
    notes.push(bracket);
    for (const { start, end, role } of leading(note, firstLeads))
      answers.push({ name: squeezed.spanOf(start, end), role, source: "bracket", span: bracket });
  }
  return { answers, notes };
}

/** The duties of a note, each once, the first one leading where the document says that it does. */
export function leading({ duties }: DutyNote, firstLeads: boolean): DutyNote["duties"] {
  const seen = new Set<string>();
  const unique = duties.filter(({ text, role }) => {
    const key = `${role} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  // 列第一位者为牵头部门，下同
  if (!firstLeads || unique.length < 2 || unique.some(({ role }) => role !== "responsible")) return unique;
  return unique.map((duty, i) => (i === 0 ? { ...duty, role: "lead" } : duty));
}

/** A bare list binds to what stands before it only at the end of a sentence or line: …。（市科技局、各区县政府）⏎ */
function endsItem(text: string, { start, end }: Span): boolean {
  const line = squeezeSpan(text, Math.max(0, start - 20), start).text;
  // 市自然资源和规划局（林业局）: another name of the body
  if (bodyForm(line.replace(/^.*[、,;:。]/u, "")) !== null) return false;
  const before = line.at(-1) ?? "";
  const after = text.slice(end, end + 2);
  return /[。;!]/u.test(before) || after === "" || /^[。;]?(?:\s|$)/u.test(after);
}
