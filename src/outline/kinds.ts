import { form } from "../lexicon/forms.ts";
import { squeeze } from "../text/span.ts";
import type { OutlineNode, OutlinePart } from "../types/reading.ts";
import type { DocumentHead, SectionKind } from "../types/record.ts";
import { headingWords } from "./vocabulary.ts";

const outcomes = ["成就", "成效", "成绩", "成果", "进展"];

/**
 * What a heading says of what stands under it; `aims` heads goals and tasks together (目标任务), `procedure` how something is
 * assessed, `conditions` when something holds or for whom (有下列情形之一的).
 */
export type Sense = "goal" | "finding" | "provision" | "task" | "aims" | "procedure" | "conditions";

/**
 * Gives every node its kind, in document order: a node with children is a section; a leaf is what its own heading
 * says, else its text, else the nearest heading above that says something; else a task.
 *
 * @param headings what the heading of each node says
 * @param part that the nodes are of
 */
export function classify(
  text: string,
  headings: Map<OutlineNode, Sense | null>,
  { title, span }: Pick<OutlinePart, "title" | "span">,
): void {
  const senses = new Map<OutlineNode, Sense | null>();
  const [first] = headings.keys();
  const before = text.slice(span.start, first?.span.start ?? span.start).trimEnd();
  const report = isReport(before);
  // chapters of a report in a row that look ahead: it does not look back again
  let ahead = 0;
  const whole = senseOfPart(title, before);
  const isNextYear = yearsBehind(headings);
  for (const [node, heading] of headings) {
    const above = node.parent ? senses.get(node.parent)! : whole;
    const told = heading ?? toldByText(text, node);
    const next = isNextYear(node);
    const reviews =
      report && !node.parent && !next && ahead < turnedAhead && !form("outline/strives").test(node.title);
    const own = told ?? (reviews && isReview(text, node) ? "finding" : null);
    if (!node.parent) ahead = own === "finding" ? 0 : ahead + stepAhead(own);
    // 美丽山西建设取得重大成效 under 目标任务 is what shall be, not what was.
    const hoped =
      own === "finding" &&
      (above === "goal" || above === "aims") &&
      outcomes.some((word) => node.title.endsWith(word));
    // 试点范围 under 总体要求 is part of what is aimed at.
    const part = heading === "provision" && above === "goal";
    const said = own === null || hoped || part ? above : own;
    senses.set(node, ledTo(text, node) ?? said);
    node.kind = node.children.length > 0 ? "section" : kindOf(text, node, own, said);
  }
}

/** What an item says of its children: 有下列情形之一的：（一）…（二）… conditions, 坚持下列原则： aims; null for nothing of its own. */
function ledTo(text: string, node: OutlineNode): Sense | null {
  if (leadsToConditions(text, node)) return "conditions";
  if (leadsToDuties(text, node)) return "task";
  return leadsToPrinciples(text, node) ? "goal" : null;
}

/** Whether a chapter is of the year behind the one that a chapter before it looks back on: 一、2024年工作回顾 … 二、2025年工作. */
function yearsBehind(headings: Map<OutlineNode, Sense | null>): (node: OutlineNode) => boolean {
  let reviewed = "";
  const next = new Set<OutlineNode>();
  for (const [node, heading] of headings) {
    const title = squeeze(node.title);
    const begins = !node.parent && title[4] === "年" && /^(?:19|20)\d\d/u.test(title);
    const year = begins ? title.slice(0, 4) : "";
    if (reviewed !== "" && year > reviewed) next.add(node);
    if (heading === "finding") reviewed = year || reviewed;
  }
  return (node) => next.has(node);
}

/** What a part as a whole says: by its title, or by what leads over to its first label. */
function senseOfPart(title: string | null, before: string): Sense | null {
  if (tellsOutcome(title)) return "finding";
  return form("outline/aims-lead").test(before) ? "goal" : null;
}

function kindOf(text: string, node: OutlineNode, own: Sense | null, said: Sense | null): SectionKind {
  switch (said) {
    case "goal":
      if (own === null) return namesResponsible(text, node) ? "task" : "goal";
      // （三）明确园区战略定位。各级政府要指导…
      return form("outline/settles").test(node.title) && putsDuty(beginningOf(text, node, 240))
        ? "task"
        : "goal";
    case "aims":
      return own === "aims" || own === "finding" ? "goal" : "task";
    case "procedure":
      return putsDuty(beginningOf(text, node, 1000)) ? "task" : "provision";
    case "conditions":
      return own === null && grantsOrders(beginningOf(text, node, 240)) ? "task" : "provision";
    case "provision":
      return own === null && commits(beginningOf(text, node, 240)) ? "task" : "provision";
    case null:
      return isListOfNames(text, node) ? "provision" : "task";
    default:
      return said;
  }
}

