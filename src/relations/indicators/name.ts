import { wordWith } from "../../clause/match.ts";
import { isShare } from "../../mentions/quantities/units.ts";
import { isSpace } from "../../text/span.ts";
import type { PeriodMention, Span } from "../../types/record.ts";
import {
  compares,
  leadsToNumber,
  limited,
  type Piece,
  piecesOf,
  textOf,
  withoutEnd,
  withoutOpening,
} from "./pieces.ts";
import { type Statement, stands } from "./statement.ts";

/** A name and the subject it rests on, which a clause without one of its own takes over. */
export interface Name {
  name: string;
  subject: string;
  /** The verb it begins with (培育, 淘汰), which an enumeration behind it shares. */
  verb: string;
  /** Where its sentence begins. */
  sentence: number;
}

type Own = Pick<Name, "name" | "subject">;

const isUncounted = (unit: string) => isShare(unit) || unit.split("/")[0]!.endsWith("元");

/**
 * The thing measured, in the text's own words: what stands in front of the number without verbs of level and
 * time (光纤覆盖率达到), or behind it where a verb or nothing stands in front (培育10家园区).
 *
 * @param previous name of the last indicator of the same item, taken over where the clause has no subject
 * @param shared subjects dealt out to this number and those behind it; the first is this one's
 */
export function nameOf(
  statement: Statement,
  periods: readonly PeriodMention[],
  previous: Name | null,
  shared: string | undefined,
): Name {
  const phrase = phraseOf(statement, periods);
  const own = withoutBasis(ownName(phrase, previous, shared));
  const sentence = statement.sentence.start;
  const verb = shared === undefined ? leadingVerb(phrase, own.name) : "";
  if (verb !== "" || !previous || !sharesVerb(phrase, previous)) return { ...own, sentence, verb };
  return { name: limited(previous.verb + own.name), subject: own.subject, sentence, verb: previous.verb };
}

/** 年销售收入 → 销售收入, 日开行动车 → 开行动车: on what it is reckoned is no part of its name; 年龄, 年金 are words. */
function withoutBasis({ name, subject }: Own): Own {
  const cut = (words: string) => {
    const basis = ["年度", "年", "月", "日"].find((word) => words.startsWith(word)) ?? "";
    const rest = words.slice(basis.length);
    return basis === "" || rest.length < 2 || "龄限轻金份产报货底末初内间用常均".includes(rest[0]!)
      ? words
      : rest;
  };
  return { name: cut(plain(name)), subject: cut(plain(subject)) };
}

/** Without 了 and what is promised of it: 建设了局域网 → 建设局域网, 评估力争上升 → 评估. */
function plain(words: string): string {
  const promise = ["力争", "争取", "确保"].map((word) => words.indexOf(word)).filter((at) => at > 3);
  const kept = promise.length > 0 ? words.slice(0, Math.min(...promise)) : words;
  return kept.length > 4 && !kept.includes("了解") ? kept.replace("了", "") : kept;
}

/** The kept verb that a name begins with: 培育 of 培育标杆企业. */
function leadingVerb({ lead, kept }: Phrase, name: string): string {
  if (kept !== "" && name.startsWith(kept)) return kept;
  const first = withoutOpening(lead)[0];
  return first?.word?.act === "kept" && name.startsWith(first.text) ? first.text : "";
}

/** What stands in front of a number, taken apart. */
interface Phrase {
  statement: Statement;
  periods: readonly PeriodMention[];
  /** Up to the change; all of it where there is none. */
  lead: Piece[];
  /** The word of change, as the name has it; "" where there is none. */
  change: string;
  /** Between the change and the number. */
  tail: Piece[];
  /** A verb whose object stands behind the number, and the part of it that a name keeps: 引进和培育. */
  verb: string;
  kept: string;
}

function phraseOf(statement: Statement, periods: readonly PeriodMention[]): Phrase {
  const { scan, left, quantity } = statement;
  const all = piecesOf(scan, { start: left.start, end: quantity.span.start }, periods);
  const pieces = lastYearly(all.slice(firstWord(all)));
  const at = quantity.change ? pieces.findLastIndex(isChange) : -1;
  const lead = at < 0 ? pieces : pieces.slice(0, at);
  const change = at < 0 ? "" : pieces[at]!.text.replace(/了$/u, "");
  const tail = at < 0 ? [] : pieces.slice(at + 1);
  const front = withoutEnd(lead, (word) => compares(word) || word.status === "promised");
  const { verb, kept } = verbOf(front);
  return { statement, periods, lead, change, tail, verb, kept };
}

