import { form } from "../../lexicon/forms.ts";
import {
  bodyForm,
  functionOf,
  isHead,
  isLevel,
  isOtherWord,
  isPlace,
  isStem,
  isZone,
  stemmedLength,
} from "../../mentions/bodies/form.ts";
import { cut, type ListedBody, splitItem, splitList } from "../../mentions/bodies/list.ts";
import { bodyWords } from "../../mentions/bodies/vocabulary.ts";
import { allHan } from "../../text/han.ts";
import { withoutAlias, withoutNote } from "./aliases.ts";
import { attributiveBodies, isAttributive, isOfOffices, isParty, mayQualify } from "./attributive.ts";

/**
 * How much a subject must prove. `whole`: it is the whole clause, kinds of body count (骨干企业和行业协会). `sure`: named
 * or generic bodies only. `by`: behind 由 or before 负责: offices and kinds of body as well (网通公司). `leading`: before
 * 牵头, places too (市科委、杨浦区牵头).
 */
export type Proof = "whole" | "sure" | "by" | "leading";

/** Names that had a duty before in the document: 供电公司, once 各县（市、区）供电公司 was charged. */
export type Known = ReadonlySet<string>;

/** Longest kind of body: 教育部网络安全和信息化领导小组办公室. */
const maxKind = 24;

/**
 * The bodies that a stretch of a clause names, and nothing else.
 *
 * @param subject without white space, without adverbs and dates at its end
 * @returns the bodies with their offsets in the stretch; none when it is anything else
 */
export function bodiesOf(subject: string, proof: Proof, known: Known): ListedBody[] {
  if (subject.length < 2) return [];
  const meant = withoutRest(subject, proof);
  if (meant.length < subject.length) return bodiesOf(meant, proof, known);
  const holders = withOtherHolders(subject);
  if (holders) return holders;
  if (proof === "whole" && mayQualify(subject)) {
    const whole = attributiveBodies(subject);
    if (whole) return whole;
  }
  if (proof === "by" && isOfOffices(subject)) return [{ text: subject, start: 0, end: subject.length }];
  const besides = bodiesBeside(subject, proof, known);
  if (besides) return besides;
  const items = splitList(subject, 0);
  const shared = sharedEnding(subject);
  const parts = proof === "by" ? items.flatMap(splitSmallOffices) : items;
  const bodies = parts.map(withoutNote).flatMap(splitItem).map(withoutAlias);
  const dealing = bodies.findIndex((body) => withoutObject(body) !== body);
  // 文化和旅游部对各省、兵团…: whom it deals with goes on in the list
  if (dealing >= 0) bodies.splice(dealing, bodies.length, withoutObject(bodies[dealing]!));
  if (shared && splitList(shared).every(({ text }) => bodyForm(text) === null))
    return areOffices(bodies) ? bodies : [];
  const offices = officesAt(bodies);
  if (offices) return offices;
  const last = bodies.at(-1)?.text ?? "";
  const ends = known.has(last) || endsList(last, shared) || holdsPurse(last, proof);
  if (!ends && !((proof === "by" || bodies.length > 1) && isVouchedFor(last))) return [];
  if (nobodyOfItsOwn(bodies, proof, known)) return [];
  return bodies.every(({ text }) => isCharged(text, bodies, proof, known)) ? bodies : [];
}

/** 工业企业要…, 施工单位应…, 各类企业和社会组织应当: whoever is concerned; with a body beside them they are meant. */
function nobodyOfItsOwn(bodies: ListedBody[], proof: Proof, known: Known): boolean {
  if (bodies.every(({ text }) => isAnyEnterprise(text, proof, known))) return true;
  return bodies.length > 1 && bodies.every(({ text }) => form("relations/anybody").test(text));
}

/** 各级财政要…; 省级财政安排…, 由市财政给予… tell where money comes from. */
const holdsPurse = (text: string, proof: Proof): boolean =>
  proof === "whole" && form("relations/purse").test(text);