/** 第一条　为规范…，制定本办法。 第二条　本办法所称…是指… */
function toldByText(text: string, node: OutlineNode): Sense | null {
  if (node.title !== "") return null;
  const beginning = beginningOf(text, node, 480);
  const stop = beginning.indexOf("。");
  const first = stop < 0 ? beginning : beginning.slice(0, stop);
  const { purpose, provisionText } = headingWords();
  // 为促进发展。根据有关规定，制定本办法。
  const second = beginning.slice(first.length + 1).split("。")[0]!;
  if (purpose.test(first) || (beginsWithAim.test(first) && purpose.test(second))) return "goal";
  if (form("outline/guided-by").test(beginning)) return "goal";
  return provisionText.test(first) ? "provision" : null;
}

const beginsWithAim = /^为(?!主|民)/u;

/** 有下列情形之一的，责令改正：, 申请人应当符合以下条件： before the first child. */
export function leadsToConditions(text: string, node: OutlineNode): boolean {
  if (node.children.length === 0) return false;
  const words = `${node.title}：${beginningOf(text, node, 480)}`;
  // 体检报告主要内容包括：（一）…
  if (form("outline/made-of").test(words)) return true;
  return manyConditions.some((end) => words.endsWith(end)) || headingWords().conditions.test(words);
}

/** 考核工作坚持下列原则：（一）…（二）… */
function leadsToPrinciples(text: string, node: OutlineNode): boolean {
  if (node.children.length === 0) return false;
  const words = `${node.title}${beginningOf(text, node, 480)}`;
  return words.endsWith("原则：") || words.endsWith("原则:");
}

/** 各乡镇应当履行下列职责：（一）…（二）… */
function leadsToDuties(text: string, node: OutlineNode): boolean {
  if (node.children.length === 0) return false;
  return form("outline/duties-lead").test(`${node.title}：${beginningOf(text, node, 480)}`);
}

/** 同时符合以下两个或两个以上条件： */
const manyConditions = ["以上条件：", "以上条件:", "以上的条件：", "以上的条件:"];

function beginningOf(text: string, { body }: OutlineNode, length: number): string {
  return squeeze(text.slice(body.start, Math.min(body.end, body.start + length)));
}

/** Whether a text puts a duty on a body. */
function putsDuty(text: string): boolean {
  return form("outline/duty").test(text);
}

/** A condition that itself hands out or puts a duty on a body: not 收入低于补贴标准的. */
function grantsOrders(text: string): boolean {
  return putsDuty(text) || text.includes("给予");
}

/** Puts a duty on a body, or grants something. */
function commits(text: string): boolean {
  return putsDuty(text) || form("outline/hands-out").test(text);
}

/** 1.生产总值增长6%。⏎责任单位：市发改委: an aim that is dealt out to somebody. */
function namesResponsible(text: string, { body }: OutlineNode): boolean {
  return form("outline/responsible-line").test(text.slice(body.start, Math.min(body.end, body.start + 1000)));
}

/** 天津、上海、重庆、广州（共36个）。: names and nothing else. */
function isListOfNames(text: string, node: OutlineNode): boolean {
  const words = beginningOf(text, node, 600);
  const names = words.split("、");
  return names.length >= 5 && !/[，；：]/u.test(words) && names.every((name) => name.length <= 12);
}

/** What a heading says of what stands under it; null where it does not. */
export function senseOf(title: string): Sense | null {
  const { goal, goalUnless, aims, finding, findingUnless, provision, procedure, standing } = headingWords();
  const words = squeeze(title);
  const bracketed = /^[（(]([^（()）]{2,16})[)）]$/u.exec(words)?.[1];
  const heading = bracketed ?? words.replace(/[（(][^（()）]{0,16}[)）]$/u, "");
  if (heading === "") return null;
  if (finding.test(heading)) return findingUnless.test(heading) ? null : "finding";
  if (aims.test(heading)) return "aims";
  if (goal.test(heading) && !goalUnless.test(heading))
    return ["任务", "举措", "措施", "重点"].some((word) => heading.includes(word)) ? "aims" : "goal";
  // 统一评价标准: a work
  if (form("outline/works-on").test(heading)) return null;
  if (procedure.test(heading)) return "procedure";
  if (provision.test(heading)) return "provision";
  if (standing.test(heading)) return "task";
  return null;
}

/** 2017年为民办实事完成情况, 2013年国民经济和社会发展统计公报: tells what was done, and nothing of what shall be. */
function tellsOutcome(title: string | null): boolean {
  return title !== null && form("outline/outcome").test(title);
}

