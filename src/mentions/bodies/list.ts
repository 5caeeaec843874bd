import { form } from "../../lexicon/forms.ts";
import { allHan, hanDigits } from "../../text/han.ts";
import { bodyForm, isLevel, isPlace, isStem, withoutNotes } from "./form.ts";

/** One body of a list, with its place in the squeezed text that the list came from. */
export interface ListedBody {
  text: string;
  start: number;
  end: number;
}

/** Longest list that is looked at. */
const maxItems = 200;
const marks = "、，；。：";
const joints = ["以及", "及", "和", "与", "暨", "或者", "或"];
const jointCharacters = new Set("以及和与暨或");
/** Behind these 和部门, 和单位, 和政府 says no more: 有关部门和单位, 各级党委和政府. */
const governed = [
  "部门",
  "单位",
  "地区",
  "地方",
  "地市",
  "区县",
  "县区",
  "市县",
  "企业",
  "机构",
  "党委",
  "机关",
];
const bare = new Set(["部门", "单位", "政府"]);
/** Levels that lean on 各 before them, and what may follow them. */
const lower = "县区旗市州盟镇乡";
const streets = new Set(["各街道", "各街镇"]);
const wholeLevels = ["自治县", "自治区", "直辖市", "自治州", "县级市"];
const ofLower = ["人民政府", "政府", "党委", "级人民政府", "级政府", "级党委"];
/** Behind 各市、: 开发区 is one more of what 各 governs; not the 开发区管委会. */
const alike = new Set(
  ["开发区", "经济开发区", "高新开发区", "高新区", "经开区", "功能区", "新区", "园区"].concat([
    "街道",
    "街道办事处",
    "办事处",
  ]),
);

/** The bodies of a list: `splitList`, and each item `splitItem`. */
export function splitBodies(list: string, from = 0): ListedBody[] {
  return splitList(list, from).flatMap(splitItem);
}

/**
 * The items of a list between 、 ， ； outside brackets; words of level lean on what follows.
 *
 * @param list a list of a view, without white space
 * @param from where the list stands in the squeezed text
 */
export function splitList(list: string, from = 0): ListedBody[] {
  return mergeZones(mergeLevels(splitAtMarks(list, from))).slice(0, maxItems);
}

/**
 * The bodies of an item: split at 和 及 与 where a body stands on both sides (各有关单位和企业 is two,
 * 工业和信息化部 one, 相关部门和单位 one) and at 等. What is no body stays as it is: the caller judges.
 */
export function splitItem(item: ListedBody): ListedBody[] {
  const bodies: ListedBody[] = [];
  for (const joined of splitJoints(item))
    for (const listed of splitEtCetera(joined)) bodies.push(...splitPair(listed));
  return bodies;
}

/** A part of an item. */
export function cut(item: ListedBody, start: number, end: number): ListedBody {
  return { text: item.text.slice(start, end), start: item.start + start, end: item.start + end };
}

function splitAtMarks(list: string, from: number): ListedBody[] {
  const items: ListedBody[] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number) => {
    if (end > start) items.push({ text: list.slice(start, end), start: from + start, end: from + end });
  };
  for (let i = 0; i < list.length; i++) {
    const c = list[i]!;
    if (c === "（") depth++;
    else if (c === "）" && depth > 0) depth--;
    else if (depth === 0 && marks.includes(c)) {
      push(i);
      start = i + 1;
    }
  }
  push(list.length);
  return items;
}

/** 省、市、县林业主管部门 and 各市、县（市、区）人民政府 are one phrase: levels lean on what follows. */
function mergeLevels(items: ListedBody[]): ListedBody[] {
  const merged: ListedBody[] = [];
  let last = "";
  for (const item of items) {
    const before = merged.at(-1);
    // 各街道、镇
    const isTown = item.text.length === 1 && streets.has(last);
    const isKindOfPlace =
      places.some((place) => last.endsWith(place)) && places.some((place) => item.text.startsWith(place));
    const leans =
      before !== undefined &&
      (isTown ||
        isKindOfPlace ||
        (isLevel(withoutConcern(withoutNote(last))) && !standsAlone(last, item.text)));
    const joins = before && quantified.test(before.text) ? isLower(item.text) : item.text.length > 1;
    // 各级党委、政府; 有关部门、单位
    const isParty = item.text === "政府" && before !== undefined && before.text.endsWith("党委");
    if (before && before.text.length > 2 && (isParty || isUnitBeside(before.text, item.text))) {
      before.text += `、${item.text}`;
      before.end = item.end;
    } else if (before && leans && (joins || isLevel(item.text))) {
      before.text += `、${item.text}`;
      before.end = item.end;
    } else merged.push({ ...item });
    last = item.text;
  }
  return merged;
}

