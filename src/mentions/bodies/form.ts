import { allHan } from "../../text/han.ts";
import { bodyWords } from "./vocabulary.ts";

/**
 * How surely a phrase names a body: `named` (省大数据局, 财政部), `generic` (各有关部门, 市直各单位),
 * `loose` (平台企业, 监察部门: ends as bodies do, without a left edge that would prove it).
 */
export type BodyForm = "named" | "generic" | "loose";

/** No name is longer. */
const longest = 40;
/** What names are written with. */
const characters = /^[\p{L}\p{N}（）、·—\-“”"]+$/u;
/** What a phrase is judged by: 乡镇（街道）, 推广应用联席会议（以下简称联席会议）办公室 without notes, 设区的市人民政府 as 市人民政府. */
function plain(phrase: string): string {
  const bare = phrase.endsWith("）") ? beforeNote(phrase) : phrase;
  const unnamed = bare.includes("简称") ? withoutNotes(bare) : bare;
  return unnamed.replace("设区的市", "市");
}

/** Longest left edge: 乌拉特前旗, 新旧动能转换先行区. */
const longestEdge = 8;
/** Levels that stand for the bodies of them: 省, 市 in 各省、市. */
const levels = "省市县区州盟旗镇乡村级设辖直属兄弟地街道、";

/**
 * Whether a phrase is the name of a body, and how surely.
 *
 * @param phrase a whole phrase of a view, without white space: an item of a list, the subject of a clause
 */
export function bodyForm(phrase: string): BodyForm | null {
  const { lastCharacters, ending, phraseEnding, head, whole, foreign, kinds } = bodyWords();
  if (kinds.has(phrase)) return "generic";
  const base = plain(phrase);
  if (base !== phrase) return bodyForm(base);
  if (phrase.length < 2 || phrase.length > longest || !lastCharacters.has(phrase.at(-1)!)) return null;
  const stemmed = stemmedLength(phrase);
  if (
    !characters.test(phrase) ||
    foreign(withoutVerbalEnding(withoutLeadingVerb(phrase))) >= 0 ||
    (stemmed === 0 && isOtherWord(phrase))
  )
    return null;
  if (isGeneric(phrase)) return "generic";
  const ended = Math.max(stemmed, ending(phrase).length, whole(phrase).length);
  if (ended === 0 && head(phrase) !== "") return "loose";
  if (ended === 0 && carriers.some((word) => phrase.endsWith(word) && isPlace(phrase.slice(0, -word.length))))
    return "named";
  if (ended === 0) return phraseEnding(phrase) !== "" && isOfficeName(phrase) ? "named" : null;
  if (ended === phrase.length && (stemmed > 0 || whole(phrase) !== "")) return "named";
  const edge = edgeLength(phrase);
  if (edge > 0 && edge <= phrase.length - ending(phrase).length && ending(phrase) !== "") return "named";
  return edge > 0 && edge <= phrase.length - ended ? "named" : "loose";
}

/** 天津移动, 山东联通: behind a place and nothing else. */
const carriers = ["移动", "联通", "电信", "铁塔", "广电网络"];

/** 推进小组, 协调小组办公室 are endings with a verb in them: it speaks against no name. */
function withoutVerbalEnding(phrase: string): string {
  const { ending, foreign } = bodyWords();
  const office = phrase.endsWith("办公室") ? phrase.slice(0, -3) : phrase;
  const end = ending(office);
  return end !== "" && foreign(end) >= 0 ? office.slice(0, -end.length) : phrase;
}

/** Bodies that are named for what they were set up to do, with a verb in front, and who is of them. */
const setUp = ["小组", "指挥部", "联席会议", "委员会", "工作专班", "推进组", "工作组"];
const ofThem = ["成员单位", "办公室", "牵头单位"];
const setUpFor = ["推进", "加强", "推动", "开展", "防止", "应对"];

/** 国务院推进职能转变协调小组, 省推进职能转变领导小组成员单位: the verb behind the left edge speaks against no name of this kind. */
function withoutLeadingVerb(phrase: string): string {
  const member = ofThem.find((word) => phrase.endsWith(word)) ?? "";
  const group = phrase.slice(0, phrase.length - member.length);
  if (!setUp.some((word) => group.endsWith(word))) return phrase;
  const edge = edgeLength(phrase);
  const verb = edge > 0 ? setUpFor.find((word) => phrase.startsWith(word, edge)) : undefined;
  return verb ? phrase.slice(0, edge) + phrase.slice(edge + verb.length) : phrase;
}

/** 乡镇（街道） is 乡镇, 市文化局（市文物局） 市文化局: another word for the body, or a level of it, at the end. */
function beforeNote(phrase: string): string {
  const open = phrase.lastIndexOf("（");
  const note = phrase.slice(open + 1, -1);
  if (open < 2 || note.length < 1 || note.length > 12) return phrase;
  return bodyWords().lastCharacters.has(note.at(-1)!) && foreignless(note) ? phrase.slice(0, open) : phrase;
}

function foreignless(note: string): boolean {
  return bodyWords().foreign(note) < 0;
}

/** 市绩效考评办, 区政府督查室: a left edge that is known, two to eight characters, an ending. */
function isOfficeName(phrase: string): boolean {
  const { edge: edgeOf, phraseEnding, edgeNotBefore } = bodyWords();
  const edge = edgeOf(phrase);
  const middle = phrase.length - phraseEnding(phrase).length - edge.length;
  return edge !== "" && middle >= 2 && middle <= 8 && !edgeNotBefore.has(phrase[edge.length]!);
}

/** Length of 财政部, 大数据局 at the end of a phrase: what bodies deal with and an ending. */
export function stemmedLength(phrase: string): number {
  const { stemEnding, stem } = bodyWords();
  for (let end = stemEnding(phrase); end !== ""; end = stemEnding(end.slice(1))) {
    const found = stem(phrase.slice(0, phrase.length - end.length));
    if (found !== "") return found.length + end.length;
  }
  return 0;
}

/** Length of the left edge: 省, 国家, 山东, 晋城市, 崂山区; 0 where there is none. */
export function edgeLength(phrase: string): number {
  const { edge, placeLevel, notSubject, notInPlaces } = bodyWords();
  const known = edge(phrase).length;
  if (known > 0) {
    // 济南市, 济南高新区
    const level = placeLevel(phrase.slice(known)).length;
    return known + level;
  }
  // 建立省民政厅: a verb is no place
  if (notSubject(phrase).length > 1) return 0;
  for (let i = 0; i < Math.min(longestEdge, phrase.length - 1); i++) {
    // 向阳区, but not 群众向…区
    if (notInPlaces.has(phrase[i]!) || (i > 0 && phrase[i] === "向")) return 0;
    const level = placeLevel(phrase.slice(i + 1, i + 6));
    // every province is known: 完成省… is none
    if (level !== "") return level[0] === "省" ? 0 : i + 1 + level.length;
  }
  return 0;
}

/** 各有关部门, 市直各单位, 省政府有关部门, 各县（市、区）人民政府, 各区市, 有关企业, 每个区（县） */
function isGeneric(phrase: string): boolean {
  const { quantifier, head, eachHead } = bodyWords();
  const plain = withoutNotes(phrase);
  for (let i = 0; i <= Math.min(10, plain.length - 2); i++) {
    const word = quantifier(plain.slice(i, i + 6));
    if (word === "" || !isScope(plain.slice(0, i))) continue;
    const rest = plain.slice(i + word.length);
    if (word === "各级" && rest === "") return true;
    const each = word.startsWith("各") || word === "每个";
    if (!each && isConcerned(word, rest)) return rest !== "";
    // 各级, 各地 are quantifier and head in one
    const stemmed = each ? stemmedLength(rest) : 0;
    // 各县工信科技局
    if (stemmed > 2 && stemmed < rest.length && isOf(rest.slice(0, -stemmed), levels)) return true;
    const kind = each ? eachHead(plain.slice(i + (word === "每个" ? 2 : 1))) : head(rest);
    // 各设区市, 各镇街; not 各市立足区, 各省级
    if (kind === "级" && word + rest !== "各级") return false;
    // 各类人才下乡: before a level only words of level, or a short one (各涉农区)
    if (kind.length === 1 && bodyWords().levels.has(kind) && rest.length > 3 && !isOf(rest, levels))
      return false;
    return kind !== "" && rest.length <= (kind.length === 1 ? 5 : 24);
  }
  return false;
}

/** 有关县（区）, 相关镇: 有关 before levels and nothing else, or nothing at all. */
function isConcerned(word: string, rest: string): boolean {
  if (rest === "") return true;
  return word !== "所有" && rest.length <= 3 && isOf(rest, "省市县区州旗镇乡村");
}

/** A name without what it has in short brackets: 各县（市、区）人民政府 is 各县人民政府. */
export function withoutNotes(phrase: string): string {
  if (!phrase.includes("（")) return phrase;
  let rest = phrase;
  for (let open = rest.indexOf("（"); open >= 0; open = rest.indexOf("（", open)) {
    const close = rest.indexOf("）", open);
    const length = close - open - 1;
    if (close < 0) break;
    if (length < 1 || length > 12) open++;
    else rest = rest.slice(0, open) + rest.slice(close + 1);
  }
  return rest;
}

/** Whether a word is of these characters only. */
function isOf(word: string, of: string): boolean {
  for (const c of word) if (!of.includes(c)) return false;
  return true;
}

/** What may stand before 各 or 有关: 全市, 市直, 省政府, 国务院. */
function isScope(before: string): boolean {
  let rest = before;
  for (let n = 0; n < 3 && rest !== ""; n++) {
    const length = edgeLength(rest);
    if (length === 0) break;
    rest = rest.slice(length);
  }
  // 中央驻京各单位
  if (rest.length === 2 && rest[0] === "驻" && rest.length < before.length) return true;
  return bodyWords().scopes.has(rest) && (rest === "" || rest.length < before.length || rest.length === 2);
}

/** 省级布局, 全市大局, 政务大厅, 干部: the last character is an ending, the word is none. */
export function isOtherWord(phrase: string): boolean {
  const { notBefore, ending, heads, kind } = bodyWords();
  if (kind(phrase) !== "") return false;
  const before = notBefore.get(phrase.at(-1)!)?.has(phrase.at(-2)!) ?? false;
  return before && !heads.has(phrase.slice(-2)) && ending(phrase).length < 2;
}

/** Whether a phrase is what bodies deal with, without an ending: 公安 in 公安、民政等部门. */
export function isStem(phrase: string): boolean {
  return bodyWords().stems.has(phrase);
}

/** Whether a phrase is a word of level only: 省 in 省、市、县林业主管部门, 各县（市）. */
export function isLevel(phrase: string): boolean {
  const open = phrase.endsWith("）") ? phrase.lastIndexOf("（") : -1;
  const note = open >= 0 ? phrase.slice(open + 1, -1) : "";
  const plain =
    note !== "" && note.length < 10 && isOf(note, "市区县旗州盟、，") ? phrase.slice(0, open) : phrase;
  if (!plain.startsWith("各")) return bodyWords().levels.has(plain);
  // 各县市 in 各县市、区政府
  const each = plain.slice(1);
  return bodyWords().levels.has(each) || (each.length === 2 && isOf(each, "辖市区县旗州盟"));
}

/** Whether a phrase is a place or a level and nothing more: 济南 in 济南和青岛两市. */
export function isPlace(phrase: string): boolean {
  return phrase !== "" && edgeLength(phrase) === phrase.length;
}

/** Whether a phrase is a zone that has a management: 高新区, 华侨试验区, 六合经开区. */
export function isZone(phrase: string): boolean {
  const { zoneLevels, foreign, notSubject } = bodyWords();
  const level = zoneLevels(phrase);
  if (level === "" || phrase.length > level.length + 8 || foreign(phrase) >= 0) return false;
  return level === phrase || (notSubject(phrase) === "" && isName(phrase.slice(0, -level.length)));
}

/** Two Chinese characters at least that no kind of zone is made of: 国家级新区 is many, 华侨试验区 is one. */
function isName(place: string): boolean {
  const { stems } = bodyWords();
  return place.length >= 2 && !place.endsWith("级") && !stems.has(place) && allHan(place);
}

/** Whether a phrase is a kind of body and nothing more: 企业, 部门. */
export function isHead(phrase: string): boolean {
  return bodyWords().heads.has(phrase);
}

/**
 * What the office is for, at any level: 发改 of 国家发展改革委, 省发展和改革委员会, 县发改局.
 *
 * @param name the name as printed, without white space
 * @returns null where the lexicon does not say
 */
export function functionOf(name: string): string | null {
  const { stemEnding, stem, functionOfStem, functionOfEnding, ofFunction } = bodyWords();
  const plain = withoutNotes(name);
  for (let end = stemEnding(plain); end !== ""; end = stemEnding(end.slice(1))) {
    const key = functionOfStem.get(stem(plain.slice(0, plain.length - end.length)));
    if (key !== undefined) return key === "_" ? null : key;
  }
  if (isGeneric(plain) && !plain.endsWith("政府")) return null;
  return functionOfEnding.get(ofFunction(plain)) ?? functionOfStem.get(plain) ?? null;
}
