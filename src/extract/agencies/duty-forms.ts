import type { Role } from "../../types/record.ts";
import { squeezeSpan } from "../squeezed.ts";
import type { Answer } from "./answer.ts";
import { answersOf, type Clause, maxSubject } from "./duty-clause.ts";
import { readSubject, readSubjectBeforeTime } from "./duty-subject.ts";
import { dutyWords } from "./duty-words.ts";

/** X要…: the subject fills its clause up to the modal, or the clause before (各县（市、区）人民政府，要…). */
export function dutyWithModal(text: string, i: number, clause: Clause): Answer[] | null {
  const { modals, modalNotAfter, leadAfterModal, supportAfterModal, adverb, dateAtEnd } = dutyWords();
  const modal = modals.find((word) => text.startsWith(word, i));
  if (!modal) return null;
  const next = text[i + modal.length] ?? "";
  if (modalNotAfter.get(modal)?.has(next)) return null;
  if (isCondition(text, i)) return [];
  const rest = squeezeSpan(text, i + modal.length, Math.min(text.length, i + modal.length + 16)).text;
  const role: Role = leadAfterModal.test(rest)
    ? "lead"
    : supportAfterModal.test(rest)
      ? "support"
      : "responsible";
  let subject = squeezeSpan(text, clause.start, i);
  let stem = subject.text;
  for (let n = 0; n < 2; n++) stem = stem.slice(0, stem.length - adverb(stem).length);
  stem = stem.replace(dateAtEnd, "");
  if (stem === "" && clause.before >= 0) {
    subject = squeezeSpan(text, clause.before, clause.start - 1);
    stem = subject.text;
    const before = readSubject(stem, "whole");
    return answersOf(text, subject, before.length > 0 ? before : readSubjectBeforeTime(stem), role, i);
  }
  let bodies = readSubject(stem, "tail");
  if (bodies.length === 0) bodies = readSubjectBeforeTime(stem);
  if (bodies.length === 0) return [];
  return [...bodiesBefore(text, clause, role, i), ...answersOf(text, subject, bodies, role, i)];
}

/** 企业需新增建设用地的，…: the clause is a condition, no duty. */
function isCondition(text: string, i: number): boolean {
  const end = text.slice(i, i + 60).search(/[,。;\n]/u);
  return end > 0 && text[i + end - 1] === "的";
}

/** 各区县政府，各有关部门要…: the clause before belongs to the subject when it is bodies and nothing else. */
function bodiesBefore(text: string, clause: Clause, role: Role, i: number): Answer[] {
  if (clause.before < 0 || i - clause.before > maxSubject) return [];
  const before = squeezeSpan(text, clause.before, clause.start - 1);
  return answersOf(text, before, readSubject(before.text, "sure"), role, i);
}

/** X按照职责分工…, X会同Y…, X负责…: without a modal the subject must be a body for certain, but before 负责. */
export function dutyPlain(text: string, i: number, clause: Clause): Answer[] | null {
  const { plain, roleOfPlain, plainNotAfter } = dutyWords();
  const word = plain(text.slice(i, i + 12));
  const next = text[i + word.length] ?? "";
  // 市教育局负责人, 负责任
  if (word === "" || i - clause.start < 2 || plainNotAfter.get(word)?.has(next)) return null;
  const subject = squeezeSpan(text, clause.start, i);
  const bodies = readSubject(subject.text, word.endsWith("负责") ? "by" : "sure");
  const own = answersOf(text, subject, bodies, roleOfPlain.get(word)!, i);
  return own.length === 0 ? own : [...own, ...partnersAfter(text, i + word.length, own[0]!.span.start)];
}

