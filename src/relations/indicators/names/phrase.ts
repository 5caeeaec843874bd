import { form } from "../../../lexicon/forms.ts";
import { isShare } from "../../../mentions/quantities/units.ts";
import { isJoint } from "../../../text/joints.ts";
import type { Entry } from "../../../types/reading.ts";
import type { PeriodMention } from "../../../types/record.ts";
import type { Statement } from "../statement.ts";
import { relationOf, withoutComparison } from "./compared.ts";
import {
  compares,
  isRate,
  leadsToNumber,
  type Piece,
  piecesOf,
  textOf,
  withoutEnd,
  withoutOpening,
} from "./pieces.ts";

/** What stands in front of a number, taken apart for its name. */
export interface Phrase {
  statement: Statement;
  periods: readonly PeriodMention[];
  /** Up to the change; all of it where there is none. */
  lead: Piece[];
  /** The lead without what leads to the number. */
  stem: Piece[];
  /** The stem's subject; "" where a single character or none is left. */
  own: string;
  /** A change stands in front; what of it a name keeps (涨幅, 增速). */
  changed: boolean;
  rate: string;
  /** How it relates to a number before it, which names it (完成年度计划的105%); null where it has a subject of its own. */
  relation: string | null;
  /** Between the change and the number. */
  tail: Piece[];
  /** The verb right before the number, whose object stands behind it; what of it a name keeps. */
  verb: string;
  kept: string;
  /** Only a joint stands before the words: it goes on a list. */
  joined: boolean;
}

/** What is taken away of the words in front of a number, one after the other. */
const partsOfNoName: readonly ((pieces: Piece[]) => Piece[])[] = [
  withoutMeeting,
  withoutCharged,
  withoutEach,
  withoutSame,
  lastYearly,
  withoutLeftOut,
  withoutReckoning,
  withoutBetter,
  withoutOtherWork,
];

/** The words in front of a number, without times, as a name sees them. */
export function phraseOf(statement: Statement, periods: readonly PeriodMention[]): Phrase {
  const { scan, left, quantity } = statement;
  const all = piecesOf(scan, { start: left.start, end: quantity.span.start }, periods);
  const pieces = partsOfNoName.reduce((rest, without) => without(rest), all.slice(firstWord(all)));
  const at = quantity.change ? pieces.findLastIndex(isChange) : -1;
  const before = at < 0 ? pieces : pieces.slice(0, at);
  const lead = quantity.change ? withoutComparison(before) : before;
  const measured = withoutEnd(lead, leadsToNumber);
  // 生师比不高于18:1: what a number without a unit tells is a ratio, compared with nothing
  const ratio = quantity.unit === "" && lead[measured.length]?.text === "比";
  const ofBase = isShare(quantity.unit) && lead.at(-1)?.text === "的";
  const named = ratio ? lead.slice(0, measured.length + 1) : ofBase ? withoutBase(measured) : measured;
  const stem = withoutFulfilling(named).filter(({ word }) => !word?.afar || word.names);
  // 五年翻了一番, 固定资产投资五年累计完成: over how many years is no part of a name
  const own = textOf(subjectOf(stem))
    .replace(form("name/years-summed"), "")
    .replace(form("name/adverbs-alone"), "")
    .replace(form("name/level-before"), "")
    .replace(form("name/rank-at-end"), "")
    .replace(form("name/goes-on-at-end"), "")
    .replace(form("name/years-at-end"), "");
  return {
    statement,
    periods,
    lead,
    stem,
    // 达到5万亿元、稳居全国前十、增长5%
    own: own.length < 2 || form("name/rank-and-no-more").test(own) ? "" : own,
    changed: at >= 0,
    rate: pieces[at]?.word && isRate(pieces[at].word) ? pieces[at].text : "",
    relation: relationOf(statement, pieces),
    tail: at < 0 ? [] : pieces.slice(at + 1),
    ...verbOf(withoutEnd(lead, (word) => compares(word) || word.status === "promised")),
    joined: isJoint(scan.text.slice(left.start, quantity.span.start).trim()[0]),
  };
}

/** 研发投入 of 研发投入不低于销售收入的5%: what the share is of is no part of the name. */
function withoutBase(pieces: Piece[]): Piece[] {
  const at = pieces.findLastIndex(
    ({ word }) => word?.afar === true && word.bound !== undefined && !word.names,
  );
  // 最高支付限额提高到收入的8倍: the bound is part of the name
  const leads = pieces.slice(at + 1).some(({ word }) => word?.level || word?.change || word?.reaches);
  return at < 2 || leads ? pieces : pieces.slice(0, at);
}

/** Whether a piece is what changes the number: 增长, and 增, 升, 降, 减 alone. */
export const isChange = ({ text, word }: Piece): boolean =>
  word?.change !== undefined || (word?.over === true && "增升降减".includes(text));

/** 会议决定新建学校: what a meeting did is no part of what is counted. */
function withoutMeeting(pieces: Piece[]): Piece[] {
  const did = form("name/meeting-did").exec(textOf(pieces.slice(0, 8)))?.[0].length ?? 0;
  let from = 0;
  while (textOf(pieces.slice(0, from)).length < did) from++;
  return pieces.slice(from);
}

