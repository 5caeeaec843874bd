import { loadLexicon } from "../../lexicon/load.ts";
import { isSpace } from "../../text/span.ts";
import type { Change, Comparator } from "../../types/record.ts";
import { words } from "./units.ts";

interface ComparatorLexicon {
  before: Partial<Record<Comparator, string>>;
  "not-after": Record<string, string>;
  afar: Partial<Record<Comparator, string>>;
  after: Partial<Record<Comparator, string>>;
  fillers: string;
  levels: string;
  increase: string;
  decrease: string;
  rates: string;
}

/** A word in front of a number and what it does to it. */
interface Word {
  word: string;
  notAfter: string;
  comparator?: Comparator;
  change?: "increase" | "decrease";
  level?: true;
  rate?: true;
}

interface Bounds {
  /** Words in front, by their last character, longest first. */
  before: Map<string, Word[]>;
  /** Words behind, by their first character, longest first. */
  after: Map<string, { word: string; comparator: Comparator }[]>;
  afar: Map<string, Comparator>;
  afarAny: RegExp;
  changes: Map<string, "increase" | "decrease">;
  changeAny: RegExp;
  decreaseAny: RegExp;
}

let cached: Bounds | undefined;

function bounds(): Bounds {
  if (cached) return cached;
  const lexicon = loadLexicon<ComparatorLexicon>("comparators");
  const before = new Map<string, Word[]>();
  const add = (list: string, what: Partial<Word>) => {
    for (const word of words(list)) {
      const entry: Word = { word, notAfter: lexicon["not-after"][word] ?? "", ...what };
      const key = word.at(-1)!;
      const group = before.get(key);
      if (group) group.push(entry);
      else before.set(key, [entry]);
    }
  };
  for (const [comparator, list] of pairs(lexicon.before)) add(list, { comparator });
  add(lexicon.fillers, {});
  add(lexicon.levels, { level: true });
  const rates = new Set(words(lexicon.rates));
  const changes: Bounds["changes"] = new Map();
  for (const change of ["increase", "decrease"] as const) {
    for (const word of words(lexicon[change])) {
      add(word, rates.has(word) ? { change, rate: true } : { change });
      changes.set(word, change);
    }
  }
  for (const list of before.values()) list.sort((a, b) => b.word.length - a.word.length);
  const after: Bounds["after"] = new Map();
  for (const [comparator, list] of pairs(lexicon.after)) {
    for (const word of words(list)) {
      after.set(word[0]!, [...(after.get(word[0]!) ?? []), { word, comparator }]);
    }
  }
  for (const list of after.values()) list.sort((a, b) => b.word.length - a.word.length);
  const afar: Bounds["afar"] = new Map();
  for (const [comparator, list] of pairs(lexicon.afar)) {
    for (const word of words(list)) afar.set(word, comparator);
  }
  const anyOf = (keys: Iterable<string>) =>
    new RegExp([...keys].sort((a, b) => b.length - a.length).join("|"), "gu");
  const changeAny = anyOf(changes.keys());
  const decreaseAny = anyOf(words(lexicon.decrease));
  cached = { before, after, afar, afarAny: anyOf(afar.keys()), changes, changeAny, decreaseAny };
  return cached;
}

function pairs(table: Partial<Record<Comparator, string>>): [Comparator, string][] {
  return Object.entries(table) as [Comparator, string][];
}

/** What the words in front of a number say of it. */
export interface Front {
  comparator: Comparator | null;
  change: Change;
  /** 到, 至, 为 or 在 stands there: a level, not a change. */
  level: boolean;
  /** Where the words that bound the number begin; the number's own start where there are none. */
  start: number;
}

/**
 * Looks to the left of a number: 不低于, 约, 超过了; 增长, 下降约, 提高到 (a level).
 *
 * @param at where the number begins
 * @param floor offset that is not looked beyond
 */
