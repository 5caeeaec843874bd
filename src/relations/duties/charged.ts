import { clauseAt } from "../../clause/clauses.ts";
import { tokenFrom } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { bodyForm, isLevel } from "../../mentions/bodies/form.ts";
import type { ListedBody } from "../../mentions/bodies/list.ts";
import { bodyWords } from "../../mentions/bodies/vocabulary.ts";
import { isJoint } from "../../text/joints.ts";
import { overlapping } from "../../text/overlapping.ts";
import { isSpace, trim } from "../../text/span.ts";
import { type Squeezed, squeezed } from "../../text/view.ts";
import type { Entry, Reading, Token } from "../../types/reading.ts";
import type { AgencyMention, Role, Span } from "../../types/record.ts";
import { bodiesActing, bodiesAhead, setUpLength, setUps } from "./ahead.ts";
import type { Answer } from "./answer.ts";
import { type DutyContext, type DutyThen, ownClause, withoutAdverbs, wordsBehind } from "./context.ts";
import { bodiesAtHead, runsOn, saysWhatIsDone } from "./head.ts";
import { bodiesOf } from "./subject.ts";

/** Longest subject that is looked at: a list of some fifteen bodies. */
export const maxSubject = 160;
/** Longest quote that is looked for, before it is cut. */
const maxSentence = 100;
const sentenceEnds = "。；：！？\n";

/** What somebody does, also 给予奖励 and 予以核准. */
const says = ({ does, duty, also, partner, grants, handles }: Entry) =>
  Boolean(does || duty || also || partner || grants || handles);
/** 由县政府按契税额度给予扶持: on what ground, between who and what. */
const grounds = new Set(["按", "按照", "参照"]);

/** Whom a sentence charges: the bodies before its word of duty, behind 由, beside those that lead. */
export class Charged {
  private readonly reading: Reading;
  private readonly periodEnds: ReadonlyMap<number, Span>;
  private readonly bodies: readonly AgencyMention[];
  private readonly bodyEnds: ReadonlyMap<number, Span>;
  private readonly known: ReadonlySet<string>;

  /**
   * @param bodies all of the text, in order
   * @param known names that have a duty already; more may come
   */
  constructor(
    reading: Reading,
    bodies: readonly AgencyMention[],
    periodEnds: ReadonlyMap<number, Span>,
    known: ReadonlySet<string>,
  ) {
    this.reading = reading;
    this.bodies = bodies;
    this.periodEnds = periodEnds;
    this.bodyEnds = new Map(bodies.map(({ span }) => [span.end, span]));
    this.known = known;
  }

  /** Whether what stands before a word may be bodies, by its last character. */
  mayBeBodies({ start, end }: Span): boolean {
    if (end - start < 2) return false;
    const { text } = this.reading.view;
    let name = trim(text, { start, end });
    // 市农业局、市林业局等
    if (text[name.end - 1] === "等") name = trim(text, { start: name.start, end: name.end - 1 });
    return name.end > name.start && bodyWords().lastCharacters.has(text[name.end - 1]!);
  }

  /** The bodies before the word: the whole clause, a tail of it, or the clause before. */
  subjectOf(context: DutyContext, then: DutyThen): Answer[] {
    const { clause, token } = context;
    const subject = token.word.isBody ? this.behindWith(context.subject) : context.subject;
    const shall = Boolean(token.word.shall);
    if (subject.end - subject.start < 2) {
      const before = this.clauseBefore(clause);
      if (!before) return [];
      if (shall) return this.ofClauseBefore(before, then, token.start);
      if (then.before) return this.answers(before, then, token.start, false);
      return then.grounds ? this.ahead(before, then.role, token.start) : [];
    }
    const asked = this.asked(subject);
    if (asked) return this.answers(asked, { ...then, proof: "whole" }, token.start, shall);
    const own = this.answers(subject, then, token.start, shall || then.role === "lead");
    if (own.length === 0) return shall ? this.tail(subject, then.role, token.start) : own;
    const first = own[0]!.span.start;
    if (then.partners) return [...own, ...this.partners(token.end, first)];
    // 财政等部门，乡镇人民政府按照各自职责，…: a list may have a comma
    if (!shall && !(token.word.manner && then.proof === "sure")) return own;
    const before = this.clauseBefore(clause);
    return before ? [...this.answers(before, { ...then, proof: "sure" }, token.start, false), ...own] : own;
  }

