import { form } from "../../../lexicon/forms.ts";
import { isUncounted } from "../../../mentions/quantities/units.ts";
import { isJoint } from "../../../text/joints.ts";
import type { Entry } from "../../../types/reading.ts";
import type { PeriodMention, QuantityMention } from "../../../types/record.ts";
import type { Statement } from "../statement.ts";
import { relationOf } from "./compared.ts";
import { clauseBetween } from "./inherited.ts";
import { compares, isRate, type Piece, piecesOf, textOf, withoutEnd, withoutOpening } from "./pieces.ts";
import { alike, measures, sharedHead, tailOfPair } from "./shared-ends.ts";

/** How many numbers one list deals out; a longer run is no such list. */
const mostDealt = 24;

const longestNote = 14;
/** What shares are of: 占全省规模以上工业的. */
const longestWhole = 16;

/**
 * Whether only a joint, perhaps behind a note in brackets, stands between two numbers: 9.66%和13.14%, 5%（城镇）、6%; or
 * the way the second goes: 分别上升4.5%和下降1.9%.
 */
export function joinsNumbers(gap: string): boolean {
  const close = gap[0] === "（" ? gap.indexOf("）") : -1;
  const rest = (close > 0 && close <= longestNote + 1 ? gap.slice(close + 1) : gap).trim();
  return isJoint(rest) || form("name/joint-and-change").test(rest);
}

/** How many numbers from this one on are one list. */
function groupFrom({ scan, quantities, index }: Statement): number {
  let size = 1;
  const between = (a: QuantityMention, b: QuantityMention) => scan.text.slice(a.span.end, b.span.start);
  while (
    size < mostDealt &&
    index + size < quantities.length &&
    joinsNumbers(between(quantities[index + size - 1]!, quantities[index + size]!))
  )
    size++;
  return size;
}

/** Who deals out, and when: 省级分别给予. */
const givers = ["省级", "市级", "县级", "当年", "每年", "当", "年", "再", "将"];

const isDealing = ({ word }: Piece) => word?.text === "分别";

const isBareChange = ({ change, filler, level, status }: Entry) =>
  change !== undefined || filler === true || level === true || status !== undefined;

/**
 * The subjects of numbers that are dealt out: A和B分别下降9.66%和13.14% → A, B; also where the list stands in
 * the clause before (A、B，分别给予10万元、5万元), or in clauses of their own (A5元，B3元，增长9%和8%).
 *
 * @param before subjects of the indicators before it in the sentence
 * @returns as many as there are numbers; null where nothing is dealt out
 */
export function sharedSubjects(
  statement: Statement,
  periods: readonly PeriodMention[],
  before: readonly string[],
): string[] | null {
  const group = groupFrom(statement);
  if (group < 2) return null;
  const { scan, left, quantity, clause, sentence } = statement;
  const all = piecesOf(scan, { start: left.start, end: quantity.span.start }, periods);
  const pieces = withoutOf(all);
  const relation = relationOf(statement, withoutOpening(all));
  if (relation !== null) {
    const those = before.length >= group ? before.slice(-group) : partsOf(before.at(-1), group);
    return those?.map((subject) => subject + relation) ?? null;
  }
  if (pieces.length > 0 && pieces.every(isBare))
    return subjectsBefore(statement, periods, before, isDealing(pieces[0]!));
  const dealt = pieces.findLastIndex(isDealing);
  if (dealt < 0) return undealt(pieces, group);
  const effect = textOf(pieces.slice(dealt + 1));
  const counted = countedBefore(statement, group) ?? listOfCounted(statement, periods, group);
  if (counted) {
    const told = textOf(
      withoutOpening(pieces.slice(dealt + 1).filter(({ word }) => !(word && isSaid(word)))),
    );
    return sharedHead(counted).map((subject) => subject + told);
  }
  const own = pieces.slice(0, dealt).every(({ text }) => givers.includes(text)) ? [] : pieces.slice(0, dealt);
  const list = own.length > 0 ? own : listBefore(statement, periods, sentence.start, clause.start);
  const end = list.findLastIndex(
    ({ text, word }) =>
      !(word && (compares(word) || (word.change !== undefined && !isRate(word)))) &&
      !["的", "一", "次"].includes(text),
  );
  const subjects = dealOut(withoutOpening(list.slice(0, end + 1)), group);
  const shared = subjects && achieved(alike(subjects).map((subject) => subject.replace(/^[、，]/u, "")));
  const said = saidOfAll(effect);
  return said === "" ? shared : (shared?.map((subject) => subject + said) ?? null);
}

/** What a clause says of its figures and nothing else: 分别比上年末增长8%和9%. */
const isBare = ({ word, text }: Piece) =>
  "比较".includes(text) || (word && (isBareChange(word) || compares(word) || fulfils(word)));

