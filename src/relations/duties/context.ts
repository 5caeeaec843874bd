import { behindLabel } from "../../clause/behind-label.ts";
import type { Rule } from "../../clause/rules.ts";
import { tokenFrom, tokensIn, tokenTo } from "../../clause/scan.ts";
import type { ListedBody } from "../../mentions/bodies/list.ts";
import { isSpace } from "../../text/span.ts";
import type { Squeezed } from "../../text/view.ts";
import type { Clause, Reading, Token } from "../../types/reading.ts";
import type { Role, Span } from "../../types/record.ts";
import type { Proof } from "./subject.ts";

/** A word of duty in its clause. */
export interface DutyContext {
  reading: Reading;
  token: Token;
  /** The clause, from behind labels and notes before it. */
  clause: Span;
  /** What stands between the clause's beginning and the word, adverbs and dates left out. */
  subject: Span;
  /** The words of the clause behind the word. */
  behind: Token[];
  /** Behind 由: the word of duty that leaves only bodies between, and these. */
  by: { verb: Token; role: Role | undefined; stretch: Squeezed; bodies: ListedBody[] } | null;
  /** Whether the place looks back (a review) or stands in no item: there only express duties count. */
  told: boolean;
  /** 请 stands before the clause. */
  asked: boolean;
}

/** What a rule says: the role, and how much the subject must prove. */
export interface DutyThen {
  role: Role;
  proof: Proof;
  /** The bodies stand behind the word (由X) rather than before it. */
  behind?: true;
  /** Without a word that orders: what committees of a party do so is history. */
  told?: true;
  /** The bodies may stand in the clause before, with the ground: X作为主管部门，负责…. */
  grounds?: true;
  /** The bodies stand alone in the clause before: 公安、民政等部门，按照职责分工，…. */
  before?: true;
  /** Partners may follow: …，B、C参加. */
  partners?: true;
}

export type DutyRule = Rule<DutyContext, DutyThen>;

/** The first word behind the word of duty that is no adverb. */
export function next({ behind }: DutyContext): Token | undefined {
  return behind.find(({ word }) => !word.adverb && !word.manner && !word.filler);
}

/** The character right behind a token. */
export function after({ reading, clause }: DutyContext, token: Token): string {
  return token.end < clause.end ? reading.view.text[token.end]! : "";
}

/** Characters of a clause that are no part of a subject's end: blanks, adverbs, times, at most some six. */
export function withoutAdverbs(
  { scan, periods }: Reading,
  { start, end }: Span,
  ends: ReadonlyMap<number, Span>,
): Span {
  let at = end;
  for (let n = 0; n < 6 && at > start; n++) {
    while (at > start && isSpace(scan.text.charCodeAt(at - 1))) at--;
    const time = periods.length > 0 ? ends.get(at) : undefined;
    const token = tokenTo(scan, at);
    if (time && time.start >= start) at = time.start;
    else if (token && token.start >= start && (token.word.adverb || token.word.manner || token.word.leadsOn))
      at = token.start;
    else break;
  }
  return { start, end: at };
}

/** The clause from behind labels, openers, opening marks and notes. */
export function ownClause({ scan }: Reading, clause: Clause, notesEnd: number): Span {
  const { text } = scan;
  let at = Math.max(clause.start, notesEnd);
  for (let n = 0; n < 4; n++) {
    while (at < clause.end && isSpace(text.charCodeAt(at))) at++;
    const token = tokenFrom(scan, at);
    if (token?.word.opener && token.end < clause.end) at = token.end;
    else if ('“"‘*#'.includes(text[at] ?? "-")) at++;
    else {
      const behind = behindLabel(text, at, clause.end);
      if (behind === at) break;
      at = behind;
    }
  }
  return { start: at, end: clause.end };
}

/** How far behind a word is looked. */
const farthest = 180;

/** The words of the clause behind an offset. */
export function wordsBehind({ scan }: Reading, clause: Span, from: number): Token[] {
  return tokensIn(scan, { start: from, end: Math.min(clause.end, from + farthest) });
}