  /** 参与应急工作的各级人民政府，要…; 各地、各部门，特别是重点地区，要…: who is stressed is read beside who is meant. */
  private ofClauseBefore(before: Span, then: DutyThen, trigger: number): Answer[] {
    const sure: DutyThen = { ...then, proof: "sure" };
    const { scan, view } = this.reading;
    const words = squeezed(view, before).text;
    const clause = clauseAt(scan.clauses, before.start);
    const stressed = ["特别是", "尤其是"].some((word) => scan.text.startsWith(word, clause.start));
    const first = stressed ? this.clauseBefore(clause) : null;
    const own = this.answers(before, sure, trigger, true);
    if (first) return [...this.answers(first, sure, trigger, true), ...own];
    // not 对…的单位，要约谈; 这是条件最好的地方，要率先发展; 省和有条件的市，要…
    const ofWhat = words.includes("的") && !words.includes("是") && !"对可由".includes(words[0]!);
    const acting = own.length === 0 ? bodiesActing(this.reading, before, this.known) : null;
    if (acting) return this.toAnswers(acting.stretch, acting.bodies, then.role, trigger);
    return own.length > 0 || !ofWhat || isLevel(words.split(/[和及]/u)[0]!)
      ? own
      : this.answers(before, { ...then, proof: "whole" }, trigger, false);
  }

  /** 以各县区政府为责任主体 */
  private behindWith({ start, end }: Span): Span {
    return { start: this.reading.view.text[start] === "以" ? start + 1 : start, end };
  }

  /** 会议要求各县区4月底前完成…: who is asked to. */
  private asked({ start, end }: Span): Span | null {
    const word = wordsBehind(this.reading, { start, end }, start).findLast(({ word: { asks } }) => asks);
    if (!word || word.end >= end) return null;
    // 可以要求相关单位提供: nobody has asked yet
    return this.reading.view.text.slice(start, word.start).includes("可以") ? null : { start: word.end, end };
  }

  private answers(span: Span, { role, proof }: DutyThen, trigger: number, timed: boolean): Answer[] {
    if (span.end - span.start > maxSubject) return [];
    const stretch = squeezed(this.reading.view, span);
    // 市农业局、市林业局等负责
    const last = stretch.text.at(stretch.text.endsWith("等") ? -2 : -1) ?? "";
    const isPurse = proof === "whole" && stretch.text.endsWith("财政");
    if (isPurse || bodyWords().lastCharacters.has(last) || proof === "leading") {
      const setUp = proof === "leading" ? setUpLength(stretch.text) : 0;
      const bodies = bodiesOf(stretch.text.slice(setUp), proof, this.known).map((body) => ({
        ...body,
        start: body.start + setUp,
        end: body.end + setUp,
      }));
      if (bodies.length > 0) return this.toAnswers(stretch, bodies, role, trigger);
    }
    return timed ? this.ahead(span, role, trigger) : [];
  }

  /** 县级政府出台惠企措施时要…, 区残联自收到意见之日起，应…: bodies at the head of what says when or on what ground. */
  private ahead(span: Span, role: Role, trigger: number): Answer[] {
    const found = bodiesAhead(this.reading, span, this.known);
    return found ? this.toAnswers(found.stretch, found.bodies, role, trigger) : [];
  }

  /** 加强组织领导各级各部门要…: a heading runs into its body; the subject begins at 各, 有关 or 相关. */
  private tail(span: Span, role: Role, trigger: number): Answer[] {
    const { view } = this.reading;
    let start = span.end;
    for (let body = this.bodyEnds.get(start); body && body.start > span.start; ) {
      start = body.start;
      if (!isJoint(view.text[start - 1])) break;
      body = this.bodyEnds.get(start - 1);
    }
    if (start === span.end || !isQuantified(view.text, start)) return [];
    const before = squeezed(view, { start: Math.max(span.start, start - 8), end: start }).text;
    if (governs(before)) return [];
    const stretch = squeezed(view, { start, end: span.end });
    return this.toAnswers(stretch, bodiesOf(stretch.text, "sure", this.known), role, trigger);
  }