/**
 * Whom figures are of that name nobody: the clauses before do, by a list or one after the other.
 * 存款5亿元，贷款3亿元，分别比上年末增长8%和9%
 */
function subjectsBefore(
  statement: Statement,
  periods: readonly PeriodMention[],
  before: readonly string[],
  deals: boolean,
): string[] | null {
  const group = groupFrom(statement);
  const { clause, sentence } = statement;
  // 农民人均纯收入和城镇居民人均可支配收入，2000年分别达到2253元和6280元
  const listed = deals
    ? partsIn(withoutOpening(listBefore(statement, periods, sentence.start, clause.start)), group)
    : [];
  if (listed.length === group && listed.every(isMeasured)) return alike(listed);
  const list = form("name/list-told").exec(clauseBetween(statement) ?? "")?.groups?.list;
  // 服务业和物流业保持较快增长，分别增长20%和31%
  const told = partsOf(list, group, deals);
  if (told) return told;
  return before.length >= group ? before.slice(-group) : partsOf(before.at(-1), group);
}

/** What an effect adds to each name: 增加值和税收分别占全省的53%和50%, 分别拉动经济增长…. */
function saidOfAll(effect: string): string {
  if (effect.startsWith("拉动")) return effect;
  if (!effect.startsWith("占") || effect.length > longestWhole) return "";
  const whole = effect.replace(form("name/share-told"), "");
  return whole.length > 2 ? whole : "";
}

const isSaid = (word: Entry) => isBareChange(word) || word.reaches === true || fulfils(word);

/** 省重点项目, 市重点项目 of 5个省重点项目、30个市重点项目分别完成投资3亿元、8亿元: what the numbers before it count. */
function countedBefore({ scan, quantities, index, clause }: Statement, group: number): string[] | null {
  const subjects: string[] = [];
  for (let i = index - group; i < index; i++) {
    const one = quantities[i];
    if (!one || one.span.start < clause.start || isUncounted(one.unit)) return null;
    const end = Math.min(quantities[i + 1]!.span.start, one.span.end + longestCounted);
    const words = scan.text.slice(one.span.end, end);
    const own = (i + 1 === index ? words.slice(0, Math.max(0, words.indexOf("分别"))) : words).trim();
    if (i + 1 < index && !isJoint(own.at(-1))) return null;
    subjects.push(i + 1 < index ? own.slice(0, -1) : own);
  }
  const plain = subjects.every((subject) => subject.length > 1 && !/[，；、。（]/u.test(subject));
  return plain ? subjects : null;
}

const longestCounted = 24;

/** 甲区, 乙区 of 甲区、乙区两个行政区分别实现收入3亿元、8亿元: the list that the number before it sums up. */
function listOfCounted(
  { scan, quantities, index, clause }: Statement,
  periods: readonly PeriodMention[],
  group: number,
): string[] | null {
  const one = quantities[index - 1];
  if (!one || one.value !== group || one.span.start <= clause.start || one.unit !== "个") return null;
  const words = piecesOf(scan, { start: clause.start, end: one.span.start }, periods);
  const parts = partsIn(withoutOpening(words), group);
  return parts.length === group && parts.every((part) => part.length > 1) ? parts : null;
}

const ofHolders =
  "销售收入 主营业务收入 营业收入 利税 利税总额 利润 利润总额 税收 总产值 产值 增加值 销售产值 出口交货值".split(
    " ",
  );

const achieves = ["实现", "完成"];

const holders = ["业", "园区", "公司", "市场"];

/** What the first says somebody achieves, said of all: 规上工业实现收入、利润 → 规上工业收入, 规上工业利润. */
function achieved(subjects: string[]): string[] {
  const [first] = subjects as [string];
  const own = ofHolders.find((measure) => achieves.some((verb) => first.endsWith(verb + measure)));
  if (own === undefined) return subjects;
  const holder = first.slice(0, -own.length - 2);
  if (holder.length < 3 || !holders.some((end) => holder.endsWith(end))) return subjects;
  const others = subjects.slice(1);
  const all = others.every((subject) => ofHolders.includes(subject));
  return [holder + own, ...(all ? others.map((subject) => holder + subject) : others)];
}

/** 收入从2021年的3万元、1万元 */
const withoutOf = (pieces: Piece[]) => (pieces.at(-1)?.text === "的" ? pieces.slice(0, -1) : pieces);

/** 城乡居民收入从3万元、1万元提高到 */
const isOrigin = ({ text }: Entry) => text === "从" || text === "由";

const fulfils = ({ text }: Entry) => text === "完成" || text === "实现";

