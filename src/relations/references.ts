import type { Rule, Trace } from "../clause/rules.ts";
import { decide } from "../clause/rules.ts";
import { form } from "../lexicon/forms.ts";
import { titleEnd } from "../mentions/references.ts";
import { genreOfTitle } from "../outline/genre.ts";
import { behindLast, squeeze } from "../text/span.ts";
import { squeezed, type View, viewOf } from "../text/view.ts";
import type { Reading } from "../types/reading.ts";
import type { Reference, ReferenceMention, Relation, Span } from "../types/record.ts";
import { ownTitles } from "./own-title.ts";

/** A citation with the characters of its sentence on either side, without white space. */
interface Citation {
  title: string;
  before: string;
  after: string;
}

/** How far to either side is looked for what is done with a document. */
const reach = 40;

const ends = (text: string, ...words: string[]) => words.some((word) => text.endsWith(word));
const begins = (text: string, ...words: string[]) => words.some((word) => text.startsWith(word));
const holds = (text: string, ...words: string[]) => words.some((word) => text.includes(word));
/** The clause before: behind its last mark. */
const clause = (text: string) => behindLast("，；：。！？", text);

/** What a document has to do with one that it cites; the first row that holds counts, `mentions` where none does. */
export const referenceRules: readonly Rule<Citation, Relation>[] = [
  {
    id: "reference/repeals",
    when: ({ before, after }) =>
      ends(clause(before), "废止", "撤销") ||
      begins(after, "同时废止", "废止", "即行废止", "自行废止", "停止执行", "失效") ||
      (holds(after.slice(0, 24), "同时废止", "予以废止", "即行废止") && !holds(after.slice(0, 24), "《")),
    then: "repeals",
    yes: ["一、《城市供水管理办法》同时废止。", "一、废止《城市供水管理办法》。"],
    no: ["一、落实《城市供水管理办法》，清理废止旧文件。"],
  },
  {
    id: "reference/revises",
    when: ({ before, after }) =>
      ends(clause(before), "修订", "修改", "修正", "修订完善", "修改完善") ||
      begins(after, "进行修订", "作如下修改", "予以修改", "的修订"),
    then: "revises",
    yes: ["一、修订《河道管理条例》。", "一、对《河道管理条例》进行修订。"],
    no: ["一、落实新修订的《河道管理条例》。"],
  },
  {
    id: "reference/issues",
    when: ({ before }) =>
      ends(
        clause(before),
        "印发",
        "出台",
        "制定",
        "制订",
        "发布",
        "编制",
        "转发",
        "制定出台",
        "起草",
        "下发",
        "研究制定",
      ),
    then: "issues",
    yes: ["一、制定《数据要素管理办法》。", "一、出台《促进民营经济发展条例》。"],
    no: ["一、落实已制定的《数据要素管理办法》。"],
  },
  {
    id: "reference/implements",
    when: ({ before }) =>
      ends(
        clause(before).replace(form("cited/on-behalf"), ""),
        "落实",
        "贯彻",
        "贯彻落实",
        "实施",
        "贯彻实施",
        "执行",
        "推进",
        "对照",
        "学习宣传",
        "宣传贯彻",
        "贯彻执行",
        "全面落实",
      ) || ends(before, "为贯彻落实", "为落实", "为深入贯彻"),
    then: "implements",
    yes: ["一、贯彻落实《优化营商环境条例》，减少审批。", "一、实施《全民科学素质行动规划纲要》。"],
    no: ["一、按照《优化营商环境条例》办理。"],
  },
  {
    id: "reference/basis",
    when: ({ before, after }) =>
      holds(clause(before), "根据", "依据", "按照", "依照", "遵照", "参照") ||
      begins(after, "规定", "的规定", "要求", "的要求", "精神", "等规定", "有关规定"),
    then: "basis",
    yes: ["一、根据《中华人民共和国数据安全法》，建立制度。", "一、符合《水法》规定的，予以支持。"],
    no: ["一、宣传《中华人民共和国数据安全法》。"],
  },
];

/**
 * The documents that a document cites: each distinct title once, in the order they first appear, with the
 * outline nodes and table rows that cite them and what it has to do with them. Its own title is not cited, nor is a
 * short name for a document cited before (以下简称《条例》, or 《条例》 after 《…促进条例》): that stands for the document
 * itself. Bare numbers count behind the document's head only: there they are its own.
 *
 * @returns the span of the title inside its 《》 at its first mention
 */