  /** 由X牵头, 由X予以核实: the bodies between 由 and the first word of duty that leaves only bodies before it. */
  behindBy(token: Token, clause: Span, behind: Token[], told: boolean): DutyContext["by"] {
    const { view } = this.reading;
    if (answersForNothing(view.text, clause, token.start)) return null;
    const before = view.text.slice(clause.start, token.start).trimEnd();
    // 可由储备公司报请…: it may
    if (before.endsWith("可") || before.endsWith("可以")) return null;
    const setUp = setUps.some((one) => before.endsWith(one));
    // 由所涉及的市教育局、市财政局牵头
    const start =
      token.end + (form("relations/concerned").exec(view.text.slice(token.end, clause.end))?.[0].length ?? 0);
    for (const [i, verb] of behind.entries()) {
      const { word } = verb;
      if (verb.start - start > maxSubject) break;
      // 住房城乡建设部: a word of its name
      if (!word.partner && this.isInBody(verb)) continue;
      if (!this.tells(verb, setUp) && !leadsOn(word) && !isAround(word)) continue;
      const span = withoutAdverbs(this.reading, { start, end: verb.start }, this.periodEnds);
      const stretch = squeezed(view, span);
      const bodies = bodiesOf(whoActs(stretch.text, this.known), "by", this.known);
      // 由受灾地根据实际情况有序组织开展: who acts stands before it, whatever comes behind
      if (bodies.length === 0 && word.manner && stretch.text.length > 1) break;
      if (bodies.length === 0 || isOfficer(view.text.slice(span.end, clause.end).trimStart())) continue;
      // 具体解释工作由X负责
      const said = before.endsWith("解释工作") ? null : dutySaid(view.text, behind.slice(i), clause.end);
      return said && { verb, role: said.role, stretch, bodies };
    }
    return told ? null : this.behindByAlone(token, clause);
  }

  /** 由县民政局综合上报, 由各级民政部门登记管理: whatever it does, where what stands behind 由 is sure to be bodies. */
  private behindByAlone(token: Token, clause: Span): DutyContext["by"] {
    const { view } = this.reading;
    const stretch = squeezed(view, { start: token.end, end: Math.min(clause.end, token.end + maxSubject) });
    const end = bodiesAtHead(stretch.text, this.known);
    if (end === 0 || runsOn(stretch.text, end) || !saysWhatIsDone(stretch.text.slice(end))) return null;
    const bodies = bodiesOf(stretch.text.slice(0, end), "sure", this.known);
    return { verb: { ...token, word: { ...token.word, duty: undefined } }, role: undefined, stretch, bodies };
  }

  /** 由市体育局批准, 由街镇组织实施; not 由市体育局批准的活动, 由街镇组织实施的项目. */
  private tells({ word, start, end }: Token, setUp: boolean): boolean {
    if (!says(word)) return false;
    const { text } = this.reading.view;
    // 建立由市民政局牵头的联席会议: who leads what is set up; not 龙头企业
    if (word.duty === "lead" && setUp && !text.startsWith("企业", start - 2)) return true;
    let at = end;
    if (word.does || word.duty)
      for (let next = tokenFrom(this.reading.scan, at); next && says(next.word); ) {
        at = next.end;
        next = tokenFrom(this.reading.scan, at);
      }
    return text[at] !== "的";
  }

  private isInBody({ start, end }: Span): boolean {
    const { view } = this.reading;
    return overlapping(this.bodies, { start, end }).some(
      ({ span }) => span.start < start && span.end > end && bodyForm(squeezed(view, span).text) === "named",
    );
  }

  by({ token, by }: DutyContext, { role }: DutyThen): Answer[] {
    if (!by) return [];
    const own = this.toAnswers(by.stretch, by.bodies, role, token.start);
    return by.verb.word.duty ? [...own, ...this.partners(by.verb.end, token.start)] : own;
  }

  /** ，B、C参加 behind 牵头 or 负责 */
  private partners(from: number, quoteStart: number): Answer[] {
    const { view, scan } = this.reading;
    const { text } = view;
    if (!"，、".includes(text[from] ?? "-")) return [];
    let end = from + 1;
    while (end < text.length && end - from < maxSubject && !"，。；：\n".includes(text[end]!)) end++;
    const word = wordsBehind(this.reading, { start: from, end }, from + 1).find(
      ({ word: { duty } }) => duty === "support",
    );
    if (!word) return [];
    const span = withoutAdverbs(this.reading, { start: from + 1, end: word.start }, this.periodEnds);
    const stretch = squeezed(scan.view, span);
    const bodies = bodiesOf(stretch.text, "by", this.known);
    return this.toAnswers(stretch, bodies, "support", quoteStart, quoteStart);
  }

  /** The clause before, when only ， stands between. */
  private clauseBefore({ start }: Span): Span | null {
    const { scan } = this.reading;
    let mark = start - 1;
    while (mark > 0 && isSpace(scan.text.charCodeAt(mark))) mark--;
    // a text that begins with ， has nothing before it
    if (mark < 1 || scan.text[mark] !== "，") return null;
    const clause = scan.clauses.list[scan.clauses.at[mark - 1]!]!;
    if (clause.end > mark || mark - clause.start > maxSubject) return null;
    const own = ownClause(this.reading, clause, 0);
    // （人民银行对基金会的审核意见），作出结论: what stands in brackets says nothing of what follows
    if (scan.text[mark - 1] === "）" && !scan.text.slice(own.start, mark).includes("（")) return null;
    return own.start < mark ? { start: own.start, end: mark } : null;
  }

