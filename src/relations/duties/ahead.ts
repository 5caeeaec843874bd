import { form } from "../../lexicon/forms.ts";
import type { ListedBody } from "../../mentions/bodies/list.ts";
import { bodyWords } from "../../mentions/bodies/vocabulary.ts";
import { type Squeezed, squeezed } from "../../text/view.ts";
import type { Reading } from "../../types/reading.ts";
import type { Span } from "../../types/record.ts";
import { wordsBehind } from "./context.ts";
import { bodiesAtHead } from "./head.ts";
import { bodiesOf, type Known } from "./subject.ts";

/** Bodies at the head of a clause, with the text that they were read in. */
export interface Ahead {
  stretch: Squeezed;
  bodies: ListedBody[];
}

/** No list of bodies at a clause's head is longer. */
const longestHead = 60;

/**
 * The bodies at the head of a stretch that only says when, on what ground or as what: 县级政府出台惠企措施时,
 * 区民政部门自收到申请之日起, 主管部门将数据列为共享类型的, 公共管理机构作为责任主体, 领导小组办公室设在市发展改革委; or that sets
 * them up: 设立路长办公室.
 *
 * @returns null where it says anything else, or begins with no body
 */
export function bodiesAhead(reading: Reading, span: Span, known: Known): Ahead | null {
  const stretch = squeezed(reading.view, span);
  if (endsInTime(stretch.text)) return beforeVerb(reading, span, known);
  return beforeGround(stretch, known) ?? whatIsSetUp(stretch, known);
}

/** 政务部门采集数据，应当…: what is done with something, and no noun of it (市政府投资的项目，应当…). */
export function bodiesActing(reading: Reading, span: Span, known: Known): Ahead | null {
  const stretch = squeezed(reading.view, span);
  const { text } = stretch;
  const end = bodiesAtHead(text, known);
  const act = end > 0 ? bodyWords().acts(text.slice(end)) : "";
  const rest = text.slice(end + act.length);
  if (act === "" || rest.length < 2 || rest.length > longestObject || !ownAct(rest)) return null;
  return { stretch, bodies: bodiesOf(text.slice(0, end), "sure", known) };
}

const longestObject = 20;
/** Not 县政府组织实施的项目, 县政府举办活动期间. */
const ownAct = (rest: string): boolean => !form("relations/noun-of-an-act").test(rest);

/** 建立, 成立 before the bodies that lead what is set up. */
export const setUps = ["建立", "成立", "组建", "设立", "构建", "形成"];

export function setUpLength(text: string): number {
  return setUps.find((word) => text.startsWith(word))?.length ?? 0;
}

const setUpBodies = ["办公室", "领导小组", "工作小组", "工作组", "指挥部", "专班", "委员会"];

/** 设立县级路长办公室，负责…, 成立由县长任组长的工作领导小组，负责…: what is set up answers for it. */
function whatIsSetUp(stretch: Squeezed, known: Known): Ahead | null {
  const { text } = stretch;
  // 指挥部下设办公室，负责…
  const below = text.indexOf("下设") + 2;
  const behind = below > 3 ? below : setUpLength(text);
  if (behind === 0 || !setUpBodies.some((word) => text.endsWith(word))) return null;
  const from = Math.max(behind, text.lastIndexOf("的") + 1);
  const bodies = bodiesOf(text.slice(from), "by", known).map((body) => ({
    ...body,
    start: body.start + from,
    end: body.end + from,
  }));
  return bodies.length === 1 ? { stretch, bodies } : null;
}

/** 县级政府出台惠企措施时: what is done leads to the time. */
function beforeVerb(reading: Reading, span: Span, known: Known): Ahead | null {
  const { view } = reading;
  for (const verb of wordsBehind(reading, span, span.start + 2)) {
    if (!verb.word.does && !verb.word.leadsOn && !verb.word.act) continue;
    const end = view.text[verb.start - 1] === "在" ? verb.start - 1 : verb.start;
    if (!bodyWords().lastCharacters.has(view.text[end - 1]!)) continue;
    const stretch = squeezed(view, { start: span.start, end });
    const bodies = bodiesOf(stretch.text, "sure", known);
    if (bodies.length > 0) return { stretch, bodies };
  }
  return null;
}

/** 区建设局是人才公寓的主管部门 */
const offices = [
  "主管部门",
  "行政部门",
  "牵头部门",
  "牵头单位",
  "责任单位",
  "责任主体",
  "管理部门",
  "管理机构",
  "实施主体",
];

/** 区残联自收到意见之日起, 主管部门需要跨区共享数据的: a word that leads to the ground stands right behind the bodies. */
function beforeGround(stretch: Squeezed, known: Known): Ahead | null {
  const { lastCharacters, grounds, closedGrounds } = bodyWords();
  const { text } = stretch;
  for (let at = 2; at < Math.min(longestHead, text.length - 2); at++) {
    if (!lastCharacters.has(text[at - 1]!)) continue;
    const rest = text.slice(at);
    const isOffice = rest[0] === "是" && offices.some((word) => rest.endsWith(word));
    const closed = closedGrounds(rest) !== "" && ("的起内后".includes(text.at(-1)!) || isEvent(rest));
    if (grounds(rest) === "" && !closed && !isOffice && !isDealing(rest)) continue;
    // 领导小组办公室设在…: where it has its seat it is a body, whatever its name
    const bodies = bodiesOf(text.slice(0, at), seats.has(rest.slice(0, 2)) ? "by" : "sure", known);
    if (bodies.length > 0) return { stretch, bodies };
  }
  return null;
}

const events = ["接到", "收到", "接收", "受理", "发现"];

/** 主管部门接到举报，应当…: what has happened to it. */
const isEvent = (rest: string): boolean => events.some((word) => rest.startsWith(word)) && rest.length < 24;

const seats = new Set(["设在", "设于"]);

/** 各项目管理部门对科研项目要…: with what it deals. */
function isDealing(rest: string): boolean {
  return rest[0] === "对" && rest.length > 2 && rest.length < 24 && !"口外接标照比".includes(rest[1]!);
}

/** 出台惠企措施时, 编制规划过程中, 开展检查前 */
function endsInTime(text: string): boolean {
  if (text.endsWith("前")) return !"年月日底".includes(text.at(-2) ?? "-");
  return text.endsWith("时") || text.endsWith("过程中") || text.endsWith("工作中");
}
