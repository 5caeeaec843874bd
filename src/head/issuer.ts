import { form } from "../lexicon/forms.ts";
import { regions } from "../lexicon/regions.ts";
import { bodyForm } from "../mentions/bodies/form.ts";
import { isHan } from "../text/han.ts";
import type { Joined } from "../text/joined.ts";
import type { Region } from "../types/record.ts";
import { joinedBodies } from "./bodies.ts";
import { beginsWithPlace } from "./region.ts";
import { releasedBy } from "./released.ts";
import { issuerAtEnd, issuerBefore } from "./signature.ts";

/** What tells who made a document. */
export interface IssuerClues {
  head: Joined;
  /** Ends of the title in the joined head: a name that is glued to it begins there. */
  floors: number[];
  title: string | null;
  /** Bodies that sign, in the order they stand. */
  signers: string[];
  /** Offices that had it printed. */
  printers: string[];
  /** What the file itself says. */
  hint: string | null;
}

/**
 * The issuing body (发文机关): named by the covering notice, by the title (国务院关于…的指导意见), the signature, the office
 * of him who reads a report, a field of the page's catalogue (发文机关：). A short name (市人民政府) stays as it is printed, but
 * where notice, title, signature or imprint print it in full as well, that is taken: 省工业和信息化厅 is signed 山东省工业和信息化厅.
 */
export function findIssuer({ head, floors, title, signers, printers, hint }: IssuerClues): string | null {
  const notices = issuersOfNotices(head, floors);
  const titled = issuerInTitle(title);
  const named =
    notices[0] ??
    titled ??
    ordering(head) ??
    signers[0] ??
    redHeaded(head) ??
    printers[0] ??
    rapporteur(head) ??
    belowTitle(head, floors) ??
    releasedBy(head, title) ??
    catalogued(head) ??
    passedBy(head) ??
    bodyOrNull(hint) ??
    ofTitle(title);
  if (!named) return null;
  const several = [named, ...signers]
    .map((name) => joinedBodies([name]))
    .filter((name) => name.includes("、"));
  // A signature prints in full what the notice shortens (中共某市委文明办).
  const count = (name: string) => name.split("、").length;
  if (several.length > 0) return several.reduce((best, name) => (count(name) >= count(best) ? name : best));
  // Only a place makes it full: in a line that lost its break, 未经核实市政府 would be longer as well.
  const short = (name: string) => name.replace("人民政府", "政府");
  const full = [...notices, titled, ...signers, ...printers].filter(
    (name): name is string => !!name && short(name).endsWith(short(named)) && beginsWithPlace(name),
  );
  return full.reduce((longest, name) => (name.length > longest.length ? name : longest), named);
}

/** A sentence begins so, no name. */
const openers = ["根据", "按照", "依据", "贯彻", "落实", "为", "现"];

/**
 * The bodies that notices name before 关于: at the beginning of a line (市人民政府办公室关于分解落实《…》的通知), or glued to other
 * words before what notices are about (山东省信息化工作领导小组办公室关于印发《…》的通知).
 */
function issuersOfNotices({ text, gap, printed }: Joined, floors: number[]): string[] {
  const names: string[] = [];
  for (const match of text.slice(0, 1500).matchAll(form("head/concerning", "gu"))) {
    const at = match.index;
    // 某县人民政府办公室⏎关于印发…的通知
    const above = at > 0 && gap[at] === 2;
    const start = nameBefore({ text, gap }, at, floors);
    const name = text.slice(start, at);
    if ((above || !match[1]) && start > 0 && gap[start] !== 2) continue;
    if (openers.some((word) => name.startsWith(word)) || isCitedAt({ text, gap }, start)) continue;
    const end = start + whoPassesOn(name).length;
    if (end - start >= 3 && issuerAtEnd(text.slice(start, end))) {
      const upper = above ? lineOfBody({ text, gap }, start) : start;
      names.push(upper < start ? `${printed(upper, start)}、${printed(start, end)}` : printed(start, end));
    }
  }
  return names;
}