/** 重点区域、流域地方政府 */
const places = ["区域", "流域", "海域", "领域", "行业"];

/** 各市, 有关省: what governs the levels behind it. */
const quantified = /^(?:各|有关|相关)(?=[^部单])|[及和与]各省$/u;

/** 有关省 is 省, 主管部门及各省 各省. */
function withoutConcern(level: string): string {
  // 所在地市 in 所在地市、县级人民政府
  if (level.startsWith("所在地")) return level.slice(3);
  return level.replace(/^.{2,}[及和与](?=各省$)/u, "").replace(/^各?(?:有关|相关)/u, "");
}

/** 单位 of 有关部门、单位, of 各级各部门、单位负责落实: what 有关 or 各 governs as well; not 各部门、单位负责人. */
function isUnitBeside(before: string, item: string): boolean {
  // 各级党委和政府以及有关部门、单位
  const last = before.split(/以及|[及和与暨]/u).at(-1)!;
  // 各有关地方、部门和单位
  const isPart = item.startsWith("部门") && ["地方", "地区"].some((place) => before.endsWith(place));
  const isUnit = item.startsWith("单位") && before.endsWith("部门");
  if (!(isUnit || isPart) || bodyForm(last) !== "generic") return false;
  return !["负责人", "领导", "主要负责"].some((word) => item.startsWith(word, 2));
}

/** 镇（街）, 县（市、区） beside 园区管委会: with a note it is whole where the next is a body of its own; not 市（州）、县（市、区）人民政府. */
function standsAlone(level: string, next: string): boolean {
  if (!level.endsWith("）") || level.startsWith("各") || levelCharacters.includes(next[0]!)) return false;
  return bodyForm(next) !== null && !ofLower.some((word) => next.startsWith(word));
}

const zoneManagement = "管委会";
const zones = ["开发区", "经开区", "高新区", "园区", "新区", "示范区", "保税区"];

/** 临汾、侯马、洪洞经济开发区管委会 is one phrase: bare places lean on the zones whose management follows. */
function mergeZones(items: ListedBody[]): ListedBody[] {
  const merged: ListedBody[] = [];
  for (const item of items) {
    // …管委会负责落实
    const zone = item.text.slice(0, Math.max(0, item.text.indexOf(zoneManagement)));
    const leads = zones.some((word) => zone.endsWith(word) && zone.length > word.length);
    while (leads && merged.length > 0 && isBarePlace(merged.at(-1)!.text)) {
      const place = merged.pop()!;
      item.text = `${place.text}、${item.text}`;
      item.start = place.start;
    }
    merged.push(item);
  }
  return merged;
}

/** 侯马: two or three characters that name no body, nor what one deals with. */
function isBarePlace(text: string): boolean {
  return allHan(text, 2, 3) && bodyForm(text) === null && !isStem(text) && !isLevel(text);
}

/** 各县（市、区） is 各县. */
function withoutNote(item: string): string {
  return item.endsWith("）") ? withoutNotes(item) : item;
}

/** 县（市、区）人民政府, 开发区 behind 各市. */
function isLower(item: string): boolean {
  if (alike.has(item)) return true;
  let rest = "";
  const whole = wholeLevels.find((word) => item.startsWith(word));
  if (whole) rest = item.slice(whole.length);
  else if (lower.includes(item[0]!)) rest = item.slice(1);
  else return false;
  if (rest.startsWith("（")) rest = rest.slice(rest.indexOf("）") + 1);
  // 直辖市及军区, 直辖市和计划单列市税务局: what is joined to the last level; 直辖市财政厅
  return (
    (whole && (jointCharacters.has(rest[0]!) || (bodyForm(item) !== null && !rest.includes("等")))) ||
    rest === "" ||
    ofLower.some((word) => rest.startsWith(word))
  );
}

/**
 * 省住房城乡建设厅等有关部门 → 省住房城乡建设厅, 有关部门; 通信管理等部门 → 通信管理; 商务部等和各有关省级人民政府 →
 * 商务部, 各有关省级人民政府; 移动公司等龙岩分公司 → 移动公司.
 */
function splitEtCetera(item: ListedBody): ListedBody[] {
  const at = item.text.indexOf("等", 2);
  if (at < 0 || at > 40) return [item];
  const first = cut(item, 0, at);
  const rest = item.text.slice(at + 1);
  if (rest === "") return [first];
  const joint = joints.find((word) => rest.startsWith(word));
  if (joint) {
    const behind = cut(item, at + 1 + joint.length, item.text.length);
    return bodyForm(behind.text) === null ? [item] : [first, ...splitJoints(behind).flatMap(splitEtCetera)];
  }
  const kind = afterEtCetera(rest);
  if (kind === null) {
    const isKind = bodyForm(rest) === "loose" && kindsBehind.some((word) => rest.endsWith(word));
    return isKind || bodyForm(rest) === "named" ? [first] : [item];
  }
  return kind === "qualified" ? [first, cut(item, at + 1, item.text.length)] : [first];
}

