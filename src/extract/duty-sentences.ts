import { isSpace } from "../text/span.ts";
import type { Assignment, Role, Span } from "../types.ts";
import { agencyGrammar } from "./agency-grammar.ts";
import { quoteOf } from "./bracket-assignments.ts";
import { readSubject, type SubjectBody } from "./duty-subject.ts";
import { dutyWords } from "./duty-words.ts";
import { type Squeezed, squeezeSpan } from "./squeezed.ts";

/** Longest subject that is looked at: a list of some fifteen bodies. */
const maxSubject = 160;
/** Sentence marks, and the two U+3000 or line break that stand for a paragraph. */
const clauseMarks = "，,。；;：:！!？?\n";
const sentenceMarks = "。；;：:！!？?\n";

/** Where the clause around a trigger begins, and the clause before it. */
interface Clause {
  start: number;
  /** Start of the clause before, when only ， stands between; else -1. */
  before: number;
}

/**
 * Duties that a sentence puts on a named body: 各级各部门要…, 市有关部门应…, 由市科技局负责…, 省工业和信息化厅统筹推进….
 * One pass over the text; a subject is parsed only where a word of duty follows a character that bodies end in.
 *
 * @param text the source text
 * @param notes spans of bracketed notes, which have been read already; in order
 */
export function sentenceAssignments(text: string, notes: Span[]): Assignment[] {
  const found: Assignment[] = [];
  const clause: Clause = { start: 0, before: -1 };
  let note = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === 0) continue;
    while (note < notes.length && notes[note]!.end <= i) note++;
    if (note < notes.length && notes[note]!.start <= i) {
      i = notes[note]!.end - 1;
      clause.start = i + 1;
      clause.before = -1;
      continue;
    }
    if (kind === 1) endClause(text, i, clause);
    else found.push(...dutiesAt(text, i, clause));
  }
  return found;
}

function endClause(text: string, i: number, clause: Clause): void {
  const c = text[i]!;
  if (c === "\u3000" && text[i + 1] !== "\u3000" && text[i - 1] !== "\u3000") return;
  clause.before = c === "，" || c === "," ? clause.start : -1;
  clause.start = i + 1;
}

let kinds: Uint8Array | undefined;

/** 0 nothing, 1 mark between clauses, 2 first character of a word of duty. */
function kindOf(code: number): number {
  if (!kinds) {
    kinds = new Uint8Array(0x10000);
    for (const c of `${clauseMarks}\u3000`) kinds[c.charCodeAt(0)] = 1;
    for (const c of "要应须必务需由负会统按依牵根具") kinds[c.charCodeAt(0)] = 2;
  }
  return kinds[code]!;
}

function dutiesAt(text: string, i: number, clause: Clause): Assignment[] {
  if (i - clause.start > maxSubject) return [];
  if (text[i] === "由") return dutyBy(text, i);
  if (text[i] === "牵") return dutyLeading(text, i, clause);
  if (!followsBody(text, i, clause)) return [];
  return dutyWithModal(text, i, clause) ?? dutyPlain(text, i, clause) ?? [];
}

/** Cheap test: a body, an adverb or the clause before ends where the word of duty begins. */
function followsBody(text: string, i: number, clause: Clause): boolean {
  let at = i - 1;
  while (at >= clause.start && isSpace(text.charCodeAt(at))) at--;
  if (at < clause.start) return clause.before >= 0;
  const c = text[at]!;
  return agencyGrammar().lastCharacters.has(c) || dutyWords().adverbEnds.has(c);
}

/** X要…: the subject fills its clause up to the modal, or the clause before (各县（市、区）人民政府，要…). */
function dutyWithModal(text: string, i: number, clause: Clause): Assignment[] | null {
  const { modals, modalNotAfter, supportAfterModal, adverb } = dutyWords();
  const modal = modals.find((word) => text.startsWith(word, i));
  if (!modal) return null;
  const next = text[i + modal.length] ?? "";
  if (modalNotAfter.get(modal)?.has(next)) return null;
  if (isCondition(text, i)) return [];
  const rest = squeezeSpan(text, i + modal.length, Math.min(text.length, i + modal.length + 16)).text;
  const role: Role = supportAfterModal.test(rest) ? "support" : "responsible";
  let subject = squeezeSpan(text, clause.start, i);
  let stem = subject.text;
  for (let n = 0; n < 2; n++) stem = stem.slice(0, stem.length - adverb(stem).length);
  if (stem === "" && clause.before >= 0) {
    subject = squeezeSpan(text, clause.before, clause.start - 1);
    stem = subject.text;
    return assign(text, subject, readSubject(stem, "whole"), role, i);
  }
  const bodies = readSubject(stem, "tail");
  if (bodies.length === 0) return [];
  return [...bodiesBefore(text, clause, role, i), ...assign(text, subject, bodies, role, i)];
}

