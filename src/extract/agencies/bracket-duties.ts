import type { Role } from "../../types/record.ts";
import { bodyForm } from "./agency-form.ts";
import { agencyGrammar } from "./agency-grammar.ts";
import { type ListedBody, splitItem, splitList } from "./agency-list.ts";
import { dutyWords } from "./duty-words.ts";
import { readTrailingNote } from "./trailing-note.ts";

/** A body of a note and what it is to do; offsets into the note's squeezed text. */
export interface Duty extends ListedBody {
  role: Role;
}

/** What a note says of duties. */
export interface DutyNote {
  duties: Duty[];
  /** `labelled` 责任单位：A, `said` A负责, `bare` a list of bodies and nothing else. */
  form: "labelled" | "said" | "bare";
  /** The note says that the first body named is the leading one, from here on: 列第一位者为牵头部门，下同. */
  firstLeads: boolean;
}

/** Cheap test before anything is parsed: a label, a predicate, or an ending of bodies before the closing bracket. */
const hint =
  /:|负责|牵头|配合|落实|承担|承办|主办|协办|实施|参加|参与|协同|协助|[局委办厅部府门位院会行司心团区市县协联署]$/u;
/** A name of a body by its letters, where a label vouches for it. */
const nameLike = /^[\p{L}\p{N}()·、—\-“”"]{2,40}$/u;
/** 不…, 无…, 2023年12月底前完成, 持续推进: what is said beside the bodies. */
const notName = /[了着把被将]|^(?:不|无|见|另|含|即|如|按|根据|以下|同|\d|到)|(?:完成|推进|推动|坚持|见效)$/u;

/**
 * Reads a note: （省大数据局牵头，各有关部门、各市政府配合）, （牵头单位：A；责任单位：B、C）, （市发展改革委、市科技局）.
 *
 * @param note the note, folded, without white space and without its outer brackets
 * @param rest the role of bodies that the note names beside others without saying what they do
 * @returns what it says, or null when it is a gloss, an example or an abbreviation
 */
export function readDutyNote(note: string, rest: Role = "responsible"): DutyNote | null {
  if (!hint.test(note)) return null;
  // 列第一位者为牵头单位; not 列第一位者为牵头单位或汇总单位, which leaves open what it is
  const firstLeads = dutyWords().firstLeads.test(note) && !/牵头.{0,6}或/u.test(note);
  const labelled = readLabels(note);
  if (labelled) return labelled.length > 0 ? { duties: labelled, form: "labelled", firstLeads } : null;
  const { duties, pending } = readPredicates(note, 0, null, rest);
  if (duties.length > 0) {
    if (!duties.some(({ text }) => bodyForm(text) !== null)) return null;
    return { duties, form: "said", firstLeads };
  }
  return readBare(pending);
}

interface LabelHead {
  role: Role | null;
  start: number;
  /** Behind the colon. */
  end: number;
}

/** Every label of a note with its colon: 牵头单位：, 责任单位：. */
function labelHeads(note: string): LabelHead[] {
  const { label, roleOfLabel } = dutyWords();
  const heads: LabelHead[] = [];
  for (let i = 0; i < note.length; i++) {
    const c = note[i]!;
    if (c !== ":") continue;
    const word = label(note.slice(Math.max(0, i - 12), i));
    const start = i - word.length;
    if (word === "" || (start > 0 && !labelMayFollow(note[start - 1]!, word))) continue;
    heads.push({ role: roleOfLabel.get(word) ?? null, start, end: i + 1 });
  }
  return heads;
}

/** Behind a mark; a full label (责任单位, not 责任) also behind a body, where only a blank stood between. */
function labelMayFollow(before: string, word: string): boolean {
  return /[;,。、:)\]】]/u.test(before) || (word.length > 3 && agencyGrammar().lastCharacters.has(before));
}

/** 牵头单位：A；责任单位：B、C. Undefined where no label stands. */
function readLabels(note: string): Duty[] | undefined {
  const heads = labelHeads(note);
  if (heads.length === 0) return undefined;
  const duties: Duty[] = [];
  const first = heads[0]!.start;
  if (first > 0) duties.push(...readPredicates(note.slice(0, first), 0, null).duties);
  for (const [i, { role, end }] of heads.entries()) {
    if (!role) continue;
    duties.push(...readPredicates(note.slice(end, heads[i + 1]?.start ?? note.length), end, role).duties);
  }
  return duties;
}