/** Subjects of as many numbers without 分别, where each of them is a measure: 城镇和农村居民收入增长8%、9%. */
function undealt(pieces: readonly Piece[], group: number): string[] | null {
  const list = withoutOpening(
    withoutEnd(
      pieces,
      (word) =>
        isBareChange(word) || fulfils(word) || compares(word) || isOrigin(word) || word.bound !== undefined,
    ),
  );
  const texts = partsIn(list, group);
  const parts = texts.length === 1 ? compound(texts[0]!, group) : withPairsWhole(texts);
  // A、B和C收入: which of them has which number?
  if (parts?.length !== group || parts.some((part) => joints.some((word) => part.includes(word))))
    return null;
  if (tailOfPair(parts[0]!, parts.at(-1)!) !== "") return alike(parts);
  if (parts.every(isMeasured)) return parts;
  // 农村自来水、卫生户厕普及率超过98%、85%
  return group === 2 && isMeasured(parts[1]!) && textOf(list).includes("、") ? alike(parts) : null;
}

/** 预算收入、城镇和农村居民收入: within a longer list, what only the second of a pair says. */
function withPairsWhole(parts: string[]): string[] {
  if (parts.length < 3) return parts;
  return parts.map((part, i) => part + (i + 1 < parts.length ? tailOfPair(part, parts[i + 1]!) : ""));
}

/**
 * Subjects that one number was said of together (生产总值、投资双双超过1万亿元，增长8%和9%), each for one of the next.
 *
 * @param plain they need not be measures where 和 parts them
 */
function partsOf(together: string | undefined, group: number, plain = false): string[] | null {
  const parts = together?.split("、") ?? [];
  if (parts.length === group) return alike(parts);
  // 生产总值、预算收入和固定资产投资
  const joined = [...parts.slice(0, -1), ...(parts.at(-1)?.split("和") ?? [])];
  return joined.length === group && (plain || joined.every(isMeasured)) ? joined : null;
}

const isMeasured = (part: string) =>
  part.endsWith("数") || measures.some((measure) => part.endsWith(measure));

/** The clause in front of 分别, where it holds no numbers. */
function listBefore(
  { scan, quantities, index }: Statement,
  periods: readonly PeriodMention[],
  sentence: number,
  clause: number,
): Piece[] {
  const end = clause - 1;
  const start = scan.clauses.list[scan.clauses.at[Math.max(0, end - 1)]!]!.start;
  const previous = quantities[index - 1];
  if (end <= sentence || start < sentence || (previous && previous.span.end > start)) return [];
  return piecesOf(scan, { start, end }, periods);
}

const joints = ["与", "和", "及", "以及"];

/** A list in as many parts as there are numbers: 、 alone where that is enough, else also 和, 与, 及 between words. */
function partsIn(pieces: readonly Piece[], group: number): string[] {
  const atMarks = split(pieces, ({ text }) => text === "、" || text === "，");
  const parts =
    atMarks.length === group
      ? atMarks
      : split(
          pieces,
          ({ text, word }) =>
            text === "、" || text === "，" || (word !== undefined && joints.includes(word.text)),
        );
  return parts.map(textOf).filter(Boolean);
}

/** The last parts of a list, as many as there are numbers, or those of a word that holds so many in one. */
function dealOut(pieces: readonly Piece[], group: number): string[] | null {
  const texts = partsIn(pieces, group);
  if (texts.length >= group) return texts.slice(texts.length - group);
  return texts.length === 1 ? compound(texts[0]!, group) : null;
}

function split(pieces: readonly Piece[], at: (piece: Piece) => boolean): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (at(piece)) parts.push([]);
    else parts.at(-1)!.push(piece);
  }
  return parts.filter((part) => part.length > 0);
}

const compounds: readonly [string, string[]][] = [
  ["城乡居民", ["城镇居民", "农村居民"]],
  ["城乡常住居民", ["城镇常住居民", "农村常住居民"]],
  ["城乡", ["城", "乡"]],
  ["存贷款", ["存款", "贷款"]],
  ["收支", ["收入", "支出"]],
  ["内外资", ["内资", "外资"]],
  ["牛羊", ["牛", "羊"]],
  ["一二三", ["一", "二", "三"]],
  ["一二", ["一", "二"]],
  ["二三", ["二", "三"]],
];

/** Words that hold several in one: 城乡居民收入 is that of 城镇居民 and 农村居民, 一二三产增加值 the three. */
function compound(list: string, group: number): string[] | null {
  for (const [heads, parts] of compounds) {
    const at = list.indexOf(heads);
    if (at < 0 || parts.length !== group) continue;
    return parts.map((part) => list.slice(0, at) + part + list.slice(at + heads.length));
  }
  return null;
}