function isCharged(text: string, bodies: ListedBody[], proof: Proof, known: Known): boolean {
  const listed = bodies.length > 1;
  if (holdsPurse(text, proof)) return true;
  if (isSetUp(text, known) || isSubject(text, proof, listed, known)) return true;
  if (isOfPlace(text, proof, listed, known) || isManagement(text) || isOfGovernment(text)) return true;
  // 街道、居委建立…; 各乡镇、园区; 北京市及周边地区
  if (listed && (bodies.every((body) => unitsOfPlaces.has(body.text)) || isBesideEach(text, bodies)))
    return true;
  if (listed && isBesideBodies(text, bodies)) return true;
  // 县（市、区）、开发区管委会要…
  if ((listed || proof === "by") && text.endsWith("）") && isLevel(text)) return true;
  // 卫生院要…, once 卫生院：负责… was read; 县交警大队、运管所要…: beside a body of its own
  const isBesideNamed = listed && bodies.some((body) => bodyForm(body.text) === "named");
  return (proof === "by" || known.has(text) || isBesideNamed) && isVouchedFor(text);
}

/** 园区 beside 各乡镇, 市 beside 各区, 周边地区 beside 北京市, 清河 beside 西三旗街道. */
function isBesideEach(text: string, bodies: ListedBody[]): boolean {
  const each = bodies.some((body) => body.text.startsWith("各") && bodyForm(body.text) === "generic");
  if (each && (unitsOfPlaces.has(text) || isLevel(text))) return true;
  const isBeside = ({ text: other }: ListedBody) =>
    other.length > 2 &&
    isPlace(other) &&
    (text === "周边地区" || towns.some((level) => other.endsWith(level)));
  if (text !== "周边地区" && !allHan(text, 2, 3)) return false;
  return bodies.some(isBeside) && !isOtherWord(text) && bodyWords().notSubject(text) === "";
}

/** 重点单位 beside 街道（乡镇）, 某开发区 beside 某区管委会 */
function isBesideBodies(text: string, bodies: ListedBody[]): boolean {
  if (isZone(text)) return bodies.some((body) => body.text.endsWith("管委会"));
  const isKind = bodyForm(text) === "loose" && (text.endsWith("单位") || text.endsWith("部门"));
  if (bodyWords().notSubject(text) !== "") return false;
  return isKind && !isVague(text) && bodies.some((body) => bodyForm(body.text) === "generic");
}

const towns = ["街道", "镇", "乡"];
const unitsOfPlaces = new Set(
  "园区 开发区 高新区 经开区 新区 街道 社区 乡镇 镇街 街镇 村 镇 场 居委 村委 居委会 村委会".split(" "),
);

/** The bodies on either side of a joint behind which a list shares its ending; null where there is none. */
function bodiesBeside(subject: string, proof: Proof, known: Known): ListedBody[] | null {
  const beside = besideShared(subject);
  if (beside <= 0) return null;
  const left = bodiesOf(subject.slice(0, beside), proof, known);
  const right = bodiesOf(subject.slice(beside + 1), proof, known);
  if (left.length === 0 || right.length === 0) return null;
  const moved = right.map(({ start, end, ...body }) => ({
    ...body,
    start: start + beside + 1,
    end: end + beside + 1,
  }));
  return [...left, ...moved];
}

function endsList(last: string, shared: string | null): boolean {
  // 由省（区、市）统筹
  if (last.endsWith("）") && isLevel(last)) return true;
  if (bodyForm(last) !== null || isPlace(last) || isZone(last) || isAttributive(last)) return true;
  // 各镇街、住建等部门
  return shared !== null && isStem(last);
}

/** 县级以上人民政府有关部门, 市人民政府管理专利工作的部门 */
function isOfGovernment(text: string): boolean {
  const government = form("relations/offices-of-government").exec(text)?.[1];
  return government !== undefined && bodyForm(government) !== null;
}

/** 国际商贸城管委会, whatever it manages. */
function isManagement(text: string): boolean {
  return (
    text.endsWith("管委会") && allHan(text, 6, 14) && !isVague(text) && bodyWords().notSubject(text) === ""
  );
}

function isAnyEnterprise(text: string, proof: Proof, known: Known): boolean {
  if (known.has(text)) return false;
  if (isParty(text)) return true;
  return proof !== "by" && text.endsWith("企业") && bodyForm(text) === "loose";
}

