import { form } from "../../lexicon/forms.ts";
import { bodyForm, withoutNotes } from "../../mentions/bodies/form.ts";
import { cut, type ListedBody, splitItem, splitList } from "../../mentions/bodies/list.ts";
import { bodyWords } from "../../mentions/bodies/vocabulary.ts";
import { allHan } from "../../text/han.ts";
import { behindLast } from "../../text/span.ts";
import type { Role } from "../../types/record.ts";
import {
  isAside,
  type Label,
  labelAt,
  longestLabel,
  partnerWords,
  predicateAt,
  roleAlone,
  saysFirstLeads,
} from "./words.ts";

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

/** A name of a body by its letters, where a label vouches for it. */
const nameLike = /^[\p{L}\p{N}（）()·、—\-“”"]{2,40}$/u;

/**
 * Reads a note: （省大数据局牵头，各有关部门、各市政府配合）, （牵头单位：A；责任单位：B、C）, （市发展改革委、市科技局）.
 *
 * @param printed the note of a view, without white space and without its outer brackets
 * @param rest the role of bodies that the note names beside others without saying what they do
 * @param vouched a column vouches for every name: 市发展改革委（牵头）、长庆油田
 * @returns what it says, or null when it is a gloss, an example or an abbreviation
 */
export function readDutyNote(printed: string, rest: Role = "responsible", vouched = false): DutyNote | null {
  // （牵头单位：市应急局〈市消防救援支队〉）
  const note = printed.replace(/[〈〔]/gu, "（").replace(/[〉〕]/gu, "）");
  const firstLeads = saysFirstLeads(note);
  const labelled = readLabels(withoutRemark(note));
  if (labelled) return labelled.length > 0 ? { duties: labelled, form: "labelled", firstLeads } : null;
  const { duties, pending } = readPredicates(withoutRemark(note), 0, null, rest, vouched);
  if (duties.length > 0) {
    if (!duties.some(({ text }) => bodyForm(text) !== null || isOffice(text))) return null;
    return { duties, form: "said", firstLeads };
  }
  // （各县、区增幅均达到9%以上） says how much, not who
  return note.includes("%") ? null : readBare(pending, firstLeads);
}

/** 体改处, 药政科: an office of the issuer, whatever it deals with; what is said of it vouches for it. */
const isOffice = (text: string) =>
  "处科司股".includes(text.at(-1)!) && allHan(text, 3, 8) && text !== "办事处";

/** …负责落实。以下各项工作均需各县、区人民政府落实，不再列出: said of the notes that follow. */
function withoutRemark(note: string): string {
  const at = note.indexOf("。") + 1;
  const rest = at > 1 ? note.slice(at) : "";
  const isRemark =
    rest.startsWith("以下") || (saysNoMore.some((word) => rest.includes(word)) && !rest.includes("："));
  return isRemark ? note.slice(0, at - 1) : note;
}

/** 具体任务均涉及各市，不再做分工 */
const saysNoMore = [
  "不再列出",
  "不再一一列出",
  "不再做分工",
  "不再分工",
  "不再重复",
  "不再逐一",
  "不再单列",
  "不另列出",
];

interface LabelHead extends Label {
  start: number;
  /** Behind the colon. */
  end: number;
}

/** Every label of a note with its colon: 牵头单位：, 责任单位：. */
function labelHeads(note: string): LabelHead[] {
  const heads: LabelHead[] = [];
  for (let end = 1; end <= note.length; end++) {
    const colon = note[end - 1] === "：";
    // 牵头单位为市科技局
    if (!colon && note[end - 1] !== "为") continue;
    const before = note.slice(Math.max(0, end - 1 - longestLabel), end - 1);
    const label = labelAt(before) ?? (colon ? otherLabel(before) : null);
    if (!label || !(colon || label.full)) continue;
    const start = end - 1 - label.length;
    // 牵头：市科技局 配合：市财政局, its blank gone
    const goesOn = heads[0]?.start === 0 && !heads[0].full && label.role !== null && start > heads[0].end;
    if (
      start === 0 ||
      behindOther(heads.at(-1), label, start) ||
      mayFollow(note[start - 1]!, { full: label.full || goesOn })
    )
      heads.push({ ...label, start, end });
  }
  return heads;
}

/**
 * What a note says beside its duties, behind a mark: ；适用范围：浙江自贸试验区, ，联系电话：…; and a kind of unit that the
 * lexicon does not know, ；验收部门：市信息中心. Not ；市财政局：….
 */
function otherLabel(before: string): Label | null {
  const word = behindLast("；，。", before);
  if (word === before || !allHan(word, 2, 10)) return null;
  const form = bodyForm(word);
  if (form === null) return { length: word.length, role: null, full: true };
  const isKind = form === "loose" && unitKinds.some((kind) => word.endsWith(kind));
  return isKind ? { length: word.length, role: "responsible", full: true } : null;
}

const unitKinds = ["单位", "部门", "主体", "机构"];

/** 分管领导：某某 牵头单位：市教育局, its blank gone. */
function behindOther(before: LabelHead | undefined, { role, full }: Label, start: number): boolean {
  return before?.role === null && full && role !== null && start - before.end >= 2;
}

/** Behind a mark; a full label (责任单位, not 责任) also behind a body, where only a blank stood between. */
function mayFollow(before: string, { full }: Pick<Label, "full">): boolean {
  return "；，。、：）)]】;,".includes(before) || (full && bodyWords().lastCharacters.has(before));
}

/** 牵头单位：A；责任单位：B、C. Undefined where no label stands. */
function readLabels(note: string): Duty[] | undefined {
  const heads = labelHeads(note);
  if (heads.length === 0) return undefined;
  const duties: Duty[] = [];
  const first = heads[0]!.start;
  if (first > 0) {
    const { duties: said, pending } = readPredicates(note.slice(0, first), 0, null);
    // （城市管理办公室；责任人：某某）
    const bare = said.length > 0 ? null : readBare(pending);
    duties.push(...said, ...(bare?.duties ?? []));
  }
  for (const [i, { role, end, full }] of heads.entries()) {
    if (!role) continue;
    const said = readPredicates(note.slice(end, heads[i + 1]?.start ?? note.length), end, role).duties;
    // 落实：…, 分工：…: without 单位 the label alone does not vouch for what it lists
    if (full || said.some(({ text }) => bodyForm(text) !== null)) duties.push(...said);
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
  vouched = false,
): { duties: Duty[]; pending: Waiting[] } {
  const duties: Duty[] = [];
  let waiting: Waiting[] = [];
  let partner = false;
  const settle = (role: Role) => {
    for (const { item, partner: isPartner } of waiting)
      duties.push({ ...item, role: isPartner ? "support" : role });
    waiting = [];
    partner = false;
  };
  const items = splitList(list, from).map(withoutMarks).flatMap(splitRunOn).map(readTrailingNote);
  for (const { body: raw, role: noted } of withSharedSupport(list, from, items)) {
    if (isAside(raw.text) || saysFirstLeads(raw.text)) continue;
    const said = predicateBehind(raw.text);
    const item = withoutBy(said ? cut(raw, 0, raw.text.length - said.length) : raw);
    for (const part of splitPartner(item)) {
      partner ||= part.partner;
      for (const body of splitItem(part.item))
        if (!isNameLike(body.text)) continue;
        else if (noted) duties.push({ ...body, role: noted });
        else waiting.push({ item: body, partner });
    }
    if (said) settle(said.role);
  }
  if (otherwise) settle(otherwise);
  // （省教育厅牵头，省财政厅、各市政府）: what is left over answers for it as well
  else if (duties.length > 0) {
    waiting = waiting.filter(
      ({ item }) => bodyForm(item.text) !== null || (vouched && allHan(item.text, 3, 14)),
    );
    settle(rest);
  }
  duties.sort((a, b) => a.start - b.start);
  return { duties, pending: waiting };
}

/** What an item says behind its body; nothing where both are one name (市政务督导办), unless a body's own ends before (市财政局会办). */
function predicateBehind(item: string): ReturnType<typeof predicateAt> {
  const said = predicateAt(item);
  const isName = said !== null && bodyForm(item) === "named";
  return isName && bodyForm(item.slice(0, item.length - said.length)) !== "named" ? null : said;
}

type NotedItem = ReturnType<typeof readTrailingNote>;

/** 招商办（牵头），城建办、各社区（配合）: what is said of the last holds for all that 、 joins to it behind those who lead. */
function withSharedSupport(list: string, from: number, items: NotedItem[]): NotedItem[] {
  const last = items.at(-1);
  if (last?.role !== "support" || items[0]!.role !== "lead") return items;
  const shared: NotedItem[] = [last];
  for (let i = items.length - 2; i > 0 && items[i]!.role === null; i--) {
    shared.unshift({ ...items[i]!, role: "support" });
    if ("，；".includes(list[items[i]!.body.start - from - 1]!)) return [...items.slice(0, i), ...shared];
  }
  return items;
}

/** 市教育局★ → 市教育局: what the mark says, a remark at the document's end does. */
function withoutMarks(item: ListedBody): ListedBody {
  let end = item.text.length;
  while (end > 0 && "★☆▲△*＊※#".includes(item.text[end - 1]!)) end--;
  return cut(item, 0, end);
}

/** 由市教育局 → 市教育局 */
function withoutBy(item: ListedBody): ListedBody {
  const by = item.text.startsWith("由") ? 1 : item.text.startsWith("具体由") ? 3 : 0;
  return by > 0 ? cut(item, by, item.text.length) : item;
}

/** What begins or ends so in a note is said beside the bodies: 无, 2023年12月底前完成, 持续推进. */
const noNames = ["不", "无", "见", "另", "含", "即", "如", "按", "根据", "以下", "同", "到"];
const noNameEnds = ["完成", "推进", "推动", "坚持", "见效", "落实"];

function isNameLike(text: string): boolean {
  const counted = form("relations/counted-bodies").test(text);
  if (!nameLike.test(withoutNotes(text)) || (/^\d/u.test(text) && !counted)) return false;
  if (counted) return true;
  if (bodyForm(text) !== null) return true;
  if (["了", "着", "把", "被", "将"].some((word) => text.includes(word))) return false;
  return !noNames.some((word) => text.startsWith(word)) && !noNameEnds.some((word) => text.endsWith(word));
}

/** A牵头B配合 without a mark between. */
function splitRunOn(item: ListedBody): ListedBody[] {
  for (const word of ["牵头", "负责"]) {
    const index = item.text.indexOf(word);
    if (index < 2) continue;
    const end = index + word.length;
    const rest = item.text.slice(end);
    // 17个帮扶集团牵头单位: who leads each of them
    if (rest.startsWith("单位") || rest.startsWith("部门")) continue;
    const body = rest.slice(0, rest.length - (predicateAt(rest)?.length ?? 0));
    if (bodyForm(item.text.slice(0, index)) === null || bodyForm(body) === null) continue;
    return [cut(item, 0, end), cut(item, end, item.text.length)];
  }
  return [item];
}

/** 市发展改革委会同市财政局 → 市发展改革委, and 市财政局 as its partner. */
function splitPartner(item: ListedBody): { item: ListedBody; partner: boolean }[] {
  for (const word of partnerWords()) {
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

/** （市发展改革委、市科技局，各区县政府）, （保监会会同卫生计生委）: every item is a body for certain. */
function readBare(waiting: Waiting[], firstLeads = false): DutyNote | null {
  const isSure = ({ text }: ListedBody) => {
    const shape = bodyForm(text);
    return (
      (shape !== null && shape !== "loose") ||
      isOwnOffice(text) ||
      form("relations/school-offices").test(text) ||
      form("relations/inner-offices").test(text)
    );
  };
  if (waiting.length === 0 || !waiting.every(({ item }) => isSure(item))) return null;
  const duties = waiting.map(
    ({ item, partner }): Duty => ({ ...item, role: partner ? "support" : "responsible" }),
  );
  return { duties, form: "bare", firstLeads };
}

/** 党建工作办公室, 城环局, 规划建设处: an office of a street or zone, by its ending alone; beside one 党群服务中心. */
function isOwnOffice(text: string): boolean {
  if (!allHan(text, 3, 12) || bodyWords().notSubject(text).length > 1) return false;
  // （种植业股、农田建设股）
  if (text.endsWith("股") && text.length > 3) return true;
  if (text.endsWith("办公室") || text.endsWith("服务中心")) return text.length > 5;
  return text.endsWith("局") && text.length <= 6 && bodyForm(text) === "loose";
}

/** What begins a bracket that says something about the body and is no part of its name: 含…, 电话…. */
const remarks = ["含", "不含", "包括", "不包括", "下同", "以下", "同上", "除", "另", "待", "详见"].concat([
  "见",
  "由",
  "按",
  "根据",
  "联系",
  "兼",
]);

/** What part of the work is a body's: 市交通局（公路部分）. */
const shares = ["部分", "方面", "工作", "领域", "环节", "路段", "片区", "项目", "除外"];

/**
 * A body and what a bracket behind it says: 省教育厅（牵头） is 省教育厅 with a role, 市财政局（下同） is 市财政局.
 * What belongs to the name stays: 各县（市、区）, 市文化局（市文物局）, 各部门（单位）.
 */
export function readTrailingNote(item: ListedBody): { body: ListedBody; role: Role | null } {
  const open = item.text.endsWith("）") ? item.text.lastIndexOf("（") : -1;
  if (open < 2 || open > 40) return { body: item, role: null };
  const note = item.text.slice(open + 1, -1);
  const role = note.length > 60 ? null : roleAlone(note);
  const isRemark =
    isAside(note) ||
    saysFirstLeads(note) ||
    remarks.some((word) => note.startsWith(word)) ||
    /[，；：。\d]/u.test(note) ||
    shares.some((word) => note.endsWith(word));
  if (role === null && !isRemark) return { body: item, role: null };
  return { body: cut(item, 0, open), role };
}