const kindsBehind = ["部门", "单位", "地区", "机构", "企业", "区市", "委办局", "成员单位", "群团组织"];
const scopesBehind = ["国务院", "国家", "中央", "地方", "自治区"];
const levelCharacters = "省市区县州盟旗镇乡国";

/** What 等 leads to: 有关部门, 市直各有关单位 name bodies besides; 部门, 七部门, 市级部门 do not; null for anything else. */
function afterEtCetera(rest: string): "qualified" | "bare" | null {
  let at = scopesBehind.find((word) => rest.startsWith(word))?.length ?? 0;
  if (at === 0 && "全我本".includes(rest[0]!) && levelCharacters.includes(rest[1] ?? "-")) at = 2;
  while (at < 2 && levelCharacters.includes(rest[at] ?? "-")) at++;
  if (at > 0 && "直级属".includes(rest[at] ?? "-")) at++;
  const before = at;
  if (rest[at] === "各") at++;
  if (rest.startsWith("有关", at) || rest.startsWith("相关", at)) at += 2;
  const qualified = at > before;
  // 等七部门, 等9个单位
  while (!qualified && `0123456789两个${hanDigits}`.includes(rest[at] ?? "-")) at++;
  const kind = kindsBehind.find((word) => rest.startsWith(word, at));
  if (!kind) return null;
  at += kind.length;
  if (at < rest.length) {
    if (!jointCharacters.has(rest[at]!)) return null;
    if (!kindsBehind.includes(rest.slice(at + 1))) return null;
  }
  return qualified ? "qualified" : "bare";
}

/** 济南和青岛两市 */
function splitPair(item: ListedBody): ListedBody[] {
  const { text } = item;
  if (!"两二".includes(text.at(-2) ?? "-") || !lower.concat("省").includes(text.at(-1)!)) return [item];
  const at = [...text].findIndex((c) => "和与".includes(c));
  if (at < 2 || at > 6 || text.length - at < 5 || text.length - at > 9) return [item];
  if (bodyForm(text.slice(0, at)) !== null) return [item];
  return [cut(item, 0, at), cut(item, at + 1, text.length - 2)];
}

function splitJoints(item: ListedBody): ListedBody[] {
  const { text } = item;
  const isBody = (phrase: string) =>
    bodyForm(phrase) !== null ||
    isStem(phrase) ||
    (/.{2}(?:[省市州县镇乡]|街道)$/u.test(phrase) && isPlace(phrase));
  for (let at = 1; at < text.length - 1; at++) {
    if (!jointCharacters.has(text[at]!)) continue;
    const joint = joints.find((word) => text.startsWith(word, at));
    if (!joint) continue;
    const left = text.slice(0, at);
    if (bodyForm(left) === null && !leansOn(left, text.slice(at + joint.length))) continue;
    const ofIts = joint === "及" && text[at + 1] === "其" && areItsOffices(text.slice(at + 2)) ? 1 : 0;
    const right = text.slice(at + joint.length + ofIts);
    // 各省、自治区、直辖市和计划单列市财政厅（局）
    if (left.endsWith("直辖市") && right.startsWith("计划单列市") && bodyForm(right) === "named") continue;
    const next = right.slice(0, nextJoint(right));
    if (bare.has(next) && governs(left)) continue;
    if (!isBody(next) && !isBody(right)) continue;
    return [cut(item, 0, at), ...splitJoints(cut(item, at + joint.length + ofIts, text.length))];
  }
  return [item];
}

/** 市和各区, 北京市及周边地区: a level or a place beside what is of it. */
function leansOn(left: string, right: string): boolean {
  if (right === "周边地区") return left.length > 2 && isPlace(left);
  return "省市州区县".includes(left) && right[0] === "各" && bodyForm(right) === "generic";
}

/** 人民政府及其有关部门, 人民政府及其环境主管部门: two; not 人大及其常委会, 政府及其工作人员. */
const areItsOffices = (text: string): boolean => form("relations/its-offices").test(text);

function nextJoint(phrase: string): number {
  for (let i = 1; i < phrase.length; i++)
    if (jointCharacters.has(phrase[i]!) && joints.some((word) => phrase.startsWith(word, i))) return i;
  return phrase.length;
}

/** 国务院相关部门和单位, 各级党委和政府: the second word is governed by 相关 or 各级 as well, and names nobody alone. */
function governs(left: string): boolean {
  return governed.some((word) => left.endsWith(word)) && bodyForm(left) !== "named";
}