const isChange = ({ text, word }: Piece) =>
  word?.change !== undefined || (word?.over === true && "增升降减".includes(text));

/** Marks and closing brackets in front are no part of a name. */
function firstWord(pieces: readonly Piece[]): number {
  let from = 0;
  while (from < pieces.length && "）、，：；】”·-—*#".includes(pieces[from]!.text)) from++;
  return from;
}

/** 依托计划每年实施重大项目 → 实施重大项目; but 近视率每年降低 keeps its subject. */
function lastYearly(pieces: Piece[]): Piece[] {
  const at = pieces.findLastIndex(({ word }) => word?.yearly === true);
  if (at < 0) return pieces;
  const behind = pieces.slice(at + 1);
  const short =
    textOf(behind).length <= 2 ||
    (behind[0] !== undefined && (isChange(behind[0]) || behind[0].text === "新增"));
  return short ? [...pieces.slice(0, at), ...behind] : behind;
}

/** The verb at the end of a phrase: 培育, 引进和培育, 完成; 了 behind it goes. */
function verbOf(phrase: readonly Piece[]): { verb: string; kept: string } {
  let end = phrase.length;
  if (phrase[end - 1]?.text === "了") end--;
  const last = phrase[end - 1]?.word;
  if (!last?.act || last.act === "paired") return { verb: "", kept: "" };
  let from = end - 1;
  if (last.act === "kept") {
    const joint = phrase[from - 1]?.text ?? "";
    const paired = phrase[from - 2]?.word?.act;
    if (["和", "与", "、", "及"].includes(joint) && (paired === "kept" || paired === "paired")) from -= 2;
    // 升级改造, 新建改造
    else if (phrase[from - 1]?.word?.act === "kept") from--;
  }
  const verb = textOf(phrase.slice(from));
  return { verb, kept: last.act === "kept" ? textOf(phrase.slice(from, end)) : "" };
}

function ownName(phrase: Phrase, previous: Name | null, shared: string | undefined): Own {
  const { change, statement } = phrase;
  const { quantity } = statement;
  if (shared !== undefined) {
    const verb = change || (quantity.change && previous ? previous.name.slice(previous.subject.length) : "");
    return { name: shared + verb, subject: shared };
  }
  const object = objectOfChange(phrase);
  if (object !== "") {
    // 提高劳动生产率3个百分点
    const actor = endsWithMark(phrase.lead) ? "" : textOf(withoutOpening(withoutEnd(phrase.lead, compares)));
    return { name: limited(actor + change + object), subject: object };
  }
  const stem = withoutEnd(phrase.lead, leadsToNumber);
  const printed = lastOfTwo(textOf(withoutOpening(stem)));
  // 快1个百分点, 向25万: a single character measures nothing
  const own = printed.length < 2 ? "" : printed;
  const counted = !isUncounted(quantity.unit);
  const behind = change === "" || counted ? objectBehind(phrase) : "";
  const front = own === "" || isNarrowing(withoutOpening(stem));
  const named =
    objectName(phrase, { own, stem, behind, front, counted }) ??
    verbName(phrase, { own, behind, front }, previous);
  if (named) return named;
  if (own === "") return inherited(phrase, previous);
  return subjectName(phrase, own, stem, previous);
}

const noObjects = ["预期目标", "目标", "幅度", "比例"];

/** What stands between a change and its number: 提高劳动生产率3个百分点. */
function objectOfChange({ change, tail }: Phrase): string {
  if (change === "") return "";
  const object = textOf(withoutEnd(tail, leadsToNumber));
  const none =
    object.length < 2 || noObjects.some((word) => object.startsWith(word)) || "率度幅".includes(object[0]!);
  return none ? "" : object;
}

function endsWithMark(pieces: readonly Piece[]): boolean {
  return "、，".includes(pieces.at(-1)?.text ?? "|");
}

/** What a number is of, put together from what stands on both sides. */
interface Sides {
  own: string;
  stem: Piece[];
  behind: string;
  /** Nothing, or only 市、县级, stands in front. */
  front: boolean;
  counted: boolean;
}