/** Bodies that wait for the predicate behind them, some of them as partners (会同). */
interface Waiting {
  item: ListedBody;
  partner: boolean;
}

/**
 * Bodies with the predicate that follows them. Those without one get `otherwise`, the role of the label in front;
 * without a label they stay pending.
 */
function readPredicates(
  list: string,
  from: number,
  otherwise: Role | null,
  rest: Role = "responsible",
): { duties: Duty[]; pending: ListedBody[] } {
  const { predicate, roleOfPredicate, asides, firstLeads } = dutyWords();
  const duties: Duty[] = [];
  let waiting: Waiting[] = [];
  let partner = false;
  const settle = (role: Role) => {
    for (const { item, partner: isPartner } of waiting)
      duties.push({ ...item, role: isPartner ? "support" : role });
    waiting = [];
    partner = false;
  };
  for (const listed of splitList(list, from).flatMap(splitRunOn)) {
    const { body: raw, role: noted } = readTrailingNote(listed);
    if (asides.has(raw.text) || firstLeads.test(raw.text)) continue;
    const said = predicate(raw.text);
    let item = said !== "" ? cut(raw, 0, raw.text.length - said.length) : raw;
    if (/^(?:具体)?由/u.test(item.text)) item = cut(item, item.text.indexOf("由") + 1, item.text.length);
    for (const part of splitPartner(item)) {
      partner ||= part.partner;
      for (const body of splitItem(part.item))
        if (!nameLike.test(body.text) || notName.test(body.text)) continue;
        else if (noted) duties.push({ ...body, role: noted });
        else waiting.push({ item: body, partner });
    }
    if (said !== "") settle(roleOfPredicate.get(said)!);
  }
  if (otherwise) settle(otherwise);
  // （省教育厅牵头，省财政厅、各市政府）: what is left over answers for it as well
  else if (duties.length > 0) {
    waiting = waiting.filter(({ item }) => bodyForm(item.text) !== null);
    settle(rest);
  }
  duties.sort((a, b) => a.start - b.start);
  return { duties, pending: waiting.map(({ item }) => item) };
}

function cut(item: ListedBody, start: number, end: number): ListedBody {
  return { text: item.text.slice(start, end), start: item.start + start, end: item.start + end };
}

/** A牵头B配合 without a mark between. */
function splitRunOn(item: ListedBody): ListedBody[] {
  const { predicate } = dutyWords();
  for (const word of ["牵头", "负责"]) {
    const index = item.text.indexOf(word);
    if (index < 2) continue;
    const end = index + word.length;
    const rest = item.text.slice(end);
    const body = rest.slice(0, rest.length - predicate(rest).length);
    if (bodyForm(item.text.slice(0, index)) === null || bodyForm(body) === null) continue;
    return [cut(item, 0, end), cut(item, end, item.text.length)];
  }
  return [item];
}

/** 市发展改革委会同市财政局 → 市发展改革委, and 市财政局 as its partner. */
function splitPartner(item: ListedBody): { item: ListedBody; partner: boolean }[] {
  for (const word of dutyWords().partners) {
    const index = item.text.indexOf(word);
    if (index < 0) continue;
    const right = cut(item, index + word.length, item.text.length);
    if (index > 0 && bodyForm(item.text.slice(0, index)) === null) continue;
    if (bodyForm(right.text) === null) continue;
    return [
      { item: cut(item, 0, index), partner: false },
      { item: right, partner: true },
    ];
  }
  return [{ item, partner: false }];
}

/** （市发展改革委、市科技局，各区县政府）: every item is a body for certain. */
function readBare(items: ListedBody[]): DutyNote | null {
  const forms = items.map(({ text }) => bodyForm(text));
  if (items.length === 0 || forms.some((form) => form === null || form === "loose")) return null;
  const duties = items.map((item): Duty => ({ ...item, role: "responsible" }));
  return { duties, form: "bare", firstLeads: false };
}