/** 县水利局要于年底前完成水库整改 → 完成水库整改: who shall do it is no part of what is counted. */
function withoutCharged(pieces: Piece[]): Piece[] {
  const at = pieces.findIndex(({ word }) => word?.shall === true);
  if (at < 2 || !form("name/who-shall").test(textOf(pieces.slice(0, at)))) return pieces;
  const rest = pieces.slice("在于".includes(pieces[at + 1]?.text ?? "|") ? at + 2 : at + 1);
  // 网上办公室应不少于5个: what shall be so is counted itself
  return textOf(withoutEnd(rest, leadsToNumber)).length < 2 ? pieces : rest;
}

/** 单产每亩426公斤, 浓度每立方米24微克: on how much of it is no part of the name. */
function withoutEach(pieces: Piece[]): Piece[] {
  const at = pieces.findLastIndex(({ text }) => text === "每");
  const rest = at > 1 ? textOf(pieces.slice(at + 1)) : "";
  return ["亩", "公顷", "平方米", "平方公里", "立方米", "吨"].includes(rest) ? pieces.slice(0, at) : pieces;
}

/** 比上年（下同）增长: the note says how all that follows is reckoned. */
function withoutSame(pieces: Piece[]): Piece[] {
  const at = pieces.findIndex(
    ({ text }, i) => text === "（" && /^（(?:以)?下同）/u.test(textOf(pieces.slice(i, i + 5))),
  );
  if (at < 0) return pieces;
  const close = pieces.findIndex(({ text }, i) => i > at && text === "）");
  return [...pieces.slice(0, at), ...pieces.slice(close + 1)];
}

/** What somebody achieves, behind 实现 and 完成: 工业企业实现总产值, 规模以上工业完成增加值; not 年内完成投资. */
const achieved = [
  "增加值",
  "总产值",
  "总收入",
  "产值",
  "收入",
  "利润",
  "利税",
  "税收",
  "销售",
  "营业",
  "进出口",
];

/** Without 实现 between who achieves something and what. */
function withoutFulfilling(pieces: Piece[]): Piece[] {
  const at = pieces.findIndex(
    ({ text }, i) =>
      i > 1 &&
      (text === "实现" || text === "完成") &&
      achieved.some((word) => textOf(pieces.slice(i + 1, i + 6)).startsWith(word)) &&
      pieces[i - 1]!.text !== "，",
  );
  return at < 0 ? pieces : [...pieces.slice(0, at), ...pieces.slice(at + 1)];
}

const reckonings = ["口径", "计算", "折算", "汇率折", "测算", "价", "价格"];

/** 剔除留抵退税因素后增长: what is left out of the reckoning is no part of a name. */
function withoutLeftOut(pieces: Piece[]): Piece[] {
  const found = form("name/left-out").exec(textOf(pieces));
  if (!found) return pieces;
  const end = found.index + found[0].length;
  let at = 0;
  return pieces.filter(({ text }) => {
    const from = at;
    at += text.length;
    return from < found.index || from >= end;
  });
}

/** 按可比价计算比上年增长, 按新的统计口径增长, 按年平均汇率折算达到: how it is reckoned is no part of a name. */
function withoutReckoning(pieces: Piece[]): Piece[] {
  const at = pieces.findLastIndex(({ text }) => text === "按" || text === "按照");
  if (at < 0) return pieces;
  // 按年平均汇率计算为
  const end = pieces.findLastIndex(
    ({ text, word }, i) =>
      !(text === "为" && pieces[i - 1]?.text === "算") &&
      (!word || !(compares(word) || word.change || word.filler)),
  );
  const words = textOf(pieces.slice(at, Math.max(at, end) + 1));
  return words.length <= 12 && reckonings.some((word) => words.endsWith(word))
    ? [...pieces.slice(0, at), ...pieces.slice(Math.max(at, end) + 1)]
    : pieces;
}

/** 实施更新行动、清收各类资金 → 清收各类资金: what else is done is no part of what is counted. */
function withoutOtherWork(pieces: Piece[]): Piece[] {
  const at = pieces.findLastIndex(({ text }) => text === "、");
  // 新建、改建校舍
  if (at < 2 || !isWork(pieces[0]!) || isWork(pieces[at - 1]!)) return pieces;
  const before = textOf(pieces.slice(0, at));
  // “有路无灯、有灯不亮”
  if (before.lastIndexOf("“") > before.lastIndexOf("”")) return pieces;
  const rest = pieces.slice(at + 1);
  const own = textOf(withoutEnd(rest, leadsToNumber));
  const works = otherWorks.some((verb) => own.startsWith(verb));
  return works && before.length > shortWork && own.length > shortWork ? rest : pieces;
}

const shortWork = 4;
const isWork = ({ word }: Piece) => word?.act !== undefined || word?.does === true || word?.builds === true;
const otherWorks =
  "建设 建成 新建 改造 培育 引进 清收 投入 累计投入 实施 推进 提请 开展 举办 认定 盘活 化解 发放 筹集 争取 处置".split(
    " ",
  );