/** 组建600个团队, 做强做优1—2个产业: what follows a counter is what is counted. */
function objectName(
  { statement, verb, change }: Phrase,
  { own, stem, behind, front, counted }: Sides,
): Own | null {
  const { quantity, right, clause, scan } = statement;
  if (behind.length < 2 || own === "" || verb !== "" || front || quantity.unit === "") return null;
  if (!counted && own.length > 3) return null;
  if (right.end > clause.end || !isMarked(scan.text, right.end)) return null;
  const last = stem.at(-1)?.text ?? "";
  // 开元路南延等5条道路延伸项目: examples in front, the kind behind
  if (last === "等") return { name: limited(behind), subject: behind };
  const whole =
    own.length <= 8
      ? own.replace(/的$/u, "")
      : ["的", "在", "对", "为"].includes(last) || own.length > 12
        ? ""
        : own;
  const name = limited(withoutPlace(whole) + (own.length <= 8 ? change : "") + behind);
  return { name, subject: name };
}

/** 在全市建设 → 建设 */
function withoutPlace(words: string): string {
  if (!"在对".includes(words[0] ?? "|")) return words;
  const rest = words.slice(1);
  return rest[0] === "全" ? rest.slice(2) : rest;
}

const sizes = ["总规模", "规模", "总投资", "总额", "投资"];

/** 培育10家园区, 总投资50亿元的项目: the verb or the size stands in front, what it is done to behind. */
function verbName(
  phrase: Phrase,
  { own, behind, front }: Pick<Sides, "own" | "behind" | "front">,
  previous: Name | null,
): Own | null {
  const { statement, verb, kept, change, lead } = phrase;
  const { scan, left, quantity, right } = statement;
  const size =
    sizes.some((word) => own.endsWith(word)) &&
    scan.text.slice(right.start, right.end).trim().startsWith("的");
  if (behind === "" || !(verb !== "" || front || size)) return null;
  const joined =
    front && "、和及与".includes(scan.text.slice(left.start, quantity.span.start).trim()[0] ?? "|");
  if (joined && previous && behind.length < 3) return null;
  const before = verb === "" ? [] : withoutOpening(withoutEnd(lead, compares).slice(0, -1));
  const subject = textOf(before).length > 1 && ["在", "使", "让"].includes(verb) ? textOf(before) : "";
  const name = limited(subject + kept + change + behind);
  return { name, subject: name };
}

/** A clause without a subject takes that of the one before. */
function inherited({ statement, change }: Phrase, previous: Name | null): Own {
  const { scan, left, quantity, sentence } = statement;
  const joined = "、和及与".includes(scan.text.slice(left.start, quantity.span.start).trim()[0] ?? "|");
  // 同比增速高于10%、20%: the second has the first one's name
  if (joined && previous && change === "") return { name: previous.name, subject: previous.subject };
  const base =
    previous && (previous.sentence === sentence.start || joined)
      ? previous.subject
      : (clauseSubject(statement) ?? previous?.subject ?? "");
  const subject = base === "" ? lastResort(statement) : base;
  return { name: subject + change, subject };
}

const treasuries = ["中央财政", "省财政", "市财政", "各级财政", "地方财政", "省级财政", "市级财政", "财政"];
const relations = ["快于", "高于", "低于", "好于", "优于"];

function subjectName(phrase: Phrase, own: string, stem: Piece[], previous: Name | null): Own {
  const { statement, change } = phrase;
  if (treasuries.includes(own)) {
    // 社会保障投入，中央财政拟安排3185亿元; 中央财政安排429亿元，解决医保问题
    const purpose = clauseSubject(statement) ?? clauseBehind(statement);
    return { name: limited(purpose + own), subject: purpose + own };
  }
  const subject = limited(holderOf(own, previous, statement.sentence.start) + own);
  if (previous && isNarrowing(withoutOpening(stem))) {
    const base = narrowings.reduce(
      (words, word) => (words.startsWith(word) ? words.slice(word.length) : words),
      previous.subject,
    );
    return { name: base + subject + change, subject: base };
  }
  const holder = bareHeads.includes(own)
    ? (clauseSubject(statement) ?? previousSubject(previous, statement))
    : "";
  if (holder !== "") return { name: limited(holder + own + change), subject: holder + own };
  const relates = own.startsWith("占") || relations.some((word) => own.startsWith(word));
  if (relates && previous)
    return { name: limited(previous.subject + subject + change), subject: previous.subject };
  return { name: subject + change, subject };
}