/** 区林业部门、街镇、施工单位三方, 各级政府特别是重点城市的政府, 省林业局商省财政厅: without what only sums up, stresses or is consulted. */
function withoutRest(subject: string, proof: Proof): string {
  const isSum = proof === "whole" && subject.endsWith("方") && "两双三四各多".includes(subject.at(-2)!);
  if (isSum && subject.length > 4) return subject.slice(0, -2);
  const consulted = form("relations/consults").exec(subject);
  if (consulted) return subject.slice(0, consulted.index + 1);
  const above = aboveAll.map((word) => subject.indexOf(word)).find((at) => at > 1) ?? 0;
  return above > 0 ? subject.slice(0, above) : subject;
}

const aboveAll = ["特别是", "尤其是"];

/** 生态环境部门和其他负有监管职责的部门: what stands before the joint is a body of its own. */
function withOtherHolders(subject: string): ListedBody[] | null {
  const [, first, others] = form("relations/other-holders").exec(subject) ?? [];
  if (!first || !others || bodyForm(first) === null) return null;
  return [
    { text: first, start: 0, end: first.length },
    { text: others, start: subject.length - others.length, end: subject.length },
  ];
}

/** 工业和信息化、网信、科技等部门: the ending stands once for all; what stands before 等. */
function sharedEnding(subject: string): string | null {
  const at = subject.lastIndexOf("等");
  if (at < 2) return null;
  const rest = subject.slice(at + 1);
  const kind = rest.replace(form("relations/scope-of-kind"), "");
  return sharedKinds.has(kind) ? subject.slice(0, at) : null;
}

/** 农林、工商等部门和各区政府: where the joint stands behind what shares an ending; 0 where none does. */
function besideShared(subject: string): number {
  const at = subject.indexOf("等部门");
  return at > 1 && "和、及与".includes(subject[at + 3] ?? "-") ? at + 3 : 0;
}

const sharedKinds = new Set("部门 单位 部门和单位 机关 主管部门 行政部门 行政主管部门 管理部门".split(" "));

/** 网信、公安、公共数据; 环境保护、工商、供水、供电: what offices deal with, half of it known. */
function areOffices(bodies: ListedBody[]): boolean {
  const isOffice = (text: string) => isStem(withoutLevel(text)) || bodyForm(text) === "generic";
  const known = bodies.filter(({ text }) => isOffice(text)).length;
  const { notSubject } = bodyWords();
  return (
    known * 2 >= bodies.length &&
    bodies.every(({ text }) => isOffice(text) || (allHan(text, 2, 8) && notSubject(text) === ""))
  );
}

/** 医保、医疗、医药主管部门; 粮食、价格和商务部门: the ending stands once behind what the offices deal with, half of it known. */
function officesAt(listed: ListedBody[]): ListedBody[] | null {
  const end = listed.at(-1);
  if (!end || listed.length < 2) return null;
  const joint = Math.max(end.text.indexOf("和"), end.text.indexOf("与"));
  const isPair = joint > 1 && isStem(end.text.slice(0, joint));
  const bodies = isPair
    ? [...listed.slice(0, -1), cut(end, 0, joint), cut(end, joint + 1, end.text.length)]
    : listed;
  const last = bodies.at(-1)!;
  const of = ["行政主管部门", "主管部门", "行政部门", "部门"].find((word) => last.text.endsWith(word));
  const deal = of ? last.text.slice(0, -of.length) : "";
  if (bodies.length < 3 || deal.length < 2 || deal.includes("等")) return null;
  if (!bodies.slice(0, -1).every(({ text }) => bodyForm(text) === null)) return null;
  return areOffices([...bodies.slice(0, -1), { ...last, text: deal }]) ? bodies : null;
}

/** 各级人民政府对所属部门 is 各级人民政府: what 对 or 向 leads to is whom it deals with; 市对口支援办 stays. */
function withoutObject(body: ListedBody): ListedBody {
  const at = [...body.text].findIndex((c, i) => i > 1 && "对向".includes(c) && body.text[i + 1] !== "口");
  return at > 0 && bodyForm(body.text.slice(0, at)) !== null ? cut(body, 0, at) : body;
}