/** 市财政局：负责资金保障: a line of a list of duties. A word of duty stands right behind the colon. */
export function dutyListed(text: string, i: number, clause: Clause): Answer[] {
  const { listed, roleOfListed, plainNotAfter } = dutyWords();
  const word = listed(text.slice(i + 1, i + 7));
  if (word === "" || plainNotAfter.get(word)?.has(text[i + 1 + word.length] ?? "")) return [];
  const subject = squeezeSpan(text, clause.start, i);
  return answersOf(text, subject, readSubject(subject.text, "by"), roleOfListed.get(word)!, i);
}

/** 要求各县区、市直部门4月上旬前完成…，其他部门4月底前完成…: bodies, a date, and what is to be done by then. */
export function dutyDated(text: string, i: number, clause: Clause): Answer[] {
  const { dated, dateAtEnd } = dutyWords();
  if (!dated.test(text.slice(i + 1, i + 9))) return [];
  const subject = squeezeSpan(text, clause.start, i + 1);
  const date = dateAtEnd.exec(subject.text);
  if (!date) return [];
  const stem = subject.text.slice(0, date.index);
  const asked = stem.lastIndexOf("要求");
  if (asked < 0) return answersOf(text, subject, readSubject(stem, "sure"), "responsible", i);
  const from = asked + 2;
  const bodies = readSubject(stem.slice(from), "whole").map((body) => ({
    ...body,
    start: body.start + from,
    end: body.end + from,
  }));
  const quoteStart = subject.spanOf(asked, from).start;
  return answersOf(text, subject, bodies, "responsible", i, quoteStart);
}

/** 领导小组办公室负责日常工作，各成员单位配合。 Nothing but bodies and the word, to the end of the clause. */
export function dutyClosing(text: string, i: number, clause: Clause): Answer[] {
  const { closing } = dutyWords();
  const word = closing(text.slice(i, i + 4));
  if (word === "" || !/^[,。;\s]?$/u.test(text.slice(i + word.length, i + word.length + 1))) return [];
  const subject = squeezeSpan(text, clause.start, i);
  return answersOf(text, subject, readSubject(subject.text, "sure"), "support", i);
}

/** 由X牵头, 由X负责; a list behind may go on: 由A牵头，B、C参加. */
export function dutyBy(text: string, i: number): Answer[] {
  const { byPredicate, roleOfBy } = dutyWords();
  const stretch = text.slice(i + 1, i + 1 + maxSubject);
  const stop = stretch.search(/[。;:!?\n]/u);
  const reach = stop < 0 ? stretch : stretch.slice(0, stop);
  const found = byPredicate.exec(reach);
  if (!found) return [];
  const subject = squeezeSpan(text, i + 1, i + 1 + found.index);
  const own = answersOf(text, subject, readSubject(subject.text, "by"), roleOfBy.get(found[0])!, i);
  return own.length === 0 ? own : [...own, ...partnersAfter(text, i + 1 + found.index + found[0].length, i)];
}

/** 建立国家发展改革委、国家卫生健康委牵头，国务院各有关部门参加的部际联席会议机制 */
export function dutyLeading(text: string, i: number, clause: Clause): Answer[] {
  if (!text.startsWith("牵头", i) || i - clause.start < 3) return [];
  const subject = squeezeSpan(text, clause.start, i);
  if (subject.text.includes("由")) return [];
  const own = answersOf(text, subject, readSubject(subject.text, "leading"), "lead", i);
  return own.length === 0 ? own : [...own, ...partnersAfter(text, i + 2, own[0]!.span.start)];
}

/** ，B、C参加 behind 牵头 or 负责 */
function partnersAfter(text: string, at: number, quoteStart: number): Answer[] {
  const stretch = text.slice(at, at + maxSubject);
  // 、各有关部门配合 / ，国务院各有关部门参加的
  const found = /^[,、]([^,。;:\n]{2,100}?)(?:积极|共同)?(?:参加|配合|参与|协同|协助)/u.exec(stretch);
  if (!found) return [];
  const partners = squeezeSpan(text, at + 1, at + 1 + found[1]!.length);
  return answersOf(text, partners, readSubject(partners.text, "by"), "support", quoteStart, quoteStart);
}
