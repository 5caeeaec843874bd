import { agencyGrammar } from "./agency-grammar.ts";

/**
 * How surely a phrase names a body: `named` (省大数据局, 财政部), `generic` (各有关部门, 市直各单位),
 * `loose` (平台企业, 监察部门: ends as bodies do, without a left edge that would prove it).
 */
export type BodyForm = "named" | "generic" | "loose";

/** Words that no name of a body holds: 对各部门, 负责的单位, 由…部门. */
const foreign =
  /(?<!自)由|[的了着把被谁者将]|(?<!及)其(?![他它])|进行|加强|推进|不得|为了|以及|应当|必须|[^\p{L}\p{N}()、·—\-“”"]/u;
/** 各县（市、区）人民政府 */
const note = /\([^()]{1,12}\)/gu;
/** 各县级市, 各兄弟省区市 */
const levelWords = /^[省市县区州盟旗镇乡街道村级设辖直属兄弟地、]+$/u;
/** Between a left edge and 各: 市直各单位, 省政府各部门. */
const scope = /^(?:[直属级内]|直属|政府|党委|范围内)?$/u;

/**
 * Whether a phrase is the name of a body, and how surely.
 *
 * @param phrase a whole phrase without white space: an item of a list, the subject of a clause
 */
export function bodyForm(phrase: string): BodyForm | null {
  const { lastCharacters, ending, phraseEnding, head, whole } = agencyGrammar();
  if (phrase.length < 2 || phrase.length > 40 || !lastCharacters.has(phrase.at(-1)!)) return null;
  const stemmed = stemmedLength(phrase);
  if (foreign.test(phrase) || (stemmed === 0 && isOtherWord(phrase))) return null;
  if (isGeneric(phrase)) return "generic";
  const ended = Math.max(stemmed, ending(phrase).length, whole(phrase).length);
  if (ended === 0 && head(phrase) !== "") return "loose";
  if (ended === 0) return phraseEnding(phrase) !== "" && isOfficeName(phrase) ? "named" : null;
  if (ended === phrase.length && (stemmed > 0 || whole(phrase) !== "")) return "named";
  const edge = edgeLength(phrase);
  if (edge > 0 && edge <= phrase.length - ending(phrase).length && ending(phrase) !== "") return "named";
  return edge > 0 && edge <= phrase.length - ended ? "named" : "loose";
}

/** 市绩效考评办, 区政府督查室: a left edge that is known, two to eight characters, an ending. */
function isOfficeName(phrase: string): boolean {
  const { edge: edgeOf, phraseEnding, edgeNotBefore } = agencyGrammar();
  const edge = edgeOf(phrase);
  const middle = phrase.length - phraseEnding(phrase).length - edge.length;
  return edge !== "" && middle >= 2 && middle <= 8 && !edgeNotBefore.has(phrase[edge.length]!);
}

/** Length of 财政部, 大数据局 at the end of a phrase: what bodies deal with and an ending. */
export function stemmedLength(phrase: string): number {
  const { stemEnding, stem } = agencyGrammar();
  for (let end = stemEnding(phrase); end !== ""; end = stemEnding(end.slice(1))) {
    const found = stem(phrase.slice(0, phrase.length - end.length));
    if (found !== "") return found.length + end.length;
  }
  return 0;
}

/** Length of the left edge: 省, 国家, 山东, 晋城市, 崂山区; 0 where there is none. */
export function edgeLength(phrase: string): number {
  const { edge, placeLevel } = agencyGrammar();
  const known = edge(phrase).length;
  if (known > 0) {
    // 济南市, 济南高新区
    const level = placeLevel(phrase.slice(known)).length;
    return known + level;
  }
  for (let i = 1; i <= Math.min(8, phrase.length - 1); i++) {
    const level = placeLevel(phrase.slice(i, i + 4));
    if (level !== "") return i + level.length;
  }
  return 0;
}

/** 各有关部门, 市直各单位, 省政府有关部门, 各县（市、区）人民政府, 各区市, 有关企业 */
function isGeneric(phrase: string): boolean {
  const { quantifier, head, eachHead } = agencyGrammar();
  const plain = phrase.replace(note, "");
  for (let i = 0; i <= Math.min(10, plain.length - 2); i++) {
    const word = quantifier(plain.slice(i, i + 6));
    if (word === "" || !isScope(plain.slice(0, i))) continue;
    const rest = plain.slice(i + word.length);
    if (word === "各级" && rest === "") return true;
    if (rest === "" && !word.startsWith("各")) return false;
    // 各级, 各地 are quantifier and head in one
    const kind = word.startsWith("各") ? eachHead(plain.slice(i + 1)) : head(rest);
    // 各设区市, 各镇街; not 各市立足区, 各省级
    if (kind === "级" && word + rest !== "各级") return false;
    // 各类人才下乡: before a level only words of level, or a short one (各涉农区)
    if (kind.length === 1 && agencyGrammar().levels.has(kind) && rest.length > 3 && !levelWords.test(rest))
      return false;
    return kind !== "" && rest.length <= (kind.length === 1 ? 5 : 24);
  }
  return false;
}

/** What may stand before 各 or 有关: 全市, 市直, 省政府, 国务院. */
function isScope(before: string): boolean {
  let rest = before;
  for (let n = 0; n < 3 && rest !== ""; n++) {
    const length = edgeLength(rest);
    if (length === 0) break;
    rest = rest.slice(length);
  }
  return scope.test(rest) && (rest === "" || rest.length < before.length || /^(?:政府|党委)$/u.test(rest));
}

/** 省级布局, 全市大局, 政务大厅, 干部: the last character is an ending, the word is none. */
function isOtherWord(phrase: string): boolean {
  const { notBefore, ending, heads } = agencyGrammar();
  const before = notBefore.get(phrase.at(-1)!)?.has(phrase.at(-2)!) ?? false;
  return before && !heads.has(phrase.slice(-2)) && ending(phrase).length < 2;
}

/** Whether a phrase is what bodies deal with, without an ending: 公安 in 公安、民政等部门. */
export function isStem(phrase: string): boolean {
  return agencyGrammar().stems.has(phrase);
}

/** Whether a phrase is a word of level only: 省 in 省、市、县林业主管部门, 各县(市). */
export function isLevel(phrase: string): boolean {
  const plain = phrase.replace(/\([市区县旗州盟、,]{1,9}\)$/u, "");
  return agencyGrammar().levels.has(plain.startsWith("各") ? plain.slice(1) : plain);
}

/** Whether a phrase is a place or a level and nothing more: 济南 in 济南和青岛两市. */
export function isPlace(phrase: string): boolean {
  return edgeLength(phrase) === phrase.length;
}

/** Whether a phrase is a kind of body and nothing more: 企业, 部门. */
export function isHead(phrase: string): boolean {
  return agencyGrammar().heads.has(phrase);
}