/** Where the name before 关于 begins: in its line, or in the line above where 关于 begins one. */
function nameBefore({ text, gap }: Pick<Joined, "text" | "gap">, at: number, floors: number[]): number {
  let start = at;
  while (
    start > 0 &&
    at - start < 120 &&
    (gap[start]! < 2 || start === at) &&
    !floors.includes(start) &&
    (isHan(text[start - 1]) || "()".includes(text[start - 1]!)) &&
    // …〔2010〕11号晋城市人民政府办公厅
    !(text[start - 1] === "号" && /[〕\])\d]\d{0,5}$/u.test(text.slice(Math.max(0, start - 7), start - 1)))
  )
    start--;
  return start;
}

/** 《国务院关于…》 is cited, unless it is a title with marks around it; so is 按照党中央、国务院关于做好…. */
function isCitedAt({ text, gap }: Pick<Joined, "text" | "gap">, start: number): boolean {
  const before = text[start - 1];
  if (before === "《") return start > 1 && gap[start - 1] !== 2 && text[start - 2] !== "号";
  return before === "、" || before === "和";
}

/** 中共某县委办公室⏎ above 某县人民政府办公室⏎关于…: where the line above begins, if a body of a party is all of it. */
function lineOfBody({ text, gap }: Pick<Joined, "text" | "gap">, below: number): number {
  let start = below;
  while (start > 0 && below - start < 40 && (start === below || gap[start]! < 2) && isHan(text[start - 1]))
    start--;
  const name = text.slice(start, below);
  return (start === 0 || gap[start] === 2) && name.startsWith("中共") && issuerAtEnd(name) ? start : below;
}

/** 国务院 of 国务院关于积极推进…的指导意见. */
function issuerInTitle(title: string | null): string | null {
  return bodyOrNull(form("head/issuer-of-title").exec(title ?? "")?.[1]);
}

/** 某县人民政府 of 某县人民政府工作规则, where nothing else is said: whose document it is. */
function ofTitle(title: string | null): string | null {
  if (!title || !beginsWithPlace(title)) return null;
  for (let end = Math.min(title.length - 2, 20); end > 4; end--) {
    const name = title.slice(0, end);
    if (issuerAtEnd(name) && bodyForm(name) === "named" && form("head/own-affair").test(title.slice(end)))
      return name;
  }
  return null;
}

/** 在…会议上⏎国家发展和改革委员会主任 何立峰: the body whose head reads a report. */
function rapporteur({ text }: Joined): string | null {
  const head = text.slice(0, 1500);
  return bodyOrNull((form("head/rapporteur").exec(head) ?? form("head/rapporteur-body").exec(head))?.[1]);
}

const atSession = "会议上";

/** 某区统计局 or 财政部 alone on the line below the title, or below the line of the session that it reports to. */
function belowTitle({ text, gap, printed }: Joined, floors: number[]): string | null {
  const session = text.slice(0, 1500).indexOf(atSession);
  const below = session < 0 ? [] : [session + atSession.length];
  for (const start of [...floors, ...below]) {
    if (gap[start] !== 2) continue;
    let end = start;
    while (end < text.length && end - start < 24 && (end === start || gap[end] === 0) && isHan(text[end]))
      end++;
    const name = printed(start, end);
    const isNamed = end - start >= 4 || regions().words.national.split(/\s+/u).includes(name);
    if (gap[end] === 2 && isNamed && !name.includes("的")) {
      const body = bodyOrNull(name);
      if (body) return body;
    }
  }
  return null;
}

/** 某市第七届人民代表大会常务委员会第二十五次会议通过: the congress that makes a regulation. */
function passedBy({ text }: Joined): string | null {
  const [, place = "", congress] = form("head/passed-by").exec(text.slice(0, 1500)) ?? [];
  return congress && (place === "" || beginsWithPlace(place)) ? place + congress : null;
}