export function collectReferences(reading: Reading): Reference[] {
  const { view, head, outline, itemAt, trace } = reading;
  const isTitled = ownTitles([head.title, ...outline.parts.map(({ title }) => title)]);
  const own = head.number && bareNumber(head.number);
  const cited = new Map<string, Reference>();
  const named = new Antecedents();
  let before: { key: string; end: number } | null = null;
  for (const { span, title, number } of reading.references) {
    const item = itemAt(span).id;
    const bare = number && bareNumber(number);
    const isOwnNumber = bare === null || bare === own;
    if (title === null && !isCited(view, span, item, isOwnNumber)) continue;
    const key = squeeze(viewOf(title ?? bare!).text);
    if (title !== null && before && introducesShortName(view, before.end, span.start)) {
      named.shortNames.set(key, before.key);
      continue;
    }
    const meant = named.meant(key, title === null);
    before = { key: meant, end: span.end };
    // 根据上级《…重点任务分工方案的通知》（某政办发〔2021〕4号）: of one title with this, and another document
    if (
      (isOwnNumber && isTitled(meant)) ||
      isThis(view, span.start, key) ||
      isPublishers(view, span.start, key)
    )
      continue;
    let reference = cited.get(meant);
    if (!reference) {
      const relation = relationOf(view, { span, title: meant }, trace);
      reference = { title, number, items: [], span: insideBrackets(view.text, span, title), relation };
      cited.set(meant, reference);
      if (title !== null) named.cite(meant);
    }
    reference.number ??= number;
    if (bare !== null) named.numbers.set(bare, meant);
    if (item !== null && !reference.items.includes(item)) reference.items.push(item);
  }
  return [...cited.values()];
}

/** What short names and numbers stand for, as the text has introduced them up to a place. */
class Antecedents {
  private readonly titles: string[] = [];
  private readonly known = new Set<string>();
  /** By 《条例》 the key of what it is short for. */
  readonly shortNames = new Map<string, string>();
  readonly numbers = new Map<string, string>();

  cite(title: string): void {
    this.titles.push(title);
    this.known.add(title);
  }

  meant(key: string, isNumber: boolean): string {
    if (isNumber) return this.numbers.get(key) ?? key;
    const short = this.shortNames.get(key);
    if (short !== undefined) return short;
    return this.known.has(key) ? key : (antecedent(key, this.titles) ?? key);
  }
}

/** 根据省教委黔教基发〔1997〕153号文件要求: above the first item only a number that is spoken of is another document's. */
function isCited(view: View, { end }: Span, item: string | null, isOwn: boolean): boolean {
  if (isOwn || item !== null) return !isOwn;
  const behind = squeezed(view, { start: end, end: Math.min(view.text.length, end + 12) }).text;
  return begins(behind, "文件精神", "文件要求", "文件规定", "文件的", "文精神", "文要求", "精神", "文件通知");
}

/** A number without white space, in one width. */
function bareNumber(number: string): string {
  return squeeze(viewOf(number).text);
}

function relationOf(view: View, { span, title }: { span: Span; title: string }, trace?: Trace): Relation {
  const before = squeezed(view, { start: Math.max(0, span.start - reach), end: span.start }).text;
  const after = squeezed(view, { start: span.end, end: Math.min(view.text.length, span.end + reach) }).text;
  return decide(referenceRules, { title, before, after }, span.start, trace)?.then ?? "mentions";
}

/** `《…实施方案》（以下简称《方案》）`, `（国发〔2010〕5号，以下称“《意见》”）`: only this stands between the two. */
function introducesShortName(view: View, from: number, to: number): boolean {
  if (to - from > 24) return false;
  const between = squeezed(view, { start: from - 1, end: to }).text;
  // 《…实施细则》（简称《实施细则》）
  if (["（简称", "（简称为", "（简称：", "（简称“"].some((words) => between.endsWith(words))) return true;
  const at = between.lastIndexOf("以下");
  if (at < 1 || !"（，".includes(between[at - 1]!)) return false;
  let rest = between.slice(at + 2);
  for (const words of [
    ["简称", "统称", "称"],
    ["为", "："],
    ["“", '"'],
  ])
    rest = rest.slice(words.find((word) => rest.startsWith(word))?.length ?? 0);
  return rest === "" && between.slice(at + 2).includes("称");
}

/** Longest short name: 《纲要草案》. */
const longestShortName = 6;

/** 《纲要草案》 after 《…第十四个五年规划纲要（草案）》: the last document cited that ends with the same words. */
function antecedent(key: string, titles: string[]): string | undefined {
  const words = key.replace(/[（）]/gu, "");
  if (words.length > longestShortName || !"法例定见案划要知策施".includes(words.at(-1)!)) return undefined;
  return titles.slice(-20).findLast((title) => title.replace(/[（）]/gu, "").endsWith(words));
}

/** 本作品…根据《著作权法》第五条…: what a web site says of its own rights below the document. */
function isPublishers(view: View, start: number, title: string): boolean {
  // 在《某某日报》公布: where it is printed
  if (ends(title, "日报", "晚报", "晨报", "周报")) return true;
  if (!ends(title, "著作权法", "信息网络传播权保护条例")) return false;
  const before = squeezed(view, { start: Math.max(0, start - 160), end: start }).text;
  return holds(before, "本作品", "本网", "本站", "转载");
}

/** 本《实施细则》: the document by its genre alone. */
function isThis({ text }: View, start: number, title: string): boolean {
  return text[start - 1] === "本" && genreOfTitle(title) === title;
}

function insideBrackets(text: string, span: Span, title: ReferenceMention["title"]): Span {
  return title === null ? span : { start: span.start + 1, end: titleEnd(text, span.start) };
}