const placeOf = ["所在地的", "所在地", "所在辖区", "所在"];

/** 所在地县级人民政府: that of the place of what is spoken of. */
function isOfPlace(text: string, proof: Proof, listed: boolean, known: Known): boolean {
  const word = text.startsWith("所在") ? placeOf.find((one) => text.startsWith(one)) : undefined;
  return word !== undefined && isSubject(text.slice(word.length), proof, listed, known);
}

function isSubject(text: string, proof: Proof, listed: boolean, known: Known): boolean {
  const { notSubject, nobody, edge } = bodyWords();
  if (isVague(text)) return false;
  const shape = bodyForm(text);
  const starts = notSubject(text);
  // 与自治区大数据中心 begins with 与; 和田地区, 组织部 are bodies all the same
  const isWord = starts !== "" && edge(text) === "" && stemmedLength(text) < text.length;
  if (/\d/u.test(text) && shape !== "generic") return false;
  if (shape === "named" || shape === "generic") return !isWord || kept(text);
  // 公安 and 建设 in 公安、建设、民政部门
  if (listed && isStem(text)) return true;
  if (starts !== "") return false;
  if (isZone(text)) return proof !== "sure" || known.has(text);
  const wide = isHead(text) && nobody.has(text);
  if (shape === "loose" && !wide && [...known].some((name) => name.endsWith(text))) return true;
  if (isPlace(text) && text.length > 2)
    return proof === "leading" || proof === "by" || listed || known.has(text);
  if (proof === "sure" || proof === "leading") return isEachOffice(text, listed);
  if (shape === "loose" && text.endsWith("地区") && text.length > 2) return false;
  if (shape === "loose") return text.length <= maxKind && (listed || !wide);
  // 各级财政
  if (isOfficeOfLevel(text)) return true;
  if (proof === "by") return false;
  // 有条件上网的行政村 in a list; 济南 and 青岛 out of 济南和青岛两市
  return listed && (isAttributive(text) || isPlace(text));
}

const isOfficeOfLevel = (text: string): boolean => !isStem(text) && isStem(withoutLevel(text));

const officeEnds = ["办公室", "小组", "工作组", "专家组", "指挥部", "专班", "委员会", "联席会议", "协调委"];

/** 联合采购办公室, 工作小组办公室, once the document has set them up. */
function isSetUp(text: string, known: Known): boolean {
  if (!officeEnds.some((end) => text.endsWith(end)) || isVague(text)) return false;
  return known.has(text) || known.has(text.replace(/办公室$/u, ""));
}

/** 各省级文化和旅游 in 各省级文化和旅游、农业农村部门 */
function isEachOffice(text: string, listed: boolean): boolean {
  // 公安 in 公安、城管部门依法…
  return listed && (isStem(text) || (text.slice(0, 3).includes("各") && isStem(withoutLevel(text))));
}

/** 水利所和各村, 经济办和引进办 */
function splitSmallOffices(item: ListedBody): ListedBody[] {
  const at = item.text.indexOf("和");
  if (at < 3 || !isSmallOffice(item.text.slice(0, at))) return [item];
  return [cut(item, 0, at), cut(item, at + 1, item.text.length)];
}

/** 水利所, 城监队, 引进办: an office of a town, which a word of duty vouches for; not 服务团队, 教室. */
function isSmallOffice(text: string): boolean {
  const { notSubject, foreign } = bodyWords();
  if (!"所站队院办社校".includes(text.at(-1) ?? "-") || !allHan(text, 3, 6)) return false;
  if (isOtherWord(text) || text.endsWith("团队") || foreign(text) >= 0) return false;
  return notSubject(text) === "" || (text.length === 3 && text.endsWith("办"));
}

/** 水利所, 综治中心, 体育股: what a word of duty vouches for. */
function isVouchedFor(text: string): boolean {
  return isSmallOffice(text) || isCentre(text) || isSection(text);
}

/** 综治中心, 大数据运营中心: 负责 or 由 vouches for it; not 城市副中心, 以市场为中心. */
function isCentre(text: string): boolean {
  const before = text.at(-3) ?? "副";
  return (
    text.endsWith("中心") &&
    allHan(text, 4, 12) &&
    !"副市城为核".includes(before) &&
    bodyWords().notSubject(text) === "" &&
    bodyWords().foreign(text) < 0
  );
}