/** 某省人民政府令⏎（第290号）: the government that orders. */
function ordering({ text, gap, printed }: Joined): string | null {
  const end = text.slice(0, 1500).search(form("head/order"));
  let start = end;
  while (start > 0 && end - start < 20 && gap[start] !== 2) start--;
  // 1999年5月25日⏎民政部令第14号
  const line = end < 0 ? "" : printed(start, end);
  const day = line.lastIndexOf("日");
  const name = /\d/u.test(line[day - 1] ?? "") ? line.slice(day + 1) : line;
  // 《医疗保障基金使用监督管理条例》(国务院令第735号) is cited
  return /[《》()]/u.test(name) ? null : bodyOrNull(name);
}

/** So far down a red head may stand: below what a web page prints above it. */
const redHeadWithin = 400;

/** 某某县人民政府文件 on a line of its own above the number: the body whose letterhead it is. */
function redHeaded(head: Joined): string | null {
  const { text, gap } = head;
  for (let at = text.indexOf("文件"); at > 0 && at < redHeadWithin; at = text.indexOf("文件", at + 1)) {
    const ends = gap[at + 2]! > 0 || text[at + 2] === "★";
    const name = ends ? issuerBefore(head, at, []) : null;
    if (name && (beginsWithPlace(name) || name.startsWith("中共"))) return name;
  }
  return null;
}

/** Names of the fields of a page's catalogue. */
const fields = ["成文日期", "发文日期", "发文字号", "标题", "主题", "索引号", "文号", "发布日期", "有效性"];

/** 发文机关：某市人民政府 above a page. Not 发布机构, which may be the web site's. */
function catalogued(head: Joined): string | null {
  const field = form("head/issuer-field").exec(head.text);
  if (!field) return null;
  const start = field.index + field[0].length;
  let end = start + 1;
  while (end < head.text.length && head.gap[end] === 0 && isHan(head.text[end])) end++;
  // Where no blank parts the fields the next one's name ends the value.
  const value = head.printed(start, Math.min(end, start + 40));
  const next = fields.map((name) => value.indexOf(name)).filter((at) => at >= 0);
  return bodyOrNull(value.slice(0, Math.min(value.length, ...next)));
}

function bodyOrNull(name: string | null | undefined): string | null {
  const body = whoPassesOn(name ?? "");
  return issuerAtEnd(body) ? body : null;
}

/** 国务院办公厅 of 国务院办公厅转发民政部关于…的通知, …办公室印发关于…的通知: who passes on what another wrote issues it. */
function whoPassesOn(name: string): string {
  const at = Math.max(
    name.indexOf("转发"),
    name.indexOf("批转"),
    name.endsWith("印发") ? name.length - 2 : -1,
  );
  return at < 0 ? name : name.slice(0, at);
}

/**
 * 省人民政府, 本届省政府 of a report: with the name of its place, where that is certain and of the level that the words say;
 * else as it is printed.
 *
 * @param speaker 我代表…
 */
export function ofRegion(speaker: string, region: Region | null): string {
  // 第十八届县人民政府, 十八届县人民政府
  const counted = "第一二三四五六七八九十".includes(speaker[0] ?? "|") ? speaker.indexOf("届") + 1 : 0;
  const term =
    counted > 0 && counted < 6
      ? speaker.slice(0, counted)
      : (["本届", "新一届", "上届"].find((word) => speaker.startsWith(word)) ?? "");
  // 某县第十四届人民政府
  const plain = speaker.slice(term.length).replace(form("head/nth-government"), "");
  const level = ["自治区", "省", "市", "区", "县", "州", "旗", "盟"].find((word) => plain.startsWith(word));
  const today = region?.code ? regions().place(region.code)?.name : undefined;
  // 徐水县, the 徐水区 of today
  const name = today && region!.name.slice(-today.length);
  if (!level || !name?.endsWith(level)) return plain;
  return name + plain.slice(level.length);
}
