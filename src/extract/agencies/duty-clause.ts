import type { Role } from "../../types/record.ts";
import type { Squeezed } from "../squeezed.ts";
import type { Answer } from "./answer.ts";
import type { SubjectBody } from "./duty-subject.ts";

/** Longest subject that is looked at: a list of some fifteen bodies. */
export const maxSubject = 160;
/** Marks between clauses; the two U+3000 that stand for a paragraph come besides. */
export const clauseMarks = ",。;:!?\n";
const sentenceMarks = "。;:!?\n";

/** Where the clause around a trigger begins, and the clause before it. */
export interface Clause {
  start: number;
  /** Start of the clause before, when only ， stands between; else -1. */
  before: number;
}

/**
 * The bodies of a subject as answers; they quote the sentence from the first body on.
 *
 * @param trigger offset of the word of duty
 * @param quoteStart where the quote begins, if not at the first body or the trigger
 */
export function answersOf(
  text: string,
  subject: Squeezed,
  bodies: SubjectBody[],
  role: Role,
  trigger: number,
  quoteStart?: number,
): Answer[] {
  if (bodies.length === 0) return [];
  const first = subject.spanOf(bodies[0]!.start, bodies[0]!.end).start;
  const start = quoteStart ?? Math.min(first, trigger);
  const end = clauseEnd(text, Math.max(trigger + 1, first + 1));
  return bodies.map((body) => ({
    name: subject.spanOf(body.start, body.end),
    role,
    source: "sentence",
    span: { start, end },
  }));
}

/** The end of the sentence, at most 100 code units on. */
function clauseEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + 100);
  for (let i = from; i < limit; i++) {
    if (sentenceMarks.includes(text[i]!) || (text[i] === "\u3000" && text[i + 1] === "\u3000")) return i;
  }
  return limit;
}