/** 体育股, 计划财务科: a section of the issuer's own. */
function isSection(text: string): boolean {
  return "股科".includes(text.at(-1)!) && allHan(text, 3, 8) && bodyWords().notSubject(text) === "";
}

/**
 * 上级部门 is nobody in particular, 同级民政部门 is not vague; 市教育局会同市财政局 is more than the one who has the duty.
 */
function isVague(text: string): boolean {
  if (text.indexOf("会同") > 1) return true;
  // 执法队窗口向建设单位
  // 收养人持登记证到登记机关
  if (["向", "将", "把", "持", "接受"].some((word) => text.indexOf(word) > 1) && bodyForm(text) === "loose")
    return true;
  return bodyWords().vague(text) !== "" && (text[1] !== "级" || functionOf(text) === null);
}

/** 每个区（县）, 所有单位 begin so and are generic. */
function kept(text: string): boolean {
  return bodyWords().quantifier(text) !== "";
}

/** 各级财政, 市级财政, 县级以上财政, 区财政, 市、区财政 → 财政 */
function withoutLevel(text: string): string {
  // 市 of 市场监管 is no level
  if (isStem(text)) return text;
  // 县级以上人民政府公安
  const government = text.indexOf("政府") + 2;
  if (government > 2 && bodyForm(text.slice(0, government)) !== null) return text.slice(government);
  if (text.startsWith("各级") || text.startsWith("各地")) return text.slice(2);
  // 全区各级交通运输
  if ("全我本".includes(text[0]!) && text.startsWith("各级", 2) && isLevel(text[1]!)) return text.slice(4);
  // 各省级文化和旅游
  let at = text[0] === "各" ? 1 : 0;
  if (text.startsWith("省、自治区、直辖市", at)) at += 9;
  while ("省市县区旗州、".includes(text[at] ?? "-")) at++;
  // 各县（市、区）财政
  const close = at > 0 && text[at] === "（" ? text.indexOf("）", at) : -1;
  if (close > 0 && isLevel(text.slice(0, close + 1))) at = close + 1;
  if (at > 0 && text[at] === "级") at += text.startsWith("以上", at + 1) ? 3 : 1;
  return text.slice(at);
}

/**
 * The bodies that a heading is made of: 市工信局, 移动公司、广电网络等龙岩分公司; none where it is anything else.
 *
 * @param vouched 负责 stands right behind it: kinds of body count as well (综合协调组：负责…)
 */
export function headingBodies(heading: string, vouched: boolean): ListedBody[] {
  const bodies = splitList(heading, 0).flatMap((item) => splitItem(withoutAlias(withoutNote(item))));
  const forms = bodies.map(({ text }) => bodyForm(text));
  const good = forms.filter((form) => form !== null).length;
  const first = forms[0];
  if (vouched && bodies.length === 1 && isVouchedFor(bodies[0]!.text)) return bodies;
  if (bodies.length === 0 || good * 2 <= bodies.length || first === null) return [];
  if (bodies.some(({ text }) => bodyWords().notSubject(text).length > 1)) return [];
  const alone = bodies.length === 1 && first === "loose" ? bodies[0]!.text : "";
  if (alone !== "" && (bodyWords().nobody.has(alone) || (!vouched && functionOf(alone) === null))) return [];
  return bodies.every(({ text }, i) => forms[i] !== null || allHan(text, 2, 8)) ? bodies : [];
}

/** Beside headings that are bodies' names: 新城公司, 奉发集团, 新华书店 is none. */
export function besideBodies(heading: string): ListedBody[] {
  const bodies = splitList(heading, 0).flatMap((item) => splitItem(withoutAlias(withoutNote(item))));
  const { lastCharacters, notSubject } = bodyWords();
  const isLike = (text: string) =>
    allHan(text, 3, 14) &&
    lastCharacters.has(text.at(-1)!) &&
    notSubject(text).length < 2 &&
    !isOtherWord(text);
  return bodies.every(({ text }) => bodyForm(text) !== null || isLike(text)) ? bodies : [];
}