/** Whether a document tells what was done: its title says so, or, where no genre is known, its text does. */
export function tellsWhatWas({ title, kind }: Pick<DocumentHead, "title" | "kind">, text: string): boolean {
  return tellsOutcome(title) || (kind === null && (comparesWithBefore(text) || tellsOfOpeningYear(text)));
}

/** So often a text compares what was reached with the year before where it tells of a year. */
const COMPARISONS = 3;

/** Whether a text of no known genre tells what was done: it compares with the year before again and again and says more of the past than of what shall be. */
function comparesWithBefore(text: string): boolean {
  const words = squeeze(text);
  const { looksBack, looksAhead } = headingWords();
  const count = (pattern: RegExp) => Array.from(words.matchAll(pattern)).length;
  return count(form("outline/compared", "gu")) >= COMPARISONS && count(looksBack) > 2 * count(looksAhead);
}

const openingLength = 600;

/** 2014年，全市在市委领导下…: whether a text of no known genre tells of the year that it begins with. */
export function tellsOfOpeningYear(text: string): boolean {
  const opening = text.slice(0, openingLength).split("\n").map(squeeze);
  if (!opening.some((line) => form("outline/opening-year").test(line))) return false;
  const { looksBack, looksAhead } = headingWords();
  const words = squeeze(text);
  const count = (pattern: RegExp) => Array.from(words.matchAll(pattern)).length;
  return count(looksBack) > count(looksAhead);
}

/**
 * Makes findings of a document's tasks, where its title says that it tells what was done: but for those under a
 * heading that turns to what shall be (下半年工作打算).
 *
 * @param nodes of the main document, whose title is known only once its outline is
 */
export function lookBack(nodes: readonly OutlineNode[]): void {
  const turned = new Set<OutlineNode>();
  for (const node of nodes) {
    if (looksForward(node.title) || (node.parent && turned.has(node.parent))) turned.add(node);
    else if (node.kind === "task" || node.kind === "goal") node.kind = "finding";
  }
}

/**
 * Makes findings of what stands under headings of a five-year plan that name an earlier one and what came of it:
 * 顺利实现“十四五”发展目标 in the plan for 2026–2030.
 *
 * @param ordinal the plan's own: 15
 */
export function lookBackAtPlans(nodes: readonly OutlineNode[], ordinal: number): void {
  const told = new Set<OutlineNode>();
  for (const node of nodes) {
    if (!(node.parent && told.has(node.parent)) && !tellsOfEarlierPlan(node.title, ordinal)) continue;
    told.add(node);
    if (node.kind === "task" || node.kind === "goal") node.kind = "finding";
  }
}

const plans = "一二三四五六七八九";
const came = [...outcomes, "回顾", "实施情况", "完成情况", "实现", "完成"];

function tellsOfEarlierPlan(title: string, ordinal: number): boolean {
  const words = squeeze(title);
  const named = Array.from(
    words.matchAll(form("time/plan-name", "gu")),
    ([name]) => 11 + plans.indexOf(name[1]!),
  );
  return (
    named.length > 0 &&
    named.every((n) => n < ordinal) &&
    came.some((word) => words.includes(word)) &&
    !headingWords().findingUnless.test(words)
  );
}

/** Whether a heading turns to what shall be: 下半年工作打算, 目标任务; 主要指标 of a bulletin tells what was reached. */
export function looksForward(heading: string): boolean {
  const words = squeeze(heading);
  const sense = senseOf(words);
  return (
    headingWords().next.test(words) ||
    (words !== "主要指标" && (sense === "goal" || sense === "task" || sense === "aims"))
  );
}

/** Whether a part is read to a congress: only there whole sections look back under headings that do not say so. */
function isReport(preamble: string): boolean {
  return form("outline/report").test(preamble.slice(0, 4000));
}

/**
 * Words of what shall be may outnumber those of what was by so many in a thousand characters before a section of a
 * report no longer looks back. Of 2,553 items of reports whose chapter says what they are 92 in 100 fall on the right
 * side each by itself; a chapter has ten of them.
 */
const AHEAD = 15;

/** After so many chapters that look ahead a report is in its plans. */
const turnedAhead = 2;

/** 一、主要目标: behind it a report is in its plans at once. */
const stepAhead = (sense: Sense | null) => (sense === "goal" || sense === "aims" ? turnedAhead : 1);

/** Whether a section of a report says more of what was reached than of what shall be. */
function isReview(text: string, { span }: OutlineNode): boolean {
  const words = squeeze(text.slice(span.start, Math.min(span.end, span.start + 8000)));
  const { looksBack, looksAhead } = headingWords();
  const count = (pattern: RegExp) => Array.from(words.matchAll(pattern)).length;
  return words.length > 200 && ((count(looksAhead) - count(looksBack)) * 1000) / words.length < AHEAD;
}
