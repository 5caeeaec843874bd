import { clauseAt } from "../../clause/clauses.ts";
import { type Scan, tokenFrom, tokensIn, tokenTo } from "../../clause/scan.ts";
import { isSpace } from "../../text/span.ts";
import type { Entry } from "../../types/reading.ts";
import type { Change, Comparator } from "../../types/record.ts";
import { isTimeUnit } from "./units.ts";

/** What the words in front of a number say of it. */
export interface Front {
  comparator: Comparator | null;
  change: Change;
  /** 到, 至, 为 or 在 stands there: a level, not a change. */
  level: boolean;
  /** 控制在 stands there: at most so much, where nothing else bounds the number. */
  capped: boolean;
  /** Where the words that bound the number begin; the number's own start where there are none. */
  start: number;
}

/** The verb between 一番 and what bounds it. */
const doublings = ["翻了", "翻"];

/** How many words and blanks a bound may stand off. */
const mostWords = 6;
const mostBlanks = 12;
/** How far off in its clause a bound with `afar`, a change of a share, a change of another amount is looked for. */
const afarReach = 18;
const baseReach = 30;
const shareReach = 14;
const amountReach = 24;
const grantReach = 48;

/**
 * Looks to the left of a number: 不低于, 约, 超过了; 增长, 下降约, 提高到 (a level).
 *
 * @param at where the number begins
 * @param floor offset that is not looked beyond
 */
export function readFront(scan: Scan, at: number, floor: number): Front {
  const front: Front = { comparator: null, change: null, level: false, capped: false, start: at };
  // 近翻一番
  const verb = doublings.find((word) => scan.text.endsWith(word, at)) ?? "";
  let position = at - verb.length;
  for (let steps = 0; steps < mostWords; steps++) {
    position = beforeBlanks(scan, position, Math.max(floor, at - mostBlanks));
    const token = tokenTo(scan, position);
    if (!token || token.start < floor) break;
    const { change, rate, level, filler, over } = token.word;
    const bound = boundOfWord(scan.text, token, front);
    if (bound) {
      if (!front.comparator) {
        front.comparator = bound;
        front.start = token.start;
      }
    } else if (change) {
      // 增速为8%; but 涨幅控制在3% is a level
      if (!front.level || (rate && !front.capped)) front.change = change;
      break;
    } else if (level) {
      front.level = true;
      front.capped ||= token.word.caps === true;
    }
    // 跃升到 goes over, 增8% grows by it
    else if (over && front.level) break;
    else if (over && change === undefined) {
      front.change = singleChange[token.word.text] ?? null;
      break;
    } else if (!filler) break;
    position = token.start;
  }
  return front;
}