/** Measures that say nothing without their holder: 总量突破2800亿元, 完成投资300亿元. */
const bareHeads = [
  "总量",
  "总额",
  "总金额",
  "总数",
  "总规模",
  "完成投资",
  "投资",
  "总投资",
  "规模",
  "营收",
  "产值",
  "数量",
  "年度完成投资",
  "年内完成投资",
  "累计完成投资",
];

const narrowings = ["省级", "市级", "县级", "全省", "全市", "城镇", "农村"];

function previousSubject(previous: Name | null, { sentence }: Statement): string {
  return previous?.sentence === sentence.start && previous.subject.length <= 16 ? previous.subject : "";
}

/** 市、县级: nothing but who a subject is narrowed to. */
function isNarrowing(pieces: readonly Piece[]): boolean {
  return (
    pieces.length > 0 &&
    pieces.every(({ text, word }) => word?.narrows === true || "省市区县和乡镇村级、".includes(text))
  );
}

/** Measures that need somebody whose they are: 试点项目运营成本降低20%，生产效率提高20%. */
const borne =
  "生产效率 产品生产效率 运营成本 研发投入 不良品率 合格率 能源利用率 能耗 利润 营业收入 主营业务收入 销售收入 市场占有率 总产值 产值 从业人员".split(
    " ",
  );
const holders = ["项目", "企业", "产业", "园区", "平台", "机构", "公司", "高校", "医院", "集群"];

/** Whose measure it is, where the clause before in the sentence says so and this one does not. */
function holderOf(own: string, previous: Name | null, sentence: number): string {
  if (previous?.sentence !== sentence || !borne.includes(own)) return "";
  const { subject } = previous;
  for (let end = Math.min(22, subject.length - 2); end >= 4; end--) {
    const rest = subject.length - end;
    if (rest > 8 || subject[end] === "的") continue;
    if (holders.some((word) => subject.slice(0, end).endsWith(word))) return subject.slice(0, end);
  }
  return "";
}

/** 首次入表且入表金额 → 入表金额: of two conditions the one the number belongs to. */
function lastOfTwo(words: string): string {
  const at = words.lastIndexOf("且");
  return at > 1 && words.length - at > 2 ? words.slice(at + 1) : words;
}

/** Words at the beginning of what stands behind a number that make no object of it: 从15家跃升到38家, 3%的目标. */
const noBehind = [
  "占",
  "超",
  "达",
  "居",
  "目标",
  "比例",
  "标准",
  "速度",
  "水平",
  "要求",
  "规模",
  "大关",
  "高位",
  "低位",
];

/** What stands behind the number as its object: 的基层医疗卫生机构实施 → 基层医疗卫生机构实施. */
function objectBehind({ statement, periods }: Phrase): string {
  const { scan, right } = statement;
  const pieces = piecesOf(scan, right, periods);
  let from = 0;
  if (pieces[0]?.text === "（") {
    const close = pieces.findIndex(({ text }) => text === "）");
    if (close > 0) from = close + 1;
  }
  while (
    from < pieces.length &&
    ["的", "、", "级", "以上", "左右", "以内", "以下", "用于"].includes(pieces[from]!.text)
  )
    from++;
  const first = pieces[from];
  if (!first || !beginsWord(first.text) || isChange(first) || first.word?.over) return "";
  const rest = withoutNotes(pieces.slice(from));
  const object = headNoun(textOf(rest));
  if (noBehind.includes(object) || noBehind.slice(0, 4).some((word) => object.startsWith(word))) return "";
  if (object.length < 2) return "";
  return limited(
    ["建设任务", "工作", "任务"].reduce(
      (words, word) => (words.endsWith(word) ? words.slice(0, -word.length) : words),
      object,
    ),
  );
}

/** 在国内具有较强影响力的双跨平台 → 双跨平台: without what describes it, where that is long. */
function headNoun(object: string): string {
  const at = object.lastIndexOf("的");
  return at >= 4 && object.length - at > 4 ? object.slice(at + 1) : object;
}

