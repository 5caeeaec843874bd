import { bodyForm, isLevel, isStem } from "./agency-form.ts";

/** One body of a list, with its place in the squeezed text that the list came from. */
export interface ListedBody {
  text: string;
  start: number;
  end: number;
}

const maxItems = 200;
/** 等有关部门, 等国务院相关部门, 等市直有关部门和单位, 等部门, 等 at the end of a list. */
const etCetera =
  /^(.{2,40}?)等((?:国务院|国家|中央|地方|[全我本][国省市区县州]|[省市区县州盟旗乡镇]{1,2}[直级属]?|自治区)?(?:各?有关|各?相关|各)?(?:(?:部门|单位|地区|机构|企业|区市|委办局|成员单位)(?:[和及与](?:部门|单位|企业|机构|地区))?)?)$/u;
const qualified = /^[^有相各]{0,4}(?:有关|相关|各)/u;
const joint = /以及|[及和与暨]/gu;
/** 国务院相关部门和单位: the second word is governed by 相关 as well, and names nobody alone. */
const bareHead = /^(?:部门|单位)$/u;
const generalHead = /(?:部门|单位|地区|地方|企业|机构)$/u;
/** 县（市、区）人民政府, 开发区 behind 各市: one phrase that 各 governs; not the 开发区管委会 behind it. */
const lowerLevel =
  /^(?:(?:[县区旗市州盟镇乡](?:\(.{1,12}\))?|自治县)(?:人民政府|政府|党委|$)|(?:(?:经济|高新)?开发区|高新区|经开区|功能区|新区|园区|街道|街道办事处|办事处)$)/u;
/** 各县（市、区） */
const note = /\([^()]{1,12}\)$/u;
/** 济南和青岛两市 */
const pair = /^(.{2,6})[和与](.{2,6})[两二](?:市|县|区|省|州|盟|旗)$/u;

/**
 * The bodies of a list: `splitList`, and each item `splitItem`.
 *
 * @param list a list without white space
 * @param from where the list stands in the squeezed text
 */
export function splitBodies(list: string, from = 0): ListedBody[] {
  return splitList(list, from).flatMap(splitItem);
}

/** The items of a list between 、 ， ； outside brackets; words of level lean on what follows. */
export function splitList(list: string, from = 0): ListedBody[] {
  return mergeLevels(splitAtMarks(list, from)).slice(0, maxItems);
}

/**
 * The bodies of an item: split at 和 及 与 where a body stands on both sides (各有关单位和企业 is two,
 * 工业和信息化部 one, 相关部门和单位 one) and at 等. What is no body stays as it is: the caller judges.
 */
export function splitItem(item: ListedBody): ListedBody[] {
  return splitJoints(item).flatMap(splitEtCetera).flatMap(splitPair);
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
    if (c === "(") depth++;
    else if (c === ")" && depth > 0) depth--;
    else if (depth === 0 && "、,;。:".includes(c)) {
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
  for (const item of items) {
    const before = merged.at(-1);
    const leans = before && isLevel(before.text.replace(note, "").split(/[、,]/u).at(-1)!);
    if (
      before &&
      leans &&
      (before.text.startsWith("各") ? lowerLevel.test(item.text) : item.text.length > 1)
    ) {
      before.text += `、${item.text}`;
      before.end = item.end;
    } else if (before && leans && isLevel(item.text)) {
      before.text += `、${item.text}`;
      before.end = item.end;
    } else merged.push({ ...item });
  }
  return merged;
}

/** 省住房城乡建设厅等有关部门 → 省住房城乡建设厅, 有关部门; 通信管理等部门 → 通信管理. */
function splitEtCetera(item: ListedBody): ListedBody[] {
  const found = item.text.includes("等") ? etCetera.exec(item.text) : null;
  if (!found) return [item];
  const [, name = "", rest = ""] = found;
  const first = { text: name, start: item.start, end: item.start + name.length };
  if (!qualified.test(rest)) return [first];
  return [first, { text: rest, start: item.end - rest.length, end: item.end }];
}

function splitPair(item: ListedBody): ListedBody[] {
  const found = /[两二].$/u.test(item.text) ? pair.exec(item.text) : null;
  if (!found || bodyForm(found[1]!) !== null) return [item];
  const [, left = "", right = ""] = found;
  const start = item.start + left.length + 1;
  return [
    { text: left, start: item.start, end: item.start + left.length },
    { text: right, start, end: start + right.length },
  ];
}

function splitJoints(item: ListedBody): ListedBody[] {
  if (!/[及和与暨]/u.test(item.text)) return [item];
  for (const { 0: word, index } of item.text.matchAll(joint)) {
    const left = item.text.slice(0, index);
    const right = item.text.slice(index + word.length);
    if (bareHead.test(right.split(joint)[0]!) && generalHead.test(left)) continue;
    const isBody = (phrase: string) => bodyForm(phrase) !== null || isStem(phrase);
    if (bodyForm(left) === null || !isBody(right.split(joint)[0]!)) {
      if (bodyForm(left) === null || !isBody(right)) continue;
    }
    const start = item.start + index + word.length;
    return [
      { text: left, start: item.start, end: item.start + index },
      ...splitJoints({ text: right, start, end: item.end }),
    ];
  }
  return [item];
}
