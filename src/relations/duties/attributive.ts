import { form } from "../../lexicon/forms.ts";
import { bodyForm, withoutNotes } from "../../mentions/bodies/form.ts";
import { type ListedBody, splitList } from "../../mentions/bodies/list.ts";
import { bodyWords } from "../../mentions/bodies/vocabulary.ts";

/** 有条件的地区, 承担…等试点任务的区县: what a qualifying clause may end in. */
const qualified = ["部门", "单位", "地区", "区县", "县区", "区市", "机构", "地方", "高校"].concat([
  "学校",
  "协会",
  "行政村",
  "乡镇",
  "镇乡",
  "街道",
  "园区",
  "人民政府",
  "的市",
  "的县",
  "的区",
  "的省",
  "省份",
]);

/** Whoever is concerned, no body of the administration: 施工单位, 产生废物的企业事业单位 */
export const isParty = (text: string): boolean =>
  form("relations/party-to-works").test(text) || form("relations/anybody").test(text);

/** Whether a subject is told by what it has or does, with 的 before what it is: 有条件的地区, 承担试点任务的区县. */
export function isAttributive(text: string): boolean {
  const of = text.indexOf("的");
  // 有条件的乡镇（街道）
  const plain = text.endsWith("）") ? withoutNotes(text) : text;
  if (of < 2 || of > 40 || !qualified.some((word) => plain.endsWith(word))) return false;
  const longest = plain.endsWith("部门") || plain.endsWith("政府") ? 16 : 12;
  return plain.length - of <= longest && /^[\p{L}\p{N}、，（）“”"·—-]+$/u.test(text);
}

/** The qualifying clause may hold 、 itself; what stands before it as a body of its own is split off. */
export function attributiveBodies(clause: string): ListedBody[] | null {
  let subject = clause;
  // 有条件的地区和场所要…: a place beside the bodies is none
  const aside = Math.max(subject.lastIndexOf("和"), subject.lastIndexOf("及"));
  const behind = subject.slice(aside + 1);
  const before = subject.slice(0, Math.max(0, aside));
  // 具备条件的乡镇和集聚区, 参与救灾的省有关部门和市有关部门
  if (aside > 0 && bodyForm(behind) !== null && isAttributive(before) && !before.includes("、"))
    return [
      { text: before, start: 0, end: before.length },
      { text: behind, start: aside + 1, end: subject.length },
    ];
  if (aside > 0 && behind.length >= 2 && behind.length <= 4 && bodyForm(behind) === null)
    subject = subject.slice(0, aside);
  if (!isAttributive(subject) || isParty(subject)) return null;
  const [first, ...others] = splitList(subject, 0);
  if (others.length > 0 && (bodyForm(first!.text) !== null || first!.text.includes("的"))) return null;
  return [{ text: subject, start: 0, end: subject.length }];
}

/** 有条件的地区, 参与救灾的部门, 依法收缴废物的部门; not 推动有条件的地区, 对未完成的地区. */
export function mayQualify(subject: string): boolean {
  const word = bodyWords().notSubject(subject);
  return word === "" || qualifying.has(word);
}

/** What bodies are told by, in front of 的: no subject else begins so. */
const qualifying = new Set(
  "参与 实施 开展 依法 办理 具备 具有 涉 属于 达到 超过 纳入 制定 编制 设立 建立 完成 实现 满足 接入 入驻 承担 负责 任何".split(
    " ",
  ),
);

/** 收缴废物的行政管理部门, 县级人民政府确定的主管部门 behind 由 or before 负责: offices that are told by what they do. */
export function isOfOffices(subject: string): boolean {
  const { notSubject } = bodyWords();
  return (
    isAttributive(subject) &&
    mayQualify(subject) &&
    !subject.includes("由") &&
    notSubject(subject.slice(subject.indexOf("的") + 1)) === "" &&
    form("relations/offices-told").test(subject)
  );
}