function beginsWord(text: string): boolean {
  const c = text[0]!;
  return c === "“" || (c >= "A" && c <= "Z") || (c >= "0" && c <= "9") || (c >= "\u3400" && c <= "\u9fff");
}

/** Up to ： or ？, without long notes in brackets. */
function withoutNotes(pieces: Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const { text } = pieces[i]!;
    if (text === "：" || text === "？") break;
    if (text === "（") {
      const close = pieces.findIndex((piece, at) => at > i && piece.text === "）");
      if (close - i > 16) {
        i = close;
        continue;
      }
    }
    kept.push(pieces[i]!);
  }
  return kept;
}

/** Whether a mark of punctuation, a bracket or the text's end stands at an offset: not the words of a table's next row. */
function isMarked(text: string, at: number): boolean {
  return at >= text.length || isSpace(text.charCodeAt(at)) || "，；。！？：、（）和及与".includes(text[at]!);
}

const predicates =
  "入选 入围 获 完成 实现 达 进入 跻身 投产 投用 开工 建成 开通 上市 纳入 通过 享受 参加 受益 启动 运行".split(
    " ",
  );

/** Whether a counted thing is enumerated behind another one's verb: 培育10家园区，100家企业; 淘汰炼钢产能10万吨、炼铁产能5万吨. */
function sharesVerb({ statement, verb, lead }: Phrase, previous: Name): boolean {
  const { scan, quantity, right, sentence, previous: end } = statement;
  if (previous.verb === "" || previous.sentence !== sentence.start || quantity.change !== null) return false;
  if (isUncounted(quantity.unit) || end < 0) return false;
  const between = scan.text.slice(end, quantity.span.start).trim();
  // 新培育企业10家，35家银行完成改革: a sentence of its own
  if ("，、和及与".includes(between.at(-1) ?? "|")) {
    const words = scan.text.slice(right.start, right.end);
    return !predicates.some((word) => words.includes(word));
  }
  if (!"、和及与".includes(between[0] ?? "|") || between.length < 3 || between.length > 17) return false;
  const marked = [...between.slice(1)].some((c) => "，；。：".includes(c));
  return !marked && verb === "" && withoutEnd(lead, leadsToNumber).length === lead.length;
}

const stops = ["连续", "不断", "持续", "稳步", "已", "达到", "实现", "提高", "增加", "加快"];

/** The subject that the clause before gives, where it holds no indicator: 企业退休人员基本养老金连续增加，又人均提高10%. */
function clauseSubject({ scan, sentence, clause }: Statement): string | null {
  const end = clause.start - 1;
  if (end <= sentence.start) return null;
  const before = scan.clauses.list[scan.clauses.at[end - 1]!]!;
  const span: Span = { start: Math.max(sentence.start, before.start, end - 60), end };
  const words = textOf(withoutOpening(piecesOf(scan, span, [])));
  const stop = Math.min(...stops.map((word) => words.indexOf(word)).filter((at) => at >= 0), words.length);
  return stop > 2 && stop < 20 ? words.slice(0, stop) : null;
}

/** Without any subject of its own: the heading that it stands under, the words of the sentence before it. */
function lastResort({ scan, node, sentence, quantity }: Statement): string {
  const end = Math.min(quantity.span.start, sentence.start + 40);
  const words = textOf(
    withoutEnd(withoutOpening(piecesOf(scan, { start: sentence.start, end }, [])), leadsToNumber),
  );
  const phrase = words.split(/[，；：。（]/u).find((part) => part.length > 1 && !/\d/u.test(part)) ?? "";
  if (phrase !== "") return limited(phrase, 24);
  return node
    ? limited(scan.text.slice(node.titleSpan.start, node.titleSpan.end).replace(/\s+/gu, ""), 24)
    : "";
}

function clauseBehind(statement: Statement): string {
  const { scan, clause } = statement;
  if (scan.text[clause.end] !== "，") return "";
  const span = { start: clause.end + 1, end: Math.min(clause.end + 26, statement.sentence.end) };
  const next = scan.clauses.list[scan.clauses.at[span.start]!]!;
  const words = textOf(piecesOf(scan, { start: span.start, end: Math.min(span.end, next.end) }, []));
  return words.length < 25 &&
    !/\d/u.test(words) &&
    !stands(
      statement,
      wordWith(({ bound }) => bound !== undefined),
      span,
    )
    ? words
    : "";
}