function beforeBlanks({ text }: Scan, at: number, floor: number): number {
  let start = at;
  while (start > floor && isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}

/** 首次跨越2500亿元大关, but 由5亿元跨越到8亿元. */
function boundOfWord(text: string, { start, word }: { start: number; word: Entry }, { level }: Front) {
  // 全球最高10米液压支架
  if (isRecord(text, start, word)) return undefined;
  return word.bound ?? (word.text === "跨越" && !level ? ">" : undefined);
}

/** 全球最高, 世界最高: what holds a record is no bound. */
const isRecord = (text: string, at: number, { text: word }: Entry) =>
  word.startsWith("最") && /(?:全球|世界|亚洲|国内|全国)$/u.test(text.slice(Math.max(0, at - 2), at));

/** 出口增8%, 能耗降3%: the bare verbs are changes only right in front of the number. */
const singleChange: Record<string, "increase" | "decrease"> = {
  增: "increase",
  升: "increase",
  降: "decrease",
  减: "decrease",
};

/** A bound further off in the clause: 最高补助金额200万元, 至少带动1个. */
export function boundAfar(scan: Scan, at: number, floor: number): Comparator | null {
  // 不低于上年度城镇家庭人均可支配收入的60%: of what it is a share
  const reach = scan.text[at - 1] === "的" ? baseReach : afarReach;
  const start = Math.max(clauseAt(scan.clauses, at).start, floor, at - reach);
  const token = tokensIn(scan, { start, end: at }, ({ afar }) => afar === true).at(-1);
  return token && !isRecord(scan.text, token.start, token.word) ? (token.word.bound ?? null) : null;
}

/**
 * The bound of a grant that names its base or its receiver between 最高 and the number: 最高按营业收入增量的0.1%,
 * 最高给予提供引才服务的机构5万元; not 最高奖励标准提高到5万元.
 */
export function atMost(scan: Scan, at: number, floor: number): Comparator | null {
  const start = Math.max(clauseAt(scan.clauses, at).start, floor, at - grantReach);
  const tokens = tokensIn(scan, { start, end: at });
  const most = tokens.findLastIndex(({ word }) => word.afar && word.bound === "<=");
  if (most < 0) return null;
  const behind = tokens.slice(most + 1);
  const handed = behind[0]?.word.handsOut === true && behind[0].start - tokens[most]!.end <= 1;
  return handed && !behind.some(({ word }) => word.level) ? "<=" : null;
}

/** Behind a change these make a noun of it: 增长率, 增加值, 节约型机关. */
const nounEndings = "值型性点极率度幅目";
const joints = "的等";

/**
 * A change whose verb has its object between: 提高生产效率20%, 压减审批事项30%; not 提高效率达到90%, 增长贡献率60%.
 *
 * @param share of a share or a multiple any verb is asked for, of other amounts only one that takes away and
 *   leads its clause: 减轻企业负担200亿元, but 新增投资2亿元 and 建设节约型机关10家
 */
export function changeAfar(scan: Scan, at: number, floor: number, share: boolean): Change {
  const clause = clauseAt(scan.clauses, at);
  const start = Math.max(clause.start, floor, at - (share ? shareReach : amountReach));
  const tokens = tokensIn(scan, { start, end: at });
  const found = tokens.findLastIndex(
    ({ word }) => word.change !== undefined && (share || word.change === "decrease"),
  );
  if (found < 0) return null;
  const { end, word, start: verb } = tokens[found]!;
  const object = scan.text.slice(end, at);
  const leadsOn = tokens
    .slice(found + 1)
    .some(({ word: between }) => between.level || between.bound || between.reaches);
  if (leadsOn || nounEndings.includes(object[0] ?? "|") || object.startsWith("贡献")) return null;
  if (share) return word.change ?? null;
  const away = object.length > 1 && ![...joints].some((c) => object.includes(c));
  if (!away) return null;
  const before = tokens[found - 1];
  const leads =
    verb === start ||
    (before?.end === verb &&
      (before.word.opens || before.word.filler || before.word.compares || before.word.act === "dropped"));
  return leads ||
    tokens.slice(0, found).some(({ word: w }) => w.text === "为" || w.text === "使" || w.text === "给")
    ? "decrease"
    : null;
}

const longestNote = 12;

/** 5万元（含税）以上, 10亿（含10亿元）以上: a note between a number and its bound, without other figures. */
function behindNote(text: string, at: number): number {
  if (text[at] !== "（") return at;
  const words = text.slice(at, at + longestNote);
  const note = words.slice(0, words.indexOf("）") + 1);
  if (note === "" || note.startsWith("（含）")) return at;
  const again = note.startsWith("（含");
  return again || (note.length <= 8 && !/\d/u.test(note)) ? at + note.length : at;
}

/** 1万名老人以上, 200张床位以上: what is counted between a number and its bound; in 20家规模以上 the bound is another's. */
function behindThing(text: string, at: number): number {
  const thing = things.find((word) => text.startsWith(word, at));
  const end = at + (thing?.length ?? 0);
  return text.startsWith("以上", end) || text.startsWith("以下", end) ? end : at;
}

const things = "老人 老年人 职工 员工 党员 学生 教师 居民 床位 学位".split(" ");

/**
 * The bound behind a number and its unit (以上, 左右, 以内; 内 behind units of time); `end` is `at` where there is none.
 *
 * @param unit the number's unit, as printed
 */
export function readBack(
  scan: Scan,
  at: number,
  unit: string,
): { comparator: Comparator | null; end: number } {
  let position = at;
  while (position < at + 2 && scan.text.charCodeAt(position) === 0x20) position++;
  // 6亩多, not 5个多媒体教室
  if (scan.text[position] === "多" && "，。；、：）\n".includes(scan.text[position + 1] ?? "\n"))
    return { comparator: "~", end: position + 1 };
  const token = tokenFrom(scan, behindThing(scan.text, behindNote(scan.text, position)));
  if (!token?.word.behind || (token.word.ofTime && !isTimeUnit(unit))) return { comparator: null, end: at };
  return { comparator: token.word.behind, end: token.end };
}