/** 企业需新增建设用地的，…: the clause is a condition, no duty. */
function isCondition(text: string, i: number): boolean {
  const end = text.slice(i, i + 60).search(/[，。；\n]/u);
  return end > 0 && text[i + end - 1] === "的";
}

/** 各区县政府，各有关部门要…: the clause before belongs to the subject when it is bodies and nothing else. */
function bodiesBefore(text: string, clause: Clause, role: Role, i: number): Assignment[] {
  if (clause.before < 0 || i - clause.before > maxSubject) return [];
  const before = squeezeSpan(text, clause.before, clause.start - 1);
  return assign(text, before, readSubject(before.text, "sure"), role, i);
}

/** X按照职责分工…, X会同Y…, X负责…: without a modal the subject must be a body for certain. */
function dutyPlain(text: string, i: number, clause: Clause): Assignment[] | null {
  const { plain, roleOfPlain } = dutyWords();
  const word = plain(text.slice(i, i + 12));
  if (word === "" || i - clause.start < 2) return null;
  const subject = squeezeSpan(text, clause.start, i);
  return assign(text, subject, readSubject(subject.text, "sure"), roleOfPlain.get(word)!, i);
}

/** 由X牵头, 由X负责; a list after 牵头 may go on: 由A牵头，B、C参加. */
function dutyBy(text: string, i: number): Assignment[] {
  const { byPredicate, roleOfBy } = dutyWords();
  const stretch = text.slice(i + 1, i + 1 + maxSubject);
  const stop = stretch.search(/[。；;：:！？\n]/u);
  const reach = stop < 0 ? stretch : stretch.slice(0, stop);
  const found = byPredicate.exec(reach);
  if (!found) return [];
  const subject = squeezeSpan(text, i + 1, i + 1 + found.index);
  const bodies = readSubject(subject.text, "by");
  if (bodies.length === 0) return [];
  const role = roleOfBy.get(found[0])!;
  const end = i + 1 + found.index + found[0].length;
  return [...assign(text, subject, bodies, role, i), ...(role === "lead" ? partnersAfter(text, end, i) : [])];
}

/** 建立国家发展改革委、国家卫生健康委牵头，国务院各有关部门参加的部际联席会议机制 */
function dutyLeading(text: string, i: number, clause: Clause): Assignment[] {
  if (!text.startsWith("牵头", i) || i - clause.start < 3) return [];
  const subject = squeezeSpan(text, clause.start, i);
  if (subject.text.includes("由")) return [];
  const bodies = readSubject(subject.text, "leading");
  if (bodies.length === 0) return [];
  const own = assign(text, subject, bodies, "lead", i);
  return [...own, ...partnersAfter(text, i + 2, own[0]!.span.start)];
}

/** ，B、C参加 behind 牵头 */
function partnersAfter(text: string, at: number, quoteStart: number): Assignment[] {
  const stretch = text.slice(at, at + maxSubject);
  // 、各有关部门配合 / ，国务院各有关部门参加的
  const found = /^[，、,]([^，。；;：:\n]{2,100}?)(?:积极|共同)?(?:参加|配合|参与|协同|协助)/u.exec(stretch);
  if (!found) return [];
  const partners = squeezeSpan(text, at + 1, at + 1 + found[1]!.length);
  return assign(text, partners, readSubject(partners.text, "by"), "support", quoteStart, quoteStart);
}

function assign(
  text: string,
  subject: Squeezed,
  bodies: SubjectBody[],
  role: Role,
  trigger: number,
  quoteStart?: number,
): Assignment[] {
  if (bodies.length === 0) return [];
  const first = subject.spanOf(bodies[0]!.start, bodies[0]!.end).start;
  const start = quoteStart ?? Math.min(first, trigger);
  const quoted = quoteOf(text, {
    start,
    end: clauseEnd(text, Math.max(trigger + 1, subject.spanOf(0, 1).start)),
  });
  return bodies.map((body) => ({ agency: body.text, role, source: "sentence", ...quoted }));
}

/** The end of the sentence, at most 100 code units on. */
function clauseEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + 100);
  for (let i = from; i < limit; i++) {
    if (sentenceMarks.includes(text[i]!) || (text[i] === "\u3000" && text[i + 1] === "\u3000")) return i;
  }
  return limit;
}
