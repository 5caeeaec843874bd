import { isSpace } from "../../text/span.ts";
import type { Span } from "../../types/record.ts";
import { agencyGrammar } from "./agency-grammar.ts";
import type { Answer } from "./answer.ts";
import { type Clause, clauseMarks, maxSubject } from "./duty-clause.ts";
import {
  dutyBy,
  dutyClosing,
  dutyDated,
  dutyLeading,
  dutyListed,
  dutyPlain,
  dutyWithModal,
} from "./duty-forms.ts";
import { dutyWords } from "./duty-words.ts";

/**
 * Duties that a sentence puts on a named body: 各级各部门要…, 市有关部门应…, 由市科技局负责…, 市财政局：负责…,
 * 各县区9月底前完成…. One pass over the text; a subject is parsed only where a word of duty follows a character that
 * bodies end in.
 *
 * @param text the source text, folded to half width
 * @param notes spans of bracketed notes, which have been read already; in order
 */
export function sentenceAssignments(text: string, notes: Span[]): Answer[] {
  const found: Answer[] = [];
  const clause: Clause = { start: 0, before: -1 };
  let note = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === 0) continue;
    while (note < notes.length && notes[note]!.end <= i) note++;
    if (note < notes.length && notes[note]!.start <= i) {
      i = notes[note]!.end - 1;
      clause.start = i + 1;
      clause.before = -1;
      continue;
    }
    const answers = dutiesAt(text, i, clause);
    // 由市科技局牵头 … is met at 由 and at 牵
    for (const answer of answers)
      if (!found.slice(-8).some(({ name }) => name.start === answer.name.start)) found.push(answer);
    if (kind === 1) endClause(text, i, clause);
  }
  return found;
}

function endClause(text: string, i: number, clause: Clause): void {
  const c = text[i]!;
  if (c === "\u3000" && text[i + 1] !== "\u3000" && text[i - 1] !== "\u3000") return;
  clause.before = c === "," ? clause.start : -1;
  clause.start = i + 1;
}

let kinds: Uint8Array | undefined;

/** 0 nothing, 1 mark between clauses, 2 first character of a word of duty. */
function kindOf(code: number): number {
  if (!kinds) {
    kinds = new Uint8Array(0x10000);
    for (const c of `${clauseMarks}\u3000`) kinds[c.charCodeAt(0)] = 1;
    for (const c of "要应须必务需由负会统按依牵根具前配协参") kinds[c.charCodeAt(0)] = 2;
  }
  return kinds[code]!;
}

function dutiesAt(text: string, i: number, clause: Clause): Answer[] {
  if (i - clause.start > maxSubject) return [];
  switch (text[i]) {
    case ":":
      return dutyListed(text, i, clause);
    case "由":
      return dutyBy(text, i);
    case "牵":
      return dutyLeading(text, i, clause);
    case "配":
    case "协":
    case "参":
      return dutyClosing(text, i, clause);
    case "前":
      return dutyDated(text, i, clause);
  }
  if (!followsBody(text, i, clause)) return [];
  return dutyWithModal(text, i, clause) ?? dutyPlain(text, i, clause) ?? [];
}

/** Cheap test: a body, an adverb, a date or the clause before ends where the word of duty begins. */
function followsBody(text: string, i: number, clause: Clause): boolean {
  let at = i - 1;
  while (at >= clause.start && isSpace(text.charCodeAt(at))) at--;
  if (at < clause.start) return clause.before >= 0;
  const c = text[at]!;
  // 县级政府出台惠企措施时要…, 各单位在编制过程中应…
  if (c === "时" || c === "中") return true;
  return c === "前" || agencyGrammar().lastCharacters.has(c) || dutyWords().adverbEnds.has(c);
}