export function readFront(text: string, at: number, floor: number): Front {
  const front: Front = { comparator: null, change: null, level: false, start: at };
  const { before } = bounds();
  let position = at;
  for (let steps = 0; steps < 6; steps++) {
    while (position > floor && position > at - 12 && isSpace(text.charCodeAt(position - 1))) position--;
    const entry = before
      .get(text[position - 1] ?? "")
      ?.find(
        ({ word, notAfter }) =>
          position - word.length >= floor &&
          text.endsWith(word, position) === true &&
          !notAfter.includes(text[position - word.length - 1] ?? "|"),
      );
    if (!entry) break;
    const begin = position - entry.word.length;
    if (entry.comparator) {
      if (!front.comparator) {
        front.comparator = entry.comparator;
        front.start = begin;
      }
    } else if (entry.change) {
      if (!front.level || entry.rate) front.change = entry.change;
      break;
    } else if (entry.level) front.level = true;
    position = begin;
  }
  return front;
}

/** A bound further off in the clause: 最高补助金额200万元, 至少带动1个. */
export function boundAfar(text: string, at: number, floor: number): Comparator | null {
  const { afar, afarAny } = bounds();
  const match = lastMatch(afarAny, clauseBefore(text, at, Math.max(floor, at - 12)));
  return match ? (afar.get(match[0]) ?? null) : null;
}

// a level, so that the verb before it is not the measure's: 提高效率达到90%
const levelWords = /[到至为占达超]|不低于|不少于|控制/u;

// 增加值比重47%, 增长贡献率60%, 节约型机关50家: no verb
const noVerb = /^(?:[值型性点极率]|.{0,3}贡献)/u;
// in front of a verb that takes away: nothing, or who it is for and how
const leadsOn = /(?:^|[再要将可力争累计共]|[为使给].{1,12}|全[年省市区县])$/u;

/**
 * A change whose verb has its object between: 提高生产效率20%, 压减审批事项30%.
 *
 * @param share of a share or a multiple any verb is asked for, of other amounts only one that takes away and
 *   leads its clause: 减轻企业负担200亿元, but 新增投资2亿元 and 建设节约型机关10家
 */
export function changeAfar(text: string, at: number, floor: number, share: boolean): Change {
  const { changes, changeAny, decreaseAny } = bounds();
  const stretch = clauseBefore(text, at, Math.max(floor, at - (share ? 14 : 24)));
  const match = lastMatch(share ? changeAny : decreaseAny, stretch);
  if (!match) return null;
  const object = stretch.slice(match.index + match[0].length);
  if (levelWords.test(object) || noVerb.test(object)) return null;
  const change = changes.get(match[0]) ?? null;
  if (share) return change;
  const away = change === "decrease" && object.length > 1 && !/[的等]/u.test(object);
  return away && leadsOn.test(stretch.slice(0, match.index)) ? change : null;
}

function lastMatch(any: RegExp, stretch: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  any.lastIndex = 0;
  for (let match = any.exec(stretch); match; match = any.exec(stretch)) last = match;
  return last;
}

const clauseMarks = new Set("，。；：、！？,;:!?\n\u3000（）()“”");

function clauseBefore(text: string, at: number, floor: number): string {
  let i = at;
  while (i > floor) {
    const code = text.charCodeAt(i - 1);
    if ((code < 0x4e00 || code > 0x9fff) && clauseMarks.has(text[i - 1]!)) break;
    i--;
  }
  return text.slice(i, at);
}

/** The bound behind a number and its unit (以上, 左右, 以内); `end` is `at` where there is none. */
export function readBack(text: string, at: number): { comparator: Comparator | null; end: number } {
  let position = at;
  while (position < at + 2 && text.charCodeAt(position) === 0x20) position++;
  const entry = bounds()
    .after.get(text[position] ?? "")
    ?.find(({ word }) => text.startsWith(word, position));
  return entry
    ? { comparator: entry.comparator, end: position + entry.word.length }
    : { comparator: null, end: at };
}