/** 平均浓度较上年改善15% → 平均浓度. */
function withoutBetter(pieces: Piece[]): Piece[] {
  const words = textOf(pieces);
  const at = form("name/better").exec(words)?.index ?? -1;
  if (at < 0) return pieces;
  let length = 0;
  return pieces.filter(({ text }) => {
    length += text.length;
    return length <= at;
  });
}

/** Marks and closing brackets in front are no part of a name. */
function firstWord(pieces: readonly Piece[]): number {
  let from = 0;
  while (from < pieces.length && "）、，：；】”·-—*#〔.".includes(pieces[from]!.text)) from++;
  return from;
}

/** 依托计划每年实施重大项目 → 实施重大项目; but 近视率每年降低 keeps its subject. */
function lastYearly(pieces: Piece[]): Piece[] {
  const at = pieces.findLastIndex(({ word }) => word?.yearly === true);
  if (at < 0) return pieces;
  const behind = pieces.slice(at + 1);
  const short =
    textOf(withoutEnd(behind, leadsToNumber)).length <= 2 ||
    (behind[0] !== undefined && (isChange(behind[0]) || behind[0].text === "新增"));
  // 国家财政将每年安排支出, 省财政在“十一五”期间每年投入
  const end = pieces[at - 1]?.text === "在" ? at - 1 : at;
  const spends = /财政[将要]?$/u.test(textOf(pieces.slice(0, end)));
  return short || spends ? [...pieces.slice(0, end), ...behind] : behind;
}

/**
 * The verb at the end of a phrase: 引进 and 引进和改造 are kept, 培育 is not, 新培育 is; 了 behind it goes.
 */
function verbOf(phrase: readonly Piece[]): { verb: string; kept: string } {
  let end = phrase.length;
  if (phrase[end - 1]?.text === "了") end--;
  const last = phrase[end - 1]?.word;
  if (!last?.act) return { verb: "", kept: "" };
  let from = end - 1;
  if (isJoint(phrase[from - 1]?.text) && isVerb(phrase[from - 2])) from -= 2;
  // 升级改造, 新建改造
  else if (isVerb(phrase[from - 1])) from--;
  if (phrase[from - 1]?.text === "新") from--;
  const words = textOf(phrase.slice(from, end));
  const kept = phrase.slice(from, end).some(({ text, word }) => word?.act === "kept" || text === "新");
  return { verb: words, kept: kept ? words : "" };
}

const isVerb = (piece: Piece | undefined) => piece?.word?.act === "kept" || piece?.word?.act === "brings";

/**
 * The subject of a phrase: without openings, without where, how and for whom (在…区域建设供水设施 → 供水设施), without
 * a verb that only brings it about (培育工业APP → 工业APP).
 */
export function subjectOf(pieces: readonly Piece[]): Piece[] {
  const words = lastOfTwo(withoutOpening(pieces));
  if (words[0]?.word?.adverbial !== true) return withoutBringing(words);
  // 在湘院士, 对非贸易额
  if (form("name/short-place").test(textOf(words.slice(0, 4)))) return words;
  const verb = words.findIndex(({ word }, i) => i > 1 && brings(word, words[i + 1]) && i < words.length - 1);
  if (verb > 0) return withoutBringing(words.slice(verb));
  // 对于居民
  const from = words[0].text === "对" && words[1]?.text === "于" ? 2 : 1;
  return withoutBringing(withoutOpening(words.slice(from)));
}

/** 首次入表且入表金额 → 入表金额: of two conditions the one the number belongs to. */
function lastOfTwo(pieces: Piece[]): Piece[] {
  const at = pieces.findLastIndex(({ text }) => text === "且" || text === "并且");
  const rest = pieces.slice(at + 1);
  return at > 0 && textOf(rest).length > 1 ? withoutOpening(rest) : pieces;
}

function withoutBringing(pieces: Piece[]): Piece[] {
  let from = 0;
  // 与共建“一带一路”国家贸易额: those that build it together
  if (pieces[0]?.text === "共建" && textOf(pieces.slice(0, 12)).startsWith("共建“一带一路”国家"))
    return [...pieces];
  while (from < pieces.length - 1 && brings(pieces[from]!.word, pieces[from + 1])) {
    const joint = isJoint(pieces[from + 1]!.text) && isVerb(pieces[from + 2]);
    // 共建设了各类系统, 建设的各类系统
    from += joint || "了的".includes(pieces[from + 1]!.text) ? 2 : 1;
  }
  return textOf(pieces.slice(from)).length < 2 ? pieces : withoutOpening(pieces.slice(from));
}

/** A verb that brings something about, no part of a noun: 建设园区, but not 建设用地, 培育的企业. */
function brings(word: Entry | undefined, next: Piece | undefined): boolean {
  if (word?.act !== "brings") return false;
  return next === undefined || !`性${word.nounBefore ?? ""}`.includes(next.text[0]!);
}
