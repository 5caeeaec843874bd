import { bodyForm, isHead, isPlace, isStem } from "./agency-form.ts";
import { type ListedBody, splitItem, splitList } from "./agency-list.ts";
import { dutyWords } from "./duty-words.ts";

export type SubjectBody = ListedBody;

/**
 * How much a subject must prove. `whole`: it is the whole clause. `tail`: the clause may begin with something else
 * (a heading glued to it). `sure`: named or generic bodies only. `by`: behind 由, or
 * before 负责: offices and kinds of body as well (网通公司, 领导小组办公室). `leading`: before 牵头, behind 建立.
 */
export type SubjectRule = "whole" | "tail" | "sure" | "by" | "leading";

/** 有条件的地区, 承担农村信息化试点、电子政务综合试点等试点任务的区县: a clause that qualifies a kind of body. */
const attributive =
  /^[\p{L}\p{N}、,()“”"·—-]{2,40}的(?:\p{L}{0,6}(?:部门|单位|地区|区县|县区|区市|企业|机构|地方|高校|学校|协会|行政村|乡镇|街道|园区)|[市县区])$/u;
/** Longest kind of body, 教育部网络安全和信息化领导小组办公室. */
const maxKind = 24;
/** Kinds so wide that they name nobody: 企业要…, 政府要…. */
const nobody = new Set([
  "政府",
  "企业",
  "组织",
  "单位",
  "部门",
  "机构",
  "公司",
  "主管",
  "团体",
  "地区",
  "集团",
]);
const vague = /^(?:个人|一个|多个|某|本|该|两个|专门|专人|单位领导|其他?(?=办)|同级|上级|下级|双方|相应)/u;
/** 建立, 成立, 组建 before the bodies that lead what is set up. */
const setUp = /^(?:[^由]{0,12}?)(?:建立|成立|组建|设立|构建|形成)(?:由)?/u;
/** 工业和信息化、网信、科技等部门: the ending stands once for all. */
const sharedEnding = /^(.{2,80})等(?:有关|相关)?(?:部门|单位)$/u;

/**
 * The bodies that a clause has as its subject.
 *
 * @param clause the clause up to the word of duty, without white space
 * @returns the bodies with their offsets in the clause; none when the subject is anything else
 */
export function readSubject(clause: string, rule: SubjectRule): SubjectBody[] {
  let start = openerEnd(clause);
  if (rule === "leading") {
    const found = setUp.exec(clause.slice(start));
    if (found) start += found[0].length;
    return bodiesOf(clause, start, "sure");
  }
  const whole = bodiesOf(clause, start, rule);
  if (whole.length > 0 || rule !== "tail") return whole;
  return tailOf(clause, start);
}

/** 县级政府出台惠企措施时, 各单位在制定政策过程中, 各部门开展检查前 */
const timeClause = /(?:时|过程中|工作中|[^年月日底]前)$/u;

/**
 * The bodies of a subject that a clause of time stands behind: 县级政府 of 县级政府出台惠企措施时要…. The clause begins
 * with 在 or with a verb of what offices do; the bodies must be sure (群众办理业务时应… is no body's duty).
 *
 * @param clause the clause up to the word of duty, without white space
 */
export function readSubjectBeforeTime(clause: string): SubjectBody[] {
  if (clause.length > 80 || !timeClause.test(clause)) return [];
  const { timeVerb } = dutyWords();
  for (const { index } of clause.matchAll(timeVerb)) {
    if (index < 2) continue;
    const bodies = readSubject(clause.slice(0, index), "sure");
    if (bodies.length > 0) return bodies;
  }
  return [];
}

/** Behind labels, 同时, 此外, an opening quotation mark or an unclosed bracket. */
function openerEnd(clause: string): number {
  const { opener } = dutyWords();
  let start = 0;
  for (let n = 0; n < 3; n++) {
    const found = opener.exec(clause.slice(start));
    if (!found) break;
    start += found[0].length;
  }
  const open = clause.lastIndexOf("(");
  const close = clause.lastIndexOf(")");
  if (open > close) start = Math.max(start, open + 1);
  return start;
}

function bodiesOf(clause: string, from: number, rule: SubjectRule): SubjectBody[] {
  const subject = clause.slice(from);
  if (subject.length < 2) return [];
  if ((rule === "whole" || rule === "tail") && dutyWords().notSubject(subject) === "") {
    const whole = attributiveBodies(subject, from);
    if (whole) return whole;
  }
  const items = splitList(subject, from);
  const shared = sharedEnding.exec(subject);
  const stems = shared !== null && splitList(shared[1]!).every(({ text }) => bodyForm(text) === null);
  const bodies = items.flatMap(splitItem);
  if (stems) return bodies.every(({ text }) => isStem(text)) ? bodies : [];
  const last = bodies.at(-1)?.text ?? "";
  if (bodyForm(last) === null && !isPlace(last) && !attributive.test(last)) return [];
  const good = bodies.every((body) => isSubject(body.text, rule, bodies.length > 1));
  return good ? bodies : [];
}

/** The qualifying clause may hold 、 itself; what stands before it as a body of its own is split off. */
function attributiveBodies(subject: string, from: number): SubjectBody[] | null {
  // 有条件的地区和场所要…: a place beside the bodies is none
  const aside = /[和及][\u4e00-\u9fff]{2,4}$/u.exec(subject);
  if (aside && bodyForm(aside[0].slice(1)) === null) subject = subject.slice(0, aside.index);
  if (!attributive.test(subject)) return null;
  const items = splitList(subject, from);
  if (items.length > 1 && bodyForm(items[0]!.text) !== null) return null;
  if (items.length > 1 && /的/u.test(items[0]!.text)) return null;
  return [{ text: subject, start: from, end: from + subject.length }];
}

function isSubject(text: string, rule: SubjectRule, listed: boolean): boolean {
  if (vague.test(text)) return false;
  const form = bodyForm(text);
  if (form === "named" || form === "generic") return true;
  if (dutyWords().notSubject(text) !== "") return false;
  if (rule === "sure") return false;
  if (form === "loose" && /.地区$|园区$|新区$/u.test(text)) return false;
  if (form === "loose") return text.length <= maxKind && (listed || !isHead(text) || !nobody.has(text));
  // 公安 in 公安、民政部门; 各级财政
  if (isStem(text) ? listed : isStem(text.replace(/^各[级地]|^[省市县]级/u, ""))) return true;
  if (rule === "by") return false;
  // 有条件上网的行政村 in a list; 济南 and 青岛 out of 济南和青岛两市
  return listed && (attributive.test(text) || isPlace(text));
}

/** 加强组织领导各级各部门要…: a heading runs into its body; the subject begins at 各, 有关 or 相关. */
function tailOf(clause: string, from: number): SubjectBody[] {
  const tail = clause.slice(Math.max(from, clause.length - 60));
  const base = clause.length - tail.length;
  for (const { index } of tail.matchAll(/各|有关|相关/gu)) {
    if (index === 0 || /[对向为与给在从经将把让使被以于和及、由的是]$/u.test(tail.slice(0, index))) continue;
    const before = tail.slice(Math.max(0, index - 4), index);
    if (
      /(?:推动|鼓励|支持|引导|督促|组织|协调|联合|会同|配合|要求|动员|依托|指导|帮助|市直|全市|省直)$/u.test(
        before,
      )
    )
      continue;
    const bodies = bodiesOf(clause, base + index, "sure");
    if (bodies.length > 0) return bodies;
  }
  return [];
}