  private toAnswers(
    stretch: Squeezed,
    bodies: ListedBody[],
    role: Role,
    trigger: number,
    quoteStart?: number,
  ): Answer[] {
    if (bodies.length === 0) return [];
    const first = stretch.spanOf(bodies[0]!.start, bodies[0]!.end).start;
    const start = quoteStart ?? Math.min(first, trigger);
    const end = sentenceEnd(this.reading.view.text, Math.max(trigger + 1, first + 1));
    return bodies.map((body) => ({
      name: stretch.spanOf(body.start, body.end),
      role,
      source: "sentence",
      span: { start, end },
    }));
  }
}

/** What the words of a clause, from the one behind its bodies on, say that these do; null where it is no duty. */
function dutySaid(text: string, words: Token[], end: number): { role: Role | undefined } | null {
  const verb = words[0]!;
  // 由供养机构通过系统代为申请, 由公安机关依法处罚: what leads on is enough; not 由集散中心向目的地转变
  const makesUp = text.slice(verb.end, end).includes("组成");
  const isSaid = words.some(({ word }) => says(word));
  if (!isSaid && (!(leadsOn(verb.word) || verb.word.adverb) || verb.word.text === "向" || makesUp))
    return null;
  // 本办法由X负责解释
  if (explains(text.slice(verb.start, end), verb)) return null;
  return { role: words.find(({ word }) => !word.adverb && !word.manner)?.word.duty };
}

const leadsOn = (word: Entry) => Boolean(word.leadsOn) && word.text !== "与";

/** How, or on what ground, somebody does something: 依法, 统一, 按. */
const isAround = ({ manner, adverb, text }: Entry) => Boolean(manner || adverb) || grounds.has(text);

/** Whether what stands behind a 由 answers for nothing in its clause. */
function answersForNothing(text: string, clause: Span, by: number): boolean {
  const said = text.slice(clause.start, clause.end).trimEnd();
  // 成员由教育部、民政部等部门负责同志组成
  if (said.endsWith("组成")) return true;
  // 由市政府部门起草、报请市政府批准后印发的文件，由…审核: what the next clause is about
  if (form("relations/topic").test(said) && text.startsWith("，由", clause.end)) return true;
  // 取消由服务机构签章的环节
  return form("relations/done-away").test(text.slice(clause.start, by).trimEnd());
}

/** 由县政府主要领导任组长: an officer of it. */
function isOfficer(rest: string): boolean {
  return [
    "秘书长",
    "副秘书长",
    "主要领导",
    "主要负责",
    "分管领导",
    "负责同志",
    "负责人",
    "领导任",
    "领导担任",
  ].some((word) => rest.startsWith(word));
}

/** 由财政部门预算安排: out of what; 由县财政局委托第三方机构评估: who acts ends before what it does to another. */
function whoActs(stretch: string, known: ReadonlySet<string>): string {
  const who = stretch.endsWith("预算") ? stretch.slice(0, -2) : stretch;
  const end = bodiesAtHead(who, known);
  // 委 of 委托 ends names as well
  const own = who[end - 1] === "委" && "托派".includes(who[end] ?? "-") ? end - 1 : end;
  return end > 0 && onAnother.some((word) => who.startsWith(word, own)) ? who.slice(0, own) : who;
}

const onAnother =
  "委托 选择 选定 选取 指定 聘请 聘任 邀请 授权 委派 抽调 责成 通知 要求 督促 责令 将 向 对 从".split(" ");

/** 由X负责解释, 由X会同有关部门负责解释; not 由X制定细则并负责解释 */
function explains(said: string, { word }: Token): boolean {
  if (said.startsWith("解释") || said.startsWith("负责解释")) return true;
  return word.partner === true && said.includes("负责解释");
}

/** The end of the sentence, at most 100 code units on. */
export function sentenceEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + maxSentence);
  for (let i = from; i < limit; i++) {
    if (sentenceEnds.includes(text[i]!) || (text[i] === "\u3000" && text[i + 1] === "\u3000")) return i;
  }
  return limit;
}

/** A word or mark before a body that makes it an object: 推动各级各部门, 对各部门. */
function governs(before: string): boolean {
  const { boundaries, boundaryWords } = bodyWords();
  const verbs = ["推动", "鼓励", "引导", "督促", "组织", "配合", "动员", "帮助", "市直", "全市", "省直"];
  if (boundaryWords(before) !== "" || verbs.some((verb) => before.endsWith(verb))) return true;
  return before !== "" && boundaries.has(before.at(-1)!);
}

function isQuantified(text: string, at: number): boolean {
  return text[at] === "各" || text.startsWith("有关", at) || text.startsWith("相关", at);
}
