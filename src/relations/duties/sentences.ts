import type { Trace } from "../../clause/rules.ts";
import { tokensOf } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { findBodies } from "../../mentions/bodies/bodies.ts";
import { bodyForm, functionOf, isStem } from "../../mentions/bodies/form.ts";
import { behindLast } from "../../text/span.ts";
import { squeezed } from "../../text/view.ts";
import type { Clause, Entry, Reading, Token } from "../../types/reading.ts";
import type { AgencyMention, Span } from "../../types/record.ts";
import type { Answer } from "./answer.ts";
import { Charged, maxSubject } from "./charged.ts";
import { type DutyContext, ownClause, withoutAdverbs, wordsBehind } from "./context.ts";
import { dutyRules } from "./rules.ts";

/** One pass over the words of a reading. */
class Sentences {
  readonly found: Answer[] = [];
  private readonly reading: Reading;
  private readonly trace: Trace | undefined;
  private readonly periodEnds: Map<number, Span>;
  private readonly charged: Charged;
  private readonly known: Set<string>;

  constructor(reading: Reading, bodies: AgencyMention[], known: Set<string>, trace: Trace | undefined) {
    this.reading = reading;
    this.known = known;
    this.trace = trace;
    this.periodEnds = new Map(reading.periods.map(({ span }) => [span.end, span]));
    this.charged = new Charged(reading, bodies, this.periodEnds, known);
  }

  /** What the words that a test names say, outside of notes. */
  readAll(notes: Span[], isTold: (at: number) => boolean, asked: (word: Entry) => boolean): void {
    const { scan } = this.reading;
    let note = 0;
    for (const token of tokensOf(scan, asked)) {
      while (note < notes.length && notes[note]!.end <= token.start) note++;
      if (note < notes.length && notes[note]!.start <= token.start) continue;
      const clause = scan.clauses.list[scan.clauses.at[token.start]!]!;
      this.read(token, clause, notes[note - 1]?.end ?? 0, isTold(token.start));
    }
  }

  /** What the word at a token says, if it says who is to do something. */
  read(token: Token, clause: Clause, notesEnd: number, told: boolean): void {
    const { reading } = this;
    const { text } = reading.view;
    if (isOnlyVerb(token.word) && !text.slice(clause.start, token.start).includes("请")) return;
    if (token.start - Math.max(clause.start, notesEnd) > maxSubject + 24) return;
    const own = ownClause(reading, clause, notesEnd);
    const asked = text[own.start - 1] === "请";
    if (token.start < own.start || (!asked && isOnlyVerb(token.word))) return;
    const subject = withoutAdverbs(reading, { start: own.start, end: token.start }, this.periodEnds);
    // most verbs stand behind no body: 完善机制, 大力培育企业
    if (needsSubject(token.word) && !this.charged.mayBeBodies(subject) && !behindBodies(token, subject, text))
      return;
    if (isSecondVerb(reading, token, subject) || endsOffice(reading, token, subject)) return;
    const behind = wordsBehind(reading, own, token.end);
    const by = token.word.by ? this.charged.behindBy(token, own, behind, told) : null;
    const context: DutyContext = { reading, token, clause: own, subject, behind, by, told, asked };
    for (let i = 0; i < dutyRules.length; i++) {
      const rule = dutyRules[i]!;
      if (!rule.when(context)) continue;
      const answers = rule.then.behind
        ? this.charged.by(context, rule.then)
        : this.charged.subjectOf(context, rule.then);
      if (answers.length === 0 || (rule.then.told && this.ofParty(answers))) continue;
      this.trace?.(rule.id, token.start, answers.length);
      this.add(answers);
      return;
    }
  }

  /** 省委、省政府作出部署: what the committee of a party has decided is told, not put on it. */
  private ofParty(answers: Answer[]): boolean {
    return answers.some(({ name }) => {
      const text = squeezed(this.reading.view, name).text;
      if (text.includes("届") || text.endsWith("党委")) return true;
      return (
        text.endsWith("委") && text.length <= 4 && bodyForm(text) === "named" && functionOf(text) === null
      );
    });
  }

  private add(answers: Answer[]): void {
    for (const answer of answers) {
      if (this.found.slice(-40).some(({ name }) => name.start === answer.name.start)) continue;
      this.found.push(answer);
      this.known.add(squeezed(this.reading.view, answer.name).text);
    }
  }
}

/** 承担“路长制”组织|实施, 做好项目组织|协调: 组织 is a verb with the one behind it, and no body. */
function isSecondVerb({ view: { text } }: Reading, { word, start }: Token, subject: Span): boolean {
  if (!word.does || subject.end !== start || text.slice(start - 2, start) !== "组织") return false;
  return ["实施", "协调", "推动", "推进", "开展"].includes(word.text);
}

/** 财政、住房城乡|建设、交通等部门: the verb ends what an office of the list deals with. */
function endsOffice({ view: { text } }: Reading, { start, end }: Token, subject: Span): boolean {
  if (subject.end !== start || !"、等和".includes(text[end] ?? "-")) return false;
  return isStem(behindLast("、", text.slice(subject.start, end)));
}

/** 公安、民政等部门，|按照职责分工: the ground begins the clause behind the one of the bodies. */
const behindBodies = ({ word, start }: Token, subject: Span, text: string): boolean =>
  subject.end - subject.start < 2 && Boolean(word.manner || word.leadsOn) && text[start - 1] === "，";

/** Whether a word says nothing without a body right before it: 制定, 将; not 要, 由, 牵头, 会同. */
const needsSubject = ({ shall, by, duty, partner }: Entry) => !(shall || by || duty || partner);

/**
 * Duties that a sentence puts on a named body: 各级各部门要…, 由市科技局负责…, 试点城市制定方案, 各县区9月底前完成….
 *
 * @param notes spans of notes, which have been read already; in order
 * @param known names that have a duty already
 * @param isTold whether a place looks back or stands in no item
 */
export function readSentences(
  reading: Reading,
  notes: Span[],
  known: Set<string>,
  isTold: (at: number) => boolean,
  trace?: Trace,
): Answer[] {
  const bodies = findBodies(reading.view);
  for (const [, name] of reading.view.text.matchAll(form("relations/set-up", "gu"))) known.add(name!);
  // 某市人民政府：: whom the document addresses is meant by its place alone (某市要…)
  for (const [, place] of reading.view.text.slice(0, 1500).matchAll(form("relations/addressed-place", "gu")))
    known.add(place!);
  // who is charged anywhere is a body everywhere: 数源部门应当…, and before that 数源部门依法承担责任
  new Sentences(reading, bodies, known, undefined).readAll(notes, isTold, ({ shall }) => shall === true);
  const sentences = new Sentences(reading, bodies, known, trace);
  sentences.readAll(
    notes,
    isTold,
    (word) => !isOnlyVerb(word) || Boolean(word.opens || word.act || word.builds),
  );
  return sentences.found;
}

/** A word that says nothing of a duty but where somebody is asked to: 请X加快…. */
const isOnlyVerb = (word: Entry): boolean => {
  const { shall, duty, manner, adverb, partner, does, eachDoes, by, leadsOn, isBody } = word;
  return !(shall || duty || manner || adverb || partner || does || eachDoes || by || leadsOn || isBody);
};
